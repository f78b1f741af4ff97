// Makes assets/fonts/names-*.woff2 and the style sheet that names them: just the signs of the names of places and
// people that are neither Latin nor Cyrillic. `node scripts/names-font.mjs FOLDER`, where FOLDER holds the unpacked
// packages @fontsource/noto-sans-jp, -sc, -kr, -thai and -arabic (too large to install for a few dozen signs).
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import subsetFont from "subset-font";

const [packages] = process.argv.slice(2);
if (packages === undefined) {
  console.error("names-font: name the folder that holds the unpacked packages.");
  process.exit(2);
}
const root = path.join(import.meta.dirname, "..");

/** Package, and its whole file; the first that has a sign gives it. */
const FONTS = [
  ["jp", "noto-sans-jp-japanese", /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fb\u30fc]/u],
  ["sc", "noto-sans-sc-chinese-simplified", /\p{Script=Han}/u],
  ["kr", "noto-sans-kr-korean", /\p{Script=Hangul}/u],
  ["thai", "noto-sans-thai-thai", /\p{Script=Thai}/u],
  ["arabic", "noto-sans-arabic-arabic", /\p{Script=Arabic}/u],
];

/** Every sign that the scenarios' names and reference use, once. @returns {string[]} */
function signsInUse() {
  const folder = path.join(root, "scenarios");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const wanted = files.filter((file) => /(reference|words)[\\/].*\.json$/.test(file));
  const text = wanted.map((file) => readFileSync(path.join(folder, file), "utf8")).join("");
  return [...new Set(text)].sort();
}

/** Whether a font has a sign: a subset with it is larger than one with nothing. @param {Buffer} whole */
async function coverage(whole) {
  const size = async (/** @type {string} */ sign) =>
    (await subsetFont(whole, sign, { targetFormat: "sfnt" })).length;
  const empty = await size("\u{E000}");
  return async (/** @type {string} */ sign) => (await size(sign)) > empty;
}

let left = signsInUse();
const rules = ["/* Made by scripts/names-font.mjs: change it there. */"];
for (const [name, stem, script] of FONTS) {
  const whole = readFileSync(path.join(packages, `noto-sans-${name}`, "files", `${stem}-400-normal.woff2`));
  const has = await coverage(whole);
  /** @type {string[]} */
  const signs = [];
  for (const sign of left) if (script.test(sign) && (await has(sign))) signs.push(sign);
  left = left.filter((sign) => !signs.includes(sign));
  if (signs.length === 0) continue;
  const subset = await subsetFont(whole, signs.join(""), { targetFormat: "woff2" });
  writeFileSync(path.join(root, "assets/fonts", `names-${name}.woff2`), subset);
  const points = signs.map(
    (sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
  );
  rules.push(
    `@font-face {
  font-family: "Noto Sans Names";
  font-weight: 400;
  font-display: swap;
  src: url("../../../assets/fonts/names-${name}.woff2") format("woff2");
  unicode-range: ${points.join(", ")};
}`,
  );
  console.log(`${name}: ${signs.length} signs, ${subset.length} bytes`);
}
writeFileSync(path.join(root, "src/panels/styles/names.css"), `${rules.join("\n\n")}\n`);
