import type { Terrain } from "../../engine/index.ts";
import { distanceTo } from "../distanceTransform.ts";
import type { Point } from "../geometry.ts";
import { type Grid, gridOver, positionOf } from "../grid.ts";
import { type Ground, type GroundCover, SCRUB_FROM, slopeField } from "../ground.ts";
import type { GroundData, ReliefData, Shape, ShapeKind } from "../groundData.ts";
import {
  groundFromPixel,
  type HexLattice,
  hexAt,
  hexCentre,
  hexIndex,
  hexLattice,
  type Pixel,
  pixelFromGround,
} from "../hexLattice.ts";
import { layeredNoise, type Noise, seededNoise } from "../noise.ts";
import { outlinesOf } from "../outlines.ts";
import { smoothField } from "../relief/erosion.ts";
import { reliefNoise } from "../relief/reliefNoise.ts";
import type { Area, Waters } from "../waters.ts";
import { hexRelief } from "./hexRelief.ts";
import type { HexMap, HexMapLine } from "./readHexMap.ts";

const CELLS_PER_HEX = 20;
/** How far edges of terrain wander from the hexsides, in pixels of the hex map. */
const WANDER_PX = 13;
const NO_ROCK = 1e9;
const ROCK_ON_STEEP = 55;

/** Makes ground that agrees with a map of hexes, so that it can be drawn like ground that was surveyed. */
export function groundFromHexes(map: HexMap): Ground {
  const data = dataOf(map);
  const lattice = hexLattice(data.lattice);
  const grid = gridOver(data.relief.grid);
  const wander = { east: seededNoise(23), north: seededNoise(41) };
  const under = terrainUnder(map, lattice, grid, wander);
  const is = (kind: Terrain) => Uint8Array.from(under, (index) => Number(map.hexes[index]?.terrain === kind));
  const waters = watersOf(grid, is);
  const heights = hexRelief(map, lattice, grid, {
    waters,
    noise: reliefNoise(data.relief),
    seed: data.relief.seeds.erosion,
  });
  const cover = under.map((index) => COVERS[map.hexes[index]?.terrain ?? "open"]);
  return {
    data,
    grid,
    heights,
    slopes: slopeField(grid, heights),
    waters,
    cover,
    scrub: scrubField(grid, is("scrub")),
    wander,
    wetness: seededNoise(78),
    rockFrom: NO_ROCK,
  };
}

const COVERS: Readonly<Record<Terrain, GroundCover>> = {
  open: "open",
  scrub: "scrub",
  marsh: "marsh",
  lake: "lake",
  river: "river",
  slope: "open",
  steep: "open",
  village: "open",
  "sand-island": "sand-island",
};

/** Index of the hex whose terrain stands at each grid point; edges wander a little. */
function terrainUnder(
  map: HexMap,
  lattice: HexLattice,
  grid: Grid,
  wander: { east: Noise; north: Noise },
): readonly number[] {
  const layers = { wavelengthKm: (0.6 * map.metresPerHex) / 1000, octaves: 3 };
  return Array.from({ length: grid.columns * grid.rows }, (_, k) => {
    const [x, y] = positionOf(grid, k);
    const [right, down] = pixelFromGround(lattice, [x, y]);
    const moved: Pixel = [
      within(right + WANDER_PX * layeredNoise(wander.east, x, y, layers), lattice.widthPx),
      within(down + WANDER_PX * layeredNoise(wander.north, x, y, layers), lattice.heightPx),
    ];
    return nearestHex(lattice, moved);
  });
}

function within(value: number, size: number): number {
  return Math.max(0, Math.min(size, value));
}

/** Hex under a pixel; in the notches of the rim, the nearest one. */
function nearestHex(lattice: HexLattice, pixel: Pixel): number {
  const middle: Pixel = [lattice.widthPx / 2, lattice.heightPx / 2];
  for (let share = 0; share <= 1; share += 0.02) {
    const hex = hexAt(lattice, [
      pixel[0] + (middle[0] - pixel[0]) * share,
      pixel[1] + (middle[1] - pixel[1]) * share,
    ]);
    if (hex) return hexIndex(lattice, hex);
  }
  return 0;
}

function watersOf(grid: Grid, is: (kind: Terrain) => Uint8Array): Waters {
  const lakeMask = is("lake");
  const riverMask = is("river");
  const islandMask = is("sand-island");
  const bed = riverMask.map((river, k) => (river || islandMask[k] ? 1 : 0));
  const areas = (kind: ShapeKind, mask: Uint8Array): readonly Area[] =>
    outlinesOf(grid, mask).map((outline, i) => ({ shape: shape(`${kind}-${i}`, kind, outline), outline }));
  return {
    lakes: areas("lake", lakeMask),
    rivers: areas("river", bed),
    islands: areas("sand-island", islandMask),
    marshes: [],
    floodPlains: [],
    toLake: distanceTo(grid, lakeMask, 1),
    toRiver: distanceTo(grid, bed, 1),
    toMarsh: distanceTo(grid, is("marsh"), 1),
    lakeDepth: distanceTo(grid, lakeMask, 0),
    riverDepth: distanceTo(grid, riverMask, 0),
    lakeMask,
    riverMask,
    islandMask,
    marshTop: Float32Array.from(is("marsh")),
    floodMask: new Uint8Array(lakeMask.length),
  };
}

function scrubField(grid: Grid, mask: Uint8Array): Float32Array {
  const inside = distanceTo(grid, mask, 0);
  const outside = distanceTo(grid, mask, 1);
  const edge = inside.map((depth, k) => depth - (outside[k] as number));
  return smoothField(grid, edge, 5).map((depth) => SCRUB_FROM + 3 * depth);
}

function shape(id: string, kind: ShapeKind, points: readonly Point[], rest: Partial<Shape> = {}): Shape {
  return { id, kind, confidence: "inferred", approximate: true, source: [], points, ...rest };
}

function dataOf(map: HexMap): GroundData {
  const latticeData = {
    columns: map.columns,
    rows: map.rows,
    metresPerHex: map.metresPerHex,
    originX: 0,
    originY: 0,
  };
  const lattice = hexLattice(latticeData);
  return {
    projection: { longitude: 0, latitude: 0, kmPerDegreeEast: 1, kmPerDegreeNorth: 1 },
    lattice: latticeData,
    slopes: { slopeFrom: NO_ROCK, steepFrom: NO_ROCK },
    relief: reliefOf(map, lattice),
    shapes: shapesOf(map, lattice),
    places: [],
    borders: [],
    corrections: [],
  };
}

function shapesOf(map: HexMap, lattice: HexLattice): readonly Shape[] {
  const km = (line: HexMapLine) => line.points.map((pixel) => groundFromPixel(lattice, pixel));
  const wander = { amplitudeKm: map.metresPerHex / 6000, seed: 5 };
  const roadKinds: Readonly<Record<string, ShapeKind>> = { railway: "railway", ferry: "ferry" };
  return [
    ...map.streams.map((line) => shape(line.id, "stream", km(line), { wander })),
    ...map.roads.map((line) =>
      shape(line.id, roadKinds[line.class] ?? "road", km(line), { class: line.class, wander }),
    ),
    ...map.borders.map((line, i) =>
      shape(line.id, "border", km(line), { pattern: i % 2 ? "crosses" : "dash-dot" }),
    ),
  ];
}

/** No relief data: only the grid, and rock on steep hexes. */
function reliefOf(map: HexMap, lattice: HexLattice): ReliefData {
  const corner = groundFromPixel(lattice, [lattice.widthPx, lattice.heightPx]);
  const hexKm = map.metresPerHex / 1000;
  const steep = map.hexes.filter(({ terrain }) => terrain === "steep");
  return {
    grid: {
      west: -hexKm / 2,
      north: hexKm / 2,
      east: corner[0] + hexKm / 2,
      south: corner[1] - hexKm / 2,
      cellKm: hexKm / CELLS_PER_HEX,
    },
    seeds: { warpEast: 7, warpNorth: 11, spurs: 23, gullies: 41, erosion: 5, marks: 77, wet: 78 },
    plainMetres: 0,
    waterMetres: 0,
    hills: [],
    ridge: { halfWidthKm: 1, points: [] },
    inferredHills: { hills: [] },
    uplands: { areas: [] },
    quiet: { areas: [] },
    rocks: {
      steepestShare: 0,
      areas: steep.map(({ hex }) => ({
        at: groundFromPixel(lattice, hexCentre(hex)),
        radiusKm: hexKm * 0.55,
        fromSlope: ROCK_ON_STEEP,
      })),
    },
  };
}
