import { distance, type Point } from "./geometry.ts";
import { type Grid, gradientAt, gridOver, gridSize, nearestIndex, positionOf } from "./grid.ts";
import type { GroundData } from "./groundData.ts";
import { layeredNoise, type Noise, seededNoise } from "./noise.ts";
import { buildHeightField } from "./relief/heightField.ts";
import type { Wander } from "./shorelines.ts";
import { layWaters, type Waters } from "./waters.ts";

/** What covers a spot of ground, without its slope. */
export type GroundCover = "lake" | "river" | "sand-island" | "marsh" | "dunes" | "scrub" | "open";

/** The battlefield's one truth: heights, waters and cover on a fine grid. Sheet and hexes both come from it. */
export interface Ground {
  readonly data: GroundData;
  readonly grid: Grid;
  /** Metres above sea level. */
  readonly heights: Float32Array;
  /** Rise in metres per km. */
  readonly slopes: Float32Array;
  readonly waters: Waters;
  readonly cover: readonly GroundCover[];
  /** How densely scrub stands; scrub grows from `SCRUB_FROM`. */
  readonly scrub: Float32Array;
  readonly wander: Wander;
  readonly wetness: Noise;
  /** Rise in metres per km from which rock shows where no area says otherwise. */
  readonly rockFrom: number;
}

/** Value of the scrub field from which ground counts as scrub. */
export const SCRUB_FROM = 0.13;

/** Builds the ground from a scenario's data. Takes some seconds; the same data give the same ground. */
export function buildGround(data: GroundData): Ground {
  const grid = gridOver(data.relief.grid);
  const wander = {
    east: seededNoise(data.relief.seeds.spurs),
    north: seededNoise(data.relief.seeds.gullies),
  };
  const waters = layWaters(data, grid, wander);
  const heights = buildHeightField(data, grid, waters);
  const marks = seededNoise(data.relief.seeds.marks);
  const wetness = seededNoise(data.relief.seeds.wet);
  const wet = wetGround(grid, waters, heights, wetness);
  const scrub = scrubField(data, grid, heights, waters, wet, marks, wetness);
  const slopes = slopeField(grid, heights);
  const cover = Array.from({ length: gridSize(grid) }, (_, k) => coverAt(k, waters, wet, scrub));
  return {
    data,
    grid,
    heights,
    slopes,
    waters,
    cover,
    scrub,
    wander,
    wetness,
    rockFrom: rockLimit(data, slopes),
  };
}

/** Cover at a place. */
export function coverOf(ground: Ground, p: Point): GroundCover {
  return ground.cover[nearestIndex(ground.grid, p)] ?? "open";
}

/** How wet marshy ground is at a place, about −1 to 1: breaks the rows of marsh signs and parts dunes from pools. */
export function wetnessAt(wetness: Noise, p: Point): number {
  return layeredNoise(wetness, p[0], p[1], { wavelengthKm: 0.42, octaves: 3 });
}

/** Rise in metres per km from which rock shows at a place. */
export function rockLimitAt(ground: Ground, p: Point): number {
  for (const area of ground.data.relief.rocks.areas) {
    if (distance(p, area.at) < area.radiusKm) return area.fromSlope;
  }
  return ground.rockFrom;
}

type WetGround = "none" | "marsh" | "pool" | "dunes";

const FLOOD_PLAIN_TOP_METRES = 16;

function wetGround(grid: Grid, waters: Waters, heights: Float32Array, wetness: Noise): readonly WetGround[] {
  return Array.from(heights, (metres, k): WetGround => {
    if (waters.lakeMask[k] || waters.riverMask[k] || waters.islandMask[k]) return "none";
    const marshTop = waters.marshTop[k] as number;
    if (marshTop > 0) return metres > marshTop ? "none" : "marsh";
    if (!waters.floodMask[k] || metres >= FLOOD_PLAIN_TOP_METRES) return "none";
    return wetnessAt(wetness, positionOf(grid, k)) > 0.06 ? "pool" : "dunes";
  });
}

function coverAt(k: number, waters: Waters, wet: readonly WetGround[], scrub: Float32Array): GroundCover {
  if (waters.lakeMask[k]) return "lake";
  if (waters.islandMask[k]) return "sand-island";
  if (waters.riverMask[k]) return "river";
  if (wet[k] === "marsh" || wet[k] === "pool") return "marsh";
  if (wet[k] === "dunes") return "dunes";
  return (scrub[k] as number) > SCRUB_FROM ? "scrub" : "open";
}

function scrubField(
  data: GroundData,
  grid: Grid,
  heights: Float32Array,
  waters: Waters,
  wet: readonly WetGround[],
  marks: Noise,
  wetness: Noise,
): Float32Array {
  return heights.map((metres, k) => {
    const water = waters.lakeMask[k] || waters.riverMask[k] || waters.islandMask[k];
    if (water || wet[k] !== "none" || metres < data.relief.plainMetres + 4) return -0.5;
    const [x, y] = positionOf(grid, k);
    const broad = layeredNoise(marks, x, y, { wavelengthKm: 1.1, octaves: 4 });
    const fine = 0.25 * layeredNoise(wetness, x, y, { wavelengthKm: 0.25, octaves: 2 });
    return broad + fine - (metres > 120 ? 0.4 : 0) - bareSummit(data, [x, y]);
  });
}

/** Fought-over summits are bare: grass and stones. */
function bareSummit(data: GroundData, p: Point): number {
  let bare = 0;
  for (const hill of data.relief.hills) {
    const reach = hill.heightMetres > 120 ? 0.7 : 0.3;
    bare = Math.max(bare, 0.35 * (1 - distance(p, hill.at) / reach));
  }
  return bare;
}

/** Rise in metres per km at every grid point. */
export function slopeField(grid: Grid, heights: Float32Array): Float32Array {
  return heights.map((_, k) => {
    const [east, north] = gradientAt(grid, heights, positionOf(grid, k));
    return Math.hypot(east, north);
  });
}

function rockLimit(data: GroundData, slopes: Float32Array): number {
  const sorted = Float32Array.from(slopes).sort();
  return (sorted[Math.floor((1 - data.relief.rocks.steepestShare) * sorted.length)] as number) * 1.08;
}
