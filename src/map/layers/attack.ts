/** The arrow of an assault: around the corner of the attacker's counter into the side of the defender's. */
import { centreOf, hexAtPoint } from "../../app/index.ts";
import type { Grid, Hex } from "../../engine/index.ts";
import type { Point } from "../hexes.ts";
import type { Brush } from "./brush.ts";

/** How far the arrow bows out between two hexes that touch: past their counters, map pixels. */
const BOW = 64;
/** Half of a counter with a little air, map pixels. */
const COUNTER = 47;
/** From the middle of two neighbours to the middle of the hex that touches both. */
const POCKET = 90;
const STEPS = 40;

/** The visible way of an assault, from the edge of one counter to the edge of the other. */
export function attackWay(grid: Grid, from: Hex, to: Hex, taken: ReadonlySet<Hex>): readonly Point[] {
  const [a, b] = [centreOf(grid, from), centreOf(grid, to)];
  const whole = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const [px, py] = [-(b.y - a.y) / whole, (b.x - a.x) / whole];
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  const beside = (side: number, far: number): Point => ({
    x: middle.x + px * side * far,
    y: middle.y + py * side * far,
  });
  const isTaken = (side: number): boolean => {
    const pocket = hexAtPoint(grid, beside(side, POCKET));
    return pocket === null || taken.has(pocket);
  };
  const upper = py < 0 || (py === 0 && px < 0) ? 1 : -1;
  const side = isTaken(upper) && !isTaken(-upper) ? -upper : upper;
  const control = beside(side, 2 * BOW);
  const way: Point[] = [];
  for (let step = 0; step <= STEPS; step++) {
    const t = step / STEPS;
    const [first, second, third] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
    const point = {
      x: first * a.x + second * control.x + third * b.x,
      y: first * a.y + second * control.y + third * b.y,
    };
    if (isOutside(point, a) && isOutside(point, b)) way.push(point);
  }
  return way;
}

function isOutside(point: Point, counter: Point): boolean {
  return Math.abs(point.x - counter.x) > COUNTER || Math.abs(point.y - counter.y) > COUNTER;
}

/** A solid arrow along a way; it swells to its head. */
export function paintAttack(brush: Brush, way: readonly Point[]): void {
  const { context, palette } = brush;
  const pen = Math.min(brush.pen, 2.4);
  const tip = way.at(-1);
  if (!tip || way.length < 4) return;
  const neckAt = way.findLastIndex((p) => Math.hypot(p.x - tip.x, p.y - tip.y) >= 15 * pen);
  const shaft = way.slice(0, Math.max(2, neckAt + 1));
  const neck = shaft.at(-1) as Point;
  const edge = (i: number, half: number): Point => {
    const [before, after] = [
      shaft[Math.max(0, i - 1)] as Point,
      shaft[Math.min(shaft.length - 1, i + 1)] as Point,
    ];
    const length = Math.hypot(after.x - before.x, after.y - before.y) || 1;
    const { x, y } = shaft[i] as Point;
    return { x: x - ((after.y - before.y) / length) * half, y: y + ((after.x - before.x) / length) * half };
  };
  const length = Math.hypot(tip.x - neck.x, tip.y - neck.y) || 1;
  const [hx, hy] = [(-(tip.y - neck.y) / length) * 11 * pen, ((tip.x - neck.x) / length) * 11 * pen];
  const left = shaft.map((_, i) => edge(i, (5.6 - (1.4 * i) / shaft.length) * pen));
  const right = shaft.map((_, i) => edge(i, -(5.6 - (1.4 * i) / shaft.length) * pen)).reverse();
  const outline = [
    ...left,
    { x: neck.x + hx, y: neck.y + hy },
    tip,
    { x: neck.x - hx, y: neck.y - hy },
    ...right,
  ];
  context.beginPath();
  outline.forEach(({ x, y }, i) => {
    if (i === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  });
  context.closePath();
  context.lineJoin = "round";
  context.lineWidth = 4.4 * pen;
  context.strokeStyle = palette.casing;
  context.stroke();
  context.fillStyle = palette.attack;
  context.fill();
  context.lineWidth = 0.9 * pen;
  context.strokeStyle = palette.attackEdge;
  context.stroke();
}
