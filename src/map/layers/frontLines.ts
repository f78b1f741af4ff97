/** Where the front runs: between the ground of the two sides, as one of them believes. */
import type { Grid, Hex } from "../../engine/index.ts";
import {
  borderLines,
  type HexsideLine,
  joinLines,
  neighboursOf,
  type Point,
  soften,
  throughMiddles,
} from "../hexes.ts";

/** Soft lines along hexsides; each has its own side's ground on the right hand. */
export interface FrontLines {
  readonly shared: readonly (readonly Point[])[];
  readonly sovietEdge: readonly (readonly Point[])[];
  readonly japaneseEdge: readonly (readonly Point[])[];
}

/** A hex that nobody holds goes with the side that holds so many of its neighbours. */
const MOST_NEIGHBOURS = 4;

/** The lines of what was asked last: the whole map is looked through only when somebody has gained or lost ground. */
const drawn = new WeakMap<readonly number[], { readonly grid: Grid; readonly lines: FrontLines }>();

/**
 * Lines between hexes of the two sides, and each side's edge where one hex that nobody holds lies between them.
 * `control` is 1 for the first side, 2 for the second, 0 for nobody, by hex.
 */
export function frontLines(grid: Grid, control: readonly number[]): FrontLines {
  const known = drawn.get(control);
  if (known?.grid === grid) return known.lines;
  const lines = linesOf(grid, control);
  drawn.set(control, { grid, lines });
  return lines;
}

function linesOf(grid: Grid, control: readonly number[]): FrontLines {
  const ground = withoutPockets(grid, control);
  const held = (side: number): Hex[] => ground.flatMap((holder, hex) => (holder === side ? [hex] : []));
  const isNear = (hex: Hex, side: number): boolean =>
    neighboursOf(grid, hex).some((other) => ground[other] === side);
  const curves = (lines: readonly HexsideLine[]): Point[][] =>
    joinLines(lines).map((line) => soften(throughMiddles(line), 2));
  const edge = (side: number, enemy: number): Point[][] =>
    curves(borderLines(grid, held(side), (other) => ground[other] === 0 && isNear(other, enemy)));
  return {
    shared: curves(borderLines(grid, held(1), (other) => ground[other] === 2)),
    sovietEdge: edge(1, 2),
    japaneseEdge: edge(2, 1),
  };
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
