/** Reads the folder of a line from a disk, and writes what is compiled from it. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { LineTexts } from "./read/readLine.ts";

/** Names of the files of a line that are not written by hand, and of its folder in a scenario. */
export const LINE_FOLDER = "history";
export const COMPILED = "line.json";
const HOLDERS = "holders.json";
const CHRONOLOGY = "chronology.json";

/** The files of a line as texts: those of the historians, and the facts that they are held against. */
export interface LineFiles {
  readonly folder: string;
  readonly texts: LineTexts;
  readonly holders: string | null;
  readonly chronology: string | null;
  readonly compiled: string | null;
  /** The disputed claims of the scenario. */
  readonly claims: string | null;
}

/** Name of the openings in a scenario folder. */
export const OPENINGS = "openings.json";

/** Reads the line of a scenario folder; null when it has none. */
export function readLineFolder(scenario: string): LineFiles | null {
  const folder = join(scenario, LINE_FOLDER);
  if (!existsSync(folder)) return null;
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".yaml"))
    .map(({ name }) => name);
  const text = (file: string): string | null => (existsSync(file) ? readFileSync(file, "utf8") : null);
  return {
    folder,
    texts: Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), "utf8")])),
    holders: text(join(folder, HOLDERS)),
    chronology: text(join(folder, CHRONOLOGY)),
    compiled: text(join(folder, COMPILED)),
    claims: text(join(scenario, "reference", "claims.json")),
  };
}

/** Writes a compiled file beside what it was compiled from, when it is another than before. */
export function writeCompiled(folder: string, name: string, text: string): "written" | "unchanged" {
  const file = join(folder, name);
  if (existsSync(file) && readFileSync(file, "utf8") === text) return "unchanged";
  writeFileSync(file, text);
  return "written";
}
