/** Bad water and the way back of the wounded. @rule R9.5 R9.6 */
import { type Field, fieldedUnit, isInContact } from "../../field.ts";
import type { Losses, RuleNumbers, Terrain, UnitId } from "../../scenario.ts";
import type { UnitState } from "../../state.ts";
import { percentOf, percentsOf } from "../percent.ts";

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

/** A loss of men as it is counted in the end: of the wounded carried back beside the enemy some die. @rule R9.6 */
export function afterTheWayBack<T extends Pick<Losses, "killed" | "wounded">>(
  field: Field,
  id: UnitId,
  loss: T,
): T {
  const { sheet, unit } = fieldedUnit(field, id);
  if (unit.at < 0 || loss.wounded === 0 || !isInContact(field, sheet.side, unit.at)) return loss;
  const died = percentOf(loss.wounded, field.theatre.numbers.health.carriedUnderFire);
  return { ...loss, killed: loss.killed + died, wounded: loss.wounded - died };
}
