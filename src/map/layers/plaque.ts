/** What is weighed of an attack on a plaque beside it: the odds of an assault, the men whom fire is expected to cost. */
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
/** And the way of a shot. */
const SHOT_STEP = 16;
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

/** What stands on the plaque of an attack; null where nothing was weighed. */
function wordsOf({ odds, loss }: Pick<Aim, "odds" | "loss">): string | null {
  if (odds) return `${odds[0]} : ${odds[1]}`;
  if (loss === undefined) return null;
  return loss > 0 ? `\u2212${loss}` : "0";
}

function widthOf(words: string): number {
  return Math.max(56, 26 + words.length * 7.5);
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
export function boxOfPlaque({ at, words }: Plaque, pen: number): Box {
  const [width, height] = [widthOf(words) * pen, HEIGHT * pen];
  return { x: at.x - width / 2, y: at.y - height / 2, width, height };
}

/** A plaque and where its middle stands. */
export interface Plaque {
  readonly at: Point;
  readonly words: string;
}

/** Where the plaques of all attacks stand, none over another. */
export function plaquesOf(
  brush: Pick<Brush, "grid" | "pen" | "hexWidth">,
  aims: readonly Aim[],
  around: AroundPlaque,
): readonly Plaque[] {
  const plaques: Plaque[] = [];
  for (const aim of aims) {
    const at = plaqueCentre(brush, aim, around, plaques);
    const words = wordsOf(aim);
    if (at && words) plaques.push({ at, words });
  }
  return plaques;
}

/** Where a plaque stands: beside the first arrow, or the hex that is shelled, where it hides no counter if that can be. */
export function plaqueCentre(
  { grid, pen, hexWidth }: Pick<Brush, "grid" | "pen" | "hexWidth">,
  { target, storm, fire, ...weighed }: Aim,
  around: AroundPlaque,
  before: readonly Plaque[] = [],
): Point | null {
  const words = wordsOf(weighed);
  const { taken } = around;
  if (words === null) return null;
  const aimed = centreOf(grid, target);
  const ways = stormsOf(grid, [{ target, storm }], { taken, hexWidth }).map(({ attack }) => attack.way);
  const shots = fire.flatMap((hex) =>
    stepsAlong([centreOf(grid, hex), aimed], SHOT_STEP).map(({ at }) => at),
  );
  const way = [...ways.flat(), ...shots];
  const middle = ways[0]?.[Math.floor(ways[0].length / 2)] ?? aimed;
  const half = { x: (widthOf(words) / 2 + 2) * pen, y: (HEIGHT / 2 + 2) * pen };
  const own = [...storm, ...fire, target];
  const party = own.map((hex) => centreOf(grid, hex));
  const others = [...taken].filter((hex) => !own.includes(hex)).map((hex) => centreOf(grid, hex));
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

/** What is weighed, over everything else. */
export function paintPlaque(brush: Brush, { at, words }: Plaque): void {
  const { context, pen, palette } = brush;
  const width = widthOf(words) * pen;
  const height = HEIGHT * pen;
  context.beginPath();
  context.roundRect(at.x - width / 2, at.y - height / 2, width, height, 3 * pen);
  context.fillStyle = palette.casing;
  context.fill();
  context.lineWidth = 2.4 * pen;
  context.strokeStyle = palette.attack;
  context.stroke();
  writeCentred(brush, words, { x: at.x, y: at.y + 6 * pen }, `700 ${17 * pen}px ${PLAQUE_FACE}`);
}
