/** Ground that a side has only just begun to dig. */
import type { RuleNumbers, SideId } from "../scenario.ts";
import type { Works } from "../state.ts";

/** Works of a side where nothing stands yet. @rule R8.2 */
export function groundFor(side: SideId): Works {
  return { side, level: 0, room: [], done: 0, wire: 0, wireDone: 0, nests: 0, nestsDone: 0 };
}

/**
 * Works as they serve a side that has the hex: its own whole, the enemy's some levels less deep, for they face the wrong
 * way, and without his wire and nests.
 * @rule R8.2 R8.11
 */
export function worksServing(side: SideId, works: Works | undefined, numbers: RuleNumbers): Works {
  if (!works) return groundFor(side);
  if (works.side === side) return works;
  const { captured } = numbers.entrenchment;
  const room = works.room.slice(captured);
  return { ...groundFor(side), level: Math.min(room.length, Math.max(0, works.level - captured)), room };
}
