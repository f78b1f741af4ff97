/** The arrow of an assault: over the counters, out of the attacker's across the side that both share into the defender's. */
import { centreOf, hexAtPoint } from "../../app/index.ts";
import type { Brush } from "../../drawing/brush.ts";
import type { Point } from "../../drawing/hexes.ts";
import type { Grid, Hex } from "../../engine/index.ts";
import { paintDisc, writeOnDisc } from "./disc.ts";
import type { Aim } from "./orders.ts";

/** Half the side of a counter, map pixels. */
const COUNTER = 43.5;
const STEPS = 40;
/** Below this width on the screen, CSS pixels, no words stand on counters that an arrow could hide. */
const WORDS_FROM = 48;

/** An arrow that runs straight from middle to middle: the shares of the way at which it begins and ends. */
const STRAIGHT = { from: 0.2, to: 0.78 };
/**
 * Beside the symbols, above the strengths, below the number of a stack: where an arrow leaves a counter, and where it
 * runs to one in the same row; map pixels from its middle.
 */
const ROOT = { aside: 28, below: 7, inRow: 10 };
/**
 * From row to row an arrow runs between two counters, a little right of the middle for the number of a stack at the left,
 * and goes in between strength and cohesion, or at the edge over a name.
 */
const LANE = { right: 6, wide: 28, lift: 40, into: { below: 9, above: -3 } };
/** Two that come from both sides of a lane run beside each other. */
const BESIDE = 11;

/** What an arrow runs among. */
export interface AroundAttack {
  readonly taken: ReadonlySet<Hex>;
  /** From where the same target is stormed. */
  readonly storm: readonly Hex[];
  /** Hex width on the screen, CSS pixels. */
  readonly hexWidth: number;
}

/** How heavy an arrow may be drawn where it runs: pixels of the map for one of the drawing. */
const HEAVIEST = { straight: 2.3, row: 1.35, lane: 1.15, free: 1.5 };

/** An arrow: its way, and how heavy it may be. */
export interface Attack {
  readonly way: readonly Point[];
  readonly heaviest: number;
}

/** An arrow of an order: on whom, and how many units go from its hex. */
export interface Storm {
  readonly attack: Attack;
  readonly target: Hex;
  readonly units: number;
}

/** The arrows of all assaults: one from each hex from which a target is stormed. */
export function stormsOf(
  grid: Grid,
  aims: readonly Pick<Aim, "target" | "storm">[],
  around: Omit<AroundAttack, "storm">,
): readonly Storm[] {
  return aims.flatMap(({ storm, target }) =>
    [...new Set(storm)].map((hex) => ({
      attack: attackOn(grid, hex, target, { ...around, storm }),
      target,
      units: storm.filter((other) => other === hex).length,
    })),
  );
}

/** The arrow of an assault from a hex on a neighbour. */
export function attackOn(grid: Grid, from: Hex, to: Hex, around: AroundAttack): Attack {
  const [a, b] = [centreOf(grid, from), centreOf(grid, to)];
  if (around.hexWidth < WORDS_FROM)
    return {
      way: straight(between(a, b, STRAIGHT.from), between(a, b, STRAIGHT.to)),
      heaviest: HEAVIEST.straight,
    };
  const aside = Math.sign(b.x - a.x);
  const root = { x: a.x + aside * ROOT.aside, y: a.y + ROOT.below };
  if (a.y === b.y) {
    const y = a.y + ROOT.inRow;
    return { way: straight({ ...root, y }, { x: b.x - aside * ROOT.aside, y }), heaviest: HEAVIEST.row };
  }
  return laneOf(grid, [root, b], { a, aside }, around);
}

/** The arrow from row to row: out at the attacker's side, and through the lane beside it to the defender's edge. */
function laneOf(
  grid: Grid,
  [root, b]: readonly [Point, Point],
  { a, aside }: { readonly a: Point; readonly aside: number },
  { taken, storm }: AroundAttack,
): Attack {
  const beyond = hexAtPoint(grid, { x: a.x + 2 * (b.x - a.x), y: a.y });
  const isTwin = beyond !== null && storm.includes(beyond);
  const isFree = beyond === null || !taken.has(beyond);
  const up = Math.sign(b.y - a.y);
  const into = up < 0 ? LANE.into.below : LANE.into.above;
  const x = b.x + LANE.right - (isTwin ? aside * BESIDE : 0);
  const tip = { x, y: b.y - up * (COUNTER - into) };
  const bow = { x: x + (isFree ? aside * LANE.wide : 0), y: root.y };
  const last = { x, y: tip.y - up * LANE.lift };
  return { way: curve(root, bow, last, tip), heaviest: isFree ? HEAVIEST.free : HEAVIEST.lane };
}

function straight(first: Point, last: Point): readonly Point[] {
  return Array.from({ length: STEPS + 1 }, (_, step) => between(first, last, step / STEPS));
}

function curve(...[a, b, c, d]: readonly [Point, Point, Point, Point]): readonly Point[] {
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const share = step / STEPS;
    const [ab, bc, cd] = [between(a, b, share), between(b, c, share), between(c, d, share)];
    return between(between(ab, bc, share), between(bc, cd, share), share);
  });
}

function between(a: Point, b: Point, share: number): Point {
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}

/** Half of an arrow's breadth where it begins and how much it gains to its head, pixels of the drawing. */
const SHAFT = { begins: 3.4, gains: 2.4 };

/** Radius of the disc from which an arrow springs, pixels of the drawing, and of one that says how many of a stack go. */
const SPRING = { radius: 5.5, counting: 8.5 };

/** A solid arrow that swells to its head; where several of a stack go, their number stands at its root. */
export function paintStorm(brush: Brush, { attack, units }: Storm): void {
  const { way, heaviest } = attack;
  const pen = Math.min(brush.pen, heaviest);
  paintArrow({ ...brush, pen }, way);
  const [root] = way;
  if (!root) return;
  const { palette } = brush;
  const radius = units > 1 ? SPRING.counting : SPRING.radius;
  const fill = units > 1 ? palette.casing : palette.arrow;
  paintDisc({ ...brush, pen }, root, {
    radius: radius + 2,
    fill: palette.casing,
    ring: palette.casing,
    weight: 0.1,
  });
  paintDisc({ ...brush, pen }, root, { radius, fill, ring: palette.arrow, weight: 1.8 });
  if (units > 1) writeOnDisc({ ...brush, pen }, root, String(units), 12.5);
}

function paintArrow(brush: Brush, way: readonly Point[]): void {
  const { context, palette, pen } = brush;
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
  context.lineWidth = 7.4 * pen;
  context.strokeStyle = palette.casing;
  context.stroke();
  context.fillStyle = palette.arrow;
  context.fill();
  context.lineWidth = 0.9 * pen;
  context.strokeStyle = palette.attackEdge;
  context.stroke();
}
