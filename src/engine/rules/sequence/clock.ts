/** The clock of the battle: turns, their minutes, and who moves first in each. @rule R1.1 */
import type { Minute, SideId, Turn } from "../../scenario.ts";
import type { Theatre } from "../../theatre.ts";

/** Minutes of one turn. */
export function minutesPerTurn(theatre: Theatre): Minute {
  return theatre.scenario.calendar.hoursPerTurn * 60;
}

/** Minute at which a turn begins. */
export function startOfTurn(theatre: Theatre, turn: Turn): Minute {
  return turn * minutesPerTurn(theatre);
}

/** Which side moves first in a turn: the night belongs to whom the scenario gives it. @rule R1.2 */
export function firstMover(theatre: Theatre, turn: Turn): SideId {
  const order = theatre.scenario.calendar.firstMover;
  return order[turn % order.length] ?? "soviet";
}
