import { describe, expect, test } from "vitest";
import { HEX_WIDTH } from "../../src/app/geometry.ts";
import { overlaps, type Rect } from "../../src/map/names/boxes.ts";
import { roomOfCounter } from "../../src/map/names/counterRoom.ts";
import { wishOfCourse } from "../../src/map/names/courses.ts";
import { letteredAs, nameZoomOf } from "../../src/map/names/faces.ts";
import { onDryLand, onItsSide } from "../../src/map/names/nameGround.ts";
import { placeNames } from "../../src/map/names/placement.ts";
import { type Feature, farnessOf, type Spot } from "../../src/map/names/reading.ts";
import { type Block, boxOfBlock, type Standing, wishOfBlock } from "../../src/map/names/wishes.ts";

const WINDOW: Rect = { left: 0, top: 0, right: 1000, bottom: 600 };
const FREE = { covers: [], lines: [], printed: [], features: [], rooms: [], window: WINDOW };

/** A hill at a point, its name 80 pixels wide, set 30 pixels to the left by its author. */
function hill(id: string, x: number, y: number, more: Partial<Block> = {}): Block {
  return {
    id,
    order: 0,
    patience: 0.6,
    x,
    y,
    lines: [{ width: 80, height: 18 }],
    anchor: "end",
    from: [-30, 5],
    counter: 25,
    ...more,
  };
}

function boxOf(block: Block, where: Standing | undefined): Rect {
  if (where?.type !== "block") throw new Error("no block was placed");
  return boxOfBlock(block.lines.slice(0, where.lines), where.x, where.y, where.anchor);
}

describe("names on the map", () => {
  test("the room of a counter holds the ring about its hex, so that no name lies under it", () => {
    for (const scale of [0.3, 0.6, 1.4]) {
      const { left, right } = roomOfCounter({ x: 500, y: 300 }, scale);
      expect(left).toBeLessThan((500 - HEX_WIDTH / 2) * scale);
      expect(right).toBeGreaterThan((500 + HEX_WIDTH / 2) * scale);
    }
  });

  test("where nothing is in the way a name stands where its author set it", () => {
    const block = hill("a", 500, 300);
    const [placed] = placeNames([wishOfBlock(block)], FREE);
    expect(placed?.where).toEqual({ type: "block", x: 470, y: 305, anchor: "end", lines: 1 });
  });

  test("a counter moves the name, and then covers nothing of it", () => {
    const block = hill("a", 500, 300);
    const counter = { left: 400, top: 275, right: 450, bottom: 325 };
    const [placed] = placeNames([wishOfBlock(block)], { ...FREE, covers: [counter] });
    expect(overlaps(boxOf(block, placed?.where), counter)).toBe(false);
  });

  test("so does the front line, and the edge of the window", () => {
    const block = hill("a", 500, 300);
    const line = Array.from({ length: 40 }, (_, i) => ({ x: 430, y: 200 + 5 * i }));
    const box = boxOf(block, placeNames([wishOfBlock(block)], { ...FREE, lines: line })[0]?.where);
    expect(line.some(({ x, y }) => x > box.left && x < box.right && y > box.top && y < box.bottom)).toBe(
      false,
    );
    const atEdge = hill("b", 60, 300);
    const inside = boxOf(atEdge, placeNames([wishOfBlock(atEdge)], FREE)[0]?.where);
    expect(inside.left).toBeGreaterThanOrEqual(0);
  });

  test("two names never share ground; the more important keeps its place", () => {
    const first = hill("first", 500, 300);
    const second = hill("second", 505, 304, { order: 1 });
    const placed = placeNames([wishOfBlock(second), wishOfBlock(first)], FREE);
    expect(placed.map(({ id }) => id)).toEqual(["first", "second"]);
    expect(placed[0]?.where).toEqual({ type: "block", x: 470, y: 305, anchor: "end", lines: 1 });
    expect(overlaps(boxOf(first, placed[0]?.where), boxOf(second, placed[1]?.where))).toBe(false);
  });

  test("a remark that would be covered everywhere is left out, a hill keeps its name", () => {
    const covers = [
      { left: 0, top: 0, right: 1000, bottom: 290 },
      { left: 0, top: 296, right: 1000, bottom: 600 },
    ];
    const remark = wishOfBlock(hill("remark", 500, 300, { patience: 0.1 }));
    expect(placeNames([remark], { ...FREE, covers })).toEqual([]);
    const patient = wishOfBlock(hill("hill", 500, 300, { patience: 1 }));
    expect(placeNames([patient], { ...FREE, covers })).toHaveLength(1);
  });

  test("the window's edge cuts no name: it stands inside or beyond it", () => {
    const narrow = { left: 470, top: 0, right: 530, bottom: 600 };
    const block = hill("a", 500, 300);
    const box = boxOf(block, placeNames([wishOfBlock(block)], { ...FREE, window: narrow })[0]?.where);
    expect(box.right <= narrow.left || box.left >= narrow.right).toBe(true);
  });

  test("small print is left out rather than crossed by the front, a hill keeps its name", () => {
    const lines = Array.from({ length: 3000 }, (_, i) => ({
      x: 350 + 6 * (i % 50),
      y: 150 + 5 * Math.floor(i / 50),
    }));
    const remark = hill("remark", 500, 300, { isSmallPrint: true });
    expect(placeNames([wishOfBlock(remark)], { ...FREE, lines })).toEqual([]);
    expect(placeNames([wishOfBlock(hill("hill", 500, 300))], { ...FREE, lines })).toHaveLength(1);
  });

  test("a name stands nearer to its own feature than to any other, or not at all", () => {
    const feature = { x: 500, y: 300 };
    const block = hill("a", 500, 300, { feature });
    // Another summit lies where the author set the name.
    const other = { x: 440, y: 300 };
    const [placed] = placeNames([wishOfBlock(block)], { ...FREE, features: [feature, other] });
    const { left, top, right, bottom } = boxOf(block, placed?.where);
    const from = ({ x, y }: { x: number; y: number }) =>
      Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
    expect(from(feature)).toBeLessThanOrEqual(from(other));
    expect(left).toBeGreaterThan(440);
    // Summits all around, each nearer to the places on its side than the hill is.
    const ring = Array.from({ length: 48 }, (_, i) => ({
      x: 500 + 8 * Math.cos((i * Math.PI) / 24),
      y: 300 + 8 * Math.sin((i * Math.PI) / 24),
    }));
    expect(placeNames([wishOfBlock(block)], { ...FREE, features: [feature, ...ring] })).toEqual([]);
  });

  test("a hill that finds no place beside the front waits for the lake to have its own", () => {
    // Lines run everywhere but in a pocket that the lake's name just fills.
    const lines = Array.from({ length: 12_000 }, (_, i) => ({
      x: 300 + 4 * (i % 120),
      y: 100 + 4 * Math.floor(i / 120),
    })).filter(({ x, y }) => x < 350 || x > 445 || y < 282 || y > 318);
    const lake = hill("lake", 440, 300, { order: 2, from: [0, 5] });
    const placed = placeNames([wishOfBlock(hill("hill", 500, 300)), wishOfBlock(lake)], { ...FREE, lines });
    expect(placed.map(({ id }) => id)).toEqual(["lake", "hill"]);
    expect(placed[0]?.where).toEqual({ type: "block", x: 440, y: 305, anchor: "end", lines: 1 });
  });

  test("lines that the sheet is printed with are avoided where that costs little, and crossed where it costs much", () => {
    const block = hill("a", 500, 300);
    const column = (x: number) => Array.from({ length: 60 }, (_, i) => ({ x, y: 150 + 5 * i }));
    const moved = boxOf(block, placeNames([wishOfBlock(block)], { ...FREE, printed: column(430) })[0]?.where);
    expect(430 > moved.left && 430 < moved.right).toBe(false);
    const everywhere = Array.from({ length: 20 }, (_, i) => column(320 + 20 * i)).flat();
    expect(placeNames([wishOfBlock(block)], { ...FREE, printed: everywhere })[0]?.where).toEqual({
      type: "block",
      x: 470,
      y: 305,
      anchor: "end",
      lines: 1,
    });
  });

  test("what is fought for is named even where every place beside it is taken: a line leads to it", () => {
    // Counters on all sides, 130 by 130; only what is farther away is free.
    const covers = [{ left: 400, top: 225, right: 600, bottom: 375 }];
    const plain = hill("a", 500, 300, { patience: 0.01, farthest: 16.5 });
    expect(placeNames([wishOfBlock(plain)], { ...FREE, covers })).toEqual([]);
    const wanted = { ...plain, isWanted: true };
    const [placed] = placeNames([wishOfBlock(wanted)], { ...FREE, covers });
    if (placed?.where.type !== "block" || !placed.where.led) throw new Error("no line leads to the hill");
    const { x, y, led } = placed.where;
    expect([x + led[0], y + led[1]]).toEqual([500, 300]);
    expect(overlaps(boxOf(wanted, placed.where), covers[0] as Rect)).toBe(false);
    // Where there is room beside it no line is drawn.
    expect(placeNames([wishOfBlock(wanted)], FREE)[0]?.where).not.toHaveProperty("led");
  });

  test("in a tight place the forms in other scripts go before the name does", () => {
    const two = {
      lines: [
        { width: 80, height: 18 },
        { width: 120, height: 13 },
      ],
    };
    const block = hill("a", 500, 300, two);
    expect(placeNames([wishOfBlock(block)], FREE)[0]?.where).toMatchObject({ lines: 2 });
    // A ring of counters leaves only the one line that the author's place has room for.
    const covers = [
      { left: 0, top: 310, right: 1000, bottom: 600 },
      { left: 0, top: 0, right: 1000, bottom: 286 },
      { left: 475, top: 0, right: 1000, bottom: 600 },
    ];
    expect(placeNames([wishOfBlock(block)], { ...FREE, covers })[0]?.where).toMatchObject({ lines: 1 });
  });

  test("words along a river slide out from under a counter", () => {
    const line = Float32Array.from([0, 100, 500, 100, 1000, 100]);
    const words = {
      id: "river",
      order: 2,
      patience: 0.3,
      line,
      advances: new Array<number>(10).fill(12),
      height: 15,
      middle: 0.5,
    };
    const free = placeNames([wishOfCourse(words)], FREE)[0]?.where;
    if (free?.type !== "course") throw new Error("no course was placed");
    expect(free.letters).toHaveLength(10);
    expect(free.letters[0]).toEqual({ x: 446, y: 100, turn: 0 });
    const counter = { left: 470, top: 75, right: 520, bottom: 125 };
    const moved = placeNames([wishOfCourse(words)], { ...FREE, covers: [counter] })[0]?.where;
    if (moved?.type !== "course") throw new Error("no course was placed");
    expect(moved.letters.some(({ x }) => x > 462 && x < 528)).toBe(false);
  });

  test("the name of a great lake lies under a counter rather than wander, until that hides too much of it", () => {
    const words = {
      id: "lake",
      order: 2,
      patience: 0.04,
      line: Float32Array.from([0, 100, 1000, 100]),
      advances: new Array<number>(10).fill(30),
      height: 15,
      middle: 0.5,
    };
    const leftOf = (isSteady: boolean, covers: readonly Rect[]) => {
      const where = placeNames([wishOfCourse({ ...words, isSteady })], { ...FREE, covers })[0]?.where;
      if (where?.type !== "course") throw new Error("the lake was left out");
      return where.letters[0]?.x;
    };
    const counter = { left: 400, top: 75, right: 450, bottom: 125 };
    const own = leftOf(true, []);
    const lake = placeNames([wishOfCourse({ ...words, isSteady: true })], FREE);
    const held = new Map(lake.map(({ id, pieces }) => [id, pieces]));
    const [stays] = placeNames(
      [wishOfCourse({ ...words, isSteady: true })],
      { ...FREE, covers: [counter] },
      { own: held },
    );
    expect(stays?.pieces).toEqual(lake[0]?.pieces);
    expect(leftOf(false, [counter])).not.toBe(own);
    // All but an end of it is hidden.
    expect(leftOf(true, [{ left: 330, top: 50, right: 620, bottom: 150 }])).not.toBe(own);
  });

  test("no name stands between the letters of a country", () => {
    const country = {
      id: "country",
      order: 9,
      patience: 0.04,
      line: Float32Array.from([0, 100, 1000, 100]),
      advances: new Array<number>(6).fill(50),
      height: 20,
      middle: 0.5,
    };
    // Between two of its letters are 30 pixels, room enough for a village of 16.
    const village = hill("village", 500, 100, {
      lines: [{ width: 16, height: 12 }],
      anchor: "middle",
      from: [0, 5],
    });
    const [first] = placeNames([wishOfBlock(village)], FREE);
    const across = (isWide: boolean) => {
      const places = placeNames([wishOfBlock(village), wishOfCourse({ ...country, isWide })], FREE);
      const letters = places.find(({ id }) => id === "country")?.where;
      if (letters?.type !== "course") throw new Error("the country was left out");
      const xs = letters.letters.map(({ x }) => x);
      return Math.min(...xs) < 500 && Math.max(...xs) > 500;
    };
    expect(first?.pieces[0]?.left).toBeLessThan(500);
    expect(across(false)).toBe(true);
    expect(across(true)).toBe(false);
  });

  test("where words along a lake find no room between counters they are set smaller", () => {
    const words = {
      id: "lake",
      order: 2,
      patience: 0.04,
      line: Float32Array.from([0, 100, 500, 100, 1000, 100]),
      advances: new Array<number>(10).fill(30),
      height: 15,
      middle: 0.5,
    };
    // 300 wide as they are set, 204 as close as can be; 180 are free, and 164 are enough for the smaller letters.
    const covers = [
      { left: 0, top: 50, right: 400, bottom: 150 },
      { left: 580, top: 50, right: 1000, bottom: 150 },
    ];
    const tight = placeNames([wishOfCourse(words)], { ...FREE, covers })[0]?.where;
    if (tight?.type !== "course") throw new Error("no course was placed");
    expect(tight.shrunk).toBe(0.78);
    const free = placeNames([wishOfCourse(words)], FREE)[0]?.where;
    expect(free).toMatchObject({ shrunk: 1 });
  });

  test("the same names get the same places, in whatever order they come, and panning where all is seen changes none", () => {
    const blocks = [hill("a", 500, 300), hill("b", 540, 310), hill("c", 470, 280, { order: 1 })].map(
      wishOfBlock,
    );
    const once = placeNames(blocks, FREE);
    expect(placeNames([...blocks].reverse(), FREE)).toEqual(once);
    const panned = { ...FREE, window: { left: 100, top: 50, right: 1100, bottom: 650 } };
    expect(placeNames(blocks, panned)).toEqual(once);
  });

  test("a name whose place is free again stays where it went, and goes back where that is clearly better", () => {
    const block = hill("a", 500, 300);
    const counter = { left: 400, top: 275, right: 450, bottom: 325 };
    const covered = placeNames([wishOfBlock(block)], { ...FREE, covers: [counter] });
    const held = new Map(covered.map(({ id, pieces }) => [id, pieces]));
    expect(placeNames([wishOfBlock(block)], FREE, { own: held })).toEqual(covered);
    expect(placeNames([wishOfBlock(block)], FREE)).not.toEqual(covered);
    // With a line to the hill it is worse off than beside it, whatever stood there before.
    const around = { left: 400, top: 225, right: 600, bottom: 375 };
    const wanted = wishOfBlock({ ...block, patience: 0.01, isWanted: true });
    const led = placeNames([wanted], { ...FREE, covers: [around] });
    const ledHeld = new Map(led.map(({ id, pieces }) => [id, pieces]));
    expect(placeNames([wanted], FREE, { own: ledHeld })).toEqual(placeNames([wanted], FREE));
  });

  test("from where it had to go it comes back to its own place as soon as that is free", () => {
    const wishes = [wishOfBlock(hill("a", 500, 300))];
    const own = new Map(placeNames(wishes, FREE).map(({ id, pieces }) => [id, pieces]));
    const card = { left: 400, top: 275, right: 450, bottom: 325 };
    const away = placeNames(wishes, { ...FREE, covers: [card] }, { own });
    const ofLate = new Map(away.map(({ id, pieces }) => [id, pieces]));
    expect(ofLate).not.toEqual(own);
    // While the card lies there it stays where it went, though another place would do as well.
    expect(placeNames(wishes, { ...FREE, covers: [card] }, { own, ofLate })).toEqual(away);
    expect(placeNames(wishes, FREE, { own, ofLate })).toEqual(placeNames(wishes, FREE));
  });

  test("close along the side of a counter there is room for a name, though not in the middle of that side", () => {
    // The counter on the hill, a flag at its left above, counters all around but for a gap below the flag.
    const room = { left: 470, top: 270, right: 535, bottom: 335 };
    const covers = [
      room,
      { left: 0, top: 0, right: 1000, bottom: 306 },
      { left: 0, top: 334, right: 1000, bottom: 600 },
      { left: 535, top: 0, right: 1000, bottom: 600 },
    ];
    const block = hill("a", 500, 300, { patience: 0, room });
    const [placed] = placeNames([wishOfBlock(block)], { ...FREE, covers });
    const { left, top, right, bottom } = boxOf(block, placed?.where);
    expect(covers.some((cover) => overlaps({ left, top, right, bottom }, cover))).toBe(false);
    expect(right).toBeGreaterThan(455);
    expect(placeNames([wishOfBlock(hill("a", 500, 300, { patience: 0 }))], { ...FREE, covers })).toEqual([]);
  });

  test("what must be named is set smaller where it has a place only so", () => {
    const covers = [
      { left: 0, top: 0, right: 1000, bottom: 292 },
      { left: 0, top: 311, right: 1000, bottom: 600 },
    ];
    const wanted = hill("a", 500, 300, { patience: 0, isWanted: true, from: [-30, 6] });
    expect(placeNames([wishOfBlock(wanted)], { ...FREE, covers })).toEqual([]);
    const smaller = { width: 69, height: 14 };
    const [placed] = placeNames([wishOfBlock({ ...wanted, smaller })], { ...FREE, covers });
    expect(placed?.where).toMatchObject({ isSmaller: true });
  });

  test("of two places as near a name takes the one on the side that its author gave it, and on its side of the front", () => {
    const feature = { x: 500, y: 300 };
    // The author's own place is taken, and those over and under the hill.
    const counter = { left: 400, top: 292, right: 450, bottom: 308 };
    const sideOf = (
      from: readonly [number, number],
      anchor: "start" | "end",
      lines: readonly Spot[] = [],
    ) => {
      const block = hill("a", 500, 300, { feature, from, anchor });
      const taken = { ...counter, left: anchor === "end" ? 400 : 550, right: anchor === "end" ? 450 : 600 };
      const covers = [taken, ...[200, 315].map((top) => ({ left: 480, top, right: 520, bottom: top + 85 }))];
      const box = boxOf(block, placeNames([wishOfBlock(block)], { ...FREE, covers, lines })[0]?.where);
      return (box.left + box.right) / 2 < feature.x ? "west" : "east";
    };
    expect(sideOf([-30, 5], "end")).toBe("west");
    expect(sideOf([30, 5], "start")).toBe("east");
    const front = Array.from({ length: 120 }, (_, i) => ({ x: 493, y: 5 * i }));
    expect(sideOf([-30, 5], "end", front)).toBe("east");
  });

  test("what has left the window is placed anew where it is to be seen", () => {
    const block = hill("a", 500, 300);
    const [before] = placeNames([wishOfBlock(block)], FREE);
    const held = new Map([["a", before?.pieces ?? []]]);
    const right = { ...WINDOW, left: 490 };
    const box = boxOf(
      block,
      placeNames([wishOfBlock(block)], { ...FREE, window: right }, { own: held })[0]?.where,
    );
    expect(box.left).toBeGreaterThanOrEqual(490);
  });

  test("a name that must go takes no place from a lesser one that has its own, if there is another", () => {
    const first = hill("first", 500, 300);
    const counter = { left: 400, top: 275, right: 450, bottom: 325 };
    const [alone] = placeNames([wishOfBlock(first)], { ...FREE, covers: [counter] });
    if (alone?.where.type !== "block") throw new Error("no block was placed");
    // A lesser name stands just where the first would go.
    const { left, top, right, bottom } = boxOf(first, alone.where);
    const lesser = hill("lesser", left + 30, top + 10, { order: 1, from: [0, 5] });
    const before = placeNames([wishOfBlock(lesser)], FREE);
    expect(overlaps(boxOf(lesser, before[0]?.where), { left, top, right, bottom })).toBe(true);
    const held = new Map(before.map(({ id, pieces }) => [id, pieces]));
    const wishes = [wishOfBlock(first), wishOfBlock(lesser)];
    const placed = placeNames(wishes, { ...FREE, covers: [counter] }, { own: held });
    expect(placed.find(({ id }) => id === "lesser")).toEqual(before[0]);
    expect(placed.map(({ id }) => id).sort()).toEqual(["first", "lesser"]);
  });

  test("a name leaves each figure of the reach a place in its hex", () => {
    const block = hill("a", 500, 300);
    const disc = (x: number, y: number): Rect => ({
      left: x - 10,
      top: y - 10,
      right: x + 10,
      bottom: y + 10,
    });
    const author = boxOf(block, placeNames([wishOfBlock(block)], FREE)[0]?.where);
    const [under, beside] = [disc(430, 300), disc(430, 330)];
    // The figure has another place: the name stays. It has none: the name goes.
    const free = placeNames([wishOfBlock(block)], { ...FREE, rooms: [[under, beside]] });
    expect(boxOf(block, free[0]?.where)).toEqual(author);
    const tight = placeNames([wishOfBlock(block)], { ...FREE, rooms: [[under]] });
    expect(overlaps(boxOf(block, tight[0]?.where), under)).toBe(false);
    // Two names do not take both places between them.
    const second = hill("b", 500, 330, { order: 1 });
    const both = placeNames([wishOfBlock(block), wishOfBlock(second)], { ...FREE, rooms: [[under, beside]] });
    const boxes = [block, second].map((one, i) => boxOf(one, both[i]?.where));
    expect([under, beside].some((place) => boxes.every((box) => !overlaps(box, place)))).toBe(true);
  });

  test("a line that leads to a hill is to be seen, and runs over no other name", () => {
    const covers = [{ left: 430, top: 235, right: 570, bottom: 365 }];
    const wanted = wishOfBlock(hill("a", 500, 300, { patience: 0.01, isWanted: true }));
    const [alone] = placeNames([wanted], { ...FREE, covers });
    const lead = wanted.candidates.find(({ pieces }) => pieces === alone?.pieces)?.lead ?? [];
    expect(lead.length).toBeGreaterThan(3);
    // Another name lies on the way of the line, but not on the words.
    const [first] = lead as [{ x: number; y: number }];
    const across = hill("across", first.x, first.y, {
      order: -1,
      anchor: "middle",
      lines: [{ width: 8, height: 4 }],
      from: [0, 1],
    });
    const placed = placeNames([wanted, wishOfBlock(across)], { ...FREE, covers });
    const [other, led] = placed;
    const way = wanted.candidates.find(({ pieces }) => pieces === led?.pieces)?.lead ?? [];
    const [box] = other?.pieces ?? [];
    if (!box) throw new Error("the other name has no place");
    expect(way.some(({ x, y }) => x > box.left && x < box.right && y > box.top && y < box.bottom)).toBe(
      false,
    );
    expect(
      way.filter(({ x, y }) => covers.every((c) => x < c.left || x > c.right || y < c.top || y > c.bottom))
        .length,
    ).toBeGreaterThan(1);
  });

  test("a line leads no farther than a hex and a half: what finds no place so near is not named", () => {
    const block = hill("a", 500, 300, { patience: 0.01, isWanted: true });
    const wanted = wishOfBlock(block);
    const farness = wanted.candidates.map(({ pieces }) => farnessOf(pieces[0] as Rect, block));
    // Half a counter is 42 hundredths of a hex.
    expect(Math.max(...farness)).toBeLessThanOrEqual((1.5 / 0.42) * block.counter);
    const far = 4 * block.counter;
    const covers = [{ left: 500 - far - 200, top: 300 - far, right: 500 + far + 200, bottom: 300 + far }];
    expect(placeNames([wanted], { ...FREE, covers })).toEqual([]);
  });

  test("what a battle is fought for most is named from farther away where all around is full, in the window, before all others", () => {
    // From afar a counter is 18 wide: all within 30 of the hill is full, and a lesser name stands where there is room.
    const block = hill("z", 500, 300, { counter: 9, patience: 0.01, isWanted: true });
    const covers = [{ left: 370, top: 270, right: 630, bottom: 330 }];
    const chief = wishOfBlock({ ...block, isChief: true });
    expect(placeNames([wishOfBlock(block)], { ...FREE, covers })).toEqual([]);
    const [placed] = placeNames([chief], { ...FREE, covers });
    if (placed?.where.type !== "block" || !placed.where.led) throw new Error("no line leads to the hill");
    expect(farnessOf(placed.pieces[0] as Rect, block)).toBeLessThanOrEqual(84);
    // Others who have chosen before it by their order give it its place.
    const lesser = hill("a", placed.where.x, placed.where.y, {
      order: 1,
      from: [0, 0],
      anchor: placed.where.anchor,
    });
    const both = placeNames([wishOfBlock(lesser), chief], { ...FREE, covers });
    expect(both.find(({ id }) => id === "z")?.pieces).toEqual(placed.pieces);
    // Where the window ends beside it the name is not set beyond its edge, where nobody reads it.
    const window = { left: 480, top: 0, right: 1000, bottom: 600 };
    const [seen] = placeNames([wishOfBlock({ ...block, isChief: true })], { ...FREE, window });
    expect(seen?.pieces[0]?.left).toBeGreaterThanOrEqual(480);
  });

  test("a name of two words is set in two lines where there is no room for one", () => {
    const covers = [
      { left: 0, top: 0, right: 1000, bottom: 280 },
      { left: 0, top: 322, right: 1000, bottom: 600 },
      { left: 0, top: 0, right: 420, bottom: 600 },
      { left: 480, top: 0, right: 1000, bottom: 600 },
    ];
    const block = hill("a", 500, 300, { patience: 0 });
    expect(placeNames([wishOfBlock(block)], { ...FREE, covers })).toEqual([]);
    const broken = [
      { width: 44, height: 18 },
      { width: 40, height: 18 },
    ];
    const [placed] = placeNames([wishOfBlock({ ...block, broken })], { ...FREE, covers });
    expect(placed?.where).toMatchObject({ isBroken: true, lines: 1 });
    // It takes the room of two lines.
    const { top = 0, bottom = 0 } = placed?.pieces[0] ?? {};
    expect(bottom - top).toBeGreaterThan(36);
  });

  test("a name does not stand beside the counter on another hill, if there is another place", () => {
    // Both hills are covered by counters 50 wide: the author's place is by 20 nearer to the counter of the other.
    const feature = { x: 500, y: 300 };
    const room = (x: number): Rect => ({ left: x - 27, top: 270, right: x + 30, bottom: 330 });
    const block = hill("a", 500, 300, { feature, from: [-60, 5] });
    const other = { x: 300, y: 300, body: room(325) };
    const placed = (features: readonly Feature[]) =>
      boxOf(block, placeNames([wishOfBlock(block)], { ...FREE, features })[0]?.where);
    const own = { ...feature, body: room(500) };
    expect(placed([own, { x: 300, y: 300 }]).right).toBeLessThan(450);
    // Of the counters' sides, at 355 and 473, it is plainly nearer to that of its own.
    const { left, right } = placed([own, other]);
    expect(left - 355).toBeGreaterThanOrEqual(Math.max(0, 473 - right) + 5);
  });

  test("a name does not stand where it would be read as the second line of another's", () => {
    const feature = (x: number, y: number) => ({ x, y });
    const first = hill("a", 500, 300, { feature: feature(500, 300) });
    // Set by its author close under the first, which ends at 306.
    const second = hill("b", 500, 330, { order: 1, feature: feature(500, 330), from: [-30, -3] });
    const [, placed] = placeNames([wishOfBlock(first), wishOfBlock(second)], FREE);
    const alone = placeNames([wishOfBlock(second)], FREE)[0];
    expect(alone?.where).toMatchObject({ x: 470, y: 327 });
    const upper = boxOf(first, { type: "block", x: 470, y: 305, anchor: "end", lines: 1 });
    const box = placed?.pieces[0] as Rect;
    const isBelow = box.left < upper.right + 12 && box.right > upper.left - 12;
    expect(isBelow && box.top < upper.bottom + 5).toBe(false);
    // The height of the same hill may.
    const height = hill("b", 500, 300, { order: 1, feature: feature(500, 300), from: [-30, 27] });
    expect(placeNames([wishOfBlock(first), wishOfBlock(height)], FREE)[1]?.where).toMatchObject({ y: 327 });
  });

  test("the name of a village stands on the village's side of a border that is claimed", () => {
    const border = [
      { x: 460, y: 0 },
      { x: 460, y: 600 },
    ];
    const village = { x: 500, y: 300 };
    const block = hill("v", 500, 300, { feature: village });
    const placed = (borders: readonly (readonly Spot[])[], covers: readonly Rect[] = []) => {
      const wish = onItsSide(wishOfBlock(block), village, { scale: 1, borders });
      return boxOf(block, placeNames([wish], { ...FREE, covers })[0]?.where);
    };
    expect(placed([]).right).toBeLessThan(475);
    expect(placed([border]).left).toBeGreaterThan(460);
    // Where its own side is full it is named beyond rather than not at all.
    expect(placed([border], [{ ...WINDOW, left: 472 }]).right).toBeLessThan(480);
  });

  test("a hill is not named on a lake beside it, nor over a corner of one, if there is dry ground", () => {
    const block = hill("a", 500, 300, { feature: { x: 500, y: 300 } });
    const placed = (lake: Rect) => {
      const ground = {
        scale: 1,
        map: { width: 1000, height: 600 },
        borders: [],
        isWet: ({ x, y }: Spot) => x > lake.left && x < lake.right && y > lake.top && y < lake.bottom,
      };
      const wish = onDryLand({ style: "hill", zoom: "play" }, ground, wishOfBlock(block));
      return boxOf(block, placeNames([wish], FREE)[0]?.where);
    };
    for (const lake of [
      { left: 350, top: 250, right: 480, bottom: 350 },
      { left: 350, top: 250, right: 405, bottom: 302 },
    ])
      expect(overlaps(placed(lake), lake)).toBe(false);
  });

  test("only what is fought for most is named over water or the front where there is no other place", () => {
    const summit = { x: 500, y: 300 };
    const isNamed = (
      isChief: boolean,
      isWet: (at: Spot) => boolean,
      lines: readonly Spot[] = [],
    ): boolean => {
      const ground = { scale: 1, map: { width: 1000, height: 600 }, borders: [], isWet };
      const block = wishOfBlock(hill("a", summit.x, summit.y, { feature: summit, isChief }));
      const wish = onDryLand({ style: "hill", zoom: "play" }, ground, block);
      return placeNames([wish], { ...FREE, lines }).length > 0;
    };
    const everywhere = Array.from({ length: 1000 * 6 }, (_, i) => ({
      x: i % 1000,
      y: 100 * Math.floor(i / 1000),
    }));
    const close = everywhere.flatMap(({ x, y }) =>
      [0, 10, 20, 30, 40, 50, 60, 70, 80, 90].map((more) => ({ x, y: y + more })),
    );
    const dry = () => false;
    expect([isNamed(false, dry), isNamed(true, dry)]).toEqual([true, true]);
    expect([isNamed(false, () => true), isNamed(true, () => true)]).toEqual([false, true]);
    expect([isNamed(false, dry, close), isNamed(true, dry, close)]).toEqual([false, true]);
  });

  test("letters have three sizes and none below 9.5 pixels", () => {
    expect([22, 44, 45, 91, 92, 150].map(nameZoomOf)).toEqual(["far", "far", "play", "play", "near", "near"]);
    for (const zoom of ["far", "play", "near"] as const)
      for (const style of ["hill", "second", "remark", "claim-0", "number", "margin"] as const)
        expect(letteredAs(style, { zoom, growth: 1 }).size).toBeGreaterThanOrEqual(9.5);
    const sizeOf = (zoom: "far" | "play" | "near", growth: number) =>
      letteredAs("hill", { zoom, growth }).size;
    expect(sizeOf("near", 1)).toBeGreaterThan(sizeOf("far", 1));
    // For a projector: 14.5 times 1.3 is 18.85, set in half pixels.
    expect(sizeOf("play", 1.3)).toBe(19);
  });
});
