/** Whole games for tests: the program's own scenarios, played by its own commanders, every step kept. */
import { type Commander, createCommander } from "../../src/ai/index.ts";
import {
  type BattleEvent,
  type BattleState,
  begin,
  type Command,
  checkOrder,
  decide,
  prepare,
  type Refusal,
  type Scenario,
  type SideId,
  view,
} from "../../src/engine/index.ts";
import { readScenario } from "../../src/scenario/index.ts";
import { readFolder } from "../../src/scenario/node.ts";

const SCENARIOS = `${import.meta.dirname}/../../scenarios`;

/** One of the program's scenarios, read and prepared. @throws when it has errors */
export function ownScenario(id: string): Scenario {
  const reading = readScenario(readFolder(SCENARIOS, id));
  if (!reading.ok) throw new Error(`ownScenario: ${id} has errors`);
  prepare(reading.scenario);
  return reading.scenario;
}

/** A game to be played: a battle of one of the program's scenarios, and a seed. */
export interface GameToPlay {
  readonly scenario: Scenario;
  readonly battle: string;
  readonly seed: string;
}

/** Every battle of the program's scenarios with each of some seeds in a row, seed by seed. */
export function gamesToPlay(firstSeed: number, seeds: number): readonly GameToPlay[] {
  const battles = ["skirmish", "khasan-1938"].flatMap((id) => {
    const scenario = ownScenario(id);
    return scenario.battles.map((battle) => ({ scenario, battle: battle.id }));
  });
  return Array.from({ length: seeds }, (_, at) => String(firstSeed + at)).flatMap((seed) =>
    battles.map((battle) => ({ ...battle, seed })),
  );
}

/** One order of a game with what came of it. */
export interface GameStep {
  readonly command: Command | null;
  readonly refusal: Refusal | null;
  readonly events: readonly BattleEvent[];
  readonly state: BattleState;
}

/** Regular commanders for both sides. */
export function regulars(seed: string): Readonly<Record<SideId, Commander>> {
  return {
    soviet: createCommander({ side: "soviet", level: "regular", seed: `${seed}/s` }),
    japanese: createCommander({ side: "japanese", level: "regular", seed: `${seed}/j` }),
  };
}

/**
 * Plays a battle with the regular commanders for so many turns or to its end; each step says whether the
 * order was legal by its side's view.
 */
export function* playSteps(
  scenario: Scenario,
  options: { readonly battle: string; readonly seed: string; readonly turns?: number },
): Generator<GameStep> {
  const commanders = regulars(options.seed);
  const beginning = begin(scenario, options);
  let state = beginning.state;
  yield { command: null, refusal: null, events: beginning.events, state };
  const last = state.turn + (options.turns ?? 1000);
  for (let orders = 0; !state.outcome && state.turn < last; orders++) {
    if (orders > 20_000) throw new Error("playSteps: the game does not end");
    const seen = view(state, state.activeSide);
    const command = commanders[state.activeSide].next(seen);
    const refusal = checkOrder(seen, command);
    const decision = decide(state, command);
    if (!decision.ok) throw new Error(`playSteps: ${decision.refusal.code} for ${JSON.stringify(command)}`);
    state = decision.state;
    yield { command, refusal, events: decision.events, state };
  }
}
