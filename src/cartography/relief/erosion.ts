import { type Grid, gridSize } from "../grid.ts";
import { type RandomStream, randomStream } from "../noise.ts";

/** How rain works on the slopes. */
export interface Rain {
  readonly drops: number;
  readonly seed: number;
}

const LIFE = 55;
const INERTIA = 0.08;
const CAPACITY = 0.2;
const LEAST_FALL = 0.008;
const LOWEST_START = 0.35;
const RIM = 3;

interface Brush {
  readonly offset: number;
  readonly weight: number;
}

/**
 * Lets drops of water run down the slopes, cutting gullies and laying fans, so that contours bend as they
 * do on real ground. Heights and cells have the same unit here. Changes `heights` in place.
 * @source H. T. Beyer, Implementation of a method for hydraulic erosion, 2015.
 */
export function erode(grid: Grid, heights: Float32Array, rain: Rain): void {
  const random = randomStream(rain.seed);
  const brush = brushOf(grid);
  for (let drop = 0; drop < rain.drops; drop++) runDrop(grid, heights, random, brush);
}

function brushOf(grid: Grid): readonly Brush[] {
  const reach = 2;
  const brush: Brush[] = [];
  for (let a = -reach; a <= reach; a++) {
    for (let b = -reach; b <= reach; b++) {
      const away = Math.hypot(a, b);
      if (away <= reach) brush.push({ offset: b * grid.columns + a, weight: 1 - away / (reach + 0.5) });
    }
  }
  const total = brush.reduce((sum, part) => sum + part.weight, 0);
  return brush.map((part) => ({ ...part, weight: part.weight / total }));
}

function runDrop(grid: Grid, c: Float32Array, random: RandomStream, brush: readonly Brush[]): void {
  const width = grid.columns;
  let x = RIM + random() * (grid.columns - 2 * RIM - 1);
  let y = RIM + random() * (grid.rows - 2 * RIM - 1);
  if ((c[Math.floor(y) * width + Math.floor(x)] as number) < LOWEST_START) return;
  let dx = 0;
  let dy = 0;
  let speed = 1;
  let water = 1;
  let sediment = 0;
  for (let life = 0; life < LIFE; life++) {
    const k = Math.floor(y) * width + Math.floor(x);
    const u = x - Math.floor(x);
    const v = y - Math.floor(y);
    const nw = c[k] as number;
    const ne = c[k + 1] as number;
    const sw = c[k + width] as number;
    const se = c[k + width + 1] as number;
    const here = nw * (1 - u) * (1 - v) + ne * u * (1 - v) + sw * (1 - u) * v + se * u * v;
    dx = dx * INERTIA - ((ne - nw) * (1 - v) + (se - sw) * v) * (1 - INERTIA);
    dy = dy * INERTIA - ((sw - nw) * (1 - u) + (se - ne) * u) * (1 - INERTIA);
    const length = Math.hypot(dx, dy);
    if (length < 1e-6) return;
    dx /= length;
    dy /= length;
    x += dx;
    y += dy;
    if (x < RIM || y < RIM || x > grid.columns - RIM - 1 || y > grid.rows - RIM - 1) return;
    const fall = interpolate(c, width, x, y) - here;
    const capacity = Math.max(-fall, LEAST_FALL) * speed * water * CAPACITY;
    if (sediment > capacity || fall > 0) {
      const laid = fall > 0 ? Math.min(fall, sediment) : (sediment - capacity) * 0.25;
      sediment -= laid;
      c[k] = nw + laid * (1 - u) * (1 - v);
      c[k + 1] = ne + laid * u * (1 - v);
      c[k + width] = sw + laid * (1 - u) * v;
      c[k + width + 1] = se + laid * u * v;
    } else {
      const cut = Math.min((capacity - sediment) * 0.32, -fall);
      for (const part of brush) c[k + part.offset] = (c[k + part.offset] as number) - cut * part.weight;
      sediment += cut;
    }
    speed = Math.sqrt(Math.max(0.01, speed * speed - fall * 3));
    water *= 0.985;
  }
}

function interpolate(c: Float32Array, width: number, x: number, y: number): number {
  const i = Math.floor(x);
  const j = Math.floor(y);
  const u = x - i;
  const v = y - j;
  const k = j * width + i;
  return (
    (c[k] as number) * (1 - u) * (1 - v) +
    (c[k + 1] as number) * u * (1 - v) +
    (c[k + width] as number) * (1 - u) * v +
    (c[k + width + 1] as number) * u * v
  );
}

/** Smooths a field over its eight neighbours, `rounds` times. The rim stays. */
export function smoothField(grid: Grid, values: Float32Array, rounds: number): Float32Array {
  let source = values;
  const w = grid.columns;
  for (let round = 0; round < rounds; round++) {
    const target = new Float32Array(gridSize(grid));
    target.set(source);
    const at = (k: number) => source[k] as number;
    for (let j = 1; j < grid.rows - 1; j++) {
      for (let i = 1; i < w - 1; i++) {
        const k = j * w + i;
        const sides = at(k - 1) + at(k + 1) + at(k - w) + at(k + w);
        const corners = at(k - w - 1) + at(k - w + 1) + at(k + w - 1) + at(k + w + 1);
        target[k] = (at(k) * 4 + 2 * sides + corners) / 16;
      }
    }
    source = target;
  }
  return source;
}
