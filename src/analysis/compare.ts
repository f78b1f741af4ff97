/** Holds a game against the battle as it happened, hour by hour. */
import {
  type BattleState,
  enemyOf,
  hashState,
  lossesOf,
  minutesPerTurn,
  type Turn,
  theatreOf,
} from "../engine/index.ts";
import { type Course, type CourseTurn, closeOf, type ToldCourse, withHistoryBefore } from "./course.ts";
import { lossesByDay } from "./days.ts";
import { differencesAt, type Moments, unitsCompared } from "./differences.ts";
import { partingOf } from "./parting.ts";
import { type Moment, pictureOf } from "./picture.ts";
import { enemyLossesSeen } from "./seenLosses.ts";
import type { Comparison, Knower, MomentCompared, Picture } from "./types.ts";

/** What is compared, and with whose knowledge of the game. */
export interface Question {
  readonly game: Course;
  readonly history: ToldCourse;
  readonly knower: Knower;
  /** With whose knowledge of its own hours history is shown: where a game still follows it, all of it tells too much. */
  readonly historyKnower: Knower;
  /** Turn at which the game was taken over from history; null where it began by itself. */
  readonly takenOver: Turn | null;
}

/**
 * A game and history at the beginning of each turn that both have, and at the end of the game. Losses are
 * counted from the first moment of both. Of a game in play the enemy is shown as its side knows him, of history as
 * far as is asked for, and what is not known is not compared. History's losses are those of the rolls.
 */
export function compareWithHistory(question: Question): Comparison {
  const { game, history, knower, historyKnower, takenOver } = question;
  const course = takenOver === null ? game : withHistoryBefore(game, history);
  const moments = momentsOf(question, course);
  const scales = { scenario: game.scenario, battle: game.last.battle, entries: history.entries };
  const compared = moments.map((moment, index): MomentCompared => {
    const differences = moment.isSame === 1 ? [] : differencesAt(moments, index, scales);
    return { ...strip(moment), differences, differs: differs(moment, differences.length) };
  });
  const firstApart = compared.findIndex((moment) => moment.differs === 1);
  return {
    scenario: game.scenario.id,
    knower,
    historyKnower,
    takenOver,
    moments: compared,
    sameUntil: (firstApart < 0 ? compared.length : firstApart) - 1,
    // Where all was another from the first, no decision of this game is what parted it.
    parting: firstApart === 0 ? null : partingOf(game, history, knower),
    days: lossesByDay(compared),
  };
}

type Raw = Moments[number] & { readonly end: 0 | 1; readonly isSame: 0 | 1 };

function strip({ isSame: _, ...moment }: Raw): Omit<MomentCompared, "differences" | "differs"> {
  return moment;
}

function differs({ isSame, units, here, history }: Raw, found: number): 0 | 1 {
  if (isSame === 1) return 0;
  const isGround = here.control.some((mark, hex) => mark !== history.control[hex]);
  return found > 0 || isGround || units.some((unit) => unit.differs === 1) ? 1 : 0;
}

function momentsOf(question: Question, course: Course): readonly Raw[] {
  const { history, game } = question;
  const told = new Map(history.turns.map((turn) => [turn.turn, turn]));
  const both = course.turns.filter(({ turn }) => told.has(turn));
  const first = both[0];
  const minutes = minutesPerTurn(theatreOf(game.last));
  if (!first) return [];
  const firsts = { here: first.state, history: (told.get(first.turn) as CourseTurn).state };
  const maker = { question, firsts, enemyLost: enemyLossesOf(question, firsts.history) };
  const begun = both.map((turn) => {
    const pair = { here: turn.state, history: (told.get(turn.turn) as CourseTurn).state };
    return momentOf(maker, pair, { turn: turn.turn, minute: turn.turn * minutes, end: 0 });
  });
  const last = told.get(game.last.turn);
  const { outcome } = game.last;
  if (!outcome || !last) return begun;
  const pair = { here: game.last, history: closeOf(last) };
  return [...begun, momentOf(maker, pair, { turn: game.last.turn, minute: outcome.minute, end: 1 })];
}

interface Pair {
  readonly here: BattleState;
  readonly history: BattleState;
}

interface Maker {
  readonly question: Question;
  readonly firsts: Pair;
  /** Men of the enemy lost as far as seen, when a turn begins; what stands under -1 is for the end. */
  readonly enemyLost: ReadonlyMap<Turn, number>;
}

type When = Pick<Raw, "turn" | "minute" | "end">;

function momentOf({ question, firsts, enemyLost }: Maker, pair: Pair, when: When): Raw {
  const { game, knower } = question;
  const { scenario } = game;
  const there = historyAsKnown({ scenario, state: pair.history, first: firsts.history }, question);
  const isSame = isSameBattle(pair, when.turn === question.takenOver ? "taken-over" : "played") ? 1 : 0;
  const seen = { enemyLost: enemyLost.get(when.end === 1 ? -1 : when.turn) ?? 0, knower };
  const here = isSame ? there : pictureOf({ scenario, state: pair.here, first: firsts.here, ...seen });
  const history = isSame ? there : groundAsKnown(there, pair.history, question);
  return { ...when, here, history, units: unitsCompared(scenario, here, history), isSame };
}

/** History as far as it is to be shown; its losses are told whole. */
function historyAsKnown(
  moment: Pick<Moment, "scenario" | "state" | "first">,
  { historyKnower }: Question,
): Picture {
  const whole = pictureOf({ ...moment, knower: "all", enemyLost: 0 });
  if (historyKnower === "all") return whole;
  return { ...pictureOf({ ...moment, knower: historyKnower, enemyLost: 0 }), losses: whole.losses };
}

/** The same state, or the same battle taken over, whatever dice come after. */
function isSameBattle({ here, history }: Pair, turn: "taken-over" | "played"): boolean {
  if (here === history) return true;
  if (turn === "played") return false;
  const { battle, seed } = history;
  return hashState({ ...here, battle, seed }) === hashState(history);
}

/** Ground that a side only believes it holds is held against what it believed in history, like with like. */
function groundAsKnown(there: Picture, state: BattleState, { game, knower }: Question): Picture {
  if (knower === "all") return there;
  const { control, hexes, holders } = pictureOf({
    scenario: game.scenario,
    state,
    first: state,
    knower,
    enemyLost: 0,
  });
  return { ...there, control, hexes, holders };
}

function enemyLossesOf({ game, knower }: Question, first: BattleState): ReadonlyMap<Turn, number> {
  if (knower === "all") return new Map();
  const enemy = enemyOf(knower);
  const men = (state: BattleState) => {
    const { killed, wounded, missing } = lossesOf(state, enemy);
    return killed + wounded + missing;
  };
  // Up to where the game was taken over, history is the game, and its losses are known.
  const before = men(game.turns[0]?.state ?? first) - men(first);
  const sums = enemyLossesSeen(game, knower);
  const turns = [...game.turns.map(({ turn }) => turn), -1];
  return new Map(turns.map((turn, index) => [turn, Math.max(0, before) + (sums[index] ?? 0)]));
}
