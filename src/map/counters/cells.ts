/** Things on the map sorted into squares, so that those near the window are found without a look at the others. */
import type { Box, Point } from "../../drawing/hexes.ts";

/** Side of a square, map pixels: eight hexes. */
const SIDE = 8 * 104;
/** How far beyond the window things are near, map pixels: more than what a thing reaches from its middle. */
const MARGIN = 110;

/** First and last square of both axes. */
interface Range {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Things by name, each in the square that its middle lies in. */
export class Cells<Thing> {
  readonly #all = new Map<string, Thing>();
  readonly #cells = new Map<string, Map<string, Thing>>();
  /** Squares near the window; null until the first is followed, when everything is near. */
  #range: Range | null = null;

  /** Follows the window; true when other squares are near it than before. */
  follow({ x, y, width, height }: Box): boolean {
    const square = (at: number): number => Math.floor(at / SIDE);
    const next = {
      left: square(x - MARGIN),
      right: square(x + width + MARGIN),
      top: square(y - MARGIN),
      bottom: square(y + height + MARGIN),
    };
    const last = this.#range;
    if (
      last?.left === next.left &&
      last.right === next.right &&
      last.top === next.top &&
      last.bottom === next.bottom
    )
      return false;
    this.#range = next;
    return true;
  }

  get(name: string): Thing | undefined {
    return this.#all.get(name);
  }

  put(name: string, { x, y }: Point, thing: Thing): void {
    this.#all.set(name, thing);
    const key = `${Math.floor(x / SIDE)}/${Math.floor(y / SIDE)}`;
    const cell = this.#cells.get(key);
    if (cell) cell.set(name, thing);
    else this.#cells.set(key, new Map([[name, thing]]));
  }

  clear(): void {
    this.#all.clear();
    this.#cells.clear();
  }

  /** What is near the window. */
  near(): ReadonlyMap<string, Thing> {
    if (!this.#range) return this.#all;
    const { left, right, top, bottom } = this.#range;
    const near = new Map<string, Thing>();
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++)
        for (const [name, thing] of this.#cells.get(`${column}/${row}`) ?? []) near.set(name, thing);
    return near;
  }
}
