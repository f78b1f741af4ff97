/** What is left over of a man is thrown for: little fire hits nobody most of the time, and not never. */
import type { Percent } from "../scenario.ts";
import { percentOf } from "./percent.ts";

/** Losses are reckoned in hundredths of a man before the die says how many whole ones fall. */
export const HUNDREDTHS = 100;

/** One whole number of men that a loss may come to, and how often, percent. */
export interface WholeMen {
  readonly men: number;
  readonly chance: Percent;
}

/**
 * Whole men in so many hundredths after the die; what is left over is the chance of one more. The fewer come first.
 * @param luck the die's face, percent.
 * @rule R4.2 R5.3 R6.3
 */
export function wholeMen(hundredths: number, luck: Percent): readonly WholeMen[] {
  const lost = percentOf(hundredths, luck);
  const men = Math.floor(lost / HUNDREDTHS);
  const rest = lost % HUNDREDTHS;
  if (rest === 0) return [{ men, chance: HUNDREDTHS }];
  return [
    { men, chance: HUNDREDTHS - rest },
    { men: men + 1, chance: rest },
  ];
}
