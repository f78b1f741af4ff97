import { describe, expect, test } from "vitest";
import { centreOf } from "../../src/app/index.ts";
import { FIRST_LAYERS } from "../../src/app/layers.ts";
import { prepare, type SideView } from "../../src/engine/index.ts";
import { flagsFor } from "../../src/map/flagsFor.ts";
import { middleOfFigures, placeFlags } from "../../src/map/layers/flags.ts";
import { aScenario, aUnit, hexOf } from "../support/drawMap.ts";
import { aView } from "../support/drawView.ts";

/** A hill of two hexes and a ford of one. */
const scenario = aScenario([".....", ".....", "....."], {
  units: [aUnit({ id: "own", at: "0000" })],
  places: { hill: "0201 0301", ford: "0001" },
  objectives: [
    { place: "ford", points: 8 },
    { place: "hill", points: 20 },
  ],
});
const theatre = prepare(scenario);
const hex = (name: string) => hexOf(scenario, name);
const flagsOf = (marks: Readonly<Record<string, number>>, more: Partial<SideView> = {}) => {
  const seen = aView(scenario);
  const control = seen.control.map(() => 0);
  for (const [name, mark] of Object.entries(marks)) control[hex(name)] = mark;
  const game = { setup: { battle: "test" }, view: { ...seen, control, ...more } };
  return flagsFor(game as unknown as Parameters<typeof flagsFor>[0], theatre, FIRST_LAYERS);
};

describe("flags of the objectives", () => {
  test("[R14.1] the hex that a place stands for has its points, every other of its hexes who was last in it", () => {
    expect(flagsOf({ "0201": 2, "0301": 1, "0001": 1 })).toEqual([
      { hex: hex("0201"), points: "20", holder: "contested" },
      { hex: hex("0301"), points: "", holder: "soviet" },
      { hex: hex("0001"), points: "8", holder: "soviet" },
    ]);
  });

  test("[R14.9] once the ground is counted the flag stays with him for whom it counts", () => {
    const settled = { hill: "japanese", ford: "none" } as const;
    const holders = flagsOf({ "0201": 1, "0301": 1, "0001": 1 }, { settled }).map(({ holder }) => holder);
    expect(holders).toEqual(["japanese", "soviet", "none"]);
  });

  test("a layer that is off has none", () => {
    const game = { setup: { battle: "test" }, view: aView(scenario) };
    const layers = { ...FIRST_LAYERS, objectives: false };
    expect(flagsFor(game as unknown as Parameters<typeof flagsFor>[0], theatre, layers)).toEqual([]);
  });

  test("a flag hides no counter, neither of its own hex nor of a neighbour, and no other flag", () => {
    const signs = flagsOf({ "0201": 2, "0301": 2, "0001": 1 });
    const taken = new Set([hex("0201"), hex("0301"), hex("0001")]);
    const grid = theatre.grid;
    const placed = placeFlags({ grid, pen: 1.7 }, signs, { taken, works: [] });
    expect(placed).toHaveLength(3);
    for (const { cloth } of placed) {
      for (const other of taken) {
        // Half a counter is 43.7 map pixels: 0.42 of a hex 104 wide.
        const { x, y } = centreOf(grid, other);
        const isClear =
          cloth.x >= x + 43 ||
          cloth.x + cloth.width <= x - 43 ||
          cloth.y >= y + 43 ||
          cloth.y + cloth.height <= y - 43;
        expect(isClear).toBe(true);
      }
      for (const { cloth: other } of placed)
        if (other !== cloth)
          expect(
            cloth.x >= other.x + other.width ||
              other.x >= cloth.x + cloth.width ||
              cloth.y >= other.y + other.height ||
              other.y >= cloth.y + cloth.height,
          ).toBe(true);
    }
  });

  test("above a counter the foot of a pole with its casing keeps clear of the counter's name, in heavy lines too", () => {
    const signs = flagsOf({ "0201": 2 }).slice(0, 1);
    const at = hex("0201");
    // Neighbours in its row and the row below leave the room above its own counter.
    const taken = new Set(["0201", "0101", "0301", "0102", "0202", "0302"].map(hex));
    for (const pen of [1.7, 2.6]) {
      const [flag] = placeFlags({ grid: theatre.grid, pen }, signs, { taken, works: [] });
      if (!flag) throw new Error("the objective has no flag");
      const { y } = centreOf(theatre.grid, at);
      // Half a counter is 43.7 map pixels, half a pole's casing 2.3 pixels of the drawing.
      expect(flag.foot.y + 2.3 * pen).toBeLessThanOrEqual(y - 43.7);
    }
  });

  test("the points on a pennant stand clear of its swallow tail and of the band at its pole", () => {
    // Tail and band are 4 and 3.2 pixels of the drawing deep, a figure is 6.1 wide.
    for (const points of ["4", "12", "30"]) {
      const sign = { hex: hex("0201"), points, holder: "japanese" as const };
      const [flag] = placeFlags({ grid: theatre.grid, pen: 1 }, [sign], { taken: new Set(), works: [] });
      const half = (6.1 * points.length) / 2;
      const middle = middleOfFigures(sign);
      expect(middle - half).toBeGreaterThan(3.2 + 2);
      expect(middle + half).toBeLessThan((flag?.cloth.width ?? 0) - 4 - 2);
    }
  });
});
