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
  type Refusal,
  type SeenEvent,
  SIDES,
  type SideId,
  view,
  whatBarsUndo,
  witness,
} from "../engine/index.ts";
import {
  type GameRecord,
  newRecord,
  type RecordStep,
  rebuild,
  type TakenFrom,
  withCommand,
} from "../record/index.ts";
import type { Commanders } from "./commanders.ts";
import type { ReadScenario } from "./library.ts";
import type { ChronicleLine, GameInPlay, NewGame, UndoState } from "./types.ts";

/** What an order can be taken back to. */
interface Earlier {
  readonly state: BattleState;
  readonly record: GameRecord;
  readonly chronicle: Readonly<Record<SideId, readonly ChronicleLine[]>>;
}

export interface Session {
  readonly id: string;
  readonly setup: NewGame;
  readonly reading: ReadScenario;
  readonly commanders: Commanders;
  state: BattleState;
  record: GameRecord;
  chronicle: Record<SideId, readonly ChronicleLine[]>;
  /** Side whose view is on the screen. */
  side: SideId;
  undo: readonly Earlier[];
  whyNoUndo: Exclude<UndoState, { readonly can: true }>["why"];
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
  const session = sessionAt(founding, start.state, newRecord(scenario, battle, seed, start.state, from));
  tell(session, [{ command: null, before: start.state, events: start.events, state: start.state }]);
  return session;
}

/** Opens a kept game where it was. The reason is given when its record does not play any more. */
export function reopenSession(founding: Founding, record: GameRecord) {
  const rebuilt = rebuild(founding.reading.scenario, record);
  if (!rebuilt.ok) return { ok: false as const, fault: rebuilt.fault };
  const session = sessionAt(founding, rebuilt.state, record);
  tell(session, rebuilt.steps);
  return { ok: true as const, session };
}

function sessionAt(founding: Founding, state: BattleState, record: GameRecord): Session {
  return {
    ...founding,
    state,
    record,
    chronicle: { soviet: [], japanese: [] },
    side: firstSideOnScreen(founding.setup, state),
    undo: [],
    whyNoUndo: "nothing-to-undo",
    closed: false,
  };
}

function firstSideOnScreen(setup: NewGame, state: BattleState): SideId {
  const people = SIDES.filter((side) => setup.seats[side] === "person");
  if (people.length === 1) return people[0] as SideId;
  return state.activeSide;
}

function tell(session: Session, steps: readonly RecordStep[]): void {
  for (const side of SIDES) {
    const lines: ChronicleLine[] = [...session.chronicle[side]];
    for (const step of steps)
      for (const seen of witness(step.before, step.events, side))
        lines.push({ key: lines.length, turn: step.state.turn, seen });
    session.chronicle[side] = lines;
  }
}

/** Carries out a command of the active side, whoever commands it. */
export function give(session: Session, command: Command): Given {
  const before = session.state;
  const decision = decide(before, command);
  if (!decision.ok) return decision;
  const earlier: Earlier = { state: before, record: session.record, chronicle: { ...session.chronicle } };
  session.state = decision.state;
  session.record = withCommand(session.record, command, before, decision.state);
  tell(session, [{ command, before, events: decision.events, state: decision.state }]);
  keepUndo(session, earlier, decision.events);
  return { ok: true, events: decision.events, seen: witness(before, decision.events, session.side) };
}

/** An order can be taken back while no die fell, nothing new was seen and the turn goes on. */
function keepUndo(session: Session, earlier: Earlier, events: readonly BattleEvent[]): void {
  const bar = whatBarsUndo(events, earlier.state.activeSide);
  session.undo = bar ? [] : [...session.undo, earlier];
  session.whyNoUndo = bar ?? "nothing-to-undo";
}

/** Takes the last order back. @returns whether there was one. */
export function takeBack(session: Session): boolean {
  const earlier = session.undo.at(-1);
  if (!earlier) return false;
  session.state = earlier.state;
  session.record = earlier.record;
  session.chronicle = { ...earlier.chronicle };
  session.undo = session.undo.slice(0, -1);
  return true;
}

/** What the store shows of a game: one side's view and nothing else. */
export function inPlay(
  session: Session,
  language: string,
  rest: Pick<GameInPlay, "playback" | "busy">,
): GameInPlay {
  return {
    setup: session.setup,
    side: session.side,
    view: view(session.state, session.side),
    book: session.reading.book,
    words: session.reading.words(language),
    chronicle: session.chronicle[session.side],
    commandCount: session.record.commands.length,
    canUndo: session.undo.length > 0 ? { can: true } : { can: false, why: session.whyNoUndo },
    hash: hashState(session.state),
    ...rest,
  };
}
