/** What can be looked up about a battle, read only when somebody opens it. */
import type { HistoricalLine } from "../history/index.ts";
import { type Claim, type Reference, readClaims, readReferenceFiles, sayFinding } from "../scenario/index.ts";
import { nextTask } from "./desk.ts";
import { lineOf, toldScenarios } from "./historicalLine.ts";
import { standingsByDay } from "./standings.ts";

const files = import.meta.glob<string>("../../scenarios/*/reference/*.json", {
  query: "?raw",
  import: "default",
}) as Readonly<Record<string, () => Promise<string>>>;

const ROOT = "../../scenarios/";

/** Ids of the scenarios that have a reference, in order of name. */
export function scenariosWithReference(): readonly string[] {
  return [...new Set(Object.keys(files).map((path) => path.slice(ROOT.length).split("/")[0] ?? ""))].sort();
}

const readings = new Map<string, Promise<Reference | null>>();

/** The reference of a scenario, read once; null where it has none. @throws with every finding when it does not pass */
export function referenceOf(scenario: string): Promise<Reference | null> {
  const known = readings.get(scenario) ?? read(scenario);
  readings.set(scenario, known);
  // A part that did not come in may come in the next time.
  known.catch(() => readings.delete(scenario));
  return known;
}

async function read(scenario: string): Promise<Reference | null> {
  const prefix = `${ROOT}${scenario}/`;
  const own = Object.entries(files).filter(([path]) => path.startsWith(prefix));
  const texts = await Promise.all(
    own.map(async ([path, load]) => [path.slice(prefix.length), await load()] as const),
  );
  const reading = readReferenceFiles(Object.fromEntries(texts));
  if (!reading.ok) throw new Error(reading.findings.map(sayFinding).join("\n"));
  return reading.reference;
}

/** Questions that are read in one task. */
const CLAIMS_A_TASK = 3;

const questions = new Map<string, Promise<readonly Claim[]>>();

/** The disputed questions of a scenario alone: a game needs no more to link to them. None where it has no reference. */
export function claimsOf(scenario: string): Promise<readonly Claim[]> {
  const load = files[`${ROOT}${scenario}/reference/claims.json`];
  const known =
    questions.get(scenario) ??
    load?.()
      .then(readInPieces)
      .catch(() => []) ??
    Promise.resolve([]);
  questions.set(scenario, known);
  return known;
}

/** Reads them a few at a time, so that a tap that comes meanwhile is answered; what does not fit is left out. */
async function readInPieces(text: string): Promise<readonly Claim[]> {
  const { claims = [] } = JSON.parse(text) as { readonly claims?: readonly unknown[] };
  const read: Claim[] = [];
  for (let at = 0; at < claims.length; at += CLAIMS_A_TASK) {
    read.push(...readClaims(JSON.stringify({ claims: claims.slice(at, at + CLAIMS_A_TASK) })));
    await nextTask();
  }
  return read;
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
