import type { ScenarioFiles } from "../book.ts";
import { type Findings, noFindings } from "../finding.ts";
import { parseJson } from "../json.ts";
import { readShape } from "../shape.ts";
import { checkReference, knownToScenario } from "./checkReference.ts";
import {
  REFERENCE_FILES,
  type ReferenceFiles,
  type ReferenceReading,
  type ReferenceSheets,
  wholeReference,
} from "./files.ts";
import { REFERENCE_SCHEMAS } from "./schemas.ts";

/**
 * Reads and checks what a scenario's folder `reference/` holds, whole: each file's shape, then every id that one
 * names of another, of `sources.json` or of a dispatch. A scenario may do without the folder.
 */
export function readReference(files: ScenarioFiles): ReferenceReading {
  const texts = files.files;
  if (!Object.keys(texts).some((name) => name.startsWith("reference/"))) return { ok: true, reference: null };
  const findings = noFindings();
  const sheets = Object.fromEntries(
    Object.entries(REFERENCE_FILES).map(([key, file]) => [
      key,
      readFile(key as keyof typeof REFERENCE_FILES, texts[file], findings),
    ]),
  ) as ReferenceSheets;
  checkReference(sheets, knownToScenario(files), findings);
  return findings.hasErrors() || !isWhole(sheets)
    ? { ok: false, findings: findings.all }
    : { ok: true, reference: wholeReference(sheets) };
}

function readFile<Key extends keyof ReferenceSheets>(
  key: Key,
  text: string | undefined,
  findings: Findings,
): ReferenceSheets[Key] {
  const file = REFERENCE_FILES[key];
  if (text === undefined) {
    findings.error(file, "", "a file of this name", "none");
    return undefined;
  }
  const data = parseJson(file, text, findings);
  if (data === undefined) return undefined;
  return readShape(file, REFERENCE_SCHEMAS[key], data, findings) as ReferenceSheets[Key];
}

function isWhole(sheets: ReferenceSheets): sheets is ReferenceFiles {
  return Object.values(sheets).every((sheet) => sheet !== undefined);
}
