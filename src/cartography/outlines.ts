import { contours } from "d3-contour";
import { distanceTo } from "./distanceTransform.ts";
import { type Point, type Ring, roundCorners } from "./geometry.ts";
import type { Grid } from "./grid.ts";
import { smoothField } from "./relief/erosion.ts";

/** Rings along which a field has a value, outer and inner ones alike; each repeats its first point at its end. */
export function levelRings(grid: Grid, field: ArrayLike<number>, value: number): readonly Ring[] {
  const generator = contours().size([grid.columns, grid.rows]).smooth(true);
  const polygons = generator.contour(Array.from(field), value).coordinates;
  return polygons
    .flat()
    .map((ring) =>
      ring.map(
        ([x = 0, y = 0]): Point => [
          grid.west + (x - 0.5) * grid.cellKm,
          grid.north - (y - 0.5) * grid.cellKm,
        ],
      ),
    );
}

/** Smooth outlines of the marked areas of a grid. */
export function outlinesOf(grid: Grid, mask: Uint8Array): readonly Ring[] {
  if (!mask.includes(1)) return [];
  const inside = distanceTo(grid, mask, 0);
  const outside = distanceTo(grid, mask, 1);
  const edge = inside.map((depth, k) => depth - (outside[k] as number));
  return levelRings(grid, smoothField(grid, edge, 5), 0).map((ring) => roundCorners(ring.slice(0, -1), 1));
}
