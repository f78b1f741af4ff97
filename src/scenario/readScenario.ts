import type { ScenarioFiles, ScenarioReading } from "./book.ts";
import { buildBook, buildWords } from "./build/buildBook.ts";
import { buildScenario } from "./build/buildScenario.ts";
import { checkSheets } from "./check/checkSheets.ts";
import { type Finding, type Findings, noFindings } from "./finding.ts";
import { openMenders } from "./mend.ts";
import { readSheets } from "./readSheets.ts";
import type { Sheets, WholeSheets } from "./sheets.ts";

/**
 * Reads and checks a scenario whole before any of it is used: first every file's shape, then what the files
 * say of one another. Either all of it is right, or every finding comes back at once.
 */
export function readScenario(files: ScenarioFiles): ScenarioReading {
  const findings = noFindings();
  const sheets = readSheets(files, findings);
  checkSheets(sheets, files.id, findings);
  if (!isWhole(sheets)) readOn(files, findings);
  if (findings.hasErrors() || !isWhole(sheets)) return { ok: false, findings: findings.all };
  const words = new Map(
    Object.entries(sheets.words).map(([language, sections]) => [language, buildWords(language, sections)]),
  );
  const first = words.get(sheets.scenario.words[0] ?? "");
  if (!first) throw new Error(`readScenario: scenario ${files.id} was taken without words`);
  return {
    ok: true,
    scenario: buildScenario(sheets),
    book: buildBook(sheets),
    words: (language) => words.get(language) ?? first,
    warnings: findings.all,
  };
}

/** What else is wrong where a file's shape was: found in a second reading, with the file mended. */
function readOn(files: ScenarioFiles, findings: Findings): void {
  const menders = openMenders();
  const second = noFindings();
  checkSheets(readSheets(files, second, menders), files.id, second);
  const keyOf = ({ file, path, expected, found }: Finding): string =>
    [file, path, expected, found].join("\n");
  const known = new Set(findings.all.map(keyOf));
  findings.all.push(...second.all.filter((each) => !known.has(keyOf(each)) && menders.isSound(each)));
}

function isWhole(sheets: Sheets): sheets is WholeSheets {
  return Object.values(sheets).every((sheet) => sheet !== undefined);
}
