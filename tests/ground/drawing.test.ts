import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { distanceTo } from "../../src/cartography/distanceTransform.ts";
import { gridOver } from "../../src/cartography/grid.ts";
import { drawFromHexes, readHexMap, renderPng } from "../../src/cartography/index.ts";
import { lettered } from "../../src/cartography/sheet/lettering.ts";
import { shortestWay } from "../../src/cartography/tiled/shortestWay.ts";
import { ROOT } from "./tiledFixture.ts";

describe("drawing", () => {
  test("a scenario without surveyed ground is drawn from its hexes, in its own letters", async () => {
    const map = readHexMap(readFileSync(join(ROOT, "scenarios/skirmish/battlefield.tmj"), "utf8"));
    const [place] = map.places;
    const named = { theme: "night", edition: "play", names: { [place?.id ?? ""]: "Hill" } } as const;
    const drawing = await drawFromHexes(map, named);
    expect(drawing.width).toBe(map.columns * 104 + 52);
    expect(drawing.height).toBe(map.rows * 90 + 30);
    const bare = await drawFromHexes(map, { ...named, names: {} });
    const [withName, withoutName] = [await renderPng(drawing.svg), await renderPng(bare.svg)];
    expect(withName.subarray(1, 4).toString()).toBe("PNG");
    expect(withName.equals(withoutName)).toBe(false);
  }, 120_000);

  test("the distance field counts to the nearest marked point", () => {
    const grid = gridOver({ west: 0, east: 0.4, south: 0, north: 0.3, cellKm: 0.1 });
    const mask = new Uint8Array(20);
    mask[0] = 1;
    const away = distanceTo(grid, mask, 1);
    expect(away[0]).toBe(0);
    expect(away[3]).toBeCloseTo(0.3, 5);
    expect(away[19]).toBeCloseTo(0.5, 5);
  });

  test("letters of each script get their own family", () => {
    expect(lettered("Hill · Холм 峰", "PT Serif")).toMatch(
      /"PT Serif">Hill.*"PT Serif Cyrillic">Холм.*"Noto Serif JP">峰/,
    );
  });

  test("the cheapest way is found, not the one with fewest steps", () => {
    const steps = [
      [
        { to: 2, cost: 9 },
        { to: 1, cost: 1 },
      ],
      [{ to: 2, cost: 1 }],
      [],
    ];
    expect(shortestWay(0, 2, (node) => steps[node] ?? [])).toEqual([0, 1, 2]);
    expect(shortestWay(2, 0, (node) => steps[node] ?? [])).toEqual([]);
  });
});
