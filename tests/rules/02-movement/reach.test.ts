import { describe, expect, it } from "vitest";
import { hexName } from "../../../src/engine/hex/grid.ts";
import { CLOSED, distanceField } from "../../../src/engine/rules/movement/distanceField.ts";
import { pathTo, reach } from "../../../src/engine/rules/movement/reach.ts";
import type { Manner } from "../../../src/engine/scenario.ts";
import { prepare } from "../../../src/engine/theatre.ts";
import { aScenario, aTankCompany, aUnit, type Drawing, hexOf } from "../../support/drawMap.ts";
import { aView, type ViewChanges } from "../../support/drawView.ts";

function reached(
  rows: readonly string[],
  drawing: Drawing,
  changes: ViewChanges = {},
  manner: Manner = "deployed",
) {
  const scenario = aScenario(rows, drawing);
  const found = reach(aView(scenario, changes), "own", manner);
  return {
    cost: (name: string) => found.cost[hexOf(scenario, name)],
    stops: (name: string) => found.stops[hexOf(scenario, name)],
    canEnd: (name: string) => found.canEnd[hexOf(scenario, name)],
    path: (name: string) =>
      pathTo(found, hexOf(scenario, name))?.map((hex) => hexName(scenario.battlefield, hex)) ?? null,
    found,
  };
}

describe("reach", () => {
  it("[R2.1] a unit reaches what its points pay for and no farther", () => {
    const { cost, found, path } = reached([".........."], { units: [aUnit({ id: "own", at: "0000" })] });
    expect(cost("0600")).toBe(12);
    expect(cost("0700")).toBe(-1);
    expect(path("0300")).toEqual(["0100", "0200", "0300"]);
    expect(path("0700")).toBeNull();
    expect(path("0000")).toBeNull();
    expect(found.hexes.length).toBe(7);
  });

  it("[R2.1] points already used, a deed, and the other manner shorten the reach", () => {
    const units = [aUnit({ id: "own", at: "0000" })];
    const steps = (own: NonNullable<ViewChanges["own"]>["own"], manner: Manner = "deployed") =>
      reached(["................"], { units }, { own: { own: own ?? {} } }, manner).found.hexes.length - 1;
    expect(steps({ spent: 8 })).toBe(2);
    expect(steps({ deed: "fire" })).toBe(0);
    expect(steps({}, "march")).toBe(12);
    expect(steps({ spent: 2 }, "march")).toBe(0);
    expect(steps({ spent: 2, manner: "march" }, "march")).toBe(11);
  });

  it("[R7.1] a company whose tanks are all stuck stays", () => {
    const units = [aTankCompany({ id: "own", at: "0000" })];
    expect(reached(["..."], { units }, { own: { own: { tanks: 0, bogged: 10 } } }).cost("0100")).toBe(-1);
    expect(reached(["..."], { units }, { own: { own: { tanks: 1, bogged: 9 } } }).cost("0100")).toBe(2);
  });

  it("[R2.7] entering a zone of control costs two points more and ends the move", () => {
    const units = [aUnit({ id: "own", at: "0000" }), aUnit({ id: "foe", at: "0300", side: "japanese" })];
    const { cost, stops, canEnd } = reached(["......", "LLLLLL"], { units });
    expect(cost("0100")).toBe(2);
    expect(cost("0200")).toBe(6);
    expect(stops("0200")).toBe(1);
    expect(canEnd("0200")).toBe(1);
    expect(cost("0300")).toBe(-1);
    expect(cost("0400")).toBe(-1);
  });

  it("[R2.7] from one zone of control a fresh unit goes one hex into another, a tired one nowhere", () => {
    const units = [aUnit({ id: "own", at: "0001" }), aUnit({ id: "foe", at: "0100", side: "japanese" })];
    const rows = ["....", "....", "...."];
    const fresh = reached(rows, { units });
    expect(fresh.cost("0101")).toBe(4);
    expect(fresh.stops("0101")).toBe(1);
    expect(fresh.cost("0002")).toBe(2);
    const tired = reached(rows, { units }, { own: { own: { spent: 2 } } });
    expect(tired.found.hexes.length).toBe(1);
  });

  it("[R2.8] a full hex can be passed but not ended in", () => {
    const full = ["a", "b", "c", "d"].map((id) => aUnit({ id, at: "0100" }));
    const { cost, canEnd, path } = reached(["..."], { units: [aUnit({ id: "own", at: "0000" }), ...full] });
    expect(cost("0100")).toBe(2);
    expect(canEnd("0100")).toBe(0);
    expect(path("0100")).toBeNull();
    expect(path("0200")).toEqual(["0100", "0200"]);
  });

  it("[R2.8] men count as well as units, but a unit alone always finds room", () => {
    const large = aUnit({ id: "own", at: "0000", men: 1200 });
    const { canEnd } = reached(["..."], { units: [large, aUnit({ id: "a", at: "0100" })] });
    expect(canEnd("0100")).toBe(0);
    expect(canEnd("0200")).toBe(1);
  });

  it("[R2.2] a column keeps two hexes away from a seen enemy, not from one it has lost from sight", () => {
    const units = [aUnit({ id: "own", at: "0000" }), aUnit({ id: "foe", at: "0500", side: "japanese" })];
    const rows = ["......"];
    expect(reached(rows, { units }, {}, "march").cost("0200")).toBe(4);
    expect(reached(rows, { units }, {}, "march").cost("0300")).toBe(-1);
    expect(reached(rows, { units }, { enemies: { foe: { now: 0 } } }, "march").cost("0500")).toBe(10);
  });

  it("[R2.1] a unit off the map reaches nothing", () => {
    expect(reached([".."], { units: [aUnit({ id: "own" })] }).found.hexes).toEqual([]);
  });
});

describe("distance field", () => {
  it("[R2.3] gives every hex its way to one place, and -1 where there is none", () => {
    // Out of the lake there is a way, into it and so past it there is none.
    const scenario = aScenario(["..m.L."]);
    const theatre = prepare(scenario);
    const day = { weather: "clear", light: "day" } as const;
    expect([...distanceField(theatre, "foot", "deployed", day, hexOf(scenario, "0300"))]).toEqual([
      8, 6, 2, 0, 2, -1,
    ]);
    const at = hexOf(scenario, "0300");
    const shut = Uint8Array.from([0, 0, CLOSED, 0, 0, 0]);
    expect([...distanceField(theatre, "foot", "deployed", day, at, shut)]).toEqual([-1, -1, -1, 0, 2, -1]);
    // Whoever is in a hex with a toll on his way pays it on top.
    const tolls = Uint8Array.from([0, 0, 9, 0, 0, 0]);
    expect([...distanceField(theatre, "foot", "deployed", day, at, tolls)]).toEqual([17, 15, 11, 0, 2, -1]);
  });

  it("[R2.4] counts the climb in the direction of the way", () => {
    const scenario = aScenario([".."], { elevation: ["04"] });
    const day = { weather: "clear", light: "day" } as const;
    const up = distanceField(prepare(scenario), "foot", "deployed", day, hexOf(scenario, "0100"));
    const down = distanceField(prepare(scenario), "foot", "deployed", day, hexOf(scenario, "0000"));
    expect([...up]).toEqual([4, 0]);
    expect([...down]).toEqual([0, 2]);
  });
});
