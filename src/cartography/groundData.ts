import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Course, Point, Ring } from "./geometry.ts";
import type { GridBounds } from "./grid.ts";
import type { ShoreCharacter } from "./shorelines.ts";

/** How far a statement about the ground can be trusted. */
export type Confidence = "sourced" | "remembered" | "inferred";

/** Where the flat grid of kilometres lies on the globe. */
export interface Projection {
  readonly longitude: number;
  readonly latitude: number;
  readonly kmPerDegreeEast: number;
  readonly kmPerDegreeNorth: number;
}

/** How hexes lie on the ground; `originX`, `originY` are metres east and north of the map's top left corner. */
export interface LatticeData {
  readonly columns: number;
  readonly rows: number;
  readonly metresPerHex: number;
  readonly originX: number;
  readonly originY: number;
}

/** From which mean rise (metres per km) a hex counts as slope, and as steep. */
export interface SlopeLimits {
  readonly slopeFrom: number;
  readonly steepFrom: number;
}

/** What kind of thing a shape is. */
export type ShapeKind =
  | "border"
  | "midline"
  | "river"
  | "sand-island"
  | "lake"
  | "footprint"
  | "marsh"
  | "flood-plain"
  | "road"
  | "railway"
  | "stream"
  | "ferry";

/** A line or area on the ground, in km, with where it is known from. */
export interface Shape {
  readonly id: string;
  readonly kind: ShapeKind;
  readonly confidence: Confidence;
  readonly approximate: boolean;
  readonly source: readonly string[];
  readonly points: readonly Point[];
  readonly class?: string;
  readonly side?: string;
  readonly pattern?: "dash-dot" | "crosses";
  readonly metres?: number;
  /** A marsh does not climb above this height; 19 unless given. */
  readonly topMetres?: number;
  readonly crossing?: "ford" | "bridge";
  readonly shore?: ShoreCharacter;
  readonly wander?: { readonly amplitudeKm: number; readonly seed: number };
}

/** A summit whose height is fixed; its footprints are shapes that name a contour. */
export interface Hill {
  readonly id: string;
  readonly at: Point;
  readonly heightMetres: number;
  readonly confidence: Confidence;
  readonly footprints: readonly string[];
}

/** A hill drawn where the ground must rise but no source gives its shape. */
export interface InferredHill {
  readonly at: Point;
  readonly heightMetres: number;
  readonly radiusKm: number;
  readonly standsInQuiet?: "yes";
}

/** Ground where rock shows from a given rise in metres per km. */
export interface RockyArea {
  readonly at: Point;
  readonly radiusKm: number;
  readonly fromSlope: number;
}

/** Everything that shapes the height field. */
export interface ReliefData {
  readonly grid: GridBounds;
  readonly seeds: Readonly<
    Record<"warpEast" | "warpNorth" | "spurs" | "gullies" | "erosion" | "marks" | "wet", number>
  >;
  readonly plainMetres: number;
  readonly waterMetres: number;
  readonly hills: readonly Hill[];
  readonly ridge: {
    readonly halfWidthKm: number;
    readonly points: readonly (readonly [number, number, number])[];
  };
  readonly inferredHills: { readonly hills: readonly InferredHill[] };
  readonly uplands: {
    readonly areas: readonly {
      readonly amount: number;
      readonly fadeKm: number;
      readonly fadeWaterKm: readonly [number, number];
      readonly outline: Ring;
    }[];
  };
  readonly quiet: { readonly areas: readonly { readonly factor: number; readonly outline: Ring }[] };
  readonly rocks: { readonly steepestShare: number; readonly areas: readonly RockyArea[] };
}

/** A named place: a point on the ground, or an area of hexes, or the course of a shape. */
export interface PlaceData {
  readonly id: string;
  readonly class: string;
  readonly at: Point;
  readonly confidence: Confidence;
  /** Further hexes of a place of several, after the hex that `at` lies in. */
  readonly further?: readonly string[];
  /** All hexes of this kind of ground that join the hex of `at`. */
  readonly spread?: string;
}

/** A hex whose kind or height an author set by hand, and why. */
export interface Correction {
  readonly hex: string;
  readonly terrain?: string;
  readonly metres?: number;
  /** Side of a claimed border on which the hex lies: the side's id. */
  readonly claimedBy?: { readonly border: string; readonly holder: "home" | "beyond" };
  readonly reason: string;
}

/** How a claimed border runs over the map, from rim to rim. */
export interface BorderData {
  readonly side: string;
  /** Stretches of shapes that make the line, in order, each cut at the vertices nearest to its two points. */
  readonly course: readonly { readonly shape: string; readonly from: Point; readonly to: Point }[];
  /** Points beyond the last shape, to the rim of the map and round one side of it back to the start. */
  readonly closing: Course;
  /** A point on the side's own ground. */
  readonly home: Point;
}

/** All ground data of one scenario. */
export interface GroundData {
  readonly projection: Projection;
  readonly lattice: LatticeData;
  readonly slopes: SlopeLimits;
  readonly relief: ReliefData;
  readonly shapes: readonly Shape[];
  readonly places: readonly PlaceData[];
  readonly borders: readonly BorderData[];
  readonly corrections: readonly Correction[];
}

interface GeoFeature {
  readonly properties: Omit<Shape, "points">;
  readonly geometry:
    | { readonly type: "LineString"; readonly coordinates: readonly Point[] }
    | { readonly type: "Polygon"; readonly coordinates: readonly (readonly Point[])[] };
}

/** Reads the ground data of a scenario from its `ground` folder. @throws when a file is missing or broken. */
export function readGroundData(folder: string): GroundData {
  const read = <T>(name: string): T => JSON.parse(readFileSync(join(folder, name), "utf8")) as T;
  const frame = read<Pick<GroundData, "projection" | "lattice" | "slopes">>("ground.json");
  const collection = read<{ features: readonly GeoFeature[] }>("shapes.geojson");
  const places = read<{ places: readonly PlaceData[]; borders: readonly BorderData[] }>("places.json");
  return {
    ...frame,
    relief: read<ReliefData>("relief.json"),
    shapes: collection.features.map((feature) => shapeOf(feature, frame.projection)),
    places: places.places,
    borders: places.borders,
    corrections: read<{ corrections: readonly Correction[] }>("corrections.json").corrections,
  };
}

function shapeOf(feature: GeoFeature, projection: Projection): Shape {
  const { geometry } = feature;
  const points = geometry.type === "Polygon" ? (geometry.coordinates[0] ?? []) : geometry.coordinates;
  return { ...feature.properties, points: points.map((p) => onTheGrid(p, projection)) };
}

/** Longitude and latitude as km east and north of the projection's origin. */
export function onTheGrid([longitude, latitude]: Point, projection: Projection): Point {
  return [
    (longitude - projection.longitude) * projection.kmPerDegreeEast,
    (latitude - projection.latitude) * projection.kmPerDegreeNorth,
  ];
}

/** The shape with an id. @throws when there is none. */
export function shapeById(data: GroundData, id: string): Shape {
  const shape = data.shapes.find((candidate) => candidate.id === id);
  if (!shape) throw new Error(`shapeById: the ground has no shape "${id}"`);
  return shape;
}

/** All shapes of a kind, in the order of the data. */
export function shapesOfKind(data: GroundData, kind: ShapeKind): readonly Shape[] {
  return data.shapes.filter((shape) => shape.kind === kind);
}
