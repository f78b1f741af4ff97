/** Where the sheet, its scale and the figures of the reach stand beside what lies over them. */
import { describe, expect, test } from "vitest";
import { centreOf, type ReachView } from "../../src/app/index.ts";
import { clampOutlook, wholeScale, windowPointOf } from "../../src/map/camera.ts";
import { placeOfSlip } from "../../src/map/dom/scaleBar.ts";
import { figureBesideCounter, figuresOf } from "../../src/map/layers/reach.ts";
import { overlaps, type Rect } from "../../src/map/names/boxes.ts";
import { printedBox } from "../../src/map/sheet/paintMargin.ts";
import { NO_SIDES, sidesFor, sidesOfCard } from "../../src/map/sides.ts";

const box = (left: number, top: number, width: number, height: number): Rect => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe("furniture at the edges of a window", () => {
  /** As much as a sheet twice as wide as high has room in what is free. */
  const twiceAsWide = ({ width, height }: { width: number; height: number }) => Math.min(width / 2, height);

  test("a bare window gives nothing away", () => {
    expect(sidesFor({ width: 400, height: 200 }, [], twiceAsWide)).toEqual(NO_SIDES);
  });

  test("a key in a corner takes that side on which more is left for the sheet", () => {
    const key = box(10, 10, 40, 40);
    // 400 by 200 is just twice as wide: beside the key 346 by 200 are left, worth 173; under it 400 by 146, worth 146.
    expect(sidesFor({ width: 400, height: 200 }, [key], twiceAsWide)).toEqual({ ...NO_SIDES, left: 54 });
    // In a tall window there is room above.
    expect(sidesFor({ width: 400, height: 600 }, [key], twiceAsWide)).toEqual({ ...NO_SIDES, top: 54 });
  });

  test("what is clear of a side that is given away already takes nothing more", () => {
    const column = [box(350, 10, 40, 100), box(350, 130, 40, 30)];
    expect(sidesFor({ width: 400, height: 200 }, column, twiceAsWide)).toEqual({ ...NO_SIDES, right: 54 });
  });

  test("no edge gives away nearly all of the window", () => {
    const card = box(0, 0, 300, 190);
    expect(sidesFor({ width: 400, height: 200 }, [card], twiceAsWide)).toEqual(NO_SIDES);
  });
});

describe("the whole sheet", () => {
  const map = { width: 2964, height: 2280 };
  /** The map's window at 1280 by 800 and its furniture: key of the small map, buttons, command line, slip of the scale. */
  const sizes = [
    ["1280", { width: 964, height: 652 }, [box(12, 12, 42, 42), box(912, 12, 40, 216)]],
    ["1920", { width: 1604, height: 932 }, [box(12, 12, 42, 42), box(1552, 12, 40, 216)]],
    ["820", { width: 820, height: 626 }, [box(12, 12, 42, 42), box(768, 12, 40, 216)]],
  ] as const;

  test.each(sizes)(
    "lies with its frame and its title beside all furniture in a window of %s",
    (_, size, upper) => {
      const furniture = [
        ...upper,
        box(12, size.height - 52, 150, 40),
        box(size.width - 170, size.height - 53, 158, 41),
      ];
      const whole = sidesFor(size, furniture, (free) => wholeScale(free, map));
      const frame = { ...size, density: 1 };
      const outlook = clampOutlook({ x: 0, y: 0, scale: 0 }, frame, map, {
        whole,
        now: NO_SIDES,
        lent: NO_SIDES,
      });
      const { x, y, width, height } = printedBox(map, 1 / outlook.scale);
      const from = windowPointOf(outlook, frame, { x, y });
      const to = windowPointOf(outlook, frame, { x: x + width, y: y + height });
      const printed = { left: from.x, top: from.y, right: to.x, bottom: to.y };
      expect(furniture.filter((piece) => overlaps(piece, printed))).toEqual([]);
      expect(Math.min(printed.left, printed.top)).toBeGreaterThanOrEqual(-0.01);
      expect(printed.right).toBeLessThanOrEqual(size.width + 0.01);
      expect(printed.bottom).toBeLessThanOrEqual(size.height + 0.01);
    },
  );

  test("near by, the margin can be brought out from under what stands over the window's edge", () => {
    const frame = { width: 1000, height: 500, density: 1 };
    const now = { left: 0, top: 160, right: 60, bottom: 0 };
    const bare = clampOutlook({ x: 9999, y: -9999, scale: 0.5 }, frame, map);
    const beside = clampOutlook({ x: 9999, y: -9999, scale: 0.5 }, frame, map, {
      whole: NO_SIDES,
      now,
      lent: NO_SIDES,
    });
    // 60 and 160 pixels of the window are 120 and 320 of the map.
    expect([beside.x - bare.x, beside.y - bare.y]).toEqual([120, -320]);
  });
});

describe("a card over the map", () => {
  const window = { width: 1000, height: 600 };
  const map = { width: 1000, height: 700 };
  const at = { x: 500, y: 350 };
  const frame = { ...window, density: 1 };
  const lookAt = (x: number, card: Rect | null, scale: number) =>
    clampOutlook({ x, y: at.y, scale }, frame, map, {
      whole: NO_SIDES,
      now: NO_SIDES,
      lent: card ? sidesOfCard(window, card) : NO_SIDES,
    });

  test("reaches in from the edges of its corner, one as wide as the window only from below", () => {
    expect(sidesOfCard(window, box(12, 300, 340, 288))).toEqual({ left: 352, top: 0, right: 0, bottom: 300 });
    expect(sidesOfCard(window, box(648, 300, 340, 288))).toEqual({
      left: 0,
      top: 0,
      right: 352,
      bottom: 300,
    });
    expect(sidesOfCard(window, box(0, 400, 1000, 300))).toEqual({ left: 0, top: 0, right: 0, bottom: 200 });
    // A phone held across has its cards beside the map.
    expect(sidesOfCard(window, box(1000, 0, 300, 600))).toEqual(NO_SIDES);
  });

  test("is what a whole sheet gives way to, as far as its other edge has room; else it stands in the middle", () => {
    const card = box(12, 300, 340, 288);
    const { width } = printedBox(map, 2);
    expect(lookAt(0, null, 0.5).x).toBeCloseTo(500, 3);
    const aside = lookAt(0, card, 0.5);
    const right = windowPointOf(aside, frame, { x: printedBox(map, 2).x + width, y: 0 });
    expect(right.x).toBeCloseTo(window.width, 3);
    // Where it need not it does not.
    expect(lookAt(500, card, 0.5).x).toBeCloseTo(500, 3);
    expect(lookAt(9999, card, 0.5).x).toBeCloseTo(500, 3);
  });

  test("lets the edge of a sheet that is larger than the window be brought out from under it", () => {
    const card = box(12, 300, 340, 288);
    const [bare, beside] = [lookAt(-9999, null, 1.2), lookAt(-9999, card, 1.2)];
    expect((bare.x - beside.x) * 1.2).toBeCloseTo(352, 3);
  });
});

describe("the slip of the scale", () => {
  const window = { width: 600, height: 400 };
  const home = box(482, 350, 108, 40);

  test("stands in its corner where no counter stands, and leaves it for the nearest free place along the foot", () => {
    expect(placeOfSlip(home, { window, cards: [], counters: [box(100, 100, 50, 50)] })).toEqual(home);
    // 22 pixels at a time: at 372 its end, 480, is short of the counter at 500.
    expect(placeOfSlip(home, { window, cards: [], counters: [box(500, 347, 50, 50)] })).toEqual(
      box(372, 350, 108, 40),
    );
  });

  test("stays where it went when its corner is free again, so that it does not jump with the pointer", () => {
    const stands = box(372, 350, 108, 40);
    expect(placeOfSlip(home, { window, cards: [], counters: [] }, stands)).toEqual(stands);
    // What comes to lie there as well sends it back.
    expect(placeOfSlip(home, { window, cards: [box(360, 340, 60, 60)], counters: [] }, stands)).toEqual(home);
  });

  test("stays over a counter of which the edge of the window leaves less than half", () => {
    expect(placeOfSlip(home, { window, cards: [], counters: [box(500, 380, 50, 50)] })).toEqual(home);
    expect(placeOfSlip(home, { window, cards: [], counters: [box(500, 370, 50, 50)] })).not.toEqual(home);
  });

  test("goes to an upper corner where the foot is full, else away; it never climbs to the middle of the map", () => {
    const foot = box(0, 347, 600, 50);
    // Over the counters' heads there is room all the way up.
    expect(placeOfSlip(home, { window, cards: [], counters: [foot] })).toEqual(box(482, 10, 108, 40));
    const edge = box(470, 0, 130, 400);
    expect(placeOfSlip(home, { window, cards: [], counters: [foot, edge] })).toEqual(box(10, 10, 108, 40));
    const heads = box(0, 0, 600, 60);
    expect(placeOfSlip(home, { window, cards: [], counters: [foot, heads] })).toBeNull();
    const cards = [box(0, 300, 600, 100)];
    expect(placeOfSlip(home, { window, cards, counters: [heads] })).toBeNull();
  });

  test("stands beside a card in an upper corner when the foot is full", () => {
    const counters = [box(0, 347, 600, 50)];
    const buttons = box(550, 10, 40, 40);
    expect(placeOfSlip(home, { window, cards: [buttons], counters })).toEqual(box(436, 10, 108, 40));
  });
});

describe("the slip of the scale over a small map", () => {
  const window = { width: 360, height: 220 };
  const home = box(250, 184, 100, 28);

  test("crosses to the other lower corner and goes no farther: up the edge are the buttons and the battle", () => {
    expect(placeOfSlip(home, { window, cards: [], counters: [box(300, 190, 40, 40)] })).toEqual(
      box(8, 184, 100, 28),
    );
    const card = box(0, 150, 360, 70);
    expect(placeOfSlip(home, { window, cards: [card], counters: [] })).toBeNull();
  });
});

describe("figures on a way", () => {
  const grid = { columns: 5, rows: 5 };
  const reach = {
    hexes: [
      { hex: 6, left: 3, stops: false, swims: false },
      { hex: 7, left: 2, stops: true, swims: false },
      { hex: 8, left: 1, stops: false, swims: false },
    ],
  } as unknown as ReachView;
  const around = { from: 6, taken: new Set([8]), written: [] };

  test("stand in every hex but the unit's own and those of counters, and nowhere where hexes are small", () => {
    const near = figuresOf({ grid, pen: 1, hexWidth: 60 }, reach, around);
    expect([...near.keys()]).toEqual([7]);
    const { x, y } = centreOf(grid, 7);
    expect(near.get(7)).toEqual({ at: { x, y: y + 6 }, left: 2, stops: true, swims: false });
    expect(figuresOf({ grid, pen: 1, hexWidth: 30 }, reach, around).size).toBe(0);
  });

  test("where a way ends in a hex with a counter its figure stands beside that, on free ground it stays", () => {
    const brush = { grid, pen: 1, hexWidth: 60 };
    const end = figureBesideCounter(brush, [6, 7, 8], reach, around);
    expect(end?.left).toBe(1);
    const { x, y } = centreOf(grid, 8);
    // No nearer to the middle than the words on a counter reach.
    expect(Math.max(Math.abs((end?.at.x ?? x) - x), Math.abs((end?.at.y ?? y) - y))).toBeGreaterThan(45);
    expect(figureBesideCounter(brush, [6, 7], reach, around)).toBe(null);
    expect(figureBesideCounter({ ...brush, hexWidth: 30 }, [6, 7, 8], reach, around)).toBe(null);
  });
});
