/** Where in a map's window nothing lies over a hex. */
import type { Point } from "../drawing/hexes.ts";
import { overlaps, type Rect } from "./names/boxes.ts";

/** A window with what lies over it, and how far from an edge or a cover the middle of a hex is to be. */
export interface Room {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly covers: readonly Rect[];
}

/** The nearest point to `at` where a hex is free; where there is none, the nearest in the window. */
export function freePlace(at: Point, room: Room): Point {
  const { width, height, margin, covers } = room;
  const inside: Point = {
    x: Math.min(Math.max(at.x, margin), width - margin),
    y: Math.min(Math.max(at.y, margin), height - margin),
  };
  const columns = covers.flatMap(({ left, right }) => [left - margin, right + margin]);
  const rows = covers.flatMap(({ top, bottom }) => [top - margin, bottom + margin]);
  const farness = ({ x, y }: Point): number => Math.hypot(x - at.x, y - at.y);
  const tries = [
    inside,
    ...columns.map((x) => ({ x, y: inside.y })),
    ...rows.map((y) => ({ x: inside.x, y })),
    ...columns.flatMap((x) => rows.map((y) => ({ x, y }))),
  ];
  const free = tries.filter((point) => isFreeIn(room, point));
  return free.sort((a, b) => farness(a) - farness(b))[0] ?? inside;
}

/** Whether the middle of a hex is far enough from the edges of a window and from what lies over it. */
export function isFreeIn({ width, height, margin, covers }: Room, { x, y }: Point): boolean {
  const isIn = x >= margin && y >= margin && x <= width - margin && y <= height - margin;
  return (
    isIn &&
    covers.every(
      ({ left, top, right, bottom }) =>
        x <= left - margin || x >= right + margin || y <= top - margin || y >= bottom + margin,
    )
  );
}

/** What a sum of fractions may be off by, CSS pixels. */
const ROUNDING = 0.01;

/** The smallest movement together after which all places are free; null where there is none. */
export function freeShift(places: readonly Point[], room: Room): Point | null {
  const { width, height, margin, covers } = room;
  const nearly = { ...room, margin: margin - ROUNDING };
  const lefts = [width - margin, ...covers.map(({ left }) => left - margin)];
  const rights = [margin, ...covers.map(({ right }) => right + margin)];
  const tops = [height - margin, ...covers.map(({ top }) => top - margin)];
  const bottoms = [margin, ...covers.map(({ bottom }) => bottom + margin)];
  const across = [0, ...places.flatMap(({ x }) => [...lefts, ...rights].map((edge) => edge - x))];
  const down = [0, ...places.flatMap(({ y }) => [...tops, ...bottoms].map((edge) => edge - y))];
  let best: { readonly shift: Point; readonly length: number } | null = null;
  for (const dx of across)
    for (const dy of down) {
      const length = Math.hypot(dx, dy);
      if (best && length >= best.length) continue;
      if (places.every(({ x, y }) => isFreeIn(nearly, { x: x + dx, y: y + dy })))
        best = { shift: { x: dx, y: dy }, length };
    }
  return best?.shift ?? null;
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
