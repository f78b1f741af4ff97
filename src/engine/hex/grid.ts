/**
 * The hex grid: pointy-top hexes in rows, odd rows shifted half a hex to the east ("odd-r").
 * A hex is a whole number, `row * columns + column`; -1 and below are not on the map.
 * @source Amit Patel, "Hexagonal Grids", Red Blob Games, 2013: offset, axial and cube coordinates.
 */

/** Index of a hex on the map, row by row from the north-west corner. */
export type Hex = number;
/** A unit that is not on the map: on its way, or waiting in a box. */
export const OFF_MAP: Hex = -1;
/** A unit that is out of the battle. */
export const GONE: Hex = -2;

/** Directions clockwise from east: E, SE, SW, W, NW, NE. */
export type Direction = 0 | 1 | 2 | 3 | 4 | 5;
/** All directions, clockwise from east. */
export const DIRECTIONS: readonly Direction[] = [0, 1, 2, 3, 4, 5];

/** The measures that turn a hex into column and row and back. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
}

const EVEN_ROW: readonly (readonly [number, number])[] = [
  [1, 0],
  [0, 1],
  [-1, 1],
  [-1, 0],
  [-1, -1],
  [0, -1],
];
const ODD_ROW: readonly (readonly [number, number])[] = [
  [1, 0],
  [1, 1],
  [0, 1],
  [-1, 0],
  [0, -1],
  [1, -1],
];

/** The hex at a column and row, or -1 off the map. */
export function hexAt(grid: Grid, column: number, row: number): Hex {
  if (column < 0 || row < 0 || column >= grid.columns || row >= grid.rows) return OFF_MAP;
  return row * grid.columns + column;
}

/** Column of a hex, 0 in the west. Not meant for units off the map. */
export function columnOf(grid: Grid, hex: Hex): number {
  return hex % grid.columns;
}

/** Row of a hex, 0 in the north. Not meant for units off the map. */
export function rowOf(grid: Grid, hex: Hex): number {
  return Math.floor(hex / grid.columns);
}

/** The neighbour in a direction, or -1 off the map. */
export function neighbour(grid: Grid, hex: Hex, direction: Direction): Hex {
  const row = rowOf(grid, hex);
  const step = (row % 2 === 0 ? EVEN_ROW : ODD_ROW)[direction];
  if (!step) throw new Error(`neighbour: direction ${direction} is not one of 0 to 5`);
  return hexAt(grid, columnOf(grid, hex) + step[0], row + step[1]);
}

/** Number of hexsides crossed on a shortest line between two hexes. */
export function hexDistance(grid: Grid, a: Hex, b: Hex): number {
  // Asked for at every turn of every loop: rows and axial columns are worked out here, without calls.
  const { columns } = grid;
  const rowA = Math.floor(a / columns);
  const rowB = Math.floor(b / columns);
  const down = rowA - rowB;
  const across = a - rowA * columns - (rowA >> 1) - (b - rowB * columns - (rowB >> 1));
  return Math.max(Math.abs(across), Math.abs(down), Math.abs(across + down));
}

/** The name people use: two digits of the column, two of the row ("1607"). */
export function hexName(grid: Grid, hex: Hex): string {
  const two = (n: number): string => String(n).padStart(2, "0");
  return two(columnOf(grid, hex)) + two(rowOf(grid, hex));
}

/** The hex of a name, or -1 when it is no name or not on this map. */
export function hexFromName(grid: Grid, name: string): Hex {
  if (!/^\d{4}$/.test(name)) return OFF_MAP;
  return hexAt(grid, Number(name.slice(0, 2)), Number(name.slice(2)));
}

/** All hexes within a distance, the hex itself first, then by distance and index. */
export function hexesWithin(grid: Grid, centre: Hex, distance: number): Hex[] {
  const rings: Hex[][] = [];
  for (let i = 0; i <= distance; i++) rings.push([]);
  const row = rowOf(grid, centre);
  const column = columnOf(grid, centre);
  // Row by row, so that every ring is in order of index.
  for (let r = row - distance; r <= row + distance; r++)
    for (let c = column - distance - 1; c <= column + distance + 1; c++) {
      const hex = hexAt(grid, c, r);
      if (hex >= 0) rings[hexDistance(grid, centre, hex)]?.push(hex);
    }
  return rings.flat();
}
