/**
 * Digging: what a turn of work adds to a hex, and how deep one can get.
 * @source Forces and rates of the project, 2026: digging levels, stony ground, digging on a contested slope.
 */
import type { Modifier } from "../../events.ts";
import type { Percent, RuleNumbers, Terrain } from "../../scenario.ts";
import { modifierOf } from "../fire-and-assault/breakdown.ts";
import { percentOf, shareOf } from "../percent.ts";

/** Work of all men of a hex digging through one turn. */
const FULL_TURN: Percent = 100;

/** A unit's turn of digging. @rule R8.1 */
export interface DiggingSituation {
  /** Works that stand, and work done towards the next level in percent of a turn. */
  readonly level: number;
  readonly done: Percent;
  readonly terrain: Terrain;
  /** Men who dig, and all men of their side in the hex: the works must hold them all. */
  readonly diggers: number;
  readonly garrison: number;
  /** Men of engineer units in the hex. @rule R8.3 */
  readonly engineers: number;
  /** An enemy next to the hex sees them dig. @rule R8.4 */
  readonly underFire: 0 | 1;
}

/** What the turn brings. */
export interface DiggingForecast {
  /** Works then standing, and work done towards the next level in percent of a turn. */
  readonly level: number;
  readonly done: Percent;
  /** Work of this turn, percent of a turn. */
  readonly work: Percent;
  /** Highest level that can be dug here now. */
  readonly limit: number;
  readonly breakdown: readonly Modifier[];
}

/** Highest level that can be dug in a hex as things stand. @rule R8.2 R8.4 */
export function diggingLimit(
  situation: Pick<DiggingSituation, "terrain" | "underFire">,
  numbers: RuleNumbers,
): number {
  if (situation.terrain === "lake" || situation.terrain === "river") return 0;
  const { turns, marsh, underFire } = numbers.entrenchment;
  const deepest = situation.terrain === "marsh" ? Math.min(marsh, turns.length) : turns.length;
  return situation.underFire ? Math.min(deepest, underFire) : deepest;
}

/** Turns of work, in percent of a turn, that lie between a level and the next; 0 at the last. @rule R8.2 */
export function workForNext(level: number, numbers: RuleNumbers): Percent {
  const { turns } = numbers.entrenchment;
  const next = turns[level];
  if (next === undefined) return 0;
  return Math.max(1, (next - (level > 0 ? (turns[level - 1] ?? 0) : 0)) * 100);
}

/** What a unit's turn of digging adds to its hex; there is no die. @rule R8.1 */
export function diggingForecast(situation: DiggingSituation, numbers: RuleNumbers): DiggingForecast {
  const limit = diggingLimit(situation, numbers);
  const work = workOf(situation, numbers);
  let level = situation.level;
  let done = situation.done + work;
  while (level < limit && done >= workForNext(level, numbers)) {
    done -= workForNext(level, numbers);
    level++;
  }
  // Where one cannot go deeper now, earlier work stays for a quieter day and today's beyond the level is lost.
  if (level >= limit) done = situation.level >= limit ? situation.done : 0;
  return { level, done, work, limit, breakdown: diggingBreakdown(situation, numbers) };
}

function workOf(situation: DiggingSituation, numbers: RuleNumbers): Percent {
  const hands = percentOf(FULL_TURN, handsFactor(situation));
  return percentOf(percentOf(hands, groundFactor(situation, numbers)), engineerFactor(situation, numbers));
}

function handsFactor(situation: DiggingSituation): Percent {
  return Math.min(100, shareOf(situation.diggers, Math.max(situation.garrison, situation.diggers)));
}

/** Stony ground takes so many percent of the time. */
function groundFactor(situation: DiggingSituation, numbers: RuleNumbers): Percent {
  return situation.terrain === "steep" ? shareOf(100, Math.max(1, numbers.entrenchment.rock)) : 100;
}

function engineerFactor(situation: DiggingSituation, numbers: RuleNumbers): Percent {
  return situation.engineers > 0 ? 100 + numbers.entrenchment.engineers : 100;
}

function diggingBreakdown(situation: DiggingSituation, numbers: RuleNumbers): readonly Modifier[] {
  return [
    ...modifierOf("hands", "R8.1", handsFactor(situation), "defender"),
    ...modifierOf("rock", "R8.1", groundFactor(situation, numbers), "defender"),
    ...modifierOf("engineers", "R8.3", engineerFactor(situation, numbers), "defender"),
  ];
}
