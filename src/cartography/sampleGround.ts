import type { Terrain } from "../engine/index.ts";
import type { Point, Ring } from "./geometry.ts";
import { isInside } from "./geometry.ts";
import { positionOf } from "./grid.ts";
import type { Ground, GroundCover } from "./ground.ts";
import { type BorderData, type Correction, shapeById } from "./groundData.ts";
import {
  allHexes,
  groundFromPixel,
  type HexLattice,
  type HexPlace,
  hexAt,
  hexCentre,
  hexFromName,
  hexIndex,
  hexLattice,
  hexName,
  pixelFromGround,
} from "./hexLattice.ts";
import { isTerrain } from "./terrain.ts";

/** What the fine grid says about one hex. */
export interface HexSample {
  readonly hex: HexPlace;
  /** Share (0–1) of the hex under each cover. */
  readonly shares: Readonly<Partial<Record<GroundCover, number>>>;
  /** Mean height in metres. */
  readonly meanMetres: number;
  /** Mean rise of its land in metres per km. */
  readonly meanSlope: number;
}

/** One hex as the rules use it. */
export interface SampledHex {
  readonly hex: HexPlace;
  readonly terrain: Terrain;
  /** Whole metres: a named summit's height, else the mean of the hex. */
  readonly metres: number;
}

/** The ground as hexes. */
export interface SampledGround {
  readonly lattice: HexLattice;
  /** In row order. */
  readonly hexes: readonly SampledHex[];
  /** For each claimed border: by hex in row order, whether the hex lies on the side's own ground. */
  readonly claims: readonly { readonly border: BorderData; readonly home: readonly boolean[] }[];
}

/** Samples every hex of the map from the fine grid, then applies the corrections made by hand. */
export function sampleGround(ground: Ground): SampledGround {
  const lattice = hexLattice(ground.data.lattice);
  const corrections = new Map(ground.data.corrections.map((correction) => [correction.hex, correction]));
  const villages = villageHexes(ground, lattice);
  const summits = summitHeights(ground, lattice);
  const hexes = measureHexes(ground, lattice).map((sample): SampledHex => {
    const name = hexName(sample.hex);
    const correction = corrections.get(name);
    const sampled = villages.has(name) ? "village" : mainTerrain(sample, ground);
    return {
      hex: sample.hex,
      terrain: correctedTerrain(correction) ?? sampled,
      metres: correction?.metres ?? Math.round(summits.get(name) ?? sample.meanMetres),
    };
  });
  const claims = ground.data.borders.map((border) => ({ border, home: homeGround(ground, lattice, border) }));
  return { lattice, hexes, claims };
}

function correctedTerrain(correction: Correction | undefined): Terrain | undefined {
  if (correction?.terrain === undefined) return undefined;
  if (!isTerrain(correction.terrain)) {
    throw new Error(
      `sampleGround: correction of ${correction.hex} names no terrain: "${correction.terrain}"`,
    );
  }
  return correction.terrain;
}

/** Counts cover, height and slope of the grid points in every hex, in row order. */
export function measureHexes(ground: Ground, lattice: HexLattice): readonly HexSample[] {
  const counts = Array.from(allHexes(lattice), (hex) => ({
    hex,
    total: 0,
    land: 0,
    metres: 0,
    slope: 0,
    covers: {} as Partial<Record<GroundCover, number>>,
  }));
  for (let k = 0; k < ground.heights.length; k++) {
    const hex = hexAt(lattice, pixelFromGround(lattice, positionOf(ground.grid, k)));
    const count = hex && counts[hexIndex(lattice, hex)];
    if (!count) continue;
    const cover = ground.cover[k] ?? "open";
    count.total++;
    count.metres += ground.heights[k] as number;
    count.covers[cover] = (count.covers[cover] ?? 0) + 1;
    if (cover !== "lake" && cover !== "river") {
      count.land++;
      count.slope += ground.slopes[k] as number;
    }
  }
  return counts.map(({ hex, total, land, metres, slope, covers }) => ({
    hex,
    shares: Object.fromEntries(Object.entries(covers).map(([cover, n]) => [cover, n / total])),
    meanMetres: metres / total,
    meanSlope: land ? slope / land : 0,
  }));
}

/** The kind that covers most of a hex: water by its share, marsh by its share, then slope, then growth. */
export function mainTerrain(sample: HexSample, ground: Ground): Terrain {
  const share = (cover: GroundCover) => sample.shares[cover] ?? 0;
  const water = share("lake") + share("river");
  const land = 1 - water;
  if (share("sand-island") > land / 2 && share("sand-island") > 0.2) return "sand-island";
  if (water > 0.5) return share("river") > share("lake") ? "river" : "lake";
  if (share("marsh") > land / 2) return "marsh";
  const { slopeFrom, steepFrom } = ground.data.slopes;
  if (sample.meanSlope >= steepFrom) return "steep";
  if (sample.meanSlope >= slopeFrom) return "slope";
  return share("scrub") > land / 2 ? "scrub" : "open";
}

function villageHexes(ground: Ground, lattice: HexLattice): ReadonlySet<string> {
  const villages = ground.data.places.filter((place) => place.class === "village");
  return new Set(villages.map((place) => hexName(hexOfPoint(lattice, place.at, place.id))));
}

/** Hex that a point of the ground lies in. @throws when it lies outside the map. */
export function hexOfPoint(lattice: HexLattice, at: Point, what: string): HexPlace {
  const hex = hexAt(lattice, pixelFromGround(lattice, at));
  if (!hex) throw new Error(`hexOfPoint: ${what} at ${at.join(", ")} km lies outside the map`);
  return hex;
}

function summitHeights(ground: Ground, lattice: HexLattice): ReadonlyMap<string, number> {
  return new Map(
    ground.data.relief.hills.map((hill) => [
      hexName(hexOfPoint(lattice, hill.at, hill.id)),
      hill.heightMetres,
    ]),
  );
}

function homeGround(ground: Ground, lattice: HexLattice, border: BorderData): readonly boolean[] {
  const ring = borderRing(ground, border);
  const homeInside = isInside(border.home, ring);
  const home = Array.from(
    allHexes(lattice),
    (hex) => isInside(groundFromPixel(lattice, hexCentre(hex)), ring) === homeInside,
  );
  for (const { hex, claimedBy } of ground.data.corrections) {
    if (claimedBy?.border === border.side)
      home[hexIndex(lattice, hexFromName(hex))] = claimedBy.holder === "home";
  }
  return home;
}

function borderRing(ground: Ground, border: BorderData): Ring {
  const line = border.course.flatMap(({ shape, from, to }) =>
    cut(shapeById(ground.data, shape).points, from, to),
  );
  return [...line, ...border.closing];
}

/** The stretch of a course between its vertices nearest to two points, running from the first to the second. */
function cut(points: readonly Point[], from: Point, to: Point): readonly Point[] {
  const start = nearestVertex(points, from);
  const end = nearestVertex(points, to);
  return start <= end ? points.slice(start, end + 1) : points.slice(end, start + 1).reverse();
}

function nearestVertex(points: readonly Point[], p: Point): number {
  let best = 0;
  let nearest = Number.POSITIVE_INFINITY;
  points.forEach(([x, y], i) => {
    const away = Math.hypot(x - p[0], y - p[1]);
    if (away < nearest) {
      nearest = away;
      best = i;
    }
  });
  return best;
}
