/** Where the turns of a march end: the number of the turn and the hour, over the counters. */
import { centreOf } from "../../app/index.ts";
import { type Brush, NUMBER_FACE } from "../../drawing/brush.ts";
import { type Box, overlap, type Point } from "../../drawing/hexes.ts";
import type { Hex } from "../../engine/index.ts";
import { clearPlace, writtenOn } from "./clearPlace.ts";
import { paintDisc, writeOnDisc } from "./disc.ts";
import { boxOfDisc, DISC_RADIUS, discPlace } from "./discPlace.ts";
import type { OrderSigns } from "./orders.ts";

/** Where a march stands at the end of one of its turns. */
export interface Halt {
  readonly hex: Hex;
  /** The hour at which the turn ends, "18:00". */
  readonly time: string;
}

/** What halts stand among: counters, and names and signs that they do not hide. */
interface AroundHalts {
  readonly taken: ReadonlySet<Hex>;
  readonly written: readonly Box[];
  /** Figures of the reach: that of its own hex lies under a halt, the others are read beside it. */
  readonly figures?: ReadonlyMap<Hex, { readonly at: Point }> | undefined;
}

/** Below this width of a hex, CSS pixels, a plaque with the hour would hide the way. */
const HOURS_FROM = 40;
/** The plaque with the hour, from the middle of its disc; pixels of the drawing. */
const HOUR = { reach: 49, half: 9, size: 13.5 } as const;

/** A halt with its place. */
export interface PlacedHalt {
  readonly at: Point;
  readonly number: number;
  readonly isEnd: boolean;
  /** The hour, where there is room for it, to the right of the disc or to its left. */
  readonly hour: { readonly time: string; readonly side: 1 | -1 } | null;
}

function boxOfHour({ x, y }: Point, side: 1 | -1, pen: number): Box {
  const width = HOUR.reach * pen;
  return { x: side > 0 ? x : x - width, y: y - HOUR.half * pen, width, height: 2 * HOUR.half * pen };
}

/** What a halt covers, map pixels. */
function boxesOfHalt({ at, hour }: PlacedHalt, pen: number): readonly Box[] {
  const radius = DISC_RADIUS * pen;
  const disc = boxOfDisc(at, radius);
  return hour ? [disc, boxOfHour(at, hour.side, pen)] : [disc];
}

/** The halts of a march: on the ground of their hexes, or beside the counters that stand there. */
export function placedHalts(
  { grid, pen, hexWidth }: Pick<Brush, "grid" | "pen" | "hexWidth">,
  halts: readonly Halt[],
  { taken, written, figures = new Map() }: AroundHalts,
): readonly PlacedHalt[] {
  const counters = [...taken].flatMap((hex) => writtenOn(grid, hex));
  const radius = DISC_RADIUS * pen;
  const around = [...counters, ...written];
  const before: Box[] = [];
  return halts.map(({ hex, time }, index) => {
    const at = taken.has(hex)
      ? clearPlace(grid, hex, { x: radius, y: radius }, { taken, written })
      : discPlace(centreOf(grid, hex), radius, written);
    const isClear = (side: 1 | -1): boolean => {
      const box = boxOfHour(at, side, pen);
      const others = [...figures]
        .filter(([of]) => of !== hex)
        .map(([, figure]) => boxOfDisc(figure.at, radius));
      return [...around, ...before, ...others].every((other) => overlap(box, other) === null);
    };
    const side = ([1, -1] as const).find(isClear);
    const hour = time !== "" && hexWidth >= HOURS_FROM && side ? { time, side } : null;
    const placed = { at, number: index + 1, isEnd: index === halts.length - 1, hour };
    before.push(...boxesOfHalt(placed, pen));
    return placed;
  });
}

/** The halts of the march in hand and of those that are planned. */
export function haltsOf(
  brush: Pick<Brush, "grid" | "pen" | "hexWidth">,
  { stages, marches }: Pick<OrderSigns, "stages" | "marches">,
  around: AroundHalts,
): readonly PlacedHalt[] {
  return [...marches.map((march) => march.stages), stages].flatMap((halts) =>
    placedHalts(brush, halts, around),
  );
}

/** Paints a halt: its disc, yellow at the end, and beside it the hour. */
export function paintHalt(brush: Brush, { at, number, isEnd, hour }: PlacedHalt): void {
  const { context, palette, pen } = brush;
  if (hour) {
    const { x, y, width, height } = boxOfHour(at, hour.side, pen);
    context.beginPath();
    context.roundRect(x, y, width, height, 3 * pen);
    context.fillStyle = palette.casing;
    context.fill();
    context.lineWidth = 1.4 * pen;
    context.strokeStyle = palette.reachLine;
    context.stroke();
    context.font = `700 ${HOUR.size * pen}px ${NUMBER_FACE}`;
    context.textAlign = "center";
    context.textBaseline = "alphabetic";
    context.fillStyle = palette.ink;
    const middle = at.x + (hour.side * (HOUR.reach + DISC_RADIUS) * pen) / 2;
    context.fillText(hour.time, middle, y + height / 2 + 0.35 * HOUR.size * pen);
  }
  const fill = isEnd ? palette.select : palette.casing;
  paintDisc(brush, at, { radius: 10, fill, ring: palette.reachLine, weight: 1.8 });
  writeOnDisc(brush, at, String(number));
}
