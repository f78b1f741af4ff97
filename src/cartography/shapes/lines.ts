import type { PackedLines } from "../../sheet/kept.ts";
import type { Course, Ring } from "../geometry.ts";
import { smoothCourse } from "../geometry.ts";
import { SCRUB_FROM } from "../ground.ts";
import { type Shape, type ShapeKind, shapesOfKind } from "../groundData.ts";
import { ringsAt } from "../sheet/contourLines.ts";
import { isInView, type SheetView } from "../sheet/sheetView.ts";
import { windingCourse } from "../shorelines.ts";
import { packedLine, placeOf, thinned } from "./encode.ts";

const HIGHEST = 200;
/** Between these the ground is so flat that the near sheet has contours every 5 m. */
const HALF_BELOW = 40;
const SHORTEST_RING = 9;
const LINING_KM = [0.016, 0.036, 0.062, 0.096, 0.14, 0.195] as const;
/** How far a thinned line may be off, pixels of the map picture. */
const SLACK = 0.5;
const WATER_SLACK = 0.3;
/** The edge of scrub is a soft tint, and its smallest patches are not worth a place. */
const SCRUB_SLACK = 2;
/** Its points stand on whole steps of so many pixels, which pack better. */
const SCRUB_STEP = 2;
const SHORTEST_PATCH = 16;
/** Lines go on so far beyond the map, km: its margin shows nothing of them, their dashes begin outside. */
const BEYOND = 0.15;

/** Everything that is drawn as a line or an area. */
export function packedLines(view: SheetView): PackedLines {
  const { grid, scrub, waters } = view.ground;
  const outlines = (rings: readonly Ring[]) => rings.map((ring) => pack(view, closed(ring), WATER_SLACK));
  const kind = (name: ShapeKind, keeps: (shape: Shape) => boolean = () => true) =>
    shapesOfKind(view.ground.data, name)
      .filter(keeps)
      .flatMap((shape) => inPieces(view, smooth(view, shape)).map((line) => pack(view, line, SLACK)));
  return {
    contours: contoursAt(view, (metres) => metres % 10 === 0),
    scrub: ringsAt(grid, scrub, SCRUB_FROM)
      .filter((ring) => ring.length >= SHORTEST_PATCH)
      .flatMap((ring) => (ring.some((p) => isInView(view, p)) ? [packCoarse(view, ring)] : [])),
    lakes: outlines(waters.lakes.map(({ outline }) => outline)),
    rivers: outlines(waters.rivers.map(({ outline }) => outline)),
    islands: outlines(waters.islands.map(({ outline }) => outline)),
    lining: LINING_KM.map((km, i) =>
      [waters.lakeDepth, waters.riverDepth]
        .flatMap((depth) => ringsAt(grid, depth, km))
        .filter((ring) => ring.length > 10)
        .flatMap((ring) => inPieces(view, ring))
        // The farther lines are paler and thinner, and follow the shore less closely.
        .map((line) => pack(view, line, SLACK + 0.1 * i)),
    ),
    streams: kind("stream"),
    roads: kind("road", (road) => road.class !== "track"),
    tracks: kind("road", (road) => road.class === "track"),
    railways: kind("railway"),
    ferries: kind("ferry"),
    midlines: kind("midline"),
    borders: shapesOfKind(view.ground.data, "border").flatMap((shape) =>
      inPieces(view, smooth(view, shape)).map((line) => ({
        pattern: shape.pattern === "crosses" ? ("crosses" as const) : ("dash-dot" as const),
        line: pack(view, line, SLACK),
      })),
    ),
  };
}

/** The half contours of the flattest ground, which only the near sheet has. */
export function halfContours(view: SheetView): PackedLines["contours"] {
  return contoursAt(view, (metres) => metres % 10 !== 0);
}

function contoursAt(view: SheetView, isWanted: (metres: number) => boolean): PackedLines["contours"] {
  const { grid, heights } = view.ground;
  return heightsShown()
    .filter(isWanted)
    .map((metres) => ({
      metres,
      lines: ringsAt(grid, heights, metres)
        .filter((ring) => ring.length >= SHORTEST_RING)
        .flatMap((ring) => inPieces(view, ring))
        .map((line) => pack(view, line, SLACK)),
    }));
}

function heightsShown(): readonly number[] {
  const heights: number[] = [];
  for (let metres = 5; metres <= HIGHEST; metres += 5)
    if (metres % 10 === 0 || (metres > 10 && metres < HALF_BELOW)) heights.push(metres);
  return heights;
}

function closed(ring: Ring): Ring {
  return ring[0] ? [...ring, ring[0]] : ring;
}

function smooth(view: SheetView, shape: Shape): Course {
  const { wander } = view.ground;
  const course = shape.wander ? windingCourse(shape.points, shape.wander, wander) : shape.points;
  return shape.points.length === 2 && !shape.wander ? course : smoothCourse(course, 10);
}

/** The pieces of a line that are in the picture or close to it. */
function inPieces(view: SheetView, line: Course): readonly Course[] {
  const pieces: Course[] = [];
  let piece: Course[number][] = [];
  for (const p of line)
    if (isInView(view, p, BEYOND)) piece.push(p);
    else {
      if (piece.length > 1) pieces.push(piece);
      piece = [];
    }
  if (piece.length > 1) pieces.push(piece);
  return pieces;
}

function pack(view: SheetView, line: Course, slack: number): string {
  return packedLine(
    line.map((p) => placeOf(view, p)),
    slack,
  );
}

/** An outline whose points stand on whole steps. */
function packCoarse(view: SheetView, line: Course): string {
  const step = (value: number): number => Math.round(value / SCRUB_STEP) * SCRUB_STEP;
  const kept = thinned(
    line.map((p) => placeOf(view, p)),
    SCRUB_SLACK,
  );
  return packedLine(
    kept.map(([x, y]) => [step(x), step(y)]),
    0,
  );
}
