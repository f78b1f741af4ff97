/** The arrow of an assault: around the corner of the attacker's counter into the side of the defender's. */
import { centreOf, hexAtPoint } from "../../app/index.ts";
import type { Grid, Hex } from "../../engine/index.ts";
import type { Point } from "../hexes.ts";
import type { Brush } from "./brush.ts";

/** How far the arrow bows out between two hexes that touch: through the hex beside both, past their counters, map pixels. */
const BOW = 86;
/** Half of a counter with a little air, map pixels. */
const COUNTER = 47;
/** How far the edges of a stack stand out of it at its top and right, with the number of its units; map pixels. */
const STACK = { above: 5, right: 12 } as const;
/** From the middle of two neighbours to the middle of the hex that touches both. */
const POCKET = 90;
const STEPS = 40;
/**
 * An arrow ends so far beside the middle of its target, on the attacker's side, map pixels: below a flag where it comes
 * from above, else on the straight part of the lower edge of a counter whose corners are cut.
 */
const NEARER = { above: 22, below: 6 };
/** Shares of the way between two middles in a row from which and to which an arrow runs that lies over the counters. */
const OVER = { from: 0.28, to: 0.76 };
/** From the middle of a counter to where an arrow leaves its side, beside what is written on it, map pixels. */
const SIDE = 39;

/** An arrow's side: that of the hex beside both where no counter stands, the upper one first; none where both are taken. */
function freeSide(grid: Grid, from: Hex, to: Hex, taken: ReadonlySet<Hex>): 1 | -1 | null {
  const sides: readonly (1 | -1)[] = acrossOf(grid, from, to).y > 0 ? [-1, 1] : [1, -1];
  const isFree = (side: 1 | -1): boolean => {
    const pocket = hexAtPoint(grid, besideOf(grid, [from, to], side * POCKET));
    return pocket !== null && !taken.has(pocket);
  };
  return sides.find(isFree) ?? null;
}

/** Whether counters leave an arrow no way beside them: it runs over their edges, and is short. */
export function isCramped(grid: Grid, from: Hex, to: Hex, taken: ReadonlySet<Hex>): boolean {
  return freeSide(grid, from, to, taken) === null;
}

/** The visible way of an assault, from the edge of one counter to the edge of the other. */
export function attackWay(grid: Grid, from: Hex, to: Hex, taken: ReadonlySet<Hex>): readonly Point[] {
  const [a, b] = [centreOf(grid, from), centreOf(grid, to)];
  const side = freeSide(grid, from, to, taken);
  if (side === null) return straightWay(a, b);
  const control = besideOf(grid, [from, to], 2 * BOW * side);
  const nearer = a.y === b.y && control.y > b.y ? NEARER.below : NEARER.above;
  const end = between(b, a, nearer / (Math.hypot(b.x - a.x, b.y - a.y) || 1));
  const way: Point[] = [];
  for (let step = 0; step <= STEPS; step++) {
    const t = step / STEPS;
    const [first, second, third] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
    const point = {
      x: first * a.x + second * control.x + third * end.x,
      y: first * a.y + second * control.y + third * end.y,
    };
    if (isOutside(point, a) && isOutside(point, b)) way.push(point);
  }
  return way;
}

/**
 * The short way between counters on both sides: from row to row out of the attacker's side to the defender's upper or
 * lower edge, where neither name nor strength is written; in a row from the one's side to the other's.
 */
function straightWay(a: Point, b: Point): readonly Point[] {
  const [first, last] =
    a.y === b.y
      ? [between(a, b, OVER.from), between(a, b, OVER.to)]
      : [
          { x: a.x + Math.sign(b.x - a.x) * SIDE, y: a.y },
          { x: b.x, y: b.y + Math.sign(a.y - b.y) * COUNTER },
        ];
  return Array.from({ length: STEPS + 1 }, (_, step) => between(first, last, step / STEPS));
}

function between(a: Point, b: Point, share: number): Point {
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}

/** Across the way between two hexes, of length 1; to the right hand of who goes it. */
function acrossOf(grid: Grid, from: Hex, to: Hex): Point {
  const [a, b] = [centreOf(grid, from), centreOf(grid, to)];
  const whole = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  return { x: -(b.y - a.y) / whole, y: (b.x - a.x) / whole };
}

/** A point so far beside the middle between two hexes. */
function besideOf(grid: Grid, [from, to]: readonly [Hex, Hex], far: number): Point {
  const [a, b, across] = [centreOf(grid, from), centreOf(grid, to), acrossOf(grid, from, to)];
  return { x: (a.x + b.x) / 2 + across.x * far, y: (a.y + b.y) / 2 + across.y * far };
}

/** Whether an arrow is seen beside a counter, whatever stands under that. */
function isOutside(point: Point, counter: Point): boolean {
  const [right, down] = [point.x - counter.x, point.y - counter.y];
  return right < -COUNTER || right > COUNTER + STACK.right || down > COUNTER || down < -COUNTER - STACK.above;
}

/** However heavy lines are drawn, an arrow fits beside a counter: pixels of the map for one of the drawing. */
const HEAVIEST = 1.9;
/** The same between what is written on two counters. */
const HEAVIEST_CRAMPED = 1;

/** Half of an arrow's breadth where it begins and how much it gains to its head, pixels of the drawing. */
const SHAFT = { begins: 3.4, gains: 2.4 };

/** The short arrow between counters on both sides. */
export function paintCramped(brush: Brush, way: readonly Point[]): void {
  paintAttack(brush, way, HEAVIEST_CRAMPED);
}

/** A solid arrow along a way; it swells to its head. */
export function paintAttack(brush: Brush, way: readonly Point[], heaviest = HEAVIEST): void {
  const { context, palette } = brush;
  const pen = Math.min(brush.pen, heaviest);
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
  const half = (i: number): number => (SHAFT.begins + (SHAFT.gains * i) / shaft.length) * pen;
  const left = shaft.map((_, i) => edge(i, half(i)));
  const right = shaft.map((_, i) => edge(i, -half(i))).reverse();
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
