/**
 * Digging: what a turn of work adds to a hex, and how deep one can get.
 * @source Forces and rates of the project, 2026: digging levels, stony ground, digging on a contested slope.
 */
import type { Modifier } from "../../events.ts";
import type { Percent, RuleNumbers, Terrain } from "../../scenario.ts";
import { modifierOf } from "../fire-and-assault/breakdown.ts";
import { percentOf, shareOf } from "../percent.ts";
import { shelterFor } from "./shelter.ts";

/** Work of a man who digs through one turn. */
const FULL_TURN: Percent = 100;

/** A unit's turn of digging. @rule R8.1 */
export interface DiggingSituation {
  /** Men for whom each level is dug, and work begun for one more in percent of a man's turn. @rule R8.10 */
  readonly room: readonly number[];
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
  /** Level of the works for all men there, men for whom each level is dug, and work begun for one more. */
  readonly level: number;
  readonly room: readonly number[];
  readonly done: Percent;
  /** Work of this turn, percent of a turn of all men there. */
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

/**
 * What a unit's turn of digging adds to its hex; there is no die. First all men there get the lowest level that is not
 * dug for all of them, then the next.
 * @rule R8.1 R8.10
 */
export function diggingForecast(situation: DiggingSituation, numbers: RuleNumbers): DiggingForecast {
  const limit = diggingLimit(situation, numbers);
  const { garrison, diggers } = situation;
  const room = situation.room.slice();
  let left = situation.done + workOf(diggers * FULL_TURN, situation, numbers);
  let isUnfinished = false;
  for (let level = 0; level < limit && !isUnfinished; level++) {
    const there = room[level] ?? 0;
    const more = Math.max(0, Math.min(garrison - there, Math.floor(left / workForNext(level, numbers))));
    left -= more * workForNext(level, numbers);
    room[level] = there + more;
    isUnfinished = there + more < garrison;
  }
  return {
    level: shelterFor({ room }, garrison, numbers),
    room: room.filter((there) => there > 0),
    // Where one cannot go deeper now, today's work beyond the level is lost.
    done: isUnfinished ? left : 0,
    work: percentOf(workOf(FULL_TURN, situation, numbers), handsFactor(situation)),
    limit,
    breakdown: diggingBreakdown(situation, numbers),
  };
}

function workOf(hands: number, situation: DiggingSituation, numbers: RuleNumbers): number {
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
