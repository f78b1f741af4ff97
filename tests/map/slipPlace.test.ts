/** Where the slip with the scale lies. */
import { describe, expect, test } from "vitest";
import { slipShift } from "../../src/map/dom/slipPlace.ts";

const WINDOW = { width: 800, height: 600 };
/** In the lower right corner, 120 by 40. */
const SLIP = { left: 668, top: 548, right: 788, bottom: 588 };
const counter = (x: number, y: number) => ({ left: x - 25, top: y - 25, right: x + 25, bottom: y + 25 });

describe("the slip with the scale", () => {
  test("stays in its corner while no counter lies there", () => {
    const counters = [counter(600, 560), counter(730, 500)];
    expect(slipShift({ slip: SLIP, window: WINDOW, cards: [], counters, figures: [] })).toEqual({
      x: 0,
      y: 0,
    });
  });

  test("moves no farther than it must to cover none", () => {
    // It is free from 38 px upwards, in steps of 16; to the left it would take 83.
    const counters = [counter(730, 575)];
    expect(slipShift({ slip: SLIP, window: WINDOW, cards: [], counters, figures: [] })).toEqual({
      x: 0,
      y: -48,
    });
  });

  test("lies on no figure, even if it must lie on a counter then", () => {
    // A counter at every free place above and beside; the odds stand half under its corner.
    const counters = [counter(730, 500), counter(730, 440), counter(600, 560), counter(480, 560)];
    const odds = { left: 640, top: 560, right: 696, bottom: 586 };
    const { x, y } = slipShift({ slip: SLIP, window: WINDOW, cards: [], counters, figures: [odds] });
    const at = { left: SLIP.left + x, top: SLIP.top + y, right: SLIP.right + x, bottom: SLIP.bottom + y };
    const isApart =
      at.right <= odds.left || at.left >= odds.right || at.bottom <= odds.top || at.top >= odds.bottom;
    expect(isApart).toBe(true);
  });

  test("goes along the foot where the side is taken, and under no card", () => {
    const counters = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((row) => counter(740, 600 - 52 * row));
    const card = { left: 0, top: 540, right: 160, bottom: 600 };
    const { x, y } = slipShift({ slip: SLIP, window: WINDOW, cards: [card], counters, figures: [] });
    expect([x, y]).toEqual([-80, 0]);
  });

  test("across from the right it moves to the right", () => {
    const slip = { left: 12, top: 548, right: 132, bottom: 588 };
    const counters = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((row) => counter(60, 600 - 52 * row));
    expect(slipShift({ slip, window: WINDOW, cards: [], counters, figures: [] })).toEqual({ x: 80, y: 0 });
  });
});
