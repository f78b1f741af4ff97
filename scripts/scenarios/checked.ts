// Scenarios travel as the reader leaves them: read and checked once, by the build, and not by every browser again.
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "vite";
import { checkScenario, readReference, sayFinding, type WholeSheets } from "../../src/scenario/index.ts";
import { readFolder } from "../../src/scenario/node.ts";

const CHECKED = /\/scenarios\/[^/]+\/scenario\.json\?checked$/;
const EVIDENCE = /\/scenarios\/common\/rules\.json\?evidence$/;
/** What stands for the evidence of a number until its own comes. */
const TOLD_LATER = "told later";

interface Reason {
  readonly source: string;
  readonly confidence: string;
}

/** Chapters of the rules by name; beside them stands a note. */
type Chapters = Readonly<
  Record<string, { readonly evidence?: Readonly<Record<string, Reason>> } | string | undefined>
>;

/** The numbers of the rules; what they rest on is most of the file, and no first screen tells it. */
function withoutReasons(rules: Chapters): Chapters {
  return Object.fromEntries(
    Object.entries(rules).map(([name, chapter]) => {
      if (typeof chapter !== "object" || !chapter.evidence) return [name, chapter];
      const evidence = Object.entries(chapter.evidence).map(
        ([field, { confidence }]) => [field, { source: TOLD_LATER, confidence }] as const,
      );
      return [name, { ...chapter, evidence: Object.fromEntries(evidence) }];
    }),
  );
}

/** What the numbers rest on, by chapter. */
function reasonsOf(rules: Chapters): object {
  return Object.fromEntries(
    Object.entries(rules).flatMap(([name, chapter]) =>
      typeof chapter !== "object" || !chapter.evidence ? [] : [[name, chapter.evidence]],
    ),
  );
}

/**
 * The sheets of a scenario as a browser needs them. Its reference, which is fetched file by file, is checked with it.
 * @throws with every finding when either does not pass its check
 */
export function checkedSheets(folder: string): WholeSheets {
  const files = readFolder(path.dirname(folder), path.basename(folder));
  const check = checkScenario(files);
  const reference = readReference(files);
  if (!check.ok || !reference.ok) {
    const findings = [check, reference].flatMap((each) => (each.ok ? [] : each.findings));
    throw new Error(findings.map(sayFinding).join("\n"));
  }
  const { battlefield, drawing } = check.sheets.map;
  // What a battle is measured by is for those who calibrate it: no screen shows it.
  return { ...check.sheets, map: { battlefield, drawing }, calibration: null, records: null };
}

/** `scenario.json?checked` is the scenario, read and checked; `rules.json?evidence` what its numbers rest on. */
export function checkedScenarios(): Plugin {
  let isBuild = false;
  return {
    name: "checked-scenarios",
    enforce: "pre",
    configResolved: ({ command }) => {
      isBuild = command === "build";
    },
    load(id) {
      const file = id.slice(0, id.lastIndexOf("?"));
      if (EVIDENCE.test(id)) {
        this.addWatchFile(file);
        return moduleOf(reasonsOf(JSON.parse(readFileSync(file, "utf8"))));
      }
      if (!CHECKED.test(id)) return null;
      const sheets = checkedSheets(path.dirname(file));
      return moduleOf(isBuild ? { ...sheets, rules: withoutReasons(sheets.rules) } : sheets);
    },
  };
}

/** A module of nothing but data; a browser reads JSON faster than it reads a program. */
function moduleOf(data: object): { code: string; moduleType: "js" } {
  return { code: `export default JSON.parse(${JSON.stringify(JSON.stringify(data))});`, moduleType: "js" };
}
