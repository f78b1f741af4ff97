/** Where the slip with the scale lies: in its corner, or as near to it as it covers no counter. Pure. */
import type { Point } from "../hexes.ts";
import { type Rect, sharedArea } from "../names/placement.ts";

/** The slip in its corner, and what it should not lie on; CSS pixels from the window's corner. */
export interface SlipRoom {
  readonly slip: Rect;
  readonly window: { readonly width: number; readonly height: number };
  /** Other cards and buttons: never under them. */
  readonly cards: readonly Rect[];
  readonly counters: readonly Rect[];
  /** Figures that are read: it lies on none of them while there is any other place. */
  readonly figures: readonly Rect[];
}

/** Steps along the foot and up the side of the window, and the room left to its edges. */
const STEP = 16;
const EDGE = 8;
/** A step away costs as much as this many square pixels of counters. */
const FAR = 6;
/** A figure half hidden is read wrong: it weighs as much as so many counters of its size. */
const FIGURE = 40;

/** How far the slip moves from its corner. */
export function slipShift({ slip, window, cards, counters, figures }: SlipRoom): Point {
  const shifts: Point[] = [{ x: 0, y: 0 }];
  const toRight = slip.left + slip.right < window.width ? 1 : -1;
  for (let step = STEP; step < window.height - (slip.bottom - slip.top) - 2 * EDGE; step += STEP)
    shifts.push({ x: 0, y: -step });
  for (let step = STEP; step < window.width - (slip.right - slip.left) - 2 * EDGE; step += STEP)
    shifts.push({ x: toRight * step, y: 0 });
  let best = { shift: shifts[0] as Point, cost: Number.POSITIVE_INFINITY };
  for (const shift of shifts) {
    const at = moved(slip, shift);
    if (shift.x !== 0 || shift.y !== 0) {
      const isIn =
        at.left >= EDGE && at.top >= EDGE && at.right <= window.width - EDGE && at.bottom <= window.height;
      if (!isIn || cards.some((card) => sharedArea(at, card) > 0)) continue;
    }
    const hidden = (some: readonly Rect[]): number => some.reduce((sum, one) => sum + sharedArea(at, one), 0);
    const cost =
      hidden(counters) + FIGURE * hidden(figures) + (FAR * (Math.abs(shift.x) + Math.abs(shift.y))) / STEP;
    if (cost < best.cost) best = { shift, cost };
  }
  return best.shift;
}

function moved({ left, top, right, bottom }: Rect, { x, y }: Point): Rect {
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}
