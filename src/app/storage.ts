/** Games kept in the browser's own database; it works without a secure origin and without leave to persist. */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { SideId } from "../engine/index.ts";
import type { Notes } from "../notebook/index.ts";
import type { GameRecord } from "../record/index.ts";
import type { NewGame, SavedGame } from "./types.ts";

/** One kept game: its record and how it was set up. */
export interface KeptGame {
  readonly id: string;
  readonly setup: NewGame;
  readonly record: GameRecord;
  readonly turn: number;
  readonly savedAt: number;
  readonly over: boolean;
  /** What the sides have noted beside their orders; games kept by earlier builds have none. */
  readonly notes?: Readonly<Record<SideId, Notes>>;
  /** Dispatches that lay unread on the map; games kept by earlier builds, and games of a file, do not say. */
  readonly unread?: readonly string[];
}

interface Shelf extends DBSchema {
  games: { key: string; value: KeptGame };
}

let shelf: Promise<IDBPDatabase<Shelf>> | null = null;

function openShelf(): Promise<IDBPDatabase<Shelf>> {
  // Where a browser has no database at all, that is said as any other failure: not by a name nobody knows.
  if (typeof indexedDB === "undefined") return Promise.reject(new DOMException("", "NotSupportedError"));
  shelf ??= openDB<Shelf>("battles", 1, {
    upgrade(database) {
      database.createObjectStore("games", { keyPath: "id" });
    },
    // Somebody clears the storage, in another tab or in the browser's settings: the next game kept makes a new shelf.
    blocking(_now, _wanted, event) {
      (event.target as IDBDatabase).close();
      shelf = null;
    },
    terminated() {
      shelf = null;
    },
  }).catch((error: unknown) => {
    shelf = null;
    throw error;
  });
  return shelf;
}

/** Why a game could not be kept, as a key of the catalogue. */
export function whyNotKept(error: unknown): "disk-full" | "no-storage" | "not-saved" {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "QuotaExceededError") return "disk-full";
  return ["NotSupportedError", "SecurityError", "InvalidStateError"].includes(name)
    ? "no-storage"
    : "not-saved";
}

/** Keeps a game under its id, in place of its earlier state. */
export async function keepGame(game: KeptGame): Promise<void> {
  await (await openShelf()).put("games", game);
}

export async function keptGame(id: string): Promise<KeptGame | null> {
  return (await (await openShelf()).get("games", id)) ?? null;
}

export async function forgetGame(id: string): Promise<void> {
  await (await openShelf()).delete("games", id);
}

/** All kept games, the latest first. */
export async function keptGames(): Promise<readonly SavedGame[]> {
  const games = await (await openShelf()).getAll("games");
  return games.map(listed).sort((a, b) => b.savedAt - a.savedAt);
}

/** What the list shows of a game; one that something else has written over still has its line, to be deleted. */
function listed({ id, setup, turn, savedAt, over }: KeptGame): SavedGame {
  return {
    id,
    setup: isSetup(setup) ? setup : null,
    turn: Number.isInteger(turn) ? turn : 0,
    savedAt: Number.isFinite(savedAt) ? savedAt : 0,
    over: over === true,
  };
}

function isSetup(setup: unknown): setup is NewGame {
  if (typeof setup !== "object" || setup === null) return false;
  const { scenario, battle, seed, seats } = setup as Partial<Record<keyof NewGame, unknown>>;
  const texts = [scenario, battle, seed].every((text) => typeof text === "string");
  return texts && typeof seats === "object" && seats !== null && "soviet" in seats && "japanese" in seats;
}
