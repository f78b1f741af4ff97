// Writes a scenario's battlefield.tmj and the tile set pictures from its ground data.
//   node --import tsx scripts/ground.mjs [SCENARIO]
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Resvg } from "@resvg/resvg-js";
import {
  buildGround,
  elevationPicture,
  readGroundData,
  sampleGround,
  terrainPicture,
  writeTiledMap,
} from "../src/cartography/index.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const scenario = process.argv[2] ?? "khasan-1938";
const folder = join(root, "scenarios", scenario);
const ground = buildGround(readGroundData(join(folder, "ground")));
const text = writeTiledMap(ground, sampleGround(ground), {
  terrain: "../../assets/tiles/terrain.png",
  elevation: "../../assets/tiles/elevation.png",
});
const tiles = join(root, "assets", "tiles");
mkdirSync(tiles, { recursive: true });
writeFileSync(join(folder, "battlefield.tmj"), text);
writeFileSync(join(tiles, "terrain.png"), new Resvg(terrainPicture()).render().asPng());
writeFileSync(join(tiles, "elevation.png"), new Resvg(elevationPicture()).render().asPng());
