/** How the units of the line of history stood at the end of each day. */
import { blankState, fold, type Hex, prepare, type Scenario, type UnitId } from "../engine/index.ts";
import type { HistoricalLine } from "../history/index.ts";

/** One unit at the end of a day. */
export interface Standing {
  /** Days since the first of the calendar. */
  readonly day: number;
  /** Below 0 while it is not on the map. */
  readonly at: Hex;
  readonly men: number;
  readonly guns: number;
  /** Those that run and those that are stuck. */
  readonly tanks: number;
}

const HOURS_A_DAY = 24;

/**
 * Every unit at the end of each day of a line, first day first.
 * @throws when the line was compiled from another content of the scenario.
 */
export function standingsByDay(
  scenario: Scenario,
  line: Pick<HistoricalLine, "content" | "steps">,
): Readonly<Record<UnitId, readonly Standing[]>> {
  if (line.content !== scenario.hash) throw new Error("standingsByDay: the line is of another content");
  prepare(scenario);
  const turnsADay = HOURS_A_DAY / scenario.calendar.hoursPerTurn;
  const standings: Record<UnitId, Standing[]> = Object.fromEntries(scenario.units.map(({ id }) => [id, []]));
  let state = blankState(scenario.hash);
  line.steps.forEach(({ events, turn }, step) => {
    state = fold(state, events);
    const day = Math.floor(turn / turnsADay);
    const next = line.steps[step + 1];
    if (next !== undefined && Math.floor(next.turn / turnsADay) === day) return;
    scenario.units.forEach(({ id }, index) => {
      const unit = state.units[index];
      if (!unit) return;
      const { at, men, guns, tanks, bogged } = unit;
      standings[id]?.push({ day, at, men, guns, tanks: tanks + bogged });
    });
  });
  return standings;
}
