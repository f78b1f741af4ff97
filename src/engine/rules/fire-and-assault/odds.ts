/** Odds as a wargamer reads them: a simple ratio. @rule R4.14 */

/** Attack first: [3, 1], [3, 2], [1, 1], [2, 3], [1, 2] … */
export type Odds = readonly [number, number];

/** What a side has in a storm: men on foot, running tanks, and the fire of both with all that helps and hinders it. */
export interface StormStrength {
  readonly men: number;
  readonly tanks: number;
  readonly fire: number;
}

/** What meets in a storm, and what the odds are made of. */
export interface StormStrengths {
  readonly attack: StormStrength;
  readonly defence: StormStrength;
}

const MOST = 10;

/**
 * Two strengths as a simple ratio: to the nearest half up to three to one, to the nearest whole number beyond
 * it, ten at most. Nobody in the hex counts as ten to one.
 */
export function oddsOf(attack: number, defence: number): Odds {
  if (attack >= defence) {
    const [larger, smaller] = ratio(attack, defence);
    return [larger, smaller];
  }
  const [larger, smaller] = ratio(defence, attack);
  return [smaller, larger];
}

function ratio(larger: number, smaller: number): readonly [number, number] {
  if (smaller <= 0) return larger <= 0 ? [1, 1] : [MOST, 1];
  const halves = Math.floor((4 * larger + smaller) / (2 * smaller));
  if (halves >= 6) return [Math.min(MOST, Math.floor((2 * larger + smaller) / (2 * smaller))), 1];
  return halves % 2 === 0 ? [halves / 2, 1] : [halves, 2];
}
