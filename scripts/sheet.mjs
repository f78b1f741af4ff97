// Draws a scenario's sheet for the game map: day and night, far and play, as WebP with sheet.json beside them.
//   node --import tsx scripts/sheet.mjs [SCENARIO]
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import {
  buildGround,
  drawSheet,
  readGroundData,
  readSheetLabels,
  renderPng,
} from "../src/cartography/index.ts";

const QUALITY = 85;
const LARGEST_SIDE = 4096;
const LARGEST_BYTES = 1_000_000;

const root = fileURLToPath(new URL("..", import.meta.url));
const scenario = process.argv[2] ?? "khasan-1938";
const data = join(root, "scenarios", scenario, "ground");
const folder = join(root, "assets", "sheets", scenario);
mkdirSync(folder, { recursive: true });

const draw = existsSync(data) ? groundDrawer() : hexDrawer();
const files = [];
let map = { width: 0, height: 0 };
for (const theme of ["day", "night"]) {
  for (const edition of ["far", "play"]) {
    const drawing = await draw({ theme, edition });
    map = { width: drawing.width / drawing.scale, height: drawing.height / drawing.scale };
    const parts = await cut(await renderPng(drawing.svg), drawing);
    parts.forEach((part, i) => {
      const file = parts.length === 1 ? `${theme}-${edition}.webp` : `${theme}-${edition}-${i}.webp`;
      writeFileSync(join(folder, file), part.bytes);
      const { scale } = drawing;
      const place = { x: part.left / scale, y: part.top / scale };
      files.push({
        theme,
        edition,
        scale,
        ...place,
        width: part.width / scale,
        height: part.height / scale,
        file,
      });
    });
  }
}
writeFileSync(join(folder, "sheet.json"), `${JSON.stringify({ ...map, files }, undefined, 1)}\n`);

/** Draws from the surveyed ground of a scenario. */
function groundDrawer() {
  const ground = buildGround(readGroundData(data));
  const labels = readSheetLabels(data);
  return (style) => drawSheet(ground, labels, style);
}

/** Draws a scenario without ground data from its hexes, with the English names of its places. */
function hexDrawer() {
  const scenarioFolder = join(root, "scenarios", scenario);
  const map = readHexMap(readFileSync(join(scenarioFolder, "battlefield.tmj"), "utf8"));
  const { places } = JSON.parse(readFileSync(join(scenarioFolder, "words", "en", "places.json"), "utf8"));
  const names = Object.fromEntries(Object.entries(places).map(([id, { name }]) => [id, name]));
  return (style) => drawFromHexes(map, { ...style, names });
}

/** One picture, or four where one would be too large for a graphics card or a download. */
async function cut(png, { width, height }) {
  const whole = await part(png, { left: 0, top: 0, width, height });
  if (Math.max(width, height) <= LARGEST_SIDE && whole.bytes.length <= LARGEST_BYTES) return [whole];
  const [middle, centre] = [Math.ceil(width / 2), Math.ceil(height / 2)];
  return Promise.all(
    [0, 1, 2, 3].map((i) => {
      const left = i % 2 ? middle : 0;
      const top = i > 1 ? centre : 0;
      return part(png, {
        left,
        top,
        width: i % 2 ? width - middle : middle,
        height: i > 1 ? height - centre : centre,
      });
    }),
  );
}

async function part(png, area) {
  return { ...area, bytes: await sharp(png).extract(area).webp({ quality: QUALITY, effort: 6 }).toBuffer() };
}
