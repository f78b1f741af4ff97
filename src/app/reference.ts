/** What can be looked up about a battle, read only when somebody opens it. */
import type { HistoricalLine } from "../history/index.ts";
import {
  type Claim,
  REFERENCE_FILES,
  type Reference,
  type ReferenceFiles,
  wholeReference,
} from "../scenario/index.ts";
import { lineOf, toldScenarios } from "./historicalLine.ts";
import { standingsByDay } from "./standings.ts";

/** The files of the references, which the build has checked. */
const files: Readonly<Record<string, () => Promise<object>>> = import.meta.glob<object>(
  "../../scenarios/*/reference/*.json",
  { import: "default" },
);

const ROOT = "../../scenarios/";

/** Ids of the scenarios that have a reference, in order of name. */
export function scenariosWithReference(): readonly string[] {
  return [...new Set(Object.keys(files).map((path) => path.slice(ROOT.length).split("/")[0] ?? ""))].sort();
}

const readings = new Map<string, Promise<Reference | null>>();

/** The reference of a scenario, fetched once; null where it has none. */
export function referenceOf(scenario: string): Promise<Reference | null> {
  const known = readings.get(scenario) ?? read(scenario);
  readings.set(scenario, known);
  // A part that did not come in may come in the next time.
  known.catch(() => readings.delete(scenario));
  return known;
}

async function read(scenario: string): Promise<Reference | null> {
  if (!scenariosWithReference().includes(scenario)) return null;
  const sheets = Object.entries(REFERENCE_FILES).map(
    async ([key, file]) => [key, await files[`${ROOT}${scenario}/${file}`]?.()] as const,
  );
  return wholeReference(Object.fromEntries(await Promise.all(sheets)) as ReferenceFiles);
}

/** The disputed questions of a scenario alone: a game needs no more to link to them. None where it has no reference. */
export async function claimsOf(scenario: string): Promise<readonly Claim[]> {
  const load = files[`${ROOT}${scenario}/${REFERENCE_FILES.claims}`];
  try {
    return ((await load?.()) as ReferenceFiles["claims"] | undefined)?.claims ?? [];
  } catch {
    return [];
  }
}

/** The line of history as the reference looks at it: its entries, and how its units stood day by day. */
export interface LineInHand extends Pick<HistoricalLine, "entries"> {
  readonly standings: ReturnType<typeof standingsByDay>;
}

/** The line of history of a scenario; null where it has none, or one that was compiled before the scenario changed. */
export async function lineInHand(id: string): Promise<LineInHand | null> {
  if (!toldScenarios().includes(id)) return null;
  try {
    const { line, reading, states } = await lineOf(id);
    return { entries: line.entries, standings: standingsByDay(reading.scenario, line.steps, states) };
  } catch {
    return null;
  }
}
