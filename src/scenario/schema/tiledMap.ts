import { z } from "zod";

const property = z.object({
  name: z.string(),
  value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
});
const properties = z.array(property).optional();
const point = z.object({ x: z.number(), y: z.number() });

const object = z.object({
  id: z.number().optional(),
  name: z.string().optional(),
  /** Tiled 1.9 says `class`, the others `type`. */
  class: z.string().optional(),
  type: z.string().optional(),
  x: z.number(),
  y: z.number(),
  polyline: z.array(point).min(2).optional(),
  properties,
});
const tileLayer = z.object({
  type: z.literal("tilelayer"),
  name: z.string(),
  width: z.int(),
  height: z.int(),
  data: z.array(z.int(), "a list of tile numbers (save the map with the layer format CSV)"),
});
const objectLayer = z.object({
  type: z.literal("objectgroup"),
  name: z.string(),
  objects: z.array(object),
});
const otherLayer = z.object({ type: z.enum(["imagelayer", "group"]), name: z.string() });

const tile = z.object({ id: z.int(), class: z.string().optional(), type: z.string().optional(), properties });
const tileset = z.object({
  firstgid: z.int(),
  name: z.string(),
  tiles: z.array(tile, "the tiles of a tileset embedded in the map"),
});

/** `battlefield.tmj`: a map saved by Tiled. What Tiled adds for itself is not looked at. */
export const tiledMapFile = z.object({
  type: z.literal("map").optional(),
  orientation: z.literal("hexagonal"),
  staggeraxis: z.literal("y"),
  staggerindex: z.literal("odd"),
  infinite: z.literal(false).optional(),
  width: z.int().min(2).max(99),
  height: z.int().min(2).max(99),
  tilewidth: z.int().min(2),
  tileheight: z.int().min(2),
  hexsidelength: z.int().min(1),
  layers: z.array(z.discriminatedUnion("type", [tileLayer, objectLayer, otherLayer])),
  tilesets: z.array(tileset),
  properties,
});
/** What `battlefield.tmj` holds once its shape is right. */
export type TiledMapFile = z.infer<typeof tiledMapFile>;
/** One object of a Tiled object layer, in pixels: a point, or a line where it has a polyline. */
export type TiledObject = z.infer<typeof object>;
/** One tile layer of a Tiled map: a number per hex, row by row. */
export type TiledTileLayer = z.infer<typeof tileLayer>;
