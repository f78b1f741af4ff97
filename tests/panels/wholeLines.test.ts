import { describe, expect, test } from "vitest";
import { stripOver } from "../../src/panels/useWholeLines.ts";

describe("the strip over the foot of a leaf", () => {
  const lines = [
    { top: 0, bottom: 20 },
    { top: 24, bottom: 44 },
    { top: 48, bottom: 68 },
  ];

  test("is as low as its sign where its edge falls between two lines", () => {
    expect(stripOver(lines, 60)).toBe(14);
  });

  test("hides the whole of a line that it would cut", () => {
    expect(stripOver(lines, 50)).toBe(50 - 24);
  });

  test("cuts not even half a pixel from the foot of a line", () => {
    const line = { top: 20, bottom: 46.6 };
    const edge = 60.1;
    expect(edge - stripOver([line], edge)).toBeLessThanOrEqual(line.top);
  });

  test("hides what stands beside that line as well", () => {
    expect(stripOver([...lines, { top: 15, bottom: 30 }], 50)).toBe(50);
  });
});
