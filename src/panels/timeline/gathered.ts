/** Signs over a line, gathered where they would stand too close to each other to be told apart or pressed. */
import type { Mark } from "../../scenario/index.ts";

/** Width that each sign has for itself, rem: a target of 24 px at the ordinary size of text. */
export const SIGN_ROOM = 1.5;

/** One place on a line: the signs that stand there, in the order of their hours, and which of them is drawn. */
export interface Gathered<Sign> {
  /** Where its first stands, as a share of the line. */
  readonly at: number;
  readonly drawn: Sign;
  readonly signs: readonly [Sign, ...Sign[]];
}

/** Of signs that stand in one place the weightiest is drawn: the first of this list. */
const WORTH: readonly Mark[] = ["ceasefire", "hill-taken", "assault", "air-raid", "diplomacy", "command"];

/**
 * Gathers signs so that no two places are nearer to each other than `room`, a share of the line. No sign is left out.
 * `at` is where a sign stands, as a share of the line.
 */
export function gathered<Sign>(
  signs: readonly Sign[],
  room: number,
  at: (sign: Sign) => number,
  kind: (sign: Sign) => Mark,
): readonly Gathered<Sign>[] {
  const groups: { at: number; signs: [Sign, ...Sign[]] }[] = [];
  for (const sign of [...signs].sort((a, b) => at(a) - at(b))) {
    const last = groups.at(-1);
    if (last && at(sign) - last.at < room) last.signs.push(sign);
    else groups.push({ at: at(sign), signs: [sign] });
  }
  const worth = (sign: Sign) => WORTH.indexOf(kind(sign));
  return groups.map((group) => ({
    ...group,
    drawn: group.signs.reduce((best, sign) => (worth(sign) < worth(best) ? sign : best)),
  }));
}

/** The place nearest to a share of the line, if one is within `room` of it. */
export function nearest<Sign>(
  groups: readonly Gathered<Sign>[],
  share: number,
  room: number,
): Gathered<Sign> | null {
  let best: Gathered<Sign> | null = null;
  for (const group of groups)
    if (Math.abs(group.at - share) <= Math.min(room, best ? Math.abs(best.at - share) : room)) best = group;
  return best;
}

/** What a press on a place goes to: the first that stands there, and each press after it the next. */
export function pressed<Sign>({ signs }: Gathered<Sign>, goal: (sign: Sign) => number, now: number): number {
  const goals = [...new Set(signs.map(goal))];
  return goals[goals.indexOf(now) + 1] ?? goal(signs[0]);
}
