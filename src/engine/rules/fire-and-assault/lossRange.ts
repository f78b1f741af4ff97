/** A loss as it is told before the dice fall. */
import { shareOf, sumOf } from "../percent.ts";

/** How often something comes out of weighted outcomes, percent. */
export function chanceOf<T extends { readonly weight: number }>(
  outcomes: readonly T[],
  happens: (outcome: T) => 0 | 1,
): number {
  const often = sumOf(outcomes, (outcome) => outcome.weight * happens(outcome));
  return shareOf(
    often,
    sumOf(outcomes, (outcome) => outcome.weight),
  );
}

/** The spread of a number over weighted outcomes. */
export interface Spread {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/**
 * The number in the middle of weighted outcomes, and the two between which four cases in five lie.
 * @param count what is counted in an outcome (men lost, tanks stopped …).
 */
export function spreadOf<T extends { readonly weight: number }>(
  outcomes: readonly T[],
  count: (outcome: T) => number,
): Spread {
  const sorted = outcomes
    .map((outcome) => ({ value: count(outcome), weight: outcome.weight }))
    .sort((a, b) => a.value - b.value);
  const total = sumOf(sorted, (entry) => entry.weight);
  const at = (percent: number): number => {
    let passed = 0;
    for (const entry of sorted) {
      passed += entry.weight;
      if (passed * 100 > total * percent) return entry.value;
    }
    return sorted.at(-1)?.value ?? 0;
  };
  return { low: at(10), likely: at(50), high: at(89) };
}
