import sharp from "sharp";
import type { KeptSheet, NearSheet, Village } from "../../sheet/kept.ts";
import type { Ground } from "../ground.ts";
import { randomStream } from "../noise.ts";
import type { Settlement, SheetLabels } from "../sheet/labelData.ts";
import { PALETTES } from "../sheet/palette.ts";
import { lightPicture } from "../sheet/rasters.ts";
import { type SheetView, sheetView, xOf, yOf } from "../sheet/sheetView.ts";
import { letteringOf } from "./lettering.ts";
import { halfContours, packedLines } from "./lines.ts";
import { packedSigns } from "./signs.ts";

/** The whole map, one pixel for a pixel. */
function wholeView(ground: Ground): SheetView {
  return sheetView(ground, { palette: PALETTES.day, scale: 1, pen: 1, detail: "play" });
}

/** What the near sheet has besides: it is fetched when somebody looks so closely. */
export function nearShapes(ground: Ground): NearSheet {
  return { contours: halfContours(wholeView(ground)) };
}

/** Collects the shapes of a ground. */
export function sheetShapes(ground: Ground, labels: SheetLabels): KeptSheet {
  const view = wholeView(ground);
  return {
    width: view.width,
    height: view.height,
    metresPerHex: view.lattice.data.metresPerHex,
    lines: packedLines(view),
    signs: packedSigns(view),
    villages: labels.settlements.map((settlement) => villageOf(view, settlement)),
    single: labels.signs.map(({ kind, at, turn }) => ({
      kind,
      x: Math.round(xOf(view, at[0])),
      y: Math.round(yOf(view, at[1])),
      turn: turn ?? 0,
    })),
    lettering: letteringOf(view, labels),
    kilometres: kilometres(view),
    title: labels.printed.title,
    subtitle: labels.printed.subtitle,
    left: labels.printed.left,
    right: labels.printed.right,
    sources: labels.printed.sources,
    light: lightBox(view),
  };
}

/**
 * The light on the ground as a grey picture: darker than the middle is shade, brighter is lit. Low ground may be `raised`
 * for it, so many times.
 */
export async function lightOf(ground: Ground, raised = 1): Promise<Buffer> {
  const { columns, rows } = ground.grid;
  return sharp(lightPicture({ ...ground, heights: ground.heights.map((metres) => raised * metres) }), {
    raw: { width: columns, height: rows, channels: 1 },
  })
    .blur(0.5)
    .resize(Math.round(columns * 0.75), Math.round(rows * 0.75))
    .toColourspace("b-w")
    .avif({ quality: 42, effort: 4, bitdepth: 8 })
    .toBuffer();
}

function villageOf(view: SheetView, settlement: Settlement): Village {
  const random = randomStream(settlement.seed);
  const tenth = (value: number) => Math.round(value * 10) / 10;
  return {
    x: Math.round(xOf(view, settlement.at[0])),
    y: Math.round(yOf(view, settlement.at[1])),
    turn: settlement.turn,
    blocks: Array.from({ length: settlement.houses }, (_, i) =>
      [
        (i - (settlement.houses - 1) / 2) * 7.5,
        (i % 2 ? 1 : -1) * (5.5 + random() * 1.5),
        5 + random() * 3,
        3.6 + random(),
        (random() - 0.5) * 14,
      ].map(tenth),
    ),
  };
}

function kilometres(view: SheetView): KeptSheet["kilometres"] {
  const range = (from: number, to: number) =>
    Array.from({ length: Math.max(0, Math.floor(to) - Math.ceil(from) + 1) }, (_, i) => Math.ceil(from) + i);
  const { west, north, cellKm, columns, rows } = view.ground.grid;
  const inside = (length: number) => (pair: readonly [number, number]) => pair[1] >= 0 && pair[1] <= length;
  return {
    east: range(west, west + columns * cellKm)
      .map((km) => [km, Math.round(xOf(view, km))] as const)
      .filter(inside(view.width)),
    north: range(north - rows * cellKm, north)
      .map((km) => [km, Math.round(yOf(view, km))] as const)
      .filter(inside(view.height)),
  };
}

function lightBox(view: SheetView): KeptSheet["light"] {
  const { west, north, cellKm, columns, rows } = view.ground.grid;
  const x = xOf(view, west - cellKm / 2);
  const y = yOf(view, north + cellKm / 2);
  const right = xOf(view, west + (columns - 0.5) * cellKm);
  const below = yOf(view, north - (rows - 0.5) * cellKm);
  return [Math.round(x), Math.round(y), Math.round(right - x), Math.round(below - y)];
}
