import type { Point, Ring } from "./geometry.ts";

/** A raster over the ground; row 0 is the northernmost, cell values stand at the cell's grid point. */
export interface Grid {
  readonly west: number;
  readonly north: number;
  readonly cellKm: number;
  readonly columns: number;
  readonly rows: number;
}

/** Bounds of a grid in km and the spacing of its points. */
export interface GridBounds {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
  readonly cellKm: number;
}

/** Lays a grid over the bounds. */
export function gridOver(bounds: GridBounds): Grid {
  return {
    west: bounds.west,
    north: bounds.north,
    cellKm: bounds.cellKm,
    columns: Math.round((bounds.east - bounds.west) / bounds.cellKm) + 1,
    rows: Math.round((bounds.north - bounds.south) / bounds.cellKm) + 1,
  };
}

/** Number of points of a grid. */
export function gridSize(grid: Grid): number {
  return grid.columns * grid.rows;
}

/** Ground position of grid point `index`. */
export function positionOf(grid: Grid, index: number): Point {
  const row = Math.floor(index / grid.columns);
  return [grid.west + (index - row * grid.columns) * grid.cellKm, grid.north - row * grid.cellKm];
}

/** Index of the grid point nearest to a position; positions outside are drawn to the rim. */
export function nearestIndex(grid: Grid, p: Point): number {
  const column = clamp(Math.round((p[0] - grid.west) / grid.cellKm), grid.columns - 1);
  const row = clamp(Math.round((grid.north - p[1]) / grid.cellKm), grid.rows - 1);
  return row * grid.columns + column;
}

/** Indexes of the grid points within a radius of a place, with their distance in km. */
export function* pointsAround(
  grid: Grid,
  at: Point,
  radiusKm: number,
): Generator<readonly [index: number, distance: number]> {
  const left = clamp(Math.floor((at[0] - radiusKm - grid.west) / grid.cellKm), grid.columns - 1);
  const right = clamp(Math.ceil((at[0] + radiusKm - grid.west) / grid.cellKm), grid.columns - 1);
  const top = clamp(Math.floor((grid.north - at[1] - radiusKm) / grid.cellKm), grid.rows - 1);
  const bottom = clamp(Math.ceil((grid.north - at[1] + radiusKm) / grid.cellKm), grid.rows - 1);
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const away = Math.hypot(
        grid.west + column * grid.cellKm - at[0],
        grid.north - row * grid.cellKm - at[1],
      );
      if (away < radiusKm) yield [row * grid.columns + column, away];
    }
  }
}

/** Value between the grid points (bilinear). */
export function valueAt(grid: Grid, values: ArrayLike<number>, p: Point): number {
  const x = Math.min(grid.columns - 2, Math.max(0, (p[0] - grid.west) / grid.cellKm));
  const y = Math.min(grid.rows - 2, Math.max(0, (grid.north - p[1]) / grid.cellKm));
  const i = Math.floor(x);
  const j = Math.floor(y);
  const u = x - i;
  const v = y - j;
  const k = j * grid.columns + i;
  const at = (index: number) => values[index] ?? 0;
  return (
    at(k) * (1 - u) * (1 - v) +
    at(k + 1) * u * (1 - v) +
    at(k + grid.columns) * (1 - u) * v +
    at(k + grid.columns + 1) * u * v
  );
}

/** Rise of a field at a point: per km towards the east and towards the north. */
export function gradientAt(grid: Grid, values: ArrayLike<number>, p: Point, reachKm = 0.02): Point {
  const [x, y] = p;
  const east = valueAt(grid, values, [x + reachKm, y]) - valueAt(grid, values, [x - reachKm, y]);
  const north = valueAt(grid, values, [x, y + reachKm]) - valueAt(grid, values, [x, y - reachKm]);
  return [east / (2 * reachKm), north / (2 * reachKm)];
}

/** Marks with 1 the grid points inside a closed outline. */
export function rasterise(grid: Grid, ring: Ring): Uint8Array {
  const mask = new Uint8Array(gridSize(grid));
  for (let row = 0; row < grid.rows; row++) {
    const crossings = crossingsAt(ring, grid.north - row * grid.cellKm);
    for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
      const from = Math.max(0, Math.ceil(((crossings[pair] ?? 0) - grid.west) / grid.cellKm));
      const to = Math.floor(((crossings[pair + 1] ?? 0) - grid.west) / grid.cellKm);
      for (let column = from; column <= Math.min(grid.columns - 1, to); column++) {
        mask[row * grid.columns + column] = 1;
      }
    }
  }
  return mask;
}

function crossingsAt(ring: Ring, y: number): number[] {
  const crossings: number[] = [];
  ring.forEach((a, i) => {
    const b = ring[(i + 1) % ring.length] ?? a;
    if (a[1] > y !== b[1] > y) crossings.push(a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0]));
  });
  return crossings.sort((a, b) => a - b);
}

function clamp(value: number, highest: number): number {
  return Math.min(highest, Math.max(0, value));
}
