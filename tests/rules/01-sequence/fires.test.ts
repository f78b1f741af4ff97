import { describe, expect, test } from "vitest";
import { preview } from "../../../src/engine/index.ts";
import { aGame, factsOf, moving, storming } from "../../engine/aGame.ts";
import { aBattery, aUnit } from "../../support/drawMap.ts";

const ROWS = ["........", "........"];

function aPart() {
  return aGame(ROWS, {
    units: [
      aUnit({ id: "red", at: "0100" }),
      aUnit({ id: "reserve", at: "0000" }),
      aBattery({ id: "guns", at: "0001" }),
      aBattery({ id: "more-guns", at: "0101" }),
      aUnit({ id: "blue", at: "0200", side: "japanese" }),
    ],
    dispatches: [
      {
        id: "air",
        minute: 0,
        origin: "outside",
        to: ["soviet"],
        conditions: [],
        effects: [{ type: "sorties", side: "soviet", sorties: 6, tonnes: 3, turns: 4 }],
      },
    ],
  });
}

describe("[R1.4] fires first", () => {
  test("[R1.4] bombardments and air strikes come before the first move, not after it", () => {
    const game = aPart();
    const target = game.hex("0200");
    game.order({ type: "bombard", unit: "guns", target });
    game.order({ type: "air-strike", target, sorties: 2 });
    expect(factsOf(game.order(moving(game, "reserve", "0001")), "fires-closed")).toEqual([
      { type: "fires-closed", side: "soviet" },
    ]);
    expect(game.refusal({ type: "bombard", unit: "more-guns", target })).toBe("fires-closed R1.4");
    expect(game.refusal({ type: "air-strike", target, sorties: 2 })).toBe("fires-closed R1.4");
    // Who has no guns that bombard is told that, and not to come earlier.
    expect(game.refusal({ type: "bombard", unit: "red", target })).toBe("no-fire R5.1");
  });

  test("[R1.4] an assault closes the fires too, and they close once", () => {
    const game = aPart();
    expect(factsOf(game.order(storming(game, "red", "0200")), "fires-closed")).toHaveLength(1);
    expect(factsOf(game.order(moving(game, "reserve", "0001")), "fires-closed")).toEqual([]);
  });

  test("[R1.4] direct fire, digging, rest and standing orders close nothing", () => {
    const game = aPart();
    game.order({ type: "fire", unit: "red", target: game.hex("0200") });
    game.order({ type: "dig", unit: "reserve" });
    game.order({ type: "stand", unit: "reserve", order: "hold-fire" });
    expect(game.refusal({ type: "bombard", unit: "guns", target: game.hex("0200") })).toBeNull();
    game.order(moving(game, "guns", "0000"));
    expect(game.refusal({ type: "rest", unit: "more-guns" })).toBeNull();
  });

  test("[R1.4] the fires of each part are its own", () => {
    const game = aPart();
    game.order(moving(game, "reserve", "0001"));
    expect([game.view("soviet").phase, game.view("japanese").phase]).toEqual(["orders", "fires"]);
    game.endParts(2);
    expect(game.view("soviet").phase).toBe("fires");
  });

  test("[R1.4] the first move and the first assault say what they give up", () => {
    const game = aPart();
    game.order({ type: "bombard", unit: "guns", target: game.hex("0200") });
    game.order({ type: "air-strike", target: game.hex("0200"), sorties: 2 });
    const closes = { batteries: 1, sorties: 4 };
    expect(preview(game.view("soviet"), moving(game, "reserve", "0001"))).toMatchObject({ closes });
    expect(preview(game.view("soviet"), storming(game, "red", "0200"))).toMatchObject({ closes });
    game.order(moving(game, "reserve", "0001"));
    expect(preview(game.view("soviet"), storming(game, "red", "0200"))).toMatchObject({ closes: null });
  });
});
