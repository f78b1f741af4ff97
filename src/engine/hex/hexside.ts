/** The side that two adjacent hexes share: where streams run and routes cross. */
import type { Hex } from "./grid.ts";

/** Most hexes of a map: two indices make one key below 2^32. */
const MOST_HEXES = 65_536;

/** One number for a pair of hexes, the same in either order. */
export function hexsideKey(a: Hex, b: Hex): number {
  return a < b ? a * MOST_HEXES + b : b * MOST_HEXES + a;
}

/** The two hexes of a key, lower first. */
export function hexesOfHexside(key: number): readonly [Hex, Hex] {
  return [Math.floor(key / MOST_HEXES), key % MOST_HEXES];
}
