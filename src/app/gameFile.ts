/** A game as a file: its record with the seats, so that it can be kept elsewhere, sent, and read again. */
import type { GameRecord } from "../record/index.ts";
import type { NewGame, Seat } from "./types.ts";

/** A file to be written. */
export interface GameFile {
  readonly name: string;
  readonly text: string;
}

/** What is wrong with a file: where, what was found there, and what would be right (a key of `gameFile.expected`). */
export interface GameFileFault {
  readonly where: string;
  readonly found: string;
  readonly expected:
    | "json"
    | "object"
    | "text"
    | "number"
    | "list"
    | "format"
    | "generator"
    | "seat"
    | "command"
    | "scenario"
    | "battle";
}

/** A file that was read: a game, or what is wrong. */
export type GameFileReading =
  | { readonly ok: true; readonly setup: NewGame; readonly record: GameRecord }
  | { readonly ok: false; readonly fault: GameFileFault };

/** Longest piece of a file that a sentence repeats. */
const LONGEST_FOUND = 40;

/** The file of a game. What stands in it beside the record is who sits where. */
export function gameFileOf(setup: NewGame | null, record: GameRecord): GameFile {
  const { scenario, battle } = record;
  const turn = Array.isArray(record.hashes) ? record.hashes.length : 0;
  const name = `${scenario}-${battle}-${turn}.json`.replace(/[^\w.-]+/g, "_");
  return { name, text: `${JSON.stringify({ ...record, ...(setup ? { seats: setup.seats } : {}) })}\n` };
}

/** Reads a file, whatever it holds: every part that is relied on is looked at first. */
export function readGameFile(text: string): GameFileReading {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return fault("", text.trim().slice(0, LONGEST_FOUND), "json");
  }
  if (!isObject(read)) return fault("", read, "object");
  return faultOf(read) ?? { ok: true, ...gameOf(read) };
}

type Read = Readonly<Record<string, unknown>>;

const TEXTS = ["engineVersion", "rulesVersion", "scenario", "scenarioHash", "battle", "seed"] as const;

function faultOf(read: Read): Extract<GameFileReading, { readonly ok: false }> | null {
  if (read.format !== 1) return fault("format", read.format, "format");
  for (const name of TEXTS) if (typeof read[name] !== "string") return fault(name, read[name], "text");
  if (read.generator !== "alea") return fault("generator", read.generator, "generator");
  return faultOfLists(read) ?? faultOfSeats(read) ?? faultOfOrigin(read);
}

function faultOfLists({ commands, hashes }: Read) {
  if (!Array.isArray(commands)) return fault("commands", commands, "list");
  if (!Array.isArray(hashes)) return fault("hashes", hashes, "list");
  for (const [at, command] of commands.entries())
    if (!isObject(command) || typeof command.type !== "string")
      return fault(`commands[${at}]`, command, "command");
  for (const [at, hash] of hashes.entries())
    if (typeof hash !== "string") return fault(`hashes[${at}]`, hash, "text");
  return null;
}

function faultOfSeats({ seats }: Read) {
  if (seats === undefined) return null;
  if (!isObject(seats)) return fault("seats", seats, "object");
  for (const side of ["soviet", "japanese"])
    if (!isSeat(seats[side])) return fault(`seats.${side}`, seats[side], "seat");
  return null;
}

function faultOfOrigin({ from }: Read) {
  if (from === undefined) return null;
  if (!isObject(from)) return fault("from", from, "object");
  if (from.what !== "history" && from.what !== "game") return fault("from.what", from.what, "text");
  if (!Number.isInteger(from.turn)) return fault("from.turn", from.turn, "number");
  return isObject(from.standing) ? null : fault("from.standing", from.standing, "object");
}

/** A record that was made without seats is gone on with by a person against the computer. */
function gameOf(read: Read): { readonly setup: NewGame; readonly record: GameRecord } {
  const { seats, ...rest } = read as unknown as GameRecord & { readonly seats?: NewGame["seats"] };
  const { scenario, battle, seed, from } = rest;
  const setup: NewGame = {
    scenario,
    battle,
    seed,
    seats: seats ?? { soviet: "person", japanese: "computer" },
    ...(from ? { from: { what: from.what, turn: from.turn } } : {}),
  };
  return { setup, record: rest };
}

function isSeat(seat: unknown): seat is Seat {
  return seat === "person" || seat === "computer";
}

function isObject(value: unknown): value is Read {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function fault(where: string, found: unknown, expected: GameFileFault["expected"]) {
  const text = typeof found === "string" ? found : (JSON.stringify(found) ?? "");
  const short = text.length > LONGEST_FOUND ? `${text.slice(0, LONGEST_FOUND)}…` : text;
  return { ok: false as const, fault: { where, found: short, expected } };
}
