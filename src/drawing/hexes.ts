/** Shapes made of hexes: neighbours, the line around a group of hexes, and soft curves along it. */
import { centreOf, cornersOf } from "../app/index.ts";
import type { Grid, Hex } from "../engine/index.ts";

/** A point of the map picture. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A box on the map picture. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Steps to the neighbours, clockwise from east, in even and odd rows. */
const EVEN_ROW = [
  [1, 0],
  [0, 1],
  [-1, 1],
  [-1, 0],
  [-1, -1],
  [0, -1],
] as const;
const ODD_ROW = [
  [1, 0],
  [1, 1],
  [0, 1],
  [-1, 0],
  [0, -1],
  [1, -1],
] as const;

/** The six neighbours clockwise from east; -1 off the map. Neighbour `i` lies across corners `i+1` and `i+2`. */
export function neighboursOf(grid: Grid, hex: Hex): readonly Hex[] {
  const row = Math.floor(hex / grid.columns);
  const column = hex % grid.columns;
  return (row % 2 === 0 ? EVEN_ROW : ODD_ROW).map(([dc, dr]) => {
    const c = column + dc;
    const r = row + dr;
    return c < 0 || r < 0 || c >= grid.columns || r >= grid.rows ? -1 : r * grid.columns + c;
  });
}

/** One hexside as a line, with the hexes on its left and right hand when going from `from` to `to`. */
export interface HexsideLine {
  readonly from: Point;
  readonly to: Point;
}

/** The hexside across which neighbour `direction` lies, clockwise around `hex`. */
export function hexsideLine(grid: Grid, hex: Hex, direction: number): HexsideLine {
  const corners = cornersOf(centreOf(grid, hex));
  return {
    from: corners[(direction + 1) % 6] as Point,
    to: corners[(direction + 2) % 6] as Point,
  };
}

/** Hexsides between hexes that pass `inside` and neighbours that do not, clockwise around the inside. */
export function borderLines(
  grid: Grid,
  hexes: Iterable<Hex>,
  separates: (neighbour: Hex, hex: Hex) => boolean,
): HexsideLine[] {
  const lines: HexsideLine[] = [];
  for (const hex of hexes)
    neighboursOf(grid, hex).forEach((other, direction) => {
      if (separates(other, hex)) lines.push(hexsideLine(grid, hex, direction));
    });
  return lines;
}

const keyOf = (point: Point): string => `${Math.round(point.x)},${Math.round(point.y)}`;

/** Hexsides joined end to start into lines; a closed one ends where it begins. */
export function joinLines(lines: readonly HexsideLine[]): Point[][] {
  const byStart = new Map<string, HexsideLine[]>();
  const ends = new Set<string>();
  for (const line of lines) {
    const list = byStart.get(keyOf(line.from));
    if (list) list.push(line);
    else byStart.set(keyOf(line.from), [line]);
    ends.add(keyOf(line.to));
  }
  const joined: Point[][] = [];
  const follow = (first: HexsideLine): void => {
    const line: Point[] = [first.from];
    let next: HexsideLine | undefined = first;
    while (next) {
      line.push(next.to);
      next = byStart.get(keyOf(next.to))?.pop();
    }
    joined.push(line);
  };
  // Open lines first, from their free ends; what is left are rings.
  for (const start of [...byStart.keys()])
    if (!ends.has(start)) for (let l = byStart.get(start)?.pop(); l; l = byStart.get(start)?.pop()) follow(l);
  for (const list of byStart.values()) for (let l = list.pop(); l; l = list.pop()) follow(l);
  return joined;
}

/** Whether a line ends where it begins. */
export function isRing(line: readonly Point[]): boolean {
  const first = line[0];
  const last = line.at(-1);
  return first !== undefined && last !== undefined && line.length > 2 && keyOf(first) === keyOf(last);
}

/**
 * The line with its corners cut, `rounds` times.
 * @source George Chaikin, "An algorithm for high-speed curve generation", 1974.
 */
export function soften(line: readonly Point[], rounds: number): Point[] {
  let points = [...line];
  const ring = isRing(line);
  for (let round = 0; round < rounds; round++) {
    const cut: Point[] = [];
    for (let i = 0; i + 1 < points.length; i++) {
      const a = points[i] as Point;
      const b = points[i + 1] as Point;
      cut.push({ x: a.x * 0.75 + b.x * 0.25, y: a.y * 0.75 + b.y * 0.25 });
      cut.push({ x: a.x * 0.25 + b.x * 0.75, y: a.y * 0.25 + b.y * 0.75 });
    }
    if (ring) cut.push(cut[0] as Point);
    else {
      cut.unshift(points[0] as Point);
      cut.push(points.at(-1) as Point);
    }
    points = cut;
  }
  return points;
}

/** The line through the middles of its own pieces, its ends kept: what is left of a zigzag is its course. */
export function throughMiddles(line: readonly Point[]): Point[] {
  const middles = line.slice(1).map((b, i) => {
    const a = line[i] as Point;
    return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  });
  if (isRing(line)) return [...middles, middles[0] as Point];
  return [line[0] as Point, ...middles, line.at(-1) as Point];
}

/** The box around hexes, `margin` map pixels wider on every side; null around nothing. */
export function boxAround(grid: Grid, hexes: Iterable<Hex>, margin: number): Box | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const hex of hexes) {
    const { x, y } = centreOf(grid, hex);
    left = Math.min(left, x - 52);
    right = Math.max(right, x + 52);
    top = Math.min(top, y - 60);
    bottom = Math.max(bottom, y + 60);
  }
  if (right < left) return null;
  return {
    x: left - margin,
    y: top - margin,
    width: right - left + 2 * margin,
    height: bottom - top + 2 * margin,
  };
}

/** What takes a path: a canvas of the page or of a worker, or a path that is kept. */
export type Tracer = Pick<CanvasPath, "moveTo" | "lineTo" | "closePath">;

/** Adds a hex, shrunk about its centre, to the current path of a canvas. */
export function traceHex(context: Tracer, centre: Point, shrink = 1): void {
  cornersOf(centre).forEach((corner, index) => {
    const x = centre.x + (corner.x - centre.x) * shrink;
    const y = centre.y + (corner.y - centre.y) * shrink;
    if (index === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  });
  context.closePath();
}

/** Adds a line to the current path of a canvas. */
export function traceLine(context: Tracer, line: readonly Point[]): void {
  line.forEach((point, index) => {
    if (index === 0) context.moveTo(point.x, point.y);
    else context.lineTo(point.x, point.y);
  });
  if (isRing(line)) context.closePath();
}

/** What two boxes share; null where they lie apart. */
export function overlap(a: Box, b: Box): Box | null {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

/** How much of two boxes lies in both, square map pixels. */
export function sharedArea(a: Box, b: Box): number {
  const part = overlap(a, b);
  return part ? part.width * part.height : 0;
}

/** How much of a box lies in others, each counted for itself, square map pixels. */
export function sharedWith(box: Box, others: readonly Box[]): number {
  return others.reduce((sum, other) => sum + sharedArea(box, other), 0);
}
