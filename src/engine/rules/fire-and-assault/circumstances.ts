/** What night and encirclement do to the two sides of an assault. */
import { type Field, type Fielded, unitsAt } from "../../field.ts";
import type { Hex } from "../../hex/grid.ts";
import { enemyOf, type Light, type Percent, type RuleNumbers, type SideId } from "../../scenario.ts";
import { isSurrounded } from "../cohesion/surrounded.ts";
import { controlsHex } from "../movement/zoneOfControl.ts";
import { sumOf } from "../percent.ts";
import { fightsOnFoot, groupOf } from "./fightingGroup.ts";
import type { Factor } from "./situation.ts";

/** Untrained attackers lose each other in the dark: so much of the attack is not there. @rule R4.12 */
export function nightFactors(
  attackers: readonly Fielded[],
  light: Light,
  numbers: RuleNumbers,
): readonly Factor[] {
  if (light !== "dark") return [];
  const onFoot = attackers.filter(({ sheet, unit }) => fightsOnFoot(groupOf(sheet, unit)));
  const untrained = onFoot.filter(({ sheet }) => sheet.quality < numbers.fire.nightQuality);
  const menOf = (units: readonly Fielded[]): number => sumOf(units, ({ unit }) => unit.men);
  const men = menOf(onFoot);
  if (men === 0 || untrained.length === 0) return [];
  const astray: Percent = Math.floor((numbers.fire.nightAstray * menOf(untrained)) / men);
  return [{ cause: "night-control", rule: "R4.12", percent: 100 - astray }];
}

/**
 * A garrison that is stormed from two hexsides or more and has no way out fires less.
 * @param side whose garrison it is.
 * @rule R4.13 R10.5
 */
export function cutOffFactors(field: Field, side: SideId, target: Hex, hexsides: number): readonly Factor[] {
  const defenders = unitsAt(field, target, side);
  if (hexsides < 2 || defenders.length === 0) return [];
  const isInZone = (hex: Hex): boolean => controlsHex(field, enemyOf(side), hex);
  if (!defenders.every((defender) => isSurrounded(field, defender, isInZone))) return [];
  return [cutOffFactor(field.theatre.numbers)];
}

/** What being cut off leaves of a garrison's fire. @rule R4.13 */
export function cutOffFactor(numbers: RuleNumbers): Factor {
  return { cause: "cut-off", rule: "R4.13", percent: numbers.fire.cutOff };
}
