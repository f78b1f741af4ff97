/** What can still be won of the ground. @rule R14.8 R14.9 */
import { battleOf, theatreOf } from "../../theatre.ts";
import type { SideView } from "../../viewTypes.ts";
import { startOfTurn } from "../sequence/clock.ts";

/**
 * How far the ground is decided for a side: "open" while the enemy has a part left in which he could take back what the
 * side takes now; "last-part" in its own part when he has none; "settled" once it has been counted.
 */
export type GroundStage = "open" | "last-part" | "settled";

/** What can still be won of the ground in the part that runs. @rule R14.8 R14.9 */
export function groundStage(view: GroundStageView): GroundStage {
  if (view.settled) return "settled";
  const theatre = theatreOf(view);
  const { groundMinute } = battleOf(theatre, view.battle);
  const isLastTurn = startOfTurn(theatre, view.turn + 1) >= groundMinute;
  return isLastTurn && view.half === 1 && view.activeSide === view.side ? "last-part" : "open";
}

type GroundStageView = Pick<
  SideView,
  "scenario" | "battle" | "side" | "turn" | "half" | "activeSide" | "settled"
>;
