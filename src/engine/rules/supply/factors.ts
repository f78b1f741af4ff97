/** What want of supplies does to the fire of a side. @rule R9.3 R9.4 */
import type { Field, Fielded } from "../../field.ts";
import type { Percent, RuleNumbers, SideId } from "../../scenario.ts";
import type { UnitState } from "../../state.ts";
import type { Factor } from "../fire-and-assault/situation.ts";
import { percentOf, sumOf } from "../percent.ts";

/** Percent of its fire that a unit has by its supply. @rule R9.4 */
export function ammunitionOf(unit: Pick<UnitState, "supply">, numbers: RuleNumbers): Percent {
  const { lasts, withoutFire } = numbers.supply;
  return unit.supply.turns > lasts ? withoutFire : 100;
}

/** Units of one side that have fired away what they carried: the mean over their men. @rule R9.4 */
export function ammunitionFactors(field: Field, units: readonly Fielded[], side: string): readonly Factor[] {
  const weight = ({ unit }: Fielded): number => unit.men + unit.tanks;
  const all = sumOf(units, weight);
  if (all === 0) return [];
  const { numbers } = field.theatre;
  const percent = Math.floor(sumOf(units, (one) => weight(one) * ammunitionOf(one.unit, numbers)) / all);
  return percent === 100 ? [] : [{ cause: `ammunition-${side}`, rule: "R9.4", percent }];
}

/** An attack lives from what comes up: a part of what is missing is missing in its fire. @rule R9.3 */
export function shortSupplyFactors(field: Field, side: SideId): readonly Factor[] {
  const share = field.state.supplies[side]?.share ?? 100;
  const lost = percentOf(100 - share, field.theatre.numbers.supply.shortAttack);
  return lost === 0 ? [] : [{ cause: "short-supply", rule: "R9.3", percent: 100 - lost }];
}
