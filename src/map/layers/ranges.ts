/** Fire ranges: a thick line round what is seen to be fired at, ticks round observed shells, dashes round blind ones. */
import { centreOf, type FireRange } from "../../app/index.ts";
import { type Brush, strokeCased, strokeDashed } from "../../drawing/brush.ts";
import { moved, stepsAlong } from "../../drawing/front.ts";
import { borderLines, joinLines, type Point, traceHex, traceLine } from "../../drawing/hexes.ts";
import type { Hex } from "../../engine/index.ts";

/** Hexes that the ranges touch. */
export function hexesOfRanges(ranges: readonly FireRange[]): readonly Hex[] {
  return ranges.flatMap(({ from, direct, shells }) => [
    from,
    ...(direct?.hit ?? []),
    ...(shells ? [...shells.observed, ...shells.blind] : []),
  ]);
}

/** Paints the ranges of one unit, or of several together as the ground that any of them can hit. */
export function paintRanges(brush: Brush, ranges: readonly FireRange[]): void {
  const { context, grid, palette, pen } = brush;
  const shells = ranges.flatMap((range) => (range.shells ? [range.shells] : []));
  const observed = new Set(shells.flatMap((shell) => shell.observed));
  const inRange = new Set([...observed, ...shells.flatMap((shell) => shell.blind)]);
  // Of many batteries together only the shells are asked for: each one's rifles would fill the map with rings.
  const direct = new Set(ranges.length === 1 ? ranges.flatMap((range) => range.direct?.hit ?? []) : []);
  paintDashed(brush, edgeOf(brush, inRange));
  paintTicked(brush, edgeOf(brush, observed));
  strokeCased(brush, { line: 3.6, casing: 7 }, palette.ink, () => {
    for (const line of edgeOf(brush, direct)) traceLine(context, moved(line, 4 * pen));
  });
  for (const { from } of ranges)
    strokeCased(brush, { line: 2, casing: 5 }, palette.ink, () =>
      traceHex(context, centreOf(grid, from), 0.95),
    );
}

function edgeOf({ grid }: Brush, hexes: ReadonlySet<Hex>): Point[][] {
  return joinLines(borderLines(grid, hexes, (other) => !hexes.has(other)));
}

function paintDashed(brush: Brush, lines: readonly (readonly Point[])[]): void {
  strokeDashed(brush, { line: 2, casing: 5, dash: [9, 5] }, brush.palette.ink, () => {
    for (const line of lines) traceLine(brush.context, line);
  });
}

/** A thin line with ticks into the ground that it goes round. */
function paintTicked(brush: Brush, lines: readonly (readonly Point[])[]): void {
  const { context, palette, pen } = brush;
  const inner = lines.map((line) => moved(line, 4 * pen));
  strokeCased(brush, { line: 1.6, casing: 4.4 }, palette.ink, () => {
    for (const line of inner) {
      traceLine(context, line);
      for (const { at, dx, dy } of stepsAlong(line, 20 * pen)) {
        context.moveTo(at.x, at.y);
        context.lineTo(at.x - dy * 6 * pen, at.y + dx * 6 * pen);
      }
    }
  });
}
