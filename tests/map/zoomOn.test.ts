import { describe, expect, test } from "vitest";
import { centreOf } from "../../src/app/geometry.ts";
import type { AppState } from "../../src/app/index.ts";
import { zoomOn } from "../../src/map/zoomOn.ts";

const GRID = { columns: 20, rows: 20 } as const;
type Hand = Pick<AppState, "intent" | "selected">;
const hand = (hex: number | null, target: number | null = null): Hand =>
  ({ selected: { unit: null, hex }, intent: target === null ? null : { target } }) as never;

/** What the window is asked for; it shows the map from its corner over so many pixels. */
function asked(state: Hand, factor: number, shown = 100_000) {
  const done: unknown[] = [];
  const window = {
    visible: { x: 0, y: 0, width: shown, height: shown },
    lookAt: (point: unknown) => done.push(point),
    zoomBy: (by: number) => done.push(by),
  };
  zoomOn(window, state, GRID, factor);
  return done;
}

describe("the zoom of buttons and keys", () => {
  test("goes in on what is chosen, and rather on what is aimed at", () => {
    expect(asked(hand(25), 1.25)).toEqual([centreOf(GRID, 25), 1.25]);
    expect(asked(hand(25, 67), 1.25)).toEqual([centreOf(GRID, 67), 1.25]);
  });

  test("stays about the middle going out, and where nothing in the window is chosen", () => {
    expect(asked(hand(25), 0.8)).toEqual([0.8]);
    expect(asked(hand(null), 1.25)).toEqual([1.25]);
    expect(asked(hand(399), 1.25, 10)).toEqual([1.25]);
  });
});
