/** The little statistics that matches need. */

/** A quantile of numbers by the nearest rank; 0 of none. */
export function quantile(numbers: readonly number[], percent: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const rank = Math.max(0, Math.min(sorted.length - 1, Math.ceil((sorted.length * percent) / 100) - 1));
  return sorted[rank] ?? 0;
}

/** The middle of numbers: between the two middle ones where their count is even. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length % 2 === 1) return sorted[middle] ?? 0;
  return ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** A mean with the interval that holds the true one in 95 cases of a hundred. */
export interface Mean {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Standard deviations on either side of a mean that hold 95 percent of a normal distribution. */
const NINETY_FIVE = 1.96;

/** Mean of numbers and its 95 % interval. */
export function meanOf(numbers: readonly number[]): Mean {
  const count = Math.max(1, numbers.length);
  const mean = numbers.reduce((sum, number) => sum + number, 0) / count;
  const squares = numbers.reduce((sum, number) => sum + (number - mean) ** 2, 0);
  const error = count < 2 ? 0 : NINETY_FIVE * Math.sqrt(squares / (count - 1) / count);
  return { mean: tenths(mean), low: tenths(mean - error), high: tenths(mean + error) };
}

function tenths(number: number): number {
  return Math.round(number * 10) / 10;
}
