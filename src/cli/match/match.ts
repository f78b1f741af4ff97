/** Plays many games on all cores. */
import { Worker } from "node:worker_threads";
import type { ScenarioFolder } from "../scenarios.ts";
import type { Game, GameResult } from "./game.ts";
import type { Played } from "./worker.ts";

/** Where a match is played, on how many cores, and who is told how far it is. */
export interface MatchOptions {
  readonly folder: ScenarioFolder;
  readonly cores: number;
  readonly onGame: (played: number) => void;
}

/**
 * Plays games, each in a thread, and gives their results in the order of the games whatever the order in which
 * they ended.
 * @throws when a game cannot be played to its end
 */
export async function playMatch(
  games: readonly Game[],
  { folder, cores, onGame }: MatchOptions,
): Promise<readonly GameResult[]> {
  const results: GameResult[] = [];
  let next = 0;
  let played = 0;
  const threads = Array.from({ length: Math.min(cores, games.length) }, () => {
    const thread = new Worker(new URL("../../../bin/worker.mjs", import.meta.url), { workerData: folder });
    return { thread, over: whenOver(thread) };
  });
  function whenOver(thread: Worker): Promise<void> {
    return new Promise((resolve, reject) => {
      const send = (): void => {
        if (next >= games.length) resolve();
        else thread.postMessage({ index: next, game: games[next] });
        next += 1;
      };
      thread.on("error", reject);
      thread.on("message", ({ index, result, failure }: Played) => {
        if (!result) {
          reject(new Error(`game ${index + 1}, seed ${games[index]?.seed}: ${failure}`));
          return;
        }
        results[index] = result;
        played += 1;
        onGame(played);
        send();
      });
      send();
    });
  }
  try {
    await Promise.all(threads.map(({ over }) => over));
  } finally {
    await Promise.all(threads.map(({ thread }) => thread.terminate()));
  }
  return results;
}
