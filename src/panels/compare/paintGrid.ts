/** The grid of a small map. */
import { centreOf } from "../../app/index.ts";
import { borderLines, traceLine } from "../../drawing/hexes.ts";
import type { Palette } from "../../drawing/palette.ts";
import type { Grid, Hex } from "../../engine/index.ts";

/** Thin hexes, each with its name at its head. */
export function paintGrid(
  context: CanvasRenderingContext2D,
  grid: Grid,
  { ink }: Palette,
  nameOf: (hex: Hex) => string,
): void {
  const hexes = Array.from({ length: grid.columns * grid.rows }, (_, hex) => hex);
  context.save();
  context.strokeStyle = ink;
  context.fillStyle = ink;
  context.globalAlpha = 0.28;
  context.lineWidth = 1.2;
  context.beginPath();
  for (const { from, to } of borderLines(grid, hexes, (other, hex) => other > hex))
    traceLine(context, [from, to]);
  context.stroke();
  context.globalAlpha = 0.72;
  context.font = '400 15px "PT Sans Narrow", sans-serif';
  context.textAlign = "center";
  for (const hex of hexes) {
    const { x, y } = centreOf(grid, hex);
    context.fillText(nameOf(hex), x, y - NUMBER_ABOVE);
  }
  context.restore();
}

/** So far above the middle of its hex its number stands, clear of a counter, pixels of the map. */
const NUMBER_ABOVE = 47;
