/** The room that a counter takes among the names. */
import type { Point } from "../../drawing/hexes.ts";
import type { Rect } from "./boxes.ts";

/** Half the side of a counter, map pixels. */
export const COUNTER_HALF = 0.42 * 104;
/** How far the number of a stack stands out at the right, and its upper edges at the top, map pixels. */
const DISC = 12;
const RISE = 7;
/** How far the ring about its hex stands out at the left, when it is chosen, aimed at or told of, map pixels. */
const RING = 9.5;
/** How far trench and wire stand out below, halves of a counter. */
const BELOW = 1.26;

/** The room that a counter takes with all that it wears, CSS pixels. */
export function roomOfCounter({ x, y }: Point, scale: number): Rect {
  const half = COUNTER_HALF * scale + 2;
  return {
    left: x * scale - half - RING * scale,
    top: y * scale - half - RISE * scale,
    right: x * scale + half + DISC * scale,
    bottom: y * scale + half * BELOW,
  };
}
