/** Where the map looks while a deed of the other side is told: on whom it hits, and on who does it. */
import { describe, expect, test } from "vitest";
import { type AppState, centreOf } from "../../src/app/index.ts";
import { keepChosenInView, outlookOnAll } from "../../src/map/bringIntoView.ts";
import { FAR_HEX, hexOnScreen, type Outlook, windowPointOf } from "../../src/map/camera.ts";
import type { MapWindow } from "../../src/map/mapWindow.ts";
import type { Rect } from "../../src/map/names/boxes.ts";

const GRID = { columns: 60, rows: 40 };
const TARGET = 20 * 60 + 20;
/** Hexes 60 pixels wide. */
const SCALE = 60 / 104;
const FRAME = { width: 900, height: 600, density: 1 };
/** The line that tells of the deed, at the head of the window. */
const LINE: Rect = { left: 100, top: 10, right: 800, bottom: 110 };

/** A window with the target at a place of it. */
function windowWith(at: { x: number; y: number }, frame = FRAME): MapWindow {
  const centre = centreOf(GRID, TARGET);
  const outlook: Outlook = {
    scale: SCALE,
    x: centre.x + (frame.width / 2 - at.x) / SCALE,
    y: centre.y + (frame.height / 2 - at.y) / SCALE,
  };
  const windowPoint = (point: { x: number; y: number }) => windowPointOf(outlook, frame, point);
  return { frame, covers: [LINE], outlook, windowPoint } as unknown as MapWindow;
}

/** Whether a hex lies in the window of an outlook, and not under the line. */
function isSeen(hex: number, outlook: Outlook, frame = FRAME): boolean {
  const { x, y } = windowPointOf(outlook, frame, centreOf(GRID, hex));
  const half = hexOnScreen(outlook) / 2;
  const isIn = x >= half && y >= half && x <= frame.width - half && y <= frame.height - half;
  return isIn && !(x > LINE.left - half && x < LINE.right + half && y < LINE.bottom + half);
}

describe("a deed that is told", () => {
  test("moves nothing where who does it and whom it hits stand clear", () => {
    expect(outlookOnAll(windowWith({ x: 300, y: 400 }), GRID, [TARGET, TARGET + 5])).toBeNull();
  });

  test("moves what stands at the very edge to where there is more room", () => {
    const window = windowWith({ x: FRAME.width - 50, y: 400 });
    expect(isSeen(TARGET, window.outlook)).toBe(true);
    const to = outlookOnAll(window, GRID, [TARGET]);
    const { x } = windowPointOf(to as Outlook, FRAME, centreOf(GRID, TARGET));
    expect(FRAME.width - x).toBeGreaterThan(100);
  });

  test("brings the unit that fires into the window with its target, though that is in sight", () => {
    const shooter = TARGET - 8;
    const window = windowWith({ x: 200, y: 400 });
    expect(isSeen(TARGET, window.outlook)).toBe(true);
    expect(isSeen(shooter, window.outlook)).toBe(false);
    const to = outlookOnAll(window, GRID, [TARGET, shooter]);
    expect(to?.scale).toBe(SCALE);
    expect([TARGET, shooter].map((hex) => to && isSeen(hex, to))).toEqual([true, true]);
  });

  test("looks from farther off where the window is too small for both", () => {
    // Twelve rows are 12 · 52 pixels, more than the window has under the line.
    const guns = TARGET + 12 * GRID.columns;
    const to = outlookOnAll(windowWith({ x: 450, y: 350 }), GRID, [TARGET, guns]);
    expect(hexOnScreen(to as Outlook)).toBeLessThan(60);
    expect(hexOnScreen(to as Outlook)).toBeGreaterThanOrEqual(FAR_HEX);
    expect([TARGET, guns].map((hex) => to && isSeen(hex, to))).toEqual([true, true]);
  });

  test("shows the target where both have no room that shows who is who", () => {
    const far = TARGET + 19 * GRID.columns + 38;
    expect(outlookOnAll(windowWith({ x: 450, y: 350 }), GRID, [TARGET, far])).toBeNull();
    const hidden = outlookOnAll(windowWith({ x: 450, y: 60 }), GRID, [TARGET, far]);
    expect(hidden?.scale).toBe(SCALE);
    expect(hidden && isSeen(TARGET, hidden)).toBe(true);
  });
});

describe("a window that has become smaller", () => {
  /** Where it looks after a panel has left it so much height, with a unit chosen and its order aimed at the target. */
  function lookAfter(
    height: number,
    unitAt: { x: number; y: number },
    covers: readonly Rect[] = [],
  ): Outlook {
    const frame = { width: 360, height, density: 1 };
    const before = windowWith(unitAt, frame);
    const seen = { width: frame.width / SCALE, height: height / SCALE };
    const corner = { x: before.outlook.x - seen.width / 2, y: before.outlook.y - seen.height / 2 };
    let outlook = before.outlook;
    const window = {
      ...before,
      covers,
      visible: { ...seen, ...corner },
      lookAt: (point: { x: number; y: number }) => {
        outlook = { ...outlook, ...point };
      },
    } as unknown as MapWindow;
    const state = {
      selected: { unit: "own" },
      game: { view: { own: [{ id: "own", at: TARGET }] } },
      intent: { target: TARGET - GRID.columns },
    } as unknown as AppState;
    keepChosenInView(window, GRID, state);
    return outlook;
  }

  test("shows the whole counter of the unit that is chosen, and whom its order is aimed at", () => {
    const frame = { width: 360, height: 195, density: 1 };
    const outlook = lookAfter(frame.height, { x: 180, y: 190 });
    const half = hexOnScreen(outlook) / 2;
    for (const hex of [TARGET, TARGET - GRID.columns]) {
      const { x, y } = windowPointOf(outlook, frame, centreOf(GRID, hex));
      expect(Math.min(x, y, frame.width - x, frame.height - y)).toBeGreaterThanOrEqual(half);
    }
  });

  test("shows it clear of what lies over the window, and stays where nothing does", () => {
    const list = { left: 200, top: 0, right: 360, bottom: 500 };
    const at = { x: 220, y: 250 };
    expect(lookAfter(500, at)).toEqual(windowWith(at, { width: 360, height: 500, density: 1 }).outlook);
    const outlook = lookAfter(500, at, [list]);
    const half = hexOnScreen(outlook) / 2;
    const frame = { width: 360, height: 500, density: 1 };
    for (const hex of [TARGET, TARGET - GRID.columns])
      expect(windowPointOf(outlook, frame, centreOf(GRID, hex)).x + half).toBeLessThanOrEqual(list.left);
  });

  test("stays where it is when both are seen whole", () => {
    const { x, y } = windowWith({ x: 180, y: 110 }, { width: 360, height: 195, density: 1 }).outlook;
    expect(lookAfter(195, { x: 180, y: 110 })).toEqual({ x, y, scale: SCALE });
  });
});
