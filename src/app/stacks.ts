/** Which unit of a stack lies on top: the map draws it, and a press on the stack chooses it. */
import type { Hex, OwnUnit, SideView } from "../engine/index.ts";

/** More than any unit has men: who has still to act lies above all who have. */
const ABOVE_ALL = 100_000;

/** How high an own unit lies in its stack: those that have still to act above the others, then the stronger in men. */
export function weightInStack({ deed, men }: Pick<OwnUnit, "deed" | "men">): number {
  return (deed === null ? ABOVE_ALL : 0) + men;
}

/** Own units in a hex, the topmost first. */
export function ownStackAt({ own }: SideView, hex: Hex): readonly OwnUnit[] {
  return own.filter(({ at }) => at === hex).sort((a, b) => weightInStack(b) - weightInStack(a));
}
