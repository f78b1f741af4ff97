import type { Ring } from "./geometry.ts";
import { type Grid, gridSize, rasterise } from "./grid.ts";

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

/** Room to work in, shared by all rows and columns of one transform. */
interface Workspace {
  readonly line: Float64Array;
  readonly sites: Int32Array;
  readonly bounds: Float64Array;
}

/**
 * Distance in km from every grid point to the nearest point whose mask has `value`; at most 9 km.
 * @source P. Felzenszwalb, D. Huttenlocher, Distance Transforms of Sampled Functions, 2012.
 */
export function distanceTo(grid: Grid, mask: Uint8Array, value: number): Float32Array {
  const size = gridSize(grid);
  const squared = new Float64Array(size);
  for (let k = 0; k < size; k++) squared[k] = mask[k] === value ? 0 : FAR;
  const longest = Math.max(grid.columns, grid.rows);
  const work: Workspace = {
    line: new Float64Array(longest),
    sites: new Int32Array(longest),
    bounds: new Float64Array(longest + 1),
  };
  for (let i = 0; i < grid.columns; i++) transformLine(squared, grid.rows, grid.columns, i, work);
  for (let j = 0; j < grid.rows; j++) transformLine(squared, grid.columns, 1, j * grid.columns, work);
  const distances = new Float32Array(size);
  for (let k = 0; k < size; k++) distances[k] = Math.min(9, Math.sqrt(squared[k] as number) * grid.cellKm);
  return distances;
}

/** Lower envelope of the parabolas of one row or column, in place. */
function transformLine(
  f: Float64Array,
  length: number,
  stride: number,
  offset: number,
  work: Workspace,
): void {
  const { line, sites, bounds } = work;
  for (let q = 0; q < length; q++) line[q] = f[offset + q * stride] as number;
  let top = 0;
  sites[0] = 0;
  bounds[0] = -FAR;
  bounds[1] = FAR;
  for (let q = 1; q < length; q++) {
    const own = (line[q] as number) + q * q;
    let meet = 0;
    do {
      const site = sites[top] as number;
      meet = (own - ((line[site] as number) + site * site)) / (2 * q - 2 * site);
    } while (meet <= (bounds[top] as number) && --top > -1);
    top++;
    sites[top] = q;
    bounds[top] = meet;
    bounds[top + 1] = FAR;
  }
  top = 0;
  for (let q = 0; q < length; q++) {
    while ((bounds[top + 1] as number) < q) top++;
    const site = sites[top] as number;
    f[offset + q * stride] = (q - site) ** 2 + (line[site] as number);
  }
}
