import { type Course, densify, distanceToCourse } from "../geometry.ts";
import {
  allHexes,
  groundFromPixel,
  type HexLattice,
  type HexPlace,
  hexAt,
  hexCentre,
  hexCorners,
  hexIndex,
  hexName,
  hexNeighbours,
  type Pixel,
  pixelFromGround,
} from "../hexLattice.ts";
import { shortestWay } from "./shortestWay.ts";

/** Key of a corner or a hexside end: its pixel, whole numbers. */
export function pixelKey([x, y]: Pixel): string {
  return `${x},${y}`;
}

/** Key of a hexside, the same from both of its hexes. */
export function hexsideKey(a: Pixel, b: Pixel): string {
  return [pixelKey(a), pixelKey(b)].sort().join(" ");
}

/** The two ends of the hexside between two neighbours. @throws when they are not neighbours. */
export function hexsideBetween(lattice: HexLattice, a: HexPlace, b: HexPlace): readonly [Pixel, Pixel] {
  const side = hexNeighbours(lattice, a).findIndex((n) => n?.column === b.column && n.row === b.row);
  const corners = hexCorners(a);
  const from = corners[side];
  const to = corners[(side + 1) % 6];
  if (!from || !to) throw new Error(`hexsideBetween: ${hexName(a)} and ${hexName(b)} are not neighbours`);
  return [from, to];
}

const STEP_KM = 0.05;
/** Distance from a course at which a step costs twice as much as on it, in km. */
const EASE_KM = 0.13;

/** Lays a road through hex centres: neighbouring hexes that follow its course and avoid `closed` ones. */
export function hexesAlong(
  lattice: HexLattice,
  course: Course,
  closed: (hex: HexPlace) => boolean,
): readonly HexPlace[] {
  const open = onMap(lattice, course).filter((hex) => !closed(hex));
  const first = open[0];
  const last = open[open.length - 1];
  if (!first || !last) return [];
  const hexes = [...allHexes(lattice)];
  const away = hexes.map((hex) => distanceToCourse(groundFromPixel(lattice, hexCentre(hex)), course));
  const way = shortestWay(hexIndex(lattice, first), hexIndex(lattice, last), (index) =>
    hexNeighbours(lattice, hexes[index] as HexPlace)
      .filter((next): next is HexPlace => next !== undefined && !closed(next))
      .map((next) => {
        const to = hexIndex(lattice, next);
        return { to, cost: 1 + ((away[to] as number) / EASE_KM) ** 2 };
      }),
  );
  return way.map((index) => hexes[index] as HexPlace);
}

function onMap(lattice: HexLattice, course: Course): readonly HexPlace[] {
  const fine = densify(course, STEP_KM).slice(0, densify(course, STEP_KM).length - closingPieces(course));
  return fine.flatMap((p) => hexAt(lattice, pixelFromGround(lattice, p)) ?? []);
}

/** Points that `densify` adds between the end and the start of an open course. */
function closingPieces(course: Course): number {
  return densify(course, STEP_KM).length - densify(course.slice(0, -1), STEP_KM).length > 0
    ? Math.max(1, Math.round(closingLength(course) / STEP_KM)) - 1
    : 0;
}

function closingLength(course: Course): number {
  const a = course[0];
  const b = course[course.length - 1];
  return a && b ? Math.hypot(a[0] - b[0], a[1] - b[1]) : 0;
}

/** Lays a stream on hexsides: corners, each joined to the next by one hexside, that follow its course. */
export function hexsidesAlong(
  lattice: HexLattice,
  course: Course,
  closed: (a: Pixel, b: Pixel) => boolean,
): readonly Pixel[] {
  const web = cornerWeb(lattice);
  const away = web.corners.map((corner) => distanceToCourse(groundFromPixel(lattice, corner), course));
  const ends = [course[0], course[course.length - 1]].map((end) => {
    if (!end) return 0;
    const [x, y] = pixelFromGround(lattice, end);
    const distances = web.corners.map((corner) => Math.hypot(corner[0] - x, corner[1] - y));
    return distances.indexOf(Math.min(...distances));
  });
  const way = shortestWay(ends[0] ?? 0, ends[1] ?? 0, (index) =>
    (web.joined[index] ?? []).map((to) => ({ to, cost: 1 + ((away[to] as number) / EASE_KM) ** 2 })),
  ).map((index) => web.corners[index] as Pixel);
  return longestOpen(way, closed);
}

/** The longest stretch whose hexsides are not closed (a stream ends where open water begins). */
function longestOpen(way: readonly Pixel[], closed: (a: Pixel, b: Pixel) => boolean): readonly Pixel[] {
  let best: readonly Pixel[] = [];
  let current: Pixel[] = [];
  for (const corner of way) {
    const previous = current[current.length - 1];
    if (previous && closed(previous, corner)) current = [];
    current.push(corner);
    if (current.length > best.length) best = [...current];
  }
  return best;
}

interface CornerWeb {
  readonly corners: readonly Pixel[];
  readonly joined: readonly (readonly number[])[];
}

function cornerWeb(lattice: HexLattice): CornerWeb {
  const numbers = new Map<string, number>();
  const corners: Pixel[] = [];
  const joined: Set<number>[] = [];
  const numberOf = (corner: Pixel): number => {
    const key = pixelKey(corner);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, corners.length);
    corners.push(corner);
    joined.push(new Set());
    return corners.length - 1;
  };
  for (const hex of allHexes(lattice)) {
    const ring = hexCorners(hex).map(numberOf);
    ring.forEach((corner, i) => {
      const next = ring[(i + 1) % 6] as number;
      joined[corner]?.add(next);
      joined[next]?.add(corner);
    });
  }
  return { corners, joined: joined.map((set) => [...set]) };
}

/** The hexsides between hexes of which `inside` holds for one and not for the other, joined into lines. */
export function linesAround(
  lattice: HexLattice,
  inside: (hex: HexPlace) => boolean,
): readonly (readonly Pixel[])[] {
  const joined = new Map<string, Pixel[]>();
  const corners = new Map<string, Pixel>();
  const join = (a: Pixel, b: Pixel) => {
    corners.set(pixelKey(a), a);
    joined.set(pixelKey(a), [...(joined.get(pixelKey(a)) ?? []), b]);
  };
  for (const hex of allHexes(lattice)) {
    for (const other of hexNeighbours(lattice, hex)) {
      if (!other || !inside(hex) || inside(other)) continue;
      const [a, b] = hexsideBetween(lattice, hex, other);
      join(a, b);
      join(b, a);
    }
  }
  return chains(joined, corners);
}

function chains(
  joined: ReadonlyMap<string, readonly Pixel[]>,
  corners: ReadonlyMap<string, Pixel>,
): Pixel[][] {
  const used = new Set<string>();
  const lines: Pixel[][] = [];
  const walk = (start: Pixel) => {
    const line = [start];
    for (let here: Pixel | undefined = start; here; ) {
      const from: Pixel = here;
      here = joined.get(pixelKey(from))?.find((next) => !used.has(hexsideKey(from, next)));
      if (here) {
        used.add(hexsideKey(from, here));
        line.push(here);
      }
    }
    if (line.length > 1) lines.push(line);
  };
  for (const [key, next] of joined) if (next.length === 1) walk(corners.get(key) as Pixel);
  for (const corner of corners.values()) walk(corner);
  return lines;
}
