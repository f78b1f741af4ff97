import type { Point } from "./geometry.ts";
import type { LatticeData } from "./groundData.ts";

/** A place on the map picture in pixels: right and down from its top left corner. */
export type Pixel = readonly [right: number, down: number];

/** A hex by column and row, from the north-west; odd rows stand half a hex to the east. */
export interface HexPlace {
  readonly column: number;
  readonly row: number;
}

/** Measures of a pointy-top hex on the map, in pixels at scale 1. */
export const HEX = { width: 104, height: 120, side: 60, rowStep: 90 } as const;

/** A pointy-top odd-r lattice of hexes lying on the ground. */
export interface HexLattice {
  readonly columns: number;
  readonly rows: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly data: LatticeData;
}

/** Lays a lattice of hexes. */
export function hexLattice(data: LatticeData): HexLattice {
  return {
    columns: data.columns,
    rows: data.rows,
    widthPx: data.columns * HEX.width + HEX.width / 2,
    heightPx: data.rows * HEX.rowStep + HEX.height - HEX.rowStep,
    data,
  };
}

/** Pixels per km towards the east; one hex across its flats is `metresPerHex`. */
export function pixelsPerKmEast(lattice: HexLattice): number {
  return (HEX.width / lattice.data.metresPerHex) * 1000;
}

/** Pixels per km towards the north: rows stand √3/2 of a hex apart on the ground, 90 pixels on the map. */
export function pixelsPerKmNorth(lattice: HexLattice): number {
  return (HEX.rowStep / ((lattice.data.metresPerHex * Math.sqrt(3)) / 2)) * 1000;
}

/** Pixel of a place on the ground. */
export function pixelFromGround(lattice: HexLattice, [east, north]: Point): Pixel {
  return [
    (east - lattice.data.originX / 1000) * pixelsPerKmEast(lattice),
    (lattice.data.originY / 1000 - north) * pixelsPerKmNorth(lattice),
  ];
}

/** Place on the ground of a pixel. */
export function groundFromPixel(lattice: HexLattice, [right, down]: Pixel): Point {
  return [
    right / pixelsPerKmEast(lattice) + lattice.data.originX / 1000,
    lattice.data.originY / 1000 - down / pixelsPerKmNorth(lattice),
  ];
}

/** Centre of a hex. */
export function hexCentre({ column, row }: HexPlace): Pixel {
  return [HEX.width / 2 + HEX.width * column + (row % 2 ? HEX.width / 2 : 0), HEX.side + HEX.rowStep * row];
}

/** The six corners of a hex, clockwise from the top. */
export function hexCorners(hex: HexPlace): readonly Pixel[] {
  const [x, y] = hexCentre(hex);
  const half = HEX.width / 2;
  return [
    [x, y - 60],
    [x + half, y - 30],
    [x + half, y + 30],
    [x, y + 60],
    [x - half, y + 30],
    [x - half, y - 30],
  ];
}

/** Hex under a pixel, or `undefined` outside the lattice. */
export function hexAt(lattice: HexLattice, [right, down]: Pixel): HexPlace | undefined {
  let best: HexPlace | undefined;
  let nearest = Number.POSITIVE_INFINITY;
  const middle = Math.round((down - HEX.side) / HEX.rowStep);
  for (let row = middle - 1; row <= middle + 1; row++) {
    const indent = row % 2 ? HEX.width : HEX.width / 2;
    const column = Math.round((right - indent) / HEX.width);
    const [x, y] = hexCentre({ column, row });
    const away = Math.hypot(x - right, y - down);
    if (away < nearest) {
      nearest = away;
      best = { column, row };
    }
  }
  return best && isOnLattice(lattice, best) ? best : undefined;
}

/** Whether a hex belongs to the lattice. */
export function isOnLattice(lattice: HexLattice, { column, row }: HexPlace): boolean {
  return column >= 0 && row >= 0 && column < lattice.columns && row < lattice.rows;
}

/** The up to six neighbours of a hex, clockwise from the north-east; `undefined` where the map ends. */
export function hexNeighbours(
  lattice: HexLattice,
  { column, row }: HexPlace,
): readonly (HexPlace | undefined)[] {
  const shift = row % 2;
  const places: readonly HexPlace[] = [
    { column: column + shift, row: row - 1 },
    { column: column + 1, row },
    { column: column + shift, row: row + 1 },
    { column: column + shift - 1, row: row + 1 },
    { column: column - 1, row },
    { column: column + shift - 1, row: row - 1 },
  ];
  return places.map((place) => (isOnLattice(lattice, place) ? place : undefined));
}

/** All hexes, row by row from the north-west. */
export function* allHexes(lattice: HexLattice): Generator<HexPlace> {
  for (let row = 0; row < lattice.rows; row++) {
    for (let column = 0; column < lattice.columns; column++) yield { column, row };
  }
}

/** Index of a hex in row order. */
export function hexIndex(lattice: HexLattice, hex: HexPlace): number {
  return hex.row * lattice.columns + hex.column;
}

/** Name of a hex: column then row, two digits each, from 00. */
export function hexName({ column, row }: HexPlace): string {
  return String(column).padStart(2, "0") + String(row).padStart(2, "0");
}

/** Hex of a name. @throws when the name is not four digits. */
export function hexFromName(name: string): HexPlace {
  if (!/^\d{4}$/.test(name)) throw new Error(`hexFromName: "${name}" is not a hex name such as "1607"`);
  return { column: Number(name.slice(0, 2)), row: Number(name.slice(2)) };
}
