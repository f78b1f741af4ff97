import type { Point } from "../geometry.ts";
import { gradientAt, valueAt } from "../grid.ts";
import { coverOf, rockLimitAt, SCRUB_FROM, wetnessAt } from "../ground.ts";
import { randomStream } from "../noise.ts";
import { ringsAt } from "./contourLines.ts";
import { groundAt, line, n, ringPath, type SheetView, xOf, yOf } from "./sheetView.ts";

/** Tint under scrub. */
export function scrubTint(view: SheetView): string {
  const rings = ringsAt(view.ground.grid, view.ground.scrub, SCRUB_FROM);
  const path = rings.map((ring) => ringPath(view, ring)).join("");
  return `<path d="${path}" fill="${view.palette.scrub}" fill-opacity="0.62" fill-rule="evenodd"/>`;
}

/** A random place on the map, from a stream. */
function randomPlace(view: SheetView, random: () => number): Point {
  return groundAt(view, random() * view.width, random() * view.height);
}

const SCRUB_SIGNS = 2400;

/** Rings and dots of scrub. */
export function scrubSigns(view: SheetView): string {
  const random = randomStream(21);
  let rings = "";
  let dots = "";
  for (let sign = 0; sign < SCRUB_SIGNS; sign++) {
    const p = randomPlace(view, random);
    const radius = (1.3 + random() * 0.7) * view.pen;
    const dotted = random() < 0.5;
    if (valueAt(view.ground.grid, view.ground.scrub, p) < SCRUB_FROM + 0.04) continue;
    const x = xOf(view, p[0]);
    const y = yOf(view, p[1]);
    const arc = `a${n(radius)},${n(radius)} 0 1 0`;
    rings += `M${n(x - radius)},${n(y)}${arc} ${n(2 * radius)},0${arc} ${n(-2 * radius)},0`;
    if (dotted) dots += `M${n(x + radius * 2.4)},${n(y + radius)}h0.1`;
  }
  const { scrubSign } = view.palette;
  return (
    `<path d="${rings}" ${line(view, scrubSign, 0.75)}/>` +
    `<path d="${dots}" ${line(view, scrubSign, 1.2)} stroke-linecap="round"/>`
  );
}

const MARSH_ROW = 6.6;

/** Rows of dashes with tufts on marsh, half as many on the pools of a flood plain. */
export function marshSigns(view: SheetView): string {
  const random = randomStream(31);
  const { pen } = view;
  let dashes = "";
  let tufts = "";
  for (let y = 0; y < view.height; y += MARSH_ROW * pen) {
    for (let x = random() * 20; x < view.width; ) {
      const length = (8 + random() * 15) * pen;
      if (isMarshAt(view, x, y) && isMarshAt(view, x + length, y)) {
        dashes += `M${n(x)},${n(y)}h${n(length)}`;
        if (random() < 0.17) tufts += tuft(x + length * random(), y - 1, pen);
      }
      x += length + (4 + random() * 6) * pen;
    }
  }
  return (
    `<path d="${dashes}" ${line(view, view.palette.marsh, 0.85)} opacity="0.9"/>` +
    `<path d="${tufts}" ${line(view, view.palette.tuft, 0.9)} stroke-linecap="round"/>`
  );
}

function isMarshAt(view: SheetView, x: number, y: number): boolean {
  const p = groundAt(view, x, y);
  return coverOf(view.ground, p) === "marsh" && wetnessAt(view.ground.wetness, p) > -0.62;
}

function tuft(x: number, y: number, pen: number): string {
  const foot = `M${n(x)},${n(y)}`;
  return `${foot}v${n(-5.5 * pen)}${foot}l${n(-2.6 * pen)},${n(-4.2 * pen)}${foot}l${n(2.6 * pen)},${n(-4.2 * pen)}`;
}

const DUNE_TRIES = 120_000;

/** Dots on the dunes of a flood plain. */
export function duneDots(view: SheetView): string {
  const random = randomStream(51);
  let dots = "";
  for (let dot = 0; dot < DUNE_TRIES; dot++) {
    const p = randomPlace(view, random);
    if (coverOf(view.ground, p) !== "dunes" || wetnessAt(view.ground.wetness, p) > -0.08) continue;
    if (random() < 0.45) continue;
    dots += `M${n(xOf(view, p[0]))},${n(yOf(view, p[1]))}h0.1`;
  }
  return `<path d="${dots}" ${line(view, view.palette.sandDot, 1.25)} stroke-linecap="round" opacity="0.75"/>`;
}

const ROCK_TRIES = 150_000;

/** Wedges that point down the steepest slopes, and down the rocky ones that the sources name. */
export function rockWedges(view: SheetView): string {
  const random = randomStream(8);
  const { ground, pen } = view;
  const taken = new Set<string>();
  let path = "";
  for (let wedge = 0; wedge < ROCK_TRIES; wedge++) {
    const p = randomPlace(view, random);
    const [east, north] = gradientAt(ground.grid, ground.heights, p);
    const rise = Math.hypot(east, north);
    const limit = rockLimitAt(ground, p);
    if (rise < limit || rise < limit + 40 * random()) continue;
    const x = xOf(view, p[0]);
    const y = yOf(view, p[1]);
    const cell = `${Math.round(x / (4.6 * pen))} ${Math.round(y / (5.5 * pen))}`;
    if (taken.has(cell)) continue;
    taken.add(cell);
    const length = (4 + 5 * Math.min(1, (rise - limit) / 200) + 2 * random()) * pen;
    const ux = -east / rise;
    const uy = north / rise;
    const half = 0.55 * pen;
    path +=
      `M${n(x - uy * half)},${n(y + ux * half)}L${n(x + ux * length)},${n(y + uy * length)}` +
      `L${n(x + uy * half)},${n(y - ux * half)}Z`;
  }
  return `<path d="${path}" fill="${view.palette.rock}" opacity="0.8"/>`;
}
