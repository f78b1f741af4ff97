/** Who holds the named places when each turn ends, against what the fact base says. */
import {
  type BattleState,
  type Holder,
  hexDistance,
  holderOf,
  type PlaceId,
  type Scenario,
  theatreOf,
} from "../../engine/index.ts";
import type { Findings } from "../../scenario/index.ts";
import { fileOfDay } from "../clock.ts";
import type { HistoricalLine } from "../types.ts";
import type { HoldersFile } from "./facts.ts";

/** Holders at the end of one turn. */
export interface HoldersAt {
  readonly date: string;
  /** Hour of the day at which the turn ends, 6 to 24. */
  readonly hour: number;
  readonly places: Readonly<Record<PlaceId, Holder>>;
  /** What the facts say of the same places, how surely, and by whom. */
  readonly told: Readonly<Record<PlaceId, Holder>>;
  readonly confidence: string;
  readonly sources: readonly string[];
}

/** The holders at the end of every turn of a line; a place held otherwise than told is a finding. */
export function checkHolders(
  line: HistoricalLine,
  states: readonly BattleState[],
  facts: HoldersFile,
  scenario: Scenario,
  findings: Findings,
): readonly HoldersAt[] {
  const { startDate, hoursPerTurn } = scenario.calendar;
  return facts.slots.flatMap(({ date, hour, places: told, confidence, sources }) => {
    const days = (Date.parse(date) - Date.parse(startDate)) / 86_400_000;
    const turn = (days * 24 + hour) / hoursPerTurn - 1;
    const index = line.steps.findLastIndex((step) => step.turn === turn);
    const state = states[index];
    if (!state) return [];
    const places = Object.fromEntries(
      Object.entries(told).map(([id, expected]) => {
        const holder = holderIn(state, id);
        const isTold = holder === expected || agrees(state, id, expected);
        const where = `holders at ${String(hour).padStart(2, "0")}:00 › ${id}`;
        if (!isTold) findings.error(fileOfDay(date), where, `${expected} (${sources.join("; ")})`, holder);
        return [id, isTold ? expected : holder];
      }),
    );
    return [{ date, hour, places, told, confidence, sources }];
  });
}

function holderIn(state: BattleState, id: PlaceId): Holder {
  const place = theatreOf(state).places.get(id);
  return place ? holderOf(state.control, place) : "none";
}

/**
 * "None" says that nobody's troops stood there, whoever had claimed the ground; a place of one hex is contested when
 * one side is in it and the other beside it, on its slopes.
 */
function agrees(state: BattleState, id: PlaceId, told: Holder): boolean {
  if (told === "none") return !isManned(state, id);
  const [hex, ...others] = theatreOf(state).places.get(id)?.hexes ?? [];
  if (told !== "contested" || hex === undefined || others.length > 0) return false;
  const { grid, scenario } = theatreOf(state);
  const sides = new Set(
    state.units.flatMap(({ at }, index) =>
      at >= 0 && hexDistance(grid, at, hex) <= 1 ? [scenario.units[index]?.side] : [],
    ),
  );
  return sides.size > 1;
}

function isManned(state: BattleState, id: PlaceId): boolean {
  const hexes = theatreOf(state).places.get(id)?.hexes ?? [];
  return state.units.some(({ at }) => hexes.includes(at));
}
