import { describe, expect, test } from "vitest";
import type { Grid } from "../../src/engine/index.ts";
import { frontLines } from "../../src/map/layers/frontLines.ts";

const GRID: Grid = { columns: 7, rows: 5 };

/** Who holds each hex, row by row: S and J for the sides, a dot for nobody. */
function drawn(...rows: readonly string[]): number[] {
  return [...rows.join("")].map((sign) => ".SJ".indexOf(sign));
}

describe("the front", () => {
  test("runs between the ground of the two sides", () => {
    const lines = frontLines(GRID, drawn("SSSJJJJ", "SSSJJJJ", "SSSJJJJ", "SSSJJJJ", "SSSJJJJ"));
    expect(lines.shared.length).toBe(1);
    expect([...lines.sovietEdge, ...lines.japaneseEdge]).toEqual([]);
  });

  test("makes no loop round a summit that nobody holds", () => {
    const lines = frontLines(GRID, drawn("JJJJJJJ", "JJJ.JJJ", "JJJ..JJ", "JJJJJJJ", "JJJJJJJ"));
    expect([...lines.shared, ...lines.sovietEdge, ...lines.japaneseEdge]).toEqual([]);
  });

  test("passes on the far side of a hex that lies deep in one side's ground", () => {
    const whole = frontLines(GRID, drawn("SSSJJJJ", "SSSJJJJ", "SSSJJJJ", "SSSJJJJ", "SSSJJJJ"));
    const gap = frontLines(GRID, drawn("SSSJJJJ", "SSS.JJJ", "SSSJJJJ", "SSSJJJJ", "SSSJJJJ"));
    expect(gap).toEqual(whole);
  });

  test("shows both edges where one hex that nobody holds lies between the sides", () => {
    const lines = frontLines(GRID, drawn("SSS.JJJ", "SSS.JJJ", "SSS.JJJ", "SSS.JJJ", "SSS.JJJ"));
    expect(lines.shared).toEqual([]);
    expect(lines.sovietEdge.length).toBe(1);
    expect(lines.japaneseEdge.length).toBe(1);
  });

  test("is not drawn where the sides are far from each other", () => {
    const lines = frontLines(GRID, drawn("SS...JJ", "SS...JJ", "SS...JJ", "SS...JJ", "SS...JJ"));
    expect([...lines.shared, ...lines.sovietEdge, ...lines.japaneseEdge]).toEqual([]);
  });
});
