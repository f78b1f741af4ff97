/** The staff gives the orders: whom it would order, what that would close, and what it did. */
import {
  enemyOf,
  type Hex,
  type SeenEvent,
  type SideId,
  type SideView,
  theatreOf,
  type UnitId,
  view,
} from "../engine/index.ts";
import { type Aside, asideOf, type Notes, type Rehearsal, rehearse } from "../notebook/index.ts";
import { autosave, type Desk, layCards, showGame, showOutcome } from "./desk.ts";
import { select } from "./orders.ts";
import { give, joinedUndo, type Session } from "./session.ts";
import { commanderFailed, endPart, isGoneOn, looksAhead } from "./turnFlow.ts";
import type { Intents } from "./types.ts";
import { nothingDone } from "./whyNot.ts";

/** Whom the staff is asked to order: the formation of the selected unit, or everybody. */
export type StaffScope = "formation" | "rest-of-turn";

/** Why the staff leaves a unit alone: its commander has set it aside, or sent it on a march. */
export type LeftOut = Aside | "march";

/** The question before the staff gives its orders. */
export interface StaffQuestion {
  readonly units: readonly UnitId[];
  readonly leftOut: readonly { readonly unit: UnitId; readonly why: LeftOut }[];
  /** What it would order as far as can be foreseen; null until it has thought. */
  readonly rehearsal: Rehearsal | null;
}

/** Units without a deed in this turn, of one formation or of all; those set aside or on a march stay as they are. */
export function staffQuestion(
  view: SideView,
  notes: Notes,
  scope: StaffScope,
  selected: UnitId | null,
): StaffQuestion {
  const formation = selected === null ? null : theatreOf(view).formationOf.get(selected);
  const isMeant = (unit: UnitId): boolean =>
    scope === "rest-of-turn" || unit === selected || (formation?.units.includes(unit) ?? false);
  const idle = view.own.filter(({ id, at, deed }) => at >= 0 && deed === null && isMeant(id));
  const leftOut = idle.flatMap(({ id }) => {
    const why = whyLeftOut(view, notes, id);
    return why === null ? [] : [{ unit: id, why }];
  });
  const isLeft = (unit: UnitId): boolean => leftOut.some((left) => left.unit === unit);
  return {
    units: idle.map(({ id }) => id).filter((unit) => !isLeft(unit)),
    leftOut,
    rehearsal: null,
  };
}

function whyLeftOut(view: SideView, notes: Notes, unit: UnitId): LeftOut | null {
  const isMarching = notes.marches.some((march) => march.unit === unit && march.halted === null);
  return asideOf(notes, view.turn, unit) ?? (isMarching ? "march" : null);
}

type StaffIntents = Pick<Intents, "letStaffOrder" | "giveToStaff" | "wishRunOn" | "runOn">;

/** The intents of the staff. */
export function staffIntents(desk: Desk): StaffIntents {
  const { store } = desk;
  const guarded = (work: Promise<void>): Promise<void> => work.catch((error) => commanderFailed(desk, error));
  return {
    letStaffOrder: (scope) => guarded(ask(desk, scope)),
    giveToStaff(answer) {
      const { staffAsked } = store.getState();
      store.setState({ staffAsked: null });
      if (answer === "no" || !staffAsked) return Promise.resolve();
      const orders = staffOrders(desk, staffAsked.units).then((count) => tellOrders(desk, count));
      return guarded(orders);
    },
    wishRunOn() {
      if (looksAhead(desk, "run-on") === "go") void guarded(runUntilSomethingHappens(desk));
    },
    runOn() {
      store.setState({ endCheck: null });
      return guarded(runUntilSomethingHappens(desk));
    },
  };
}

/** Lays the question before the commander, and then what the staff has thought of. */
async function ask(desk: Desk, scope: StaffScope): Promise<void> {
  const { session, store } = desk;
  const { game, selected } = store.getState();
  if (!session || !game || session.state.outcome || game.busy === "thinking") return;
  if (session.state.activeSide !== session.side || isGoneOn(desk)) return;
  const question = staffQuestion(game.view, game.notes, scope, selected.unit);
  if (question.units.length + question.leftOut.length === 0)
    return nothingDone(desk, { why: "staff-has-nobody" });
  store.setState({ staffAsked: question });
  if (question.units.length === 0) return;
  const { thread } = session.commanders;
  const isAsked = () => store.getState().staffAsked === question;
  await thread.entrust(session.side, question.units, seedOf(session));
  const rehearsal = await rehearse(game.view, (now) => thread.nextOfStaff(now), isAsked);
  if (isAsked()) store.setState({ staffAsked: { ...question, rehearsal } });
}

/** The seed of the staff in this turn. */
export function seedOf({ setup, state }: Session): string {
  return `${setup.seed}/staff/${state.turn}`;
}

/**
 * The staff gives orders to the units entrusted to it; as far as they can be taken back, they are so together.
 * @returns how many orders it gave
 */
export async function staffOrders(desk: Desk, units: readonly UnitId[]): Promise<number> {
  const { session, store } = desk;
  if (!session || session.state.outcome || store.getState().game?.busy === "thinking") return 0;
  const side = session.state.activeSide;
  if (side !== session.side || isGoneOn(desk)) return 0;
  showGame(desk, "thinking");
  const { undo } = session;
  const first = session.record.commands.length;
  const seen: SeenEvent[] = [];
  await session.commanders.thread.entrust(side, units, seedOf(session));
  for (;;) {
    const command = await session.commanders.thread.nextOfStaff(view(session.state, side));
    if (session.closed) return 0;
    if (!command || command.type === "end-turn") break;
    const given = give(session, command);
    if (!given.ok) break;
    seen.push(...given.seen);
    if (session.state.outcome || session.state.activeSide !== side) break;
  }
  session.undo = joinedUndo(session.undo, undo);
  layCards(desk, seen, "staff");
  showGame(desk, "idle", seen);
  lookAgain(desk);
  await autosave(desk);
  if (session.state.outcome) showOutcome(desk);
  return session.record.commands.length - first;
}

/** Says how many orders the staff gave, and how many of them can still be taken back. */
function tellOrders({ session, store }: Desk, count: number): void {
  if (!session || session.state.outcome) return;
  const back = Math.min(count, session.undo.at(-1)?.orders ?? 0);
  const key = count === 0 ? "none" : back === count ? "back" : back > 0 ? "some-back" : "final";
  const notice = { type: "notice", key: `notices.staff-${key}`, facts: { count, back } } as const;
  store.setState(({ cards }) => ({ cards: [notice, ...cards] }));
}

/** What is drawn and said of the selected unit follows it to where it is now, and so does the cursor that was on it. */
function lookAgain(desk: Desk): void {
  const { selected, pointed } = desk.store.getState();
  if (selected.unit === null) return;
  select(desk, selected.unit, selected.hex);
  const { hex } = desk.store.getState().selected;
  if (hex !== null && hex !== selected.hex && pointed === selected.hex)
    desk.store.setState({ pointed: hex, looked: { hex } });
}
/** Turns pass under the staff's orders until something happens to this side. */
async function runUntilSomethingHappens(desk: Desk): Promise<void> {
  const { session, store } = desk;
  if (!session) return;
  for (;;) {
    const from = store.getState().game?.chronicle.length ?? 0;
    const { side } = session;
    const { units } = staffQuestion(view(session.state, side), session.notes[side], "rest-of-turn", null);
    await staffOrders(desk, units);
    await endPart(desk);
    if (session.closed || session.state.outcome || store.getState().screen !== "game") return;
    const news = session.chronicle[side].slice(from).map((line) => line.seen);
    const { placesAt } = theatreOf(session.state);
    if (news.some((seen) => isNews(seen, side, placesAt))) return;
  }
}

/** What a commander would want to be woken for. */
function isNews(seen: SeenEvent, side: SideId, places: ReadonlyMap<Hex, unknown>): boolean {
  if (seen.type !== "event") return false;
  const { event } = seen;
  if (event.type === "dispatch-received") return event.status === "fired";
  if (event.type === "hex-captured") return event.side === enemyOf(side) && places.has(event.hex);
  return WAKING.has(event.type);
}

const WAKING: ReadonlySet<string> = new Set([
  "assault-resolved",
  "unit-arrived",
  "unit-destroyed",
  "air-promised",
]);
