/** What known enemies beside a path cost a mover, each answering once as the rule has it. @rule R4.9 */
import type { Modifier } from "../events.ts";
import type { Field, Fielded } from "../field.ts";
import { fieldedUnit, hexesAround, unitsAt } from "../field.ts";
import type { Hex } from "../hex/grid.ts";
import { cohesionState } from "../rules/cohesion/cohesion.ts";
import { type FireOutcome, fireForecast } from "../rules/fire-and-assault/fire.ts";
import { crewLoss, shareByWeight } from "../rules/fire-and-assault/losses.ts";
import { equallyWeighed, type Spread, spreadOf } from "../rules/fire-and-assault/lossRange.ts";
import { readiestAgainst } from "../rules/fire-and-assault/reactionFire.ts";
import { fireSituation } from "../rules/fire-and-assault/resolveFire.ts";
import { sumOf } from "../rules/percent.ts";
import { enemyOf, type UnitId } from "../scenario.ts";
import type { Fields } from "./guises.ts";

/** What so much fire costs a mover: men on foot, and running tanks. */
interface Case {
  readonly weight: number;
  readonly onFoot: number;
  readonly tanks: number;
}

/** What a mover loses to defensive fire: men, crews with them, and tanks. */
export interface DefensiveFire {
  readonly men: Spread;
  readonly tanks: Spread;
  /** Causes of the fire that costs most on the way, from the enemy as he is taken for. */
  readonly breakdown: readonly Modifier[];
}

/** All fire on a way: its cases, and the worst of it. */
interface FireOnWay {
  readonly cases: readonly Case[];
  readonly breakdown: readonly Modifier[];
}

/** What a mover loses on a path if every known enemy beside it fires at will, over all that they may be. */
export function defensiveFire([field, ...others]: Fields, id: UnitId, path: readonly Hex[]): DefensiveFire {
  const { men, tanks, bogged } = fieldedUnit(field, id).unit;
  const supposed = casesOf(field, id, path);
  const cases = equallyWeighed([supposed.cases, ...others.map((other) => casesOf(other, id, path).cases)]);
  const crews = (stopped: number): number => crewLoss(men, tanks + bogged, stopped, field.theatre.numbers);
  return {
    men: spreadOf(cases, (each) => Math.min(men, each.onFoot + crews(each.tanks))),
    tanks: spreadOf(cases, (each) => each.tanks),
    breakdown: supposed.breakdown,
  };
}

function casesOf(field: Field, id: UnitId, path: readonly Hex[]): FireOnWay {
  const mover = fieldedUnit(field, id);
  const { tanks } = mover.unit;
  const answered = new Set<UnitId>();
  const { menForTank } = field.theatre.numbers.fire;
  let worst: { readonly cost: number; readonly breakdown: readonly Modifier[] } = { cost: 0, breakdown: [] };
  let cases: readonly Case[] = [{ weight: 1, onFoot: 0, tanks: 0 }];
  for (const hex of path) {
    const firer = firerAt(field, mover, hex, answered);
    if (!firer) continue;
    answered.add(firer.sheet.id);
    const { outcomes, breakdown } = fireForecast(
      fireSituation(field, [firer], [mover], hex, "reaction"),
      field.theatre.numbers,
    );
    const cost = Math.max(...outcomes.map((outcome) => costOf(outcome, menForTank)));
    if (cost > worst.cost) worst = { cost, breakdown };
    cases = merged(
      cases.flatMap((before) =>
        outcomes.map(({ weight, loss, tanksStopped }) => ({
          weight: before.weight * weight,
          onFoot: before.onFoot + loss,
          tanks: Math.min(tanks, before.tanks + sumOf(tanksStopped, (hit) => hit.tanks)),
        })),
      ),
    );
  }
  return { cases, breakdown: worst.breakdown };
}

/** Men and tanks that fire costs, a tank for so many men: to find the worst. */
function costOf({ loss, tanksStopped }: FireOutcome, menForTank: number): number {
  return loss + menForTank * sumOf(tanksStopped, ({ tanks }) => tanks);
}
/** The strongest of those beside a hex who have not answered yet. */
function firerAt(field: Field, mover: Fielded, hex: Hex, answered: ReadonlySet<UnitId>): Fielded | undefined {
  return hexesAround(field.theatre, hex)
    .flatMap((beside) => unitsAt(field, beside, enemyOf(mover.sheet.side)))
    .filter(({ sheet }) => !answered.has(sheet.id) && sheet.smallArms + sheet.gunFire + sheet.tankFire > 0)
    .filter(({ unit }) => cohesionState(unit.cohesion, field.theatre.numbers.cohesion) !== "routed")
    .sort(readiestAgainst(mover, field.theatre.numbers))[0];
}

/** Sum of the weights of cases, so that many who fire one after another do not make them endless. */
const ALL_CASES = 1_000_000;

/** Cases that come to the same as one; what does not come once in a million is left to the span. */
function merged(cases: readonly Case[]): readonly Case[] {
  const all = new Map<string, Case>();
  for (const each of cases) {
    const key = `${each.onFoot} ${each.tanks}`;
    all.set(key, { ...each, weight: (all.get(key)?.weight ?? 0) + each.weight });
  }
  const each = [...all.values()];
  const weights = shareByWeight(
    ALL_CASES,
    each.map(({ weight }) => weight),
  );
  return each
    .map((one, index) => ({ ...one, weight: weights[index] ?? 0 }))
    .filter(({ weight }) => weight > 0);
}
