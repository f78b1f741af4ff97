/** How games of a match spread over the cores: games in a second on one core, and on each of several. */
import { availableParallelism, loadavg } from "node:os";
import { join } from "node:path";
import type { Game } from "../../src/cli/match/game.ts";
import { playMatch } from "../../src/cli/match/match.ts";

/** Games in a second, and how much of another core each added core is worth: 1 = all of it. */
export interface BatchCosts {
  readonly cores: number;
  readonly one: number;
  readonly all: number;
  readonly worth: number;
  /** Work that waited for the machine meanwhile, this bench's own counted in: with much of it the figures say nothing. */
  readonly load: number;
}

const GAMES = 24;

/** Plays the same games on one core and on all, after one game for each thread to warm up. */
export async function measureBatches(scenarios: string, battle: string): Promise<BatchCosts> {
  const cores = availableParallelism();
  const load = loadavg()[0] ?? 0;
  const one = await gamesInASecond(scenarios, battle, 1);
  const all = await gamesInASecond(scenarios, battle, cores);
  const worth = cores > 1 ? (all / one - 1) / (cores - 1) : 1;
  return { cores, one, all, worth, load };
}

async function gamesInASecond(scenarios: string, battle: string, cores: number): Promise<number> {
  const games: Game[] = Array.from({ length: GAMES + cores }, (_, seed) => ({
    battle,
    seed: String(seed),
    commanders: { soviet: "regular", japanese: "regular" },
  }));
  let began = 0;
  await playMatch(games, {
    folder: { id: "khasan-1938", folder: join(scenarios, "khasan-1938") },
    cores,
    onGame: (played) => {
      // The first games of the threads read the program and the scenario in.
      if (played === cores) began = performance.now();
    },
  });
  return (GAMES * 1000) / (performance.now() - began);
}
