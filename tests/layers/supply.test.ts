import { describe, expect, test } from "vitest";
import type { Box } from "../../src/engine/index.ts";
import { supplyAsKnown, supplyOfUnit } from "../../src/engine/index.ts";
import { aQuietGame } from "../engine/aGame.ts";
import { aScenario, aUnit, hexesOf, hexOf } from "../support/drawMap.ts";
import { aView } from "../support/drawView.ts";

const DEPOT: Box = { id: "depot", side: "soviet", entries: [0], way: "road", tonnes: { dry: 12, rain: 4 } };
const ROW = ["............"];

describe("supply as a side knows it", () => {
  const RIFLES = aUnit({ id: "rifles", at: "0500" });

  test("[R9.2] the line to a unit is told hex by hex, with what it costs", () => {
    const scenario = aScenario(ROW, { units: [RIFLES], boxes: [DEPOT] });
    // Five steps of open ground at 2 points each.
    expect(supplyOfUnit(aView(scenario), "rifles")).toEqual({
      unit: "rifles",
      path: hexesOf(scenario, "0000 0100 0200 0300 0400 0500"),
      points: 10,
    });
  });

  test("[R9.2] a line over a lake is told like any other", () => {
    const scenario = aScenario(["..LL.."], { units: [RIFLES], boxes: [DEPOT] });
    // Three hexes of land at 2 points and two of lake at 6.
    expect(supplyOfUnit(aView(scenario), "rifles")).toEqual({
      unit: "rifles",
      path: hexesOf(scenario, "0000 0100 0200 0300 0400 0500"),
      points: 18,
    });
  });

  test("[R9.2] it goes round by the cheaper way", () => {
    const scenario = aScenario([".mm.", "...."], {
      units: [aUnit({ id: "rifles", at: "0300" })],
      boxes: [DEPOT],
    });
    // Straight through the marsh 4 + 4 + 2 = 10; round by the lower row four steps of 2.
    expect(supplyOfUnit(aView(scenario), "rifles")).toMatchObject({
      points: 8,
      path: hexesOf(scenario, "0000 0001 0101 0201 0300"),
    });
  });

  test("[R9.2] a unit cut off is told where, by what and by whom", () => {
    const scenario = aScenario(["......", "......"], {
      units: [RIFLES, aUnit({ id: "foe", at: "0201", side: "japanese" })],
      boxes: [DEPOT],
    });
    // 0201 touches 0200 and 0300 of the upper row: the free way along it meets the zone first in 0200.
    expect(supplyOfUnit(aView(scenario), "rifles")).toEqual({
      unit: "rifles",
      at: hexOf(scenario, "0500"),
      why: "enemy",
      turns: 0,
      cut: hexOf(scenario, "0200"),
      way: hexesOf(scenario, "0000 0100 0200 0300 0400 0500"),
      bar: "zone",
      by: ["foe"],
    });
  });

  test("[R9.2] ground that the enemy holds bars it too, and names nobody", () => {
    const scenario = aScenario(ROW, { units: [RIFLES], boxes: [DEPOT] });
    const view = aView(scenario);
    const control = view.control.map((_, hex) => (hex === 3 ? 2 : 0));
    expect(supplyOfUnit({ ...view, control }, "rifles")).toMatchObject({ cut: 3, bar: "held", by: [] });
  });

  test("[R9.2] too far out is no work of the enemy's", () => {
    const scenario = aScenario(ROW, { units: [aUnit({ id: "rifles", at: "1100" })], boxes: [DEPOT] });
    expect(supplyOfUnit(aView(scenario), "rifles")).toMatchObject({
      why: "far",
      cut: null,
      way: [],
      bar: null,
    });
  });

  test("[R9.2] where an enemy stands on the only way in nothing comes", () => {
    const foe = aUnit({ id: "foe", at: "0000", side: "japanese" });
    const scenario = aScenario(ROW, { units: [RIFLES, foe], boxes: [DEPOT] });
    expect(supplyAsKnown(aView(scenario))?.sources).toEqual([
      { box: "depot", way: "road", entry: null, best: 0, tonnes: 12 },
    ]);
    const open = aScenario(ROW, { units: [RIFLES], boxes: [DEPOT] });
    const wet = { ...aView(open), weather: "rain" as const };
    expect(supplyAsKnown(wet)?.sources).toMatchObject([{ entry: 0, tonnes: 4 }]);
  });

  test("[R9.2] a side that brings what it needs has no lines", () => {
    const scenario = aScenario(ROW, { units: [RIFLES] });
    expect(supplyAsKnown(aView(scenario))).toBeNull();
    expect(supplyOfUnit(aView(scenario), "rifles")).toBeNull();
  });

  test("[R9.2] what it foretells is what the end of the turn states, while nobody unseen is about", () => {
    for (const at of ["0500", "1000", "1100"]) {
      const game = aQuietGame(ROW, { units: [aUnit({ id: "rifles", at })], boxes: [DEPOT] });
      const foretold = supplyOfUnit(game.view("soviet"), "rifles");
      game.endParts(2);
      expect(game.unit("rifles").supply.turns === 0).toBe(foretold !== null && "path" in foretold);
    }
  });
});
