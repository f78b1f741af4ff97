import path from "node:path";
import { fileURLToPath } from "node:url";
import { type Finding, readScenario, type ScenarioFiles, sayFinding } from "../../src/scenario/index.ts";
import { readFolder } from "../../src/scenario/node.ts";

/** The folder of all scenarios. */
export const SCENARIOS = path.join(fileURLToPath(new URL("../../", import.meta.url)), "scenarios");

/** The invented skirmish as its author left it. */
export function skirmish(): ScenarioFiles {
  return readFolder(SCENARIOS, "skirmish");
}

/** Plain data of a file, to be spoiled by a test. */
// biome-ignore lint/suspicious/noExplicitAny: a test reaches into files to write what their types forbid
export type Data = any;

/** The files with one of them changed; paths that begin with "common/" are of the common folder. */
export function edited(files: ScenarioFiles, file: string, change: (data: Data) => void): ScenarioFiles {
  const isCommon = file.startsWith("common/");
  const name = isCommon ? file.slice("common/".length) : file;
  const texts = isCommon ? files.common : files.files;
  const data = JSON.parse(texts[name] ?? "null") as Data;
  change(data);
  return withText(files, file, JSON.stringify(data));
}

/** The files with the text of one of them replaced. */
export function withText(files: ScenarioFiles, file: string, text: string): ScenarioFiles {
  if (file.startsWith("common/"))
    return { ...files, common: { ...files.common, [file.slice("common/".length)]: text } };
  return { ...files, files: { ...files.files, [file]: text } };
}

/** All findings of a reading, warnings too. */
export function findingsOf(files: ScenarioFiles): readonly Finding[] {
  const reading = readScenario(files);
  return reading.ok ? reading.warnings : reading.findings;
}

/** The sentences of all findings. */
export function said(files: ScenarioFiles): readonly string[] {
  return findingsOf(files).map(sayFinding);
}

/** The object of a map layer by its name. */
export function objectOf(map: Data, layer: string, name: string): Data {
  return map.layers
    .find((each: Data) => each.name === layer)
    .objects.find((each: Data) => each.name === name);
}
