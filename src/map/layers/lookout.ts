/** Sight from one hex: a dotted ring round what is seen, and shade where the ground hides what is near enough. */
import { centreOf, type Outlook } from "../../app/index.ts";
import type { Brush } from "../../drawing/brush.ts";
import { borderLines, joinLines, traceHex, traceLine } from "../../drawing/hexes.ts";
import type { Hex } from "../../engine/index.ts";

/** How dark hidden ground is. */
const SHADE = 0.26;

/** Hexes that the outlook touches. */
export function hexesOfOutlook({ seen, hidden }: Outlook): readonly Hex[] {
  return [...seen, ...hidden];
}

/** Paints what is seen from a hex, and what is not. */
export function paintOutlook(brush: Brush, { seen, hidden }: Outlook): void {
  const { context, grid, palette, pen, theme } = brush;
  context.beginPath();
  for (const hex of hidden) traceHex(context, centreOf(grid, hex));
  context.globalAlpha = theme === "day" ? SHADE : SHADE * 1.6;
  context.fillStyle = theme === "day" ? palette.shell : palette.casing;
  context.fill();
  context.globalAlpha = 1;
  const edge = joinLines(borderLines(grid, seen, (other) => !seen.has(other)));
  for (const [weight, ink] of [
    [6.6, palette.casing],
    [3.4, palette.ink],
  ] as const) {
    context.beginPath();
    for (const line of edge) traceLine(context, line);
    context.setLineDash([0.1 * pen, 7 * pen]);
    context.lineWidth = weight * pen;
    context.strokeStyle = ink;
    context.stroke();
  }
  context.setLineDash([]);
}
