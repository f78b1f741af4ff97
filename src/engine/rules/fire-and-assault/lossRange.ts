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

/** Several lists of weighted outcomes as one, each list as likely as the others. */
export function equallyWeighed<T extends { readonly weight: number }>(
  lists: readonly (readonly T[])[],
): readonly T[] {
  const [only, ...others] = lists;
  if (only && others.length === 0) return only;
  const totals = lists.map((list) => sumOf(list, ({ weight }) => weight));
  const common = totals.reduce((multiple, total) => (multiple / commonDivisor(multiple, total)) * total, 1);
  return lists.flatMap((list, index) =>
    list.map((outcome) => ({ ...outcome, weight: outcome.weight * (common / (totals[index] ?? 1)) })),
  );
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

/** The spread of a number over weighted outcomes. */
export interface Spread {
  /** Mean by weights, to the nearest whole one, a half upwards. */
  readonly expected: number;
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** The spread of what cannot happen. */
export const NO_SPREAD: Spread = { expected: 0, low: 0, likely: 0, high: 0 };

/**
 * The mean of weighted outcomes, the number in their middle, and the two between which four cases in five lie.
 * @param count what is counted in an outcome (men lost, tanks stopped …).
 * @param tail percent of the cases left out at each end; less where a rare case lies far from the others.
 */
export function spreadOf<T extends { readonly weight: number }>(
  outcomes: readonly T[],
  count: (outcome: T) => number,
  tail = 10,
): Spread {
  const [first] = outcomes;
  const same = first === undefined ? 0 : count(first);
  if (outcomes.every((outcome) => count(outcome) === same))
    return { expected: same, low: same, likely: same, high: same };
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
  const sum = sumOf(sorted, (entry) => entry.value * entry.weight);
  const expected = total > 0 ? Math.floor((2 * sum + total) / (2 * total)) : 0;
  return { expected, low: at(tail), likely: at(50), high: at(99 - tail) };
}
