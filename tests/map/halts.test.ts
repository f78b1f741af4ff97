/** Where the ends of a march's turns and its way points stand beside counters. */
import { describe, expect, test } from "vitest";
import { centreOf } from "../../src/app/index.ts";
import { neighboursOf, overlap } from "../../src/drawing/hexes.ts";
import { writtenOn } from "../../src/map/layers/clearPlace.ts";
import { placedHalts } from "../../src/map/layers/halts.ts";
import { boxesOfWayPoints } from "../../src/map/layers/marks.ts";
import type { OrderSigns } from "../../src/map/layers/orders.ts";

const GRID = { columns: 9, rows: 9 };
const HERE = 4 * 9 + 4;
const AROUND = neighboursOf(GRID, HERE);
/** The pen at 60 pixels to a hex: 104 map pixels. */
const PEN = 104 / 60;
const DRAWING = { grid: GRID, pen: PEN, hexWidth: 60 };
const NO_ORDER = { stages: [], marches: [] } as unknown as OrderSigns;

/** Name, symbol, strength and cohesion on the counters of hexes; the number of a stack may be touched in a crowd. */
const writing = (hexes: Iterable<number>) => [...hexes].flatMap((hex) => writtenOn(GRID, hex));

describe("a way point", () => {
  const boxIn = (taken: ReadonlySet<number>) => {
    const [box] = boxesOfWayPoints(DRAWING, { ...NO_ORDER, wayPoints: [[HERE]] }, taken);
    if (!box) throw new Error("there is no way point");
    return box;
  };

  test("stands in the middle of a hex without a counter", () => {
    const { x, y, width, height } = boxIn(new Set());
    expect({ x: x + width / 2, y: y + height / 2 }).toEqual(centreOf(GRID, HERE));
  });

  test.each([
    ["alone", [HERE]],
    ["with others on both sides", [HERE, AROUND[0] as number, AROUND[3] as number]],
    ["with others all around", [HERE, ...AROUND]],
  ])("hides nothing that is written on counters: %s", (_, hexes) => {
    const { x, y, width, height } = boxIn(new Set(hexes));
    // The corners of a lozenge leave half of its box free: a point of what is written is under it if it is as near its middle as this.
    const [middle, half] = [{ x: x + width / 2, y: y + height / 2 }, width / 2];
    for (const box of writing(hexes)) {
      const aside = Math.max(box.x - middle.x, 0, middle.x - box.x - box.width);
      const above = Math.max(box.y - middle.y, 0, middle.y - box.y - box.height);
      expect(aside + above).toBeGreaterThan(half * 0.9);
    }
  });
});

describe("the halts of a march", () => {
  const halts = [
    { hex: HERE, time: "18:00" },
    { hex: HERE + 2, time: "00:00" },
  ];

  test("are numbered, the last is the end, and each tells its hour beside its disc", () => {
    const placed = placedHalts(DRAWING, halts, { taken: new Set(), written: [] });
    expect(placed.map(({ number, isEnd, hour }) => [number, isEnd, hour?.time])).toEqual([
      [1, false, "18:00"],
      [2, true, "00:00"],
    ]);
  });

  test("stand beside a counter in their hex, and hide nothing that is written there or on its neighbours", () => {
    const taken = new Set([HERE, ...AROUND]);
    const [halt] = placedHalts(DRAWING, halts, { taken, written: [] });
    if (!halt) throw new Error("there is no halt");
    const radius = 10 * PEN;
    const disc = { x: halt.at.x - radius, y: halt.at.y - radius, width: 2 * radius, height: 2 * radius };
    const hidden = writing(taken).reduce((sum, box) => {
      const part = overlap(disc, box);
      return sum + (part ? part.width * part.height : 0);
    }, 0);
    // It may touch an edge of what is written.
    expect(hidden).toBeLessThan(0.05 * disc.width * disc.height);
    expect(halt.hour).toBeNull();
  });

  test("the hour goes to the other side where a name or a figure stands, and is left out where both do", () => {
    const { x, y } = centreOf(GRID, HERE);
    const [right, left] = [60, -140].map((aside) => ({ x: x + aside, y: y - 20, width: 80, height: 60 }));
    if (!right || !left) throw new Error("no names");
    const hourAmong = (written: readonly (typeof right)[]) =>
      placedHalts(DRAWING, halts.slice(0, 1), { taken: new Set(), written })[0]?.hour;
    expect(hourAmong([])?.side).toBe(1);
    expect(hourAmong([right])?.side).toBe(-1);
    expect(hourAmong([right, left])).toBeNull();
    const figures = new Map([[HERE + 1, { at: { x: x + 104, y: y + 6 } }]]);
    // At 48 pixels to a hex an hour reaches to the figure of the next.
    const [among] = placedHalts({ ...DRAWING, pen: 2, hexWidth: 48 }, halts.slice(0, 1), {
      taken: new Set(),
      written: [],
      figures,
    });
    expect(among?.hour?.side).toBe(-1);
  });

  test("from afar their numbers stand alone", () => {
    const placed = placedHalts({ ...DRAWING, hexWidth: 34 }, halts, { taken: new Set(), written: [] });
    expect(placed.map(({ hour }) => hour)).toEqual([null, null]);
  });
});
