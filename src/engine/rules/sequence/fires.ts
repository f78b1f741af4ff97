/** Fires come first in a side's part: its first move or assault closes them. @rule R1.4 */
import { type Deciding, state } from "../../deciding.ts";
import { type Refusal, refuse } from "../../refusals.ts";
import { sheetOf, theatreOf } from "../../theatre.ts";
import type { FiresClosed, SideView } from "../../viewTypes.ts";

/** Why nothing is bombarded or bombed any more in this part, or null while the fires are open. */
export function refusalOfFires(view: SideView): Refusal | null {
  return view.phase === "fires" ? null : refuse("fires-closed", "R1.4");
}

/** States that the fires are over, once in a part. */
export function closeFires(deciding: Deciding): void {
  const { state: now } = deciding.draft;
  if (now.phase === "fires") state(deciding, { type: "fires-closed", side: now.activeSide });
}

/** What a side gives up when it closes its fires now; null when they are closed. */
export function firesGivenUp(view: SideView): FiresClosed | null {
  if (view.phase !== "fires") return null;
  const theatre = theatreOf(view);
  const { grounded, groundedLight } = theatre.numbers.air;
  const isFlying = !grounded.includes(view.weather) && !groundedLight.includes(view.light);
  const batteries = view.own.filter((unit) => {
    if (unit.at < 0 || unit.deed !== null || unit.spent > 0 || unit.silenced > 0) return false;
    return sheetOf(theatre, unit.id).range > 0 && unit.guns > 0 && unit.shells > 0;
  });
  return { batteries: batteries.length, sorties: isFlying ? (view.air?.sorties ?? 0) : 0 };
}
