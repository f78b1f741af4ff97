/** Where a fanned stack goes: beside its hex, where it hides least of what may be wanted next. */
import type { Box, Point } from "../hexes.ts";

/** Something on the map that the fan should leave in sight, and how much that matters. */
export interface InSight {
  readonly box: Box;
  readonly weight: number;
}

/** Pixels between the hex and the fan, and between the fan and the window's edge. */
const GAP = 4;
/** The stack's own hex matters more than anything beside it: it is what the fan belongs to. */
const OWN_WEIGHT = 20;

/**
 * Upper left corner of the fan, CSS pixels of the window: over the hex, under it, or on either side, whichever hides
 * least; the first of them where two hide the same.
 */
export function placeOfFan(
  hex: Box,
  fan: { readonly width: number; readonly height: number },
  window: { readonly width: number; readonly height: number },
  others: readonly InSight[],
): Point {
  const middle: Point = { x: hex.x + (hex.width - fan.width) / 2, y: hex.y + (hex.height - fan.height) / 2 };
  const places = [
    { x: middle.x, y: hex.y - fan.height - GAP },
    { x: middle.x, y: hex.y + hex.height + GAP },
    { x: hex.x + hex.width + GAP, y: middle.y },
    { x: hex.x - fan.width - GAP, y: middle.y },
  ].map(({ x, y }) => ({
    x: within(x, window.width - fan.width),
    y: within(y, window.height - fan.height),
  }));
  const seen = [...others, { box: hex, weight: OWN_WEIGHT }];
  const hidden = (at: Point): number =>
    seen.reduce((sum, { box, weight }) => sum + weight * shared({ ...at, ...fan }, box), 0);
  return places.reduce((best, at) => (hidden(at) < hidden(best) ? at : best));
}

/** Inside the window, if it is wide enough. */
function within(at: number, room: number): number {
  return Math.max(GAP, Math.min(room - GAP, at));
}

/** How much of the plane two boxes share. */
function shared(a: Box, b: Box): number {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return across > 0 && down > 0 ? across * down : 0;
}
