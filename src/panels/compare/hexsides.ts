/** The sides between the hexes of a small map, and its grid. */
import { centreOf, cornersOf, hexAtPoint, type Point } from "../../app/index.ts";
import type { Grid, Hex } from "../../engine/index.ts";
import type { Inks } from "./paintMap.ts";

/** A side between two hexes. */
export interface Hexside {
  readonly hex: Hex;
  readonly other: Hex;
  readonly from: Point;
  readonly to: Point;
}

const hexsides = new WeakMap<Grid, readonly Hexside[]>();

/** Every side between two hexes of a map, worked out once. */
export function hexsidesOf(grid: Grid): readonly Hexside[] {
  const known = hexsides.get(grid);
  if (known) return known;
  const found = Array.from({ length: grid.columns * grid.rows }, (_, hex) => sidesOf(grid, hex)).flat();
  hexsides.set(grid, found);
  return found;
}

function sidesOf(grid: Grid, hex: Hex): Hexside[] {
  const centre = centreOf(grid, hex);
  const corners = cornersOf(centre);
  return corners.flatMap((from, index) => {
    const to = corners[(index + 1) % corners.length] ?? from;
    const other = hexAtPoint(grid, { x: from.x + to.x - centre.x, y: from.y + to.y - centre.y });
    return other === null || other <= hex ? [] : [{ hex, other, from, to }];
  });
}

/** Thin hexes, each with its name at its head. */
export function paintGrid(
  context: CanvasRenderingContext2D,
  grid: Grid,
  inks: Inks,
  nameOf: (hex: Hex) => string,
): void {
  const path = new Path2D();
  for (const { from, to } of hexsidesOf(grid)) {
    path.moveTo(from.x, from.y);
    path.lineTo(to.x, to.y);
  }
  context.save();
  context.strokeStyle = inks.ink;
  context.fillStyle = inks.ink;
  context.globalAlpha = 0.28;
  context.lineWidth = 1.2;
  context.stroke(path);
  context.globalAlpha = 0.72;
  context.font = '400 15px "PT Sans Narrow", sans-serif';
  context.textAlign = "center";
  for (let hex = 0; hex < grid.columns * grid.rows; hex++) {
    const { x, y } = centreOf(grid, hex);
    context.fillText(nameOf(hex), x, y - NUMBER_ABOVE);
  }
  context.restore();
}

/** So far above the middle of its hex its number stands, clear of a counter, pixels of the map. */
const NUMBER_ABOVE = 38;
