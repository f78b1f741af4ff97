/** Draws a part of a sheet at any scale: the same drawing for every zoom, density and theme. */
import type { Box } from "../../drawing/hexes.ts";
import type { Theme } from "../../drawing/palette.ts";
import { paintGrain } from "./grain.ts";
import { SHEET_INKS } from "./inks.ts";
import {
  paintContours,
  paintLight,
  paintRock,
  paintScrubTint,
  paintSmallSigns,
  paintWater,
} from "./paintGround.ts";
import { paintMargin } from "./paintMargin.ts";
import {
  paintBorders,
  paintKilometreCrosses,
  paintSingleSigns,
  paintSummits,
  paintVillages,
  paintWays,
} from "./paintWays.ts";
import { type Paper2D, sheetBrush } from "./sheetBrush.ts";
import type { OpenSheet } from "./sheetLines.ts";

/** Which part of the sheet is asked for, and how. */
export interface SheetPart {
  /** Map pixels. */
  readonly box: Box;
  /** Screen pixels for a map pixel, and for a CSS pixel. */
  readonly scale: number;
  readonly density: number;
  readonly theme: Theme;
  readonly contours: "drawn" | "left-out";
}

/** Light on the ground in the inks of each theme. */
export type Lights = Readonly<Partial<Record<Theme, CanvasImageSource>>>;

/** Width of a hex in map pixels. */
export const HEX_WIDTH = 104;

/** Paints a part into a canvas of just its size. */
export function paintSheet(context: Paper2D, sheet: OpenSheet, lights: Lights, part: SheetPart): void {
  const { box, scale, density, theme } = part;
  const inks = SHEET_INKS[theme];
  const css = scale / density;
  const brush = sheetBrush({
    context,
    sheet,
    inks,
    box,
    hexWidth: HEX_WIDTH * css,
    pixel: 1 / css,
  });
  context.setTransform(scale, 0, 0, scale, -box.x * scale, -box.y * scale);
  context.lineJoin = "round";
  context.lineCap = "butt";
  context.fillStyle = inks.paper;
  context.fillRect(box.x, box.y, box.width, box.height);
  paintScrubTint(brush);
  paintLight(brush, lights[theme] ?? null);
  if (part.contours === "drawn") paintContours(brush);
  paintRock(brush);
  paintSmallSigns(brush);
  paintWater(brush);
  paintWays(brush);
  paintBorders(brush);
  paintVillages(brush);
  paintSingleSigns(brush);
  paintKilometreCrosses(brush);
  paintSummits(brush);
  paintMarginWhereSeen(context, sheet, part);
  paintGrain(context, { box, scale, density, strength: inks.grain });
}

function paintMarginWhereSeen(
  context: Paper2D,
  { kept }: OpenSheet,
  { box, scale, density, theme }: SheetPart,
): void {
  const isInside =
    box.x >= 0 && box.y >= 0 && box.x + box.width <= kept.width && box.y + box.height <= kept.height;
  if (isInside) return;
  const { east, north } = kept.kilometres;
  paintMargin({ context, inks: SHEET_INKS[theme], map: kept, pixel: density / scale, east, north });
}
