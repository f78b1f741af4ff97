/** Where the front runs: between the ground of the two sides, as one of them believes. */
import { centreOf, HEX_HEIGHT, HEX_WIDTH, mapSize } from "../app/index.ts";
import type { Grid, Hex } from "../engine/index.ts";
import { type Crossing, courseOver } from "./frontCourse.ts";
import { hexsideLine, isRing, joinLines, neighboursOf, type Point } from "./hexes.ts";

/** Soft lines between hexes; each has its own side's ground on the right hand. */
export interface FrontLines {
  /** The edge of each side's ground where the enemy is near: the two run together where ground meets ground. */
  readonly soviet: readonly (readonly Point[])[];
  readonly japanese: readonly (readonly Point[])[];
  /** The courses of both, each way once. */
  readonly courses: readonly (readonly Point[])[];
}

/** A hex that nobody holds goes with the side that holds so many of its neighbours. */
const MOST_NEIGHBOURS = 4;
/** A side's edge is a front where the enemy's ground lies at most so many hexes beyond it. */
const FARTHEST = 4;
/** How near to the middle of a hex that is held, and of one that nobody holds, a line may come: a share of the way across. */
const NEAREST = { held: 0.34, nobody: 0.05 } as const;

/** An open line over fewer hexsides that does not run off the map tells nothing. */
const FEWEST_SIDES = 4;

/** The lines of what was asked last: the whole map is looked through only when somebody has gained or lost ground. */
const drawn = new WeakMap<readonly number[], { readonly grid: Grid; readonly lines: FrontLines }>();

/**
 * The edges of both sides' ground where they face each other; a strip of single hexes that nobody holds has the line
 * in its middle. `control` is 1 for the first side, 2 for the second, 0 for nobody, by hex.
 */
export function frontLines(grid: Grid, control: readonly number[]): FrontLines {
  const known = drawn.get(control);
  if (known?.grid === grid) return known.lines;
  const lines = linesOf(grid, control);
  drawn.set(control, { grid, lines });
  return lines;
}

function linesOf(grid: Grid, control: readonly number[]): FrontLines {
  const ground = withoutPockets(grid, withoutStrips(grid, withoutPockets(grid, control)));
  const isContested = ground.includes(0);
  const soviet = edgeOf(grid, control, ground, 1);
  // Without a no-man's-land the second side's edge is the first's, walked the other way.
  const japanese = isContested ? edgeOf(grid, control, ground, 2) : soviet.map((line) => [...line].reverse());
  return { soviet, japanese, courses: isContested ? [...soviet, ...japanese] : soviet };
}

/** The edge of a side's ground where it meets the enemy's, or ground that nobody holds and that is not wide. */
function edgeOf(
  grid: Grid,
  control: readonly number[],
  ground: readonly number[],
  side: 1 | 2,
): (readonly Point[])[] {
  const near = nearTo(grid, ground, side === 1 ? 2 : 1);
  const crossings = new Map<string, Crossing>();
  const nearest = (hex: Hex): number => (control[hex] === 0 ? NEAREST.nobody : NEAREST.held);
  const lines = ground.flatMap((holder, hex) => {
    if (holder !== side) return [];
    return neighboursOf(grid, hex).flatMap((other, direction) => {
      if (!near.has(other)) return [];
      const line = hexsideLine(grid, hex, direction);
      crossings.set(keyOf(line.from, line.to), {
        own: centreOf(grid, hex),
        other: centreOf(grid, other),
        least: nearest(hex),
        most: 1 - nearest(other),
      });
      return [line];
    });
  });
  return joinLines(lines)
    .filter((corners) => corners.length > FEWEST_SIDES || isRing(corners) || isAtEdge(grid, corners))
    .map((corners) => courseAlong(corners, crossings));
}

const isAtEdge = (grid: Grid, line: readonly Point[]): boolean =>
  [line[0], line.at(-1)].some((end) => end !== undefined && runsOffMap(grid, end));

/** Whether a line that ends at this point runs off the map there: no hexside of the map's inside ends so near its edge. */
export function runsOffMap(grid: Grid, { x, y }: Point): boolean {
  const { width, height } = mapSize(grid);
  const [besideX, besideY] = [HEX_WIDTH * 0.75, HEX_HEIGHT * 0.5];
  return x < besideX || y < besideY || x > width - besideX || y > height - besideY;
}

const keyOf = (from: Point, to: Point): string => `${Math.round(from.x + to.x)},${Math.round(from.y + to.y)}`;

/** The soft line along hexsides that are joined; an open one runs on to the corners where they begin and end. */
function courseAlong(corners: readonly Point[], crossings: ReadonlyMap<string, Crossing>): readonly Point[] {
  const across = corners.slice(1).flatMap((to, i) => crossings.get(keyOf(corners[i] as Point, to)) ?? []);
  if (isRing(corners)) return courseOver(across, "ring");
  const line = courseOver(across, "open");
  return [
    runOut(across[0], line[0] as Point, corners[0] as Point),
    ...line,
    runOut(across.at(-1), line.at(-1) as Point, corners.at(-1) as Point),
  ];
}

/** Where a line ends that comes from a crossing: as far beside the corner as it is beside the middle of the hexside. */
function runOut(crossing: Crossing | undefined, from: Point, corner: Point): Point {
  if (!crossing) return corner;
  const { own, other } = crossing;
  return {
    x: corner.x + from.x - (own.x + other.x) / 2,
    y: corner.y + from.y - (own.y + other.y) / 2,
  };
}

/** A side's ground and the hexes that nobody holds within so many steps of it. */
function nearTo(grid: Grid, ground: readonly number[], side: number): ReadonlySet<Hex> {
  const near = new Set<Hex>(ground.flatMap((holder, hex) => (holder === side ? [hex] : [])));
  let edge: Hex[] = [...near];
  for (let step = 1; step < FARTHEST && edge.length > 0; step++) {
    const next: Hex[] = [];
    for (const hex of edge)
      for (const other of neighboursOf(grid, hex)) {
        if (ground[other] !== 0 || near.has(other)) continue;
        near.add(other);
        next.push(other);
      }
    edge = next;
  }
  return near;
}

/** The ground with what nobody holds given to the side around it: else every such hex would wear a loop. */
function withoutPockets(grid: Grid, control: readonly number[]): number[] {
  const ground = [...control];
  let isSettled = false;
  while (!isSettled) {
    isSettled = true;
    ground.forEach((holder, hex) => {
      if (holder !== 0) return;
      const around = neighboursOf(grid, hex).map((other) => ground[other]);
      const side = [1, 2].find((one) => around.filter((other) => other === one).length >= MOST_NEIGHBOURS);
      if (side === undefined) return;
      ground[hex] = side;
      isSettled = false;
    });
  }
  return closePockets(grid, ground);
}

/** The ground with each hex that nobody holds and both sides touch given to the one that has more of it around. */
function withoutStrips(grid: Grid, ground: readonly number[]): number[] {
  return ground.map((holder, hex) => {
    if (holder !== 0) return holder;
    const around = neighboursOf(grid, hex).map((other) => ground[other]);
    const [first, second] = [1, 2].map((side) => around.filter((other) => other === side).length);
    if (!first || !second) return 0;
    return first >= second ? 1 : 2;
  });
}

/** Gives each stretch that nobody holds and only one side borders on to that side. */
function closePockets(grid: Grid, ground: number[]): number[] {
  const isVisited = new Set<Hex>();
  for (let hex = 0; hex < ground.length; hex++) {
    if (ground[hex] !== 0 || isVisited.has(hex)) continue;
    const pocket = [hex];
    const sides = new Set<number>();
    isVisited.add(hex);
    for (const one of pocket)
      for (const other of neighboursOf(grid, one)) {
        const holder = ground[other];
        if (holder === 1 || holder === 2) sides.add(holder);
        else if (holder === 0 && !isVisited.has(other)) {
          isVisited.add(other);
          pocket.push(other);
        }
      }
    const [side] = sides;
    if (sides.size === 1 && side !== undefined) for (const one of pocket) ground[one] = side;
  }
  return ground;
}
