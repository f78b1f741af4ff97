import { distance, type Point, type Ring } from "../geometry.ts";
import { type Grid, gradientAt, nearestIndex } from "../grid.ts";
import type { Ground } from "../ground.ts";
import { levelRings } from "../outlines.ts";
import { at, coursePath, isInView, line, n, type SheetView } from "./sheetView.ts";

const caches = new WeakMap<Float32Array, Map<number, readonly Ring[]>>();

/** Rings along which a field has a value, smooth enough to draw; kept for the next question. */
export function ringsAt(grid: Grid, field: Float32Array, value: number): readonly Ring[] {
  let cache = caches.get(field);
  if (!cache) {
    cache = new Map();
    caches.set(field, cache);
  }
  let rings = cache.get(value);
  if (!rings) {
    rings = levelRings(grid, field, value);
    cache.set(value, rings);
  }
  return rings;
}

/** Cuts the corners of a ring that is closed by repeating its first point. */
function softened(ring: Ring): Ring {
  const points: Point[] = [];
  for (let i = 0; i + 1 < ring.length; i++) {
    const a = ring[i] as Point;
    const b = ring[i + 1] as Point;
    points.push([a[0] * 0.75 + b[0] * 0.25, a[1] * 0.75 + b[1] * 0.25]);
    points.push([a[0] * 0.25 + b[0] * 0.75, a[1] * 0.25 + b[1] * 0.75]);
  }
  if (points[0]) points.push(points[0]);
  return points;
}

const HIGHEST = 200;
const HEAVY_STEP = 50;
const SHORTEST_RING = 9;

/** Contours every 10 m (20 m far away), heavy every 50 m, and short strokes that point down from small tops. */
export function contourLayer(view: SheetView): string {
  const { ground, palette } = view;
  const far = view.detail === "far";
  let thin = "";
  let heavy = "";
  for (let metres = far ? 20 : 10; metres <= HIGHEST; metres += far ? 20 : 10) {
    for (const ring of ringsAt(ground.grid, ground.heights, metres)) {
      if (ring.length < SHORTEST_RING) continue;
      const path = coursePath(view, softened(ring));
      if (metres % HEAVY_STEP === 0) heavy += path;
      else thin += path;
    }
  }
  if (far) for (const metres of [50, 150]) heavy += heavyRings(view, metres);
  const slopes = far ? "" : `<path d="${slopeStrokes(view)}" ${line(view, palette.index, 0.9)}/>`;
  return (
    `<path d="${thin}" ${line(view, palette.contour, 0.85)} opacity="0.92"/>` +
    `<path d="${heavy}" ${line(view, palette.index, 1.5)}/>${slopes}`
  );
}

function heavyRings(view: SheetView, metres: number): string {
  return ringsAt(view.ground.grid, view.ground.heights, metres)
    .filter((ring) => ring.length >= SHORTEST_RING)
    .map((ring) => coursePath(view, softened(ring)))
    .join("");
}

function slopeStrokes(view: SheetView): string {
  const { ground } = view;
  let path = "";
  for (let metres = 10; metres < HIGHEST; metres += 10) {
    for (const ring of ringsAt(ground.grid, ground.heights, metres)) {
      const p = ring[Math.floor(ring.length * 0.37)];
      if (!p || ring.length < 12 || ring.length > 150 || !isInView(view, p, 0.15)) continue;
      const [east, north] = gradientAt(ground.grid, ground.heights, p);
      const rise = Math.hypot(east, north);
      if (rise < 40) continue;
      const length = 5 * view.pen;
      path += `M${at(view, p)}l${n((-east / rise) * length)},${n((north / rise) * length)}`;
    }
  }
  return path;
}

/** A spot on a contour that can carry its number. */
interface NumberSpot {
  readonly at: Point;
  readonly uphill: Point;
  readonly score: number;
}

/** Contour numbers standing in the line, top uphill. */
export function contourNumbers(view: SheetView): string {
  if (view.detail === "far") return "";
  const used: Point[] = [];
  let text = "";
  for (const metres of [50, 100, 150, 30, 20, 80]) {
    for (const ring of ringsAt(view.ground.grid, view.ground.heights, metres)) {
      if (ring.length < 90) continue;
      const apart = metres % HEAVY_STEP ? 1.5 : 1;
      const spot = bestSpot(view, ring, (p) => used.every((other) => distance(other, p) >= apart));
      if (!spot) continue;
      used.push(spot.at);
      text += numberText(view, spot, metres);
    }
  }
  return text;
}

function bestSpot(view: SheetView, ring: Ring, isFree: (p: Point) => boolean): NumberSpot | undefined {
  const { ground } = view;
  let best: NumberSpot | undefined;
  for (let i = 6; i < ring.length - 6; i += 3) {
    const p = ring[i] as Point;
    if (!isInView(view, p, -0.25) || !isDry(ground, p)) continue;
    const uphill = gradientAt(ground.grid, ground.heights, p, 0.03);
    const rise = Math.hypot(uphill[0], uphill[1]);
    if (rise < 30 || rise > 330) continue;
    const score = straightness(ring, i) + (uphill[1] < 0 ? 0.1 : 0) - rise / 2000;
    if ((!best || score > best.score) && isFree(p)) best = { at: p, uphill, score };
  }
  return best;
}

function isDry(ground: Ground, p: Point): boolean {
  const cover = ground.cover[nearestIndex(ground.grid, p)];
  return cover !== "lake" && cover !== "river";
}

function straightness(ring: Ring, i: number): number {
  let length = 0;
  for (let j = i - 5; j < i + 5; j++) length += distance(ring[j] as Point, ring[j + 1] as Point);
  return distance(ring[i - 5] as Point, ring[i + 5] as Point) / length;
}

function numberText(view: SheetView, spot: NumberSpot, metres: number): string {
  const { palette, pen } = view;
  const turn = 90 - (Math.atan2(spot.uphill[1], spot.uphill[0]) * 180) / Math.PI;
  return (
    `<text transform="translate(${at(view, spot.at)}) rotate(${turn.toFixed(0)})" y="${n(3.2 * pen)}" ` +
    `font-family="Old Standard TT" font-style="italic" font-size="${n(9.5 * pen)}" text-anchor="middle" ` +
    `fill="${palette.index}" stroke="${palette.paper}" stroke-width="${n(3.4 * pen)}" ` +
    `paint-order="stroke" stroke-linejoin="round">${metres}</text>`
  );
}
