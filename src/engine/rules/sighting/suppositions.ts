/** What an enemy is taken for where an observer's eye leaves it open. @rule R3.8 */
import type { RuleNumbers, Turn, UnitSheet } from "../../scenario.ts";
import type { Known } from "../../state.ts";
import { cohesionWithin } from "../cohesion/cohesion.ts";
import { type Bounds, between } from "../percent.ts";
import { strengthStep } from "./refreshSight.ts";

/** Men that an observer's figure can stand for. @rule R3.3 */
export function menBehind(told: number, most: number, numbers: RuleNumbers): Bounds {
  if (told <= 0) return { low: 0, high: 0 };
  return { low: told - strengthStep(told, numbers) + 1, high: Math.min(told, most) };
}

/** Men that may be behind an observer's figure: all of them where none are missing by the count. @rule R3.8 */
export function menOpen(told: number, most: number, numbers: RuleNumbers): Bounds {
  return told >= most ? { low: most, high: most } : menBehind(told, told, numbers);
}

/**
 * Men that an observer's figure is taken for: the middle of those that may be behind it.
 * @rule R3.8
 */
export function supposedMen(told: number, most: number, numbers: RuleNumbers): number {
  return middleOf(menOpen(told, most, numbers));
}

/**
 * Cohesion that an identified enemy may likely have. Who looks steady and was not lately seen in a storm, in retreat or
 * shaken is fresh, or not quite if men are missing; anybody else has what he shows, and nobody is better than fresh.
 * @param turn in which he is looked at.
 * @rule R3.8
 */
export function cohesionOpen(seen: Known, sheet: UnitSheet, numbers: RuleNumbers, turn: Turn): Bounds {
  const { low, high } = cohesionWithin(seen.condition ?? "good", numbers.cohesion);
  const fresh = between(low, numbers.cohesion.start, high);
  if (!isTakenForFresh(seen, numbers, turn)) return { low, high: fresh };
  const isWhole = seen.men >= sheet.men && seen.guns >= sheet.guns && seen.tanks >= sheet.tanks;
  return { low: isWhole ? fresh : middleOf({ low, high: fresh }), high: fresh };
}

/** Cohesion that an identified enemy is taken for: fresh, or the middle of what he shows. @rule R3.8 */
export function supposedCohesion(seen: Known, numbers: RuleNumbers, turn: Turn): number {
  const { low, high } = cohesionWithin(seen.condition ?? "good", numbers.cohesion);
  const fresh = between(low, numbers.cohesion.start, high);
  return isTakenForFresh(seen, numbers, turn) ? fresh : middleOf({ low, high: fresh });
}

/** Whether he looks steady, and nothing that shakes troops was seen of him for so many turns. @rule R3.8 */
function isTakenForFresh({ condition, shaken }: Known, { sighting }: RuleNumbers, turn: Turn): boolean {
  return condition === "good" && (shaken === null || turn - shaken > sighting.shakenFor);
}

function middleOf({ low, high }: Bounds): number {
  return Math.floor((low + high) / 2);
}
