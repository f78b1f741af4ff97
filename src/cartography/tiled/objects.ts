import type { Ground } from "../ground.ts";
import { type PlaceData, type Shape, shapesOfKind } from "../groundData.ts";
import {
  allHexes,
  type HexLattice,
  type HexPlace,
  hexCentre,
  hexCorners,
  hexFromName,
  hexIndex,
  hexName,
  hexNeighbours,
  type Pixel,
} from "../hexLattice.ts";
import { hexOfPoint, type SampledGround } from "../sampleGround.ts";
import { hexesAlong, hexsideBetween, hexsideKey, hexsidesAlong, linesAround } from "./snapping.ts";
import type { TiledProperty } from "./tiledFormat.ts";
import type { UnnumberedObject } from "./writeTiledMap.ts";

const FLAT = { width: 0, height: 0, rotation: 0, visible: true } as const;

function lineObject(
  name: string,
  kind: string,
  points: readonly Pixel[],
  properties: readonly TiledProperty[] = [],
): UnnumberedObject {
  const [x, y] = points[0] ?? [0, 0];
  const polyline = points.map(([px, py]) => ({ x: px - x, y: py - y }));
  return {
    name,
    type: kind,
    class: kind,
    x,
    y,
    ...FLAT,
    polyline,
    ...(properties.length ? { properties } : {}),
  };
}

function pointObject(
  name: string,
  kind: string,
  [x, y]: Pixel,
  properties: readonly TiledProperty[] = [],
): UnnumberedObject {
  return {
    name,
    type: kind,
    class: kind,
    x,
    y,
    ...FLAT,
    point: true,
    ...(properties.length ? { properties } : {}),
  };
}

function isWater(sampled: SampledGround, hex: HexPlace | undefined): boolean {
  const terrain = hex && sampled.hexes[hexIndex(sampled.lattice, hex)]?.terrain;
  return terrain === "lake" || terrain === "river";
}

/** Streams along hexsides; none runs between two hexes of open water. */
export function streamObjects(ground: Ground, sampled: SampledGround): readonly UnnumberedObject[] {
  const { lattice } = sampled;
  const beside = hexesBesideSides(lattice);
  const inWater = (a: Pixel, b: Pixel) => {
    const hexes = beside.get(hexsideKey(a, b)) ?? [];
    return hexes.length > 0 && hexes.every((hex) => isWater(sampled, hex));
  };
  return shapesOfKind(ground.data, "stream").flatMap((shape) => {
    const corners = hexsidesAlong(lattice, shape.points, inWater);
    return corners.length > 1 ? [lineObject(shape.id, "stream", corners)] : [];
  });
}

function hexesBesideSides(lattice: HexLattice): ReadonlyMap<string, readonly HexPlace[]> {
  const beside = new Map<string, HexPlace[]>();
  for (const hex of allHexes(lattice)) {
    const corners = hexCorners(hex);
    corners.forEach((corner, i) => {
      const key = hexsideKey(corner, corners[(i + 1) % 6] as Pixel);
      beside.set(key, [...(beside.get(key) ?? []), hex]);
    });
  }
  return beside;
}

/** Roads, tracks and railways through hex centres, and the fords and bridges where they cross streams. */
export function roadObjects(
  ground: Ground,
  sampled: SampledGround,
  streams: readonly UnnumberedObject[],
): { roads: readonly UnnumberedObject[]; crossings: readonly UnnumberedObject[] } {
  const { lattice } = sampled;
  const wet = streamSides(streams);
  const roads: UnnumberedObject[] = [];
  const crossings = new Map<string, UnnumberedObject>();
  for (const shape of [...shapesOfKind(ground.data, "road"), ...shapesOfKind(ground.data, "railway")]) {
    const hexes = hexesAlong(lattice, shape.points, (hex) => isWater(sampled, hex));
    if (hexes.length < 2) continue;
    roads.push(lineObject(shape.id, shape.class ?? "track", hexes.map(hexCentre)));
    hexes.slice(1).forEach((hex, i) => {
      const [a, b] = hexsideBetween(lattice, hexes[i] as HexPlace, hex);
      const stream = wet.get(hexsideKey(a, b));
      const key = hexsideKey(a, b);
      if (stream === undefined || crossings.get(key)?.class === "bridge") return;
      crossings.set(key, crossingObject(shape, stream, a, b));
    });
  }
  return { roads: [...roads, ...ferryObjects(ground, lattice)], crossings: [...crossings.values()] };
}

/** Ferries, the only ways over the river. */
function ferryObjects(ground: Ground, lattice: HexLattice): readonly UnnumberedObject[] {
  return shapesOfKind(ground.data, "ferry").map((shape) => {
    const hexes = hexesAlong(lattice, shape.points, () => false);
    return lineObject(shape.id, "ferry", hexes.map(hexCentre));
  });
}

function crossingObject(shape: Shape, stream: string, a: Pixel, b: Pixel): UnnumberedObject {
  const middle: Pixel = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  return pointObject(stream, shape.crossing ?? "ford", middle);
}

function streamSides(streams: readonly UnnumberedObject[]): ReadonlyMap<string, string> {
  const sides = new Map<string, string>();
  for (const stream of streams) {
    const points = (stream.polyline ?? []).map((p): Pixel => [stream.x + p.x, stream.y + p.y]);
    points.slice(1).forEach((point, i) => {
      sides.set(hexsideKey(points[i] as Pixel, point), stream.name);
    });
  }
  return sides;
}

/** The claimed borders along hexsides; each names a hex on its side's own ground. */
export function borderObjects(sampled: SampledGround): readonly UnnumberedObject[] {
  const { lattice } = sampled;
  return sampled.claims.flatMap(({ border, home }) => {
    const inside = (hex: HexPlace) => home[hexIndex(lattice, hex)] === true;
    const homeHex = hexName(hexOfPoint(lattice, border.home, `home of the ${border.side} border`));
    return linesAround(lattice, inside).map((line) =>
      lineObject(`claim-${border.side}`, "claim", line, [
        { name: "homeHex", type: "string", value: homeHex },
        { name: "side", type: "string", value: border.side },
      ]),
    );
  });
}

/** Named places with all their hexes, the main one first. */
export function placeObjects(ground: Ground, sampled: SampledGround): readonly UnnumberedObject[] {
  return ground.data.places.map((place) => {
    const hexes = hexesOfPlace(sampled, place);
    const [main] = hexes;
    return pointObject(place.id, place.class, hexCentre(main as HexPlace), [
      { name: "confidence", type: "string", value: place.confidence },
      { name: "hexes", type: "string", value: hexes.map(hexName).join(" ") },
    ]);
  });
}

function hexesOfPlace(sampled: SampledGround, place: PlaceData): readonly HexPlace[] {
  const main = hexOfPoint(sampled.lattice, place.at, place.id);
  if (place.spread) return spreadFrom(sampled, main, place.spread, place.id);
  return [main, ...(place.further ?? []).map(hexFromName)];
}

/** All hexes of one terrain that hang together with a hex of it. */
function spreadFrom(
  sampled: SampledGround,
  start: HexPlace,
  terrain: string,
  id: string,
): readonly HexPlace[] {
  const { lattice, hexes } = sampled;
  const is = (hex: HexPlace) => hexes[hexIndex(lattice, hex)]?.terrain === terrain;
  if (!is(start)) throw new Error(`spreadFrom: ${id} in hex ${hexName(start)} does not stand on ${terrain}`);
  const found = new Map([[hexName(start), start]]);
  for (const hex of found.values()) {
    for (const next of hexNeighbours(lattice, hex)) {
      if (next && is(next) && !found.has(hexName(next))) found.set(hexName(next), next);
    }
  }
  return [...found.values()];
}
