import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { hexName } from "../../src/cartography/hexLattice.ts";
import {
  buildGround,
  drawSheet,
  type Ground,
  type HexSample,
  measureHexes,
  readGroundData,
  readSheetLabels,
  type SampledGround,
  sampleGround,
  writeTiledMap,
} from "../../src/cartography/index.ts";
import { MAP, MAP_TEXT, SCENARIO } from "./tiledFixture.ts";

const FOLDER = join(SCENARIO, "ground");
const TILES = { terrain: "../../assets/tiles/terrain.png", elevation: "../../assets/tiles/elevation.png" };
let ground: Ground;
let sampled: SampledGround;
let samples: readonly HexSample[];

beforeAll(() => {
  ground = buildGround(readGroundData(FOLDER));
  sampled = sampleGround(ground);
  samples = measureHexes(ground, sampled.lattice);
}, 180_000);

/** Covers that may stand under a hex of a kind; what the eye sees there must be the larger part. */
const COVERS: Readonly<Record<string, readonly string[]>> = {
  lake: ["lake"],
  river: ["river"],
  "sand-island": ["sand-island"],
  marsh: ["marsh"],
  scrub: ["scrub"],
};

describe("one ground", () => {
  test("the map in the scenario is the one that the ground data give, byte for byte", () => {
    expect(writeTiledMap(ground, sampled, TILES)).toBe(MAP_TEXT);
  });

  test("what the eye sees covers most of each hex, but for the corrections listed with a reason", () => {
    const corrected = new Map(ground.data.corrections.filter((c) => c.terrain).map((c) => [c.hex, c]));
    const wrong = MAP.hexes.flatMap(({ hex, terrain }, i) => {
      const { shares } = samples[i] as HexSample;
      const of = (cover: keyof typeof shares) => shares[cover] ?? 0;
      const water = of("lake") + of("river");
      const room = terrain === "lake" || terrain === "river" ? 1 : 1 - water;
      const seen = COVERS[terrain]?.reduce((sum, cover) => sum + of(cover as keyof typeof shares), 0);
      const agrees = seen === undefined ? water <= 0.5 && of("marsh") <= room / 2 : seen > room / 2 - 1e-9;
      return agrees || corrected.has(hexName(hex)) || terrain === "village" ? [] : [hexName(hex)];
    });
    expect(wrong).toEqual([]);
    for (const correction of ground.data.corrections) expect(correction.reason.length).toBeGreaterThan(20);
  });

  test("slope and steep hexes are steeper than those that are neither", () => {
    const { slopeFrom, steepFrom } = ground.data.slopes;
    const corrected = new Set(ground.data.corrections.map((c) => c.hex));
    MAP.hexes.forEach(({ hex, terrain }, i) => {
      const { meanSlope } = samples[i] as HexSample;
      if (corrected.has(hexName(hex))) return;
      if (terrain === "steep") expect(meanSlope, hexName(hex)).toBeGreaterThanOrEqual(steepFrom);
      if (terrain === "slope") expect(meanSlope, hexName(hex)).toBeGreaterThanOrEqual(slopeFrom);
      if (terrain === "open" || terrain === "scrub") expect(meanSlope, hexName(hex)).toBeLessThan(slopeFrom);
    });
  });

  test("the elevation of a hex is its named summit's height, else the mean of the field", () => {
    const summits = new Map(
      ground.data.relief.hills.map((hill) => {
        const place = ground.data.places.find(({ id }) => id === hill.id);
        expect(place?.at, hill.id).toEqual(hill.at);
        return [Math.round(hill.heightMetres), hill.id];
      }),
    );
    let named = 0;
    MAP.hexes.forEach(({ hex, metres }, i) => {
      if (metres === Math.round((samples[i] as HexSample).meanMetres)) return;
      expect(summits.has(metres), hexName(hex)).toBe(true);
      named++;
    });
    expect(named).toBeLessThanOrEqual(ground.data.relief.hills.length);
  });

  test("every named summit is as high as its data say and the highest ground around", () => {
    const { columns, west, north, cellKm } = ground.grid;
    for (const hill of ground.data.relief.hills) {
      let highest = 0;
      ground.heights.forEach((metres, k) => {
        const east = west + (k % columns) * cellKm - hill.at[0];
        const up = north - Math.floor(k / columns) * cellKm - hill.at[1];
        if (Math.hypot(east, up) < 0.15) highest = Math.max(highest, metres);
      });
      expect(Math.abs(highest - hill.heightMetres), hill.id).toBeLessThan(2);
    }
  });

  test("what the map writes is what the labels say", () => {
    const kept = readFileSync(
      new URL("../../assets/sheets/khasan-1938/shapes.json", import.meta.url),
      "utf8",
    );
    const { points, printed } = readSheetLabels(FOLDER);
    const texts = points.flatMap((point) => point.texts.map(({ text }) => text));
    expect(texts.length).toBeGreaterThan(30);
    for (const text of [...texts, ...printed.left, ...printed.right])
      expect(kept).toContain(JSON.stringify(text));
  });

  test("the sheet is the same picture twice and shows nothing of a later time", async () => {
    const labels = readSheetLabels(FOLDER);
    const style = { theme: "day", edition: "far" } as const;
    const { svg, width, height } = await drawSheet(ground, labels, style);
    expect((await drawSheet(ground, labels, style)).svg).toBe(svg);
    expect([width, height]).toEqual([1482, 1140]);
    const words = JSON.stringify(labels);
    for (const later of ["Tumangang", "causeway", "bridge", "Khasan station", "settlement of Khasan"]) {
      expect(words).not.toContain(later);
    }
  }, 120_000);
});
