/** Who may fire where. @rule R4.2 */
import { type Hex, hexDistance } from "../../hex/grid.ts";
import { type Refusal, refuse } from "../../refusals.ts";
import type { UnitId } from "../../scenario.ts";
import { sheetOf, theatreOf } from "../../theatre.ts";
import type { SideView } from "../../viewTypes.ts";
import { isOnMap, ownUnit, refusalOfActor } from "../sequence/checkActor.ts";
import { sightRange } from "../sighting/sightRange.ts";
import { groupOf } from "./fightingGroup.ts";
import { fireReach } from "./fire.ts";

/** Why a unit cannot fire at a hex, or null when it can: an enemy seen there, in range and in its own sight. */
export function refusalOfFire(view: SideView, id: UnitId, target: Hex): Refusal | null {
  const refusal = refusalOfActor(view, id, "R4.2", "may-have-moved");
  const unit = ownUnit(view, id);
  if (refusal || !unit) return refusal;
  if (!isOnMap(view, target)) return refuse("off-map", "R4.2", { hex: target });
  const theatre = theatreOf(view);
  const sheet = sheetOf(theatre, id);
  const facts = { unit: id, hex: target };
  if (sheet.smallArms + sheet.gunFire * unit.guns + sheet.tankFire * (unit.tanks + unit.bogged) === 0)
    return refuse("no-fire", "R4.1", facts);
  const distance = hexDistance(theatre.grid, unit.at, target);
  const range = fireReach(groupOf(sheet, unit), theatre.numbers);
  if (distance === 0 || distance > range)
    return refuse("out-of-range", "R4.2", { ...facts, distance, range });
  const there = view.enemies.filter(({ where }) => where === target);
  if (there.length === 0) return refuse("no-enemy-known", "R4.2", facts);
  const turn = Math.max(...there.map((enemy) => enemy.turn));
  if (there.every(({ now }) => now === 0)) return refuse("enemy-out-of-sight", "R4.2", { ...facts, turn });
  const sees = distance <= Math.max(1, sightRange(theatre.numbers, view.weather, view.light));
  if (!sees || !theatre.sight.canSee(unit.at, target)) return refuse("no-line-of-sight", "R3.1", facts);
  return null;
}
