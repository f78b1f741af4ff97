/** The battle as it happened, loaded when somebody asks for it and walked through once. */
import { type BattleState, SIDES, type SideId } from "../engine/index.ts";
import { type HistoricalLine, walkLine } from "../history/index.ts";
import type { OpenScenario } from "../scenario/index.ts";
import { scenarioOf } from "./library.ts";

const files = import.meta.glob<HistoricalLine>("../../scenarios/*/history/line.json", { import: "default" });

/** A line with its states, one after each step. */
export interface WalkedLine {
  readonly reading: OpenScenario;
  readonly line: HistoricalLine;
  readonly states: readonly BattleState[];
}

const walked = new Map<string, Promise<WalkedLine>>();

/** Ids of the scenarios whose battle is told as it happened. */
export function toldScenarios(): readonly string[] {
  return Object.keys(files).map((path) => path.split("/").at(-3) ?? "");
}

/** The line of a scenario. @throws when it has none, or one that was compiled from another content. */
export function lineOf(id: string): Promise<WalkedLine> {
  const known = walked.get(id) ?? walk(id);
  walked.set(id, known);
  // What did not come in may come in the next time.
  known.catch(() => walked.delete(id));
  return known;
}

async function walk(id: string): Promise<WalkedLine> {
  const [line, reading] = await Promise.all([written(id), scenarioOf(id)]);
  return { reading, line, states: walkLine(reading.scenario, line) };
}

function written(id: string): Promise<HistoricalLine> {
  const load = files[`../../scenarios/${id}/history/line.json`];
  if (!load) throw new Error(`lineOf: scenario ${id} has no line of history`);
  return load();
}

/** Men lost by each side, as it happened, up to and with each turn. @throws when the scenario has no line. */
export async function lossesOfLine(id: string): Promise<Readonly<Record<SideId, readonly number[]>>> {
  const [{ steps }, { scenario }] = await Promise.all([written(id), scenarioOf(id)]);
  const sideOf = new Map(scenario.units.map((sheet) => [sheet.id, sheet.side]));
  const sums: Record<SideId, number[]> = { soviet: [], japanese: [] };
  for (const { turn, events } of steps) {
    for (const side of SIDES) while (sums[side].length <= turn) sums[side].push(sums[side].at(-1) ?? 0);
    for (const event of events) {
      const side = event.type === "losses-taken" ? sideOf.get(event.unit) : undefined;
      if (event.type !== "losses-taken" || !side) continue;
      const { killed, wounded, missing } = event.loss;
      sums[side][turn] = (sums[side][turn] ?? 0) + killed + wounded + missing;
    }
  }
  return sums;
}
