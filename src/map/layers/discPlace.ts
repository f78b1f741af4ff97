/** Where a disc with a number stands in its hex: beside what is written there and what lies over it. */
import { centreOf } from "../../app/index.ts";
import { type Box, overlap, type Point, sharedArea } from "../../drawing/hexes.ts";
import type { Grid, Hex } from "../../engine/index.ts";

/** Radius of a disc with its ring, pixels of the drawing. */
export const DISC_RADIUS = 10.5;
/** Half of a counter with the ring of the chosen one, map pixels. */
const COUNTER = 47;

/** Where a disc may stand in its hex, from the hex's middle in map pixels: the first that hides no name. */
const PLACES: readonly Point[] = [
  { x: 0, y: 6 },
  // A little aside of the middle before the edges.
  { x: 0, y: 20 },
  { x: 0, y: -12 },
  { x: 16, y: 6 },
  { x: -16, y: 6 },
  { x: 0, y: 38 },
  { x: 0, y: -38 },
  { x: 30, y: 6 },
  { x: -30, y: 6 },
  { x: 26, y: 22 },
  { x: -26, y: 22 },
  { x: 26, y: -20 },
  { x: -26, y: -20 },
  // Over the edge of the hex by a little, where a name of two lines leaves no more.
  { x: 0, y: -44 },
  { x: 0, y: 44 },
  { x: 32, y: -28 },
  { x: -32, y: -28 },
  { x: 32, y: 28 },
  { x: -32, y: 28 },
];

/** What a counter covers of its hex, map pixels. */
export function boxOfCounter(grid: Grid, hex: Hex): Box {
  const { x, y } = centreOf(grid, hex);
  return { x: x - COUNTER, y: y - COUNTER, width: 2 * COUNTER, height: 2 * COUNTER };
}

/** Where the disc of a hex stands: as near its middle as what stands there lets it. */
export function discPlace(centre: Point, radius: number, around: readonly Box[]): Point {
  let best: { at: Point; hidden: number } | null = null;
  for (const { x, y } of PLACES) {
    const at = { x: centre.x + x, y: centre.y + y };
    const disc = boxOfDisc(at, radius);
    const hidden = around.reduce((sum, other) => sum + sharedArea(disc, other), 0);
    if (hidden === 0) return at;
    if (!best || hidden < best.hidden) best = { at, hidden };
  }
  return best?.at ?? centre;
}

/** All boxes that a disc may cover in its hex beside what stands there. */
export function placesOfDisc(centre: Point, radius: number, around: readonly Box[]): readonly Box[] {
  return PLACES.map(({ x, y }) => boxOfDisc({ x: centre.x + x, y: centre.y + y }, radius)).filter((disc) =>
    around.every((other) => overlap(disc, other) === null),
  );
}

/** What a disc covers. */
export function boxOfDisc({ x, y }: Point, radius: number): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}
