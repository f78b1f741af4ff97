/** Moves the window so that what matters lies in it. */
import { type AppState, centreOf, type Looked } from "../app/index.ts";
import { type Box, boxAround, type Point } from "../drawing/hexes.ts";
import type { Grid, Hex, SideView } from "../engine/index.ts";
import { FAR_HEX, type Outlook, scaleOfHex } from "./camera.ts";
import { COUNTER_HALF } from "./covers.ts";
import { freePlace, freeShift, isFreeIn, openPlace, type Room, roomIn } from "./freeRoom.ts";
import type { MapWindow } from "./mapWindow.ts";

/** How far from the window's edge, or from what lies over it, the middle of a hex is brought, in map units. */
const MARGIN = 78;

/** So many times that far in a window that has room: what is told is looked at with what stands around it. */
const AT_EASE = 2;

/** The room of a window for the middles of hexes. Whoever asks about several asks for it once: the page is read for it. */
function roomOf({ outlook, covers, frame: { width, height } }: MapWindow): Room {
  return { width, height, margin: Math.min(MARGIN * outlook.scale, width / 3, height / 3), covers };
}

/** Whether a place is as free as the room allows. */
function standsFree(room: Room, at: Point): boolean {
  const free = freePlace(at, room);
  return free.x === at.x && free.y === at.y;
}

/** Moves the window so far that a hex at its edge, or under something, stands free. */
export function bringIntoView(window: MapWindow, grid: Grid, hex: Hex): void {
  const to = lookFreeOf(window, grid, hex);
  if (to) window.lookAt(to);
}

/** Where the window must look for a hex to stand free, the shortest way; null where it does already. */
export function lookFreeOf(window: MapWindow, grid: Grid, hex: Hex): Point | null {
  const at = window.windowPoint(centreOf(grid, hex));
  const free = freePlace(at, roomOf(window));
  if (free.x === at.x && free.y === at.y) return null;
  return moved(window.outlook, { x: free.x - at.x, y: free.y - at.y });
}

/**
 * An outlook in which all hexes stand clear, and not at the very edge: together in the most open place if they have room
 * there, else the shortest way; from farther off where the window is too small for them, and of those that have no room even so as many of the
 * first as have. Null where all stand clear already.
 */
export function outlookOnAll(window: MapWindow, grid: Grid, hexes: readonly Hex[]): Outlook | null {
  if (hexes.length === 0) return null;
  const { outlook } = window;
  const room = roomOf(window);
  const places = hexes.map((hex) => window.windowPoint(centreOf(grid, hex)));
  const atEase = { ...room, margin: Math.min(AT_EASE * room.margin, room.width / 4, room.height / 4) };
  if (places.every((place) => standsFree(atEase, place))) return null;
  const open = openShift(places, atEase);
  if (!open && places.every((place) => standsFree(room, place))) return null;
  const shift = open ?? openShift(places, room) ?? freeShift(places, room);
  if (shift) return { ...outlook, ...moved(outlook, shift) };
  return fartherOutlook(window, grid, hexes) ?? outlookOnAll(window, grid, hexes.slice(0, -1));
}

/** Where the window must look for all in it to stand elsewhere, by a movement in CSS pixels. */
function moved({ x, y, scale }: Outlook, shift: Point): Point {
  return { x: x - shift.x / scale, y: y - shift.y / scale };
}

/** How far places are moved together into the most open place; null where they do not stand clear there. */
function openShift(places: readonly Point[], room: Room): Point | null {
  const open = openPlace(room);
  const middle = (values: readonly number[]): number => (Math.min(...values) + Math.max(...values)) / 2;
  const shift = {
    x: open.x - middle(places.map(({ x }) => x)),
    y: open.y - middle(places.map(({ y }) => y)),
  };
  return places.every(({ x, y }) => isFreeIn(room, { x: x + shift.x, y: y + shift.y })) ? shift : null;
}

/** An outlook from farther off in which all hexes are clear; null where counters could not be told apart in it. */
function fartherOutlook(window: MapWindow, grid: Grid, hexes: readonly Hex[]): Outlook | null {
  const box = boxAround(grid, hexes, MARGIN);
  if (!box) return null;
  const wanted = outlookAround(window, box, 0);
  return wanted.scale < scaleOfHex(FAR_HEX) || wanted.scale >= window.outlook.scale ? null : wanted;
}

/**
 * An outlook, no nearer than the one there is, in which a box of the map fills the room beside what lies over it; from
 * no farther off than where a hex is so many CSS pixels wide.
 */
export function outlookAround({ outlook, frame, covers }: MapWindow, box: Box, leastHex: number): Outlook {
  const room = roomIn(frame, covers);
  const [width, height] = [room.right - room.left, room.bottom - room.top];
  const fits = Math.min(width / box.width, height / box.height);
  const scale = Math.min(outlook.scale, Math.max(fits, scaleOfHex(leastHex)));
  // The middle of the room shows the middle of the box.
  const shift = {
    x: ((room.left + room.right) / 2 - frame.width / 2) / scale,
    y: ((room.top + room.bottom) / 2 - frame.height / 2) / scale,
  };
  return { scale, x: box.x + box.width / 2 - shift.x, y: box.y + box.height / 2 - shift.y };
}

/** Where the window must look for a point of the map to stand at a place of it. */
function lookInto(place: Point, { frame, outlook }: MapWindow, { x, y }: Point): Point {
  return {
    x: x + (frame.width / 2 - place.x) / outlook.scale,
    y: y + (frame.height / 2 - place.y) / outlook.scale,
  };
}

/** How far from the middle of the window a hex may stand for what lies around it to be seen, share of the window. */
const ABOUT_MIDDLE = 0.22;

/** Brings a hex near the middle of the window, clear of what lies over it, so that its reach is seen on all sides. */
export function bringAboutMiddle(window: MapWindow, grid: Grid, hex: Hex): void {
  const room = roomOf(window);
  const at = window.windowPoint(centreOf(grid, hex));
  const { width, height } = room;
  const isAbout =
    Math.abs(at.x - width / 2) <= ABOUT_MIDDLE * width &&
    Math.abs(at.y - height / 2) <= ABOUT_MIDDLE * height;
  if (isAbout && standsFree(room, at)) return;
  window.lookAt(lookInto(openPlace(room), window, centreOf(grid, hex)));
}

/** The hex that is chosen or of the chosen unit, and that at which its order is aimed. */
function chosenHexes({ selected, game, intent }: AppState): readonly Hex[] {
  const at = game?.view.own.find(({ id }) => id === selected.unit)?.at ?? selected.hex ?? -1;
  return [at, intent?.target ?? -1].filter((hex) => hex >= 0);
}

/** What has come to lie over the window hides nothing that is chosen there; whoever has looked away from it stays where he is. */
export function uncoverChosen(window: MapWindow, grid: Grid, state: AppState): void {
  if (chosenHexes(state).some((hex) => isInView(window, grid, hex))) keepChosenInView(window, grid, state);
}

/** A window that has another size or lies across shows whole what is chosen, and with it what its order is aimed at. */
export function keepChosenInView(window: MapWindow, grid: Grid, state: AppState): void {
  const hexes = chosenHexes(state);
  const places = hexes.map((hex) => window.windowPoint(centreOf(grid, hex)));
  const room = roomOf(window);
  const whole = { ...room, margin: Math.min(room.margin, COUNTER_HALF * window.outlook.scale) };
  if (places.every((place) => isFreeIn(whole, place))) return;
  const shift = freeShift(places, room);
  if (shift) window.lookAt(moved(window.outlook, shift));
  else for (const hex of hexes) bringIntoView(window, grid, hex);
}

/** Brings a hex that was asked for by its name to the middle of the window. */
function bringToMiddle(window: MapWindow, grid: Grid, hex: Hex): void {
  window.lookAt(centreOf(grid, hex));
}

/** Brings a hex that somebody asked to look at to where he wants it. */
export function bringAsked(window: MapWindow, grid: Grid, { hex, where }: Looked): void {
  if (where === "middle") bringToMiddle(window, grid, hex);
  else if (where === "about-middle") bringAboutMiddle(window, grid, hex);
  else if (where !== "under-finger") bringIntoView(window, grid, hex);
}

/** Whether the cursor of the keys goes to what is looked at. */
export function movesCursor({ where }: Looked): boolean {
  return where !== "shown" && where !== "quietly" && where !== "under-finger";
}

/** On a small window the ground of the battle may show no own unit: the nearest then comes into it. */
export function bringNearestOwnIntoView(window: MapWindow, grid: Grid, view: SideView): void {
  const { x, y } = window.outlook;
  const farness = (hex: Hex): number => {
    const centre = centreOf(grid, hex);
    return Math.hypot(centre.x - x, centre.y - y);
  };
  const places = view.own.flatMap(({ at }) => (at >= 0 ? [at] : []));
  const nearest = places.sort((a, b) => farness(a) - farness(b))[0];
  if (nearest !== undefined) bringIntoView(window, grid, nearest);
}

/** Brings what a replay speaks of into the window, if none of it is there. */
export function bringMomentIntoView(window: MapWindow, grid: Grid, replay: AppState["replay"]): void {
  if (!replay) return;
  const { hexes, storms, marches, shots } = replay.signs;
  const all = [...hexes, ...[...storms, ...marches, ...shots].flatMap(({ path }) => path.slice(-1))];
  const first = all[0];
  if (first === undefined || all.some((hex) => isInView(window, grid, hex))) return;
  window.lookAt(centreOf(grid, first));
}

/** Whether the middle of a hex is in the window, so many map units from its edges. */
export function isInView(window: MapWindow, grid: Grid, hex: Hex, inside = 0): boolean {
  const { x, y } = centreOf(grid, hex);
  const { x: left, y: top, width, height } = window.visible;
  const [across, down] = [x - left, y - top];
  return across >= inside && down >= inside && across <= width - inside && down <= height - inside;
}
