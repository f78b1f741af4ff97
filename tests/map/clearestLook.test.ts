import { describe, expect, test } from "vitest";
import { centreOf, HEX_WIDTH, mapSize } from "../../src/app/index.ts";
import { begin, prepare, view } from "../../src/engine/index.ts";
import { firstOutlook, PLAY_HEX, scaleOfHex, windowPointOf } from "../../src/map/camera.ts";
import { clearestLook } from "../../src/map/clearestLook.ts";
import { wantedIn } from "../../src/map/firstLook.ts";
import { middleOf } from "../../src/map/middleOf.ts";
import { ownScenario } from "../support/games.ts";

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

  test("moves a counter at the edge, and one under the buttons, into the clear, and keeps the zoom where that is enough", () => {
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

  test("is smaller on a phone where several more are seen then, and never so that counters lose their words", () => {
    const ring = [-3.1, 3.1].flatMap((right) => [-1.4, 0, 1.4].map((down) => thing(right, down)));
    const look = clearestLook(MEANT, ring, { frame: PHONE, covers: [] });
    expect(look.scale).toBeLessThan(MEANT.scale);
    const apart = [-3.4, 3.4].flatMap((right) => [-2.4, 0, 2.4].map((down) => thing(right, down, 50)));
    const least = clearestLook(MEANT, apart, { frame: PHONE, covers: [] }).scale;
    expect(0.84 * HEX_WIDTH * least).toBeGreaterThanOrEqual(40);
  });

  test("is smaller on a desk where what matters much is seen only then, and never so that counters lose their words", () => {
    const far = [thing(0, -6, 5), thing(0, 5.4, 5)];
    const look = clearestLook(MEANT, far, { frame: DESK, covers: [] });
    expect(look.scale).toBeLessThan(MEANT.scale);
    for (const each of far) {
      const { y } = windowPointOf(look, DESK, each);
      expect(Math.min(y, DESK.height - y)).toBeGreaterThan(20);
    }
    const apart = [thing(0, -9, 50), thing(0, 9, 50)];
    // The words of a counter need a side of 40 pixels, which is 0.84 of its hex.
    const least = clearestLook(MEANT, apart, { frame: DESK, covers: [] }).scale;
    expect(0.84 * HEX_WIDTH * least).toBeGreaterThanOrEqual(40);
  });

  test.each([
    ["on a desk", { width: 965, height: 652, density: 1 }, "storm"],
    ["on a desk", { width: 965, height: 652, density: 1 }, "counter-attacks"],
    ["on a tablet", { width: 820, height: 652, density: 2 }, "storm"],
    ["on a tablet", { width: 820, height: 652, density: 2 }, "last-attacks"],
  ])("shows the hills that a battle is fought for: %s, %o, %s", (_, frame, battle) => {
    const scenario = ownScenario("khasan-1938");
    const theatre = prepare(scenario);
    const seen = view(begin(scenario, { battle, seed: "7" }).state, "soviet");
    const { width, height } = frame;
    const covers = [
      { left: 12, top: 12, right: 196, bottom: 155 },
      { left: width - 56, top: 12, right: width - 12, bottom: 250 },
      { left: 12, top: height - 56, right: 162, bottom: height - 12 },
    ];
    const meant = firstOutlook(frame, middleOf(theatre, battle), mapSize(theatre.grid));
    const look = clearestLook(meant, wantedIn(theatre, seen, "desk"), { frame, covers });
    for (const hill of ["zaozernaya", "bezymyannaya", "machine-gun-hill", "hill-52", "chernaya"]) {
      const hex = theatre.places.get(hill)?.hexes[0];
      const { x, y } = windowPointOf(look, frame, centreOf(theatre.grid, hex as number));
      expect(Math.min(x, width - x, y, height - y), hill).toBeGreaterThan(18);
      expect(
        covers.some(({ left, top, right, bottom }) => x > left && x < right && y > top && y < bottom),
        hill,
      ).toBe(false);
    }
  });
});
