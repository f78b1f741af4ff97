import { distance, type Point } from "../geometry.ts";
import { type Grid, pointsAround, positionOf, valueAt } from "../grid.ts";
import { groundFromPixel, type HexLattice, hexCentre } from "../hexLattice.ts";
import { erode, smoothField } from "../relief/erosion.ts";
import { bend, grain } from "../relief/heightField.ts";
import type { ReliefNoise } from "../relief/reliefNoise.ts";
import type { Waters } from "../waters.ts";
import type { HexMap } from "./readHexMap.ts";

/** Reach of a hex's height over its neighbours, in hexes: near its middle the ground is as high as the rules say. */
const HEIGHT_REACH = 0.66;
/** Beyond so many reaches a hex says nothing of the height. */
const OUT_OF_REACH = 3;
const FALL_OFF = 1.8;
/** Lifts plains of a round height off the contour of that height, in metres. */
const OFF_THE_CONTOUR = 2.5;
/** How much of a summit's rise over its neighbours stands up from the broad back of its hill, and how wide, hexes. */
const PEAK = { share: 0.3, width: 0.42 };
/** Rain on each grid point, and the metres of one cell of erosion. */
const RAIN = { dropsPerPoint: 2.4, metresPerCell: 20 };
/** Rounds in which a summit is brought to its height, and how wide each of them lifts, hexes. */
const PINNING = [0.45, 0.3, 0.2] as const;

/** A hex that is higher than all around it. */
interface Summit {
  readonly at: Point;
  readonly metres: number;
  /** Metres above the mean of its neighbours. */
  readonly rise: number;
}

/** Heights of hexes as ground: broad backs, spurs and gullies, slopes worn by rain, summits exact. */
export function hexRelief(
  map: HexMap,
  lattice: HexLattice,
  grid: Grid,
  { waters, noise, seed }: { readonly waters: Waters; readonly noise: ReliefNoise; readonly seed: number },
): Float32Array {
  const hexKm = map.metresPerHex / 1000;
  const centres = map.hexes.map(({ hex }) => groundFromPixel(lattice, hexCentre(hex)));
  const summits = summitsOf(map, centres, hexKm);
  const lowest = Math.min(...map.hexes.map(({ metres }) => metres));
  const raw = Float32Array.from({ length: grid.columns * grid.rows }, (_, k) => {
    const p = positionOf(grid, k);
    const shore = Math.min(1, Math.min(waters.toLake[k] as number, waters.toRiver[k] as number) / 0.12);
    const bent = bend(p, noise);
    const rise = meanHeight(map, centres, bent, hexKm) + peaks(summits, bent, hexKm) - lowest;
    return lowest + (shore > 0 ? rise + shore * (grain(rise, p, bent, noise) - rise) : rise);
  });
  const cells = raw.map((metres) => (metres - lowest) / RAIN.metresPerCell);
  erode(grid, cells, { drops: Math.round(RAIN.dropsPerPoint * cells.length), seed });
  const worn = smoothField(
    grid,
    cells.map((cell) => lowest + OFF_THE_CONTOUR + Math.max(0, cell) * RAIN.metresPerCell),
    2,
  );
  for (const width of PINNING) for (const summit of summits) pin(grid, worn, summit, width * hexKm);
  return worn;
}

/** What the hexes around a point say of its height, the nearest most. */
function meanHeight(map: HexMap, centres: readonly Point[], p: Point, hexKm: number): number {
  const reach = HEIGHT_REACH * hexKm;
  let sum = 0;
  let weights = 0;
  map.hexes.forEach(({ metres }, i) => {
    const away = (distance(p, centres[i] as Point) / reach) ** 2;
    if (away > OUT_OF_REACH ** 2) return;
    const weight = Math.exp(-FALL_OFF * away);
    sum += weight * metres;
    weights += weight;
  });
  return weights > 0 ? sum / weights : 0;
}

function peaks(summits: readonly Summit[], p: Point, hexKm: number): number {
  let rise = 0;
  for (const summit of summits)
    rise += PEAK.share * summit.rise * Math.exp(-((distance(p, summit.at) / (PEAK.width * hexKm)) ** 2));
  return rise;
}

/** So much higher than its neighbours a hex must be to be a summit, metres. */
const LEAST_RISE = 8;

function summitsOf(map: HexMap, centres: readonly Point[], hexKm: number): readonly Summit[] {
  return map.hexes.flatMap(({ metres }, i): Summit[] => {
    const at = centres[i] as Point;
    const around = map.hexes.filter((_, j) => j !== i && distance(centres[j] as Point, at) < 1.1 * hexKm);
    const mean = around.reduce((sum, other) => sum + other.metres, 0) / Math.max(1, around.length);
    const isHighest = around.every((other) => other.metres < metres);
    return isHighest && metres - mean >= LEAST_RISE ? [{ at, metres, rise: metres - mean }] : [];
  });
}

/** Brings a summit to its height, and the ground around it with it. */
function pin(grid: Grid, heights: Float32Array, { at, metres }: Summit, widthKm: number): void {
  const lack = metres - valueAt(grid, heights, at);
  for (const [k, away] of pointsAround(grid, at, 3 * widthKm))
    heights[k] = (heights[k] as number) + lack * Math.exp(-((away / widthKm) ** 2));
}
