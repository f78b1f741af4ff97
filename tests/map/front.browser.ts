import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { centreOf } from "../../src/app/index.ts";
import { frontLines, runsOffMap } from "../../src/drawing/frontLines.ts";
import { neighboursOf, type Point } from "../../src/drawing/hexes.ts";
import type { Grid } from "../../src/engine/index.ts";

const GRID: Grid = { columns: 7, rows: 5 };

/** Who holds each hex, row by row: S and J for the sides, a dot for nobody. */
function drawn(...rows: readonly string[]): number[] {
  return [...rows.join("")].map((sign) => ".SJ".indexOf(sign));
}

const linesOf = (...rows: readonly string[]) => frontLines(GRID, drawn(...rows));

/** How often a line passes between two points. */
function crossings(line: readonly Point[], a: Point, b: Point): number {
  const sideOf = (p: Point, q: Point, r: Point): boolean =>
    (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x) > 0;
  return line.slice(1).filter((d, i) => {
    const c = line[i] as Point;
    return sideOf(a, b, c) !== sideOf(a, b, d) && sideOf(c, d, a) !== sideOf(c, d, b);
  }).length;
}

/** The sharpest turn of a line between two of its steps, degrees. */
function sharpestTurn(line: readonly Point[]): number {
  const ways = line
    .slice(1)
    .map((b, i) => ({ x: b.x - (line[i] as Point).x, y: b.y - (line[i] as Point).y }))
    .filter(({ x, y }) => Math.hypot(x, y) > 0.5);
  const turns = ways.slice(1).map((b, i) => {
    const a = ways[i] as Point;
    return Math.abs(Math.atan2(a.x * b.y - a.y * b.x, a.x * b.x + a.y * b.y));
  });
  return (Math.max(0, ...turns) * 180) / Math.PI;
}

/** How far the points of a line lie to left and right of each other, map pixels. */
const spread = (line: readonly Point[]): number =>
  Math.max(...line.map(({ x }) => x)) - Math.min(...line.map(({ x }) => x));

const STRAIGHT = ["SSSJJJJ", "SSSJJJJ", "SSSJJJJ", "SSSJJJJ", "SSSJJJJ"] as const;

describe("the front", () => {
  test("is one line for both sides where ground meets ground", () => {
    const { soviet, japanese, courses } = linesOf(...STRAIGHT);
    expect([soviet.length, japanese.length, courses.length]).toEqual([1, 1, 1]);
    expect(japanese[0]).toEqual([...(soviet[0] ?? [])].reverse());
  });

  test("makes no zigzag of a straight column of hexes", () => {
    const [line = []] = linesOf(...STRAIGHT).soviet;
    // From row to row the hexsides themselves go 52 to and fro.
    expect(spread(line)).toBeLessThan(30);
    expect(sharpestTurn(line)).toBeLessThan(20);
  });

  test("makes no loop round a summit that nobody holds", () => {
    expect(linesOf("JJJJJJJ", "JJJ.JJJ", "JJJ..JJ", "JJJJJJJ", "JJJJJJJ").courses).toEqual([]);
  });

  test("passes on the far side of a hex that lies deep in one side's ground", () => {
    const gap = linesOf("SSSJJJJ", "SSS.JJJ", "SSSJJJJ", "SSSJJJJ", "SSSJJJJ");
    expect(gap.courses.length).toBe(1);
    const [held, other] = [centreOf(GRID, 2 * 7 + 3), centreOf(GRID, 1 * 7 + 4)];
    expect(crossings(gap.courses[0] ?? [], held, other)).toBe(0);
  });

  test("closes a strip of single hexes that nobody holds to one line through it", () => {
    const { courses } = linesOf("SSS.JJJ", "SSS.JJJ", "SSS.JJJ", "SSS.JJJ", "SSS.JJJ");
    expect(courses.every((line) => spread(line) < 104)).toBe(true);
    const [ours, theirs] = [centreOf(GRID, 2 * 7 + 2), centreOf(GRID, 2 * 7 + 4)];
    expect(courses.map((line) => crossings(line, ours, theirs))).toEqual([1]);
  });

  test("has two edges where more lies between the sides, and none where they are far from each other", () => {
    const near = linesOf("SS..JJJ", "SS..JJJ", "SS..JJJ", "SS..JJJ", "SS..JJJ");
    expect([near.soviet.length, near.japanese.length]).toEqual([1, 1]);
    const nobody = centreOf(GRID, 2 * 7 + 3);
    expect(crossings(near.soviet[0] ?? [], centreOf(GRID, 2 * 7 + 1), nobody)).toBe(1);
    expect(crossings(near.japanese[0] ?? [], centreOf(GRID, 2 * 7 + 1), nobody)).toBe(0);
    expect(linesOf("S.....J", "S.....J", "S.....J", "S.....J", "S.....J").courses).toEqual([]);
  });

  test("both edges leave the line that they share without a corner", () => {
    const { soviet, japanese } = linesOf("SSSJJJJ", "SSSJJJJ", "SSS.JJJ", "SS...JJ", "SS...JJ");
    for (const line of [...soviet, ...japanese]) expect(sharpestTurn(line)).toBeLessThan(30);
  });

  test("runs off the map, and leaves no stump in the open", () => {
    const { courses } = linesOf(...STRAIGHT);
    for (const line of courses)
      for (const end of [line[0], line.at(-1)]) expect(runsOffMap(GRID, end as Point)).toBe(true);
    // Where only one hexside is within reach of the enemy there is no front.
    expect(linesOf("S......", "S......", "SS...J.", "S......", "S......").courses).toEqual([]);
  });

  test("parts enemies and nobody else, whatever they hold", () => {
    const grid: Grid = { columns: 9, rows: 8 };
    const patch = fc.record({
      hex: fc.nat(71),
      holder: fc.constantFrom(0, 1, 2),
      size: fc.nat(2),
    });
    fc.assert(
      fc.property(fc.array(patch, { maxLength: 14 }), (patches) => {
        const control = Array.from({ length: 72 }, (_, hex): number => (hex % 9 < 4 ? 1 : 2));
        for (const { hex, holder, size } of patches) {
          let part = [hex];
          for (let i = 0; i < size; i++) part = part.flatMap((one) => [one, ...neighboursOf(grid, one)]);
          for (const one of part) if (one >= 0) control[one] = holder;
        }
        const { soviet, japanese } = frontLines(grid, control);
        const all = [...soviet, ...japanese].flat();
        control.forEach((holder, hex) => {
          if (holder === 0) return;
          const middle = centreOf(grid, hex);
          const gaps = all.map(({ x, y }) => Math.hypot(x - middle.x, y - middle.y));
          expect(Math.min(1000, ...gaps)).toBeGreaterThan(17);
          for (const other of neighboursOf(grid, hex)) {
            if (other < hex || control[other] === 0) continue;
            const b = centreOf(grid, other);
            for (const edge of [soviet, japanese]) {
              const passed = edge.reduce((sum, line) => sum + crossings(line, middle, b), 0);
              expect(passed % 2).toBe(control[other] === holder ? 0 : 1);
            }
          }
        });
      }),
      { numRuns: 200 },
    );
  });
});
