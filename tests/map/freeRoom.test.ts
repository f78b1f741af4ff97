import { describe, expect, test } from "vitest";
import { freePlace, freeShift, openPlace } from "../../src/map/freeRoom.ts";

const MINI_MAP = { left: 10, top: 10, right: 190, bottom: 150 };
const WINDOW = { width: 900, height: 600, margin: 50, covers: [MINI_MAP] };

describe("the most open place of a window", () => {
  test("is its middle where nothing lies over it", () => {
    const { x, y } = openPlace({ width: 800, height: 600, margin: 50, covers: [] });
    expect([x, y]).toEqual([400, 300]);
  });

  test("lies beside cards, far from their edges", () => {
    const covers = [
      { left: 0, top: 0, right: 800, bottom: 90 },
      { left: 0, top: 90, right: 500, bottom: 600 },
    ];
    const { x, y } = openPlace({ width: 800, height: 600, margin: 50, covers });
    expect(x).toBeGreaterThanOrEqual(600);
    expect(x).toBeLessThanOrEqual(700);
    expect(y).toBeGreaterThan(190);
    expect(y).toBeLessThan(500);
  });
});

describe("where a hex is brought in the window", () => {
  test("one that stands free stays where it is", () => {
    expect(freePlace({ x: 400, y: 300 }, WINDOW)).toEqual({ x: 400, y: 300 });
  });

  test("one beyond the edge comes in by the margin", () => {
    expect(freePlace({ x: 950, y: 300 }, WINDOW)).toEqual({ x: 850, y: 300 });
  });

  test("one under a card comes out on the nearer side", () => {
    expect(freePlace({ x: 60, y: 140 }, WINDOW)).toEqual({ x: 60, y: 200 });
    expect(freePlace({ x: 180, y: 60 }, WINDOW)).toEqual({ x: 240, y: 60 });
  });

  test("two cards side by side are passed together", () => {
    const beside = { left: 190, top: 10, right: 400, bottom: 150 };
    expect(freePlace({ x: 180, y: 60 }, { ...WINDOW, covers: [MINI_MAP, beside] })).toEqual({
      x: 180,
      y: 200,
    });
  });

  test("in a window without room it is at least in the window", () => {
    const all = { left: 0, top: 0, right: 900, bottom: 600 };
    expect(freePlace({ x: -20, y: 300 }, { ...WINDOW, covers: [all] })).toEqual({ x: 50, y: 300 });
  });
});

describe("how far several hexes are moved together", () => {
  test("not at all where all stand free", () => {
    expect(freeShift([{ x: 400, y: 300 }], WINDOW)).toEqual({ x: 0, y: 0 });
  });

  test("the shortest way on which each is free of every card and of the edges", () => {
    // The second would come under a card at the right if the first came out downwards.
    const card = { left: 700, top: 250, right: 900, bottom: 600 };
    const places = [
      { x: 150, y: 140 },
      { x: 640, y: 200 },
    ];
    expect(freeShift([places[0] as (typeof places)[0]], WINDOW)).toEqual({ x: 0, y: 60 });
    expect(freeShift(places, { ...WINDOW, covers: [MINI_MAP, card] })).toEqual({ x: 0, y: 60 });
    const nearer = [places[0], { x: 660, y: 200 }] as typeof places;
    expect(freeShift(nearer, { ...WINDOW, covers: [MINI_MAP, card] })).toEqual({ x: -10, y: 60 });
  });

  test("nowhere where they have no room together", () => {
    const all = { left: 0, top: 0, right: 900, bottom: 600 };
    expect(freeShift([{ x: 400, y: 300 }], { ...WINDOW, covers: [all] })).toBeNull();
  });
});
