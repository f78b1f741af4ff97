import { describe, expect, test } from "vitest";
import type { Point } from "../../src/drawing/hexes.ts";
import {
  apart,
  inSight,
  isInWindow,
  isRowIn,
  placeOfFan,
  placeOfRow,
  shared,
  tieOfFan,
  WEIGHTS,
} from "../../src/map/dom/fanPlace.ts";
import { freeAhead } from "../../src/map/fanOfStacks.ts";

/** A hex of 60 by 70 pixels in the middle of a window, and a fan of two counters. */
const HEX = { x: 370, y: 265, width: 60, height: 70 };
const FAN = { width: 136, height: 72 };
const WINDOW = { width: 800, height: 600 };
const OVER = { x: 332, y: 189 };
const UNDER = { x: 332, y: 339 };

const counterAt = (x: number, y: number, weight: number) => ({
  box: { x, y, width: 60, height: 70 },
  weight,
});

describe("the place of a fanned stack", () => {
  test("over its hex while nothing stands there", () => {
    expect(placeOfFan(HEX, FAN, WINDOW, [])).toEqual(OVER);
  });

  test("not over an enemy who may be the next target: under the hex instead", () => {
    expect(placeOfFan(HEX, FAN, WINDOW, [counterAt(400, 205, 3)])).toEqual(UNDER);
  });

  test("not over free ground next to an enemy in reach, who may be stormed from there", () => {
    const grid = { columns: 9, rows: 20 };
    const [stack, north, far] = [10 * 9 + 4, 8 * 9 + 4, 9 + 4];
    const ahead = freeAhead({ grid }, stack, new Map([[north, "enemy"] as const, [far, "enemy"] as const]));
    // Around him alone, the two in the row between among them; nothing far up the map.
    expect([...ahead].sort((a, b) => a - b)).toEqual([66, 67, 75, 77, 84, 85]);
    expect(freeAhead({ grid }, stack, new Map([[north, "own"] as const]))).toEqual(new Set());
    const between = [340, 400].map((x) => inSight("ahead", { x, y: 205, width: 60, height: 70 }));
    expect(placeOfFan(HEX, FAN, WINDOW, between)).toEqual(UNDER);
  });

  test("a unit of ours is hidden rather than an enemy, if one of them must be", () => {
    const wall = (x: number, y: number, width: number, height: number, weight: number) => ({
      box: { x, y, width, height },
      weight,
    });
    // Rows of counters as wide as the window over and under the hex, and enemies on both sides of it.
    const around = [
      wall(0, 0, 800, 265, 1),
      wall(0, 335, 800, 265, 3),
      wall(0, 265, 370, 70, 3),
      wall(430, 265, 370, 70, 3),
    ];
    expect(placeOfFan(HEX, FAN, WINDOW, around)).toEqual(OVER);
  });

  test("clear of the odds, the arrows and the counters about it, a little farther from its hex if it must", () => {
    const odds = { box: { x: 410, y: 340, width: 60, height: 26 }, weight: 40 };
    const around = [odds, counterAt(340, 195, 4), counterAt(430, 265, 8), counterAt(310, 265, 8)];
    const place = placeOfFan(HEX, FAN, WINDOW, around);
    for (const { box } of around) expect(shared({ ...place, ...FAN }, box)).toBe(0);
    // Under the hex, moved so far to the left that it ends before the odds: a step of half a hex is 30 pixels.
    expect(place).toEqual({ x: 272, y: 339 });
  });

  test.each(["own", "enemy"] as const)(
    "among rows of counters it goes farther away rather than over one: %s",
    (side) => {
      // Counters of 60 by 70 in the hexes around the stack, rows 52 apart; free ground begins beyond the lower row.
      const row = (y: number, ...columns: readonly number[]) =>
        columns.map((x) => counterAt(x, y, WEIGHTS[side]));
      const around = [
        ...row(161, 280, 340, 400, 460),
        ...row(213, 250, 310, 430, 490),
        ...row(265, 280, 310, 430, 460),
        ...row(317, 340, 400),
      ];
      const place = placeOfFan(HEX, FAN, WINDOW, around);
      for (const { box } of around) expect(shared({ ...place, ...FAN }, box)).toBe(0);
      // It is no farther from its hex than a hex.
      expect(apart({ ...place, ...FAN }, HEX)).toBeLessThan(70);
    },
  );

  test("over no ground that the unit reaches, where other ground lies near", () => {
    // All hexes over the stack and on both sides of it are reached, and one row under it; below that is open ground.
    const reached = [125, 195, 265, 335].flatMap((y) =>
      [250, 310, 370, 430, 490].map((x) => counterAt(x, y, WEIGHTS.reached)),
    );
    const around = reached.filter(({ box }) => box.x !== HEX.x || box.y !== HEX.y);
    const place = { ...placeOfFan(HEX, FAN, WINDOW, around), ...FAN };
    for (const { box } of around) expect(shared(place, box)).toBe(0);
    expect(apart(place, HEX)).toBeLessThan(1.5 * HEX.height);
  });

  test("where it hides no figure of the reach, however far that is from its hex within reason", () => {
    // Every hex for three hexes around has its figure, 20 by 20 in the middle; open ground begins beyond.
    const figures = Array.from({ length: 7 }, (_, row) =>
      Array.from({ length: 7 }, (_, column) =>
        inSight("figures", {
          x: HEX.x + (column - 3) * 60 + 20,
          y: HEX.y + (row - 3) * 52 + 25,
          width: 20,
          height: 20,
        }),
      ),
    ).flat();
    const around = figures.filter(({ box }) => shared(box, HEX) === 0);
    const place = { ...placeOfFan(HEX, FAN, WINDOW, around), ...FAN };
    for (const { box } of around) expect(shared(place, box)).toBe(0);
  });

  test("where it hides the fewest figures, if it must hide some", () => {
    // All is figures, as close as hexes stand, to the edges of the window; in one place a few are missing.
    const figures = Array.from({ length: 16 }, (_, row) =>
      Array.from({ length: 20 }, (_, column) =>
        inSight("figures", { x: column * 40, y: row * 40, width: 20, height: 20 }),
      ),
    ).flat();
    const thinner = figures.filter(({ box }) => Math.hypot(box.x - 400, box.y - 390) > 50);
    const hides = (place: Point) => thinner.filter(({ box }) => shared({ ...place, ...FAN }, box) > 0).length;
    const all = [OVER, UNDER, { x: 434, y: 264 }, { x: 230, y: 264 }].map(hides);
    expect(hides(placeOfFan(HEX, FAN, WINDOW, thinner))).toBeLessThanOrEqual(Math.min(...all));
  });

  test("over ground that is reached rather than over a counter", () => {
    const wide = (x: number, y: number, width: number, height: number, kind: "own" | "reached") => ({
      box: { x, y, width, height },
      weight: WEIGHTS[kind],
    });
    // Counters over the hex and on both sides, to the edges of the window; below it all is reached.
    const around = [
      wide(0, 0, 800, 265, "own"),
      wide(0, 265, 370, 70, "own"),
      wide(430, 265, 370, 70, "own"),
      wide(0, 335, 800, 265, "reached"),
    ];
    expect(placeOfFan(HEX, FAN, WINDOW, around)).toEqual(UNDER);
  });

  test("inside the window and never over its own hex, where there is room beside it", () => {
    const corner = { x: 2, y: 2, width: 60, height: 70 };
    const { x, y } = placeOfFan(corner, FAN, WINDOW, []);
    expect({ x, y }).toEqual({ x: 4, y: 76 });
  });

  test("beside a button of the map rather than over it, and then over its own hex if it must", () => {
    // The button hides a part of the place over the hex, the enemies stand in all the others.
    const button = { x: 440, y: 200, width: 40, height: 40 };
    const around = [counterAt(400, 345, 3), counterAt(440, 265, 3), counterAt(300, 265, 3)];
    // Half a hex to the left, as high as before: it ends at 302 + 136, clear of the button.
    expect(placeOfFan(HEX, FAN, WINDOW, around, [button])).toEqual({ x: 302, y: 189 });
  });

  test("a line ties it to its hex: from its edge towards the hex's middle, as far as the counter", () => {
    // The fan stands 100 pixels under the middle of the hex, whose counter reaches 0.42 of 60 pixels from it.
    const { from, length, turn } = tieOfFan({ x: 332, y: 400, ...FAN }, HEX);
    expect(from).toEqual({ x: 400, y: 400 });
    expect(length).toBeCloseTo(100 - 0.42 * 60);
    expect(turn).toBeCloseTo(-Math.PI / 2);
    // Over its own hex it needs none.
    expect(tieOfFan({ x: 332, y: 270, ...FAN }, HEX).length).toBe(0);
  });

  test("a hex whose middle has left the window has no fan", () => {
    expect(isInWindow(HEX, WINDOW)).toBe(true);
    expect(isInWindow({ ...HEX, x: -31 }, WINDOW)).toBe(false);
    expect(isInWindow({ ...HEX, y: 566 }, WINDOW)).toBe(false);
  });

  test("stays near its hex, though it hides a counter there that it would not hide far away", () => {
    const hex = { x: 500, y: 300, width: 60, height: 60 };
    // Counters on every side; a control's clear places lie far off.
    const others = [
      { x: 470, y: 230 },
      { x: 530, y: 230 },
      { x: 470, y: 370 },
      { x: 530, y: 370 },
      { x: 440, y: 300 },
      { x: 560, y: 300 },
    ].map((at) => ({ box: { ...at, width: 20, height: 20 }, weight: 1 }));
    const control = { x: 10, y: 560, width: 100, height: 30 };
    const { x, y } = placeOfFan(hex, { width: 160, height: 70 }, { width: 900, height: 600 }, others, [
      control,
    ]);
    expect(Math.hypot(x + 80 - 530, y + 35 - 330)).toBeLessThan(140);
  });

  test("rather hides counters of ours beside its hex than lies two hexes away, its line across them", () => {
    // Large type: a high fan, neighbours on both sides, a row two hexes above and rows below.
    const hex = { x: 317, y: 400, width: 86, height: 99 };
    const fan = { width: 396, height: 136 };
    const own = (x: number, y: number) => ({ box: { x, y, width: 86, height: 99 }, weight: 4 });
    const rows = [
      ...[231, 317].map((x) => own(x, 250)),
      ...[231, 403].map((x) => own(x, 400)),
      ...[190, 276, 360].map((x) => own(x, 475)),
      ...[146, 231, 317].map((x) => own(x, 550)),
    ];
    const place = placeOfFan(hex, fan, { width: 720, height: 708 }, rows);
    expect(apart({ ...place, ...fan }, hex)).toBeLessThan(86);
  });
});

describe("a fan in a small window", () => {
  const PHONE = { width: 360, height: 305 };
  const ROW = { width: 280, height: 60 };
  const CONTROLS = [{ x: 304, y: 12, width: 44, height: 188 }];

  test("is a row in a phone's window, upright or across, and not on a tablet", () => {
    expect(isRowIn(PHONE)).toBe(true);
    expect(isRowIn({ width: 640, height: 240 })).toBe(true);
    expect(isRowIn({ width: 820, height: 560 })).toBe(false);
  });

  test("lies at the lower edge, and at the upper one where its hex is below", () => {
    expect(placeOfRow({ x: 150, y: 100, width: 60, height: 70 }, ROW, PHONE, CONTROLS)).toEqual({
      x: 40,
      y: 241,
    });
    expect(placeOfRow({ x: 150, y: 220, width: 60, height: 70 }, ROW, PHONE, CONTROLS)).toEqual({
      x: 4,
      y: 4,
    });
  });

  test("hides no button: it moves to the end of the edge that is free", () => {
    const button = { x: 4, y: 250, width: 44, height: 44 };
    const place = placeOfRow({ x: 150, y: 100, width: 60, height: 70 }, ROW, PHONE, [button]);
    expect(place).toEqual({ x: 76, y: 241 });
  });
});
