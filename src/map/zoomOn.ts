/** The zoom of buttons and keys: in on what is chosen, so that every place can be come to without a drag. */
import { type AppState, centreOf } from "../app/index.ts";
import type { Grid } from "../engine/index.ts";
import type { MapWindow } from "./mapWindow.ts";

/**
 * Zooms by a factor: in on the hex that is aimed at or chosen, where the window shows it, else about the window's middle.
 * Out, a press on a hex, and in again is the way of one finger or button that cannot drag (WCAG 2.2, 2.5.7).
 */
export function zoomOn(
  window: Pick<MapWindow, "visible" | "lookAt" | "zoomBy">,
  { intent, selected }: Pick<AppState, "intent" | "selected">,
  grid: Grid,
  factor: number,
): void {
  const hex = intent?.target ?? selected.hex;
  if (factor > 1 && hex !== null && hex >= 0) {
    const centre = centreOf(grid, hex);
    const { x, y, width, height } = window.visible;
    const isShown = centre.x >= x && centre.x <= x + width && centre.y >= y && centre.y <= y + height;
    if (isShown) window.lookAt(centre);
  }
  window.zoomBy(factor);
}
