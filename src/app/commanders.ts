/** The store's end of the computer commander's thread. */
import { type Remote, wrap } from "comlink";
import { type Scenario, SIDES, type SideId } from "../engine/index.ts";
import type { CommanderThread } from "./commander.worker.ts";
import type { NewGame } from "./types.ts";

/** The computer's commanders of one game. */
export interface Commanders {
  readonly thread: Remote<CommanderThread>;
  /** Ends their thread; what it still owes is not waited for. */
  dismiss(): void;
}

/** Starts the thread for a game: one commander for each side the computer leads, each with a seed of his own. */
export async function hireCommanders(scenario: Scenario, setup: NewGame): Promise<Commanders> {
  const worker = new Worker(new URL("./commander.worker.ts", import.meta.url), { type: "module" });
  const thread = wrap<CommanderThread>(worker);
  await thread.prepare(scenario);
  for (const side of SIDES)
    if (setup.seats[side] === "computer") await thread.appoint(side, commanderSeed(setup, side));
  return { thread, dismiss: () => worker.terminate() };
}

/** A commander's seed comes from the game's, so that the same game has the same commander; his dice are his own. */
export function commanderSeed(setup: NewGame, side: SideId): string {
  return `${setup.seed}/commander/${side}`;
}
