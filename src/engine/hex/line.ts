/**
 * Straight lines of hexes, by whole numbers. The line always runs from the lower index to the higher, so it
 * is the same from either end, and it depends only on the difference of the two hexes, so it is the same
 * anywhere on the map. Where it runs exactly along a hexside one of the two hexes is taken, the easterly
 * one if the map has it.
 * @source Amit Patel, "Hexagonal Grids", Red Blob Games, 2013: line drawing and rounding of cube coordinates.
 */
import { columnOf, type Grid, type Hex, hexAt, rowOf } from "./grid.ts";

/** Fineness of the nudge that decides ties; larger than the nudge's effect on any comparison. */
const FINE = 8;

/** Larger than any difference of rows, to tell differences apart. */
const MOST_ROWS = 4096;

/** All hexes of the straight line from a to b, both ends included. @rule R3.1 */
export function lineBetween(grid: Grid, a: Hex, b: Hex): Hex[] {
  if (a > b) return lineBetween(grid, b, a).reverse();
  const hexes: Hex[] = [];
  const steps = lineSteps(axialColumn(grid, b) - axialColumn(grid, a), rowOf(grid, b) - rowOf(grid, a));
  for (let i = 0; i < steps.length; i += 2) hexes.push(hexOnLine(grid, a, steps, i));
  return hexes;
}

/** Axial offsets of a line's hexes from its start: column, row, column, row … */
export type LineSteps = Int16Array;

/** The hex at a place of a line; `i` runs by twos. For loops that must not build a list. */
export function hexOnLine(grid: Grid, start: Hex, steps: LineSteps, i: number): Hex {
  const row = rowOf(grid, start) + (steps[i + 1] as number);
  const column = axialColumn(grid, start) + (steps[i] as number) + (row - (row % 2)) / 2;
  // Only a line along hexsides of the map's eastern edge leaves the map: its other hex is the one to the west.
  return hexAt(grid, column < grid.columns ? column : column - 1, row);
}

/** The steps of the line from a to b, where a is the lower index. */
export function lineStepsBetween(grid: Grid, a: Hex, b: Hex): LineSteps {
  return lineSteps(axialColumn(grid, b) - axialColumn(grid, a), rowOf(grid, b) - rowOf(grid, a));
}

/** Axial column of a hex: straight lines have constant differences in it. */
function axialColumn(grid: Grid, hex: Hex): number {
  const row = rowOf(grid, hex);
  return columnOf(grid, hex) - (row - (row % 2)) / 2;
}

/** Lines by their difference: a constant of geometry, worked out when first asked for. */
const linesByDifference = new Map<number, LineSteps>();

function lineSteps(dq: number, dr: number): LineSteps {
  const key = dq * MOST_ROWS + dr;
  let steps = linesByDifference.get(key);
  if (!steps) {
    steps = drawSteps(dq, dr);
    linesByDifference.set(key, steps);
  }
  return steps;
}

function drawSteps(dq: number, dr: number): LineSteps {
  const length = Math.max(Math.abs(dq), Math.abs(dr), Math.abs(dq + dr));
  const steps = new Int16Array(2 * length + 2);
  for (let i = 1; i <= length; i++) {
    // The nudge sends ties eastward, the same way for every pair of hexes with this difference.
    const x = dq * i * FINE + 2;
    const z = dr * i * FINE - 1;
    const [q, r] = roundCube(x, -x - z, z, length * FINE);
    steps[2 * i] = q;
    steps[2 * i + 1] = r;
  }
  return steps;
}

/** Axial column and row of the hex that holds the point (x, y, z) / unit. */
function roundCube(x: number, y: number, z: number, unit: number): readonly [number, number] {
  const rx = Math.floor((2 * x + unit) / (2 * unit));
  const ry = Math.floor((2 * y + unit) / (2 * unit));
  const rz = Math.floor((2 * z + unit) / (2 * unit));
  const ex = Math.abs(rx * unit - x);
  const ey = Math.abs(ry * unit - y);
  const ez = Math.abs(rz * unit - z);
  if (ex > ey && ex > ez) return [-ry - rz, rz];
  if (ey > ez) return [rx, rz];
  return [rx, -rx - ry];
}
