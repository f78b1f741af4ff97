/** The first pass: every file on its own, its JSON and its shape. */
import type { z } from "zod";
import type { ScenarioFiles } from "./book.ts";
import { didYouMean, type Findings, quote } from "./finding.ts";
import { parseJson } from "./json.ts";
import type { Menders } from "./mend.ts";
import { battlesFile } from "./schema/battles.ts";
import { calibrationFile, recordsFile } from "./schema/calibration.ts";
import { chronicleFile, sourcesFile } from "./schema/chronicle.ts";
import { commandFile } from "./schema/command.ts";
import { dispatchesFile } from "./schema/dispatches.ts";
import { evidenceFile } from "./schema/evidence.ts";
import { openingsFile } from "./schema/openings.ts";
import { orderOfBattleFile } from "./schema/orderOfBattle.ts";
import { plansFile } from "./schema/plans.ts";
import { rulesFile } from "./schema/rules.ts";
import { scenarioFile } from "./schema/scenarioFile.ts";
import { skyFile } from "./schema/sky.ts";
import { tiledMapFile } from "./schema/tiledMap.ts";
import { weaponsFile } from "./schema/weapons.ts";
import { type WordsFile, wordsFile } from "./schema/words.ts";
import { readShape } from "./shape.ts";
import { FILES, OPTIONAL, type Sheets, type WordSections } from "./sheets.ts";
import { readBattlefield } from "./tiled/readBattlefield.ts";

/**
 * Reads every file of a scenario; a file that is missing or does not fit is undefined, with its findings.
 * @param menders where given, what does not fit is mended and read on
 */
export function readSheets(files: ScenarioFiles, findings: Findings, menders?: Menders): Sheets {
  for (const [file, instead] of Object.entries(files.unreadable ?? {}))
    findings.error(file, "", "a file that can be read", instead);
  reportStrayFiles(files, findings);
  const read = <T extends z.ZodType>(file: string, schema: T): z.infer<T> | undefined => {
    if (files.unreadable?.[file] !== undefined) return undefined;
    const text = file.startsWith("common/") ? files.common[file.slice(7)] : files.files[file];
    if (text === undefined) {
      findings.error(file, "", "a file of this name", "none", didYouMean(file, Object.keys(files.files)));
      return undefined;
    }
    const data = parseJson(file, text, findings);
    if (data === undefined) return undefined;
    return readShape(file, schema, data, findings) ?? menders?.mend(file, schema, data);
  };
  const readIfThere = <T extends z.ZodType>(file: string, schema: T): z.infer<T> | null | undefined =>
    files.files[file] === undefined && files.unreadable?.[file] === undefined ? null : read(file, schema);
  const scenario = read(FILES.scenario, scenarioFile);
  const map = read(FILES.map, tiledMapFile);
  return {
    scenario,
    map: map && readBattlefield(FILES.map, map, findings),
    orderOfBattle: read(FILES.orderOfBattle, orderOfBattleFile),
    battles: read(FILES.battles, battlesFile),
    sky: read(FILES.sky, skyFile),
    dispatches: read(FILES.dispatches, dispatchesFile),
    command: read(FILES.command, commandFile),
    prologue: read(FILES.prologue, chronicleFile),
    aftermath: read(FILES.aftermath, chronicleFile),
    sources: read(FILES.sources, sourcesFile),
    evidence: read(FILES.evidence, evidenceFile),
    plans: readIfThere(FILES.plans, plansFile),
    calibration: readIfThere(FILES.calibration, calibrationFile),
    records: readIfThere(FILES.records, recordsFile),
    openings: readIfThere(FILES.openings, openingsFile),
    rules: read(FILES.rules, rulesFile),
    weapons: read(FILES.weapons, weaponsFile),
    words: readWords(files, scenario?.words, read, findings),
  };
}

/** A file that nobody reads is most often one under a wrong name; a missing file has said so itself. */
function reportStrayFiles(files: ScenarioFiles, findings: Findings): void {
  const own = Object.values(FILES).filter((name) => !name.startsWith("common/"));
  const missing = own.filter((name) => files.files[name] === undefined && !OPTIONAL.includes(name));
  for (const name of Object.keys(files.files)) {
    if (name.includes("/") || own.some((each) => each === name)) continue;
    if (didYouMean(name, missing) !== undefined) continue;
    findings.warn(name, "", "a file that a scenario has", "one that is not read", didYouMean(name, own));
  }
}

/** Languages that have a folder of words. */
function languagesOf(files: ScenarioFiles): readonly string[] {
  const folders = Object.keys(files.files).map((name) => /^words\/([^/]+)\//.exec(name)?.[1]);
  return [...new Set(folders.filter((language) => language !== undefined))];
}

/** Words of every language; undefined when a file of them could not be read, so that no word is called missing. */
function readWords(
  files: ScenarioFiles,
  wanted: readonly string[] | undefined,
  read: (file: string, schema: typeof wordsFile) => WordsFile | undefined,
  findings: Findings,
): Sheets["words"] {
  // Where scenario.json could not be read, nobody knows which languages it wants: those that are there are read.
  const languages = wanted ?? languagesOf(files);
  let isLacking = Object.keys(files.unreadable ?? {}).some((name) => name.startsWith("words/"));
  const all = languages.map((language) => {
    const folder = `words/${language}/`;
    const names = Object.keys(files.files).filter(
      (name) => name.startsWith(folder) && name.endsWith(".json"),
    );
    if (names.length === 0) {
      isLacking = true;
      findings.error(folder, "", "the words of this language", "no file");
    }
    const readOne = (name: string): WordsFile | undefined => {
      const words = read(name, wordsFile);
      if (!words) isLacking = true;
      return words;
    };
    return [language, layTogether(names.sort(), readOne, findings)] as const;
  });
  for (const name of Object.keys(files.files)) {
    const language = /^words\/([^/]+)\//.exec(name)?.[1];
    if (language !== undefined && !languages.includes(language))
      findings.warn(name, "", `a language of ${FILES.scenario} › words`, quote(language));
  }
  return isLacking ? undefined : Object.fromEntries(all);
}

function layTogether(
  names: readonly string[],
  read: (name: string) => WordsFile | undefined,
  findings: Findings,
): WordSections {
  const sections: Record<string, Record<string, unknown>> = {};
  for (const name of names)
    for (const [section, words] of Object.entries(read(name) ?? {})) {
      const target = sections[section] ?? {};
      sections[section] = target;
      for (const [id, word] of Object.entries(words ?? {})) {
        if (Object.hasOwn(target, id))
          findings.error(name, `${section}.${id}`, "one place for each word", "a second one");
        target[id] = word;
      }
    }
  const empty = {
    sides: {},
    places: {},
    units: {},
    boxes: {},
    battles: {},
    dispatches: {},
    accounts: {},
    formations: {},
    commanders: {},
    prologue: {},
    aftermath: {},
    facts: {},
    plans: {},
  };
  return { ...empty, ...sections } as WordSections;
}
