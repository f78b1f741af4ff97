/** Paints one baked layer with the inks and the pen of this zoom. */

import type { Brush } from "../../drawing/brush.ts";
import type { Box } from "../../drawing/hexes.ts";
import { PALETTES, type Theme } from "../../drawing/palette.ts";
import type { Grid } from "../../engine/index.ts";
import type { BakedLayer, Sharpness } from "./bakedLayer.ts";

/** Zoom and window as the painters need them. */
export interface OverlayFrame {
  readonly sharpness: Sharpness;
  readonly hexWidth: number;
  readonly window: Box;
  /** What lies over the window now, on the map. */
  readonly covers: () => readonly Box[];
}

/** Paints a part of the map into a layer. */
export function paintLayer(
  layer: BakedLayer,
  { grid, theme, frame }: { readonly grid: Grid; readonly theme: Theme; readonly frame: OverlayFrame },
  box: Box,
  paint: (brush: Brush) => void,
): void {
  const { sharpness, hexWidth } = frame;
  layer.paint(box, sharpness, (context) =>
    paint({ context, theme, grid, palette: PALETTES[theme], pen: sharpness.pen, hexWidth }),
  );
}
