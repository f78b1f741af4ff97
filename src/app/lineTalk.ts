/** What the browser's command line talks with: its log, what it remembers, and the scene that it speaks of. */
import type { Heard, Memory, Scene } from "../console/index.ts";
import { theatreOf, type UnitId } from "../engine/index.ts";
import { createLanguage, type Language } from "../language/index.ts";
import { asideOf } from "../notebook/index.ts";
import { type ChronicleLine, makeReader, type Reader } from "../telling/index.ts";
import type { Desk } from "./desk.ts";
import { ruleBookIn } from "./ruleBook.ts";
import type { Session } from "./session.ts";
import type { AppState } from "./types.ts";

/** The grammar, fetched when the line is first opened. */
export type Grammar = typeof import("../console/index.ts");

/** Something said, and its answer; or news that nobody asked for (`said` null). */
export interface Exchange {
  readonly key: number;
  readonly said: string | null;
  readonly kind: Heard["kind"] | "news";
  readonly lines: readonly string[];
}

/** The command line as it stands. */
export interface CommandLine {
  readonly isOpen: 0 | 1;
  readonly exchanges: readonly Exchange[];
  /** What may be typed in place of the sentence from a character on. */
  readonly completion: { readonly from: number; readonly choices: readonly string[] };
  /** Where the focus goes when it closes: where it came from, or the map. */
  readonly leaveTo: "back" | "map";
}

/** Exchanges that are kept to be read again. */
const MOST_KEPT = 120;

/** What the line remembers besides what is shown. */
export interface Line {
  readonly desk: Desk;
  readonly skipPlayback: () => void;
  grammar: Grammar | null;
  memory: Memory | null;
  /** The sentence that is being typed. */
  typed: string;
  readers: {
    readonly session: Session;
    readonly side: string;
    readonly tag: string;
    readonly reader: Reader;
  } | null;
  nextKey: number;
  /** How the desk stood when the line was answered last: what was asked then holds for as long as it does. */
  left: Standing | null;
}

/** What is in hand, and how many orders have been given. */
export interface Standing {
  readonly intent: AppState["intent"];
  readonly groupInHand: AppState["groupInHand"];
  readonly orders: number;
}

/** How the desk stands. */
export function standingOf({ store, session }: Desk): Standing {
  const { intent, groupInHand } = store.getState();
  return { intent, groupInHand, orders: session?.record.commands.length ?? 0 };
}

/** Adds an exchange to the log; lines without a sentence are part of the answer before them. */
export function log(line: Line, exchange: Omit<Exchange, "key">): void {
  if (exchange.said === null && exchange.lines.length === 0) return;
  const key = line.nextKey++;
  line.desk.store.setState(({ commandLine }) => ({
    commandLine: {
      ...commandLine,
      exchanges: [...commandLine.exchanges, { ...exchange, key }].slice(-MOST_KEPT),
    },
  }));
}

const languages = new Map<string, Language>();

function languageOf(tag: string): Language {
  const known = languages.get(tag) ?? createLanguage(tag);
  languages.set(tag, known);
  return known;
}

/** The scene as the side on the screen knows it; null while no game is in play. */
export function sceneOf(line: Line, grammar: Grammar): Scene | null {
  const { session, store } = line.desk;
  const { game, settings } = store.getState();
  if (!game || !session) return null;
  const { side, view, notes, canUndo, canRedo } = game;
  const tag = settings.language;
  if (line.readers?.session !== session || line.readers.side !== side || line.readers.tag !== tag) {
    const language = languageOf(tag);
    const { words, book, setup } = game;
    const sources = { language, words, book, theatre: theatreOf(view), side, battle: setup.battle };
    line.readers = { session, side, tag, reader: makeReader(sources) };
  }
  const { reader } = line.readers;
  const aside: Record<UnitId, "hold" | "sleep"> = {};
  for (const { id } of view.own) {
    const how = asideOf(notes, view.turn, id);
    if (how) aside[id] = how;
  }
  return {
    reader,
    view,
    chronicle: game.chronicle,
    aside,
    marches: notes.marches,
    undo: canUndo.can ? canUndo : { can: false, why: reader.language.t(`undo.${canUndo.why}`) },
    redo: grammar.redoState(reader, canRedo > 0 ? 1 : 0),
    book: ruleBookIn(tag),
  };
}

/** Lines that belong to the answer given last. */
export function answer(line: Line, lines: readonly string[]): void {
  if (line.memory && line.grammar) line.memory = line.grammar.withTold(line.memory, lines);
  log(line, { said: null, kind: "answer", lines });
}

/** What the side on the screen has seen. */
export function chronicleOf({ session }: Desk): readonly ChronicleLine[] {
  return session?.chronicle[session.side] ?? [];
}
