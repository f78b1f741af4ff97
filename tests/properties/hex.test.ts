import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hexDistance, hexesWithin, hexFromName, hexName } from "../../src/engine/hex/grid.ts";
import { hexesOfHexside, hexsideKey } from "../../src/engine/hex/hexside.ts";
import { lineBetween } from "../../src/engine/hex/line.ts";
import { checkMove } from "../../src/engine/rules/movement/checkMove.ts";
import { distanceField } from "../../src/engine/rules/movement/distanceField.ts";
import { pathTo, reach } from "../../src/engine/rules/movement/reach.ts";
import { prepare } from "../../src/engine/theatre.ts";
import { aScenario, aUnit, LETTERS } from "../support/drawMap.ts";
import { aView } from "../support/drawView.ts";

const GRID = { columns: 28, rows: 25 };
const hex = fc.integer({ min: 0, max: GRID.columns * GRID.rows - 1 });

/** Maps of 8 × 7 hexes with any terrain and heights. */
const COLUMNS = 8;
const ROWS = 7;
const small = fc.integer({ min: 0, max: COLUMNS * ROWS - 1 });
const rowsOf = (letters: readonly string[]) =>
  fc.array(
    fc
      .array(fc.constantFrom(...letters), { minLength: COLUMNS, maxLength: COLUMNS })
      .map((row) => row.join("")),
    { minLength: ROWS, maxLength: ROWS },
  );
const ground = rowsOf(Object.keys(LETTERS));
const heights = rowsOf([..."0123456789"]);

describe("hexes", () => {
  it("[R2.1] distance is a metric: zero only to itself, the same both ways, no short cut over a third", () => {
    fc.assert(
      fc.property(hex, hex, hex, (a, b, c) => {
        const ab = hexDistance(GRID, a, b);
        expect(ab === 0).toBe(a === b);
        expect(hexDistance(GRID, b, a)).toBe(ab);
        expect(hexDistance(GRID, a, c) + hexDistance(GRID, c, b)).toBeGreaterThanOrEqual(ab);
      }),
    );
  });

  it("[R2.1] within a distance lie exactly the hexes that are so near", () => {
    fc.assert(
      fc.property(hex, fc.integer({ min: 0, max: 6 }), (centre, distance) => {
        const near = new Set(hexesWithin(GRID, centre, distance));
        for (let other = 0; other < GRID.columns * GRID.rows; other++)
          expect(near.has(other)).toBe(hexDistance(GRID, centre, other) <= distance);
      }),
      { numRuns: 20 },
    );
  });

  it("[R2.1] a hex's name leads back to it", () => {
    fc.assert(
      fc.property(hex, (a) => {
        expect(hexFromName(GRID, hexName(GRID, a))).toBe(a);
      }),
    );
  });

  it("[R2.5] a hexside has one key from either side, and its own", () => {
    fc.assert(
      fc.property(hex, hex, (a, b) => {
        expect(hexsideKey(a, b)).toBe(hexsideKey(b, a));
        expect(hexesOfHexside(hexsideKey(a, b))).toEqual([Math.min(a, b), Math.max(a, b)]);
      }),
    );
  });
});

describe("lines", () => {
  it("[R3.1] a line stays on the map, goes by neighbours and is as long as the distance", () => {
    fc.assert(
      fc.property(hex, hex, (a, b) => {
        const line = lineBetween(GRID, a, b);
        expect(line.length).toBe(hexDistance(GRID, a, b) + 1);
        expect(line[0]).toBe(a);
        expect(line.at(-1)).toBe(b);
        expect(line.every((step) => step >= 0)).toBe(true);
        for (let i = 1; i < line.length; i++)
          expect(hexDistance(GRID, line[i - 1] as number, line[i] as number)).toBe(1);
      }),
      { numRuns: 1000 },
    );
  });

  it("[R3.1] a line is the same hexes from either end", () => {
    fc.assert(
      fc.property(hex, hex, (a, b) => {
        expect(lineBetween(GRID, b, a)).toEqual(lineBetween(GRID, a, b).reverse());
      }),
      { numRuns: 1000 },
    );
  });

  it("[R3.1] lines along hexsides of the map's edges stay on it", () => {
    const rows = 24;
    for (const column of [0, GRID.columns - 1])
      for (const from of [0, 1]) {
        const line = lineBetween(
          GRID,
          from * GRID.columns + column,
          (from + rows - 2) * GRID.columns + column,
        );
        expect(line.every((step) => step >= 0)).toBe(true);
        expect(line.length).toBe(rows - 1);
      }
  });
});

describe("sight over any ground", () => {
  it("[R3.1] sight is mutual and agrees with its explanation", () => {
    fc.assert(
      fc.property(ground, heights, small, small, (rows, elevation, a, b) => {
        const { sight } = prepare(aScenario(rows, { elevation }));
        expect(sight.canSee(b, a)).toBe(sight.canSee(a, b));
        expect(sight.explain(a, b).visible).toBe(sight.canSee(a, b) ? 1 : 0);
        expect(sight.explain(a, b).visible).toBe(sight.explain(b, a).visible);
        expect(sight.seenFrom(a, 4).includes(b)).toBe(hexDistanceOf(a, b) <= 4 && sight.canSee(a, b));
      }),
    );
  });
});

function hexDistanceOf(a: number, b: number): number {
  return hexDistance({ columns: COLUMNS, rows: ROWS }, a, b);
}

describe("reach over any ground", () => {
  const name = (at: number) => hexName({ columns: COLUMNS, rows: ROWS }, at);
  const manner = fc.constantFrom("deployed" as const, "march" as const);

  it("[R2.1] the cost of a hex is the cost of the path to it, and the path is legal", () => {
    fc.assert(
      fc.property(ground, heights, small, small, manner, (rows, elevation, at, foe, how) => {
        fc.pre(at !== foe);
        const units = [
          aUnit({ id: "own", at: name(at) }),
          aUnit({ id: "foe", at: name(foe), side: "japanese" }),
        ];
        const view = aView(aScenario(rows, { elevation, units }));
        const found = reach(view, "own", how);
        for (const target of found.hexes) {
          const path = pathTo(found, target);
          const isWater = "LR".includes(rows.join("")[target] ?? "");
          if (target === at || isWater) expect(path).toBeNull();
          else
            expect(checkMove(view, { type: "move", unit: "own", path: path ?? [], manner: how })).toEqual({
              cost: found.cost[target],
              left: found.points - (found.cost[target] as number),
            });
        }
      }),
    );
  });

  it("[R2.1] without enemies a hex is reached exactly when its field to the target is within the points", () => {
    fc.assert(
      fc.property(ground, heights, small, small, manner, (rows, elevation, at, target, how) => {
        // Machine gunners do not swim, and a field knows no swimmers.
        const units = [aUnit({ id: "own", at: name(at), arm: "machine-gun" })];
        const scenario = aScenario(rows, { elevation, units });
        const view = aView(scenario);
        const found = reach(view, "own", how);
        const way = distanceField(prepare(scenario), "foot", how, view, target)[at] as number;
        expect(found.cost[target]).toBe(way >= 0 && way <= found.points ? way : -1);
      }),
      { numRuns: 300 },
    );
  });

  it("[R2.3] hexes come cheapest first, each once", () => {
    fc.assert(
      fc.property(ground, small, (rows, at) => {
        const found = reach(
          aView(aScenario(rows, { units: [aUnit({ id: "own", at: name(at) })] })),
          "own",
          "deployed",
        );
        const costs = found.hexes.map((reached) => found.cost[reached] as number);
        expect(costs).toEqual([...costs].sort((a, b) => a - b));
        expect(new Set(found.hexes).size).toBe(found.hexes.length);
      }),
    );
  });
});
