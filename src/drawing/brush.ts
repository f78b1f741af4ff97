/** What every painter of an overlay is told: the ground, the inks and the width of the pen. */
import type { Grid } from "../engine/index.ts";
import type { Point } from "./hexes.ts";
import type { Palette, Theme } from "./palette.ts";

export interface Brush {
  readonly context: CanvasRenderingContext2D;
  readonly grid: Grid;
  readonly palette: Palette;
  readonly theme: Theme;
  /** Map pixels for one pixel of the drawing at the play zoom. */
  readonly pen: number;
  /** Hex width on the screen, CSS pixels. */
  readonly hexWidth: number;
}

/** Faces of the numbers and plaques on the map. */
export const NUMBER_FACE = '"PT Sans Narrow", sans-serif';
export const PLAQUE_FACE = '"PT Serif", serif';

/** A square of a repeating pattern, in pixels of the drawing. */
export function pattern(
  brush: Brush,
  size: number,
  draw: (context: CanvasRenderingContext2D) => void,
): CanvasPattern {
  const scale = brush.context.getTransform().a * brush.pen;
  const canvas = document.createElement("canvas");
  const side = Math.max(2, Math.round(size * scale));
  canvas.width = side;
  canvas.height = side;
  const own = canvas.getContext("2d");
  if (!own) throw new Error("pattern: this browser gives no 2D canvas");
  own.scale(side / size, side / size);
  draw(own);
  const made = brush.context.createPattern(canvas, "repeat");
  if (!made) throw new Error("pattern: this browser gives no canvas pattern");
  // The pattern repeats in canvas pixels, while the context paints in map pixels.
  const { a } = brush.context.getTransform();
  made.setTransform(new DOMMatrix().scale(1 / a, 1 / a));
  return made;
}

/** How much of the ground a casing covers. */
const CASING_COVERS = 0.85;

/** Lays the casing of a line, which stays traced for its ink. */
function strokeCasing({ context, pen, palette }: Brush, width: number, trace: () => void): void {
  context.beginPath();
  trace();
  context.setLineDash([]);
  context.lineWidth = width * pen;
  context.strokeStyle = palette.casing;
  context.globalAlpha = CASING_COVERS;
  context.stroke();
  context.globalAlpha = 1;
}

/** A line cased in the colour of the paper, so that it reads on any ground. */
export function strokeCased(
  brush: Brush,
  weights: { readonly line: number; readonly casing: number },
  ink: string,
  trace: () => void,
): void {
  const { context, pen } = brush;
  strokeCasing(brush, weights.casing, trace);
  context.lineWidth = weights.line * pen;
  context.strokeStyle = ink;
  context.stroke();
}

/** A dashed line on a whole casing; `dash` is the lengths of dash and gap. Weights are pixels of the drawing. */
export function strokeDashed(
  brush: Brush,
  weights: { readonly line: number; readonly casing: number; readonly dash: readonly [number, number] },
  ink: string,
  trace: () => void,
): void {
  const { context, pen } = brush;
  context.lineCap = "butt";
  strokeCasing(brush, weights.casing, trace);
  context.setLineDash(weights.dash.map((part) => part * pen));
  context.lineWidth = weights.line * pen;
  context.strokeStyle = ink;
  context.stroke();
  context.setLineDash([]);
  context.lineCap = "round";
}

/** A number or word in the middle of a disc or plaque. */
export function writeCentred(brush: Brush, text: string, at: Point, font: string): void {
  const { context, palette } = brush;
  context.font = font;
  context.textAlign = "center";
  context.textBaseline = "alphabetic";
  context.fillStyle = palette.ink;
  context.fillText(text, at.x, at.y);
}
