/** Where a sign of an order stands beside a counter: where it hides nothing that is written on that one or its neighbours. */
import { centreOf } from "../../app/index.ts";
import { type Box, neighboursOf, type Point, sharedWith } from "../../drawing/hexes.ts";
import type { Grid, Hex } from "../../engine/index.ts";
import type { Rect } from "../names/boxes.ts";

/** Map pixels for a sixtieth of a counter's side: the side is 0.84 of a hex that is 104 wide. */
const SIXTIETH = (0.84 * 104) / 60;

/** What is written on a counter: name, symbol, strength with cohesion; sixtieths from its middle. */
const WRITTEN = [
  { left: -27, right: 27, top: -30, bottom: -17 },
  { left: -17, right: 17, top: -16, bottom: 11.5 },
  { left: -26.5, right: 28, top: 15, bottom: 27.5 },
] as const;
/** The number of a stack, which not every counter has: in a crowd that is hidden before anything else. */
const NUMBER = { left: 24.5, right: 37.5, top: -9.5, bottom: 3.5 } as const;
const NUMBER_WEIGHT = 0.2;

/** From the middle of a hex to the places beside its counter, map pixels, the best first: at its sides, then below and above. */
const PLACES: readonly Point[] = [
  { x: -54, y: 8 },
  { x: -58, y: 0 },
  { x: 60, y: 18 },
  { x: 62, y: 8 },
  { x: 0, y: 64 },
  { x: 0, y: -68 },
  { x: -70, y: 8 },
  { x: 78, y: 8 },
  { x: 0, y: 74 },
  { x: 0, y: -78 },
  { x: -50, y: 62 },
  { x: 50, y: 62 },
  { x: -50, y: -62 },
  { x: 50, y: -62 },
];

/** Boxes of what is written on the counter of a hex, map pixels: name, symbol, strength with cohesion. */
export function writtenOn(grid: Grid, hex: Hex): readonly Box[] {
  return WRITTEN.map((part) => onCounter(centreOf(grid, hex), part));
}

function onCounter({ x, y }: Point, { left, right, top, bottom }: Rect): Box {
  return {
    x: x + left * SIXTIETH,
    y: y + top * SIXTIETH,
    width: (right - left) * SIXTIETH,
    height: (bottom - top) * SIXTIETH,
  };
}

/** The place for a sign with these half measures beside the counter of a hex. */
export function clearPlace(
  grid: Grid,
  hex: Hex,
  half: Point,
  { taken, written = [] }: { readonly taken: ReadonlySet<Hex>; readonly written?: readonly Box[] },
): Point {
  const centre = centreOf(grid, hex);
  const counters = [hex, ...neighboursOf(grid, hex)].filter((each) => each >= 0 && taken.has(each));
  const around = [...counters.flatMap((each) => writtenOn(grid, each)), ...written];
  const numbers = counters.map((each) => onCounter(centreOf(grid, each), NUMBER));
  let best: { readonly at: Point; readonly hidden: number } | null = null;
  for (const { x, y } of PLACES) {
    const at = { x: centre.x + x, y: centre.y + y };
    const box = { x: at.x - half.x, y: at.y - half.y, width: 2 * half.x, height: 2 * half.y };
    const hidden = sharedWith(box, around) + NUMBER_WEIGHT * sharedWith(box, numbers);
    if (!best || hidden < best.hidden) best = { at, hidden };
  }
  return best?.at ?? centre;
}
