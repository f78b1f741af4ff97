import { describe, expect, test } from "vitest";
import { view } from "../../src/engine/index.ts";
import { hexesWithSigns } from "../../src/map/layers/works.ts";
import { aGame } from "../engine/aGame.ts";
import { aUnit } from "../support/drawMap.ts";

describe("works on the map", () => {
  const game = aGame(["..."], {
    units: [aUnit({ id: "own", at: "0000" }), aUnit({ id: "foe", at: "0200", side: "japanese" })],
    works: [
      { at: "0000", side: "soviet", level: 2, wire: 3, nests: 1 },
      { at: "0100", side: "soviet", level: 1 },
    ],
  });
  const seen = view(game.state, "soviet");

  test("[R8.5] hexes with wire or nests have a sign, mere trenches none", () => {
    expect(hexesWithSigns(seen.works)).toEqual([game.hex("0000")]);
  });
});
