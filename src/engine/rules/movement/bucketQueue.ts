/**
 * A queue of hexes by whole-numbered cost, lowest first; of equal costs the last in comes first out. It is
 * one list of entries, chained by cost, so that a search makes no garbage.
 */
import type { Hex } from "../../hex/grid.ts";

const NONE = -1;

/** A queue for one search at a time. Costs taken out never fall. */
export class BucketQueue {
  /** Cost of the hex that `pop` gave last. */
  cost = 0;
  #mask = 0;
  #heads = new Int32Array(0);
  #hexes = new Int32Array(0);
  #next = new Int32Array(0);
  #used = 0;
  #waiting = 0;

  /**
   * Empties the queue for a new search.
   * @param span the most by which a cost put in can exceed the lowest cost waiting
   * @param entries the most hexes that one search puts in
   */
  reset(span: number, entries: number): void {
    let buckets = 1;
    while (buckets <= span) buckets *= 2;
    if (this.#heads.length < buckets) this.#heads = new Int32Array(buckets);
    this.#mask = this.#heads.length - 1;
    this.#heads.fill(NONE);
    if (this.#hexes.length < entries) {
      this.#hexes = new Int32Array(entries);
      this.#next = new Int32Array(entries);
    }
    this.#used = 0;
    this.#waiting = 0;
    this.cost = 0;
  }

  /** Puts a hex in at a cost not below that of the last hex taken out. */
  push(hex: Hex, cost: number): void {
    const entry = this.#used;
    const bucket = cost & this.#mask;
    this.#hexes[entry] = hex;
    this.#next[entry] = this.#heads[bucket] as number;
    this.#heads[bucket] = entry;
    this.#used = entry + 1;
    this.#waiting += 1;
  }

  /** Takes out the cheapest hex, or gives -1 when none waits. */
  pop(): Hex {
    if (this.#waiting === 0) return NONE;
    let cost = this.cost;
    let entry = this.#heads[cost & this.#mask] as number;
    while (entry === NONE) {
      cost += 1;
      entry = this.#heads[cost & this.#mask] as number;
    }
    this.cost = cost;
    this.#heads[cost & this.#mask] = this.#next[entry] as number;
    this.#waiting -= 1;
    return this.#hexes[entry] as Hex;
  }
}

/** Working memory of the searches, emptied before each: searches do not run inside one another. */
export const sharedQueue = new BucketQueue();
