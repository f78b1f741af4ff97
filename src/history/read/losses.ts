/** Losses as historians write them: "12 killed, 30 wounded, 2 tanks". */
import type { ToldLoss } from "../../engine/index.ts";

const NOTHING: ToldLoss = {
  killed: 0,
  wounded: 0,
  missing: 0,
  guns: 0,
  tanks: 0,
  bogged: 0,
  sick: 0,
};

/** What may follow a number, and what it counts. */
const KINDS: Readonly<Record<string, readonly (keyof ToldLoss)[]>> = {
  killed: ["killed"],
  wounded: ["wounded"],
  missing: ["missing"],
  sick: ["sick"],
  gun: ["guns"],
  guns: ["guns"],
  tank: ["tanks"],
  tanks: ["tanks"],
  "bogged tank": ["tanks", "bogged"],
  "bogged tanks": ["tanks", "bogged"],
};

/** Words that may follow a number in a text of losses. */
export const LOSS_WORDS: readonly string[] = Object.keys(KINDS);

/** Reads a text of losses; null when it is none. */
export function readLosses(text: string): ToldLoss | null {
  const loss: Record<keyof ToldLoss, number> = { ...NOTHING };
  for (const part of text.split(",")) {
    const [, number = "", what = ""] = /^\s*(\d{1,6})\s+([a-z ]+?)\s*$/.exec(part) ?? [];
    const kinds = Object.hasOwn(KINDS, what) ? KINDS[what] : undefined;
    if (!kinds) return null;
    for (const kind of kinds) loss[kind] += Number(number);
  }
  return loss;
}

/** The sum of losses. */
export function addLosses(one: ToldLoss, two: ToldLoss): ToldLoss {
  return {
    killed: one.killed + two.killed,
    wounded: one.wounded + two.wounded,
    missing: one.missing + two.missing,
    guns: one.guns + two.guns,
    tanks: one.tanks + two.tanks,
    bogged: one.bogged + two.bogged,
    sick: one.sick + two.sick,
  };
}

/** No losses at all. */
export const NO_TOLL: ToldLoss = NOTHING;

/** What a unit has of what can be lost. */
export interface Strength {
  readonly men: number;
  readonly guns: number;
  readonly tanks: number;
  readonly bogged: number;
}

/** What a loss takes of a strength: bogged tanks are counted apart from those that run. */
export function costOf({ killed, wounded, missing, sick, guns, tanks, bogged }: ToldLoss): Strength {
  return { men: killed + wounded + missing + sick, guns, tanks: tanks - bogged, bogged };
}

/**
 * A loss shared among units by what they have: whole numbers that add up to it, the largest remainders first and
 * earlier units before later ones. Nobody loses more than he has; what is beyond all of them is left out.
 */
export function shareLosses(loss: ToldLoss, units: readonly Strength[]): ToldLoss[] {
  const left = units.map(({ men, guns, tanks, bogged }) => ({ men, guns, tanks, bogged }));
  const shares = units.map((): Record<keyof ToldLoss, number> => ({ ...NOTHING }));
  const take = (number: number, of: keyof Strength, kinds: readonly (keyof ToldLoss)[]): void => {
    const parts = share(
      number,
      left.map((unit) => unit[of]),
    );
    for (const [index, unit] of left.entries()) {
      const part = parts[index] ?? 0;
      unit[of] -= part;
      for (const kind of kinds) (shares[index] as Record<keyof ToldLoss, number>)[kind] += part;
    }
  };
  take(loss.killed, "men", ["killed"]);
  take(loss.wounded, "men", ["wounded"]);
  take(loss.missing, "men", ["missing"]);
  take(loss.sick, "men", ["sick"]);
  take(loss.guns, "guns", ["guns"]);
  take(loss.tanks - loss.bogged, "tanks", ["tanks"]);
  take(loss.bogged, "bogged", ["tanks", "bogged"]);
  return shares;
}

function share(whole: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (whole >= sum) return [...weights];
  const parts = weights.map((weight) => Math.floor((whole * weight) / sum));
  const order = weights
    .map((weight, index) => ({ index, rest: (whole * weight) % sum }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  let left = whole - parts.reduce((total, part) => total + part, 0);
  for (const { index } of order) {
    if (left === 0) break;
    parts[index] = (parts[index] ?? 0) + 1;
    left -= 1;
  }
  return parts;
}
