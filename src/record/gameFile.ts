/**
 * A game as a file: its record with who sits where and what the commanders have noted, so that it can be kept
 * elsewhere, sent, and gone on with in a browser or a terminal.
 */
import type { SideId } from "../engine/index.ts";
import { keptNotes, type Notes } from "../notebook/index.ts";
import type { GameRecord } from "./index.ts";

/** Who commands a side: a person at this screen, or the computer. */
export type Seat = "person" | "computer";

/** What of a game is kept beside its record. */
export interface BesideRecord {
  readonly seats: Readonly<Record<SideId, Seat>>;
  readonly notes: Readonly<Record<SideId, Notes>>;
}

/**
 * What is wrong with a file: as a whole, that it is empty, no text, cut off in the middle of a game, or something else;
 * or where, what was found there, and what would be right (a key of `gameFile.expected`).
 */
export interface GameFileFault {
  readonly kind: "empty" | "no-text" | "cut-off" | "whole" | "part";
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
  | ({ readonly ok: true; readonly record: GameRecord } & BesideRecord)
  | { readonly ok: false; readonly fault: GameFileFault };

/** Longest piece of a file that a sentence repeats. */
const LONGEST_FOUND = 40;

/** The text of a game's file. Orders that were taken back are in nobody's file. */
export function textOfGame(record: GameRecord, beside: Partial<BesideRecord>): string {
  const { seats, notes } = beside;
  const kept = notes && {
    soviet: { ...notes.soviet, undone: [] },
    japanese: { ...notes.japanese, undone: [] },
  };
  return `${JSON.stringify({ ...record, ...(seats ? { seats } : {}), ...(kept ? { notes: kept } : {}) })}\n`;
}

/** Reads a file, whatever it holds: every part that is relied on is looked at first. */
export function readGameFile(text: string): GameFileReading {
  let read: unknown;
  const bare = text.replace(/^\ufeff/, "").trim();
  try {
    read = JSON.parse(bare);
  } catch {
    return ofWhole(bare);
  }
  if (!isObject(read)) return fault("", read, "object");
  return faultOf(read) ?? { ok: true, ...gameOf(read) };
}

/** What begins as a game and cannot be read to its end was cut off or damaged; what is no text at all is not repeated. */
function ofWhole(text: string) {
  const begin = text.slice(0, 2000);
  const kind =
    text === ""
      ? "empty"
      : /[\ufffd\p{Cc}]/u.test(begin.replace(/\s/g, ""))
        ? "no-text"
        : /^\{\s*"(?:format|engineVersion|rulesVersion)"/.test(begin)
          ? "cut-off"
          : "whole";
  const found = kind === "whole" ? text : "";
  const { fault: plain } = fault("", found, "json");
  return { ok: false as const, fault: { ...plain, kind } as const };
}

type Read = Readonly<Record<string, unknown>>;

const TEXTS = ["engineVersion", "rulesVersion", "scenario", "scenarioHash", "battle", "seed"] as const;

function faultOf(read: Read): Extract<GameFileReading, { readonly ok: false }> | null {
  if (read.format !== 1) return fault("format", read.format, "format");
  for (const name of TEXTS) if (typeof read[name] !== "string") return fault(name, read[name], "text");
  if (read.generator !== "alea") return fault("generator", read.generator, "generator");
  return faultOfLists(read) ?? faultOfSeats(read) ?? faultOfNotes(read) ?? faultOfOrigin(read);
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

function faultOfNotes({ notes }: Read) {
  return notes === undefined || isObject(notes) ? null : fault("notes", notes, "object");
}

function faultOfOrigin({ from }: Read) {
  if (from === undefined) return null;
  if (!isObject(from)) return fault("from", from, "object");
  if (from.what !== "history" && from.what !== "game") return fault("from.what", from.what, "text");
  if (!Number.isInteger(from.turn)) return fault("from.turn", from.turn, "number");
  return isObject(from.standing) ? null : fault("from.standing", from.standing, "object");
}

/** A record that was made without seats is gone on with by a person against the computer. */
function gameOf(read: Read): { readonly record: GameRecord } & BesideRecord {
  const { seats, notes, ...record } = read as unknown as GameRecord & Partial<BesideRecord>;
  return {
    record,
    seats: seats ?? { soviet: "person", japanese: "computer" },
    notes: { soviet: keptNotes(notes?.soviet), japanese: keptNotes(notes?.japanese) },
  };
}

function isSeat(seat: unknown): seat is Seat {
  return seat === "person" || seat === "computer";
}

function isObject(value: unknown): value is Read {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function fault(where: string, found: unknown, expected: GameFileFault["expected"]) {
  const whole = typeof found === "string" ? found : (JSON.stringify(found) ?? "");
  // Signs that nobody sees, or that would turn a sentence round, stand as points.
  const text = whole.replace(/[\p{C}\ufffd]/gu, "·");
  const short = text.length > LONGEST_FOUND ? `${text.slice(0, LONGEST_FOUND)}…` : text;
  const kind = where === "" ? ("whole" as const) : ("part" as const);
  return { ok: false as const, fault: { kind, where, found: short, expected } };
}
