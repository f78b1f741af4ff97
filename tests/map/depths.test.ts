import { expect, test } from "vitest";
import { DEPTHS } from "../../src/map/depths.ts";

type Layer = keyof typeof DEPTHS;

/** From below, as the look of the map has it. */
const ORDER = [
  ["ground", "hexes, unseen ground and the front"],
  ["switched", "tints that are switched on"],
  ["lines", "ways of supply and lines of fire"],
  ["reach", "the reach with its figures"],
  ["orders", "ways and arrows"],
  ["names", "names in their halo"],
  ["counters", "counters"],
  ["flags", "flags of ground that counts"],
  ["rings", "rings round counters"],
  ["plaques", "the odds"],
  ["cursor", "the cursor of the keys"],
] as const satisfies readonly (readonly [Layer, string])[];

test.each(
  ORDER.slice(1).map(([layer, what], i) => [what, layer, ORDER[i]?.[0] as Layer, ORDER[i]?.[1]] as const),
)("%s lie over what comes before: %s over %s", (_, layer, below) => {
  expect(DEPTHS[layer]).toBeGreaterThan(DEPTHS[below]);
});
