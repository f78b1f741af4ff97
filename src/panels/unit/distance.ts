import type { Grid, Hex } from "../../engine/index.ts";
import type { Reader } from "../../telling/index.ts";

/** The hexes beside a hex. */
export function neighboursOf(reader: Reader, hex: Hex): readonly Hex[] {
  if (hex < 0) return [];
  return Array.from(reader.theatre.neighbours.subarray(hex * 6, hex * 6 + 6)).filter((each) => each >= 0);
}

/** Steps from one hex to another over open ground; odd rows lie half a hex to the east. */
export function stepsBetween(grid: Grid, a: Hex, b: Hex): number {
  const [from, to] = [axesOf(grid, a), axesOf(grid, b)];
  const [q, r] = [from.q - to.q, from.r - to.r];
  return Math.max(Math.abs(q), Math.abs(r), Math.abs(q + r));
}

function axesOf(grid: Grid, hex: Hex): { readonly q: number; readonly r: number } {
  const r = Math.floor(hex / grid.columns);
  return { q: (hex % grid.columns) - (r - (r % 2)) / 2, r };
}
