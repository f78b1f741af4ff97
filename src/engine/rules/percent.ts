/**
 * Whole-number arithmetic of the fight: a factor is a percent, and what it leaves is cut to a whole number at
 * once, so that a person with pencil and paper gets what the engine gets.
 */
import type { Percent } from "../scenario.ts";

/** A number times a percent, cut down to a whole number. */
export function percentOf(amount: number, percent: Percent): number {
  return Math.floor((amount * percent) / 100);
}

/** A number times several percents, cut down after every one. */
export function percentsOf(amount: number, percents: readonly Percent[]): number {
  let left = amount;
  for (const percent of percents) left = percentOf(left, percent);
  return left;
}

/** The part that one number is of another, in whole percent; 0 of nothing. */
export function shareOf(part: number, whole: number): Percent {
  return whole > 0 ? Math.floor((part * 100) / whole) : 0;
}

/** A number kept between two limits. */
export function between(low: number, amount: number, high: number): number {
  return Math.max(low, Math.min(amount, high));
}

/** The sum of what each item counts for. */
export function sumOf<T>(items: readonly T[], count: (item: T) => number): number {
  let sum = 0;
  for (const item of items) sum += count(item);
  return sum;
}

/** Least and most of a number that is not known exactly. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}
