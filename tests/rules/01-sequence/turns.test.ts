import { describe, expect, test } from "vitest";
import type { Sky } from "../../../src/engine/index.ts";
import { aGame, factsOf, moving, storming } from "../../engine/aGame.ts";
import { aBattery, aUnit, type Drawing } from "../../support/drawMap.ts";

const RED = aUnit({ id: "red", at: "0000" });
const BLUE = aUnit({ id: "blue", at: "0700", side: "japanese" });
const ROW = ["........", "........"];

function aDay(drawing: Drawing = {}) {
  return aGame(ROW, { units: [RED, BLUE], ...drawing });
}

describe("[R1.1] turns", () => {
  test("[R1.1] one side acts, then the other, then the next turn begins", () => {
    const game = aDay();
    const parts = [];
    for (let part = 0; part < 4; part++) {
      parts.push([game.state.turn, game.state.half, game.state.activeSide]);
      game.endParts(1);
    }
    expect(parts).toEqual([
      [0, 0, "soviet"],
      [0, 1, "japanese"],
      [1, 0, "soviet"],
      [1, 1, "japanese"],
    ]);
  });

  test("[R1.1] a turn is six hours", () => {
    const game = aDay();
    game.endParts(4);
    expect(factsOf(game.log, "turn-began").map(({ minute }) => minute)).toEqual([0, 360, 720]);
  });

  test("[R1.1] nothing is ordered for the other side's units, nor in the other side's part", () => {
    const game = aDay();
    expect(game.refusal(moving(game, "blue", "0600"))).toBe("not-your-unit R1.1");
    expect(game.refusal({ type: "dig", unit: "blue" })).toBe("not-your-unit R1.1");
    game.endParts(1);
    expect(game.refusal({ type: "dig", unit: "red" })).toBe("not-your-unit R1.1");
    expect(game.refusal({ type: "dig", unit: "blue" })).toBeNull();
  });

  test("[R1.1] a unit moves in as many goes as its points allow, and then does one deed", () => {
    const game = aDay({ units: [RED, { ...BLUE, at: "0400" }] });
    game.order(moving(game, "red", "0100"));
    game.order(moving(game, "red", "0200 0300"));
    expect(game.unit("red").spent).toBe(3 * 2 + 2);
    // What bars the rest names itself: each of these is a deed of a unit that has not moved.
    expect(game.refusal({ type: "dig", unit: "red" })).toBe("already-acted R8.1");
    expect(game.refusal({ type: "rest", unit: "red" })).toBe("already-acted R10.4");
    expect(game.refusal(storming(game, "red", "0400"))).toBeNull();
  });

  test("[R1.1] after its deed a unit does nothing more that turn, and is free again in its next part", () => {
    const game = aDay({ units: [aBattery({ id: "red", at: "0000" }), BLUE] });
    game.order({ type: "dig", unit: "red" });
    expect(game.refusal({ type: "rest", unit: "red" })).toBe("already-acted R1.1");
    expect(game.refusal({ type: "bombard", unit: "red", target: game.hex("0700") })).toBe(
      "already-acted R1.1",
    );
    expect(game.refusal(moving(game, "red", "0100"))).toBe("already-acted R1.1");
    game.endParts(2);
    expect(game.refusal({ type: "rest", unit: "red" })).toBeNull();
  });

  test("[R1.1] a standing order is no deed and can follow one", () => {
    const game = aDay();
    game.order({ type: "dig", unit: "red" });
    game.order({ type: "stand", unit: "red", order: "hold-fire" });
    game.order({ type: "stand", unit: "red", order: "fall-back" });
    expect(game.unit("red")).toMatchObject({ deed: "dig", standing: "fall-back" });
  });

  test("[R1.1] after the end every order is refused", () => {
    const game = aDay();
    game.order({ type: "concede" });
    for (const type of ["end-turn", "concede"] as const)
      expect(game.refusal({ type })).toBe("battle-over R14.3");
    expect(game.refusal({ type: "dig", unit: "red" })).toBe("battle-over R14.3");
  });
});

describe("[R1.2] first mover", () => {
  test("[R1.2] the night belongs to whom the scenario gives it", () => {
    const game = aDay({ firstMover: ["japanese", "soviet", "soviet", "soviet"], turns: 6 });
    const first = [game.state.activeSide];
    for (let turn = 1; turn < 6; turn++) {
      game.endParts(2);
      first.push(game.state.activeSide);
    }
    expect(first).toEqual(["japanese", "soviet", "soviet", "soviet", "japanese", "soviet"]);
  });
});

describe("[R1.3] what happens by itself", () => {
  test("[R1.3] each turn brings its own weather and light", () => {
    const sky: Sky[] = [
      { weather: "fog", light: "dark" },
      { weather: "clear", light: "day" },
    ];
    const game = aDay({ sky });
    expect(game.state).toMatchObject(sky[0] as Sky);
    game.endParts(2);
    expect(game.state).toMatchObject(sky[1] as Sky);
  });

  test("[R1.3] points spent come back with the side's own part, not before", () => {
    const game = aDay();
    game.order(moving(game, "red", "0100"));
    game.endParts(1);
    expect(game.unit("red").spent).toBe(2);
    game.endParts(1);
    expect(game.unit("red").spent).toBe(0);
  });

  test("[R1.3] promised aircraft are ready again every turn until the promise ends", () => {
    const promise = { type: "sorties", side: "soviet", sorties: 4, tonnes: 2, turns: 2 } as const;
    const game = aDay({
      dispatches: [
        { id: "air", minute: 10, origin: "outside", to: ["soviet"], conditions: [], effects: [promise] },
      ],
    });
    expect(game.state.air.soviet).toMatchObject({ sorties: 4, kilograms: 500 });
    game.order({ type: "air-strike", target: game.hex("0700"), sorties: 3 });
    expect(game.state.air.soviet?.sorties).toBe(1);
    game.endParts(2);
    expect(game.state.air.soviet?.sorties).toBe(4);
    game.endParts(2);
    expect(game.state.air.soviet).toBeNull();
  });
});
