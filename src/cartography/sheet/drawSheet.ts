import type { Ground } from "../ground.ts";
import { contourLayer, contourNumbers } from "./contourLines.ts";
import { duneDots, marshSigns, rockWedges, scrubSigns, scrubTint } from "./coverLayers.ts";
import type { SheetLabels } from "./labelData.ts";
import { marginLayer, printedFrame } from "./margin.ts";
import { namesLayer, settlementLayer } from "./namesLayer.ts";
import { PALETTES, type SheetTheme } from "./palette.ts";
import { paperPicture, shadingPicture } from "./rasters.ts";
import { n, type SheetDetail, type SheetView, sheetView, xOf, yOf } from "./sheetView.ts";
import { streamLayer, waterLayer } from "./waterLayers.ts";
import { borderLayer, waysLayer } from "./waysLayers.ts";

/** Which drawing of the sheet: `far` and `play` lie under a game's hexes, `printed` has title, frame and legend. */
export type SheetEdition = SheetDetail | "printed";

/** A drawing of a sheet, its size in pixels, and how many of them make a pixel of the hex map. */
export interface SheetDrawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** Scale and pen of each edition. A hex is 104 pixels across its flats at scale 1. */
const EDITIONS: Readonly<Record<SheetEdition, { scale: number; pen: number; detail: SheetDetail }>> = {
  far: { scale: 0.5, pen: 1.1, detail: "far" },
  play: { scale: 1, pen: 1.5, detail: "play" },
  printed: { scale: 0.7, pen: 1, detail: "play" },
};

/**
 * Draws the sheet of a ground as SVG. `far` and `play` cover exactly the rectangle of the hex map, at half
 * and full size, without hexes or frame; `printed` adds the margin of a sheet.
 */
export async function drawSheet(
  ground: Ground,
  labels: SheetLabels,
  style: { readonly theme: SheetTheme; readonly edition: SheetEdition },
): Promise<SheetDrawing> {
  const palette = PALETTES[style.theme];
  const view = sheetView(ground, { palette, ...EDITIONS[style.edition] });
  const paper = await paperPicture();
  const map = await mapDrawing(view, labels);
  if (style.edition !== "printed") {
    return wrapped(view, view.width, view.height, map + grain(view.width, view.height, paper, palette.grain));
  }
  const frame = printedFrame(view);
  const body =
    `<rect width="${frame.width}" height="${frame.height}" fill="${palette.paper}"/>` +
    `<g transform="translate(${frame.left},${frame.top})">${map}</g>${marginLayer(view, frame, labels.printed)}` +
    grain(frame.width, frame.height, paper, 0.6);
  return wrapped(view, frame.width, frame.height, body);
}

async function mapDrawing(view: SheetView, labels: SheetLabels): Promise<string> {
  const play = view.detail === "play";
  const layers = [
    `<rect width="${view.width}" height="${view.height}" fill="${view.palette.paper}"/>`,
    scrubTint(view),
    await shading(view),
    contourLayer(view),
    ...(play ? [rockWedges(view), scrubSigns(view), marshSigns(view), duneDots(view)] : [marshSigns(view)]),
    streamLayer(view),
    waterLayer(view),
    waysLayer(view),
    borderLayer(view),
    settlementLayer(view, labels),
    kilometreCrosses(view),
    contourNumbers(view),
    namesLayer(view, labels),
  ];
  return (
    `<defs><clipPath id="map"><rect width="${view.width}" height="${view.height}"/></clipPath></defs>` +
    `<g clip-path="url(#map)">${layers.join("\n")}</g>`
  );
}

async function shading(view: SheetView): Promise<string> {
  const { grid } = view.ground;
  const picture = await shadingPicture(view.ground, view.palette);
  const x = xOf(view, grid.west - grid.cellKm / 2);
  const y = yOf(view, grid.north + grid.cellKm / 2);
  const width = xOf(view, grid.west + (grid.columns - 0.5) * grid.cellKm) - x;
  const height = yOf(view, grid.north - (grid.rows - 0.5) * grid.cellKm) - y;
  return (
    `<image href="${picture}" x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" ` +
    `preserveAspectRatio="none" opacity="0.9"/>`
  );
}

function kilometreCrosses(view: SheetView): string {
  if (view.detail === "far") return "";
  const { grid } = view.ground;
  let path = "";
  for (let east = Math.ceil(grid.west); east < grid.west + grid.columns * grid.cellKm; east++) {
    for (let north = Math.floor(grid.north); north > grid.north - grid.rows * grid.cellKm; north--) {
      path += `M${n(xOf(view, east) - 4)},${n(yOf(view, north))}h8m-4,-4v8`;
    }
  }
  return `<path d="${path}" stroke="${view.palette.ink}" stroke-width="0.7" opacity="0.45"/>`;
}

function grain(width: number, height: number, picture: string, opacity: number): string {
  return (
    `<image href="${picture}" width="${width}" height="${height}" ` +
    `preserveAspectRatio="xMidYMid slice" opacity="${opacity}"/>`
  );
}

function wrapped({ scale }: SheetView, width: number, height: number, body: string): SheetDrawing {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${body}</svg>`;
  return { svg, width, height, scale };
}
