/** Discs on the map: a ground, a ring, and mostly a number. */

import { type Brush, NUMBER_FACE, writeCentred } from "../../drawing/brush.ts";
import type { Point } from "../../drawing/hexes.ts";

/** How a disc is drawn; lengths in pixels of the drawing. */
export interface DiscLook {
  readonly radius: number;
  readonly fill: string;
  readonly ring: string;
  readonly weight: number;
  /** Parts of a broken ring. */
  readonly dash?: readonly number[];
}

/** Paints a disc around a point of the map. */
export function paintDisc(
  { context, pen }: Pick<Brush, "context" | "pen">,
  { x, y }: Point,
  { radius, fill, ring, weight, dash }: DiscLook,
): void {
  context.beginPath();
  context.arc(x, y, radius * pen, 0, Math.PI * 2);
  context.fillStyle = fill;
  context.fill();
  context.setLineDash((dash ?? []).map((part) => part * pen));
  context.lineCap = "butt";
  context.lineWidth = weight * pen;
  context.strokeStyle = ring;
  context.stroke();
  context.setLineDash([]);
  context.lineCap = "round";
}

/** Writes a number into a disc. */
export function writeOnDisc(brush: Brush, { x, y }: Point, text: string, size = 13): void {
  const { pen } = brush;
  const foot = 0.35 * size * pen;
  writeCentred(brush, text, { x, y: y + foot }, `700 ${size * pen}px ${NUMBER_FACE}`);
}
