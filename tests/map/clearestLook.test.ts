import { describe, expect, test } from "vitest";
import { HEX_WIDTH } from "../../src/app/index.ts";
import { PLAY_HEX, scaleOfHex, windowPointOf } from "../../src/map/camera.ts";
import { clearestLook } from "../../src/map/clearestLook.ts";

const DESK = { width: 960, height: 650, density: 1 };
const PHONE = { width: 360, height: 305, density: 2 };
const MEANT = { x: 2000, y: 2000, scale: scaleOfHex(PLAY_HEX) };
/** A thing so many hex widths right of and below the middle that was meant. */
const thing = (right: number, down: number, worth = 1) => ({
  x: MEANT.x + right * HEX_WIDTH,
  y: MEANT.y + down * HEX_WIDTH,
  worth,
});

describe("the first look", () => {
  test("is the one that was meant where all stands clear", () => {
    expect(clearestLook(MEANT, [thing(0, 0), thing(2, 1)], { frame: DESK, covers: [] })).toEqual(MEANT);
  });

  test("moves a counter at the edge, and one under the buttons, into the clear, and keeps the zoom on a desk", () => {
    const covers = [{ left: 910, top: 10, right: 950, bottom: 230 }];
    const wanted = [thing(0, -5.4), thing(7.2, -4)];
    const look = clearestLook(MEANT, wanted, { frame: DESK, covers });
    expect(look.scale).toBe(MEANT.scale);
    const half = 22;
    for (const each of wanted) {
      const { x, y } = windowPointOf(look, DESK, each);
      expect(y - half).toBeGreaterThan(0);
      expect(x + half < 910 || y - half > 230).toBe(true);
    }
  });

  test("is smaller on a phone where several more are seen then, and never smaller than can be read", () => {
    const ring = [-3.4, 3.4].flatMap((right) => [-1.4, 0, 1.4].map((down) => thing(right, down)));
    const look = clearestLook(MEANT, ring, { frame: PHONE, covers: [] });
    expect(look.scale).toBeLessThan(MEANT.scale);
    expect(look.scale).toBeGreaterThanOrEqual(scaleOfHex(44));
  });
});
