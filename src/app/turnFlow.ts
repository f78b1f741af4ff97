/** How turns pass: orders are given, the computer answers, screens change hands. */
import { type Command, type SeenEvent, view } from "../engine/index.ts";
import {
  autosave,
  clearDesk,
  clearResults,
  type Desk,
  layCards,
  nextTask,
  putAwayRead,
  showGame,
  showOutcome,
} from "./desk.ts";
import { type EndQuestion, endChecks } from "./endCheck.ts";
import { newsOfPart, seenInOrder } from "./enemyPart.ts";
import { tellFailure } from "./failure.ts";
import { marchByThemselves } from "./marchOrders.ts";
import { select } from "./orders.ts";
import { isShowingPart, REEL_ENDED } from "./reel.ts";
import { give, type Session } from "./session.ts";
import { nothingDone } from "./whyNot.ts";

/** Gives a person's order and shows what came of it. @returns whether it was carried out. */
export function giveAndShow(desk: Desk, command: Command): boolean {
  const { session, store } = desk;
  if (!session || session.state.outcome) return false;
  if (isGoneOn(desk)) {
    nothingDone(desk, { why: "gone-on" });
    return false;
  }
  const given = give(session, command);
  if (!given.ok) {
    // Whoever has been refused has no other order in hand: the next Enter would give that.
    const refused = { type: "refusal", refusal: given.refusal } as const;
    store.setState(({ cards }) => ({ cards: [refused, ...cards], intent: null }));
    return false;
  }
  putAwayRead(desk);
  layCards(desk, given.seen, "person");
  const { unit } = store.getState().selected;
  store.setState({ intent: null });
  showGame(desk, "idle", given.seen);
  select(desk, unit, store.getState().selected.hex);
  void autosave(desk);
  if (session.state.outcome) showOutcome(desk);
  return true;
}

/** Whether another page has gone on with this game: then it is only looked at here. */
export function isGoneOn({ store }: Desk): boolean {
  return store.getState().elsewhere === "gone-on";
}

/** Ends the part, or asks first when something is left to do; what is still being shown of an order is skipped before either. */
export async function wishEndPart(desk: Desk): Promise<void> {
  if (looksAhead(desk, "end-turn") === "go") await endPart(desk);
}

/** Looks at what is left to do before the part ends in this way, and asks if there is something. */
export function looksAhead(desk: Desk, way: EndQuestion["way"]): "go" | "stay" {
  const { game, settings, settled } = desk.store.getState();
  if (!game) return "stay";
  if (game.busy === "thinking" || game.view.activeSide !== game.side) {
    nothingDone(desk, { why: "not-our-turn" });
    return "stay";
  }
  if (isShowingPart(game)) {
    nothingDone(desk, { why: "being-shown" });
    return "stay";
  }
  if (game.playback.length > 0) {
    desk.store.setState({ game: { ...game, playback: [] }, ...REEL_ENDED });
    if (settled) return "stay";
  }
  const checks = settings.endCheck === "on" ? endChecks(game.view, game.notes) : [];
  if (checks.length === 0) return "go";
  desk.store.setState({ endCheck: { checks, way } });
  return "stay";
}

/** Ends the part of the side on the screen and lets the other side have its own. */
export async function endPart(desk: Desk): Promise<void> {
  const { session } = desk;
  if (!session || session.state.outcome || desk.store.getState().game?.busy === "thinking") return;
  if (isGoneOn(desk)) return;
  desk.store.setState({ endCheck: null });
  clearDesk(desk);
  clearResults(desk);
  // The press is answered first: what all of a part comes to takes the engine longer than any order.
  desk.store.setState(({ game }) => ({ game: game && { ...game, busy: "thinking" } }));
  await nextTask();
  if (session.closed) return;
  const given = give(session, { type: "end-turn" });
  if (!given.ok) return showGame(desk, "idle");
  layCards(desk, given.seen, "enemy");
  await autosave(desk);
  await playOn(desk, given.seen);
}

/** Lets the computer play until a person's part begins or the battle ends. */
export async function playOn(desk: Desk, before: readonly SeenEvent[] = []): Promise<void> {
  const { session } = desk;
  if (!session) return;
  const seen: SeenEvent[] = [...before];
  while (!session.state.outcome && session.setup.seats[session.state.activeSide] === "computer") {
    showGame(desk, "thinking");
    const fresh = await playOnePart(session);
    await nextTask();
    if (session.closed) return;
    if (nobodyPlays(session)) await letWatch(desk, fresh);
    else {
      layCards(desk, fresh, "enemy");
      seen.push(...fresh);
    }
  }
  await handOver(desk, seen);
}

/** The computer's part of a turn, order by order, each by a fresh view. */
async function playOnePart(session: Session): Promise<SeenEvent[]> {
  const { turn, half } = session.state;
  const seen: SeenEvent[] = [];
  while (!session.state.outcome && session.state.turn === turn && session.state.half === half) {
    const command = await session.commanders.thread.next(view(session.state, session.state.activeSide));
    if (session.closed) return seen;
    const given = give(session, command);
    if (given.ok) seen.push(...given.seen);
    else seen.push(...endForced(session));
  }
  return seen;
}

/** A commander who is refused has lost the thread: his part ends. */
function endForced(session: Session): readonly SeenEvent[] {
  const given = give(session, { type: "end-turn" });
  return given.ok ? given.seen : [];
}

/** No part is watched longer than this, milliseconds. */
const LONGEST_WATCH = 30_000;

/** Whoever lets a battle run watches each part before the next begins; on another screen he waits for nothing. */
async function letWatch(desk: Desk, fresh: readonly SeenEvent[]): Promise<void> {
  const { store } = desk;
  showGame(desk, "thinking", fresh);
  await autosave(desk);
  const isWatched = () => {
    const { game, screen } = store.getState();
    return screen === "game" && game !== null && game.playback.length > 0;
  };
  if (!isWatched()) return;
  await new Promise<void>((done) => {
    const end = () => {
      stop();
      clearTimeout(timer);
      done();
    };
    const stop = store.subscribe(() => (isWatched() ? undefined : end()));
    const timer = setTimeout(end, LONGEST_WATCH);
  });
}

function nobodyPlays(session: Session): boolean {
  return session.setup.seats.soviet === "computer" && session.setup.seats.japanese === "computer";
}

/** Shows the board to whoever is next; with two people at one screen the map is hidden until the other sits down. */
async function handOver(desk: Desk, seen: readonly SeenEvent[]): Promise<void> {
  const { session, store } = desk;
  if (!session) return;
  await autosave(desk);
  await nextTask();
  if (session.closed) return;
  if (session.state.outcome) {
    showGame(desk, "idle");
    showOutcome(desk);
    return;
  }
  const { activeSide } = session.state;
  const isOtherPerson = session.side !== activeSide && session.setup.seats[activeSide] === "person";
  if (isOtherPerson) {
    clearDesk(desk);
    // Nothing of what the one saw moves on under the other's eyes; the curtain names him who is next.
    store.setState(({ game }) => ({ screen: "curtain", cards: [], game: game && { ...game, playback: [] } }));
    session.side = activeSide;
    session.seat = "awaited";
    showGame(desk, "idle");
    return;
  }
  const marched = marchByThemselves(desk, session);
  showGame(desk, "idle", [...seen, ...marched]);
  if (marched.length > 0) await autosave(desk);
}

/** The other person has sat down: his side's view goes on the screen. */
export function changeSeats(desk: Desk): void {
  const { session, store } = desk;
  if (!session || store.getState().screen !== "curtain") return;
  session.side = session.state.activeSide;
  session.seat = "taken";
  session.undo = [];
  store.setState({ screen: "game", cards: [], game: null, settled: null });
  const isBegun = session.record.commands.at(-1)?.type !== "end-turn";
  const marched = marchByThemselves(desk, session);
  showGame(desk, "idle", marched);
  // Who has given orders already, and comes back to his game, has seen all that.
  if (!isBegun) showPartBefore(desk, marched);
}

/** Who sits down is shown and told of the other side's part what his own side saw of it, as of a computer's. */
function showPartBefore(desk: Desk, marched: readonly SeenEvent[]): void {
  const { session, store } = desk;
  const { game, settings } = store.getState();
  if (!session || !game) return;
  const news = newsOfPart(session.chronicle[session.side], session.side);
  layCards(
    desk,
    news.map(({ seen }) => seen),
    "enemy",
  );
  if (game.deeds.length === 0 || settings.speed === "none") return;
  const playback = [...seenInOrder(game.deeds), ...marched];
  store.setState({ game: { ...game, playback, showing: "again" } });
}

/**
 * Lays the dispatches on the map that nobody has put away before the game was left. Of a game that does not say which
 * those were, it is those since our last part, as long as no order has been given in this one.
 */
export function layUnread(desk: Desk, unread: readonly string[] | undefined): void {
  const { session } = desk;
  if (!session) return;
  const chronicle = session.chronicle[session.side];
  const isBegun = chronicle.at(-1)?.came === "by-our-order";
  if (!unread && isBegun) return;
  const told = unread ? chronicle : newsOfPart(chronicle, session.side);
  const lines = told.filter(({ seen }) => isDispatch(seen, unread ?? null));
  layCards(
    desk,
    lines.map(({ seen }) => seen),
    "enemy",
  );
}

function isDispatch(seen: SeenEvent, among: readonly string[] | null): boolean {
  if (seen.type !== "event" || seen.event.type !== "dispatch-received") return false;
  return among?.includes(seen.event.id) ?? true;
}

/** Says that the computer's thread has failed and keeps the game. */
export function commanderFailed(desk: Desk, error: unknown): void {
  showGame(desk, "idle");
  tellFailure(desk, "trouble.commander", error);
}
