import { describe, expect, test } from "vitest";
import type { SeenEvent } from "../../src/engine/index.ts";
import { marchTime, stepsOf } from "../../src/map/playback/steps.ts";

const moved = (unit: string, from: number, to: number): SeenEvent => ({
  type: "event",
  event: { type: "unit-moved", unit, from, to, cost: 1, manner: "deployed" },
});

describe("what the map shows of a turn", () => {
  test("[R2.1] hexes of one unit one after another are one march", () => {
    expect(stepsOf([moved("a", 1, 2), moved("a", 2, 3), moved("b", 9, 8)])).toEqual([
      { type: "march", unit: "a", path: [1, 2, 3] },
      { type: "march", unit: "b", path: [9, 8] },
    ]);
  });

  test("[R2.1] a march that was broken off by a fight is two", () => {
    const fight: SeenEvent = { type: "enemy-fired", target: 2, from: null, loss: 3, how: "shells" };
    expect(stepsOf([moved("a", 1, 2), fight, moved("a", 2, 3)]).map(({ type }) => type)).toEqual([
      "march",
      "shells",
      "march",
    ]);
  });

  test("an enemy who comes from off the map appears where he is seen", () => {
    expect(stepsOf([{ type: "enemy-moved", unit: "x", from: -1, to: 7 }])).toEqual([
      { type: "appears", unit: "x", at: 7 },
    ]);
  });

  test("a march takes 140 ms a hex and never more than 900", () => {
    expect(marchTime([1, 2, 3])).toBe(280);
    expect(marchTime(Array.from({ length: 20 }, (_, i) => i))).toBe(900);
  });
});
