/** Who acts after the part that runs: a side that moves second in one turn and first in the next has two in a row. */
import { enemyOf } from "../../scenario.ts";
import { battleOf, theatreOf } from "../../theatre.ts";
import type { SideView } from "../../viewTypes.ts";
import { firstMover, startOfTurn } from "./clock.ts";

/**
 * What comes after a side's own part: the same side again, the enemy, the enemy with two parts in a row, or the end of
 * the battle's time.
 */
export type NextPart = "ours" | "theirs" | "theirsTwice" | "end";

/** What comes after the part that runs now, if it is the side's own. @rule R1.2 */
export function nextPart({ scenario, battle, side, turn, half }: NextPartView): NextPart {
  const theatre = theatreOf({ scenario });
  const isLast = startOfTurn(theatre, turn + 1) >= battleOf(theatre, battle).endMinute;
  if (half === 1 && isLast) return "end";
  const isEnemyFirst = !isLast && firstMover(theatre, turn + 1) === enemyOf(side);
  if (half === 1) return isEnemyFirst ? "theirs" : "ours";
  return isEnemyFirst ? "theirsTwice" : "theirs";
}

type NextPartView = Pick<SideView, "scenario" | "battle" | "side" | "turn" | "half">;
