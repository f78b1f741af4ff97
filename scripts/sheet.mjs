// Makes what the game map draws a scenario's sheet from: shapes.json, near.json and light.avif, and the face of its
// names in other scripts; and of a surveyed ground pictures of the whole sheet without the names of places, day and
// night, far and play, with sheet.json beside them.
//   node --import tsx scripts/sheet.mjs [SCENARIO]
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import subsetFont from "subset-font";
import {
  buildGround,
  drawSheet,
  groundFromHexes,
  hexLabels,
  lightOf,
  nearShapes,
  readGroundData,
  readHexMap,
  readSheetLabels,
  renderPng,
  sheetShapes,
} from "../src/cartography/index.ts";

const QUALITY = 85;
const LARGEST_SIDE = 4096;
const LARGEST_BYTES = 1_000_000;
/** Hills of some fifty metres are lit as if they were so many times higher: they are all that there is. */
const LOW_HILLS = 2;

const root = fileURLToPath(new URL("..", import.meta.url));
const scenario = process.argv[2] ?? "khasan-1938";
const data = join(root, "scenarios", scenario, "ground");
const folder = join(root, "assets", "sheets", scenario);
mkdirSync(folder, { recursive: true });

if (!existsSync(data)) {
  await keepHexes();
  process.exit();
}
const draw = await groundDrawer();
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

/** Draws from the surveyed ground of a scenario, and keeps its shapes. */
async function groundDrawer() {
  const ground = buildGround(readGroundData(data));
  const labels = readSheetLabels(data);
  await keepShapes(ground, labels);
  await makeFace(JSON.stringify(labels));
  // The comparison of battles writes its own names over its counters: these would stand there twice.
  const bare = { ...labels, points: labels.points.map((point) => ({ ...point, texts: [] })) };
  return (style) => drawSheet(ground, bare, style);
}

/** The characters of other scripts in the names of a sheet, as a face of their own for the map. @param {string} text */
async function makeFace(text) {
  const signs = [...new Set(text.match(/[\p{Script=Han}\u3000]/gu) ?? [])].sort();
  const require = createRequire(import.meta.url);
  const whole = readFileSync(
    require.resolve("@fontsource/noto-serif-jp/files/noto-serif-jp-japanese-400-normal.woff2"),
  );
  const face = await subsetFont(whole, signs.join(""), { targetFormat: "woff2", noHinting: true });
  writeFileSync(join(root, "assets/fonts/names-sheet.woff2"), face);
  const range = (/** @type {string[]} */ some) => {
    const list = some.map((sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}`).join(", ");
    // As the formatter sets it.
    return list.length > 90 ? `\n    ${list}` : ` ${list}`;
  };
  // Korean letters come from the face that names-font.mjs makes of all names.
  const korean = [...new Set(text.match(/\p{Script=Hangul}/gu) ?? [])].sort();
  const style = `/* Made by scripts/sheet.mjs: change it there. */
@font-face {
  font-family: "Sheet Names";
  font-weight: 400;
  font-display: swap;
  src: url("../../../assets/fonts/names-sheet.woff2") format("woff2");
  unicode-range:${range(signs)};
}
@font-face {
  font-family: "Sheet Names";
  font-weight: 400;
  font-display: swap;
  src: url("../../../assets/fonts/names-kr.woff2") format("woff2");
  unicode-range:${range(korean)};
}
`;
  writeFileSync(join(root, "src/map/names/names.css"), style);
}

/** Keeps the shapes of a scenario that has hexes and no surveyed ground; its names come from its words. */
async function keepHexes() {
  const map = readHexMap(readFileSync(join(root, "scenarios", scenario, "battlefield.tmj"), "utf8"));
  await keepShapes(groundFromHexes(map), hexLabels(map, {}), LOW_HILLS);
}

/** What the game map draws a sheet from. */
async function keepShapes(ground, labels, raised = 1) {
  writeFileSync(join(folder, "shapes.json"), `${JSON.stringify(sheetShapes(ground, labels))}\n`);
  writeFileSync(join(folder, "near.json"), `${JSON.stringify(nearShapes(ground))}\n`);
  writeFileSync(join(folder, "light.avif"), await lightOf(ground, raised));
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
