import { footprintOf } from "../distanceTransform.ts";
import { isInside, type Point, smoothstep } from "../geometry.ts";
import type { Grid } from "../grid.ts";
import type { ReliefData } from "../groundData.ts";
import { layeredNoise } from "../noise.ts";
import type { Waters } from "../waters.ts";
import type { ReliefNoise } from "./reliefNoise.ts";

/** What drawn hills keep clear of. */
export interface Surroundings {
  readonly grid: Grid;
  readonly waters: Waters;
  /** Distance to the nearest road or railway in km. */
  readonly toRoad: Float32Array;
}

/** A grid point, and the same point bent by noise. */
export interface BentPoint {
  readonly index: number;
  readonly at: Point;
  readonly bent: Point;
}

const uplandFades = new WeakMap<ReliefData, readonly Float32Array[]>();

/** Rise above the plain of ground whose shape no source gives: drawn hills and rolling uplands. */
export function inferredRelief(
  relief: ReliefData,
  surroundings: Surroundings,
  noise: ReliefNoise,
  point: BentPoint,
): number {
  const [x, y] = point.bent;
  const quiet = quietFactor(relief, point.at);
  const hills = ribbed(drawnHills(relief, noise, point, quiet), noise, point.bent);
  const rolling =
    uplandShare(relief, surroundings, point) *
    Math.max(0, 14 + 26 * layeredNoise(noise.gullies, x, y, { wavelengthKm: 1.2, octaves: 4 }));
  const byRoad = 0.55 + 0.45 * smoothstep(0.02, 0.32, surroundings.toRoad[point.index] as number);
  const byMarsh = 0.1 + 0.9 * smoothstep(-0.02, 0.16, surroundings.waters.toMarsh[point.index] as number);
  return (hills + rolling * quiet) * byRoad * byMarsh;
}

function drawnHills(relief: ReliefData, noise: ReliefNoise, point: BentPoint, quiet: number): number {
  const [x, y] = point.bent;
  const uneven = 1 + 0.25 * layeredNoise(noise.spurs, x, y, { wavelengthKm: 0.8, octaves: 3 });
  let sum = 0;
  for (const hill of relief.inferredHills.hills) {
    const r = (Math.hypot(x - hill.at[0], y - hill.at[1]) / hill.radiusKm) * uneven;
    if (r > 5) continue;
    const factor = hill.standsInQuiet ? 1 : quiet;
    sum += ((hill.heightMetres - relief.plainMetres) * factor * Math.exp(-r * r * 0.75)) ** 3;
  }
  return Math.cbrt(sum);
}

/** Gives drawn hills crests and spurs instead of round tops. */
function ribbed(height: number, noise: ReliefNoise, [x, y]: Point): number {
  const crests =
    1 - Math.abs(layeredNoise(noise.warpEast, x * 0.9 + 20, y, { wavelengthKm: 1.05, octaves: 4 })) * 1.9;
  const spurs =
    1 - Math.abs(layeredNoise(noise.warpNorth, x, y + 20, { wavelengthKm: 0.5, octaves: 3 })) * 1.7;
  return height * (0.34 + 0.62 * Math.max(0, crests) + 0.2 * Math.max(0, spurs));
}

function quietFactor(relief: ReliefData, at: Point): number {
  for (const area of relief.quiet.areas) if (isInside(at, area.outline)) return area.factor;
  return 1;
}

function uplandShare(relief: ReliefData, surroundings: Surroundings, point: BentPoint): number {
  let fades = uplandFades.get(relief);
  if (!fades) {
    fades = relief.uplands.areas.map((area) => footprintOf(surroundings.grid, area.outline).depth);
    uplandFades.set(relief, fades);
  }
  const dry = Math.min(
    surroundings.waters.toLake[point.index] as number,
    surroundings.waters.toRiver[point.index] as number,
  );
  let share = 0;
  relief.uplands.areas.forEach((area, i) => {
    const inland = smoothstep(0, area.fadeKm, fades[i]?.[point.index] ?? 0);
    const away = smoothstep(area.fadeWaterKm[0], area.fadeWaterKm[1], dry);
    share = Math.max(share, area.amount * inland * away);
  });
  return share;
}
