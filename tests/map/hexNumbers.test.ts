/** Numbers of hexes where nothing lies over them. */
import { describe, expect, test } from "vitest";
import { centreOf } from "../../src/app/index.ts";
import { type AroundNumbers, numberPlaces } from "../../src/map/layers/hexNumbers.ts";

const GRID = { columns: 5, rows: 5 };
const [HERE, BELOW] = [12, 17];
const WHOLE = { x: -999, y: -999, width: 9999, height: 9999 };
const NOTHING: AroundNumbers = {
  taken: new Set(),
  lines: [],
  written: [],
  cards: [],
  window: WHOLE,
};
const middle = centreOf(GRID, HERE);
/** From the middle of a hex to the foot of its number at its upper corner. */
const UPPER = -36;

function footOf(hex: number, around: Partial<AroundNumbers>): number | null {
  const [place] = numberPlaces(GRID, [hex], 12, { ...NOTHING, ...around });
  return place ? place.at.y - centreOf(GRID, hex).y : null;
}

describe("hex numbers", () => {
  test("stand at the upper corner", () => {
    expect(footOf(HERE, {})).toBe(UPPER);
  });

  test("a hex with a counter has none, and its neighbours keep clear of it", () => {
    expect(footOf(HERE, { taken: new Set([HERE]) })).toBeNull();
    for (const hex of [6, 7, 11, 13, 16, BELOW]) {
      const foot = footOf(hex, { taken: new Set([HERE]) });
      const { x, y } = centreOf(GRID, hex);
      if (foot === null) continue;
      const isBeside = Math.abs(x - middle.x) > 46 + 11;
      const isClear = y + foot < middle.y - 58 || y + foot - 9 > middle.y + 60;
      expect(isBeside || isClear, `hex ${hex}`).toBe(true);
    }
  });

  test("make way for names and cards", () => {
    const name = { x: middle.x - 40, y: middle.y - 50, width: 80, height: 20 };
    expect(footOf(HERE, { written: [name] })).toBeNull();
    expect(footOf(HERE, { cards: [name] })).toBeNull();
    expect(footOf(HERE, { written: [{ ...name, y: middle.y }] })).toBe(UPPER);
  });

  test("make way for the front and for ways", () => {
    // A line along the top of the third row of hexes.
    const lines = [
      [
        { x: 0, y: middle.y - 40 },
        { x: 500, y: middle.y - 40 },
      ],
    ];
    expect(footOf(HERE, { lines })).toBeNull();
    expect(footOf(BELOW, { lines })).toBe(UPPER);
  });

  test("are not cut by the window's edge, and are there beyond it", () => {
    const edge = { x: middle.x, y: 0, width: 400, height: 400 };
    expect(footOf(HERE, { window: edge })).toBeNull();
    expect(footOf(HERE, { window: { ...edge, x: middle.x + 40 } })).toBe(UPPER);
  });
});
