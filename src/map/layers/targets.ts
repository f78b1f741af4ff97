/** What the order in hand can be aimed at: the edge of its range, and a bullseye on each known enemy who can be hit. */
import { centreOf, type Targets } from "../../app/index.ts";
import type { Hex } from "../../engine/index.ts";
import { traceHex } from "../hexes.ts";
import { type Brush, strokeCased } from "./brush.ts";
import { paintDisc } from "./disc.ts";
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

/** Radius of a bullseye and the weight of its ring, pixels of the drawing. */
const BULLSEYE = { radius: 8, weight: 2.4 } as const;
/** From the middle of a hex to just within the upper edge of its counter, map pixels. */
const UPPER_EDGE = 46;

/** From the middle of a hex to its bullseye, which stands on the upper edge of a counter: it hides neither name nor figures. */
export function bullseyeLift(pen: number): number {
  return UPPER_EDGE + (BULLSEYE.radius + BULLSEYE.weight / 2) * pen;
}

/** A ring with a dot in its middle, over the counters: it can be aimed at. */
export function paintBullseye(brush: Brush, hex: Hex): void {
  const { grid, palette } = brush;
  const { x, y } = centreOf(grid, hex);
  const at = { x, y: y - bullseyeLift(brush.pen) };
  paintDisc(brush, at, { ...BULLSEYE, fill: palette.casing, ring: palette.attack });
  paintDisc(brush, at, { radius: 2.6, fill: palette.attack, ring: palette.attack, weight: 0.5 });
}
