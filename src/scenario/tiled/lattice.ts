import type { MapPoint } from "../book.ts";
import { DIRECTIONS, type Grid, type Hex, hexAt, neighbour } from "../engine.ts";

/** The hexes of a Tiled map as they lie in its picture, pixels at scale 1. */
export interface Lattice {
  readonly grid: Grid;
  readonly width: number;
  readonly height: number;
  readonly side: number;
}

/** A side shared by two hexes; `a` is the lower index. */
export interface Hexside {
  readonly a: Hex;
  readonly b: Hex;
  readonly middle: MapPoint;
}

/** Corners of hexes and the sides between them, for lines that follow hexsides. */
export interface HexsideNet {
  /** Every corner once, by `cornerKey`. */
  readonly corners: ReadonlyMap<string, MapPoint>;
  /** Corners joined to a corner by a side. */
  readonly joined: ReadonlyMap<string, ReadonlySet<string>>;
  /** Sides between two hexes of the map, by the keys of their two corners in order; the rim is not in it. */
  readonly sides: ReadonlyMap<string, Hexside>;
}

/** Pixels from the centres of one row to those of the next. */
export function rowStep(lattice: Lattice): number {
  return (lattice.height + lattice.side) / 2;
}

/** Centre of a hex. */
export function centreOf(lattice: Lattice, hex: Hex): MapPoint {
  const { columns } = lattice.grid;
  const row = Math.floor(hex / columns);
  const shift = row % 2 === 1 ? lattice.width / 2 : 0;
  return {
    x: (hex % columns) * lattice.width + lattice.width / 2 + shift,
    y: row * rowStep(lattice) + lattice.height / 2,
  };
}

/** The six corners of a hex, clockwise from the top: the side of direction d joins corners d+1 and d+2. */
export function cornersOf(lattice: Lattice, hex: Hex): readonly MapPoint[] {
  const { x, y } = centreOf(lattice, hex);
  const across = lattice.width / 2;
  const up = lattice.side / 2;
  return [
    { x, y: y - lattice.height / 2 },
    { x: x + across, y: y - up },
    { x: x + across, y: y + up },
    { x, y: y + lattice.height / 2 },
    { x: x - across, y: y + up },
    { x: x - across, y: y - up },
  ];
}

/** Corners of neighbouring hexes coincide to the pixel, so their rounded place names them. */
export function cornerKey(point: MapPoint): string {
  return `${Math.round(point.x)},${Math.round(point.y)}`;
}

/** The key of a side by its two corners, in either order. */
export function sideKey(a: string, b: string): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`;
}

/** The hex whose centre is nearest to a point, or -1 when the point lies off the map. */
export function hexAtPoint(lattice: Lattice, point: MapPoint): Hex {
  const row = Math.round((point.y - lattice.height / 2) / rowStep(lattice));
  let best = -1;
  let nearest = Number.POSITIVE_INFINITY;
  for (let r = row - 1; r <= row + 1; r++) {
    const shift = Math.abs(r % 2) === 1 ? lattice.width : lattice.width / 2;
    const hex = hexAt(lattice.grid, Math.round((point.x - shift) / lattice.width), r);
    if (hex < 0) continue;
    const away = distance(centreOf(lattice, hex), point);
    if (away < nearest) {
      nearest = away;
      best = hex;
    }
  }
  return nearest <= lattice.height / 2 ? best : -1;
}

/** Pixels between two points in a straight line. */
export function distance(a: MapPoint, b: MapPoint): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** All corners and sides of a map. */
export function hexsideNet(lattice: Lattice): HexsideNet {
  const corners = new Map<string, MapPoint>();
  const joined = new Map<string, Set<string>>();
  const sides = new Map<string, Hexside>();
  for (let hex = 0; hex < lattice.grid.columns * lattice.grid.rows; hex++) {
    const points = cornersOf(lattice, hex);
    for (const point of points) corners.set(cornerKey(point), point);
    for (const direction of DIRECTIONS) {
      const from = points[(direction + 1) % 6] as MapPoint;
      const to = points[(direction + 2) % 6] as MapPoint;
      join(joined, cornerKey(from), cornerKey(to));
      const other = neighbour(lattice.grid, hex, direction);
      if (other <= hex) continue;
      const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
      sides.set(sideKey(cornerKey(from), cornerKey(to)), { a: hex, b: other, middle });
    }
  }
  return { corners, joined, sides };
}

function join(joined: Map<string, Set<string>>, a: string, b: string): void {
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    const known = joined.get(from) ?? new Set<string>();
    known.add(to);
    joined.set(from, known);
  }
}
