// Draws the picture of home: the middle of a scenario's sheet, by day and by night.
// node --import tsx scripts/home-picture.mjs SCENARIO
import { mkdirSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { THEMES } from "../src/cartography/counters/index.ts";
import {
  buildGround,
  drawSheet,
  readGroundData,
  readSheetLabels,
  renderPng,
} from "../src/cartography/index.ts";

const ROOT = path.resolve(import.meta.dirname, "..");
/** Pixels of the page that the picture is wide and high. */
const WIDTH = 900;
const HEIGHT = 340;
/** Pixels of each picture for one of the page, and how well it is kept: finer pixels hide more. */
const DENSITIES = /** @type {const} */ ([
  [1.5, 32],
  [2, 28],
]);
/** Pixels of the page for a pixel of the map: the names are just large enough to be read. */
const SCALE = 0.53;
/** Where the middle of the picture lies on the map, as parts of its width and height. */
const MIDDLE = { x: 0.511, y: 0.537 };

const scenario = process.argv[2];
if (scenario === undefined)
  throw new Error("home-picture: which scenario? node --import tsx scripts/home-picture.mjs SCENARIO");
const data = path.join(ROOT, "scenarios", scenario, "ground");
const ground = buildGround(readGroundData(data));
const labels = readSheetLabels(data);
/** What is too small to be read here is left out. */
const LEGIBLE = new Set(["hill", "height", "village"]);
const shown = {
  ...labels,
  points: labels.points.map((point) => ({
    ...point,
    texts: point.texts.filter(({ style }) => LEGIBLE.has(style)),
  })),
};
mkdirSync(path.join(ROOT, "assets", "home", scenario), { recursive: true });
for (const theme of THEMES) {
  const drawing = await drawSheet(ground, shown, { theme, edition: "play" });
  const [width, height] = [drawing.width * SCALE, drawing.height * SCALE];
  for (const [density, quality] of DENSITIES) {
    const target = path.join(ROOT, "assets", "home", scenario, `${theme}-${density}x.avif`);
    const { size } = await sharp(await renderPng(drawing.svg, density * SCALE))
      .extract({
        left: Math.round((width * MIDDLE.x - WIDTH / 2) * density),
        top: Math.round((height * MIDDLE.y - HEIGHT / 2) * density),
        width: WIDTH * density,
        height: HEIGHT * density,
      })
      .avif({ quality, effort: 9 })
      .toFile(target);
    console.log(`${path.relative(ROOT, target)}: ${size} bytes`);
  }
}
