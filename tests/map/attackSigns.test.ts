import { describe, expect, test } from "vitest";
import { centreOf, type ReachView } from "../../src/app/index.ts";
import { overlap } from "../../src/drawing/hexes.ts";
import { attackOn, stormsOf } from "../../src/map/layers/attack.ts";
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

/** Sixtieths of a counter's side in map pixels: 0.84 of a hex of 104. */
const UNIT = (0.84 * 104) / 60;
const [EAST, LOWER_LEFT, LOWER_RIGHT] = [4 * 9 + 5, 5 * 9 + 3, 5 * 9 + 4];
const AROUND = [WEST, UPPER_LEFT, UPPER_RIGHT, EAST, LOWER_LEFT, LOWER_RIGHT];

/** What is written on a counter: name, symbol, strength, cohesion; sixtieths from its middle. */
const WRITTEN = [
  { left: -26, right: 26, top: -29, bottom: -18 },
  { left: -16.7, right: 16.7, top: -11, bottom: 11 },
  { left: -25.6, right: -2, top: 16, bottom: 26.6 },
  { left: 4.4, right: 27, top: 16.4, bottom: 25.8 },
];

const isOnWriting = ({ x, y }: { x: number; y: number }, hex: number) => {
  const middle = centreOf(GRID, hex);
  const [right, down] = [(x - middle.x) / UNIT, (y - middle.y) / UNIT];
  return WRITTEN.some((box) => right > box.left && right < box.right && down > box.top && down < box.bottom);
};

/** From the middle of a counter, the farther of the two ways. */
const farness = ({ x, y }: { x: number; y: number }, hex: number) => {
  const middle = centreOf(GRID, hex);
  return Math.max(Math.abs(x - middle.x), Math.abs(y - middle.y));
};

const arrow = (from: number, to: number, taken: readonly number[], storm = [from], hexWidth = 60) =>
  attackOn(GRID, from, to, { taken: new Set(taken), storm, hexWidth }).way;

describe("signs of an assault", () => {
  const ways = AROUND.flatMap((other) => [[HERE, other] as const, [other, HERE] as const]);

  test.each(ways)(
    "its arrow springs from the attacker's counter and its head comes to the defender's: %s on %s",
    (from, to) => {
      for (const taken of [
        [from, to],
        [HERE, ...AROUND],
      ]) {
        const way = arrow(from, to, taken);
        const [first, last] = [way[0], way.at(-1)];
        if (!first || !last) throw new Error("there is no arrow");
        expect(farness(first, from)).toBeLessThan(HALF);
        expect(farness(last, to)).toBeLessThan(HALF + 4);
        // It is a stroke, not a stub: from one counter to the other half a hex and more.
        const length = way.slice(1).reduce((sum, point, i) => sum + apart(point, way[i] as typeof point), 0);
        expect(length).toBeGreaterThan(45);
      }
    },
  );

  test.each(ways)(
    "it hides nothing that is written on a counter, whoever stands around: %s on %s",
    (from, to) => {
      for (const point of arrow(from, to, [HERE, ...AROUND]))
        for (const hex of [HERE, ...AROUND]) expect(isOnWriting(point, hex)).toBe(false);
    },
  );

  test("from both sides of a lane two arrows run beside each other", () => {
    for (const storm of [
      [LOWER_LEFT, LOWER_RIGHT],
      [UPPER_LEFT, UPPER_RIGHT],
    ]) {
      const [one = [], two = []] = storm.map((from) => arrow(from, HERE, [HERE, ...AROUND], storm));
      // The shafts are 12 wide where they are widest.
      for (const point of one)
        expect(Math.min(...two.map((other) => apart(point, other)))).toBeGreaterThan(16);
    }
  });

  test("each hex of a joint assault has its arrow, with the number of its units", () => {
    const aims = [{ target: HERE, storm: [WEST, EAST, WEST, LOWER_LEFT] }];
    const storms = stormsOf(GRID, aims, { taken: new Set([HERE, ...AROUND]), hexWidth: 60 });
    expect(storms.map(({ units, target }) => [units, target])).toEqual([
      [2, HERE],
      [1, HERE],
      [1, HERE],
    ]);
    const roots = storms.map(({ attack }) => attack.way[0] ?? { x: 0, y: 0 });
    [WEST, EAST, LOWER_LEFT].forEach((hex, i) => {
      expect(farness(roots[i] as { x: number; y: number }, hex)).toBeLessThan(HALF);
    });
  });

  test("where counters have no words it runs straight from middle to middle", () => {
    const [from, to] = [centreOf(GRID, HERE), centreOf(GRID, UPPER_LEFT)];
    for (const { x, y } of arrow(HERE, UPPER_LEFT, [HERE, UPPER_LEFT], [HERE], 30))
      expect((x - from.x) * (to.y - from.y)).toBeCloseTo((y - from.y) * (to.x - from.x));
  });

  test("its odds stand beside the front and the flags where there is room", () => {
    const taken = new Set([HERE, UPPER_LEFT]);
    const order = { target: UPPER_LEFT, storm: [HERE], fire: [], odds: [3, 2], air: false } as const;
    const brush = { grid: GRID, pen: 1, hexWidth: 60 };
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

  test.each([1, 1.7333, 0.8667])("its odds hide no counter of either side, with a pen of %s", (pen) => {
    const taken = new Set([HERE, WEST, UPPER_LEFT]);
    const order = { target: UPPER_LEFT, storm: [HERE], fire: [], odds: [3, 2], air: false } as const;
    const at = plaqueCentre({ grid: GRID, pen, hexWidth: 60 }, order, { taken });
    if (!at) throw new Error("the odds have no plaque");
    for (const hex of taken) expect(hidesCounter(at, { x: 28 * pen, y: 13 * pen }, hex)).toBe(false);
  });

  test("the odds of two assaults side by side do not lie over each other", () => {
    const aim = { target: UPPER_LEFT, storm: [HERE], fire: [], odds: [3, 2], air: false } as const;
    const [one, two] = plaquesOf({ grid: GRID, pen: 1, hexWidth: 60 }, [aim, { ...aim, odds: [1, 1] }], {
      taken: new Set([HERE]),
    });
    if (!one || !two) throw new Error("an assault has no plaque");
    expect(Math.abs(one.at.x - two.at.x) >= 56 || Math.abs(one.at.y - two.at.y) >= 26).toBe(true);
  });

  test("what fire is expected to cost stands on a plaque too, over no counter and off the way of the shells", () => {
    const taken = new Set([HERE, WEST, UPPER_LEFT]);
    const fire = { target: UPPER_LEFT, storm: [], fire: [HERE], odds: null, air: false } as const;
    const brush = { grid: GRID, pen: 1, hexWidth: 60 };
    const [plaque] = plaquesOf(brush, [{ ...fire, loss: 12 }], { taken });
    if (!plaque) throw new Error("the fire has no plaque");
    expect(plaque.words).toBe("\u221212");
    for (const hex of taken) expect(hidesCounter(plaque.at, { x: 28, y: 13 }, hex)).toBe(false);
    expect(apart(plaque.at, centreOf(GRID, UPPER_LEFT))).toBeLessThan(120);
    expect(plaquesOf(brush, [fire], { taken })).toEqual([]);
  });

  test("its odds stand neither under a card nor out of the window", () => {
    const taken = new Set([HERE, UPPER_LEFT]);
    const order = { target: UPPER_LEFT, storm: [HERE], fire: [], odds: [3, 2], air: false } as const;
    const free = plaqueCentre({ grid: GRID, pen: 1, hexWidth: 60 }, order, { taken });
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
    const beside = plaqueCentre({ grid: GRID, pen: 1, hexWidth: 60 }, order, { taken, covers: [card] });
    if (!beside) throw new Error("the odds have no plaque beside the card");
    expect(isOver(beside, card)).toBe(false);
    // The window ends just before the free place.
    const window =
      free.x > centreOf(GRID, HERE).x
        ? { x: 0, y: 0, width: free.x, height: 2000 }
        : { x: free.x, y: 0, width: 2000, height: 2000 };
    const inside = plaqueCentre({ grid: GRID, pen: 1, hexWidth: 60 }, order, { taken, window });
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
