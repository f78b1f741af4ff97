/** Where a key has room beside the whole sheet, without making the sheet smaller. */
import type { Point } from "../drawing/hexes.ts";
import type { Rect } from "./names/boxes.ts";
import { FRAME_INK } from "./sheet/paintMargin.ts";
import type { Measures, Sides } from "./sides.ts";

/** A key is at least so wide and so high, with the air around it, CSS pixels. */
export const LEAST_KEY = { width: 172, height: 330 } as const;
/** Between the key, the edges of the window and what stands over it, CSS pixels. */
const AIR = 12;
/** So little of its size the sheet may give up for its key: no more than rounding. */
const NOTHING = 0.999;

/**
 * The sides that furniture takes, and room for a key beside them where the sheet is as large with it: at the side on
 * which the key has most room.
 */
export function withKey(
  window: Measures,
  furniture: readonly Rect[],
  sides: Sides,
  sheetAt: (free: Measures) => number,
): Sides {
  const sizeBeside = ({ left, right, top, bottom }: Sides): number =>
    sheetAt({ width: window.width - left - right, height: window.height - top - bottom });
  const wanted = LEAST_KEY.width + AIR;
  // Between what stands in the corners the key takes the edge on which it has most room.
  const room = (side: "left" | "right"): number =>
    freeAt(window, furniture, side === "left" ? [0, wanted] : [window.width - wanted, window.width]).height;
  const ways = (["left", "right"] as const)
    .filter((side) => room(side) >= LEAST_KEY.height)
    .sort((one, other) => room(other) - room(one));
  const keyed = ways
    .map((side) => ({ ...sides, [side]: Math.max(sides[side], wanted) }))
    .find((way) => sizeBeside(way) >= NOTHING * sizeBeside(sides));
  return keyed ?? sides;
}

/** The highest stretch of a strip of the window that no furniture takes. */
function freeAt(
  { height }: Measures,
  furniture: readonly Rect[],
  [left, right]: readonly [number, number],
): { readonly top: number; readonly height: number } {
  const taken = furniture
    .filter((piece) => piece.right + AIR > left && piece.left - AIR < right)
    .sort((a, b) => a.top - b.top);
  let [top, best] = [AIR, { top: AIR, height: 0 }];
  for (const piece of [...taken, { top: height, bottom: height }]) {
    if (piece.top - AIR - top > best.height) best = { top, height: piece.top - AIR - top };
    top = Math.max(top, piece.bottom + AIR);
  }
  return best;
}

/** A window on a map, as it stands. */
interface Standing {
  readonly frame: Measures;
  windowPoint(point: Point): Point;
}

/** Where the key stands beside the frame of the sheet as it lies in a window; null where there is too little room. */
export function keyBeside(
  window: Standing,
  map: Measures,
  furniture: readonly Rect[],
): { readonly room: Rect; readonly nearest: "left" | "right" } | null {
  const { frame } = window;
  const [from, to] = [window.windowPoint({ x: 0, y: 0 }), window.windowPoint({ x: map.width, y: 0 })];
  const strips = [
    { nearest: "right", left: AIR / 2, right: from.x - FRAME_INK },
    { nearest: "left", left: to.x + FRAME_INK, right: frame.width - AIR / 2 },
  ] as const;
  const rooms = strips.flatMap(({ nearest, left, right }) => {
    const strip: readonly [number, number] =
      nearest === "right" ? [Math.max(left, right - WIDEST), right] : [left, Math.min(right, left + WIDEST)];
    const free = freeAt(frame, furniture, strip);
    const bottom = free.top + free.height;
    // It begins where the frame does, where that leaves it its height.
    const top = Math.max(free.top, Math.min(from.y - FRAME_INK, bottom - COMFORTABLE));
    if (right - left < LEAST_KEY.width || bottom - top < LEAST_KEY.height) return [];
    return [{ room: { left: strip[0], top, right: strip[1], bottom }, nearest }];
  });
  const heightOf = ({ room }: (typeof rooms)[number]): number => room.bottom - room.top;
  return rooms.sort((one, other) => heightOf(other) - heightOf(one))[0] ?? null;
}

/** A key needs no more than this, CSS pixels. */
const WIDEST = 250;
/** In so much height it stands with all its notes, CSS pixels. */
const COMFORTABLE = 540;
