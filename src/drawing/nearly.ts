/** The sign of what is inferred: two waves, "about so". */
import type { Point } from "./hexes.ts";

/** Adds the two waves around a point to the current path; at size 1 they are ten wide. */
export function traceNearly(context: CanvasRenderingContext2D, { x, y }: Point, size: number): void {
  context.beginPath();
  for (const rise of [-2, 2.4]) {
    context.moveTo(x - 5 * size, y + (rise + 1) * size);
    context.quadraticCurveTo(x - 2.5 * size, y + (rise - 2.6) * size, x, y + rise * size);
    context.quadraticCurveTo(x + 2.5 * size, y + (rise + 2.6) * size, x + 5 * size, y + (rise - 1) * size);
  }
}
