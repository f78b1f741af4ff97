/** What the order in hand can be aimed at: the edge of its range, and each known enemy who can be hit. */
import { centreOf, type Targets } from "../../app/index.ts";
import { type Brush, strokeCased } from "../../drawing/brush.ts";
import { traceHex } from "../../drawing/hexes.ts";
import type { Hex } from "../../engine/index.ts";
import { hexesOfRanges, paintRanges } from "./ranges.ts";

/** Hexes that the signs touch. */
export function hexesOfTargets({ range, hexes }: Targets): readonly Hex[] {
  return [...(range ? hexesOfRanges([range]) : []), ...hexes];
}

/** Paints the range and the targets; the one that is aimed at already has its own sign. */
export function paintTargets(brush: Brush, { range, hexes }: Targets): void {
  if (range) paintRanges(brush, [range]);
  for (const hex of hexes) paintSights(brush, hex);
}

/** A thick hexagon under the counters. */
function paintSights(brush: Brush, hex: Hex): void {
  const { context, grid, palette } = brush;
  strokeCased(brush, { line: 4, casing: 8 }, palette.attack, () =>
    traceHex(context, centreOf(grid, hex), 0.94),
  );
}
