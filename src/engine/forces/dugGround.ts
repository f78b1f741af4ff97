/** Ground that a side has only just begun to dig. */
import type { SideId } from "../scenario.ts";
import type { Works } from "../state.ts";

/** Works of a side where nothing stands yet. @rule R8.2 */
export function groundFor(side: SideId): Works {
  return { side, level: 0, room: [], done: 0, wire: 0, wireDone: 0, nests: 0, nestsDone: 0 };
}
