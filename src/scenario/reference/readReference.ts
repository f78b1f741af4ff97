import type { ScenarioFiles } from "../book.ts";
import { type Findings, noFindings } from "../finding.ts";
import { parseJson } from "../json.ts";
import { readShape } from "../shape.ts";
import { checkReference, type KnownToScenario, knownToScenario } from "./checkReference.ts";
import {
  type Claim,
  REFERENCE_FILES,
  REFERENCE_SCHEMAS,
  type Reference,
  type ReferenceReading,
  type ReferenceSheets,
} from "./files.ts";

/**
 * Reads and checks what a scenario's folder `reference/` holds, whole: each file's shape, then every id that one
 * names of another, of `sources.json` or of a dispatch. A scenario may do without the folder.
 */
export function readReference(files: ScenarioFiles): ReferenceReading {
  return read(files.files, knownToScenario(files));
}

/**
 * The same of the files of the folder alone, where the scenario has been checked before: only their shape and
 * what they say of one another is looked at.
 */
export function readReferenceFiles(texts: Readonly<Record<string, string>>): ReferenceReading {
  return read(texts, null);
}

/** The disputed questions alone, for a screen that only links to them; none where their file does not fit. */
export function readClaims(text: string): readonly Claim[] {
  return readFile("claims", text, noFindings())?.claims ?? [];
}

function read(texts: Readonly<Record<string, string>>, scenario: KnownToScenario | null): ReferenceReading {
  if (!Object.keys(texts).some((name) => name.startsWith("reference/"))) return { ok: true, reference: null };
  const findings = noFindings();
  const sheets = Object.fromEntries(
    Object.entries(REFERENCE_FILES).map(([key, file]) => [
      key,
      readFile(key as keyof typeof REFERENCE_FILES, texts[file], findings),
    ]),
  ) as ReferenceSheets;
  checkReference(sheets, scenario, findings);
  const reference = findings.hasErrors() ? null : whole(sheets);
  return reference ? { ok: true, reference } : { ok: false, findings: findings.all };
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

function whole(sheets: ReferenceSheets): Reference | null {
  const { bibliography, claims, formations, gazetteer, weapons, establishments, people, chronology, pages } =
    sheets;
  if (!bibliography || !claims || !formations || !gazetteer || !weapons) return null;
  if (!establishments || !people || !chronology || !pages) return null;
  return {
    sources: bibliography.sources,
    claims: claims.claims,
    formations: formations.units,
    places: gazetteer.places,
    weapons: weapons.weapons,
    establishments: establishments.tables,
    people: people.people,
    events: chronology.events,
    pages: pages.pages,
  };
}
