/** Cohesion: whether a unit is still a unit. What shakes it, what restores it, and what it does to its fire. */
import type { Percent, RuleNumbers } from "../../scenario.ts";
import type { CohesionState } from "../../state.ts";
import { worksValue } from "../fire-and-assault/exposure.ts";
import { type Bounds, percentOf } from "../percent.ts";

type CohesionNumbers = RuleNumbers["cohesion"];

/** What a unit goes through that costs cohesion. */
export type CohesionStrain = "march" | "assault" | "retreat" | "shelled";
/** How a unit spends a turn in which it recovers. */
export type CohesionRest = "in-contact" | "out-of-contact" | "resting";

/** Cohesion of a unit that nothing has shaken; the least is 0. @rule R10.1 */
export const MOST_COHESION = 100;

/** The state that a cohesion stands for. @rule R10.2 R10.3 */
export function cohesionState(cohesion: number, numbers: CohesionNumbers): CohesionState {
  if (cohesion < numbers.routed) return "routed";
  return cohesion < numbers.disrupted ? "disrupted" : "good";
}

/** Every cohesion that a state stands for. @rule R10.2 R10.3 */
export function cohesionWithin(condition: CohesionState, numbers: CohesionNumbers): Bounds {
  if (condition === "routed") return { low: 0, high: Math.max(0, numbers.routed - 1) };
  if (condition === "disrupted") return { low: numbers.routed, high: Math.max(0, numbers.disrupted - 1) };
  return { low: numbers.disrupted, high: MOST_COHESION };
}

/**
 * Percent of its fire that a unit of this cohesion delivers: all of it from the cohesion of a fresh unit
 * upwards, falling evenly to what the numbers leave at 0.
 * @rule R10.1
 */
export function cohesionOnFire(cohesion: number, numbers: CohesionNumbers): Percent {
  const missing = Math.max(0, numbers.start - Math.max(0, cohesion));
  return numbers.start > 0 ? 100 - Math.floor((numbers.onFire * missing) / numbers.start) : 100;
}

/** Change of cohesion by what a unit goes through; kept within 0 and 100. @rule R10.1 */
export function strainChange(cohesion: number, strain: CohesionStrain, numbers: CohesionNumbers): number {
  return -Math.min(cohesion, numbers[strain]);
}

/**
 * Change of cohesion by men lost in a fight: points for each started percent of the men there were.
 * @rule R10.1
 */
export function lossChange(
  cohesion: number,
  lost: number,
  menBefore: number,
  numbers: CohesionNumbers,
): number {
  if (lost <= 0 || menBefore <= 0) return 0;
  const percent = Math.ceil((Math.min(lost, menBefore) * 100) / Math.max(menBefore, numbers.smallUnit));
  return -Math.min(cohesion, percent * numbers.perPercentLost);
}

/**
 * The same by men lost under shells and bombs, to the nearest percent: these come battery by battery, and many small
 * losses must not weigh more than a great one.
 * @rule R10.1
 */
export function shelledLossChange(
  cohesion: number,
  lost: number,
  menBefore: number,
  numbers: CohesionNumbers,
): number {
  if (lost <= 0 || menBefore <= 0) return 0;
  const counted = Math.max(menBefore, numbers.smallUnit);
  const percent = Math.floor((Math.min(lost, menBefore) * 200 + counted) / (2 * counted));
  return 0 - Math.min(cohesion, percent * numbers.perPercentLost);
}

/** Change of cohesion when so many men fall at once that officers fall with them. @rule R10.8 */
export function officersChange(
  cohesion: number,
  lost: number,
  menBefore: number,
  numbers: CohesionNumbers,
): number {
  const counted = Math.max(menBefore, numbers.smallUnit);
  if (menBefore <= 0 || lost * 100 < numbers.officersAt * counted) return 0;
  return -Math.min(cohesion, numbers.officers);
}

/** What works leave of a change of cohesion by shells or bombs: who has cover bears them better. @rule R10.9 */
export function changeInWorks(change: number, works: number, numbers: CohesionNumbers): number {
  return -percentOf(-change, worksValue(numbers.inWorks, works));
}

/** Change of cohesion by a shock of so many points (bombs, a first fight, no way out). @rule R6.3 R10.5 R10.6 */
export function shockChange(cohesion: number, shock: number): number {
  return -Math.min(cohesion, shock);
}

/**
 * Change of cohesion in a turn of recovery: never above the full measure.
 * @param rally points that its leaders add.
 * @rule R10.4 R10.7
 */
export function recoveryChange(
  cohesion: number,
  rest: CohesionRest,
  numbers: CohesionNumbers,
  rally = 0,
): number {
  return Math.max(0, Math.min(MOST_COHESION - cohesion, gainOf(rest, numbers) + rally));
}

function gainOf(rest: CohesionRest, numbers: CohesionNumbers): number {
  if (rest === "in-contact") return numbers.gainInContact;
  return rest === "resting" ? numbers.gainResting : numbers.gain;
}
