/** The store's end of the computer commander's thread. */
import { type Remote, wrap } from "comlink";
import type { Scenario, SideId } from "../engine/index.ts";
import type { CommanderThread } from "./commander.worker.ts";
import type { NewGame } from "./types.ts";

export type CommanderClient = Remote<CommanderThread>;

/** Starts the thread for a game: one commander for each side the computer leads, each with a seed of his own. */
export async function hireCommanders(scenario: Scenario, setup: NewGame): Promise<CommanderClient> {
  const worker = new Worker(new URL("./commander.worker.ts", import.meta.url), { type: "module" });
  const client = wrap<CommanderThread>(worker);
  await client.prepare(scenario);
  for (const side of ["soviet", "japanese"] as const)
    if (setup.seats[side] === "computer") await client.appoint(side, commanderSeed(setup, side));
  return client;
}

/** A commander's seed comes from the game's, so that the same game has the same commander; his dice are his own. */
export function commanderSeed(setup: NewGame, side: SideId): string {
  return `${setup.seed}/commander/${side}`;
}
