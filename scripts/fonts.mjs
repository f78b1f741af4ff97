// Makes assets/fonts/ and the style sheet that names its files: subsets of the fonts of the interface.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import subsetFont from "subset-font";

const require = createRequire(import.meta.url);
const root = path.join(import.meta.dirname, "..");
const folder = path.join(root, "assets/fonts");

/** One face of a family as its package offers it: package, file stem, weight, style. */
const FACES = [
  ["PT Serif", "@fontsource/pt-serif", "pt-serif", "400", "normal"],
  ["PT Serif", "@fontsource/pt-serif", "pt-serif", "400", "italic"],
  ["PT Serif", "@fontsource/pt-serif", "pt-serif", "700", "normal"],
  ["Old Standard TT", "@fontsource/old-standard-tt", "old-standard-tt", "400", "normal"],
  ["Old Standard TT", "@fontsource/old-standard-tt", "old-standard-tt", "400", "italic"],
  ["Old Standard TT", "@fontsource/old-standard-tt", "old-standard-tt", "700", "normal"],
  ["PT Sans Narrow", "@fontsource/pt-sans-narrow", "pt-sans-narrow", "400", "normal"],
  ["PT Sans Narrow", "@fontsource/pt-sans-narrow", "pt-sans-narrow", "700", "normal"],
  ["Noto Sans Variable", "@fontsource-variable/noto-sans", "noto-sans", "wght", "normal"],
];

/** Weights in use of the face that has them all. */
const WEIGHTS = { min: 400, max: 700 };

/** Code points of each part: the letters of the languages shown, and the punctuation and signs in use. */
const PARTS = {
  latin: [
    [0x20, 0x7e],
    [0xa0, 0xa0],
    [0xa7, 0xa7],
    [0xab, 0xab],
    [0xb0, 0xb1],
    [0xb7, 0xb7],
    [0xbb, 0xbb],
    [0xd7, 0xd7],
    [0x2bb, 0x2bc],
    [0x2010, 0x2015],
    [0x2018, 0x201e],
    [0x2020, 0x2022],
    [0x2026, 0x2026],
    [0x202f, 0x2033],
    [0x2039, 0x203a],
    [0x2044, 0x2044],
    [0x20ac, 0x20ac],
    [0x2116, 0x2116],
    [0x2190, 0x2193],
    [0x2212, 0x2212],
    [0x2248, 0x2248],
    [0x2260, 0x2265],
  ],
  // Letters with marks are fetched where a text has one.
  "latin-marks": [
    [0xa1, 0xa6],
    [0xa8, 0xaa],
    [0xac, 0xaf],
    [0xb2, 0xb6],
    [0xb8, 0xba],
    [0xbc, 0xd6],
    [0xd8, 0xff],
  ],
  "latin-ext": [
    [0x100, 0x130],
    [0x132, 0x151],
    [0x154, 0x17f],
    [0x1cd, 0x1dc],
  ],
  cyrillic: [
    [0x400, 0x45f],
    [0x490, 0x491],
  ],
};

/** @param {number[][]} ranges @returns {string} every character of the ranges */
function characters(ranges) {
  return ranges
    .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)))
    .join("");
}

/** @param {number[][]} ranges @returns {string} the ranges as CSS writes them */
function unicodeRange(ranges) {
  const hex = (/** @type {number} */ point) => point.toString(16).toUpperCase().padStart(4, "0");
  return ranges
    .map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`))
    .join(", ");
}

mkdirSync(folder, { recursive: true });
const rules = ["/* Made by scripts/fonts.mjs: change it there. */"];
let total = 0;
for (const [family, name, stem, weight, style] of FACES) {
  for (const [part, ranges] of Object.entries(PARTS)) {
    const file = `${stem}-${part}-${weight}-${style}.woff2`;
    const source = file.replace("-latin-marks-", "-latin-");
    const whole = readFileSync(require.resolve(`${name}/files/${source}`));
    const subset = await subsetFont(whole, characters(ranges), {
      targetFormat: "woff2",
      noHinting: true,
      ...(weight === "wght" ? { variationAxes: { wght: WEIGHTS } } : {}),
    });
    writeFileSync(path.join(folder, file), subset);
    total += subset.length;
    rules.push(
      "@font-face {",
      `  font-family: "${family}";`,
      `  font-style: ${style};`,
      `  font-weight: ${weight === "wght" ? `${WEIGHTS.min} ${WEIGHTS.max}` : weight};`,
      "  font-display: swap;",
      `  src: url("../../../assets/fonts/${file}") format("woff2");`,
      `  unicode-range: ${unicodeRange(ranges)};`,
      "}",
    );
  }
}
writeFileSync(path.join(root, "src/panels/styles/fonts.css"), `${rules.join("\n")}\n`);
console.log(`${FACES.length * Object.keys(PARTS).length} fonts, ${Math.round(total / 1024)} KiB`);
