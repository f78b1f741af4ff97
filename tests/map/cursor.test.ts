import { describe, expect, test } from "vitest";
import { steppedBy } from "../../src/map/keyboard.ts";

/** Rows of 6; odd rows lie half a hex to the east. Hex 8 is column 2 of row 1, hex 14 column 2 of row 2. */
const GRID = { columns: 6, rows: 5 };

describe("the cursor", () => {
  test.each([
    ["cursor-west", 8, 7],
    ["cursor-east", 8, 9],
    // From an odd row, north-west keeps the column and north-east adds one.
    ["cursor-north-west", 8, 2],
    ["cursor-north-east", 8, 3],
    ["cursor-south-west", 8, 14],
    ["cursor-south-east", 8, 15],
    // From an even row, north-west takes one from the column and north-east keeps it.
    ["cursor-north-west", 14, 7],
    ["cursor-north-east", 14, 8],
    ["cursor-south-west", 14, 19],
    ["cursor-south-east", 14, 20],
  ] as const)("%s goes from hex %i to %i", (action, from, to) => {
    expect(steppedBy(action, GRID, from)).toBe(to);
  });

  test("straight up and down keep to the column, and back leads to where one came from", () => {
    const up = (hex: number) => steppedBy("cursor-north", GRID, hex) ?? -1;
    const down = (hex: number) => steppedBy("cursor-south", GRID, hex) ?? -1;
    expect([26, up(26), up(up(26)), up(up(up(26)))]).toEqual([26, 20, 14, 8]);
    expect(down(up(26))).toBe(26);
    expect(up(down(8))).toBe(8);
  });

  test("at the edge it stays where it is, and far steps stop there", () => {
    expect(steppedBy("cursor-west", GRID, 6)).toBe(6);
    expect(steppedBy("cursor-north", GRID, 3)).toBe(3);
    expect(steppedBy("far-east", GRID, 6)).toBe(11);
    expect(steppedBy("far-east", GRID, 9)).toBe(11);
    expect(steppedBy("far-south", GRID, 2)).toBe(26);
  });

  test("a key that moves no cursor leads nowhere", () => {
    expect(steppedBy("end-turn", GRID, 8)).toBeNull();
  });
});
