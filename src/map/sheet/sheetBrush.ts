/** What every painter of the drawn sheet holds: the paper, the part asked for, and pens for its zoom. */
import type { Box } from "../../drawing/hexes.ts";
import type { SheetInks } from "./inks.ts";
import { linesIn, type OpenSheet, type SheetLine } from "./sheetLines.ts";
import { WEIGHTS, type Weights, weightFor } from "./weights.ts";

/** A canvas of the page or of a worker: they paint alike. */
export type Paper2D = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

export interface SheetBrush {
  readonly context: Paper2D;
  readonly sheet: OpenSheet;
  readonly inks: SheetInks;
  /** The part of the map that is painted, and the same with room for the widest line around it. */
  readonly box: Box;
  readonly reach: Box;
  /** Hex width on the screen, CSS pixels. */
  readonly hexWidth: number;
  /** Map pixels for a CSS pixel. */
  readonly pixel: number;
}

/** Width of a pen in map pixels. */
export function penOf(brush: SheetBrush, weights: Weights): number {
  return weightFor(weights, brush.hexWidth) * brush.pixel;
}

/** How a line is drawn; dashes are given at the play zoom and grow with the weight. */
export interface Stroke {
  readonly ink: string;
  readonly weight: Weights;
  readonly dashes?: readonly number[];
  readonly opacity?: number;
}

/** Draws those of the lines that can be seen. */
export function strokeLines(brush: SheetBrush, lines: readonly SheetLine[], how: Stroke): void {
  const { context } = brush;
  const width = penOf(brush, how.weight);
  const scale = width / how.weight[1];
  context.lineWidth = width;
  context.strokeStyle = how.ink;
  context.globalAlpha = how.opacity ?? 1;
  context.setLineDash((how.dashes ?? []).map((dash) => dash * scale));
  for (const line of linesIn(lines, brush.reach)) context.stroke(line.path);
  context.setLineDash([]);
  context.globalAlpha = 1;
}

/** Fills those of the outlines that can be seen, holes left open. */
export function fillLines(brush: SheetBrush, lines: readonly SheetLine[], ink: string, opacity = 1): void {
  const { context } = brush;
  const whole = new Path2D();
  for (const line of linesIn(lines, brush.reach)) whole.addPath(line.path);
  context.globalAlpha = opacity;
  context.fillStyle = ink;
  context.fill(whole, "evenodd");
  context.globalAlpha = 1;
}

/** Calls for every group of numbers whose first two are a place in the part that is painted. */
export function eachSign(
  brush: SheetBrush,
  signs: Float32Array,
  width: number,
  draw: (x: number, y: number, index: number) => void,
): void {
  const { x, y, width: across, height } = brush.reach;
  for (let i = 0; i + width <= signs.length; i += width) {
    const [sx, sy] = [signs[i] as number, signs[i + 1] as number];
    if (sx >= x && sx <= x + across && sy >= y && sy <= y + height) draw(sx, sy, i);
  }
}

/** Widest thing that is drawn about a line or place, map pixels at the far zoom. */
const REACH = 46;

/** A brush for a part of a sheet. */
export function sheetBrush(parts: Omit<SheetBrush, "reach">): SheetBrush {
  const { box, pixel } = parts;
  const room = Math.max(REACH, pixel * weightFor(WEIGHTS.ribbon, parts.hexWidth));
  return {
    ...parts,
    reach: { x: box.x - room, y: box.y - room, width: box.width + 2 * room, height: box.height + 2 * room },
  };
}
