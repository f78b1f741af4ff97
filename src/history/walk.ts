/** Goes through a line as through any other log: its facts folded, one state after each step. */
import { type BattleState, blankState, fold, hashState, prepare, type Scenario } from "../engine/index.ts";
import type { HistoricalLine } from "./types.ts";

/**
 * The states of a line, one after each of its steps.
 * @throws when the line was compiled from another content of the scenario.
 */
export function walkLine(scenario: Scenario, line: HistoricalLine): readonly BattleState[] {
  if (line.content !== scenario.hash)
    throw new Error(`walkLine: the line was compiled from content ${line.content}, not ${scenario.hash}`);
  prepare(scenario);
  const states: BattleState[] = [];
  let state = blankState(scenario.hash);
  for (const { events } of line.steps) {
    state = fold(state, events);
    states.push(state);
  }
  return states;
}

/** Index of the step after which a turn has begun, its first side's part included. */
export function stepOfTurn(line: HistoricalLine, turn: number): number {
  return line.steps.findIndex(
    (step) => step.turn === turn && (step.what === "turn" || step.what === "opening"),
  );
}

/** Turns whose state has another hash than the line says, and -1 for the last state of all. */
export function strayTurns(line: HistoricalLine, states: readonly BattleState[]): readonly number[] {
  const turns = line.steps
    .filter(({ what }) => what === "turn" || what === "opening")
    .map(({ turn }) => turn);
  const found = [...turns.map((turn) => states[stepOfTurn(line, turn)]), states.at(-1)];
  return found.flatMap((state, index) =>
    state && hashState(state) === line.hashes[index] ? [] : [turns[index] ?? -1],
  );
}
