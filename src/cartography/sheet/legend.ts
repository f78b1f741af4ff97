import type { PrintedWords } from "./labelData.ts";
import { FAMILY } from "./lettering.ts";
import { marginText } from "./marginText.ts";
import type { Palette } from "./palette.ts";
import type { SheetView } from "./sheetView.ts";

/** The signs of the legend in their four columns, each drawn in a box 68 wide around the line y = 0. */
function samples(p: Palette, words: PrintedWords): readonly (readonly (readonly [string, string])[])[] {
  return [
    [
      ["contour", wave(p.contour, 0, 1.1) + wave(p.contour, 6, 1.1)],
      ["index", wave(p.index, -2, 1.9) + figure(p, "100")],
      ["rock", wedges(p)],
      ["summit", summit(p, words.summitExample)],
    ],
    [
      ["water", waterSample(p)],
      ["island", islandSample(p)],
      ["marsh", marshSample(p)],
      ["scrub", scrubSample(p)],
    ],
    [
      ["road", stroke(p.road, 5, "10 3") + stroke(p.roadBed, 2.8)],
      ["track", stroke(p.road, 1.5, "7 3.4")],
      ["railway", stroke(p.ink, 4.6) + stroke(p.paper, 2.5, "9 9")],
      ["village", village(p)],
    ],
    [
      ["border-0", `<g opacity=".24">${stroke(p.ribbons[0], 10)}</g>${stroke(p.ink, 2.5, "11 3.4 2.2 3.4")}`],
      ["border-1", `<g opacity=".24">${stroke(p.ribbons[1], 9)}</g>${crosses(p)}`],
      ["midline", stroke(p.inkSecond, 1.1, "7 3 1.2 3")],
      [
        "outpost",
        `<path d="M30,8v-16l12,4l-12,4" fill="${p.ribbons[0]}" stroke="${p.ink}" stroke-width="1.3"/>`,
      ],
    ],
  ];
}

const COLUMNS = [0, 250, 544, 796] as const;
const ROW = 31;

/** The legend of the printed sheet, its top left corner at (x, y). */
export function legend(view: SheetView, x: number, y: number, words: PrintedWords): string {
  let result = marginText(view, x, y - 6, words.signs, { size: 19, hand: "title", spacing: 4 });
  samples(view.palette, words).forEach((column, i) => {
    column.forEach(([key, drawing], row) => {
      const left = x + (COLUMNS[i] ?? 0);
      const top = y + 24 + row * ROW;
      result += `<g transform="translate(${left},${top})">${drawing}</g>`;
      result += marginText(view, left + 82, top + 5.5, words.legend[key] ?? key, { size: 15.5 });
    });
  });
  return result;
}

function stroke(colour: string, weight: number, dashes = "none"): string {
  return `<path d="M0,0h68" stroke="${colour}" stroke-width="${weight}" stroke-dasharray="${dashes}"/>`;
}

function wave(colour: string, up: number, weight: number): string {
  return (
    `<path d="M0,${4 - up}C18,${-7 - up} 44,${9 - up} 68,${-3 - up}" fill="none" ` +
    `stroke="${colour}" stroke-width="${weight}"/>`
  );
}

function figure(p: Palette, text: string): string {
  return (
    `<text x="28" y="4" font-family="${FAMILY.map}" font-style="italic" font-size="12" fill="${p.index}" ` +
    `stroke="${p.paper}" stroke-width="4" paint-order="stroke">${text}</text>`
  );
}

function wedges(p: Palette): string {
  const path = Array.from({ length: 13 }, (_, i) => {
    const top = (-7 + Math.sin(i) * 2).toFixed(1);
    return `M${i * 5 + 2},${top}l1.4,0l-.6,${(11 + Math.sin(i * 2.1) * 2).toFixed(1)}z`;
  });
  return `<path d="${path.join("")}" fill="${p.rock}"/>`;
}

function summit(p: Palette, height: string): string {
  return (
    `<path d="M28,5l6,-11l6,11z" fill="${p.paper}" stroke="${p.ink}" stroke-width="1.5"/>` +
    `<circle cx="34" cy="1" r="1.3" fill="${p.ink}"/>` +
    `<text x="46" y="5" font-family="${FAMILY.map}" font-weight="700" font-size="13" fill="${p.ink}">${height}</text>`
  );
}

function waterSample(p: Palette): string {
  return (
    `<path d="M0,8q14,-16 34,-11t34,-4v15z" fill="${p.water}" stroke="${p.shore}" stroke-width="1.5"/>` +
    `<path d="M10,8q10,-10 26,-7t32,-3" fill="none" stroke="${p.lining}" stroke-width=".9"/>`
  );
}

function islandSample(p: Palette): string {
  const dots = Array.from({ length: 26 }, (_, i) => `M${10 + ((i * 37) % 50)},${-5 + ((i * 23) % 11)}h0.1`);
  return (
    `<ellipse cx="34" rx="32" ry="9" fill="${p.sand}" stroke="${p.shore}" stroke-dasharray="2 2.4"/>` +
    `<path d="${dots.join("")}" stroke="${p.sandDot}" stroke-width="1.8" stroke-linecap="round"/>`
  );
}

function marshSample(p: Palette): string {
  const rows = [0, 1, 2].map((row) => `M${row * 5},${-6 + row * 6}h18m6,0h12m5,0h16`);
  const tufts = [14, 44].map((x) => `M${x},0v-7M${x},0l-3,-5M${x},0l3,-5`);
  return (
    `<path d="${rows.join("")}" stroke="${p.marsh}" stroke-width="1.1"/>` +
    `<path d="${tufts.join("")}" stroke="${p.tuft}" stroke-width="1.1"/>`
  );
}

function scrubSample(p: Palette): string {
  const rings = [12, 26, 40, 56].map((x, i) => `<circle cx="${x}" cy="${i % 2 ? 3 : -3}" r="2"/>`);
  return (
    `<rect y="-9" width="68" height="18" rx="8" fill="${p.scrub}" opacity=".62"/>` +
    `<g fill="none" stroke="${p.scrubSign}" stroke-width=".9">${rings.join("")}</g>`
  );
}

function village(p: Palette): string {
  const blocks: readonly (readonly [number, number])[] = [
    [4, -4],
    [14, 4],
    [24, -4],
    [36, 4],
    [48, -4],
  ];
  return blocks
    .map(([x, y]) => `<rect x="${x}" y="${y - 2}" width="8" height="4.5" fill="${p.ink}"/>`)
    .join("");
}

function crosses(p: Palette): string {
  const path = [6, 20, 34, 48, 62].map((x) => `M${x - 4},0h8M${x},-4v8`);
  return `<path d="${path.join("")}" stroke="${p.claims[1]}" stroke-width="1.6"/>`;
}
