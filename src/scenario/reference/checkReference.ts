/** What the files of the reference say of one another and of the scenario: every id that names nothing is found. */
import type { ScenarioFiles } from "../book.ts";
import { expectKnown, expectUnique, type Known, known } from "../check/known.ts";
import { type Findings, noFindings } from "../finding.ts";
import { parseJson } from "../json.ts";
import { sourcesFile } from "../schema/chronicle.ts";
import { dispatchesFile } from "../schema/dispatches.ts";
import { orderOfBattleFile } from "../schema/orderOfBattle.ts";
import { readShape } from "../shape.ts";
import { FILES } from "../sheets.ts";
import { REFERENCE_FILES, type ReferenceSheets } from "./files.ts";

/** What the scenario itself knows; undefined where its file could not be read, which is told elsewhere. */
export interface KnownToScenario {
  readonly sources: ReadonlySet<string> | undefined;
  readonly dispatches: readonly { readonly places: readonly string[]; readonly units: readonly string[] }[];
  /** Ids of the order of battle of history that each unit of the game stands for. */
  readonly history: readonly (readonly string[])[];
}

/** Reads of a scenario's files what the reference has to agree with. */
export function knownToScenario({ files }: ScenarioFiles): KnownToScenario {
  const silent = noFindings();
  const read = <T extends Parameters<typeof readShape>[1]>(file: string, schema: T) =>
    readShape(file, schema, parseJson(file, files[file] ?? "null", silent), silent);
  const sources = read(FILES.sources, sourcesFile)?.sources;
  return {
    sources: sources && new Set(sources.map(({ id }) => id)),
    dispatches: read(FILES.dispatches, dispatchesFile)?.dispatches ?? [],
    history: read(FILES.orderOfBattle, orderOfBattleFile)?.units.map(({ history }) => history) ?? [],
  };
}

interface Book {
  readonly sources: Known | undefined;
  readonly claims: Known | undefined;
  readonly units: Known | undefined;
  readonly places: Known | undefined;
  readonly events: Known | undefined;
}

/** Checks the files against each other; `scenario` is null where that has been looked at before. */
export function checkReference(
  sheets: ReferenceSheets,
  scenario: KnownToScenario | null,
  findings: Findings,
): void {
  for (const [key, file] of Object.entries(REFERENCE_FILES))
    for (const [list, entries] of Object.entries(sheets[key as keyof ReferenceSheets] ?? {}))
      expectUnique(
        (entries as readonly { readonly id: string }[]).map(({ id }) => id),
        file,
        (index) => `${list}[${index}].id`,
        findings,
      );
  const book = bookOf(sheets, scenario);
  checkBibliography(sheets, scenario, findings);
  for (const key of Object.keys(REFERENCE_FILES) as (keyof ReferenceSheets)[])
    if (key !== "bibliography") checkNamed(sheets[key], REFERENCE_FILES[key], "", book, findings);
  if (scenario) checkScenario(scenario, book, findings);
}

function bookOf(sheets: ReferenceSheets, scenario: KnownToScenario | null): Book {
  const idsOf = (entries: readonly { readonly id: string }[] | undefined) => entries?.map(({ id }) => id);
  const ids = idsOf(sheets.bibliography?.sources);
  const cannotTell = scenario !== null && scenario.sources === undefined;
  return {
    sources: known("a source of reference/bibliography.json", cannotTell ? undefined : ids),
    claims: known("a claim of reference/claims.json", idsOf(sheets.claims?.claims)),
    units: known("a unit of reference/formations.json", idsOf(sheets.formations?.units)),
    places: known("a place of reference/gazetteer.json", idsOf(sheets.gazetteer?.places)),
    events: known("an event of reference/chronology.json", idsOf(sheets.chronology?.events)),
  };
}

/** A source is either one of `sources.json` and only called in short, or is told whole. */
function checkBibliography(
  { bibliography }: ReferenceSheets,
  scenario: KnownToScenario | null,
  findings: Findings,
): void {
  if (!scenario?.sources || !bibliography) return;
  const file = REFERENCE_FILES.bibliography;
  bibliography.sources.forEach((source, index) => {
    const isWhole = source.author !== undefined && source.title !== undefined && source.worth !== undefined;
    const isKnown = scenario.sources?.has(source.id) === true;
    const path = `sources[${index}]`;
    if (isKnown && isWhole)
      findings.error(file, path, "its author and title in sources.json alone", "both here too");
    if (!isKnown && !isWhole)
      findings.error(
        file,
        `${path}.id`,
        "a source of sources.json, or its author, title and worth here",
        `"${source.id}"`,
      );
  });
  const here = new Set(bibliography.sources.map(({ id }) => id));
  for (const id of scenario.sources)
    if (!here.has(id))
      findings.error(file, "sources", `the short name of "${id}" of sources.json`, "nothing");
}

/** Fields that name something, and of what kind it is. */
const NAMES: Readonly<Record<string, keyof Book>> = {
  source: "sources",
  claims: "claims",
  units: "units",
  parent: "units",
  places: "places",
  place: "places",
  to: "places",
  events: "events",
  follows: "events",
};

/** Walks through a file: wherever a field names another entry, that entry must be there. */
function checkNamed(value: unknown, file: string, path: string, book: Book, findings: Findings): void {
  if (typeof value !== "object" || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    const where = Array.isArray(value) ? `${path}[${key}]` : path === "" ? key : `${path}.${key}`;
    const kind = NAMES[key];
    if (kind !== undefined && typeof member === "string")
      expectKnown(book[kind], member, file, where, findings);
    else if (kind !== undefined && isListOfIds(member))
      for (const [at, id] of member.entries()) expectKnown(book[kind], id, file, `${where}[${at}]`, findings);
    else checkNamed(member, file, where, book, findings);
  }
}

function isListOfIds(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((member) => typeof member === "string");
}

/** What a dispatch or a unit of the game names must be found in the reference. */
function checkScenario({ dispatches, history }: KnownToScenario, book: Book, findings: Findings): void {
  const expectAll = (kind: Known | undefined, ids: readonly string[], file: string, path: string): void => {
    for (const [at, id] of ids.entries()) expectKnown(kind, id, file, `${path}[${at}]`, findings);
  };
  for (const [index, { places, units }] of dispatches.entries()) {
    expectAll(book.places, places, FILES.dispatches, `dispatches[${index}].places`);
    expectAll(book.units, units, FILES.dispatches, `dispatches[${index}].units`);
  }
  for (const [index, names] of history.entries())
    expectAll(book.units, names, FILES.orderOfBattle, `units[${index}].history`);
}
