/** What can still be won of the ground. @rule R14.8 R14.9 */
import { battleOf, theatreOf } from "../../theatre.ts";
import type { SideView } from "../../viewTypes.ts";
import { firstMover, minutesPerTurn } from "../sequence/clock.ts";

/**
 * How far the ground is decided for a side: "open" for now; "last-chance" in its last part after which the enemy has one
 * in which he could take back what it takes; "last-part" in its own part when he has none; "settled" once it has been
 * counted.
 */
export type GroundStage = "open" | "last-chance" | "last-part" | "settled";

/** What can still be won of the ground in the part that runs. @rule R14.8 R14.9 */
export function groundStage(view: GroundStageView): GroundStage {
  if (view.settled) return "settled";
  if (view.activeSide !== view.side) return "open";
  const theatre = theatreOf(view);
  const { groundMinute } = battleOf(theatre, view.battle);
  const last = Math.ceil(groundMinute / minutesPerTurn(theatre)) - 1;
  const isFirst = firstMover(theatre, last) === view.side;
  if (!isFirst && view.turn === last) return "last-part";
  return view.turn === (isFirst ? last : last - 1) ? "last-chance" : "open";
}

type GroundStageView = Pick<SideView, "scenario" | "battle" | "side" | "turn" | "activeSide" | "settled">;
