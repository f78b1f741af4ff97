/** Where a fanned stack goes: beside its hex, where it hides least of what may be wanted next. */
import type { Box, Point } from "../../drawing/hexes.ts";

/** Something on the map that the fan should leave in sight, and how much that matters. */
export interface InSight {
  readonly box: Box;
  /** What each pixel of it costs that is hidden. */
  readonly weight: number;
  /** What it costs besides that any of it is hidden: half a figure tells as little as none. */
  readonly whole?: number;
}

/**
 * What each thing on the map weighs. An enemy is a target: he matters more than a unit of ours that can be chosen
 * elsewhere too. Most of all matters what the order in hand says of itself. Ground that the chosen unit reaches may be
 * pressed next; its figures are read before, and are nowhere else. Free ground ahead, where one meets the enemy, is
 * looked at rather than that behind.
 */
export const WEIGHTS = {
  own: 14,
  enemy: 24,
  flags: 8,
  reached: 8,
  figures: 8,
  arrows: 16,
  plaques: 40,
  ahead: 5,
} as const;

/**
 * What it costs besides that any part of a thing is hidden: a figure as much as some hundred pixels away, so that the
 * fan goes where it hides none if there is such a place, but not for it over several enemies.
 */
const WHOLE: Partial<Record<keyof typeof WEIGHTS, number>> = { figures: 150_000, enemy: 40_000 };

/** A thing of a kind, where it lies in the window. */
export function inSight(kind: keyof typeof WEIGHTS, box: Box): InSight {
  return { box, weight: WEIGHTS[kind], whole: WHOLE[kind] ?? 0 };
}

/** Pixels between the hex and the fan, and between the fan and the window's edge. */
const GAP = 4;
/** The stack's own hex matters more than anything beside it: it is what the fan belongs to. */
const OWN_WEIGHT = 20;

/** A pixel away from its hex costs as much as so many square pixels of a counter that it hides: a fan is its stack's. */
const FAR_WEIGHT = 400;
/** Beyond so many pixels each costs more than the one before: nobody looks for a fan at the other end of the window. */
const FAR = { from: 220, weight: 30 } as const;

/** A line to its hex that crosses a counter costs as much as so many square pixels of it hidden. */
const CROSSED = 1500;

/** So far from its hex a fan is moved, and so far along each side of it, in hex widths, to hide less. */
const AWAY = [0, 0.3, 0.6, 1, 1.4, 2, 2.8, 3.8] as const;
const ALONG = [0, -0.5, 0.5, -0.75, 0.75, -1, 1, -1.5, 1.5, -2, 2, -2.5, 2.5, -3.5, 3.5] as const;

/** The tie ends so far from the middle of its hex, in hex widths: at the edge of the counter. */
const TIED_AT = 0.42;

/** The line is looked along in steps of so many pixels. */
const TIE_STEP = 6;

/** In a window smaller than this in one measure a fan beside its hex would leave too little of the map. */
const ROW_UNDER = { width: 520, height: 360 } as const;

/** No place that hides a button of the map is as good as one that hides none. */
const CONTROL_WEIGHT = 1000;

/** Measures of a fan or a window, CSS pixels. */
export interface Measures {
  readonly width: number;
  readonly height: number;
}

/** Whether the middle of a hex is in the window: a fan goes out of it with its hex. */
export function isInWindow({ x, y, width, height }: Box, window: Measures): boolean {
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  return middleX >= 0 && middleY >= 0 && middleX <= window.width && middleY <= window.height;
}

/**
 * Upper left corner of the fan, CSS pixels of the window: over the hex, under it, or on either side, or moved from
 * there until it is clear of what may not be hidden: whichever hides least; the first of them where two hide the same.
 */
export function placeOfFan(
  hex: Box,
  fan: Measures,
  window: Measures,
  others: readonly InSight[],
  controls: readonly Box[] = [],
): Point {
  const beside = placesBeside(hex, fan);
  const first = beside.slice(0, SIDES);
  const places = [...beside, ...first.flatMap((at) => controls.flatMap((box) => clearOf(box, at, fan)))].map(
    ({ x, y }) => ({
      x: within(x, window.width - fan.width),
      y: within(y, window.height - fan.height),
    }),
  );
  const seen = [
    ...others,
    { box: hex, weight: OWN_WEIGHT },
    ...controls.map((box) => ({ box, weight: CONTROL_WEIGHT })),
  ];
  let best = { at: places[0] as Point, cost: Number.POSITIVE_INFINITY };
  for (const at of places) {
    const cost = costOf({ ...at, ...fan }, hex, seen, best.cost);
    if (cost < best.cost) best = { at, cost };
  }
  return best.at;
}

/** What a fan hides and how far it is from its hex; no farther counted than to a cost that is too much already. */
function costOf(fan: Box, hex: Box, seen: readonly InSight[], most: number): number {
  const farness = apart(fan, hex);
  let cost = FAR_WEIGHT * farness + FAR.weight * Math.max(0, farness - FAR.from) ** 2;
  if (cost >= most) return Math.round(cost);
  const line = lineOf(fan, hex);
  for (const { box, weight, whole = 0 } of seen) {
    if (cost >= most) break;
    const hidden = shared(fan, box);
    if (hidden > 0) cost += whole;
    cost += weight * (hidden + (box !== hex && isCrossed(box, line) ? CROSSED : 0));
  }
  // A part of a pixel, which a map in motion adds or takes, moves no fan.
  return Math.round(cost);
}

/** Points of the line from a fan to its hex. */
function lineOf(fan: Box, hex: Box): readonly Point[] {
  const { from, length, turn } = tieOfFan(fan, hex);
  const [across, down] = [Math.cos(turn), Math.sin(turn)];
  const points: Point[] = [];
  for (let along = TIE_STEP / 2; along < length; along += TIE_STEP)
    points.push({ x: from.x + along * across, y: from.y + along * down });
  return points;
}

/** Whether a line goes over a box. */
function isCrossed({ x, y, width, height }: Box, line: readonly Point[]): boolean {
  return line.some((at) => at.x > x && at.x < x + width && at.y > y && at.y < y + height);
}

/** In a small window a fan is a row at the foot of it, so that the map above is left. */
export function isRowIn({ width, height }: Measures): boolean {
  return width < ROW_UNDER.width || height < ROW_UNDER.height;
}

/**
 * Upper left corner of a fan that is a row: in the middle of the window's lower edge, or at an end of it, or at the
 * upper edge where the hex itself lies below; beside the buttons first of all.
 */
export function placeOfRow(hex: Box, row: Measures, window: Measures, controls: readonly Box[]): Point {
  const [last, foot] = [window.width - row.width - GAP, window.height - row.height - GAP];
  const columns = [(window.width - row.width) / 2, GAP, last];
  const places = [foot, GAP].flatMap((y) => columns.map((x) => ({ x: Math.max(GAP, x), y })));
  const costAt = (at: Point): number => {
    const box = { ...at, ...row };
    const hidden = controls.reduce((sum, control) => sum + shared(box, control), 0);
    return CONTROL_WEIGHT * hidden + OWN_WEIGHT * shared(box, hex);
  };
  return places.reduce((best, at) => (costAt(at) < costAt(best) ? at : best));
}

/** A fan stands over, under or on either side of its hex. */
const SIDES = 4;

/** The four places beside a hex, and those along its sides and farther away, the nearer first. */
function placesBeside(hex: Box, fan: Measures): readonly Point[] {
  const middle: Point = { x: hex.x + (hex.width - fan.width) / 2, y: hex.y + (hex.height - fan.height) / 2 };
  return AWAY.flatMap((share) => {
    const gap = GAP + share * hex.width;
    return ALONG.flatMap((steps) => {
      const slide = steps * hex.width;
      return [
        { x: middle.x + slide, y: hex.y - fan.height - gap },
        { x: middle.x + slide, y: hex.y + hex.height + gap },
        { x: hex.x + hex.width + gap, y: middle.y + slide },
        { x: hex.x - fan.width - gap, y: middle.y + slide },
      ];
    });
  });
}

/** A line from a fan to the middle of its hex, and no farther than the hex's edge: from, how long, which way. */
export function tieOfFan(
  fan: Box,
  hex: Box,
): { readonly from: Point; readonly length: number; readonly turn: number } {
  const middle: Point = { x: hex.x + hex.width / 2, y: hex.y + hex.height / 2 };
  const from: Point = {
    x: Math.max(fan.x, Math.min(fan.x + fan.width, middle.x)),
    y: Math.max(fan.y, Math.min(fan.y + fan.height, middle.y)),
  };
  const [dx, dy] = [middle.x - from.x, middle.y - from.y];
  const whole = Math.hypot(dx, dy);
  return { from, length: Math.max(0, whole - hex.width * TIED_AT), turn: Math.atan2(dy, dx) };
}

/** How far two boxes are from each other. */
export function apart(a: Box, b: Box): number {
  const across = Math.max(0, b.x - a.x - a.width, a.x - b.x - b.width);
  const down = Math.max(0, b.y - a.y - a.height, a.y - b.y - b.height);
  return Math.hypot(across, down);
}

/** A place moved to each side of a control. */
function clearOf(control: Box, { x, y }: Point, fan: Measures): readonly Point[] {
  return [
    { x: control.x - fan.width - GAP, y },
    { x: control.x + control.width + GAP, y },
    { x, y: control.y - fan.height - GAP },
    { x, y: control.y + control.height + GAP },
  ];
}

/** Inside the window, if it is wide enough. */
function within(at: number, room: number): number {
  return Math.max(GAP, Math.min(room - GAP, at));
}

/** How much of the plane two boxes share. */
export function shared(a: Box, b: Box): number {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return across > 0 && down > 0 ? across * down : 0;
}
