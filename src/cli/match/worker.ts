/** A thread that plays games of a match, one at a time, as they are sent to it. */
import { parentPort, workerData } from "node:worker_threads";
import { loadScenario, type ScenarioFolder } from "../scenarios.ts";
import { type Game, type GameResult, playGame } from "./game.ts";

/** What a thread is told of a game, and what it answers. */
export interface Played {
  readonly index: number;
  readonly result?: GameResult;
  /** Why there is no result. */
  readonly failure?: string;
}

const reading = loadScenario(workerData as ScenarioFolder);
parentPort?.on("message", ({ index, game }: { readonly index: number; readonly game: Game }) => {
  parentPort?.postMessage(answer(index, game));
});

function answer(index: number, game: Game): Played {
  try {
    if (!reading) throw new Error("the scenario has errors");
    return { index, result: playGame(reading, game) };
  } catch (error) {
    return { index, failure: error instanceof Error ? error.message : String(error) };
  }
}
