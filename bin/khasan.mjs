#!/usr/bin/env node
// The terminal door: TypeScript is read through tsx, so that Node 20 runs the same sources as the browser.
try {
  const { register } = await import("tsx/esm/api");
  register();
} catch {
  console.error("khasan: the libraries are not installed. Run `npm ci` here first.");
  process.exit(2);
}
const { main } = await import("../src/cli/main.ts");
process.exitCode = await main(process.argv.slice(2));
