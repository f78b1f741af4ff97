/** Where the selected unit can go: tint, dots, outline, and the points left in each hex. */
import { centreOf, type ReachView } from "../../app/index.ts";
import { type Brush, pattern, strokeCased } from "../../drawing/brush.ts";
import {
  type Box,
  borderLines,
  joinLines,
  neighboursOf,
  type Point,
  traceHex,
  traceLine,
} from "../../drawing/hexes.ts";
import type { Hex } from "../../engine/index.ts";
import { clearPlace } from "./clearPlace.ts";
import { paintDisc, writeOnDisc } from "./disc.ts";
import { boxOfCounter, boxOfDisc, DISC_RADIUS, discPlace, placesOfDisc } from "./discPlace.ts";

/** Below this hex width on the screen there is no room for the discs. */
const DISC_HEX = 42;

/** What is in the way of the discs. */
interface Standing {
  /** The unit's own hex. */
  readonly from: Hex | null;
  /** Hexes where a counter stands. */
  readonly taken: ReadonlySet<Hex>;
  /** Where names and signs stand, map pixels. */
  readonly written: readonly Box[];
}

/** Paints a reach from below: its ground, the lines that run over that, and the figures of its hexes, which are read. */
export function paintReach(
  brush: Brush,
  { reach, from }: { readonly reach: ReachView; readonly from: Hex },
  figures: Iterable<Figure>,
  paintLines: (brush: Brush) => void,
): void {
  paintGround(brush, reach, from);
  paintLines(brush);
  for (const figure of figures) paintFigure(brush, figure);
}

/** Paints reachable ground, without its figures. */
function paintGround(brush: Brush, reach: ReachView, from: Hex): void {
  const { context, palette, grid } = brush;
  const hexes = reach.hexes.map(({ hex }) => hex).filter((hex) => hex !== from);
  context.beginPath();
  for (const hex of hexes) traceHex(context, centreOf(grid, hex));
  context.fillStyle = palette.reach;
  context.fill();
  context.fillStyle = pattern(brush, 8, (own) => {
    own.fillStyle = palette.reachDots;
    for (const at of [2, 6]) {
      own.beginPath();
      own.arc(at, at, 1.05, 0, Math.PI * 2);
      own.fill();
    }
  });
  context.fill();
  const inside = new Set([from, ...hexes]);
  const edge = joinLines(borderLines(grid, inside, (other) => !inside.has(other)));
  strokeCased(brush, { line: 2.4, casing: 5 }, palette.reachLine, () => {
    for (const line of edge) traceLine(context, line);
  });
}

/** The points left in a hex, on their disc. */
export interface Figure {
  readonly at: Point;
  readonly left: number;
  readonly stops: boolean;
  readonly swims: boolean;
}

/** Where the figures of the reach stand; none on counters, and none where hexes are too small for them. */
export function figuresOf(
  { grid, pen, hexWidth }: Pick<Brush, "grid" | "pen" | "hexWidth">,
  reach: ReachView,
  { from, taken, written }: Standing,
): ReadonlyMap<Hex, Figure> {
  const figures = new Map<Hex, Figure>();
  if (hexWidth < DISC_HEX) return figures;
  const radius = DISC_RADIUS * pen;
  const around = [...written, ...countersNear(grid, reach, taken)];
  for (const { hex, left, stops, swims } of reach.hexes) {
    if (hex === from || taken.has(hex)) continue;
    const at = discPlace(centreOf(grid, hex), radius, around);
    figures.set(hex, { at, left, stops, swims });
    around.push(boxOfDisc(at, radius));
  }
  return figures;
}

/** The figure of a way that ends in a hex with a counter, beside that; null where it ends on free ground. */
export function figureBesideCounter(
  { grid, pen, hexWidth }: Pick<Brush, "grid" | "pen" | "hexWidth">,
  path: readonly Hex[],
  reach: ReachView,
  { taken, written }: Pick<Standing, "taken" | "written">,
): Figure | null {
  const end = path.at(-1);
  const goes = reach.hexes.find(({ hex }) => hex === end);
  if (path.length < 2 || !goes || !taken.has(goes.hex) || hexWidth < DISC_HEX) return null;
  const half = { x: DISC_RADIUS * pen, y: DISC_RADIUS * pen };
  return { ...goes, at: clearPlace(grid, goes.hex, half, { taken, written }) };
}

/** What a figure of the reach covers, map pixels. */
export function boxOfFigure({ at }: Figure, pen: number): Box {
  return boxOfDisc(at, DISC_RADIUS * pen);
}

/** For each figure of the reach the boxes in which it may stand beside counters and signs: names leave it one of them. */
export function roomsOf(
  { grid, pen, hexWidth }: Pick<Brush, "grid" | "pen" | "hexWidth">,
  reach: ReachView,
  { from, taken, written: signs }: Standing,
): readonly (readonly Box[])[] {
  if (hexWidth < DISC_HEX) return [];
  const around = [...signs, ...countersNear(grid, reach, taken)];
  return reach.hexes.flatMap(({ hex }) => {
    if (hex === from || taken.has(hex)) return [];
    const room = placesOfDisc(centreOf(grid, hex), DISC_RADIUS * pen, around);
    return room.length > 0 ? [room] : [];
  });
}

/** The counters in and around a reach. */
function countersNear(grid: Brush["grid"], { hexes }: ReachView, taken: ReadonlySet<Hex>): readonly Box[] {
  const near = new Set(hexes.flatMap(({ hex }) => [hex, ...neighboursOf(grid, hex)]));
  return [...taken].flatMap((hex) => (near.has(hex) ? [boxOfCounter(grid, hex)] : []));
}

/** Paints a figure; the one where a way ends on the colour of what is chosen. */
export function paintFigure(brush: Brush, { at, left, stops, swims }: Figure, where?: "end"): void {
  paintLeft(brush, at, String(left), { ring: stops ? "stops" : "goes-on", isEnd: where === "end" });
  if (swims) paintWaves(brush, at);
}

/** Two waves under a disc: who goes there swims, and leaves his guns. */
function paintWaves(brush: Brush, { x, y }: Point): void {
  const { pen, palette } = brush;
  strokeCased(brush, { line: 1.6, casing: 4 }, palette.reachLine, () => {
    const { context } = brush;
    for (const row of [13, 17]) {
      context.moveTo(x - 8 * pen, y + row * pen);
      for (const [at, lift] of [
        [-4, -3],
        [0, 0],
        [4, -3],
        [8, 0],
      ] as const)
        context.lineTo(x + at * pen, y + (row + lift) * pen);
    }
  });
}

/** Movement points left, in a disc whose ring is broken where an enemy ends the move. */
function paintLeft(
  brush: Brush,
  at: Point,
  left: string,
  { ring, isEnd }: { readonly ring: "stops" | "goes-on"; readonly isEnd: boolean },
): void {
  const { casing, reachLine, select } = brush.palette;
  const look = isEnd
    ? { radius: 10, fill: brush.theme === "day" ? select : casing, ring: reachLine, weight: 2.4 }
    : { radius: 9.5, fill: casing, ring: reachLine, weight: 1.5 };
  paintDisc(brush, at, ring === "stops" ? { ...look, dash: [3, 2.6] } : look);
  writeOnDisc(brush, at, left);
}
