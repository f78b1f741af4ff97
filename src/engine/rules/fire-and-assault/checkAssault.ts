/** Who may storm a hex. @rule R4.4 */
import type { Hex } from "../../hex/grid.ts";
import { hexDistance } from "../../hex/grid.ts";
import { type Refusal, refuse } from "../../refusals.ts";
import type { Arm, UnitId } from "../../scenario.ts";
import type { UnitState } from "../../state.ts";
import { sheetOf, theatreOf } from "../../theatre.ts";
import type { OwnUnit, SideView } from "../../viewTypes.ts";
import { refusalOfOrders } from "../command/orders.ts";
import { stepCost } from "../movement/cost.ts";
import { isStuck } from "../movement/points.ts";
import { isOnMap, ownUnit, refusalOfActor } from "../sequence/checkActor.ts";

/** Arms that do not storm: they shoot, or lead. @rule R4.4 */
const NOT_FOR_ASSAULT: ReadonlySet<Arm> = new Set([
  "artillery",
  "anti-tank",
  "anti-aircraft",
  "armoured-train",
  "headquarters",
] as const);

/** Whether a unit goes in when a hex is stormed: its arm does that, and it is not stuck. @rule R4.4 R7.1 */
export function canStorm(arm: Arm, unit: UnitState): boolean {
  const strength = arm === "tank" ? unit.tanks : unit.men + unit.tanks;
  return !NOT_FOR_ASSAULT.has(arm) && strength > 0 && !isStuck(unit);
}

/** Why an assault is refused, or null when it is legal: one a turn against a hex, each attacker beside it and steady. */
export function refusalOfAssault(view: SideView, units: readonly UnitId[], target: Hex): Refusal | null {
  if (!isOnMap(view, target)) return refuse("off-map", "R4.4", { hex: target });
  if (units.length === 0 || new Set(units).size !== units.length)
    return refuse("no-attackers", "R4.4", { hex: target });
  if (view.assaulted.includes(target)) return refuse("already-assaulted", "R4.4", { hex: target });
  if (!view.enemies.some((enemy) => enemy.where === target))
    return refuse("no-enemy-known", "R4.4", { hex: target });
  for (const unit of units) {
    const refusal = refusalOfAttacker(view, unit, target);
    if (refusal) return refusal;
  }
  return refusalOfOrders(view, ownUnits(view, units));
}

function ownUnits(view: SideView, units: readonly UnitId[]): OwnUnit[] {
  return units.map((id) => ownUnit(view, id)).filter((unit) => unit !== null);
}

/** Why one unit cannot join an assault on a hex, whatever is known of the enemy there. */
export function refusalOfAttacker(view: SideView, id: UnitId, target: Hex): Refusal | null {
  const refusal = refusalOfActor(view, id, "R4.4", "may-have-moved");
  const unit = ownUnit(view, id);
  if (refusal || !unit) return refusal;
  const theatre = theatreOf(view);
  const sheet = sheetOf(theatre, id);
  if (hexDistance(theatre.grid, unit.at, target) !== 1)
    return refuse("not-adjacent", "R4.4", { unit: id, hex: target });
  if (isStuck(unit)) return refuse("cannot-assault", "R7.1", { unit: id, arm: sheet.arm });
  if (!canStorm(sheet.arm, unit)) return refuse("cannot-assault", "R4.4", { unit: id, arm: sheet.arm });
  if (unit.leaderless > 0) return refuse("control-lost", "R7.7", { unit: id });
  if (unit.cohesion < theatre.numbers.cohesion.disrupted)
    return refuse("too-disrupted", "R10.2", { unit: id, cohesion: unit.cohesion });
  if (stepCost(theatre, view, sheet.mover, "deployed", unit.at, target) === null)
    return refuse("impassable", sheet.mover === "tracks" ? "R7.6" : "R2.3", { unit: id, hex: target });
  return refusalOfOrders(view, [unit]);
}
