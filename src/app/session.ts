/**
 * The game in play behind the store: the whole state, which no screen sees, its record, and what each side has
 * seen happen. Plain steps: the store is told afterwards.
 */
import {
  type BattleEvent,
  type BattleState,
  begin,
  type Command,
  decide,
  hashState,
  type OrderDone,
  type Refusal,
  type SeenEvent,
  SIDES,
  type SideId,
  view,
  whatBarsUndo,
  witness,
} from "../engine/index.ts";
import { NO_NOTES, type Notes, notesAfter } from "../notebook/index.ts";
import {
  type GameRecord,
  newRecord,
  type RecordStep,
  rebuild,
  type TakenFrom,
  withCommand,
} from "../record/index.ts";
import type { OpenScenario } from "../scenario/index.ts";
import { linesOfOrder } from "../telling/index.ts";
import { aftermathFor, NO_PARTS, type PartsOfSide, partsAfter } from "./aftermath.ts";
import type { Commanders } from "./commanders.ts";
import { deedsBefore } from "./enemyPart.ts";
import type { ChronicleLine, GameInPlay, NewGame, UndoState } from "./types.ts";

/** What an order can be taken back to. */
interface Earlier {
  readonly state: BattleState;
  readonly record: GameRecord;
  readonly chronicle: Readonly<Record<SideId, readonly ChronicleLine[]>>;
  /** Orders that are taken back together: those that the staff gave at one asking, else one. */
  readonly orders: number;
}

export interface Session {
  readonly id: string;
  readonly setup: NewGame;
  readonly reading: OpenScenario;
  commanders: Commanders;
  state: BattleState;
  record: GameRecord;
  chronicle: Record<SideId, readonly ChronicleLine[]>;
  /** Between which states the other side's last part lay, for each side. */
  parts: Record<SideId, PartsOfSide>;
  /** Side whose view is on the screen. */
  side: SideId;
  /** Whether somebody sits before it: of two persons at one screen the next is waited for behind the curtain. */
  seat: "taken" | "awaited";
  undo: readonly Earlier[];
  /** How many orders were taken back together, the last time last; a game opened again gives them one by one. */
  undone: readonly number[];
  whyNoUndo: Exclude<UndoState, { readonly can: true }>["why"];
  notes: Record<SideId, Notes>;
  /** Its worker and pending answers belong to this game no more. */
  closed: boolean;
}

/** Facts as the side on the screen saw them. */
export type Given =
  | { readonly ok: true; readonly events: readonly BattleEvent[]; readonly seen: readonly SeenEvent[] }
  | { readonly ok: false; readonly refusal: Refusal };

type Founding = Pick<Session, "id" | "setup" | "reading" | "commanders">;

/** Opens a new game, from the beginning of its battle or where it is taken over. */
export function openSession(founding: Founding, from?: TakenFrom): Session {
  const { scenario } = founding.reading;
  const { battle, seed } = founding.setup;
  const start = begin(scenario, { battle, seed, ...(from ? { standing: from.standing } : {}) });
  const first: RecordStep = { command: null, before: start.state, events: start.events, state: start.state };
  const session = sessionAt(founding, first, newRecord(scenario, battle, seed, start.state, from));
  tell(session, [first]);
  return session;
}

/**
 * Opens a kept game where it was, with the orders that can still be taken back. The reason is given when its record
 * does not play any more.
 */
export function reopenSession(founding: Founding, record: GameRecord, notes?: Session["notes"]) {
  const rebuilt = rebuild(founding.reading.scenario, record);
  if (!rebuilt.ok) return { ok: false as const, fault: rebuilt.fault };
  const done = rebuilt.steps.length - takeableBack(founding.setup, rebuilt.steps);
  const first = rebuilt.steps.slice(0, done);
  const last = first.at(-1) as RecordStep;
  const commands = record.commands.slice(0, done - 1);
  // A hash that the record lacks is put in: what is played on is compared with the right turns.
  const { hashes } = rebuilt;
  const session = sessionAt(founding, last, { ...record, commands, hashes });
  tell(session, first);
  for (const command of record.commands.slice(done - 1)) give(session, command);
  if (notes) session.notes = notes;
  return { ok: true as const, session, doubt: rebuilt.doubt };
}

/** How many of the last orders a person gave who can still take them back. */
function takeableBack(setup: NewGame, steps: readonly RecordStep[]): number {
  let count = 0;
  for (const { command, before, events } of [...steps].reverse()) {
    const isHis = command !== null && setup.seats[before.activeSide] === "person";
    if (!isHis || whatBarsUndo({ before, command, events }) !== null) break;
    count += 1;
  }
  return count;
}

/** Why nothing can be taken back behind a step of the record: the same when the game is opened again. */
function whyNoUndoAfter({ command, before, events }: RecordStep): Session["whyNoUndo"] {
  if (command === null) return "nothing-to-undo";
  if (command.type === "end-turn") return "turn-ended";
  return whatBarsUndo({ before, command, events }) ?? "nothing-to-undo";
}

function sessionAt(founding: Founding, last: RecordStep, record: GameRecord): Session {
  const { state } = last;
  return {
    ...founding,
    state,
    record,
    chronicle: { soviet: [], japanese: [] },
    parts: { soviet: NO_PARTS, japanese: NO_PARTS },
    side: firstSideOnScreen(founding.setup, state),
    seat: peopleOf(founding.setup).length === 2 ? "awaited" : "taken",
    undo: [],
    undone: [],
    whyNoUndo: whyNoUndoAfter(last),
    notes: { soviet: NO_NOTES, japanese: NO_NOTES },
    closed: false,
  };
}

function peopleOf(setup: NewGame): readonly SideId[] {
  return SIDES.filter((side) => setup.seats[side] === "person");
}

/** Where a game goes on: nobody comes round the curtain by another way than by saying that he is there. */
export function screenOfGame({
  state,
  seat,
}: Pick<Session, "state" | "seat">): "game" | "curtain" | "outcome" {
  if (state.outcome) return "outcome";
  return seat === "awaited" ? "curtain" : "game";
}

function firstSideOnScreen(setup: NewGame, state: BattleState): SideId {
  const people = peopleOf(setup);
  if (people.length === 1) return people[0] as SideId;
  return state.activeSide;
}

function tell(session: Session, steps: readonly RecordStep[]): void {
  for (const side of SIDES) {
    const lines: ChronicleLine[] = [...session.chronicle[side]];
    for (const { command, before, events, state } of steps)
      lines.push(
        ...linesOfOrder(lines, witness(before, events, side), {
          side,
          command,
          given: before,
          turn: state.turn,
        }),
      );
    session.chronicle[side] = lines;
    session.parts[side] = steps.reduce((parts, step) => partsAfter(parts, side, step), session.parts[side]);
  }
}

/** Carries out a command of the active side, whoever commands it; what was taken back before is then forgotten. */
export function give(session: Session, command: Command): Given {
  const given = carryOut(session, command);
  if (!given.ok) return given;
  note(session, session.state.activeSide, { undone: [] });
  session.undone = [];
  return given;
}

function carryOut(session: Session, command: Command): Given {
  const before = session.state;
  const decision = decide(before, command);
  if (!decision.ok) return decision;
  const earlier: Earlier = {
    state: before,
    record: session.record,
    chronicle: { ...session.chronicle },
    orders: 1,
  };
  session.state = decision.state;
  session.record = withCommand(session.record, command, before, decision.state);
  tell(session, [{ command, before, events: decision.events, state: decision.state }]);
  keepUndo(session, earlier, { before, command, events: decision.events });
  keepNotes(session, { before, command, events: decision.events });
  const seen = session.chronicle[session.side].slice(earlier.chronicle[session.side].length);
  return { ok: true, events: decision.events, seen: seen.map((line) => line.seen) };
}

/** An order can be taken back while no die fell, nothing new was seen and the turn goes on. */
function keepUndo(session: Session, earlier: Earlier, done: OrderDone): void {
  // Dice that fall between two parts are not what keeps an order from being taken back.
  const bar = done.command.type === "end-turn" ? "turn-ended" : whatBarsUndo(done);
  session.undo = bar ? [] : [...session.undo, earlier];
  // What barred it is still the reason once the orders after it have been taken back.
  if (bar) session.whyNoUndo = bar;
}

/** The orders that can be taken back, with all that came after an earlier list of them joined into one. */
export function joinedUndo(now: Session["undo"], before: Session["undo"]): Session["undo"] {
  const fresh = now.filter((earlier) => !before.includes(earlier));
  const [first] = fresh;
  if (!first) return now;
  const orders = fresh.reduce((sum, earlier) => sum + earlier.orders, 0);
  return [...now.filter((earlier) => before.includes(earlier)), { ...first, orders }];
}

/** What both sides have noted changes by what happens. */
function keepNotes(session: Session, done: OrderDone): void {
  for (const side of SIDES) session.notes[side] = notesAfter(session.notes[side], side, done, session.state);
}

/** Changes some of a side's notes. */
export function note(session: Session, side: SideId, change: Partial<Notes>): void {
  session.notes[side] = { ...session.notes[side], ...change };
}

/** Takes the last order back, or those that were given together. @returns whether there was one. */
export function takeBack(session: Session): boolean {
  const earlier = session.undo.at(-1);
  const commands = earlier ? session.record.commands.slice(-earlier.orders) : [];
  if (!earlier || commands.length === 0) return false;
  session.state = earlier.state;
  session.record = earlier.record;
  session.chronicle = { ...earlier.chronicle };
  session.undo = session.undo.slice(0, -1);
  session.undone = [...session.undone, earlier.orders];
  const { activeSide } = session.state;
  note(session, activeSide, { undone: [...session.notes[activeSide].undone, ...commands.reverse()] });
  return true;
}

/** Gives what was taken back last once more; null when there is nothing. */
export function giveAgain(session: Session): Given | null {
  const { undo } = session;
  const { activeSide } = session.state;
  let last: Given | null = null;
  for (let left = session.undone.at(-1) ?? 1; left > 0; left--) {
    const { undone } = session.notes[activeSide];
    const command = undone.at(-1);
    if (!command) break;
    last = carryOut(session, command);
    note(session, activeSide, { undone: last.ok ? undone.slice(0, -1) : [] });
    if (!last.ok) break;
  }
  session.undone = session.undone.slice(0, -1);
  session.undo = joinedUndo(session.undo, undo);
  return last;
}

/** What the store shows of a game: one side's view and nothing else. */
export function inPlay(
  session: Session,
  language: string,
  rest: Pick<GameInPlay, "playback" | "busy" | "showing">,
): GameInPlay {
  return {
    setup: session.setup,
    side: session.side,
    view: view(session.state, session.side),
    book: session.reading.book,
    words: session.reading.words(language),
    chronicle: session.chronicle[session.side],
    deeds: deedsBefore(session.chronicle[session.side], session.side),
    aftermath: aftermathFor(session.parts[session.side], session.side, session.chronicle[session.side]),
    commandCount: session.record.commands.length,
    canUndo: undoState(session),
    canRedo: session.state.activeSide === session.side ? session.notes[session.side].undone.length : 0,
    notes: session.notes[session.side],
    hash: hashState(session.state),
    ...rest,
  };
}

function undoState({ undo, whyNoUndo }: Session): UndoState {
  const last = undo.at(-1);
  return last ? { can: true, orders: last.orders } : { can: false, why: whyNoUndo };
}
