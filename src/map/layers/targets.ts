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

/** How heavy the rings of the targets are, and while one of them is aimed at: that one has its own sign. */
const WEIGHTS = { all: { line: 4, casing: 8 }, others: { line: 2, casing: 4.5 } } as const;

/** Paints the range and the targets but for those that are aimed at. */
export function paintTargets(brush: Brush, { range, hexes }: Targets, aimed: ReadonlySet<Hex>): void {
  if (range) paintRanges(brush, [range]);
  const weights = hexes.some((hex) => aimed.has(hex)) ? WEIGHTS.others : WEIGHTS.all;
  for (const hex of hexes) if (!aimed.has(hex)) paintSights(brush, hex, weights);
}

/** A hexagon under the counters. */
function paintSights(
  brush: Brush,
  hex: Hex,
  weights: { readonly line: number; readonly casing: number },
): void {
  const { context, grid, palette } = brush;
  strokeCased(brush, weights, palette.attack, () => traceHex(context, centreOf(grid, hex), 0.94));
}
