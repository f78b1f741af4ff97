/** One game of a match: who plays it, by which dice, and what is asked of it. */
import { performance } from "node:perf_hooks";
import { type SideId, verdictOf } from "../../engine/index.ts";
import type { TakenFrom } from "../../record/index.ts";
import { playBattle } from "../play.ts";
import type { WholeScenario } from "../scenarios.ts";
import { type CommanderName, commanderNamed } from "./commanders.ts";
import { openGauge, type RowAnswers } from "./measures.ts";

/** A game to be played. */
export interface Game {
  readonly battle: string;
  readonly seed: string;
  readonly commanders: Readonly<Record<SideId, CommanderName>>;
  /** Where it is taken over in the middle of its battle. */
  readonly from?: TakenFrom;
}

/** What came of it. */
export interface GameResult {
  /** Points by which each side stands better (+) or worse (−) than in history. @rule R14.5 */
  readonly points: Readonly<Record<SideId, number>>;
  /** Answers to the rows of the scenario's calibration, where it has one for this battle. */
  readonly answers: RowAnswers;
  readonly milliseconds: number;
}

/** Plays a game of a match. */
export function playGame({ scenario, book }: WholeScenario, game: Game): GameResult {
  const started = performance.now();
  const sheet = scenario.battles.find(({ id }) => id === game.battle);
  const { calibration } = book;
  const gauge = openGauge(scenario, calibration?.battle === game.battle ? calibration.rows : []);
  const { state } = playBattle(scenario, {
    battle: game.battle,
    seed: game.seed,
    ...(game.from ? { from: game.from } : {}),
    commanders: {
      soviet: commanderNamed(game.commanders.soviet, book, "soviet", game.seed),
      japanese: commanderNamed(game.commanders.japanese, book, "japanese", game.seed),
    },
    onOrder: gauge.onOrder,
  });
  const { outcome } = state;
  if (!outcome || !sheet) throw new Error(`playGame: ${game.battle} has no outcome`);
  const pointsOf = (side: SideId): number => verdictOf(scenario.numbers, sheet, outcome, side).points;
  return {
    points: { soviet: pointsOf("soviet"), japanese: pointsOf("japanese") },
    answers: gauge.answers(state),
    milliseconds: Math.round(performance.now() - started),
  };
}
