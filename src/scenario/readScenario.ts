import type { ScenarioFiles, ScenarioReading } from "./book.ts";
import { checkSheets } from "./check/checkSheets.ts";
import { type Finding, type Findings, noFindings } from "./finding.ts";
import { openMenders } from "./mend.ts";
import { openScenario } from "./openScenario.ts";
import { readSheets } from "./readSheets.ts";
import type { Sheets, WholeSheets } from "./sheets.ts";

/** The sheets of a scenario that passed its check, with what looks wrong and does not matter; or all that is wrong. */
export type ScenarioCheck =
  | { readonly ok: true; readonly sheets: WholeSheets; readonly warnings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * Reads and checks a scenario whole before any of it is used: first every file's shape, then what the files
 * say of one another. Either all of it is right, or every finding comes back at once.
 */
export function checkScenario(files: ScenarioFiles): ScenarioCheck {
  const findings = noFindings();
  const sheets = readSheets(files, findings);
  checkSheets(sheets, files.id, findings);
  if (!isWhole(sheets)) readOn(files, findings);
  if (findings.hasErrors() || !isWhole(sheets)) return { ok: false, findings: findings.all };
  return { ok: true, sheets, warnings: findings.all };
}

/** The same, with the scenario opened. */
export function readScenario(files: ScenarioFiles): ScenarioReading {
  const check = checkScenario(files);
  return check.ok ? { ok: true, ...openScenario(check.sheets), warnings: check.warnings } : check;
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

function isWhole(sheets: Sheets): sheets is Sheets & WholeSheets {
  return Object.values(sheets).every((sheet) => sheet !== undefined);
}
