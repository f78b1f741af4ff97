import type { Terrain } from "../../engine/index.ts";
import type { HexPlace, Pixel } from "../hexLattice.ts";
import { isTerrain } from "../terrain.ts";
import type { TiledMap, TiledObject, TiledTileLayer } from "../tiled/tiledFormat.ts";

/** A line on a hex map, in pixels, with its id and class. */
export interface HexMapLine {
  readonly id: string;
  readonly class: string;
  readonly points: readonly Pixel[];
}

/** A named place of a hex map. */
export interface HexMapPlace {
  readonly id: string;
  readonly class: string;
  readonly at: Pixel;
}

/** A map that is known by its hexes alone. */
export interface HexMap {
  readonly columns: number;
  readonly rows: number;
  readonly metresPerHex: number;
  /** In row order. */
  readonly hexes: readonly {
    readonly hex: HexPlace;
    readonly terrain: Terrain;
    readonly metres: number;
  }[];
  readonly streams: readonly HexMapLine[];
  readonly roads: readonly HexMapLine[];
  readonly borders: readonly HexMapLine[];
  readonly places: readonly HexMapPlace[];
}

const METRES_PER_HEX = 400;

/** Reads what a drawing needs from the text of a Tiled map. @throws when a hex has no known terrain. */
export function readHexMap(text: string): HexMap {
  const map = JSON.parse(text) as TiledMap;
  const terrain = tileLayer(map, "terrain");
  const elevation = tileLayer(map, "elevation");
  const metresPerHex = map.properties?.find((property) => property.name === "metresPerHex")?.value;
  return {
    columns: map.width,
    rows: map.height,
    metresPerHex: typeof metresPerHex === "number" ? metresPerHex : METRES_PER_HEX,
    hexes: (terrain?.data ?? []).map((tile, i) => ({
      hex: { column: i % map.width, row: Math.floor(i / map.width) },
      terrain: terrainOf(map, tile),
      metres: Number(tileValue(map, elevation?.data[i] ?? 0, "metres") ?? 0),
    })),
    streams: lines(map, "streams"),
    roads: lines(map, "roads"),
    borders: lines(map, "borders"),
    places: objects(map, "places").map(({ name, type, x, y }) => ({ id: name, class: type, at: [x, y] })),
  };
}

function terrainOf(map: TiledMap, tile: number): Terrain {
  const value = String(tileValue(map, tile, "terrain"));
  if (!isTerrain(value)) throw new Error(`readHexMap: tile ${tile} of layer "terrain" has no terrain`);
  return value;
}

function tileLayer(map: TiledMap, name: string): TiledTileLayer | undefined {
  return map.layers.find(
    (layer): layer is TiledTileLayer => layer.type === "tilelayer" && layer.name === name,
  );
}

function tileValue(map: TiledMap, tile: number, property: string): string | number | undefined {
  const set = map.tilesets.find(({ firstgid, tilecount }) => tile >= firstgid && tile < firstgid + tilecount);
  const found = set?.tiles.find(({ id }) => id === tile - set.firstgid);
  return found?.properties.find(({ name }) => name === property)?.value;
}

function objects(map: TiledMap, name: string): readonly TiledObject[] {
  const layer = map.layers.find((candidate) => candidate.name === name);
  return layer?.type === "objectgroup" ? layer.objects : [];
}

function lines(map: TiledMap, name: string): readonly HexMapLine[] {
  return objects(map, name).map((object) => ({
    id: object.name,
    class: object.type || object.class,
    points: (object.polyline ?? []).map(({ x, y }) => [object.x + x, object.y + y]),
  }));
}
