/** A game of the screens as a file. */
import { type BesideRecord, type GameRecord, textOfGame } from "../record/index.ts";
import type { NewGame } from "./types.ts";

/** A file to be written. */
export interface GameFile {
  readonly name: string;
  readonly text: string;
}

/** The file of a game. What stands in it beside the record is who sits where and what they have noted. */
export function gameFileOf(
  setup: NewGame | null,
  record: GameRecord,
  notes?: BesideRecord["notes"],
): GameFile {
  const { scenario, battle } = record;
  const turn = Array.isArray(record.hashes) ? record.hashes.length : 0;
  const name = `${scenario}-${battle}-${turn}.json`.replace(/[^\w.-]+/g, "_");
  const beside = { ...(setup ? { seats: setup.seats } : {}), ...(notes ? { notes } : {}) };
  return { name, text: textOfGame(record, beside) };
}

/** How the game of a file is set up. */
export function setupOf({ scenario, battle, seed, from }: GameRecord, seats: BesideRecord["seats"]): NewGame {
  return {
    scenario,
    battle,
    seed,
    seats,
    ...(from ? { from: { what: from.what, turn: from.turn } } : {}),
  };
}
