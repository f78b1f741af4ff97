import { describe, expect, test } from "vitest";
import { centreOf, type ReachView } from "../../src/app/index.ts";
import { overlap } from "../../src/map/hexes.ts";
import { attackWay, isCramped } from "../../src/map/layers/attack.ts";
import { discPlace } from "../../src/map/layers/discPlace.ts";
import { bullseyeLift } from "../../src/map/layers/marks.ts";
import { plaqueCentre, plaquesOf } from "../../src/map/layers/plaque.ts";
import { figuresOf, roomsOf } from "../../src/map/layers/reach.ts";

const GRID = { columns: 9, rows: 9 };
/** Hex of the middle of the drawn grid, its western, its upper left and its upper right neighbour (an even row). */
const [HERE, WEST, UPPER_LEFT, UPPER_RIGHT] = [4 * 9 + 4, 4 * 9 + 3, 3 * 9 + 3, 3 * 9 + 4];
/** Half the side of a counter: 0.42 of a hex of 104 map pixels. */
const HALF = 43;

const hidesCounter = (at: { x: number; y: number }, half: { x: number; y: number }, hex: number) => {
  const counter = centreOf(GRID, hex);
  return Math.abs(at.x - counter.x) < half.x + HALF && Math.abs(at.y - counter.y) < half.y + HALF;
};

const apart = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y);

describe("signs of an assault", () => {
  test.each([
    ["along a row", WEST],
    ["across rows", UPPER_LEFT],
    ["across rows the other way", UPPER_RIGHT],
  ])("its arrow is seen beside the counters of two neighbours: %s", (_, target) => {
    const taken = new Set([HERE, target]);
    const way = attackWay(GRID, HERE, target, taken);
    for (const point of way) {
      expect(hidesCounter(point, { x: 0, y: 0 }, HERE)).toBe(false);
      expect(hidesCounter(point, { x: 0, y: 0 }, target)).toBe(false);
    }
    const [first, last] = [way[0], way.at(-1)];
    if (!first || !last) throw new Error("nothing of the arrow is seen");
    // It comes out beside the attacker and goes in beside the defender, and its head has room between.
    expect(apart(first, centreOf(GRID, HERE))).toBeLessThan(apart(first, centreOf(GRID, target)));
    expect(apart(last, centreOf(GRID, target))).toBeLessThan(apart(last, centreOf(GRID, HERE)));
    expect(apart(first, last)).toBeGreaterThan(40);
  });

  test.each([
    ["to the west", HERE, WEST],
    ["to the east", WEST, HERE],
    ["up and left", HERE, UPPER_LEFT],
    ["up and right", HERE, UPPER_RIGHT],
    ["down and right", UPPER_LEFT, HERE],
    ["down and left", UPPER_RIGHT, HERE],
  ])("its head and its root are seen beside the edges of a stack and the number on it: %s", (_, from, to) => {
    // Two counters under the first stand out at its top by 1.8 sixtieths each, the disc at its right by 8.
    const unit = (2 * HALF) / 60;
    for (const { x, y } of attackWay(GRID, from, to, new Set([from, to])))
      for (const stack of [from, to]) {
        const at = centreOf(GRID, stack);
        const isHidden =
          x > at.x - HALF && x < at.x + HALF + 8 * unit && y > at.y - HALF - 3.6 * unit && y < at.y + HALF;
        expect(isHidden).toBe(false);
      }
  });

  test.each([
    ["along a row", WEST],
    ["across rows", UPPER_LEFT],
    ["across rows the other way", UPPER_RIGHT],
  ])("most of a hex's breadth of its arrow is seen where a hex beside both is free: %s", (_, target) => {
    const way = attackWay(GRID, HERE, target, new Set([HERE, target]));
    const length = way.slice(1).reduce((sum, point, i) => sum + apart(point, way[i] as typeof point), 0);
    // A hex is 104 wide; the head alone takes 26 of it.
    expect(length).toBeGreaterThan(70);
  });

  test.each([
    ["from below", HERE, UPPER_LEFT],
    ["from above", UPPER_LEFT, HERE],
  ])("between counters on both sides its arrow hides nothing written on the two: %s", (_, from, to) => {
    const way = attackWay(GRID, from, to, new Set([HERE, UPPER_LEFT, WEST, UPPER_RIGHT]));
    // Names and strengths reach 26 sixtieths of a counter to both sides of its middle, and stand on it.
    for (const hex of [from, to])
      for (const { x, y } of way) {
        const middle = centreOf(GRID, hex);
        expect(Math.abs(x - middle.x) > (26 / 60) * 87 || Math.abs(y - middle.y) > HALF).toBe(true);
      }
    // It points at the edge of the defender's counter, and stops short of it.
    const tip = way.at(-1);
    expect(tip?.x).toBe(centreOf(GRID, to).x);
    expect(Math.abs((tip?.y ?? 0) - centreOf(GRID, to).y) - HALF).toBeLessThan(8);
  });

  test("between counters on both sides its arrow is short and lies over those of the two", () => {
    const pockets = [WEST, UPPER_RIGHT];
    expect(isCramped(GRID, HERE, UPPER_LEFT, new Set([HERE, UPPER_LEFT, WEST]))).toBe(false);
    const taken = new Set([HERE, UPPER_LEFT, ...pockets]);
    expect(isCramped(GRID, HERE, UPPER_LEFT, taken)).toBe(true);
    const way = attackWay(GRID, HERE, UPPER_LEFT, taken);
    for (const point of way)
      for (const pocket of pockets) expect(hidesCounter(point, { x: 0, y: 0 }, pocket)).toBe(false);
    const [first, last] = [way[0], way.at(-1)];
    if (!first || !last) throw new Error("nothing of the arrow is seen");
    expect(apart(first, last)).toBeGreaterThan(40);
    // The middles of both counters, where their symbols are, stay free.
    expect(apart(first, centreOf(GRID, HERE))).toBeGreaterThan(20);
    expect(apart(last, centreOf(GRID, UPPER_LEFT))).toBeGreaterThan(20);
  });

  test("its arrow around from below ends at the straight part of the lower edge of a counter with cut corners", () => {
    const above = [WEST, HERE, UPPER_LEFT];
    const tip = attackWay(GRID, HERE, WEST, new Set(above)).at(-1);
    if (!tip) throw new Error("nothing of the arrow is seen");
    const target = centreOf(GRID, WEST);
    expect(tip.y).toBeGreaterThan(target.y + HALF);
    // The corners are cut from 20 of 30 parts of the half.
    expect(Math.abs(tip.x - target.x)).toBeLessThan((20 / 30) * HALF);
  });

  test("its odds stand beside the front and the flags where there is room", () => {
    const taken = new Set([HERE, UPPER_LEFT]);
    const order = { target: UPPER_LEFT, storm: [HERE], fire: [], odds: [3, 2], air: false } as const;
    const brush = { grid: GRID, pen: 1 };
    const free = plaqueCentre(brush, order, { taken });
    if (!free) throw new Error("the odds have no plaque");
    const front = [
      [
        { x: free.x - 200, y: free.y },
        { x: free.x + 200, y: free.y },
      ],
    ];
    const clear = plaqueCentre(brush, order, { taken, front });
    expect(Math.abs((clear?.y ?? free.y) - free.y)).toBeGreaterThanOrEqual(13);
    const flag = { x: free.x - 12, y: free.y - 8, width: 24, height: 16 };
    const beside = plaqueCentre(brush, order, { taken, signs: [flag] });
    if (!beside) throw new Error("the odds have no plaque beside the flag");
    expect(Math.abs(beside.x - free.x) >= 28 + 12 || Math.abs(beside.y - free.y) >= 13 + 8).toBe(true);
  });

  test("its arrow bows to the side where no counter stands", () => {
    const alone = attackWay(GRID, HERE, UPPER_LEFT, new Set());
    const pocket = [WEST, UPPER_RIGHT].find((hex) =>
      alone.some((point) => apart(point, centreOf(GRID, hex)) < 52),
    );
    if (pocket === undefined) throw new Error("the arrow touches neither hex beside it");
    const other = pocket === WEST ? UPPER_RIGHT : WEST;
    const turned = attackWay(GRID, HERE, UPPER_LEFT, new Set([pocket]));
    const near = (hex: number) => Math.min(...turned.map((point) => apart(point, centreOf(GRID, hex))));
    expect(near(other)).toBeLessThan(near(pocket));
  });

  test.each([1, 1.7333, 0.8667])("its odds hide no counter of either side, with a pen of %s", (pen) => {
    const taken = new Set([HERE, WEST, UPPER_LEFT]);
    const order = { target: UPPER_LEFT, storm: [HERE], fire: [], odds: [3, 2], air: false } as const;
    const at = plaqueCentre({ grid: GRID, pen }, order, { taken });
    if (!at) throw new Error("the odds have no plaque");
    for (const hex of taken) expect(hidesCounter(at, { x: 28 * pen, y: 13 * pen }, hex)).toBe(false);
  });

  test("the odds of two assaults side by side do not lie over each other", () => {
    const aim = { target: UPPER_LEFT, storm: [HERE], fire: [], odds: [3, 2], air: false } as const;
    const [one, two] = plaquesOf({ grid: GRID, pen: 1 }, [aim, { ...aim, odds: [1, 1] }], {
      taken: new Set([HERE]),
    });
    if (!one || !two) throw new Error("an assault has no plaque");
    expect(Math.abs(one.at.x - two.at.x) >= 56 || Math.abs(one.at.y - two.at.y) >= 26).toBe(true);
  });

  test("its odds stand neither under a card nor out of the window", () => {
    const taken = new Set([HERE, UPPER_LEFT]);
    const order = { target: UPPER_LEFT, storm: [HERE], fire: [], odds: [3, 2], air: false } as const;
    const free = plaqueCentre({ grid: GRID, pen: 1 }, order, { taken });
    if (!free) throw new Error("the odds have no plaque");
    const isOver = (
      at: { x: number; y: number },
      card: { x: number; y: number; width: number; height: number },
    ) =>
      at.x + 28 > card.x &&
      at.x - 28 < card.x + card.width &&
      at.y + 13 > card.y &&
      at.y - 13 < card.y + card.height;
    const card = { x: free.x - 30, y: free.y - 15, width: 60, height: 30 };
    const beside = plaqueCentre({ grid: GRID, pen: 1 }, order, { taken, covers: [card] });
    if (!beside) throw new Error("the odds have no plaque beside the card");
    expect(isOver(beside, card)).toBe(false);
    // The window ends just before the free place.
    const window =
      free.x > centreOf(GRID, HERE).x
        ? { x: 0, y: 0, width: free.x, height: 2000 }
        : { x: free.x, y: 0, width: 2000, height: 2000 };
    const inside = plaqueCentre({ grid: GRID, pen: 1 }, order, { taken, window });
    if (!inside) throw new Error("the odds have no plaque in the window");
    expect(inside.x - 28).toBeGreaterThanOrEqual(window.x);
    expect(inside.x + 28).toBeLessThanOrEqual(window.x + window.width);
  });

  test("a number of the reach makes way for a name", () => {
    const name = { x: 60, y: 85, width: 90, height: 30 };
    expect(discPlace({ x: 100, y: 100 }, 18, [])).toEqual({ x: 100, y: 106 });
    const at = discPlace({ x: 100, y: 100 }, 18, [name]);
    expect(at.y + 18 <= name.y || at.y - 18 >= name.y + name.height).toBe(true);
  });

  test("a number of the reach goes no farther from the middle of its hex than a name makes it", () => {
    // The upper edge of the hex, 38 over its middle, would be free as well.
    const name = { x: 60, y: 112, width: 90, height: 30 };
    const at = discPlace({ x: 100, y: 100 }, 18, [name]);
    expect(at.y + 18).toBeLessThanOrEqual(name.y);
    expect(Math.hypot(at.x - 100, at.y - 100)).toBeLessThan(20);
  });

  test("the points left make way for a name of two lines across the middle of their hex", () => {
    // It leaves what is above 77, and 18 from there is 59: 38 over the middle is not enough, 44 is.
    expect(discPlace({ x: 100, y: 100 }, 18, [{ x: 0, y: 77, width: 200, height: 62 }])).toEqual({
      x: 100,
      y: 56,
    });
  });

  test("the points left stand under no counter of the next row", () => {
    const { x, y } = centreOf(GRID, HERE);
    // A flag lies over the upper half; the counters of the lower row reach to 46 below the middle.
    const flag = { x: x - 30, y: y - 60, width: 60, height: 60 };
    const lower = [5 * 9 + 3, 5 * 9 + 4];
    const reach = { hexes: [{ hex: HERE, left: 3, stops: false, swims: false }] } as unknown as ReachView;
    const brush = { grid: GRID, pen: 1.7, hexWidth: 60 };
    const around = { from: null, taken: new Set(lower), written: [flag] };
    const at = figuresOf(brush, reach, around).get(HERE)?.at;
    if (!at) throw new Error("the hex has no figure");
    const disc = { x: at.x - 17, y: at.y - 17, width: 34, height: 34 };
    for (const hex of lower) expect(hidesCounter(at, { x: 17, y: 17 }, hex)).toBe(false);
    expect(overlap(disc, flag)).toBeNull();
    // Names are told of just the places that are left.
    for (const place of roomsOf(brush, reach, around)[0] ?? []) expect(overlap(place, flag)).toBeNull();
    expect(roomsOf(brush, reach, around)[0]?.length).toBeGreaterThan(0);
  });

  test("a bullseye touches the counter that it stands on, and hides nothing of its name", () => {
    // The lowest point of its ring, 8 + 1.2 wide, is a pixel within the counter's edge, 47 from the middle, at every zoom.
    for (const pen of [1, 1.4, 1.8]) expect(bullseyeLift(pen) - 9.2 * pen).toBeCloseTo(46);
  });
});
