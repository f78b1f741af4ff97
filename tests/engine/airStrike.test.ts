import { describe, expect, test } from "vitest";
import { preview } from "../../src/engine/index.ts";
import { aUnit, type Drawing } from "../support/drawMap.ts";
import { aGame, factsOf } from "./aGame.ts";

const PROMISE = { type: "sorties", side: "soviet", sorties: 10, tonnes: 100, turns: 2 } as const;
const ROWS = ["........", "........"];

function anAirfield(drawing: Drawing = {}) {
  return aGame(ROWS, {
    units: [
      aUnit({ id: "red", at: "0000" }),
      aUnit({ id: "foe", at: "0200", side: "japanese", men: 400 }),
      aUnit({ id: "far", at: "0700", side: "japanese" }),
    ],
    dispatches: [
      { id: "air", minute: 0, origin: "outside", to: ["soviet"], conditions: [], effects: [PROMISE] },
    ],
    ...drawing,
  });
}

describe("[R6.1] air strikes", () => {
  test("[R6.1] as many sorties as are promised, at one hex or at several", () => {
    const game = anAirfield();
    const target = game.hex("0200");
    expect(game.refusal({ type: "air-strike", target, sorties: 11 })).toBe("no-sorties R6.1");
    expect(game.refusal({ type: "air-strike", target, sorties: 0 })).toBe("no-sorties R6.1");
    game.order({ type: "air-strike", target, sorties: 6 });
    game.order({ type: "air-strike", target: game.hex("0700"), sorties: 4 });
    expect(game.refusal({ type: "air-strike", target, sorties: 1 })).toBe("no-sorties R6.1");
  });

  test("[R6.1] a side without a promise has no aircraft", () => {
    const game = anAirfield();
    game.endParts(1);
    expect(game.refusal({ type: "air-strike", target: 0, sorties: 1 })).toBe("no-sorties R6.1");
  });

  test("[R6.1] not on own troops, and not off the map", () => {
    const game = anAirfield();
    expect(game.refusal({ type: "air-strike", target: 0, sorties: 1 })).toBe("own-troops-there R6.1");
    expect(game.refusal({ type: "air-strike", target: 999, sorties: 1 })).toBe("off-map R6.1");
  });

  test("[R6.2] grounded in fog and by night", () => {
    for (const sky of [
      { weather: "fog", light: "day" },
      { weather: "clear", light: "dark" },
    ] as const) {
      const game = anAirfield({ sky });
      expect(game.refusal({ type: "air-strike", target: 2, sorties: 1 })).toBe("grounded R6.2");
    }
  });

  test("[R6.3] [R5.5] bombs cost what was foretold, shake, hold down and prepare", () => {
    const game = anAirfield();
    const order = { type: "air-strike", target: game.hex("0200"), sorties: 4 } as const;
    const told = preview(game.view("soviet"), order);
    game.order(order);
    // 40 tonnes, half a tonne a man: 80; five points and a tenth held down for each ten tonnes.
    expect(factsOf(game.events, "air-strike-resolved")).toMatchObject([{ kilograms: 40_000, loss: 80 }]);
    expect(told).toMatchObject({ type: "fire", enemy: { likely: 80 }, suppression: 40 });
    expect(game.unit("foe")).toMatchObject({ men: 320, suppressed: 40, cohesion: 100 - 20 - 20 });
    expect(game.state.bombarded).toEqual([game.hex("0200")]);
  });
});
