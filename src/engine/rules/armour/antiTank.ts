/** Guns against tanks: how many a gun line stops before it is found. */
import type { Light, Percent, RuleNumbers, UnitId, Weather } from "../../scenario.ts";
import { shareLoss } from "../fire-and-assault/losses.ts";
import { percentOf, percentsOf, sumOf } from "../percent.ts";

/** Guns that fire at armour. @rule R7.4 */
export interface GunLine {
  readonly guns: number;
  /** Tenths of a slow tank that each gun stops in a turn. */
  readonly antiTank: number;
  /** Tenths that its anti-tank rifles stop, at the shortest distance. @rule R7.8 */
  readonly antiTankRifles: number;
  /** Percent held down. */
  readonly suppressed: number;
}

/** Running tanks under fire. */
export interface TankGroup {
  readonly unit: UnitId;
  readonly tanks: number;
  readonly fast: 0 | 1;
}

/** Anti-tank fire is counted in tenths of a slow tank. */
const SLOW_TANK = 10;

/**
 * Anti-tank fire of a side in a turn, in tenths of a slow tank: guns that are not held down, as far as they
 * see.
 * @rule R7.4
 */
export function antiTankPoints(
  groups: readonly GunLine[],
  light: Light,
  weather: Weather,
  numbers: RuleNumbers,
): number {
  const guns = sumOf(groups, (group) =>
    percentOf(group.guns * group.antiTank + group.antiTankRifles, 100 - group.suppressed),
  );
  return percentsOf(guns, [numbers.fire.exposureLight[light], numbers.fire.exposureWeather[weather]]);
}

/**
 * Running tanks of each group that anti-tank fire puts out of action, in the order of the groups; the fire is
 * spread by numbers of tanks, and what is left over from one group goes to the next.
 * @rule R7.4
 */
export function tanksStopped(
  groups: readonly TankGroup[],
  points: number,
  numbers: RuleNumbers,
): readonly { readonly unit: UnitId; readonly tanks: number }[] {
  const total = sumOf(groups, (group) => group.tanks);
  let before = 0;
  let spent = 0;
  return groups.map((group) => {
    before += group.tanks;
    const share = total > 0 ? Math.floor((points * before) / total) - spent : 0;
    const price = priceOf(group, numbers);
    const tanks = Math.min(group.tanks, Math.floor(Math.max(0, share) / price));
    spent += tanks * price;
    return { unit: group.unit, tanks };
  });
}

function priceOf({ fast }: Pick<TankGroup, "fast">, numbers: RuleNumbers): number {
  return fast ? SLOW_TANK * numbers.armour.fastTank : SLOW_TANK;
}

/** Tenths of a slow tank that went into the tanks that were stopped. @rule R7.4 */
export function pointsSpent(
  groups: readonly TankGroup[],
  stopped: ReturnType<typeof tanksStopped>,
  numbers: RuleNumbers,
): number {
  return sumOf(stopped, ({ unit, tanks }) => {
    const group = groups.find((each) => each.unit === unit);
    return group ? tanks * priceOf(group, numbers) : 0;
  });
}

/**
 * Tanks of each group that infantry puts out of action when they pass over its works alone, to the nearest whole one.
 * @param arrived running tanks of each group that arrive.
 * @rule R7.11
 */
export function tanksMetAlone(arrived: readonly number[], percent: Percent): readonly number[] {
  const lost = Math.floor((sumOf(arrived, (tanks) => tanks) * percent + 50) / 100);
  return shareLoss(lost, arrived);
}
