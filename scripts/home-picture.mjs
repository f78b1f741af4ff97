// Cuts the picture of home out of a scenario's drawn sheet: its middle, by day and by night.
// node scripts/home-picture.mjs SCENARIO
import { mkdirSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";

const ROOT = path.resolve(import.meta.dirname, "..");
const WIDTH = 1280;
const HEIGHT = 420;
/** Where the middle of the picture lies on the sheet, as parts of its width and height. */
const MIDDLE = { x: 0.44, y: 0.5 };

const scenario = process.argv[2];
if (scenario === undefined)
  throw new Error("home-picture: which scenario? node scripts/home-picture.mjs SCENARIO");
mkdirSync(path.join(ROOT, "assets", "home", scenario), { recursive: true });
for (const theme of ["day", "night"]) {
  const sheet = sharp(path.join(ROOT, "assets", "sheets", scenario, `${theme}-play.webp`));
  const { width = 0, height = 0 } = await sheet.metadata();
  // A third of the sheet's height: hills, lake and border in one strip.
  const cutWidth = Math.min(width, Math.round((height * 0.4 * WIDTH) / HEIGHT));
  const cutHeight = Math.round((cutWidth * HEIGHT) / WIDTH);
  const left = Math.round(Math.min(Math.max(0, width * MIDDLE.x - cutWidth / 2), width - cutWidth));
  const top = Math.round(Math.min(Math.max(0, height * MIDDLE.y - cutHeight / 2), height - cutHeight));
  const target = path.join(ROOT, "assets", "home", scenario, `${theme}.webp`);
  const { size } = await sheet
    .extract({ left, top, width: cutWidth, height: cutHeight })
    .resize(WIDTH, HEIGHT)
    .webp({ quality: 62, effort: 6 })
    .toFile(target);
  console.log(`${path.relative(ROOT, target)}: ${size} bytes`);
}
