/**
 * The games whose hashes are kept in `hashes.json`, and how they are played: a regular commander on each side.
 *
 * Why a difference matters: records, kept games and links hold orders and a hash for every turn. When the same
 * orders no longer give the same hash, or two engines of JavaScript differ, every one of them is void, and two
 * people with the same seed no longer play the same battle. So a change of `hashes.json` is a decision:
 * - Node and Chromium differ: a fault in the engine (a float, an order of keys, a clock). Never renew.
 * - Both differ from the file: rules, numbers, scenario or commander were changed. When that was meant, renew
 *   with `npx vitest run --project unit tests/determinism -u` and name the change where it is recorded; when the
 *   rules changed, RULES_VERSION must change too.
 */
import { createCommander } from "../../src/ai/index.ts";
import { begin, decide, hashState, prepare, type Scenario, view } from "../../src/engine/index.ts";

/** A game to be played in every engine of JavaScript. */
export interface KnownGame {
  readonly scenario: string;
  readonly battle: string;
  readonly seed: string;
  /** Turns to play; fewer when the battle ends before. */
  readonly turns: number;
}

export const GAMES: readonly KnownGame[] = [
  { scenario: "skirmish", battle: "campaign", seed: "7", turns: 8 },
  { scenario: "khasan-1938", battle: "campaign", seed: "1938", turns: 8 },
];

/** What is kept of a game. */
export interface KnownHashes extends KnownGame {
  /** Hash of the scenario as the rules see it: tells changed data from changed play. */
  readonly scenarioHash: string;
  readonly orders: number;
  /** Hash of the state at the beginning of every turn, and at the end. */
  readonly hashes: readonly string[];
}

/** Plays a game as far as it is known. @throws when a commander gives an order that the rules refuse. */
export function playKnown(scenario: Scenario, game: KnownGame): KnownHashes {
  prepare(scenario);
  const commander = (side: "soviet" | "japanese") =>
    createCommander({ side, level: "regular", seed: `${game.seed}/commander/${side}` });
  const commanders = { soviet: commander("soviet"), japanese: commander("japanese") };
  let { state } = begin(scenario, game);
  const end = state.turn + game.turns;
  const hashes = [hashState(state)];
  let orders = 0;
  while (!state.outcome && state.turn < end) {
    const command = commanders[state.activeSide].next(view(state, state.activeSide));
    const decision = decide(state, command);
    if (!decision.ok) throw new Error(`${JSON.stringify(command)} was refused: ${decision.refusal.code}`);
    orders += 1;
    if (decision.state.turn !== state.turn || decision.state.outcome) hashes.push(hashState(decision.state));
    state = decision.state;
  }
  return { ...game, scenarioHash: scenario.hash, orders, hashes };
}
