/** The ground that a set of observers has in sight. */
import type { Hex } from "../../hex/grid.ts";
import type { Sky } from "../../scenario.ts";
import type { Theatre } from "../../theatre.ts";
import { sightRange } from "./sightRange.ts";

/** 1 for every hex that some observer sees, 0 for the others. Observers off the map see nothing. @rule R3.1 R3.2 */
export function seenHexes(
  theatre: Theatre,
  observers: Iterable<Hex>,
  weather: Sky["weather"],
  light: Sky["light"],
): Uint8Array {
  const range = sightRange(theatre.numbers, weather, light);
  const seen = new Uint8Array(theatre.scenario.battlefield.terrain.length);
  for (const observer of observers)
    if (observer >= 0) for (const hex of theatre.sight.seenFrom(observer, range)) seen[hex] = 1;
  return seen;
}
