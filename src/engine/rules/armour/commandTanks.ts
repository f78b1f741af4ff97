/** Commanders' tanks: seen by their antennas, hit first, and what is lost with them. @rule R7.7 */
import type { RuleNumbers } from "../../scenario.ts";
import { percentOf } from "../percent.ts";

/** Commanders' tanks of a unit that had so many tanks; every unit of tanks has at least one. */
export function commandTanksOf(tanks: number, numbers: RuleNumbers): number {
  return tanks > 0 ? Math.max(1, percentOf(tanks, numbers.armour.commandShare)) : 0;
}

/** Of the tanks that guns have hit, those of commanders: they come first, as long as there are any. */
export function commandTanksHit(
  unit: { readonly tanks: number; readonly commandLost: number },
  hit: number,
  numbers: RuleNumbers,
): number {
  return Math.max(0, Math.min(hit, commandTanksOf(unit.tanks, numbers) - unit.commandLost));
}
