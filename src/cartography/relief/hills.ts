import { type Footprint, footprintOf } from "../distanceTransform.ts";
import { smoothstep } from "../geometry.ts";
import { type Grid, pointsAround, valueAt } from "../grid.ts";
import { type GroundData, type Hill, shapeById } from "../groundData.ts";

/** A hill with the footprints of its contours, lowest first. */
export interface HillBody {
  readonly hill: Hill;
  readonly steps: readonly { readonly metres: number; readonly footprint: Footprint }[];
  /** Greatest depth inside the highest footprint, in km. */
  readonly topDepth: number;
}

/** Lays the footprints of all named hills on the grid. */
export function hillBodies(data: GroundData, grid: Grid): readonly HillBody[] {
  return data.relief.hills.map((hill) => {
    const steps = hill.footprints.map((id) => {
      const shape = shapeById(data, id);
      return { metres: shape.metres ?? 0, footprint: footprintOf(grid, shape.points) };
    });
    const top = steps[steps.length - 1];
    let topDepth = 0;
    for (const depth of top?.footprint.depth ?? []) topDepth = Math.max(topDepth, depth);
    return { hill, steps, topDepth };
  });
}

/** Height in metres that a hill's footprints give to a grid point: between contours by the distances to both. */
export function heightOnFootprints(body: HillBody, k: number, plainMetres: number): number {
  const { hill, steps } = body;
  const foot = steps[0];
  if (!foot) return plainMetres;
  if (!foot.footprint.mask[k]) {
    const width = hill.heightMetres > 120 ? 0.24 : 0.17;
    const fade = Math.exp(-(((foot.footprint.away[k] as number) / width) ** 1.35));
    return plainMetres + (foot.metres - plainMetres) * fade;
  }
  for (let i = steps.length - 1; i >= 0; i--) {
    const step = steps[i];
    if (!step?.footprint.mask[k]) continue;
    const inside = step.footprint.depth[k] as number;
    const next = steps[i + 1];
    if (!next) {
      const share = Math.min(1, inside / body.topDepth);
      return step.metres + (hill.heightMetres - step.metres) * Math.sin((share * Math.PI) / 2);
    }
    const outside = next.footprint.away[k] as number;
    return step.metres + ((next.metres - step.metres) * inside) / (inside + outside);
  }
  return plainMetres;
}

/** Makes every named summit exactly as high as its data say, and the highest ground around it. */
export function pinSummits(grid: Grid, heights: Float32Array, hills: readonly Hill[]): void {
  for (let round = 0; round < 5; round++) {
    for (const hill of hills) raiseAround(grid, heights, hill, round < 3 ? 0.2 : 0.09);
  }
  for (const hill of hills) capAround(grid, heights, hill);
}

function raiseAround(grid: Grid, heights: Float32Array, hill: Hill, widthKm: number): void {
  const lack = hill.heightMetres - valueAt(grid, heights, hill.at);
  for (const [k, away] of pointsAround(grid, hill.at, 3 * widthKm)) {
    heights[k] = (heights[k] as number) + lack * Math.exp(-((away / widthKm) ** 2));
  }
}

function capAround(grid: Grid, heights: Float32Array, hill: Hill): void {
  const fall = hill.heightMetres > 100 ? 260 : 170;
  for (const [k, d] of pointsAround(grid, hill.at, 0.2)) {
    const cap = hill.heightMetres - fall * d * d * (1 - 0.55 * smoothstep(0.1, 0.2, d));
    heights[k] = Math.min(heights[k] as number, cap);
  }
}
