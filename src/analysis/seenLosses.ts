/** What one side saw the other lose. */
import {
  type BattleEvent,
  type SeenEvent,
  type SideId,
  theatreOf,
  type UnitId,
  witness,
} from "../engine/index.ts";
import type { Course } from "./course.ts";

/** Men of the enemy that a side saw fall before each turn of a course, and last of all up to its end. */
export function enemyLossesSeen(course: Course, side: SideId): readonly number[] {
  const theatre = theatreOf(course.last);
  const isOwn = (unit: UnitId | undefined): boolean =>
    course.scenario.units[theatre.unitIndex.get(unit ?? "") ?? -1]?.side === side;
  let sum = 0;
  const sums = course.turns.map(({ steps }) => {
    const before = sum;
    for (const { before: state, events } of steps)
      for (const seen of witness(state, events, side)) sum += menSeen(seen, side, isOwn);
    return before;
  });
  return [...sums, sum];
}

function menSeen(seen: SeenEvent, side: SideId, isOwn: (unit: UnitId | undefined) => boolean): number {
  return seen.type === "event" ? enemyMenLost(seen.event, side, isOwn) : 0;
}

/** What the fire and fights of a side cost the other. */
function enemyMenLost(
  event: BattleEvent,
  side: SideId,
  isOwn: (unit: UnitId | undefined) => boolean,
): number {
  switch (event.type) {
    case "assault-resolved":
      return isOwn(event.units[0]) ? event.defenderLoss : event.attackerLoss;
    case "fire-resolved":
    case "bombardment-resolved":
      return isOwn(event.unit) ? event.loss : 0;
    case "air-strike-resolved":
      return event.side === side ? event.loss : 0;
    default:
      return 0;
  }
}
