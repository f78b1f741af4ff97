/** Moves the window so that what matters lies in it. */
import { type AppState, centreOf, type Looked } from "../app/index.ts";
import type { Grid, Hex, SideView } from "../engine/index.ts";
import { freePlace, openPlace } from "./freeRoom.ts";
import type { Point } from "./hexes.ts";
import type { MapWindow } from "./mapWindow.ts";

/** How far from the window's edge, or from what lies over it, the middle of a hex is brought, in map units. */
const MARGIN = 78;

/** Where the middle of a hex stands in the window, the nearest place where it stands free, and the room there is. */
function standingOf(window: MapWindow, grid: Grid, hex: Hex) {
  const { outlook, covers } = window;
  const { width, height } = window.frame;
  const margin = Math.min(MARGIN * outlook.scale, width / 3, height / 3);
  const room = { width, height, margin, covers };
  const at = window.windowPoint(centreOf(grid, hex));
  const free = freePlace(at, room);
  return { at, free, room, isFree: free.x === at.x && free.y === at.y };
}

/** Moves the window so far that a hex at its edge, or under something, stands free. */
export function bringIntoView(window: MapWindow, grid: Grid, hex: Hex): void {
  const to = lookFreeOf(window, grid, hex);
  if (to) window.lookAt(to);
}

/** Where the window must look for a hex to stand free, the shortest way; null where it does already. */
export function lookFreeOf(window: MapWindow, grid: Grid, hex: Hex): Point | null {
  const { at, free, isFree } = standingOf(window, grid, hex);
  if (isFree) return null;
  const { x, y, scale } = window.outlook;
  return { x: x + (at.x - free.x) / scale, y: y + (at.y - free.y) / scale };
}

/**
 * Where the window must look for hexes to stand in its most open place, of which those count that lie near the first;
 * null where they stand clear already.
 */
export function lookClearOf(window: MapWindow, grid: Grid, hexes: readonly Hex[]): Point | null {
  const [first] = hexes;
  if (first === undefined) return null;
  const { frame, outlook } = window;
  const near = Math.min(frame.width, frame.height) / (3 * outlook.scale);
  const goal = centreOf(grid, first);
  const points = hexes.map((hex) => ({ hex, ...centreOf(grid, hex) }));
  const wanted = points.filter(({ x, y }) => Math.hypot(x - goal.x, y - goal.y) <= near);
  if (wanted.every(({ hex }) => standingOf(window, grid, hex).isFree)) return null;
  const middle = (values: readonly number[]): number => (Math.min(...values) + Math.max(...values)) / 2;
  const about = { x: middle(wanted.map(({ x }) => x)), y: middle(wanted.map(({ y }) => y)) };
  return lookInto(openPlace(standingOf(window, grid, first).room), window, about);
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
  const { at, room, isFree } = standingOf(window, grid, hex);
  const { width, height } = room;
  const isAbout =
    Math.abs(at.x - width / 2) <= ABOUT_MIDDLE * width &&
    Math.abs(at.y - height / 2) <= ABOUT_MIDDLE * height;
  if (isFree && isAbout) return;
  window.lookAt(lookInto(openPlace(room), window, centreOf(grid, hex)));
}

/** A window that has another size or lies across shows the unit that is chosen as before, and what its order is aimed at. */
export function keepChosenInView(window: MapWindow, grid: Grid, { selected, game, intent }: AppState): void {
  const at = game?.view.own.find(({ id }) => id === selected.unit)?.at ?? -1;
  for (const hex of [at, intent?.target ?? -1])
    if (hex >= 0 && !isInView(window, grid, hex)) bringIntoView(window, grid, hex);
}

/** Brings a hex that was asked for by its name to the middle of the window. */
function bringToMiddle(window: MapWindow, grid: Grid, hex: Hex): void {
  window.lookAt(centreOf(grid, hex));
}

/** Brings a hex that somebody asked to look at to where he wants it. */
export function bringAsked(window: MapWindow, grid: Grid, { hex, where }: Looked): void {
  if (where === "middle") bringToMiddle(window, grid, hex);
  else if (where === "about-middle") bringAboutMiddle(window, grid, hex);
  else bringIntoView(window, grid, hex);
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

/** Whether the middle of a hex is in the window. */
export function isInView(window: MapWindow, grid: Grid, hex: Hex): boolean {
  const { x, y } = centreOf(grid, hex);
  const box = window.visible;
  return x >= box.x && y >= box.y && x <= box.x + box.width && y <= box.y + box.height;
}
