/**
 * Two presses on one spot: the second means what the first one meant, though the map has moved under the finger meanwhile
 * or a sheet has grown over it. Whoever presses so soon has not yet seen what the first press did.
 */

import type { Point } from "../drawing/hexes.ts";
import type { Hex } from "../engine/index.ts";

/** So soon after the first a press is its second, milliseconds: a double tap, and the time that one needs to take in what has moved. */
const SOON = 700;
/** So near to the first, CSS pixels: fingers never come down in quite the same place. */
const NEAR = 24;

/** A press on the map: where in the window, on which hex, and when. */
interface Press {
  readonly at: Point;
  readonly hex: Hex | null;
  readonly time: number;
  /** How often the map had been moved by hand. */
  readonly moves: number;
}

/** The map under the presses: the hex that lies at a point now, and how often it has been moved by hand. */
interface Ground {
  hexAt(at: Point): Hex | null;
  moves(): number;
}

/** Remembers the press on the map that came last. */
export class SameSpot {
  readonly #ground: Ground;
  #last: Press | null = null;

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  /** The hex that a press means: what lies there, but for the second of two between which the map has moved. */
  meant(at: Point, time: number): Hex | null {
    const first = this.#firstOf(at, time);
    const hasMoved = first !== null && this.#ground.hexAt(first.at) !== first.hex;
    const hex = hasMoved ? first.hex : this.#ground.hexAt(at);
    this.#last = { at, hex, time, moves: this.#ground.moves() };
    return hex;
  }

  /** Where the first of two presses on one spot was, of which this would be the second; null where it is none. */
  firstOf(at: Point, time: number): Point | null {
    return this.#firstOf(at, time)?.at ?? null;
  }

  #firstOf(at: Point, time: number): Press | null {
    const last = this.#last;
    // Whoever moves the map himself means what lies there then.
    if (!last || time - last.time > SOON || last.moves !== this.#ground.moves()) return null;
    return Math.hypot(at.x - last.at.x, at.y - last.at.y) <= NEAR ? last : null;
  }
}
