/** A unit as a fight counts it: weapons manned, and what its men are worth at this moment. */
import type { Arm, Percent, RuleNumbers, UnitId, UnitSheet } from "../../scenario.ts";
import type { UnitState } from "../../state.ts";
import { cohesionOnFire, cohesionState } from "../cohesion/cohesion.ts";
import { percentOf } from "../percent.ts";

/** One unit in a fight: plain data, made from a state or from what a side knows. */
export interface FightingGroup {
  readonly unit: UnitId;
  readonly arm: Arm;
  readonly men: number;
  /** Fire points of the rifles, machine guns and dischargers that these men serve. */
  readonly smallArms: number;
  /** The part of them that tells as far as guns. @rule R4.11 */
  readonly machineGuns: number;
  readonly guns: number;
  /** Fire points of one gun firing direct, and of one tank. */
  readonly gunFire: number;
  /** Tanks that run, and tanks stuck in the hex besides them. */
  readonly tanks: number;
  readonly bogged: number;
  readonly tankFire: number;
  /** Its tanks are of a fast class, harder to hit. @rule R7.4 */
  readonly fast: 0 | 1;
  /** Tanks that one of its guns can stop in a turn, in tenths. */
  readonly antiTank: number;
  /** Tenths of a tank that its anti-tank rifles can stop beside them. @rule R7.8 */
  readonly antiTankRifles: number;
  /** Fighting worth of its men, percent of a trained unit. */
  readonly quality: Percent;
  /** Share of its men an attack may cost before it stops. @rule R4.5 */
  readonly breakLimit: Percent;
  /** 0 to 100. */
  readonly cohesion: number;
  /** Percent of its fire held down. */
  readonly suppressed: Percent;
}

/** What of a unit's state decides its fighting. A view can give it for an enemy as far as known. */
export type FightingStrength = Pick<
  UnitState,
  "men" | "guns" | "tanks" | "bogged" | "cohesion" | "suppressed"
>;

/**
 * The fighting group of a unit: small arms in proportion to the men left.
 * @rule R4.1
 */
export function groupOf(sheet: UnitSheet, strength: FightingStrength): FightingGroup {
  const served = (points: number): number =>
    sheet.men > 0 ? Math.floor((points * strength.men) / sheet.men) : 0;
  return {
    unit: sheet.id,
    arm: sheet.arm,
    men: strength.men,
    smallArms: served(sheet.smallArms),
    machineGuns: served(sheet.machineGuns),
    guns: strength.guns,
    gunFire: sheet.gunFire,
    tanks: strength.tanks,
    bogged: strength.bogged,
    tankFire: sheet.tankFire,
    fast: sheet.fastTanks > 0 ? 1 : 0,
    antiTank: sheet.antiTank,
    antiTankRifles: sheet.men > 0 ? Math.floor((sheet.antiTankRifles * strength.men) / sheet.men) : 0,
    quality: sheet.quality,
    breakLimit: sheet.breakLimit,
    cohesion: strength.cohesion,
    suppressed: strength.suppressed,
  };
}

/** Whether troops are caught in column on the march, all of them. @rule R2.2 */
export function areMarching(units: readonly { readonly unit: UnitState }[]): boolean {
  return units.length > 0 && units.every(({ unit }) => unit.manner === "march" && unit.spent > 0);
}

/** Whether its men fight on foot; crews of tanks and armoured trains fall with their machines only. */
export function fightsOnFoot(group: FightingGroup): boolean {
  return group.arm !== "tank" && group.arm !== "armoured-train";
}

/**
 * Whether a group defends the hex it stands in: a headquarters, a rout and men without weapons do not, they
 * leave when they are assaulted.
 * @rule R4.4
 */
export function canResist(group: FightingGroup, numbers: RuleNumbers): boolean {
  if (group.arm === "headquarters") return false;
  if (cohesionState(group.cohesion, numbers.cohesion) === "routed") return false;
  return weaponFire(group) + tankWeaponFire(group, numbers) > 0;
}

/** How strong a unit is to whoever looks for the strongest: its men, a running tank counting for so many. @rule R4.9 R4.10 */
export function strengthInMen(
  { men, tanks }: Pick<UnitState, "men" | "tanks">,
  numbers: RuleNumbers,
): number {
  return men + numbers.fire.menForTank * tanks;
}

/** Fire points of small arms and of guns firing direct, before any factor. @rule R4.1 */
export function weaponFire(group: FightingGroup): number {
  return group.smallArms + group.guns * group.gunFire;
}

/** Fire points of running and of bogged tanks, before any factor. @rule R4.1 */
export function tankWeaponFire(group: FightingGroup, numbers: RuleNumbers): number {
  const bogged = percentOf(group.bogged * group.tankFire, numbers.armour.boggedFire);
  return group.tanks * group.tankFire + bogged;
}

/**
 * The worth of a group's fire points: quality, cohesion, and what is not held down, cut after every factor.
 * @param suppressionMost most percent that counts as held down (in a storm the shells have lifted).
 */
export function worthOf(
  firePoints: number,
  group: FightingGroup,
  numbers: RuleNumbers,
  suppressionMost: Percent = 100,
): number {
  const trained = percentOf(firePoints, group.quality);
  const steady = percentOf(trained, cohesionOnFire(group.cohesion, numbers.cohesion));
  return percentOf(steady, 100 - Math.min(group.suppressed, suppressionMost));
}
