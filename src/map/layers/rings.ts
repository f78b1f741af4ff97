/** Rings over the counters: around units that are chosen together, and around the hex that a lesson speaks of. */
import { centreOf } from "../../app/index.ts";
import type { Brush } from "../../drawing/brush.ts";
import { traceHex } from "../../drawing/hexes.ts";
import { PALETTES } from "../../drawing/palette.ts";
import type { Hex } from "../../engine/index.ts";
import { paintDisc, writeOnDisc } from "./disc.ts";

/** Written on yellow, by day and by night. */
const DARK = PALETTES.day;

/** Width of a ring's yellow; a lesson's is bolder, for nobody knows yet where to look. */
const PLAIN = 5;
const BOLD = 7;

/** A yellow hexagon in an ink ring, as a selected counter has it; by night in a light one. */
export function paintRing(brush: Brush, hex: Hex, size: number, weight = PLAIN): void {
  const { context, grid, palette, pen, theme } = brush;
  for (const [width, ink] of [
    [weight + 4, theme === "day" ? palette.ink : palette.casing],
    [weight, palette.select],
  ] as const) {
    context.beginPath();
    traceHex(context, centreOf(grid, hex), size);
    context.lineWidth = width * pen;
    context.strokeStyle = ink;
    context.stroke();
  }
}

/** Of units that are chosen together and stand in one hex: how many, beside the symbol of the topmost. */
export function paintChosen(brush: Brush, chosen: readonly Hex[]): void {
  const { grid, palette } = brush;
  const several = chosen.filter((hex, i) => chosen.indexOf(hex) !== i);
  for (const hex of new Set(several)) {
    const { x, y } = centreOf(grid, hex);
    // Name above, strength below: here a disc hides neither.
    const at = { x: x - 44, y: y - 4 };
    paintDisc(brush, at, { radius: 10, fill: palette.select, ring: DARK.ink, weight: 2 });
    const count = String(chosen.filter((each) => each === hex).length);
    writeOnDisc({ ...brush, palette: DARK }, at, count, 14);
  }
}

/** The hex that a lesson speaks of: a ring, and an arrow that points at it from above. */
export function paintLessonSign(brush: Brush, hex: Hex): void {
  const { context, grid, palette, pen, theme } = brush;
  paintRing(brush, hex, 1.05, BOLD);
  const { x, y } = centreOf(grid, hex);
  const tip = y - 63 - 4 * pen;
  context.beginPath();
  context.moveTo(x, tip);
  context.lineTo(x - 15 * pen, tip - 22 * pen);
  context.lineTo(x - 6 * pen, tip - 22 * pen);
  context.lineTo(x - 6 * pen, tip - 40 * pen);
  context.lineTo(x + 6 * pen, tip - 40 * pen);
  context.lineTo(x + 6 * pen, tip - 22 * pen);
  context.lineTo(x + 15 * pen, tip - 22 * pen);
  context.closePath();
  context.fillStyle = palette.select;
  context.fill();
  context.lineJoin = "round";
  context.lineWidth = 2.6 * pen;
  context.strokeStyle = theme === "day" ? palette.ink : palette.casing;
  context.stroke();
}
