import { describe, expect, it } from "vitest";
import { pathTo, preview, reach } from "../../../src/engine/index.ts";
import { aQuietGame, factsOf, moving } from "../../engine/aGame.ts";
import { aBattery, aTankCompany, aUnit } from "../../support/drawMap.ts";

const RIFLES = aUnit({ id: "rifles", at: "0000", men: 200, guns: 2 });

describe("swimming a lake", () => {
  it("[R2.13] men on foot swim to the far bank at their price, and their guns stay behind", () => {
    const game = aQuietGame([".L.."], { units: [RIFLES] });
    const order = moving(game, "rifles", "0100 0200");
    expect(preview(game.view("soviet"), order)).toMatchObject({
      cost: 4 + 2,
      left: 6,
      swim: { missing: 4, guns: 2, cohesion: 5 },
    });
    const before = game.unit("rifles").cohesion;
    const events = game.order(order);
    expect(game.unit("rifles")).toMatchObject({
      at: game.hex("0200"),
      men: 196,
      guns: 0,
      spent: 6,
      cohesion: before - 5,
      lost: { killed: 0, wounded: 0, missing: 4, guns: 2, tanks: 0 },
    });
    expect(factsOf(events, "losses-taken").map(({ cause }) => cause)).toEqual(["left-behind", "drowned"]);
  });

  it("[R2.13] what is cut off a man is counted over the whole way: of 90 men one in the fourth hex, not before", () => {
    const numbers = { movement: { swimMissing: 3, swim: 1 } };
    const missing = (lakes: number, men: number) => {
      const path = Array.from({ length: lakes + 1 }, (_, at) => `0${at + 1}00`).join(" ");
      const drawn = { units: [aUnit({ id: "rifles", at: "0000", men })], numbers };
      const game = aQuietGame([`.${"L".repeat(lakes)}.`], drawn);
      const order = moving(game, "rifles", path);
      const told = preview(game.view("soviet"), order);
      game.order(order);
      const gone = game.unit("rifles").lost.missing;
      expect(told).toMatchObject({ swim: { missing: gone } });
      return gone;
    };
    // 0.27 a hex; 450 men: 1.35, 2.7, 4.05.
    expect([1, 2, 3, 4].map((lakes) => missing(lakes, 90))).toEqual([0, 0, 0, 1]);
    expect([1, 2, 3].map((lakes) => missing(lakes, 450))).toEqual([1, 2, 4]);
  });

  it("[R2.13] the reach shows the far bank and never the water", () => {
    const game = aQuietGame([".LL."], { units: [RIFLES] });
    const reached = reach(game.view("soviet"), "rifles", "deployed");
    expect(pathTo(reached, game.hex("0300"))).toEqual([1, 2, 3].map((column) => game.hex(`0${column}00`)));
    expect(pathTo(reached, game.hex("0100"))).toBeNull();
    expect(game.refusal(moving(game, "rifles", "0100"))).toBe("ends-in-water R2.13");
  });

  it("[R2.13] land must be reached with the points there are; in the dark it is dearer", () => {
    const wide = aQuietGame([".LLL."], { units: [RIFLES] });
    expect(wide.refusal(moving(wide, "rifles", "0100 0200 0300 0400"))).toBe("not-enough-movement R2.3");
    const night = aQuietGame([".LL."], { units: [RIFLES], sky: { weather: "clear", light: "dark" } });
    // Half as much again: 6 and 6 for the lake, and nothing is left for the bank.
    expect(night.refusal(moving(night, "rifles", "0100 0200 0300"))).toBe("not-enough-movement R2.3");
  });

  it("[R2.13] guns, tanks, machine-gun companies and columns do not swim, and nobody swims a river", () => {
    const units = [
      RIFLES,
      aBattery({ id: "battery", at: "0000" }),
      aTankCompany({ id: "tanks", at: "0000" }),
      aUnit({ id: "mg", at: "0000", arm: "machine-gun" }),
    ];
    const game = aQuietGame([".L."], { units });
    expect(game.refusal(moving(game, "battery", "0100 0200"))).toBe("impassable R2.3");
    expect(game.refusal(moving(game, "tanks", "0100 0200"))).toBe("impassable R7.6");
    expect(game.refusal(moving(game, "mg", "0100 0200"))).toBe("cannot-swim R2.13");
    expect(game.refusal(moving(game, "rifles", "0100 0200", "march"))).toBe("cannot-swim R2.13");
    const river = aQuietGame([".R."], { units: [RIFLES] });
    expect(river.refusal(moving(river, "rifles", "0100 0200"))).toBe("impassable R2.3");
  });

  it("[R2.13] an unseen enemy on the far bank sends the swimmers back to the bank they came from", () => {
    const foe = aUnit({ id: "foe", side: "japanese", at: "0300" });
    const game = aQuietGame([".LL."], {
      units: [RIFLES, foe],
      sky: { weather: "fog", light: "dark" },
      numbers: { movement: { darkness: 0 } },
    });
    expect(game.view("soviet").enemies).toEqual([]);
    const events = game.order(moving(game, "rifles", "0100 0200 0300"));
    expect(game.unit("rifles").at).toBe(game.hex("0000"));
    expect(factsOf(events, "move-interrupted")).toHaveLength(1);
    expect(game.unit("rifles").men).toBeLessThanOrEqual(200 - 4 - 3);
    expect(game.refusal(moving(game, "rifles", "0100 0200 0300"))).not.toBeNull();
  });

  it("[R2.13] nobody falls back into the water", () => {
    const foe = aUnit({ id: "foe", side: "japanese", at: "0200", men: 900, smallArms: 900 });
    const game = aQuietGame(["L.."], {
      units: [aUnit({ id: "own", at: "0100", men: 50, smallArms: 10 }), foe],
      firstMover: ["japanese"],
    });
    game.order({ type: "assault", units: ["foe"], target: game.hex("0100") });
    expect(game.unit("own").at).not.toBe(game.hex("0000"));
  });

  it("[R2.4] down a slope wheels and guns are braked, others go as on the flat", () => {
    const units = [aUnit({ id: "men", at: "0000" }), aUnit({ id: "lorries", at: "0000", mover: "wheels" })];
    const game = aQuietGame([".."], { units, elevation: ["50"] });
    const cost = (id: string) => factsOf(game.order(moving(game, id, "0100")), "unit-moved")[0]?.cost;
    expect(cost("men")).toBe(2);
    // 50 m down are three started 20 m.
    expect(cost("lorries")).toBe(3 + 3);
  });
});
