import type { PackedSigns } from "../../sheet/kept.ts";
import { packed } from "../../sheet/packing.ts";
import { isInside, type Point } from "../geometry.ts";
import { gradientAt, valueAt } from "../grid.ts";
import { coverOf, rockLimitAt, SCRUB_FROM, wetnessAt } from "../ground.ts";
import { randomStream } from "../noise.ts";
import { groundAt, type SheetView } from "../sheet/sheetView.ts";
import { inStrips, type Place, placeOf } from "./encode.ts";

/** Signs of the whole sheet. */
export function packedSigns(view: SheetView): PackedSigns {
  const marsh = marshSigns(view);
  const dots = (places: readonly Place[]) => packed(inStrips(places), 2);
  return {
    dashes: packed(marsh.dashes, 3),
    tufts: dots(marsh.tufts),
    scrub: dots(scrubSigns(view)),
    dunes: dots(duneDots(view)),
    sand: dots(islandDots(view)),
    wedges: packed(inStrips(wedges(view)), 4),
  };
}

function randomPlace(view: SheetView, random: () => number): readonly [Place, Point] {
  const place: Place = [random() * view.width, random() * view.height];
  return [place, groundAt(view, ...place)];
}

const MARSH_ROW = 11;

/** Rows of dashes, broken by how wet the ground is, a tuft on every sixth. */
function marshSigns(view: SheetView): {
  dashes: (readonly [number, number, number])[];
  tufts: Place[];
} {
  const random = randomStream(31);
  const isMarsh = (x: number, y: number): boolean => {
    const p = groundAt(view, x, y);
    return coverOf(view.ground, p) === "marsh" && wetnessAt(view.ground.wetness, p) > -0.62;
  };
  const dashes: (readonly [number, number, number])[] = [];
  const tufts: Place[] = [];
  for (let y = 5; y < view.height; y += MARSH_ROW)
    for (let x = random() * 20; x < view.width; ) {
      const length = 13 + random() * 25;
      if (isMarsh(x, y) && isMarsh(x + length, y)) {
        dashes.push([Math.round(x), y, Math.round(length)]);
        if (random() < 0.17) tufts.push([x + length * random(), y - 1]);
      }
      x += length + 7 + random() * 10;
    }
  return { dashes, tufts };
}

/** Signs of scrub are tried so often on a square of a thousand pixels, and on any map no oftener than so. */
const SCRUB_SIGNS = { perSquare: 420, most: 2600 };
const SCRUB_APART = 16;

function scrubSigns(view: SheetView): readonly Place[] {
  const random = randomStream(21);
  const taken = new Set<string>();
  const signs: Place[] = [];
  const tries = Math.min(SCRUB_SIGNS.most, (SCRUB_SIGNS.perSquare * view.width * view.height) / 1e6);
  for (let sign = 0; sign < tries; sign++) {
    const [place, p] = randomPlace(view, random);
    if (valueAt(view.ground.grid, view.ground.scrub, p) < SCRUB_FROM + 0.04) continue;
    if (isTaken(taken, place, SCRUB_APART, SCRUB_APART)) continue;
    signs.push(place);
  }
  return signs;
}

const DUNE_TRIES = 60_000;

function duneDots(view: SheetView): readonly Place[] {
  const random = randomStream(51);
  const taken = new Set<string>();
  const dots: Place[] = [];
  for (let dot = 0; dot < DUNE_TRIES; dot++) {
    const [place, p] = randomPlace(view, random);
    if (coverOf(view.ground, p) !== "dunes" || wetnessAt(view.ground.wetness, p) > -0.08) continue;
    if (!isTaken(taken, place, 6, 6)) dots.push(place);
  }
  return dots;
}

const ISLAND_DOTS = 160;

function islandDots(view: SheetView): readonly Place[] {
  return view.ground.waters.islands.flatMap(({ outline }, i) => {
    const random = randomStream(61 + i);
    const easts = outline.map((p) => p[0]);
    const norths = outline.map((p) => p[1]);
    const [west, south] = [Math.min(...easts), Math.min(...norths)];
    const [width, height] = [Math.max(...easts) - west, Math.max(...norths) - south];
    const dots: Place[] = [];
    for (let dot = 0; dot < ISLAND_DOTS; dot++) {
      const p: Point = [west + random() * width, south + random() * height];
      if (isInside(p, outline)) dots.push(placeOf(view, p));
    }
    return dots;
  });
}

const ROCK_TRIES = 150_000;

function wedges(view: SheetView): readonly (readonly [number, number, number, number])[] {
  const random = randomStream(8);
  const { ground } = view;
  const taken = new Set<string>();
  const found: (readonly [number, number, number, number])[] = [];
  for (let wedge = 0; wedge < ROCK_TRIES; wedge++) {
    const [place, p] = randomPlace(view, random);
    const [east, north] = gradientAt(ground.grid, ground.heights, p);
    const rise = Math.hypot(east, north);
    const limit = rockLimitAt(ground, p);
    if (rise < limit || rise < limit + 40 * random()) continue;
    if (isTaken(taken, place, 8, 9.5)) continue;
    const length = 7 + 8.5 * Math.min(1, (rise - limit) / 200) + 3.5 * random();
    found.push([...place, (-east / rise) * length, (north / rise) * length]);
  }
  return found;
}

/** Whether a sign stands in the same cell already; takes the cell where none does. */
function isTaken(taken: Set<string>, [x, y]: Place, width: number, height: number): boolean {
  const cell = `${Math.round(x / width)} ${Math.round(y / height)}`;
  if (taken.has(cell)) return true;
  taken.add(cell);
  return false;
}
