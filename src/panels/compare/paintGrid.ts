/** The grid of a small map, and its numbers. */
import { centreOf } from "../../app/index.ts";
import { borderLines, traceLine } from "../../drawing/hexes.ts";
import type { Palette } from "../../drawing/palette.ts";
import type { Grid, Hex } from "../../engine/index.ts";
import type { Box } from "./paintMap.ts";

/** Thin hexes. */
export function paintGrid(context: CanvasRenderingContext2D, grid: Grid, { ink }: Palette): void {
  context.save();
  context.strokeStyle = ink;
  context.globalAlpha = 0.28;
  context.lineWidth = 1.2;
  context.beginPath();
  for (const { from, to } of borderLines(grid, hexesOf(grid), (other, hex) => other > hex))
    traceLine(context, [from, to]);
  context.stroke();
  context.restore();
}

/** So far above the middle of its hex its number stands, clear of a counter, pixels of the map. */
const NUMBER_ABOVE = 47;
/** Half of the breadth of a number, and its height. */
const NUMBER = { half: 15, height: 11 };

/** The name of each hex at its head, where nothing lies over it: no number is cut. */
export function paintNumbers(
  context: CanvasRenderingContext2D,
  grid: Grid,
  { ink }: Palette,
  around: {
    readonly nameOf: (hex: Hex) => string;
    readonly isFree: (box: Box, hex: Hex) => boolean;
  },
): void {
  context.save();
  context.fillStyle = ink;
  context.globalAlpha = 0.72;
  context.font = '400 15px "PT Sans Narrow", sans-serif';
  context.textAlign = "center";
  for (const hex of hexesOf(grid)) {
    const { x, y } = centreOf(grid, hex);
    const bottom = y - NUMBER_ABOVE;
    const box = { left: x - NUMBER.half, right: x + NUMBER.half, top: bottom - NUMBER.height, bottom };
    if (around.isFree(box, hex)) context.fillText(around.nameOf(hex), x, bottom);
  }
  context.restore();
}

function hexesOf({ columns, rows }: Grid): readonly Hex[] {
  return Array.from({ length: columns * rows }, (_, hex) => hex);
}
