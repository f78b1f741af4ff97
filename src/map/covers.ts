/** What lies over the map's window, and where in the window nothing lies over a hex. */
import { centreOf } from "../app/index.ts";
import type { Grid, Hex } from "../engine/index.ts";
import type { Point } from "./hexes.ts";
import type { MapWindow } from "./mapWindow.ts";
import { overlaps, type Rect } from "./names/boxes.ts";

/** Cards and buttons that always lie over the map. */
const BESIDE_SCALE =
  ".map-mini, .map-controls > *, .map-legend, .replay-key, .command-line-open, .hover-line, .cards, .map-fan";
const OWN = ".map-mini, .map-controls, .map-scale, .map-legend, .replay-key, .command-line-open";
/** What the page lays over the map says so itself. */
const OF_PAGE = "[data-over-map], .beside-map";

/** Tells when a card or a button of the page comes to lie over the map, or goes; the answer ends it. */
export function watchCovers(window: HTMLElement, changed: () => void): () => void {
  const isCover = (node: Node): boolean =>
    node instanceof Element && (node.matches(OF_PAGE) || node.querySelector(OF_PAGE) !== null);
  const watcher = new MutationObserver((records) => {
    const isAny = records.some(({ target, addedNodes, removedNodes }) => {
      const isInside = target instanceof Element && target.closest(OF_PAGE) !== null;
      return isInside || [...addedNodes, ...removedNodes].some(isCover);
    });
    if (isAny) changed();
  });
  // What a tip says may take another line.
  watcher.observe(window.closest(".map-area") ?? window, {
    childList: true,
    characterData: true,
    subtree: true,
  });
  return () => watcher.disconnect();
}

/** Boxes of the map's own cards, CSS pixels from the window's corner. */
function cardsOver(window: HTMLElement): readonly Rect[] {
  return boxesOf(window, (window.closest(".map-area") ?? window).querySelectorAll(OWN));
}

/** The same without the slip of the scale, which is not to be seen half under any of them. */
export function cardsBesideScale(window: HTMLElement): readonly Rect[] {
  const area = window.closest(".map-area") ?? window;
  return boxesOf(window, area.querySelectorAll(`${BESIDE_SCALE}, ${OF_PAGE}`));
}

/** Boxes of everything that lies over the map, the page's cards and buttons too: no name is written there. */
export function coversOver(window: HTMLElement): readonly Rect[] {
  return [...cardsOver(window), ...boxesOf(window, document.querySelectorAll(OF_PAGE))];
}

/** The same with the fan of a stack, which comes and goes with what is chosen: names make way for it as well. */
export function coversOfNames(window: HTMLElement): readonly Rect[] {
  return [...coversOver(window), ...boxesOf(window, window.querySelectorAll(".map-fan"))];
}

/** Boxes of elements, CSS pixels from the corner of a map's window; none of what is not to be seen. */
export function boxesOf(window: HTMLElement, elements: Iterable<Element>): readonly Rect[] {
  const corner = window.getBoundingClientRect();
  return [...elements].flatMap((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    if (right <= left) return [];
    return [
      {
        left: left - corner.left,
        top: top - corner.top,
        right: right - corner.left,
        bottom: bottom - corner.top,
      },
    ];
  });
}

/** What stands over a map's window for good: while the whole sheet is shown, and as it is now; and a card that lies there. */
export interface Furniture {
  readonly whole: readonly Rect[];
  readonly now: readonly Rect[];
  readonly card: Rect | null;
}

/** The furniture of a window, CSS pixels from its corner; its cards come and go and are none of it. */
export function furnitureOver(window: HTMLElement): Furniture {
  const area = window.closest(".map-area") ?? window;
  const boxes = (selector: string): readonly Rect[] => boxesOf(window, area.querySelectorAll(selector));
  const buttons = boxes(".map-controls > button");
  const fixed = [...commandKey(area, boxes), ...(buttons.length > 0 ? [around(buttons)] : [])];
  // The whole sheet needs no small map: its key alone is left, in the corner where it begins.
  const isMirrored = getComputedStyle(window).direction === "rtl";
  const keys = boxes(".map-mini").map((mini): Rect => {
    const [key] = boxes(".map-mini > button");
    const side = key ? key.right - key.left : 0;
    const left = isMirrored ? mini.right - side : mini.left;
    return { left, top: mini.top, right: left + side, bottom: mini.top + side };
  });
  return {
    whole: [
      ...fixed,
      ...keys,
      ...cornersOf(area, ".map-scale"),
      ...foldedKeys(boxes),
      ...boxes(".enemy-part"),
    ],
    now: [...fixed, ...boxes(".map-mini, .replay-key, .enemy-part")],
    card: boxes(".cards")[0] ?? null,
  };
}

/**
 * The key of the command line where it stands when no card has pushed the foot of the map aside: that is as far from its
 * side as from the lower edge.
 */
function commandKey(area: Element, boxes: (selector: string) => readonly Rect[]): readonly Rect[] {
  const keys = boxes(".command-line-open");
  const [foot] = boxes(".map-foot");
  if (!foot || !area.querySelector(".cards")) return keys;
  const { width, height } = area.getBoundingClientRect();
  const isMirrored = getComputedStyle(area).direction === "rtl";
  const pushed = (isMirrored ? width - foot.right : foot.left) - (height - foot.bottom);
  if (pushed <= 0) return keys;
  const back = isMirrored ? pushed : -pushed;
  return keys.map((key) => ({ ...key, left: key.left + back, right: key.right + back }));
}

/** A replay's key as it lies folded, at the foot of where it lies open. */
function foldedKeys(boxes: (selector: string) => readonly Rect[]): readonly Rect[] {
  const [summary] = boxes(".replay-key summary");
  return boxes(".replay-key").map((key) => ({
    ...key,
    top: key.bottom - (summary ? summary.bottom - summary.top : 0),
  }));
}

/** Where elements stand when nothing has moved them out of their corner. */
function cornersOf(area: Element, selector: string): readonly Rect[] {
  return [...area.querySelectorAll<HTMLElement>(selector)].flatMap((each) => {
    const { offsetLeft: left, offsetTop: top, offsetWidth, offsetHeight } = each;
    return offsetWidth > 0 ? [{ left, top, right: left + offsetWidth, bottom: top + offsetHeight }] : [];
  });
}

function around(boxes: readonly Rect[]): Rect {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/** A window with what lies over it, and how far from an edge or a cover the middle of a hex is to be. */
export interface Room {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly covers: readonly Rect[];
}

/** The nearest point to `at` where a hex is free; where there is none, the nearest in the window. */
export function freePlace(at: Point, { width, height, margin, covers }: Room): Point {
  const inside: Point = {
    x: Math.min(Math.max(at.x, margin), width - margin),
    y: Math.min(Math.max(at.y, margin), height - margin),
  };
  const isFree = ({ x, y }: Point): boolean =>
    covers.every(
      ({ left, top, right, bottom }) =>
        x <= left - margin || x >= right + margin || y <= top - margin || y >= bottom + margin,
    );
  const columns = covers.flatMap(({ left, right }) => [left - margin, right + margin]);
  const rows = covers.flatMap(({ top, bottom }) => [top - margin, bottom + margin]);
  const isIn = ({ x, y }: Point): boolean =>
    x >= margin && y >= margin && x <= width - margin && y <= height - margin;
  const farness = ({ x, y }: Point): number => Math.hypot(x - at.x, y - at.y);
  const tries = [
    inside,
    ...columns.map((x) => ({ x, y: inside.y })),
    ...rows.map((y) => ({ x: inside.x, y })),
    ...columns.flatMap((x) => rows.map((y) => ({ x, y }))),
  ];
  const free = tries.filter((point) => isIn(point) && isFree(point));
  return free.sort((a, b) => farness(a) - farness(b))[0] ?? inside;
}

/** Steps in which a window is searched for its most open place, and how far from everything is far enough. */
const SEARCH = { steps: 24, enough: 2.2 };

/** The place in a window that is farthest from its edges and from what lies over it; of those far enough the middlemost. */
export function openPlace({ width, height, margin, covers }: Room): Point {
  const middle = { x: width / 2, y: height / 2 };
  let best = { place: middle, worth: Number.NEGATIVE_INFINITY };
  for (let row = 1; row < SEARCH.steps; row++)
    for (let column = 1; column < SEARCH.steps; column++) {
      const place = { x: (width * column) / SEARCH.steps, y: (height * row) / SEARCH.steps };
      const room = Math.min(
        place.x,
        place.y,
        width - place.x,
        height - place.y,
        ...covers.map((cover) => farnessFrom(cover, place)),
      );
      const away = Math.hypot(place.x - middle.x, place.y - middle.y);
      const worth = Math.min(room, SEARCH.enough * margin) - away / 20;
      if (worth > best.worth) best = { place, worth };
    }
  return best.place;
}

/** How far a point is from a box; below nought where it lies in it. */
function farnessFrom({ left, top, right, bottom }: Rect, { x, y }: Point): number {
  const [dx, dy] = [Math.max(left - x, x - right), Math.max(top - y, y - bottom)];
  return dx > 0 && dy > 0 ? Math.hypot(dx, dy) : Math.max(dx, dy);
}

/** How little of a window's width or height may be left beside what covers it, before the cover is let be. */
const LEAST_ROOM = 0.45;

/** The part of a window beside what covers a whole edge of it: the largest of its four bands that is left. */
export function roomIn({ width, height }: Pick<Room, "width" | "height">, covers: readonly Rect[]): Rect {
  let room: Rect = { left: 0, top: 0, right: width, bottom: height };
  for (const cover of covers) {
    const bands: readonly Rect[] = [
      { ...room, left: Math.max(room.left, cover.right) },
      { ...room, right: Math.min(room.right, cover.left) },
      { ...room, top: Math.max(room.top, cover.bottom) },
      { ...room, bottom: Math.min(room.bottom, cover.top) },
    ];
    if (!overlaps(room, cover)) continue;
    const best = bands.reduce((one, other) => (areaOf(other) > areaOf(one) ? other : one));
    if (best.right - best.left > width * LEAST_ROOM && best.bottom - best.top > height * LEAST_ROOM)
      room = best;
  }
  return room;
}

function areaOf({ left, top, right, bottom }: Rect): number {
  return Math.max(0, right - left) * Math.max(0, bottom - top);
}

/** Half the room of a counter, map units. */
export const COUNTER_HALF = 47;

/** Boxes of the counters in a window, CSS pixels from its corner. */
export function countersIn(window: MapWindow, grid: Grid, taken: Iterable<Hex>): readonly Rect[] {
  const half = COUNTER_HALF * window.outlook.scale;
  const { width, height } = window.frame;
  return [...taken].flatMap((hex) => {
    const { x, y } = window.windowPoint(centreOf(grid, hex));
    if (x < -half || y < -half || x > width + half || y > height + half) return [];
    return [{ left: x - half, top: y - half, right: x + half, bottom: y + half }];
  });
}
