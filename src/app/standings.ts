/** How the units of the line of history stood at the end of each day. */
import type { BattleState, Hex, Scenario, UnitId } from "../engine/index.ts";
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

/** Every unit at the end of each day of a line, first day first; `states` has one after each of its steps. */
export function standingsByDay(
  scenario: Scenario,
  steps: HistoricalLine["steps"],
  states: readonly BattleState[],
): Readonly<Record<UnitId, readonly Standing[]>> {
  const turnsADay = HOURS_A_DAY / scenario.calendar.hoursPerTurn;
  const standings: Record<UnitId, Standing[]> = Object.fromEntries(scenario.units.map(({ id }) => [id, []]));
  steps.forEach(({ turn }, step) => {
    const day = Math.floor(turn / turnsADay);
    const next = steps[step + 1];
    if (next !== undefined && Math.floor(next.turn / turnsADay) === day) return;
    scenario.units.forEach(({ id }, index) => {
      const unit = states[step]?.units[index];
      if (!unit) return;
      const { at, men, guns, tanks, bogged } = unit;
      standings[id]?.push({ day, at, men, guns, tanks: tanks + bogged });
    });
  });
  return standings;
}
