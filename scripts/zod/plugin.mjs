// Leaves out of the built program what Zod carries along to write JSON Schemas: every schema holds on to it, so no
// bundler can see that nobody asks for one.
import { readFileSync } from "node:fs";

const JSON_SCHEMA = /\/zod\/v4\/core\/(json-schema-processors|to-json-schema)\.js$/;
const EXPORTED = /^export (?:const|function) (\w+)|^export \{ \w+ as (\w+) \}/gm;

/** The module with each of its exports doing nothing. @param {string} source */
export function emptied(source) {
  return [...source.matchAll(EXPORTED)]
    .map(([, name, alias]) => `export const ${name ?? alias} = () => undefined;`)
    .join("\n");
}

/** @returns {import("vite").Plugin} */
export function zodParts() {
  return {
    name: "zod-parts",
    apply: "build",
    enforce: "pre",
    load: (id) => (JSON_SCHEMA.test(id) ? emptied(readFileSync(id, "utf8")) : null),
  };
}
