/** Tanks that may bog in the hex that they have helped to take. @rule R7.1 R4.8 */
import { type Field, fieldedUnit } from "../field.ts";
import type { Hex } from "../hex/grid.ts";
import { boggedOutcomes } from "../rules/armour/bogging.ts";
import { bogChanceOfStep } from "../rules/armour/bogTanks.ts";
import { whoAdvances } from "../rules/fire-and-assault/advance.ts";
import type { AssaultOutcome } from "../rules/fire-and-assault/assault.ts";
import { NO_SPREAD, type Spread, spreadOf } from "../rules/fire-and-assault/lossRange.ts";
import { sumOf } from "../rules/percent.ts";
import type { Percent, SideId, UnitId } from "../scenario.ts";

/** How many tanks bog on their way, each throwing for itself. */
export interface BoggingForecast {
  /** Tanks expected to bog, in tenths, and how many four times in five. */
  readonly bogging: number;
  readonly bogged: Spread;
  /** Chance that a tank bogs; of several units the greatest. */
  readonly bogChance: Percent;
}

/** So many tanks of each unit that goes in, with the chance that each of them bogs. */
interface GoingIn {
  readonly unit: UnitId;
  readonly tanks: number;
  readonly chance: Percent;
}

interface Case {
  readonly weight: number;
  readonly tanks: number;
}

/** Weights of cases of one unit add up to about as much; more would not stay whole when they are multiplied. */
const WEIGHTS = 1000;

/** What going in costs the tanks that storm a hex, if it falls. Men alone bog nothing, and no ground but bad holds any. */
export function boggingGoingIn(
  field: Field,
  side: SideId,
  units: readonly UnitId[],
  target: Hex,
  outcomes: readonly AssaultOutcome[],
): BoggingForecast {
  const goingIn = tanksGoingIn(field, side, units, target);
  if (goingIn.length === 0) return { bogging: 0, bogged: NO_SPREAD, bogChance: 0 };
  const taken = outcomes.filter(({ result }) => result === "taken");
  const cases = alike(taken.length > 0 ? taken : outcomes, goingIn).flatMap(({ weight, arrived }) =>
    stuckAmong(goingIn, arrived).map((stuck) => ({ ...stuck, weight: stuck.weight * weight })),
  );
  const total = sumOf(cases, ({ weight }) => weight);
  const stuck = sumOf(cases, ({ weight, tanks }) => weight * tanks);
  return {
    bogging: total > 0 ? Math.floor((stuck * 10 + Math.floor(total / 2)) / total) : 0,
    bogged: spreadOf(cases, ({ tanks }) => tanks),
    bogChance: Math.max(...goingIn.map(({ chance }) => chance)),
  };
}

function tanksGoingIn(field: Field, side: SideId, units: readonly UnitId[], target: Hex): readonly GoingIn[] {
  const onBadGround = units.flatMap((unit) => {
    const { tanks, at } = fieldedUnit(field, unit).unit;
    const chance = tanks > 0 ? bogChanceOfStep(field.theatre, conditionsOf(field, side), at, target) : 0;
    return chance > 0 ? [{ unit, tanks, chance }] : [];
  });
  if (onBadGround.length === 0) return [];
  const goes = whoAdvances(field, side, units, target);
  return onBadGround.filter(({ unit }) => goes.includes(unit));
}

function conditionsOf({ state }: Field, side: SideId): Parameters<typeof bogChanceOfStep>[1] {
  return { weather: state.weather, crossings: state.built[side] };
}

/** Outcomes in which as many tanks of each unit arrive, taken together. */
function alike(
  outcomes: readonly AssaultOutcome[],
  goingIn: readonly GoingIn[],
): readonly { readonly weight: number; readonly arrived: readonly number[] }[] {
  const all = new Map<string, { readonly weight: number; readonly arrived: readonly number[] }>();
  for (const { weight, tanksStopped } of outcomes) {
    const lost = (id: UnitId): number => tanksStopped.find(({ unit }) => unit === id)?.tanks ?? 0;
    const arrived = goingIn.map(({ unit, tanks }) => Math.max(0, tanks - lost(unit)));
    const key = arrived.join();
    all.set(key, { weight: weight + (all.get(key)?.weight ?? 0), arrived });
  }
  return [...all.values()];
}

/** How many of those that arrive are stuck then, over all units. */
function stuckAmong(goingIn: readonly GoingIn[], arrived: readonly number[]): readonly Case[] {
  let cases: readonly Case[] = [{ weight: WEIGHTS, tanks: 0 }];
  goingIn.forEach(({ chance }, index) => {
    const ones = boggedOutcomes(arrived[index] ?? 0, [chance]);
    cases = merged(
      cases.flatMap((before) =>
        ones.map(({ weight, tanks }) => ({
          weight: Math.floor((before.weight * weight) / WEIGHTS),
          tanks: before.tanks + tanks,
        })),
      ),
    );
  });
  return cases;
}

function merged(cases: readonly Case[]): readonly Case[] {
  const all = new Map<number, number>();
  for (const { weight, tanks } of cases) all.set(tanks, weight + (all.get(tanks) ?? 0));
  return [...all].map(([tanks, weight]) => ({ tanks, weight }));
}
