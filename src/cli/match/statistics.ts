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

/** Standard errors on either side of a mean that hold the true one in 95 cases of a hundred, for many numbers. */
const NINETY_FIVE = 1.96;
/** The same for 2 to 11 numbers: Student's t for 1 to 10 degrees of freedom. */
const FEW = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228];

/** Student's t at 97.5 percent: few numbers say less about their spread, so the interval is wider. */
function student(freedom: number): number {
  const few = FEW[freedom - 1];
  if (few !== undefined) return few;
  const z = NINETY_FIVE;
  return z + (z ** 3 + z) / (4 * freedom) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * freedom ** 2);
}

/** Mean of numbers and its 95 % interval by Student's t; of one number there is none, and it is the mean alone. */
export function meanOf(numbers: readonly number[]): Mean {
  const count = Math.max(1, numbers.length);
  const mean = numbers.reduce((sum, number) => sum + number, 0) / count;
  const squares = numbers.reduce((sum, number) => sum + (number - mean) ** 2, 0);
  const error = count < 2 ? 0 : student(count - 1) * Math.sqrt(squares / (count - 1) / count);
  return { mean: tenths(mean), low: tenths(mean - error), high: tenths(mean + error) };
}

function tenths(number: number): number {
  return Math.round(number * 10) / 10;
}
