import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import type { ScenarioFiles } from "./book.ts";

/** Files of a scenario folder that the reader wants: data and words, not the raw ground under them. */
const WANTED = /\.(json|tmj)$/;
/** Folders that others read: the raw ground, the line of history. */
const APART = /^(ground|history)\//;

/**
 * Reads the texts of a scenario from a folder of scenarios, for `readScenario`.
 * @param scenarios the folder that holds `common/` and one folder for each scenario
 * @throws when there is no such folder
 */
export function readFolder(scenarios: string, id: string): ScenarioFiles {
  const unreadable: Record<string, string> = {};
  const files = textsIn(join(scenarios, id), "", unreadable);
  const common = textsIn(join(scenarios, "common"), "common/", unreadable);
  return Object.keys(unreadable).length > 0 ? { id, files, common, unreadable } : { id, files, common };
}

/** Ids of the scenarios in a folder: every folder with a `scenario.json`, in order of name. */
export function scenarioIds(scenarios: string): readonly string[] {
  return readdirSync(scenarios)
    .filter((name) => existsSync(join(scenarios, name, "scenario.json")))
    .sort();
}

function textsIn(folder: string, prefix: string, unreadable: Record<string, string>): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const texts: Record<string, string> = {};
  for (const name of names.map((path) => path.split(sep).join("/")).sort()) {
    if (!WANTED.test(name) || APART.test(name)) continue;
    const text = textOf(join(folder, name));
    if ("instead" in text) unreadable[prefix + name] = text.instead;
    else texts[name] = text.text;
  }
  return texts;
}

/** Only a plain file is opened: to read from a pipe or a device could take for ever. */
function textOf(file: string): { readonly text: string } | { readonly instead: string } {
  try {
    const stat = statSync(file);
    if (stat.isDirectory()) return { instead: "a folder" };
    if (!stat.isFile()) return { instead: "something that is no file" };
    return { text: readFileSync(file, "utf8") };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return { instead: "a link that leads nowhere" };
    return { instead: `a file that cannot be opened (${code ?? "unknown"})` };
  }
}
