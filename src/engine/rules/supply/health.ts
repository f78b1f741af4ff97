/** Bad water and the way back of the wounded. @rule R9.5 R9.6 */
import { type Field, fieldedUnit, isInContact } from "../../field.ts";
import type { Percent, RuleNumbers, Terrain, UnitId } from "../../scenario.ts";
import type { UnitState } from "../../state.ts";
import { percentsOf } from "../percent.ts";

/** Rates of sickness are of so many men. */
export const TEN_THOUSAND = 10_000;

/** Of ten thousand men of such a unit, those who fall sick in a turn. @rule R9.5 */
export function sickRate(
  rate: number,
  terrain: Terrain,
  unit: Pick<UnitState, "supply">,
  { health }: RuleNumbers,
): number {
  return percentsOf(rate, [
    terrain === "marsh" ? health.marsh : 100,
    unit.supply.turns > 0 ? health.unsupplied : 100,
  ]);
}

/** Whole men by the rate; the die decides about the part of a man that is left. @rule R9.5 */
export function sickMen(men: number, rate: number, face: number): number {
  const parts = men * rate;
  return Math.min(men, Math.floor(parts / TEN_THOUSAND) + (face < parts % TEN_THOUSAND ? 1 : 0));
}

/** Percent of a unit's wounded who die on the way back: they are carried under fire where an enemy is beside it. @rule R9.6 */
export function diedOnTheWayBack(field: Field, id: UnitId): Percent {
  const { sheet, unit } = fieldedUnit(field, id);
  const isUnderFire = unit.at >= 0 && isInContact(field, sheet.side, unit.at);
  return isUnderFire ? field.theatre.numbers.health.carriedUnderFire : 0;
}
