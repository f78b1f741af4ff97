/** Raw troops in their first fight: they stop sooner, and it shakes them more. @rule R10.6 */
import type { Fielded } from "../../field.ts";
import type { Percent, RuleNumbers, UnitSheet } from "../../scenario.ts";
import type { UnitState } from "../../state.ts";
import { sumOf } from "../percent.ts";

/** Whether a unit of little training has never been in an assault, on either side of it. @rule R10.6 */
export function isUntried(sheet: UnitSheet, unit: UnitState, numbers: RuleNumbers): boolean {
  return unit.fought === 0 && sheet.quality <= numbers.cohesion.rawQuality;
}

/** Points that attackers lose of their break limit because raw troops are among them, by their men. @rule R10.6 */
export function firstFightOf(attackers: readonly Fielded[], numbers: RuleNumbers): Percent {
  const men = sumOf(attackers, ({ unit }) => unit.men);
  const raw = attackers.filter(({ sheet, unit }) => isUntried(sheet, unit, numbers));
  if (men === 0) return 0;
  return Math.floor((numbers.cohesion.rawBreak * sumOf(raw, ({ unit }) => unit.men)) / men);
}
