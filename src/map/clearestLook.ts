/** Where a window looks so that most of what matters stands clear of its edges and of what lies over it. */
import { HEX_WIDTH } from "../app/index.ts";
import type { Point } from "../drawing/hexes.ts";
import { type Frame, type Outlook, scaleOfHex, windowPointOf } from "./camera.ts";
import { COUNTER_HALF } from "./covers.ts";
import { type Rect, sharedArea } from "./names/boxes.ts";

/** A point of the map that should be seen, with room for a counter, and how much that matters. */
export interface Wanted extends Point {
  readonly worth: number;
}

/** A window, and what lies over it, CSS pixels. */
interface Covered {
  readonly frame: Frame;
  readonly covers: readonly Rect[];
}

/** The look gives way by so many steps of half a hex each way; a step costs a small part of one thing that is seen. */
const MOST_STEPS = 8;
const STEP_COST = 0.07;
/** It is made smaller by these factors; each costs as much as so many things of ordinary worth. */
const SMALLER = [1, 0.9, 0.8, 0.74] as const;
const SMALLER_COST = 1;
/** Hexes are no smaller than this at first, CSS pixels: the name and the strength on a counter are read. */
const LEAST_HEX = 48;
/** A scale that is no more than this under the least is the least, but for rounding. */
const NEARLY = 0.999;
/** What is cut is worse than what is not there; less than this part of it is not missed. */
const CUT = 1.5;
const UNMISSED = 0.04;

/** The best look about the one that was meant: not far from it, and a little smaller where that shows more. */
export function clearestLook(meant: Outlook, wanted: readonly Wanted[], covered: Covered): Outlook {
  const least = NEARLY * scaleOfHex(LEAST_HEX);
  const step = HEX_WIDTH / 2;
  let best = { look: meant, cost: Number.POSITIVE_INFINITY };
  for (const [times, smaller] of SMALLER.entries()) {
    const scale = meant.scale * smaller;
    if (times > 0 && scale < least) break;
    for (let down = -MOST_STEPS; down <= MOST_STEPS; down++)
      for (let right = -MOST_STEPS; right <= MOST_STEPS; right++) {
        const look = { scale, x: meant.x + right * step, y: meant.y + down * step };
        const away = STEP_COST * Math.hypot(right, down) + SMALLER_COST * times;
        const cost = away + missedIn(look, wanted, covered, best.cost - away);
        if (cost < best.cost) best = { look, cost };
      }
  }
  return best.look;
}

/** The worth of what a look does not show whole; no farther counted than to a cost that is too much already. */
function missedIn(
  look: Outlook,
  wanted: readonly Wanted[],
  { frame, covers }: Covered,
  most: number,
): number {
  const half = COUNTER_HALF * look.scale;
  const window: Rect = { left: 0, top: 0, right: frame.width, bottom: frame.height };
  let missed = 0;
  for (const thing of wanted) {
    if (missed >= most) break;
    const { x, y } = windowPointOf(look, frame, thing);
    const box = { left: x - half, top: y - half, right: x + half, bottom: y + half };
    const seen = sharedArea(box, window);
    const clear = seen - covers.reduce((sum, cover) => sum + sharedArea(box, cover), 0);
    if (clear < (1 - UNMISSED) * 4 * half * half) missed += thing.worth * (seen > 0 ? CUT : 1);
  }
  return missed;
}
