/** The battlefield from a map saved by Tiled: tiles, streams, crossings, routes, claims and places. */
import type { MapDrawing } from "../book.ts";
import { sayUnknownHex } from "../check/hexes.ts";
import type { Battlefield, CrossingKind, Hex, Place, SideId } from "../engine.ts";
import { hexFromName, SIDES } from "../engine.ts";
import { didYouMean, type Findings, quote } from "../finding.ts";
import type { TiledMapFile, TiledObject } from "../schema/tiledMap.ts";
import { floodFrom } from "./claims.ts";
import { type Hexside, type HexsideNet, hexsideNet, type Lattice, rowStep } from "./lattice.ts";
import { hexesOf, hexsideAt, hexsidesOf, kindOf, pointsOf, propertyOf, type Spot } from "./lines.ts";
import { readElevation, readTerrain } from "./tiles.ts";

const OBJECT_LAYERS = ["streams", "crossings", "roads", "borders", "places"] as const;
type ObjectLayer = (typeof OBJECT_LAYERS)[number];
/** The layers that a map may have. */
export type MapLayer = ObjectLayer | "terrain" | "elevation";
const DEFAULT_METRES = 400;

/** A map as the rules see it, and as its author drew it. */
export interface MapReading {
  readonly battlefield: Battlefield;
  readonly drawing: MapDrawing;
  /** Layers of which nothing, or too little, could be read: what leans on them is not checked. */
  readonly unread: ReadonlySet<MapLayer>;
  /** True when somebody drew a line of a claim, even one that is not right yet. */
  readonly hasBorders: boolean;
}

/** What the reading of one layer needs. */
interface Desk {
  readonly file: string;
  readonly map: TiledMapFile;
  readonly lattice: Lattice;
  readonly net: HexsideNet;
  readonly findings: Findings;
}

/** Reads the battlefield; whatever is wrong goes to the findings, and what can be read is read. */
export function readBattlefield(file: string, map: TiledMapFile, findings: Findings): MapReading {
  const grid = { columns: map.width, rows: map.height };
  const lattice: Lattice = { grid, width: map.tilewidth, height: map.tileheight, side: map.hexsidelength };
  const desk: Desk = { file, map, lattice, net: hexsideNet(lattice), findings };
  const unread = reportLayers(desk);
  const streams = readStreams(desk);
  const crossings = readCrossings(desk, streams.sides);
  const roads = readRoads(desk);
  const borders = readBorders(desk);
  const places = readPlaces(desk);
  if (places.some(({ id }) => id === "")) unread.add("places");
  const terrain = readTerrain(file, map, grid, findings);
  if (terrain.length === 0) unread.add("terrain");
  const metres = propertyOf(map, "metresPerHex") ?? DEFAULT_METRES;
  if (typeof metres !== "number" || !Number.isInteger(metres) || metres < 1)
    findings.error(file, "properties.metresPerHex", "whole metres", quote(metres));
  return {
    battlefield: {
      ...grid,
      metresPerHex: Number(metres),
      terrain,
      elevation: readElevation(file, map, grid, findings),
      streams: [...streams.sides.values()].map((side) => ({
        a: side.a,
        b: side.b,
        crossing: crossings.bySide.get(side) ?? null,
      })),
      routes: roads.map(({ kind, path }) => ({ kind, path })),
      claims: claimsOf(desk, borders),
      places: places.map(({ id, kind, hexes }) => ({ id, kind, hexes })),
    },
    drawing: {
      hexWidth: lattice.width,
      hexHeight: lattice.height,
      rowStep: rowStep(lattice),
      streams: streams.lines,
      roads: roads.map(({ kind, line }) => ({ kind, line })),
      borders: borders.map(({ side, line }) => ({ side, line })),
      crossings: crossings.points,
      places,
    },
    unread,
    hasBorders: objectsOf(desk, "borders").length > 0,
  };
}

/** Layers twice there, misspelt or missing. @returns those that cannot be read for it */
function reportLayers({ file, map, findings }: Desk): Set<MapLayer> {
  const unread = new Set<MapLayer>();
  const seen = new Set<string>();
  for (const { type, name } of map.layers) {
    if (type === "group" || type === "imagelayer") continue;
    if (seen.has(name))
      findings.error(file, `layers "${name}"`, "one layer of this name", `a second one, a ${type}`);
    seen.add(name);
  }
  const missing = OBJECT_LAYERS.filter((name) => !seen.has(name));
  for (const layer of map.layers) {
    if (layer.type !== "objectgroup" || OBJECT_LAYERS.some((name) => name === layer.name)) continue;
    const hint = didYouMean(layer.name, OBJECT_LAYERS);
    findings.warn(
      file,
      `layers "${layer.name}"`,
      `an object layer ${OBJECT_LAYERS.join(", ")}`,
      `"${layer.name}", which is not read`,
      hint,
    );
    for (const name of missing) if (hint?.includes(`"${name}"`)) unread.add(name);
  }
  if (!seen.has("places")) {
    findings.error(file, "layers", 'an object layer "places"', "none of that name");
    unread.add("places");
  }
  return unread;
}

/** The objects of a layer, each with its place in the file for findings. */
function objectsOf({ file, map }: Desk, name: ObjectLayer): readonly { object: TiledObject; spot: Spot }[] {
  return map.layers.flatMap((layer) => {
    if (layer.type !== "objectgroup" || layer.name !== name) return [];
    return layer.objects.map((object, index) => ({
      object,
      spot: { file, path: `layers "${name}".objects[${index}]` },
    }));
  });
}

function readStreams(desk: Desk) {
  const sides = new Map<string, Hexside>();
  const lines = objectsOf(desk, "streams").flatMap(({ object, spot }) => {
    if (!kindOf(object, ["stream"], spot, desk.findings)) return [];
    const line = pointsOf(object);
    for (const side of hexsidesOf(desk.lattice, desk.net, line, spot, desk.findings))
      sides.set(`${side.a}-${side.b}`, side);
    return [line];
  });
  const ordered = [...sides].sort(([, one], [, two]) => one.a - two.a || one.b - two.b);
  return { sides: new Map(ordered), lines };
}

function readCrossings(desk: Desk, streams: ReadonlyMap<string, Hexside>) {
  const bySide = new Map<Hexside, CrossingKind>();
  const points: MapDrawing["crossings"][number][] = [];
  for (const { object, spot } of objectsOf(desk, "crossings")) {
    const kind = kindOf(object, ["ford", "bridge"], spot, desk.findings);
    const at = { x: object.x, y: object.y };
    const near = hexsideAt(desk.lattice, desk.net, at);
    const side = near && streams.get(`${near.a}-${near.b}`);
    if (kind === undefined) continue;
    if (!side) {
      const found = `the point ${Math.round(at.x)}, ${Math.round(at.y)}`;
      desk.findings.error(spot.file, spot.path, "the middle of a hexside with a stream", found);
      continue;
    }
    bySide.set(side, kind);
    points.push({ kind, at });
  }
  return { bySide, points };
}

function readRoads(desk: Desk) {
  return objectsOf(desk, "roads").flatMap(({ object, spot }) => {
    const kind = kindOf(object, ["road", "track", "railway", "ferry"], spot, desk.findings);
    const line = pointsOf(object);
    const path = hexesOf(desk.lattice, line, spot, desk.findings);
    return kind === undefined ? [] : [{ kind, path, line }];
  });
}

function readBorders(desk: Desk) {
  const { lattice, net, findings } = desk;
  return objectsOf(desk, "borders").flatMap(({ object, spot }) => {
    const kind = kindOf(object, ["claim"], spot, findings);
    const written = propertyOf(object, "side");
    const side = SIDES.find((each) => each === written);
    if (side === undefined)
      findings.error(spot.file, `${spot.path}.properties.side`, '"soviet" or "japanese"', quote(written));
    const home = hexOfProperty(desk, object, "homeHex", spot);
    const line = pointsOf(object);
    const sides = hexsidesOf(lattice, net, line, spot, findings);
    if (kind === undefined || side === undefined || home === undefined) return [];
    return [{ side, home, sides, line }];
  });
}

function hexOfProperty(desk: Desk, object: TiledObject, name: string, spot: Spot): Hex | undefined {
  const written = propertyOf(object, name);
  const hex = typeof written === "string" ? hexFromName(desk.lattice.grid, written) : -1;
  if (hex >= 0) return hex;
  const { expected, found } = sayUnknownHex(desk.lattice.grid, written);
  desk.findings.error(spot.file, `${spot.path}.properties.${name}`, expected, found);
  return undefined;
}

/** The ground that each side claims: what its lines, taken together, leave open from their home hexes. */
function claimsOf(desk: Desk, borders: ReturnType<typeof readBorders>): Battlefield["claims"] {
  const claim = (side: SideId): readonly Hex[] => {
    const lines = borders.filter((border) => border.side === side);
    const walls = lines.flatMap((line) => line.sides);
    const hexes = new Set(lines.flatMap((line) => floodFrom(desk.lattice.grid, line.home, walls)));
    if (lines.length > 0 && hexes.size === desk.lattice.grid.columns * desk.lattice.grid.rows)
      desk.findings.error(
        desk.file,
        'layers "borders"',
        `a line of the ${side} side that runs from rim to rim of the map`,
        "a line that leaves a way round: all the map would be claimed",
      );
    return [...hexes].sort((a, b) => a - b);
  };
  return { soviet: claim("soviet"), japanese: claim("japanese") };
}

function readPlaces(desk: Desk): readonly (Place & { readonly at: { x: number; y: number } })[] {
  return objectsOf(desk, "places").flatMap(({ object, spot }) => {
    const id = object.name ?? "";
    const kind = object.class || object.type || "";
    if (id === "") desk.findings.error(spot.file, `${spot.path}.name`, "the id of a place", "nothing");
    if (kind === "") desk.findings.error(spot.file, `${spot.path}.class`, "the kind of place", "nothing");
    const written = propertyOf(object, "hexes");
    const names = typeof written === "string" ? written.split(/[\s,]+/).filter((name) => name !== "") : [];
    if (names.length === 0)
      desk.findings.error(spot.file, `${spot.path}.properties.hexes`, "hexes of the place", quote(written));
    const hexes = names.flatMap((name) => {
      const hex = hexFromName(desk.lattice.grid, name);
      if (hex >= 0) return [hex];
      const { expected, found } = sayUnknownHex(desk.lattice.grid, name);
      desk.findings.error(spot.file, `${spot.path}.properties.hexes`, expected, found);
      return [];
    });
    return [{ id, kind, hexes, at: { x: object.x, y: object.y } }];
  });
}
