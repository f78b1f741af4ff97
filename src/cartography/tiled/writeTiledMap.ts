import { TERRAINS } from "../../engine/index.ts";
import type { Ground } from "../ground.ts";
import { HEX, type HexLattice } from "../hexLattice.ts";
import type { SampledGround } from "../sampleGround.ts";
import { HIGHEST_METRES } from "../terrain.ts";
import { borderObjects, placeObjects, roadObjects, streamObjects } from "./objects.ts";
import {
  type TiledMap,
  type TiledObject,
  type TiledObjectLayer,
  type TiledTileLayer,
  type TiledTileset,
  tiledMapText,
} from "./tiledFormat.ts";
import { ELEVATION_COLUMNS, TERRAIN_COLUMNS } from "./tilesetPictures.ts";

/** Where the map's tile set pictures lie, seen from the map's folder. */
export interface TilesetPaths {
  readonly terrain: string;
  readonly elevation: string;
}

/** An object before it has its number. */
export type UnnumberedObject = Omit<TiledObject, "id">;

/**
 * Writes the hexes, streams, crossings, roads, borders and places of a ground as a map of the Tiled editor
 * (the text of a `.tmj` file). Streams and borders run along hexsides, roads through hex centres.
 */
export function writeTiledMap(ground: Ground, sampled: SampledGround, paths: TilesetPaths): string {
  return tiledMapText(tiledMap(ground, sampled, paths));
}

function tiledMap(ground: Ground, sampled: SampledGround, paths: TilesetPaths): TiledMap {
  const { lattice } = sampled;
  const tilesets = [terrainTileset(paths.terrain), elevationTileset(paths.elevation)];
  const { streams, roads, crossings } = waysOf(ground, sampled);
  const objectLayers: readonly (readonly [string, string, readonly UnnumberedObject[]])[] = [
    ["streams", "#3c6e8c", streams],
    ["roads", "#4a3a2e", roads],
    ["crossings", "#8e1a12", crossings],
    ["borders", "#2c3f86", borderObjects(sampled)],
    ["places", "#2a2521", placeObjects(ground, sampled)],
  ];
  let nextObject = 1;
  const layers = [
    ...tileLayers(sampled),
    ...objectLayers.map(([name, color, objects], i): TiledObjectLayer => {
      const numbered = objects.map((object): TiledObject => ({ id: nextObject++, ...object }));
      return objectLayer(i + 3, name, color, numbered);
    }),
  ];
  return {
    type: "map",
    version: "1.10",
    tiledversion: "1.10.2",
    orientation: "hexagonal",
    renderorder: "right-down",
    compressionlevel: -1,
    infinite: false,
    width: lattice.columns,
    height: lattice.rows,
    tilewidth: HEX.width,
    tileheight: HEX.height,
    hexsidelength: HEX.side,
    staggeraxis: "y",
    staggerindex: "odd",
    nextlayerid: layers.length + 1,
    nextobjectid: nextObject,
    properties: latticeProperties(lattice),
    tilesets,
    layers,
  };
}

function latticeProperties(lattice: HexLattice): TiledMap["properties"] {
  const { metresPerHex, originX, originY } = lattice.data;
  return [
    { name: "metresPerHex", type: "int", value: metresPerHex },
    { name: "originX", type: "int", value: originX },
    { name: "originY", type: "int", value: originY },
  ];
}

function waysOf(ground: Ground, sampled: SampledGround) {
  const streams = streamObjects(ground, sampled);
  const roads = roadObjects(ground, sampled, streams);
  return { streams, roads: roads.roads, crossings: roads.crossings };
}

function tileLayers(sampled: SampledGround): readonly TiledTileLayer[] {
  const layer = (id: number, name: string, opacity: number, data: readonly number[]): TiledTileLayer => ({
    id,
    type: "tilelayer",
    name,
    width: sampled.lattice.columns,
    height: sampled.lattice.rows,
    x: 0,
    y: 0,
    opacity,
    visible: true,
    data,
  });
  const terrain = sampled.hexes.map((hex) => 1 + TERRAINS.indexOf(hex.terrain));
  const elevation = sampled.hexes.map((hex) => 1 + TERRAINS.length + hex.metres);
  return [layer(1, "terrain", 1, terrain), layer(2, "elevation", 0.25, elevation)];
}

function objectLayer(
  id: number,
  name: string,
  color: string,
  objects: readonly TiledObject[],
): TiledObjectLayer {
  return {
    id,
    type: "objectgroup",
    name,
    draworder: "index",
    color,
    x: 0,
    y: 0,
    opacity: 1,
    visible: true,
    objects,
  };
}

function terrainTileset(image: string): TiledTileset {
  return {
    ...tilesetFrame("terrain", image, 1, TERRAINS.length, TERRAIN_COLUMNS),
    tiles: TERRAINS.map((kind, id) => ({
      id,
      type: kind,
      class: kind,
      properties: [{ name: "terrain", type: "string", value: kind }],
    })),
  };
}

function elevationTileset(image: string): TiledTileset {
  const count = HIGHEST_METRES + 1;
  return {
    ...tilesetFrame("elevation", image, 1 + TERRAINS.length, count, ELEVATION_COLUMNS),
    tiles: Array.from({ length: count }, (_, id) => ({
      id,
      type: "elevation",
      class: "elevation",
      properties: [{ name: "metres", type: "int", value: id }],
    })),
  };
}

function tilesetFrame(name: string, image: string, firstgid: number, tilecount: number, columns: number) {
  return {
    firstgid,
    name,
    image,
    imagewidth: columns * HEX.width,
    imageheight: Math.ceil(tilecount / columns) * HEX.height,
    tilewidth: HEX.width,
    tileheight: HEX.height,
    tilecount,
    columns,
    margin: 0 as const,
    spacing: 0 as const,
  };
}
