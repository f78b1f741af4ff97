/** What the intents work with: the store, the game behind it, and the few ways to change both. */
import type { StoreApi } from "zustand/vanilla";
import { type Hex, type SeenEvent, type SideView, seenHexes, theatreOf } from "../engine/index.ts";
import { newsOf, shownOf } from "./enemyPart.ts";
import { REEL_ENDED, type Reel } from "./reel.ts";
import type { ReplaySession } from "./replay/room.ts";
import { inPlay, type Session } from "./session.ts";
import { keepGame, whyNotKept } from "./storage.ts";
import type { Tabs } from "./tabs.ts";
import type { AppState, Card, GameInPlay } from "./types.ts";

export interface Desk {
  readonly store: StoreApi<AppState>;
  session: Session | null;
  /** The line of history that is gone through; never at the same time as a session. */
  replay: ReplaySession | null;
  /** Maps that play back what happens. */
  watchers: number;
  readonly tabs: Tabs;
}

/**
 * No playback in which nothing goes on keeps panels waiting longer than this, milliseconds, and this for each event: a
 * map that is stuck must not stop a game.
 */
const LONGEST_PLAYBACK = 30_000;
const LONGEST_EVENT = 3000;

/** Shows the game as it stands now; events not shown yet queue up behind those the map is showing. */
export function showGame(desk: Desk, busy: GameInPlay["busy"], fresh: readonly SeenEvent[] = []): void {
  const { session, store } = desk;
  if (!session) return;
  const { game: before, settled, settings } = store.getState();
  const now = inPlay(session, settings.language, { playback: [], busy, showing: "news" });
  const news = settings.speed === "none" ? [] : shownOf(fresh, before?.view ?? null, now.deeds);
  const playback = [...(before?.playback ?? []), ...news];
  const game = { ...now, playback };
  const isPlayed = playback.length > 0 && desk.watchers > 0 && before?.side === game.side;
  store.setState({
    game,
    seen: seenBy(game.view),
    settled: isPlayed ? { ...(settled ?? before), busy: "playback" } : null,
  });
  if (isPlayed) waitFor(desk, playback, LONGEST_PLAYBACK + playback.length * LONGEST_EVENT);
}

/** The battle is over: nothing that was still to be shown keeps the outcome back. */
export function showOutcome({ store }: Desk): void {
  store.setState(({ game }) => ({
    screen: "outcome",
    game: game && { ...game, playback: [] },
    ...REEL_ENDED,
  }));
}

/** Ends the task under way, so that the page answers and draws before what comes next. */
export function nextTask(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });
}

/** Ends a playback that shows nothing new for too long, unless somebody holds it. */
function waitFor(desk: Desk, playback: readonly SeenEvent[], milliseconds: number): void {
  const before: Reel = desk.store.getState().reel;
  setTimeout(() => {
    const { game, reel } = desk.store.getState();
    if (game?.playback !== playback) return;
    const goesOn = reel.pace === "held" || reel !== before;
    if (goesOn) waitFor(desk, playback, LONGEST_PLAYBACK);
    else stopWaiting(desk, playback);
  }, milliseconds);
}

function stopWaiting({ store }: Desk, playback: readonly SeenEvent[]): void {
  store.setState(({ game }) =>
    game?.playback === playback ? { game: { ...game, playback: [] }, ...REEL_ENDED } : {},
  );
}

/** Hexes that the side has in sight now. */
export function seenBy(view: SideView): ReadonlySet<Hex> {
  const observers = view.own.filter((unit) => unit.at >= 0).map((unit) => unit.at);
  return marked(seenHexes(theatreOf(view), observers, view.weather, view.light));
}

/** The hexes with a mark. */
export function marked(marks: Uint8Array): ReadonlySet<Hex> {
  const hexes = new Set<Hex>();
  marks.forEach((mark, hex) => {
    if (mark === 1) hexes.add(hex);
  });
  return hexes;
}

/** Puts away what has been read: results and refusals of a part that has ended; dispatches stay. */
export function clearResults(desk: Desk): void {
  desk.store.setState((state) => ({ cards: state.cards.filter(({ type }) => type === "dispatch") }));
}

/** More dispatches than this at once lie on one card. */
const MOST_APART = 2;

/** The dispatches that lie on one card at the top, where there are more than somebody would read one by one. */
export function foldedDispatches(
  cards: readonly Card[],
): readonly Extract<Card, { readonly type: "dispatch" }>[] {
  const end = cards.findIndex(({ type }) => type !== "dispatch");
  const top = cards.slice(0, end < 0 ? cards.length : end).filter((card) => card.type === "dispatch");
  return top.length > MOST_APART ? top : [];
}

/** Puts away what came of an order, and explanations, when somebody turns to something else. */
export function putAwayRead({ store }: Desk): void {
  const isRead = ({ type }: Card) => type === "result" || type === "deed" || type === "refusal";
  if (store.getState().cards.some(isRead))
    store.setState(({ cards }) => ({ cards: cards.filter((card) => !isRead(card)) }));
}

/** What is known of the unit in hand and of its order, when none is. */
export const EMPTY_HAND = {
  reach: null,
  building: null,
  seenByUnit: null,
  sight: null,
  intent: null,
  glance: null,
  group: [],
  groupInHand: null,
} as const;

/** Puts the order in hand and the selection away. */
export function clearDesk(desk: Desk): void {
  desk.store.setState({ ...EMPTY_HAND, selected: { unit: null, hex: null }, manner: "deployed" });
}

/** Who acted: a person by hand, the staff for him, or the other side. */
type Actor = "person" | "staff" | "enemy";

/**
 * Lays cards for what a person should read of the events: dispatches always, of fights those he ordered
 * himself; of the staff's only assaults. The chronicle tells the rest.
 */
export function layCards(desk: Desk, seen: readonly SeenEvent[], actor: Actor): void {
  const results = new Map(resultsOf(desk, seen, actor).map((card) => [card.event, card]));
  const cards = seen.flatMap((item): readonly Card[] => {
    if (item.type !== "event") return [];
    const { event } = item;
    if (event.type === "dispatch-received" && event.reason !== "battle-over")
      return [{ type: "dispatch", id: event.id, status: event.status, reason: event.reason }];
    return [results.get(event) ?? []].flat();
  });
  if (cards.length === 0) return;
  // What a person has just ordered is what he waits to read; news queue up behind it.
  desk.store.setState((state) => ({
    cards: actor === "enemy" ? [...state.cards, ...cards] : [...cards, ...state.cards],
  }));
}

type Result = Extract<Card, { readonly type: "result" }>;

/**
 * What came of an order: each fight with what was seen after it until the next, the first with what led to it. A move
 * without a fight of its own is told of where somebody unknown fired at it.
 */
function resultsOf({ store }: Desk, seen: readonly SeenEvent[], actor: Actor): readonly Result[] {
  const events = seen.flatMap((item) => (item.type === "event" ? [item.event] : []));
  const fights = events.filter(({ type }) => RESULTS[actor].has(type));
  if (actor !== "person") return fights.map((event) => ({ type: "result", event }));
  const isUnderFire = seen.some(({ type }) => type === "enemy-fired");
  const end = isUnderFire
    ? events.findLast(({ type }) => type === "move-interrupted" || type === "unit-moved")
    : undefined;
  const told = fights.length > 0 || !end ? fights : [end];
  const news = new Set(newsOf(seen, store.getState().game?.view ?? null));
  // Who was known before is not found by this order.
  const fresh = seen.filter(
    (item) => item.type !== "event" || item.event.type !== "sighted" || news.has(item),
  );
  const starts = told.map((event) =>
    fresh.findIndex((item) => item.type === "event" && item.event === event),
  );
  return told.map((event, at) => ({
    type: "result",
    event,
    after: fresh.slice(at === 0 ? 0 : starts[at], starts[at + 1]),
  }));
}

const RESULTS: Readonly<Record<Actor, ReadonlySet<string>>> = {
  person: new Set(["assault-resolved", "bombardment-resolved", "air-strike-resolved", "fire-resolved"]),
  staff: new Set(["assault-resolved"]),
  enemy: new Set(),
};

/** Keeps the game, so that closing the page loses nothing. */
export async function autosave(desk: Desk): Promise<void> {
  const { session, store } = desk;
  // What another page has gone on with is not written over.
  if (!session || store.getState().elsewhere === "gone-on") return;
  const { id, setup, record, state, notes } = session;
  const unread = store.getState().cards.flatMap((card) => (card.type === "dispatch" ? [card.id] : []));
  try {
    const line = { id, setup, turn: state.turn, savedAt: Date.now(), over: state.outcome !== null };
    await keepGame({ ...line, record, notes, unread });
    desk.tabs.kept();
    told.delete(session);
    // The other kept games are not read again: each of them comes with its whole record.
    store.setState(({ saves }) => ({
      saves: [line, ...saves.filter((save) => save.id !== id)],
      shelf: "open",
    }));
  } catch (error) {
    // Said once: whoever plays on without it need not hear it after every order.
    if (told.has(session)) return;
    told.add(session);
    const why = whyNotKept(error);
    if (why === "no-storage") store.setState({ shelf: "refused" });
    trouble(desk, `trouble.${why}`, { reason: String(error) });
  }
}

/** Games of which it has been said that they are not kept. */
const told = new WeakSet<Session>();

/** Says on any screen what went wrong. */
export function trouble(
  desk: Desk,
  key: string,
  facts: Readonly<Record<string, string | number>> = {},
): void {
  desk.store.setState({ trouble: { key, facts } });
}
