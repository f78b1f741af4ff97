/** Signs that an order in hand or a layer puts over the counters: bullseyes, eye, aircraft, way points. */
import { centreOf } from "../../app/index.ts";
import type { Brush } from "../../drawing/brush.ts";
import type { Box, Point } from "../../drawing/hexes.ts";
import type { Grid, Hex } from "../../engine/index.ts";
import { clearPlace } from "./clearPlace.ts";
import { paintDisc, writeOnDisc } from "./disc.ts";
import type { OrderSigns } from "./orders.ts";

function above(grid: Grid, hex: Hex, lift: number): Point {
  const { x, y } = centreOf(grid, hex);
  return { x, y: y - lift };
}

function boxAbout({ x, y }: Point, across: number, down = across): Box {
  return { x: x - across, y: y - down, width: 2 * across, height: 2 * down };
}

/** Half of a way point's lozenge on free ground and beside a counter, pixels of the drawing. */
const LOZENGE = { free: 13, beside: 11 };
/** So much of it is to be kept free: its corners take little room. */
const SLOPING = 0.73;
/** From the middle of a hex to its way point where a turn ends there, map pixels. */
const ASIDE = { x: -40, y: -38 };

interface WayPoint {
  readonly at: Point;
  readonly half: number;
  readonly number: number;
}

/** Way points, numbered along their way; beside the counters, which stand in `taken`, and the ends of turns. */
function wayPointsOf(
  { grid, pen }: Pick<Brush, "grid" | "pen">,
  { wayPoints, stages, marches }: OrderSigns,
  taken: ReadonlySet<Hex>,
): readonly WayPoint[] {
  const ends = new Set([...stages, ...marches.flatMap((march) => march.stages)].map(({ hex }) => hex));
  const [free, beside] = [LOZENGE.free * pen, LOZENGE.beside * pen];
  const kept = { x: SLOPING * beside, y: SLOPING * beside };
  const placed = (hex: Hex): Pick<WayPoint, "at" | "half"> => {
    if (taken.has(hex)) return { at: clearPlace(grid, hex, kept, { taken }), half: beside };
    const { x, y } = centreOf(grid, hex);
    return { at: ends.has(hex) ? { x: x + ASIDE.x, y: y + ASIDE.y } : { x, y }, half: free };
  };
  return wayPoints.flatMap((line) => line.map((hex, index) => ({ ...placed(hex), number: index + 1 })));
}

/** What the way points cover, map pixels. */
export function boxesOfWayPoints(
  brush: Pick<Brush, "grid" | "pen">,
  order: OrderSigns,
  taken: ReadonlySet<Hex>,
): readonly Box[] {
  return wayPointsOf(brush, order, taken).map(({ at, half }) => boxAbout(at, half));
}

/** Way points: numbered lozenges; they lie over the counters, which stand in `taken`. */
export function paintWayPoints(brush: Brush, order: OrderSigns, taken: ReadonlySet<Hex>): void {
  const { context, palette, pen } = brush;
  for (const { at, half, number } of wayPointsOf(brush, order, taken)) {
    context.beginPath();
    context.moveTo(at.x, at.y - half);
    context.lineTo(at.x + half, at.y);
    context.lineTo(at.x, at.y + half);
    context.lineTo(at.x - half, at.y);
    context.closePath();
    context.lineJoin = "miter";
    for (const [width, ink] of [
      [5, palette.casing],
      [1.8, palette.reachLine],
    ] as const) {
      context.lineWidth = width * pen;
      context.strokeStyle = ink;
      context.stroke();
      context.fillStyle = palette.casing;
      context.fill();
    }
    context.lineJoin = "round";
    writeOnDisc(brush, at, String(number), 12);
  }
}

/** An aircraft from above, in a box of 34 by 20. */
const AIRCRAFT =
  "M17 2.500c1 0 1.500 1.300 1.500 2.800v2l9 3.700v2l-9-1.600v3.500l2.800 1.700v1.300l-4.300-.9-4.300.9v-1.300l2.800-1.700v-3.500l-9 1.600v-2l9-3.700v-2c0-1.500.5-2.800 1.500-2.800Z";

const AIRCRAFT_DISC = { lift: 52, radius: 14 } as const;

/** What the sign of an air strike covers, map pixels. */
export function boxOfAircraft(grid: Grid, target: Hex, pen: number): Box {
  return boxAbout(above(grid, target, AIRCRAFT_DISC.lift), AIRCRAFT_DISC.radius * pen);
}

/** The sign of an air strike: an aircraft on a disc at the upper edge of its target. */
export function paintAircraft(brush: Brush, target: Hex): void {
  const { context, pen, grid, palette } = brush;
  const { lift, radius } = AIRCRAFT_DISC;
  const at = above(grid, target, lift);
  paintDisc(brush, at, { radius, fill: palette.casing, ring: palette.attack, weight: 2 });
  context.save();
  context.translate(at.x - 17 * pen, at.y - 10.5 * pen);
  context.scale(pen, pen);
  context.fillStyle = palette.ink;
  context.fill(new Path2D(AIRCRAFT));
  context.restore();
}

/** From the middle of a hex to the eye over it, map pixels, and half of its breadth and height, pixels of the drawing. */
const EYE = { lift: 57, x: 12, y: 8 } as const;

/** What the eye over a hex covers, map pixels. */
export function boxOfEye(grid: Grid, hex: Hex, pen: number): Box {
  return boxAbout(above(grid, hex, EYE.lift), EYE.x * pen, EYE.y * pen);
}

/** The eye over the hex whose view is shown. */
export function paintEye(brush: Brush, hex: Hex): void {
  const { context, grid, pen, palette } = brush;
  const at = above(grid, hex, EYE.lift);
  context.beginPath();
  context.ellipse(at.x, at.y, EYE.x * pen, EYE.y * pen, 0, 0, Math.PI * 2);
  context.fillStyle = palette.casing;
  context.fill();
  context.lineWidth = 1.8 * pen;
  context.strokeStyle = palette.ink;
  context.stroke();
  context.beginPath();
  context.arc(at.x, at.y, 3.6 * pen, 0, Math.PI * 2);
  context.fillStyle = palette.ink;
  context.fill();
}

/** Radius of a bullseye and the weight of its ring, pixels of the drawing. */
const BULLSEYE = { radius: 8, weight: 2.4 } as const;
/** From the middle of a hex to just within the upper edge of its counter, map pixels. */
const UPPER_EDGE = 46;

/** From the middle of a hex to its bullseye, which stands on the upper edge of a counter: it hides neither name nor figures. */
export function bullseyeLift(pen: number): number {
  return UPPER_EDGE + (BULLSEYE.radius + BULLSEYE.weight / 2) * pen;
}

/** What a bullseye covers, map pixels. */
export function boxOfBullseye(grid: Grid, hex: Hex, pen: number): Box {
  return boxAbout(above(grid, hex, bullseyeLift(pen)), (BULLSEYE.radius + BULLSEYE.weight / 2) * pen);
}

/** A ring with a dot in its middle, over the counters: it can be aimed at. */
export function paintBullseye(brush: Brush, hex: Hex): void {
  const { grid, palette } = brush;
  const at = above(grid, hex, bullseyeLift(brush.pen));
  paintDisc(brush, at, { ...BULLSEYE, fill: palette.casing, ring: palette.attack });
  paintDisc(brush, at, { radius: 2.6, fill: palette.attack, ring: palette.attack, weight: 0.5 });
}
