/**
 * The browser's Back and Forward, in one place. Each screen that somebody goes to is an entry of the page's history, and
 * so is each window over it: Back shuts the window on top, or goes to the screen before, at last home, and from home it
 * leaves. All else changes the store alone; this module follows it.
 */
import { addressOf } from "./address.ts";
import type { Desk } from "./desk.ts";
import { replayAddress } from "./replay/address.ts";
import type { Intents, Screen } from "./types.ts";

/** Where somebody is: a game, the change of seats in it and how it ended are one place. */
type Place = Exclude<Screen, "curtain" | "outcome">;

/** What the browser keeps of an entry. */
interface Entry {
  /** Entries of this program before it. */
  readonly index: number;
  readonly place: Place;
  /** The places before it, and which entry each of them was left at. */
  readonly trail: readonly { readonly place: Place; readonly index: number }[];
  /** Windows that lie over the place. */
  readonly windows: number;
}

const GAME_IN_ADDRESS = /^#game=(.+)$/;

/** Id of the game that the page's address names; null where it names none. */
export function gameInAddress(): string | null {
  return GAME_IN_ADDRESS.exec(location.hash)?.[1] ?? null;
}

function isEntry(state: unknown): state is Entry {
  return typeof state === "object" && state !== null && "trail" in state && "windows" in state;
}

function placeOf(screen: Screen): Place {
  return screen === "curtain" || screen === "outcome" ? "game" : screen;
}

/** Windows that are open, the last on top. */
const windows: { readonly shut: () => void }[] = [];
let now: Entry = { index: 0, place: "home", trail: [], windows: 0 };
/** While the program itself goes somewhere, nothing is written; what changed meanwhile is written on arrival. */
let underWay: "no" | "opening" | "going" = "opening";

function write(how: "over" | "next", entry: Entry, address?: string): void {
  now = entry;
  if (how === "over") history.replaceState(entry, "", address);
  else history.pushState(entry, "", address);
}

/** Says that a window lies over the screen now: Back then shuts it. @returns what to call when it has been shut */
export function windowOpened(shut: () => void): () => void {
  const window = { shut };
  windows.push(window);
  // A browser takes its time to write down where one is: what was opened is seen first.
  const later = setTimeout(() => {
    // An entry that a window left when it was shut by hand serves the next one.
    if (underWay === "no" && windows.length > now.windows)
      write("next", { ...now, index: now.index + 1, windows: now.windows + 1 });
  });
  return () => {
    clearTimeout(later);
    const at = windows.indexOf(window);
    if (at >= 0) windows.splice(at, 1);
  };
}

/** Writes the address of the page that is shown: as the next one of its screen, or over the one before. */
export function writeAddress(address: string, how: "next" | "over" = "over"): void {
  if (how === "over") history.replaceState(history.state, "", address);
  else write("next", { ...now, index: now.index + 1, windows: 0 }, address);
}

/** The address of what is on the screen. */
function addressNow({ store, session }: Desk): string {
  const { screen, path, replay } = store.getState();
  if (screen === "reference") return addressOf("reference", path);
  if (screen === "replay" && replay) return replayAddress(replay.story, replay.position, replay.viewpoint);
  return session ? `#game=${session.id}` : location.pathname + location.search;
}

/** Lets the page's history follow the store, and the store the page's history, once the program is open. */
export function followWayBack(
  desk: Desk,
  intents: Intents,
  { opened, followAddress }: { readonly opened: Promise<void>; readonly followAddress: () => void },
): void {
  desk.store.subscribe(() => follow(desk));
  window.addEventListener("popstate", ({ state }) => {
    if (isEntry(state)) arrive(desk, intents, { entry: state, followAddress });
    else adopt(desk, followAddress);
  });
  const begin = (): void => {
    underWay = "no";
    if (isEntry(history.state)) now = history.state;
    else write("over", { ...now, place: placeOf(desk.store.getState().screen) });
    follow(desk);
  };
  void opened.then(begin, begin);
}

function follow(desk: Desk): void {
  if (underWay !== "no") return;
  const place = placeOf(desk.store.getState().screen);
  if (place !== now.place) {
    goTo(desk, place);
    return;
  }
  if (place === "replay" || place === "reference") return;
  const address = addressNow(desk);
  if (place === "game" ? location.hash !== address : location.hash !== "" && !desk.session)
    write("over", now, address);
}

/** To a place that has been left before one goes back, and home is at the bottom of all; any other is the next entry. */
function goTo(desk: Desk, place: Place): void {
  const before = now.trail.findLast((each) => each.place === place);
  if (!before && place !== "home") {
    const trail = [...now.trail, { place: now.place, index: now.index - now.windows }];
    write("next", { index: now.index + 1, place, trail, windows: 0 }, addressNow(desk));
    return;
  }
  const index = before?.index ?? 0;
  const by = index - now.index;
  const trail = before ? now.trail.slice(0, now.trail.lastIndexOf(before)) : [];
  now = { index, place, trail, windows: 0 };
  if (by === 0) write("over", now, addressNow(desk));
  else {
    underWay = "going";
    history.go(by);
  }
}

/** An address that somebody wrote, or a link that he followed: the browser has made an entry of it already. */
function adopt(desk: Desk, followAddress: () => void): void {
  const { place, trail, index } = now;
  const left = { place, index: index - now.windows };
  underWay = "going";
  followAddress();
  underWay = "no";
  const next = placeOf(desk.store.getState().screen);
  const stays = next === place;
  write("over", { index: index + 1, place: next, trail: stays ? trail : [...trail, left], windows: 0 });
  // A link that named nothing leaves no trace in the address.
  follow(desk);
}

/** Back or Forward has led to an entry. */
function arrive(
  desk: Desk,
  intents: Intents,
  { entry, followAddress }: { readonly entry: Entry; readonly followAddress: () => void },
): void {
  if (underWay === "going") {
    underWay = "no";
    write("over", now, addressNow(desk));
    follow(desk);
    return;
  }
  const left = now;
  if (entry.index < left.index && windows.length > left.windows) {
    comeBack(left, entry);
    return;
  }
  now = entry;
  const open = windows.splice(entry.windows);
  for (const { shut } of open.reverse()) shut();
  const isSamePlace = entry.place === left.place && entry.trail.length === left.trail.length;
  if (isSamePlace && entry.windows !== left.windows) {
    // The window has changed nothing of where one is; what the address says may be older.
    write("over", entry, addressNow(desk));
    // A window that was shut by hand has left its entry: nobody wants to press twice for it.
    if (entry.index < left.index && open.length === 0) history.back();
    return;
  }
  if (isSamePlace && entry.place !== "reference" && entry.place !== "replay") return;
  underWay = "going";
  void reach(desk, intents, { place: entry.place, followAddress }).finally(() => {
    underWay = "no";
    follow(desk);
  });
}

/** Back was pressed before the window on top had an entry: it is shut, and the place under it is gone back to. */
function comeBack(left: Entry, entry: Entry): void {
  for (const { shut } of windows.splice(left.windows).reverse()) shut();
  underWay = "going";
  history.go(left.index - entry.index);
}

/** Shows a place again. */
async function reach(
  desk: Desk,
  intents: Intents,
  { place, followAddress }: { readonly place: Place; readonly followAddress: () => void },
): Promise<void> {
  const { session } = desk;
  const id = gameInAddress();
  const isHere = session !== null && (id === null || id === session.id);
  if (place === "reference" || place === "replay") followAddress();
  else if (place === "compare" && session) await intents.compare();
  else if (place !== "game" && place !== "compare") intents.goTo(place);
  else if (isHere) intents.goTo(session.state.outcome ? "outcome" : "game");
  else if (id !== null) await intents.resumeGame(id);
  else intents.goTo("home");
}
