import type { Hex } from "../../engine/index.ts";
import type { Reader } from "../../telling/index.ts";

/** The hexes beside a hex. */
export function neighboursOf(reader: Reader, hex: Hex): readonly Hex[] {
  if (hex < 0) return [];
  return Array.from(reader.theatre.neighbours.subarray(hex * 6, hex * 6 + 6)).filter((each) => each >= 0);
}
