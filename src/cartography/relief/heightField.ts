import { distanceToCourse, type Point, smoothstep } from "../geometry.ts";
import { type Grid, gridSize, nearestIndex, positionOf } from "../grid.ts";
import { type GroundData, shapesOfKind } from "../groundData.ts";
import { layeredNoise } from "../noise.ts";
import type { Waters } from "../waters.ts";
import { erode, smoothField } from "./erosion.ts";
import { type HillBody, heightOnFootprints, hillBodies, pinSummits } from "./hills.ts";
import { inferredRelief, type Surroundings } from "./inferredRelief.ts";
import { type ReliefNoise, reliefNoise } from "./reliefNoise.ts";

const METRES_PER_CELL_OF_EROSION = 20;
const RAIN_DROPS = 420_000;

/**
 * Builds the height field: named summits exact, the ridge between them, drawn hills elsewhere, level water,
 * slopes worn by rain. Metres above sea level for every grid point. The same data give the same field.
 */
export function buildHeightField(data: GroundData, grid: Grid, waters: Waters): Float32Array {
  const noise = reliefNoise(data.relief);
  const base = data.relief.plainMetres;
  let heights = rawRelief(data, grid, waters, noise);
  levelAtWater(heights, waters, 0, 0.19, 0.14);
  const cells = heights.map((metres) => metres / METRES_PER_CELL_OF_EROSION);
  erode(grid, cells, { drops: RAIN_DROPS, seed: data.relief.seeds.erosion });
  heights = smoothField(
    grid,
    cells.map((cell) => Math.max(0, cell * METRES_PER_CELL_OF_EROSION)),
    2,
  );
  levelAtWater(heights, waters, 0, 0.19, 0.14);
  heights = heights.map((metres) => metres + base - 1);
  pinSummits(grid, heights, data.relief.hills);
  levelAtWater(heights, waters, data.relief.waterMetres, 0.05, 0.05);
  return heights;
}

function rawRelief(data: GroundData, grid: Grid, waters: Waters, noise: ReliefNoise): Float32Array {
  const bodies = hillBodies(data, grid);
  const surroundings = surroundingsOf(data, grid, waters);
  const heights = new Float32Array(gridSize(grid));
  for (let k = 0; k < heights.length; k++) {
    const p = positionOf(grid, k);
    const bent = bend(p, noise);
    const named = namedRelief(data, grid, bodies, bent);
    const drawn = inferredRelief(data.relief, surroundings, noise, { index: k, at: p, bent });
    heights[k] = grain(Math.cbrt(named ** 3 + drawn ** 3), p, bent, noise) + ripple(p, k, waters, noise);
  }
  return heights;
}

/** Moves a point a little, so that drawn outlines lose their regular look. */
export function bend([x, y]: Point, noise: ReliefNoise): Point {
  const broad = { wavelengthKm: 0.75, octaves: 3 };
  const fine = { wavelengthKm: 0.24, octaves: 2 };
  const east = layeredNoise(noise.warpEast, x, y, broad);
  const north = layeredNoise(noise.warpNorth, x, y, broad);
  return [
    x + 0.15 * east + 0.05 * layeredNoise(noise.warpEast, x + 9, y, fine),
    y + 0.15 * north + 0.05 * layeredNoise(noise.warpNorth, x, y + 9, fine),
  ];
}

/** Named hills and the ridge that links them, above the plain. */
function namedRelief(data: GroundData, grid: Grid, bodies: readonly HillBody[], bent: Point): number {
  const base = data.relief.plainMetres;
  const k = nearestIndex(grid, bent);
  let sum = 0;
  for (const body of bodies) sum += Math.max(0, heightOnFootprints(body, k, base) - base) ** 4;
  sum += Math.max(0, ridgeRise(data, bent)) ** 4;
  return sum ** 0.25;
}

function ridgeRise(data: GroundData, p: Point): number {
  const { points, halfWidthKm } = data.relief.ridge;
  let nearest = Number.POSITIVE_INFINITY;
  let crest = 0;
  for (let i = 0; i + 1 < points.length; i++) {
    const a = points[i] as readonly [number, number, number];
    const b = points[i + 1] as readonly [number, number, number];
    const dx = b[0] - a[0];
    const dy = b[1] - a[1];
    const share = Math.max(
      0,
      Math.min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / (dx * dx + dy * dy || 1)),
    );
    const away = Math.hypot(p[0] - a[0] - share * dx, p[1] - a[1] - share * dy);
    if (away < nearest) {
      nearest = away;
      crest = a[2] * (1 - share) + b[2] * share;
    }
  }
  return Math.max(0, crest - data.relief.plainMetres) * Math.exp(-((nearest / halfWidthKm) ** 2));
}

/** Spurs and gullies on middle slopes, and a fine unevenness everywhere. */
export function grain(rise: number, p: Point, bent: Point, noise: ReliefNoise): number {
  const spurs =
    1 - Math.abs(layeredNoise(noise.spurs, bent[0] + 3, bent[1], { wavelengthKm: 0.55, octaves: 3 }));
  const gullies =
    1 - Math.abs(layeredNoise(noise.gullies, bent[0], bent[1] + 7, { wavelengthKm: 0.3, octaves: 2 }));
  const middle = smoothstep(3, 22, rise) * (1 - 0.75 * smoothstep(70, 140, rise));
  let height = rise * (1 - middle * (0.3 * spurs ** 5 + 0.16 * gullies ** 4)) * 1.07;
  height *= 1 + 0.12 * layeredNoise(noise.warpNorth, p[0], p[1], { wavelengthKm: 0.33, octaves: 4 });
  const fine = layeredNoise(noise.warpEast, p[0] + 50, p[1], { wavelengthKm: 0.28, octaves: 4 });
  return height + Math.min(1, height / 25) * 4 * fine;
}

function ripple(p: Point, k: number, waters: Waters, noise: ReliefNoise): number {
  const rough = Math.abs(layeredNoise(noise.spurs, p[0], p[1], { wavelengthKm: 0.35, octaves: 3 }));
  const dry = Math.min(waters.toLake[k] as number, waters.toRiver[k] as number);
  return 1.2 * rough * smoothstep(0, 0.2, dry);
}

/** Brings the ground down to the level of the water over the last stretch before a shore. */
function levelAtWater(
  heights: Float32Array,
  waters: Waters,
  level: number,
  lakeFadeKm: number,
  riverFadeKm: number,
): void {
  for (let k = 0; k < heights.length; k++) {
    const lake = smoothstep(-0.005, lakeFadeKm, waters.toLake[k] as number);
    const river = smoothstep(-0.005, riverFadeKm, waters.toRiver[k] as number);
    heights[k] = level + ((heights[k] as number) - level) * Math.min(lake, river);
  }
}

function surroundingsOf(data: GroundData, grid: Grid, waters: Waters): Surroundings {
  const roads = [...shapesOfKind(data, "road"), ...shapesOfKind(data, "railway")].filter(
    (shape) => shape.confidence !== "inferred",
  );
  const toRoad = new Float32Array(gridSize(grid));
  for (let k = 0; k < toRoad.length; k++) {
    const p = positionOf(grid, k);
    let nearest = 9;
    for (const road of roads) nearest = Math.min(nearest, distanceToCourse(p, road.points));
    toRoad[k] = nearest;
  }
  return { grid, waters, toRoad };
}
