import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { packedLine, thinned } from "../../src/cartography/shapes/encode.ts";
import { clampOutlook, firstOutlook, windowPointOf } from "../../src/map/camera.ts";
import { barFor } from "../../src/map/dom/scaleBar.ts";
import { marginNames } from "../../src/map/names/marginNames.ts";
import { MARGIN, printedBox } from "../../src/map/sheet/paintMargin.ts";
import { weightFor } from "../../src/map/sheet/weights.ts";
import type { KeptSheet } from "../../src/sheet/kept.ts";
import { packed, unpacked, unpackedLine } from "../../src/sheet/packing.ts";

const SHEET = join(import.meta.dirname, "../../assets/sheets/khasan-1938");

describe("the kept sheet", () => {
  test("what the build packs, the map unpacks", () => {
    const groups = [
      [0, 5],
      [-3, 5000],
      [70000, -1],
    ];
    expect([...unpacked(packed(groups, 2), 2)]).toEqual([0, 5, -3, 5000, 70000, -1]);
    // Places are kept to half a pixel.
    expect([
      ...unpackedLine(
        packedLine(
          [
            [1.5, 2],
            [10.26, -7.5],
          ],
          0,
        ),
      ),
    ]).toEqual([1.5, 2, 10.5, -7.5]);
  });

  test("a line is thinned where it is straight and nowhere else", () => {
    const line = [
      [0, 0],
      [5, 0.1],
      [10, 0],
      [10, 10],
    ] as const;
    expect(thinned(line, 0.5)).toEqual([
      [0, 0],
      [10, 0],
      [10, 10],
    ]);
    expect(thinned(line, 0.05)).toEqual(line);
    const ring = [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 0],
    ] as const;
    expect(thinned(ring, 0.5)).toEqual(ring);
  });

  test("the sheet of the battle covers its hexes, and its heavy contours are there", () => {
    const kept = JSON.parse(readFileSync(join(SHEET, "shapes.json"), "utf8")) as KeptSheet;
    const map = JSON.parse(
      readFileSync(join(SHEET, "../../../scenarios/khasan-1938/battlefield.tmj"), "utf8"),
    ) as { width: number; height: number };
    expect(kept.width).toBe(map.width * 104 + 52);
    expect(kept.height).toBe(map.height * 90 + 30);
    expect(kept.metresPerHex).toBe(400);
    const heights = kept.lines.contours.map(({ metres }) => metres);
    expect(heights).toEqual(Array.from({ length: 20 }, (_, i) => 10 * (i + 1)));
    for (const line of [...kept.lines.lakes, ...kept.lines.rivers]) {
      const points = unpackedLine(line);
      // Outlines of water are closed.
      expect([points[0], points[1]]).toEqual([...points.slice(-2)]);
    }
  });

  test("half contours stand in a file of their own, for the near sheet", () => {
    const near = JSON.parse(readFileSync(join(SHEET, "near.json"), "utf8")) as Pick<
      KeptSheet["lines"],
      "contours"
    >;
    expect(near.contours.map(({ metres }) => metres)).toEqual([15, 25, 35]);
  });
});

describe("weights, scale bar, margin", () => {
  test("a pen is that of its zoom, between two zooms something between, beyond them no more", () => {
    const pen = [1, 2, 4] as const;
    expect([20, 34, 60, 120, 150].map((hex) => weightFor(pen, hex))).toEqual([1, 1, 2, 4, 4]);
    const between = weightFor(pen, 85);
    expect(between).toBeGreaterThan(2.9);
    expect(between).toBeLessThan(3.1);
  });

  test("the scale bar is the longest round length that fits, true to the hexes", () => {
    // 400 m are 60 pixels: 500 m are 75, 1 km would be 150.
    expect(barFor(400, 60)).toEqual({ metres: 500, pixels: 75 });
    expect(barFor(400, 34)).toEqual({ metres: 1000, pixels: 85 });
    expect(barFor(400, 120)).toEqual({ metres: 200, pixels: 60 });
    // Small hexes of another map.
    expect(barFor(100, 10)).toEqual({ metres: 1000, pixels: 100 });
  });

  test("one sees the margin at the edge of the map and nothing beyond it", () => {
    const map = { width: 2964, height: 2280 };
    const frame = { width: 1000, height: 500, density: 1 };
    const corner = clampOutlook({ x: -9999, y: -9999, scale: 0.5 }, frame, map);
    expect(corner.x - 1000).toBe(-MARGIN.side);
    expect(corner.y - 500).toBe(-MARGIN.top);
    const other = clampOutlook({ x: 9999, y: 9999, scale: 0.5 }, frame, map);
    expect(other.x + 1000).toBe(2964 + MARGIN.side);
    expect(other.y + 500).toBe(2280 + MARGIN.bottom);
  });

  test("a small sheet begins as large as its window allows, with frame and title in the middle of it", () => {
    const map = { width: 676, height: 546 };
    const frame = { width: 1604, height: 932, density: 1 };
    const { scale, ...point } = firstOutlook(frame, { x: 500, y: 100 }, map);
    const outlook = clampOutlook({ scale, ...point }, frame, map);
    const { x, y, width, height } = printedBox(map, 1 / scale);
    const from = windowPointOf(outlook, frame, { x, y });
    const to = windowPointOf(outlook, frame, { x: x + width, y: y + height });
    expect([from.x + to.x, from.y + to.y]).toEqual([1604, 932].map((sum) => expect.closeTo(sum, 3)));
    expect(from.y).toBeGreaterThanOrEqual(0);
    expect(to.y - from.y).toBeGreaterThan(0.75 * 932);
  });

  test("the title stands above the frame, no line of the margin is too small to read, kilometres mark the edges", () => {
    const words = {
      title: "SHEET",
      subtitle: "of a place",
      left: ["one", "two"],
      right: [],
      sources: [],
      kilometres: { east: [[-1, 500]], north: [[2, 300]] },
    } as const;
    const map = { width: 2000, height: 1000 };
    for (const scale of [0.22, 0.33, 0.58, 1.15]) {
      const lines = marginNames(words, map, scale);
      expect(Math.min(...lines.map(({ size }) => size))).toBeGreaterThanOrEqual(9.5);
      const title = lines.find(({ text }) => text === "SHEET");
      expect(title?.x).toBe(1000);
      // Wholly inside the margin: its foot above the frame, its head below the edge of the sheet.
      expect((title?.y ?? 0) * scale).toBeLessThan(-26);
      const head = (title?.y ?? 0) * scale - (title?.size ?? 0);
      expect(head).toBeGreaterThan(-MARGIN.top * scale);
      expect(head).toBeGreaterThan(printedBox(map, 1 / scale).y * scale);
      expect(lines.filter(({ text }) => text === "−1").map(({ x }) => x)).toEqual([500, 500]);
    }
  });
});
