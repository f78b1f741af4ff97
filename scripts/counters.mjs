// Draws the counter atlases of assets/counters/: cards with their symbols, without names and numbers.
//   node --import tsx scripts/counters.mjs
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Resvg } from "@resvg/resvg-js";
import sharp from "sharp";
import { counterAtlas, THEMES } from "../src/cartography/counters/index.ts";

/** Pixels for a sixtieth of the counter's side, and the width of the picture. */
const SIZES = /** @type {const} */ ([
  { size: "play", scale: 3, width: 2700 },
  { size: "mini", scale: 1.5, width: 1400 },
]);

const folder = path.join(import.meta.dirname, "../assets/counters");
mkdirSync(folder, { recursive: true });
for (const { size, scale, width } of SIZES) {
  let frames = {};
  for (const theme of THEMES) {
    const atlas = counterAtlas(theme, size, scale, width);
    // So few colours that nobody sees the difference, and a tenth less to fetch.
    const inks = await sharp(new Resvg(atlas.svg).render().asPng())
      .png({ palette: true, colours: 256, dither: 0, quality: 100 })
      .toBuffer();
    const picture = await sharp(inks).webp({ lossless: true, effort: 6 }).toBuffer();
    writeFileSync(path.join(folder, `${theme}-${size}.webp`), picture);
    frames = atlas.frames;
    console.log(
      `${theme}-${size}: ${atlas.width} x ${atlas.height}, ${Math.round(picture.length / 1024)} KiB`,
    );
  }
  writeFileSync(path.join(folder, `${size}.json`), `${JSON.stringify({ scale, frames })}\n`);
}
