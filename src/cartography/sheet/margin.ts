import type { PrintedWords } from "./labelData.ts";
import { legend } from "./legend.ts";
import { marginText } from "./marginText.ts";
import { groundAt, lengthOf, n, type SheetView, xOf, yOf } from "./sheetView.ts";

/** Where the map lies on the printed sheet, in pixels. */
export interface PrintedFrame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const LEFT = 99;
const TOP = 132;
const BOTTOM = 233;
const RIM = 24;

/** Frame of the printed sheet around a map. */
export function printedFrame(view: SheetView): PrintedFrame {
  return { left: LEFT, top: TOP, width: view.width + 2 * LEFT, height: view.height + TOP + BOTTOM };
}

/** Title, frame with kilometres, legend, scale bar, sources, north arrow, folds and worn edges. */
export function marginLayer(view: SheetView, frame: PrintedFrame, words: PrintedWords): string {
  return [
    frameLines(view),
    kilometreMarks(view),
    titles(view, frame, words),
    legend(view, LEFT - RIM, frame.height - 178, words),
    scaleBar(view, frame, words),
    northArrow(view, frame, words),
    folds(frame),
  ].join("\n");
}

function frameLines(view: SheetView): string {
  const rims: readonly (readonly [number, number])[] = [
    [0, 1.6],
    [9, 1],
    [17, 1],
    [23, 4],
  ];
  return rims
    .map(
      ([out, weight]) =>
        `<rect x="${LEFT - out}" y="${TOP - out}" width="${view.width + 2 * out}" height="${view.height + 2 * out}" ` +
        `fill="none" stroke="${view.palette.ink}" stroke-width="${weight}"/>`,
    )
    .join("");
}

function kilometreMarks(view: SheetView): string {
  const [west, north] = groundAt(view, 0, 0);
  const [east, south] = groundAt(view, view.width, view.height);
  const { ink, paper } = view.palette;
  const figure = (x: number, y: number, km: number) =>
    `<rect x="${n(x - 12)}" y="${n(y - 11)}" width="24" height="14" fill="${paper}"/>` +
    marginText(view, x, y, km < 0 ? `−${-km}` : String(km), { size: 12, anchor: "middle", hand: "figure" });
  let marks = "";
  for (let km = Math.ceil(west); km <= east; km++) {
    const x = LEFT + xOf(view, km);
    const down = TOP + view.height;
    marks += `<path d="M${n(x)},${TOP}v-9M${n(x)},${down}v9" stroke="${ink}" stroke-width="1.4"/>`;
    marks += figure(x, TOP - 8.5, km) + figure(x, down + 17, km);
  }
  for (let km = Math.ceil(south); km <= north; km++) {
    const y = TOP + yOf(view, km);
    const right = LEFT + view.width;
    marks += `<path d="M${LEFT},${n(y)}h-9M${right},${n(y)}h9" stroke="${ink}" stroke-width="1.4"/>`;
    marks += figure(LEFT - 13, y + 4.5, km) + figure(right + 13, y + 4.5, km);
  }
  return marks;
}

function titles(view: SheetView, frame: PrintedFrame, words: PrintedWords): string {
  const middle = frame.width / 2;
  const side = (lines: readonly string[], x: number, anchor: "start" | "end") =>
    lines
      .map((text, i) => {
        const first = i === 0;
        const y = first ? 54 : 58 + i * 20;
        return marginText(view, x, y, text, {
          size: first ? 20 : 15.5,
          anchor,
          hand: first ? "title" : "italic",
        });
      })
      .join("");
  return (
    marginText(view, middle, 66, words.title, { size: 50, anchor: "middle", hand: "title", spacing: 17 }) +
    marginText(view, middle, 93, words.subtitle, { size: 19, anchor: "middle", spacing: 3 }) +
    side(words.left, LEFT - RIM, "start") +
    side(words.right, frame.width - LEFT + RIM, "end")
  );
}

const SOURCES_WIDTH = 640;

function scaleBar(view: SheetView, frame: PrintedFrame, words: PrintedWords): string {
  const km = lengthOf(view, 1);
  const x = frame.width - LEFT - SOURCES_WIDTH + km * 0.8 - 110;
  const y = frame.height - 166;
  const { ink, paper } = view.palette;
  const bar = (left: number, top: number, width: number, dark: boolean) =>
    `<rect x="${n(left)}" y="${n(top)}" width="${n(width)}" height="5" fill="${dark ? ink : paper}" stroke="${ink}" stroke-width="1.1"/>`;
  let result = marginText(view, x + km * 1.5, y - 14, words.kilometres, {
    size: 15.5,
    anchor: "middle",
    hand: "italic",
  });
  for (let i = 0; i < 3; i++) {
    result += bar(x + i * km, y, km, i % 2 === 0) + bar(x + i * km, y + 5, km, i % 2 === 1);
  }
  for (let i = 1; i <= 4; i++) result += bar(x - (i * km) / 5, y, km / 5, i % 2 === 0);
  for (let i = 0; i <= 3; i++) {
    result += marginText(view, x + i * km, y + 30, String(i), { size: 15, anchor: "middle", hand: "figure" });
  }
  result += marginText(view, x - km * 0.8, y + 30, words.metres, {
    size: 15,
    anchor: "middle",
    hand: "figure",
  });
  words.sources.forEach((text, i) => {
    result += marginText(view, x - km * 0.8, y + 66 + i * 21, text, { size: 15, hand: "italic" });
  });
  return result;
}

function northArrow(view: SheetView, frame: PrintedFrame, words: PrintedWords): string {
  const { ink, paper } = view.palette;
  const [north, others] = words.north;
  return (
    `<g transform="translate(${frame.width - 78},${frame.height - 92})">` +
    `<path d="M0,-64L11,20L0,8L-11,20Z" fill="${paper}" stroke="${ink}" stroke-width="1.6"/>` +
    `<path d="M0,-64L11,20L0,8Z" fill="${ink}"/>` +
    `<circle r="27" cy="-8" fill="none" stroke="${ink}"/>` +
    marginText(view, 0, -72, north, { size: 24, anchor: "middle", hand: "title" }) +
    `${marginText(view, 0, 44, others, { size: 14, anchor: "middle" })}</g>`
  );
}

const FOLD_STOPS =
  '<stop offset="0" stop-color="#6b4a20" stop-opacity="0"/><stop offset=".47" stop-color="#6b4a20" stop-opacity=".13"/>' +
  '<stop offset=".5" stop-color="#5b3c16" stop-opacity=".30"/><stop offset=".53" stop-color="#fff8e4" stop-opacity=".42"/>' +
  '<stop offset="1" stop-color="#fff8e4" stop-opacity="0"/>';
const FOLD = 64;

/** Folds at quarters and half, worn where they meet; edges a little darker. */
function folds({ width, height }: PrintedFrame): string {
  const upright = [0.25, 0.5, 0.75].map((share) => share * width);
  return (
    `<defs><linearGradient id="fold-v">${FOLD_STOPS}</linearGradient>` +
    `<linearGradient id="fold-h" x2="0" y2="1">${FOLD_STOPS}</linearGradient>` +
    '<radialGradient id="worn"><stop offset="0" stop-color="#fffaf0" stop-opacity=".55"/>' +
    '<stop offset=".35" stop-color="#fff4dc" stop-opacity=".25"/><stop offset="1" stop-color="#fff4dc" stop-opacity="0"/></radialGradient>' +
    '<radialGradient id="edges" r=".75"><stop offset=".55" stop-color="#7a5a2a" stop-opacity="0"/>' +
    '<stop offset="1" stop-color="#7a5a2a" stop-opacity=".13"/></radialGradient></defs>' +
    upright
      .map((x) => `<rect x="${n(x - FOLD / 2)}" width="${FOLD}" height="${height}" fill="url(#fold-v)"/>`)
      .join("") +
    `<rect y="${n((height - FOLD) / 2)}" width="${width}" height="${FOLD}" fill="url(#fold-h)"/>` +
    upright.map((x) => `<circle cx="${n(x)}" cy="${n(height / 2)}" r="26" fill="url(#worn)"/>`).join("") +
    `<rect width="${width}" height="${height}" fill="url(#edges)"/>`
  );
}
