import { describe, expect, it } from "vitest";
import { pathTo, reach } from "../../../src/engine/index.ts";
import { columnLength, fitsOnRoad } from "../../../src/engine/rules/movement/road.ts";
import { prepare } from "../../../src/engine/theatre.ts";
import { aQuietGame, factsOf, moving } from "../../engine/aGame.ts";
import { aBattery, aScenario, aTankCompany, aUnit } from "../../support/drawMap.ts";

const ROAD = [{ kind: "road" as const, path: "0000 0100 0200 0300" }];

/** A company is 300 m of column, a road here carries 1000 m. */
function companies(count: number) {
  return Array.from({ length: count }, (_, index) => aUnit({ id: `coy${index}`, at: "0000" }));
}

describe("the road", () => {
  it("[R2.12] a column is as long as its men, guns and tanks make it", () => {
    const scenario = aScenario(["."], {});
    const theatre = prepare(scenario);
    expect(columnLength(theatre, { men: 100, guns: 0, tanks: 0 })).toBe(300);
    expect(columnLength(theatre, aBattery({ id: "b" }).sheet)).toBe(80 * 3 + 4 * 50);
    expect(columnLength(theatre, aTankCompany({ id: "t" }).sheet)).toBe(50 * 3 + 10 * 80);
    expect(fitsOnRoad(theatre, "clear", 700, 300)).toBe(true);
    expect(fitsOnRoad(theatre, "clear", 701, 300)).toBe(false);
    expect(fitsOnRoad(theatre, "rain", 300, 300)).toBe(false);
    expect(fitsOnRoad(theatre, "rain", 0, 5000)).toBe(true);
  });

  it("[R2.12] the fourth company finds the road full, and is told so by the rule", () => {
    const game = aQuietGame(["...."], { units: companies(4), routes: ROAD });
    for (const id of ["coy0", "coy1", "coy2"]) game.order(moving(game, id, "0100 0200", "march"));
    expect(Object.values(game.view("soviet").traffic)).toEqual([900, 900]);
    expect(game.refusal(moving(game, "coy3", "0100 0200", "march"))).toBe("road-full R2.12");
    expect(game.refusal(moving(game, "coy3", "0100 0200"))).toBeNull();
    expect(pathTo(reach(game.view("soviet"), "coy3", "march"), game.hex("0100"))).toBeNull();
    game.endParts(2);
    expect(game.view("soviet").traffic).toEqual({});
    expect(game.refusal(moving(game, "coy3", "0100", "march"))).toBeNull();
  });

  it("[R2.12] who fits no more on the road may go round it", () => {
    const game = aQuietGame(["....", "...."], { units: companies(4), routes: ROAD });
    for (const id of ["coy0", "coy1", "coy2"]) game.order(moving(game, id, "0100 0200", "march"));
    const path = pathTo(reach(game.view("soviet"), "coy3", "march"), game.hex("0100"));
    expect(path).toEqual([game.hex("0001"), game.hex("0100")]);
  });

  it("[R2.12] troops that are spread out, and those off the road, use nothing of it", () => {
    const game = aQuietGame(["....", "...."], { units: companies(2), routes: ROAD });
    game.order(moving(game, "coy0", "0100"));
    game.order(moving(game, "coy1", "0001", "march"));
    expect(game.view("soviet").traffic).toEqual({});
  });

  it("[R2.12] units from a box by road wait in it when the road is full, and all behind them too", () => {
    const units = [
      ...["a", "b", "c", "d"].map((id) => aUnit({ id, men: 150 })),
      aUnit({ id: "small", men: 20 }),
      aUnit({ id: "by-rail" }),
    ];
    const game = aQuietGame(["....", "....", "....", "...."], {
      units,
      boxes: [
        { id: "road", side: "soviet", entries: [0, 4], way: "road" },
        { id: "rail", side: "soviet", entries: [8], way: "railway" },
      ],
      arrivals: units.map(({ sheet }) => ({
        unit: sheet.id,
        minute: 0,
        box: sheet.id === "by-rail" ? "rail" : "road",
      })),
    });
    // 450 m each: two of them make 900 m of 1000; the small one of 60 m would fit, but it comes behind.
    expect(factsOf(game.events, "unit-arrived").map(({ unit }) => unit)).toEqual(["a", "b", "by-rail"]);
    expect(factsOf(game.events, "unit-waits").map(({ unit, cause }) => `${unit} ${cause}`)).toEqual([
      "c road",
      "d road",
      "small road",
    ]);
    expect(game.view("soviet").waiting).toEqual({ c: "road", d: "road", small: "road" });
    expect(game.view("japanese").waiting).toEqual({});
    game.endParts(2);
    expect(game.unit("d").at).toBeGreaterThanOrEqual(0);
    // The road is empty again: 450 + 450 + 60 m.
    expect(game.view("soviet").waiting).toEqual({});
  });
});
