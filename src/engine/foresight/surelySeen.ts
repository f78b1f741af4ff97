/** Where nobody can lie unseen: ground so near to own troops that even those who lie still are found. */
import { Recent } from "../recent.ts";
import { spottingRange } from "../rules/sighting/spotting.ts";
import type { Theatre } from "../theatre.ts";
import type { SideView } from "../viewTypes.ts";

/**
 * Hexes at most at which troops are found however deep they lie and however still.
 * @rule R3.4
 */
export function surelyFoundWithin(theatre: Theatre, view: SideView): number {
  const levels = theatre.numbers.sighting.hidden.length;
  const ranges = Array.from(
    { length: levels },
    (_, works) => spottingRange(theatre.numbers, view, { works, activity: "hidden" }).contact,
  );
  return ranges.length > 0 ? Math.min(...ranges) : 0;
}

/** 1 for every hex in which the side has found whoever is there, by its units as they stand now. @rule R3.4 */
export function surelySeen(theatre: Theatre, view: SideView): Uint8Array {
  const known = kept.get(view);
  if (known) return known;
  const seen = new Uint8Array(theatre.scenario.battlefield.terrain.length);
  const range = surelyFoundWithin(theatre, view);
  for (const hex of new Set(view.own.map(({ at }) => at)))
    if (hex >= 0) for (const other of theatre.sight.seenFrom(hex, range)) seen[other] = 1;
  kept.set(view, seen);
  return seen;
}

// A view never changes: its marks serve all previews of it.
const kept = new Recent<SideView, Uint8Array>(4);
