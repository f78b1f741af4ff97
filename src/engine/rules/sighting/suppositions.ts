/** What an enemy is taken for where an observer's eye leaves it open. @rule R3.8 */
import type { RuleNumbers, UnitSheet } from "../../scenario.ts";
import type { Known } from "../../state.ts";
import { cohesionWithin } from "../cohesion/cohesion.ts";
import { type Bounds, between } from "../percent.ts";
import { strengthStep } from "./refreshSight.ts";

/** Men that an observer's figure can stand for. @rule R3.3 */
export function menBehind(told: number, most: number): Bounds {
  if (told <= 0) return { low: 0, high: 0 };
  return { low: told - strengthStep(told) + 1, high: Math.min(told, most) };
}

/** Men that may be behind an observer's figure: all of them where none are missing by the count. @rule R3.8 */
export function menOpen(told: number, most: number): Bounds {
  return told >= most ? { low: most, high: most } : menBehind(told, told);
}

/**
 * Men that an observer's figure is taken for: the middle of those that may be behind it.
 * @rule R3.8
 */
export function supposedMen(told: number, most: number): number {
  return middleOf(menOpen(told, most));
}

/**
 * Cohesion that an identified enemy may have: who looks steady and of whom nothing is missing is fresh; anybody
 * else has what he shows, and nobody is better than fresh.
 * @rule R3.8
 */
export function cohesionOpen(seen: Known, sheet: UnitSheet, { cohesion }: RuleNumbers): Bounds {
  const { low, high } = cohesionWithin(seen.condition ?? "good", cohesion);
  const fresh = between(low, cohesion.start, high);
  const isWhole = seen.men >= sheet.men && seen.guns >= sheet.guns && seen.tanks >= sheet.tanks;
  return seen.condition === "good" && isWhole ? { low: fresh, high: fresh } : { low, high: fresh };
}

/** Cohesion that an identified enemy is taken for: the middle of what he may have. @rule R3.8 */
export function supposedCohesion(seen: Known, sheet: UnitSheet, numbers: RuleNumbers): number {
  return middleOf(cohesionOpen(seen, sheet, numbers));
}

function middleOf({ low, high }: Bounds): number {
  return Math.floor((low + high) / 2);
}
