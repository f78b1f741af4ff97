import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import type { ScenarioFiles } from "./book.ts";

/** Files of a scenario folder that the reader wants: data and words, not the raw ground under them. */
const WANTED = /\.(json|tmj)$/;

/**
 * Reads the texts of a scenario from a folder of scenarios, for `readScenario`.
 * @param scenarios the folder that holds `common/` and one folder for each scenario
 * @throws when there is no such folder
 */
export function readFolder(scenarios: string, id: string): ScenarioFiles {
  return { id, files: textsIn(join(scenarios, id)), common: textsIn(join(scenarios, "common")) };
}

/** Ids of the scenarios in a folder: every folder with a `scenario.json`, in order of name. */
export function scenarioIds(scenarios: string): readonly string[] {
  return readdirSync(scenarios)
    .filter((name) => existsSync(join(scenarios, name, "scenario.json")))
    .sort();
}

function textsIn(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const texts: Record<string, string> = {};
  for (const name of names.map((path) => path.split(sep).join("/")).sort())
    if (WANTED.test(name) && !name.startsWith("ground/"))
      texts[name] = readFileSync(join(folder, name), "utf8");
  return texts;
}
