/** The two tile layers of a map: what grows there, and how high it is. */
import { type Grid, hexName, TERRAINS, type Terrain } from "../engine.ts";
import { didYouMean, type Findings, quote } from "../finding.ts";
import type { TiledMapFile, TiledTileLayer } from "../schema/tiledMap.ts";
import { propertyOf } from "./lines.ts";

type Tile = TiledMapFile["tilesets"][number]["tiles"][number];

/** The upper bits of a tile number say how it is turned over; terrain does not care. */
const TILE_NUMBER = 0x0fffffff;

/** Terrain of every hex, from the layer "terrain": the tile's property `terrain`, or its class. */
export function readTerrain(
  file: string,
  map: TiledMapFile,
  grid: Grid,
  findings: Findings,
): readonly Terrain[] {
  // A hex of unknown ground counts as open, so that one bad tile makes no second finding.
  return readLayer(file, map, grid, "terrain", "open", findings, (tile) => {
    const written = tile && (propertyOf(tile, "terrain") ?? (tile.class || tile.type));
    const terrain = TERRAINS.find((candidate) => candidate === written);
    if (terrain !== undefined) return { value: terrain };
    const expected = `a tile of terrain ${TERRAINS.join(", ")}`;
    const hint = typeof written === "string" ? didYouMean(written, TERRAINS) : undefined;
    return { expected, found: written === undefined ? "no tile" : quote(written), hint };
  });
}

/** Metres above the sea of every hex, from the layer "elevation": the tile's property `metres`. */
export function readElevation(
  file: string,
  map: TiledMapFile,
  grid: Grid,
  findings: Findings,
): readonly number[] {
  return readLayer(file, map, grid, "elevation", 0, findings, (tile) => {
    const metres = tile && propertyOf(tile, "metres");
    if (typeof metres === "number" && Number.isInteger(metres)) return { value: metres };
    return { expected: "a tile with whole metres", found: metres === undefined ? "no tile" : quote(metres) };
  });
}

interface Unreadable {
  readonly expected: string;
  readonly found: string;
  readonly hint?: string | undefined;
}

type TileReading<T> = { readonly value: T } | Unreadable;

/** A tile that says nothing of its ground: the first hex that wears it, and how many more do. */
interface BadTile {
  readonly reading: Unreadable;
  readonly hex: number;
  readonly gid: number;
  readonly more: number;
}

function readLayer<T>(
  file: string,
  map: TiledMapFile,
  grid: Grid,
  name: string,
  placeholder: T,
  findings: Findings,
  read: (tile: Tile | undefined) => TileReading<T>,
): readonly T[] {
  const layer = map.layers.find(
    (each): each is TiledTileLayer => each.type === "tilelayer" && each.name === name,
  );
  if (!layer) {
    findings.error(file, "layers", `a tile layer "${name}"`, "none of that name");
    return [];
  }
  const size = grid.columns * grid.rows;
  if (layer.data.length !== size) {
    findings.error(file, `layers "${name}".data`, `${size} tiles`, `${layer.data.length}`);
    return [];
  }
  const tiles = tilesByNumber(map);
  const bad = new Map<string, BadTile>();
  const values = layer.data.map((gid, hex) => {
    const tile = tiles.get(gid & TILE_NUMBER);
    const reading = read(tile);
    if ("value" in reading) return reading.value;
    // One bad tile of the tileset is one mistake, however many hexes wear it; so are all tiles of no tileset.
    const key = tile ? String(gid & TILE_NUMBER) : "none";
    const before = bad.get(key);
    bad.set(key, before ? { ...before, more: before.more + 1 } : { reading, hex, gid, more: 0 });
    return placeholder;
  });
  for (const { reading, hex, gid, more } of bad.values()) {
    const where = `layers "${name}".data[${hex}] (hex ${hexName(grid, hex)})`;
    const others = more === 0 ? "" : `, and so in ${more} more hex${more === 1 ? "" : "es"}`;
    findings.error(file, where, reading.expected, `${reading.found} (tile ${gid})${others}`, reading.hint);
  }
  return values;
}

function tilesByNumber(map: TiledMapFile): ReadonlyMap<number, Tile> {
  const tiles = new Map<number, Tile>();
  for (const tileset of map.tilesets)
    for (const tile of tileset.tiles) tiles.set(tileset.firstgid + tile.id, tile);
  return tiles;
}
