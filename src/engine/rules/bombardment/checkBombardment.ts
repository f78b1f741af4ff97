/** Which battery may shell which hex. @rule R5.1 R5.12 */
import { type Hex, hexDistance } from "../../hex/grid.ts";
import { type Refusal, refuse } from "../../refusals.ts";
import type { UnitId } from "../../scenario.ts";
import { sheetOf, theatreOf } from "../../theatre.ts";
import type { SideView } from "../../viewTypes.ts";
import { isOnMap, ownUnit, refusalOfActor } from "../sequence/checkActor.ts";
import { refusalOfFires } from "../sequence/fires.ts";

/** Why a battery cannot bombard a hex, or null when it can; the hex need not be seen. */
export function refusalOfBombardment(view: SideView, id: UnitId, target: Hex): Refusal | null {
  const refusal = refusalOfActor(view, id, "R5.1", "must-not-have-moved");
  const unit = ownUnit(view, id);
  if (refusal || !unit) return refusal;
  const theatre = theatreOf(view);
  const { range } = sheetOf(theatre, id);
  // Who can never bombard is told so, whatever the hour of the part.
  if (range === 0 && unit.guns > 0) return refuse("fires-direct", "R5.1", { unit: id, hex: target });
  if (range === 0 || unit.guns === 0) return refuse("no-fire", "R5.1", { unit: id, hex: target });
  const closed = refusalOfFires(view);
  if (closed) return closed;
  if (!isOnMap(view, target)) return refuse("off-map", "R5.1", { hex: target });
  const facts = { unit: id, hex: target };
  if (unit.silenced > 0) return refuse("silenced", "R5.9", facts);
  if (unit.shells === 0) return refuse("no-shells", "R5.6", facts);
  const distance = hexDistance(theatre.grid, unit.at, target);
  if (distance === 0 || distance > range)
    return refuse("out-of-range", "R5.12", { ...facts, distance, range });
  if (view.own.some((own) => own.at === target)) return refuse("own-troops-there", "R5.1", facts);
  return null;
}
