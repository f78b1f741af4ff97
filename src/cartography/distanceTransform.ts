import { type Grid, gridSize, rasterise } from "./grid.ts";
import type { Ring } from "./geometry.ts";

/** An outline on the grid: which points lie in it, and how far each point is from its edge, in km. */
export interface Footprint {
  readonly mask: Uint8Array;
  /** Distance to the outside; 0 outside. */
  readonly depth: Float32Array;
  /** Distance to the inside; 0 inside. */
  readonly away: Float32Array;
}

const FAR = 1e20;

/** Footprint of an outline. */
export function footprintOf(grid: Grid, ring: Ring): Footprint {
  const mask = rasterise(grid, ring);
  return { mask, depth: distanceTo(grid, mask, 0), away: distanceTo(grid, mask, 1) };
}

/**
 * Distance in km from every grid point to the nearest point whose mask has `value`; at most 9 km.
 * @source P. Felzenszwalb, D. Huttenlocher, Distance Transforms of Sampled Functions, 2012.
 */
export function distanceTo(grid: Grid, mask: Uint8Array, value: number): Float32Array {
  const squared = new Float64Array(gridSize(grid));
  for (let k = 0; k < squared.length; k++) squared[k] = mask[k] === value ? 0 : FAR;
  for (let i = 0; i < grid.columns; i++) transformLine(squared, grid.rows, grid.columns, i);
  for (let j = 0; j < grid.rows; j++) transformLine(squared, grid.columns, 1, j * grid.columns);
  return Float32Array.from(squared, (s) => Math.min(9, Math.sqrt(s) * grid.cellKm));
}

/** Lower envelope of the parabolas of one row or column, in place. */
function transformLine(f: Float64Array, length: number, stride: number, offset: number): void {
  const at = (q: number) => f[offset + q * stride] as number;
  const sites = new Int32Array(length);
  const bounds = new Float64Array(length + 1);
  let top = 0;
  bounds[0] = -FAR;
  bounds[1] = FAR;
  for (let q = 1; q < length; q++) {
    let meet = 0;
    do {
      const site = sites[top] as number;
      meet = (at(q) + q * q - (at(site) + site * site)) / (2 * q - 2 * site);
    } while (meet <= (bounds[top] as number) && --top > -1);
    top++;
    sites[top] = q;
    bounds[top] = meet;
    bounds[top + 1] = FAR;
  }
  const result = new Float64Array(length);
  top = 0;
  for (let q = 0; q < length; q++) {
    while ((bounds[top + 1] as number) < q) top++;
    const site = sites[top] as number;
    result[q] = (q - site) ** 2 + at(site);
  }
  for (let q = 0; q < length; q++) f[offset + q * stride] = result[q] as number;
}
