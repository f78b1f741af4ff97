import { describe, expect, test } from "vitest";
import { Cells } from "../../src/map/counters/cells.ts";
import { mayTouch } from "../../src/map/sheet/lines.ts";

describe("things sorted into squares of the map", () => {
  const row = (): Cells<number> => {
    const cells = new Cells<number>();
    for (let i = 0; i < 100; i++) cells.put(`thing ${i}`, { x: 1000 * i, y: 0 }, i);
    return cells;
  };

  test("before a window is followed everything is near", () => {
    expect(row().near().size).toBe(100);
  });

  test("only what lies in squares that the window touches is near", () => {
    const cells = row();
    cells.follow({ x: 9500, y: -100, width: 1000, height: 200 });
    // Squares are 832 wide: from 9390 to 10610 these are the columns 11 and 12, from 9152 to 10816.
    expect([...cells.near().values()]).toEqual([10]);
  });

  test("a window that stays within its squares changes nothing, one that leaves them does", () => {
    const cells = row();
    const window = { x: 9500, y: -100, width: 1000, height: 200 };
    expect(cells.follow(window)).toBe(true);
    expect(cells.follow({ ...window, x: 9520 })).toBe(false);
    expect(cells.follow({ ...window, x: 10_000 })).toBe(true);
    // From 9890 to 11110: columns 11 to 13, up to 11648.
    expect([...cells.near().values()]).toEqual([10, 11]);
  });
});

describe("lines of a part of the map", () => {
  const box = { x: 100, y: 100, width: 50, height: 50 };
  test.each([
    ["across it", [0, 125, 300, 125], true],
    ["beside it", [0, 0, 90, 300], false],
    ["within the margin", [0, 0, 95, 300], true],
    ["around it", [0, 0, 300, 0, 300, 300, 0, 300], true],
  ] as const)("a line %s", (_, numbers, isNear) => {
    const line = [];
    for (let i = 0; i < numbers.length; i += 2) line.push({ x: numbers[i] ?? 0, y: numbers[i + 1] ?? 0 });
    expect(mayTouch(line, box, 8)).toBe(isNear);
  });
});
