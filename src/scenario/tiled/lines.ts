/** Lines of the map laid onto hexsides and hex centres, with a little tolerance for a hand that drew them. */
import type { MapPoint } from "../book.ts";
import { DIRECTIONS, type Hex, hexName, neighbour } from "../engine.ts";
import { didYouMean, type Findings } from "../finding.ts";
import type { TiledObject } from "../schema/tiledMap.ts";
import {
  centreOf,
  cornerKey,
  distance,
  type Hexside,
  type HexsideNet,
  hexAtPoint,
  type Lattice,
  sideKey,
} from "./lattice.ts";

/** A place inside the map file for a finding. */
export interface Spot {
  readonly file: string;
  readonly path: string;
}

/** Points of an object's line in the picture; a single point for an object that is none. */
export function pointsOf(object: TiledObject): readonly MapPoint[] {
  if (!object.polyline) return [{ x: object.x, y: object.y }];
  return object.polyline.map(({ x, y }) => ({ x: object.x + x, y: object.y + y }));
}

/** How far from its corner, hexside or centre a drawn point may lie: a fifth of a hex. */
function tolerance(lattice: Lattice): number {
  return lattice.width / 5;
}

/** The hexsides that a line follows: its points are corners, each joined to the next by a hexside. */
export function hexsidesOf(
  lattice: Lattice,
  net: HexsideNet,
  line: readonly MapPoint[],
  spot: Spot,
  findings: Findings,
): readonly Hexside[] {
  const keys = line.flatMap((point, index) => {
    const key = nearestCorner(lattice, net, point);
    if (key !== undefined) return [key];
    findings.error(spot.file, `${spot.path}.polyline[${index}]`, "a corner of a hex", sayPoint(point));
    return [];
  });
  const sides: Hexside[] = [];
  for (let at = 1; at < keys.length && keys.length === line.length; at++) {
    const from = keys[at - 1] as string;
    const to = keys[at] as string;
    if (from === to) continue;
    if (!net.joined.get(from)?.has(to)) {
      const found = `${sayPoint(line[at] as MapPoint)}, which is not one hexside from the point before it`;
      findings.error(spot.file, `${spot.path}.polyline[${at}]`, "the next corner along a hexside", found);
      continue;
    }
    const side = net.sides.get(sideKey(from, to));
    if (side) sides.push(side);
  }
  return sides;
}

function nearestCorner(lattice: Lattice, net: HexsideNet, point: MapPoint): string | undefined {
  const exact = cornerKey(point);
  if (net.corners.has(exact)) return exact;
  let best: string | undefined;
  let nearest = tolerance(lattice);
  for (const [key, corner] of net.corners) {
    const away = distance(corner, point);
    if (away > nearest) continue;
    nearest = away;
    best = key;
  }
  return best;
}

/** The hexside whose middle is nearest to a point, if one is near. */
export function hexsideAt(lattice: Lattice, net: HexsideNet, point: MapPoint): Hexside | undefined {
  let best: Hexside | undefined;
  let nearest = tolerance(lattice);
  for (const side of net.sides.values()) {
    const away = distance(side.middle, point);
    if (away > nearest) continue;
    nearest = away;
    best = side;
  }
  return best;
}

/** The hexes that a line passes through: its points are centres, each the neighbour of the one before. */
export function hexesOf(
  lattice: Lattice,
  line: readonly MapPoint[],
  spot: Spot,
  findings: Findings,
): readonly Hex[] {
  const path: Hex[] = [];
  line.forEach((point, index) => {
    const where = `${spot.path}.polyline[${index}]`;
    const hex = hexAtPoint(lattice, point);
    if (hex < 0 || distance(centreOf(lattice, hex), point) > tolerance(lattice)) {
      findings.error(spot.file, where, "the centre of a hex", sayPoint(point));
      return;
    }
    const before = path.at(-1);
    if (before === hex) return;
    if (before !== undefined && !isNeighbour(lattice, before, hex)) {
      const name = hexName(lattice.grid, before);
      findings.error(spot.file, where, `a neighbour of hex ${name}`, `hex ${hexName(lattice.grid, hex)}`);
    }
    path.push(hex);
  });
  return path;
}

function isNeighbour(lattice: Lattice, a: Hex, b: Hex): boolean {
  return DIRECTIONS.some((direction) => neighbour(lattice.grid, a, direction) === b);
}

function sayPoint({ x, y }: MapPoint): string {
  return `the point ${Math.round(x)}, ${Math.round(y)}`;
}

/** The class of an object, checked against the ones that its layer may hold. */
export function kindOf<T extends string>(
  object: TiledObject,
  kinds: readonly T[],
  spot: Spot,
  findings: Findings,
): T | undefined {
  const written = object.class || object.type || "";
  const kind = kinds.find((candidate) => candidate === written);
  if (kind === undefined)
    findings.error(
      spot.file,
      `${spot.path}.class`,
      kinds.map((each) => `"${each}"`).join(" or "),
      written === "" ? "nothing" : `"${written}"`,
      didYouMean(written, kinds),
    );
  return kind;
}

/** A property of a map, tile or object. */
export function propertyOf(
  holder: { readonly properties?: TiledObject["properties"] },
  name: string,
): string | number | boolean | null | undefined {
  return holder.properties?.find((property) => property.name === name)?.value;
}
