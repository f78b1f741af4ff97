import { describe, expect, test } from "vitest";
import { centreOf } from "../../src/app/index.ts";
import { bringAsked } from "../../src/map/bringIntoView.ts";
import type { MapWindow } from "../../src/map/mapWindow.ts";
import type { Rect } from "../../src/map/names/boxes.ts";

const GRID = { columns: 20, rows: 20 };
const HEX = 10 * 20 + 10;
const SCALE = 0.5;

/** A window of 900 by 600 in which the hex stands so far from its corner; the answer is where it stands then. */
function standsAfter(at: { x: number; y: number }, covers: readonly Rect[] = []) {
  const centre = centreOf(GRID, HEX);
  const frame = { width: 900, height: 600, density: 1 };
  let look = {
    x: centre.x + (frame.width / 2 - at.x) / SCALE,
    y: centre.y + (frame.height / 2 - at.y) / SCALE,
  };
  const place = () => ({
    x: (centre.x - look.x) * SCALE + frame.width / 2,
    y: (centre.y - look.y) * SCALE + frame.height / 2,
  });
  const window = {
    frame,
    covers,
    get outlook() {
      return { ...look, scale: SCALE };
    },
    windowPoint: place,
    lookAt: (point: { x: number; y: number }) => {
      look = point;
    },
  } as unknown as MapWindow;
  bringAsked(window, GRID, { hex: HEX, where: "about-middle" });
  return place();
}

describe("the next unit", () => {
  test("comes from the edge of the window to its middle", () => {
    const { x, y } = standsAfter({ x: 450, y: 45 });
    expect(x).toBeCloseTo(450, 0);
    expect(y).toBeCloseTo(300, 0);
  });

  test("stays where it stands about the middle already", () => {
    expect(standsAfter({ x: 380, y: 360 })).toEqual({ x: 380, y: 360 });
  });

  test("comes clear of a card that lies over the middle", () => {
    const card = { left: 0, top: 200, right: 600, bottom: 600 };
    const { x, y } = standsAfter({ x: 450, y: 300 }, [card]);
    expect(x > card.right + 39 || y < card.top - 39).toBe(true);
  });
});
