import { describe, expect, test } from "vitest";
import { checkOrder } from "../../src/engine/index.ts";
import { aTankCompany, aUnit, type Drawing } from "../support/drawMap.ts";
import { aGame, factsOf, moving, storming } from "./aGame.ts";

// Nobody lying still is ever found, and nobody fires: what remains is what the mover runs into.
const BLIND: Drawing["numbers"] = { sighting: { hidden: [0, 0, 0, 0] } };
const NIGHT = { weather: "clear", light: "dark" } as const;
const FOE = aUnit({ id: "foe", at: "0400", side: "japanese", smallArms: 0 });
// Too few to control the ground around them.
const FEW = aUnit({ id: "foe", at: "0400", side: "japanese", smallArms: 0, men: 20 });
const RED = aUnit({ id: "red", at: "0000" });

function aNight(drawing: Drawing = {}) {
  const numbers = { ...drawing.numbers, movement: { darkness: 0 } };
  return aGame(["......", "......"], { units: [RED, FOE], sky: NIGHT, ...drawing, numbers });
}

describe("an enemy nobody has seen", () => {
  test("[R2.1] interrupts a move into his hex and never refuses it: both stop and know each other", () => {
    const game = aNight({ numbers: BLIND, units: [RED, FEW] });
    const order = moving(game, "red", "0100 0200 0300 0400 0500");
    expect(checkOrder(game.view("soviet"), order)).toBeNull();
    game.order(order);
    expect(factsOf(game.events, "unit-moved")).toHaveLength(3);
    expect(factsOf(game.events, "move-interrupted")).toMatchObject([
      { at: game.hex("0300"), cause: "enemy-met" },
    ]);
    const known = { level: "identified", where: 4, now: 1 };
    expect(factsOf(game.events, "sighted")).toContainEqual(
      expect.objectContaining({ by: "soviet", unit: "foe", known: expect.objectContaining(known) }),
    );
    expect(factsOf(game.events, "sighted").map(({ by }) => by)).toContain("japanese");
  });

  test("[R2.7] stops a move by a zone of control that nobody knew of", () => {
    const game = aNight();
    const order = moving(game, "red", "0100 0200 0300 0301");
    expect(checkOrder(game.view("soviet"), order)).toBeNull();
    game.order(order);
    expect(factsOf(game.events, "move-interrupted")).toMatchObject([
      { at: game.hex("0300"), cause: "zone-of-control", rule: "R2.7" },
    ]);
    expect(game.refusal(moving(game, "red", "0200"))).not.toBeNull();
  });

  test("[R2.7] a move that ends in such a zone has simply arrived", () => {
    const game = aNight();
    game.order(moving(game, "red", "0100 0200 0300"));
    expect(factsOf(game.events, "move-interrupted")).toEqual([]);
    expect(game.unit("red").at).toBe(game.hex("0300"));
  });

  test("[R2.2] a column is stopped as well, and no rule refused it", () => {
    const game = aNight();
    const order = moving(game, "red", "0100 0200 0300 0301", "march");
    expect(checkOrder(game.view("soviet"), order)).toBeNull();
    game.order(order);
    expect(game.unit("red").at).toBe(game.hex("0300"));
  });

  test("[R7.1] tanks that all bog stay where they are, and the path ahead is not walked", () => {
    const game = aGame(["m.mm.."], {
      units: [aTankCompany({ id: "tanks", at: "0000" }), { ...FOE, at: "0500" }],
      numbers: { armour: { bog: { marsh: 95, open: 95 } } },
    });
    game.order(moving(game, "tanks", "0100 0200"));
    expect(factsOf(game.events, "tanks-bogged").at(-1)?.dice.length).toBeGreaterThan(0);
    expect(game.unit("tanks").tanks).toBe(0);
    expect(factsOf(game.events, "move-interrupted")).toMatchObject([{ cause: "bogged", rule: "R7.1" }]);
    expect(game.refusal(moving(game, "tanks", "0000"))).not.toBeNull();
  });
});

describe("[R3.5] last seen", () => {
  // Seen at dusk beside the lake, gone in the night.
  const sky = [
    { weather: "clear", light: "day" },
    { weather: "clear", light: "dark" },
    { weather: "clear", light: "dark" },
  ] as const;

  function afterDusk() {
    const game = aGame(["........", "........"], {
      units: [RED, aUnit({ id: "foe", at: "0300", side: "japanese", men: 60, smallArms: 0 })],
      sky,
      numbers: { movement: { darkness: 0 } },
    });
    expect(game.view("soviet").enemies).toMatchObject([{ where: 3, now: 1 }]);
    game.endParts(2);
    return game;
  }

  test("[R3.5] an enemy out of sight stays on the map where he was last seen", () => {
    const game = afterDusk();
    game.endParts(1);
    game.order(moving(game, "foe", "0400 0500"));
    expect(game.view("soviet").enemies).toMatchObject([{ id: "foe", where: 3, now: 0, turn: 1 }]);
  });

  test("[R3.5] he is forgotten when somebody stands beside that hex and finds nobody", () => {
    const game = afterDusk();
    game.endParts(1);
    game.order(moving(game, "foe", "0400 0500 0600"));
    game.endParts(1);
    game.order(moving(game, "red", "0100"));
    expect(game.view("soviet").enemies).toHaveLength(1);
    game.order(moving(game, "red", "0200"));
    expect(game.view("soviet").enemies).toEqual([]);
  });

  test("[R3.5] who found nobody there can move in, and storms nobody", () => {
    const game = afterDusk();
    game.endParts(1);
    game.order(moving(game, "foe", "0400 0500 0600"));
    game.endParts(1);
    game.order(moving(game, "red", "0100 0200"));
    expect(game.refusal(storming(game, "red", "0300"))).toBe("no-enemy-known R4.4");
    expect(game.refusal(moving(game, "red", "0300"))).toBeNull();
  });

  test("[R3.5] works are remembered as they were seen, not as they are dug since", () => {
    const game = aGame(["........", "........"], {
      units: [RED, aUnit({ id: "foe", at: "0300", side: "japanese", smallArms: 0 })],
      works: [{ at: "0300", side: "japanese", level: 1 }],
      sky,
    });
    game.endParts(1);
    game.order(moving(game, "foe", "0301"));
    game.order(moving(game, "foe", "0300"));
    expect(game.view("soviet").works[3]).toMatchObject({ level: 1 });
    game.endParts(2);
    for (let turn = 0; turn < 2; turn++) {
      game.order({ type: "dig", unit: "foe" });
      game.endParts(2);
    }
    expect(game.state.works[3]?.level).toBeGreaterThan(1);
    expect(game.view("soviet").works[3]).toMatchObject({ side: "japanese", level: 1, done: 0 });
  });
});
