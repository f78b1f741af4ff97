/** Two presses on one spot of the map, between which it may have moved. */
import { describe, expect, test } from "vitest";
import { outlookAfterResize, windowPointOf } from "../../src/map/camera.ts";
import { SameSpot } from "../../src/map/sameSpot.ts";

const SPOT = { x: 100, y: 200 };
/** About where a second tap of the same finger comes down. */
const NEARLY = { x: 110, y: 190 };

/** A map in columns of 50 pixels, which can be moved by columns. */
function aMap() {
  const map = {
    by: 0,
    hands: 0,
    hexAt: ({ x }: { x: number }) => Math.floor(x / 50) + map.by,
    moves: () => map.hands,
  };
  return map;
}

describe("the second of two presses on one spot", () => {
  test("means the hex of the first, where the map has moved under the finger", () => {
    const map = aMap();
    const spot = new SameSpot(map);
    expect(spot.meant(SPOT, 1000)).toBe(2);
    map.by = 5;
    expect(spot.meant(NEARLY, 1400)).toBe(2);
    // So does the third.
    expect(spot.meant(SPOT, 1900)).toBe(2);
  });

  test("means what lies there where nothing has moved, or who pressed has had time to see it", () => {
    const map = aMap();
    const still = new SameSpot(map);
    still.meant({ x: 145, y: 200 }, 1000);
    expect(still.meant({ x: 155, y: 200 }, 1200)).toBe(3);
    const late = new SameSpot(map);
    late.meant(SPOT, 1000);
    map.by = 5;
    expect(late.meant(SPOT, 2000)).toBe(7);
  });

  test("elsewhere, or after the map was moved by hand, is another press", () => {
    const map = aMap();
    const spot = new SameSpot(map);
    spot.meant(SPOT, 1000);
    map.by = 5;
    expect(spot.firstOf({ x: 160, y: 200 }, 1100)).toBeNull();
    expect(spot.firstOf(NEARLY, 1100)).toEqual(SPOT);
    map.hands = 1;
    expect(spot.firstOf(NEARLY, 1100)).toBeNull();
    expect(spot.meant(SPOT, 1200)).toBe(7);
  });
});

describe("a window that becomes lower at its foot", () => {
  const before = { width: 360, height: 500, density: 2 };
  const outlook = { x: 1000, y: 800, scale: 0.5 };
  const stands = (look: typeof outlook, frame: typeof before) =>
    windowPointOf(look, frame, { x: 900, y: 700 });

  test("leaves what lies in it where it was, and so does one that becomes higher again", () => {
    const lower = { ...before, height: 410 };
    const after = outlookAfterResize(outlook, before, lower);
    expect(stands(after, lower)).toEqual(stands(outlook, before));
    expect(outlookAfterResize(after, lower, before)).toEqual(outlook);
  });

  test("keeps its middle where it is turned", () => {
    expect(outlookAfterResize(outlook, before, { ...before, width: 640, height: 220 })).toEqual(outlook);
  });
});
