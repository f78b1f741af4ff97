/** The odds of an assault on a plaque beside its arrow. */
import { centreOf } from "../../app/index.ts";
import { type Brush, PLAQUE_FACE, writeCentred } from "../../drawing/brush.ts";
import { stepsAlong } from "../../drawing/front.ts";
import { type Box, type Point, sharedWith } from "../../drawing/hexes.ts";
import type { Hex } from "../../engine/index.ts";
import { stormsOf } from "./attack.ts";
import type { Aim } from "./orders.ts";

/** Half of a counter with the ring of the chosen one, map pixels. */
const COUNTER_HALF = 51;
const HEIGHT = 26;
/** How far from the middle of the arrow a plaque may stand, pixels of the drawing; near before far. */
const DISTANCES = [26, 36, 48, 62, 78, 96, 116] as const;
const DIRECTIONS = 16;
/** The front is watched at points so many map pixels apart. */
const FRONT_STEP = 12;
/**
 * Whom a plaque hides counts: the units of the order themselves most of all, then any counter, then arrow, flags and
 * front. What is under a card or out of the window is not read at all.
 */
const COST = {
  party: 6,
  counter: 3,
  sign: 3,
  plaque: 9,
  unread: 12,
  arrow: 160,
  front: 90,
  far: 14,
} as const;

/** What a plaque stands among, map pixels: counters, cards over the window, and the window itself. */
export interface AroundPlaque {
  readonly taken: ReadonlySet<Hex>;
  readonly covers?: readonly Box[];
  readonly window?: Box;
  /** Flags and the like. */
  readonly signs?: readonly Box[];
  /** The front, where it is shown. */
  readonly front?: readonly (readonly Point[])[];
}

function widthOf([ours, theirs]: readonly [number, number]): number {
  return Math.max(56, 26 + `${ours} : ${theirs}`.length * 7.5);
}

/** Area that a box of `half` measures around `at` shares with a counter, map pixels. */
function hidden(at: Point, half: Point, counter: Point): number {
  const wide = half.x + COUNTER_HALF - Math.abs(at.x - counter.x);
  const high = half.y + COUNTER_HALF - Math.abs(at.y - counter.y);
  return wide > 0 && high > 0 ? wide * high : 0;
}

/** How many points of an arrow lie under a box, and close to it. */
function arrowUnder(at: Point, half: Point, way: readonly Point[]): number {
  const air = 14;
  return way.filter((p) => Math.abs(at.x - p.x) < half.x + air && Math.abs(at.y - p.y) < half.y + air).length;
}

/** How much of a plaque is not to be read, square map pixels. */
function unread(box: Box, { covers = [], window }: AroundPlaque): number {
  const outside = window ? box.width * box.height - sharedWith(box, [window]) : 0;
  return outside + sharedWith(box, covers);
}

/** How many points lie in a box. */
function countIn({ x, y, width, height }: Box, points: readonly Point[]): number {
  return points.filter((p) => p.x > x && p.x < x + width && p.y > y && p.y < y + height).length;
}

/** What a plaque covers, map pixels. */
export function boxOfPlaque({ at, odds }: Plaque, pen: number): Box {
  const [width, height] = [widthOf(odds) * pen, HEIGHT * pen];
  return { x: at.x - width / 2, y: at.y - height / 2, width, height };
}

/** A plaque and where its middle stands. */
export interface Plaque {
  readonly at: Point;
  readonly odds: readonly [number, number];
}

/** Where the plaques of all assaults stand, none over another. */
export function plaquesOf(
  brush: Pick<Brush, "grid" | "pen" | "hexWidth">,
  aims: readonly Aim[],
  around: AroundPlaque,
): readonly Plaque[] {
  const plaques: Plaque[] = [];
  for (const aim of aims) {
    const at = plaqueCentre(brush, aim, around, plaques);
    if (at && aim.odds) plaques.push({ at, odds: aim.odds });
  }
  return plaques;
}

/** Where the plaque with the odds stands: beside the first arrow, where it hides no counter if that can be. */
export function plaqueCentre(
  { grid, pen, hexWidth }: Pick<Brush, "grid" | "pen" | "hexWidth">,
  { odds, target, storm }: Aim,
  around: AroundPlaque,
  before: readonly Plaque[] = [],
): Point | null {
  const [first] = storm;
  const { taken } = around;
  if (!odds || first === undefined) return null;
  const [a, b] = [centreOf(grid, first), centreOf(grid, target)];
  const ways = stormsOf(grid, [{ target, storm }], { taken, hexWidth }).map(({ attack }) => attack.way);
  const way = ways.flat();
  const middle = ways[0]?.[Math.floor(ways[0].length / 2)] ?? { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  const half = { x: (widthOf(odds) / 2 + 2) * pen, y: (HEIGHT / 2 + 2) * pen };
  const party = [...storm, target].map((hex) => centreOf(grid, hex));
  const others = [...taken]
    .filter((hex) => hex !== target && !storm.includes(hex))
    .map((hex) => centreOf(grid, hex));
  const front = (around.front ?? []).flatMap((line) => stepsAlong(line, FRONT_STEP).map(({ at }) => at));
  let best: { at: Point; cost: number } | null = null;
  for (const distance of DISTANCES)
    for (let turn = 0; turn < DIRECTIONS; turn++) {
      const angle = (turn * 2 * Math.PI) / DIRECTIONS;
      const at = {
        x: middle.x + Math.cos(angle) * (distance + half.x / pen / 2) * pen,
        y: middle.y + Math.sin(angle) * distance * pen,
      };
      const sum = (some: readonly Point[]): number =>
        some.reduce((all, counter) => all + hidden(at, half, counter), 0);
      const box = { x: at.x - half.x, y: at.y - half.y, width: 2 * half.x, height: 2 * half.y };
      const cost =
        COST.party * sum(party) +
        COST.counter * sum(others) +
        COST.unread * unread(box, around) +
        COST.sign * sharedWith(box, around.signs ?? []) +
        COST.front * countIn(box, front) * pen +
        COST.plaque * sum(before.map((plaque) => plaque.at)) +
        COST.arrow * arrowUnder(at, half, way) * pen +
        COST.far * distance * pen;
      if (!best || cost < best.cost) best = { at, cost };
    }
  return best?.at ?? null;
}

/** The odds of an assault, over everything else. */
export function paintPlaque(brush: Brush, { at, odds }: Plaque): void {
  const { context, pen, palette } = brush;
  const width = widthOf(odds) * pen;
  const height = HEIGHT * pen;
  context.beginPath();
  context.roundRect(at.x - width / 2, at.y - height / 2, width, height, 3 * pen);
  context.fillStyle = palette.casing;
  context.fill();
  context.lineWidth = 2.4 * pen;
  context.strokeStyle = palette.attack;
  context.stroke();
  writeCentred(
    brush,
    `${odds[0]} : ${odds[1]}`,
    { x: at.x, y: at.y + 6 * pen },
    `700 ${17 * pen}px ${PLAQUE_FACE}`,
  );
}
