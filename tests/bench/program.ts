/**
 * The program as it is built: engine, commanders and records in one file that V8 reads as the browser's V8 does. Read as
 * TypeScript it would carry the names that the loader writes about every function.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import type * as ai from "../../src/ai/index.ts";
import type * as play from "../../src/cli/play.ts";
import type * as engine from "../../src/engine/index.ts";
import type * as record from "../../src/record/index.ts";

/** What is measured. */
export interface Program {
  readonly engine: typeof engine;
  readonly createCommander: typeof ai.createCommander;
  readonly playBattle: typeof play.playBattle;
  readonly rebuild: typeof record.rebuild;
  /** A scenario of the program, read and prepared. */
  readonly scenarioOf: (id: string) => engine.Scenario;
}

/** The door through which everything is reached, for a program that lies at a folder. */
function door(root: string): string {
  const from = (file: string): string => JSON.stringify(join(root, "src", file));
  return `
    import * as engine from ${from("engine/index.ts")};
    import { readScenario } from ${from("scenario/index.ts")};
    import { readFolder } from ${from("scenario/node.ts")};
    export { engine };
    export { createCommander } from ${from("ai/index.ts")};
    export { playBattle } from ${from("cli/play.ts")};
    export { rebuild } from ${from("record/index.ts")};
    export function scenarioOf(id) {
      const reading = readScenario(readFolder(${JSON.stringify(join(root, "scenarios"))}, id));
      if (!reading.ok) throw new Error(id + " has errors");
      engine.prepare(reading.scenario);
      return reading.scenario;
    }`;
}

/** Builds the program that lies at a folder, and reads it in. */
export async function builtProgram(root: string): Promise<Program> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    const entry = join(folder, "door.ts");
    writeFileSync(entry, door(root));
    await build({
      configFile: false,
      root,
      logLevel: "error",
      ssr: { noExternal: true },
      build: {
        ssr: entry,
        outDir: join(folder, "built"),
        target: "node20",
        rollupOptions: { output: { entryFileNames: "program.mjs", codeSplitting: false } },
      },
    });
    return (await import(join(folder, "built/program.mjs"))) as Program;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
