import { describe, expect, test } from "vitest";
import { view } from "../../src/engine/index.ts";
import { createLanguage } from "../../src/language/index.ts";
import { tellHex } from "../../src/map/dom/telling.ts";
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

  test("[R8.5] [R8.7] a screen reader is told of wire and nests in a hex", () => {
    const words = { places: {}, units: {} };
    const book = { placeAt: () => null, nameOf: () => "0000" };
    const inPlay = { view: seen, words, book } as unknown as Parameters<typeof tellHex>[1];
    const told = tellHex(createLanguage("en"), inPlay, game.hex("0000"), []);
    expect(told).toMatch(/^Hex 0000\. Works, .*: .*trench, 3 rows of wire, 1 machine-gun nest$/);
  });

  test("[R8.5] hexes with wire or nests have a sign, mere trenches none", () => {
    expect(hexesWithSigns(seen.works)).toEqual([game.hex("0000")]);
  });
});
