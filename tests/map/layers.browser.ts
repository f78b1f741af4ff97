import { describe, expect, test } from "vitest";
import type { Danger, DangerMap, FireRange, Outlook, SupplyAsKnown } from "../../src/app/index.ts";
import { centreOf, mapSize } from "../../src/app/index.ts";
import type { Brush } from "../../src/drawing/brush.ts";
import { paintFront } from "../../src/drawing/front.ts";
import { PALETTES, type Theme } from "../../src/drawing/palette.ts";
import type { Grid, Hex } from "../../src/engine/index.ts";
import { paintControl } from "../../src/map/layers/control.ts";
import { paintDanger, paintThreats } from "../../src/map/layers/danger.ts";
import { paintUnseen } from "../../src/map/layers/ground.ts";
import { paintOutlook } from "../../src/map/layers/lookout.ts";
import { paintRanges } from "../../src/map/layers/ranges.ts";
import { figuresOf, paintReach } from "../../src/map/layers/reach.ts";
import { paintSupply, paintSupplySigns } from "../../src/map/layers/supply.ts";
import { paintZones } from "../../src/map/layers/zones.ts";

/** Five by four hexes; 0101 has the number 6. */
const GRID: Grid = { columns: 5, rows: 4 };
const SIZE = mapSize(GRID);
const WHOLE = { x: 0, y: 0, ...SIZE };

interface Picture {
  /** How far the grey of a pixel lies from the bare paper, 0 to 255. */
  readonly at: (x: number, y: number) => number;
  /** Pixels of a hex, or of a part of it by its height, that lie farther from the paper than `least`. */
  readonly count: (hex: Hex, least: number, part?: "all" | "head" | "foot") => number;
}

/** Paints on bare paper and looks at it in grey: what is told by hue alone is not seen. */
function painted(theme: Theme, paint: (brush: Brush) => void): Picture {
  const canvas = document.createElement("canvas");
  canvas.width = SIZE.width;
  canvas.height = SIZE.height;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("no 2D canvas");
  const palette = PALETTES[theme];
  // As the layers of the map set their pen.
  context.lineJoin = "round";
  context.lineCap = "round";
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, SIZE.width, SIZE.height);
  const greyOf = ([r, g, b]: Uint8ClampedArray): number =>
    0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
  const paper = greyOf(context.getImageData(2, 2, 1, 1).data);
  paint({ context, grid: GRID, palette, theme, pen: 1, hexWidth: 104 });
  const { data } = context.getImageData(0, 0, SIZE.width, SIZE.height);
  const at = (x: number, y: number): number => {
    const i = (Math.round(y) * SIZE.width + Math.round(x)) * 4;
    return Math.abs(greyOf(data.slice(i, i + 3)) - paper);
  };
  const count = (hex: Hex, least: number, part: "all" | "head" | "foot" = "all"): number => {
    const { x, y } = centreOf(GRID, hex);
    let found = 0;
    // Head and foot are small places in the corners, clear of the hex's edges.
    const [top, bottom] = part === "all" ? [-28, 28] : part === "head" ? [-52, -42] : [42, 52];
    const aside = part === "all" ? 24 : 5;
    for (let dy = top; dy <= bottom; dy++)
      for (let dx = -aside; dx <= aside; dx++) if (at(x + dx, y + dy) > least) found++;
    return found;
  };
  return { at, count };
}

/** Stretches of ink along a line: one for a solid line, several for a dashed one. */
function stretches(
  picture: Picture,
  a: { x: number; y: number },
  b: { x: number; y: number },
  least: number,
): number {
  let runs = 0;
  let isIn = false;
  const steps = Math.round(Math.hypot(b.x - a.x, b.y - a.y));
  for (let i = 0; i <= steps; i++) {
    const isInk = picture.at(a.x + ((b.x - a.x) * i) / steps, a.y + ((b.y - a.y) * i) / steps) > least;
    if (isInk && !isIn) runs++;
    isIn = isInk;
  }
  return runs;
}

const marks = (...hexes: readonly Hex[]): Uint8Array => {
  const zone = new Uint8Array(20);
  for (const hex of hexes) zone[hex] = 1;
  return zone;
};

describe.each(["day", "night"] as const)("layers on paper, in grey, %s", (theme) => {
  test("lines run over the ground of a reach, and under the figures in it", () => {
    const reach = {
      manner: "march" as const,
      hexes: [{ hex: 7, cost: 1, left: 3, stops: false, swims: false }],
    };
    const around = { from: 6, taken: new Set([6]), written: [] };
    const figures = figuresOf({ grid: GRID, pen: 1, hexWidth: 104 }, reach, around);
    const figure = figures.get(7);
    if (!figure) throw new Error("the hex has no figure");
    const { x, y } = figure.at;
    const reached = (isLined: boolean) =>
      painted(theme, (brush) =>
        paintReach(brush, { reach, from: 6 }, figures.values(), ({ context, palette }) => {
          if (!isLined) return;
          context.fillStyle = palette.ink;
          context.fillRect(x - 40, y - 4, 80, 8);
        }),
      );
    const [plain, lined] = [reached(false), reached(true)];
    // Beside the disc the line covers the ground; on the disc all is as it was.
    const besides = [-32, -28, -24, 24, 28, 32].map((dx) => lined.at(x + dx, y) - plain.at(x + dx, y));
    expect(Math.max(...besides)).toBeGreaterThan(60);
    for (const dx of [-7, -4, 0, 4, 7])
      for (const dy of [-3, 0, 3]) expect(lined.at(x + dx, y + dy)).toBe(plain.at(x + dx, y + dy));
  });

  test("held ground wears squares for one side and hollow diamonds for the other", () => {
    const held = (mark: number) =>
      painted(theme, (brush) =>
        paintControl(
          brush,
          WHOLE,
          Array(20)
            .fill(0)
            .map((_, hex) => (hex === 6 ? mark : 0)),
        ),
      );
    const [soviet, japanese] = [held(1), held(2)];
    const { x, y } = centreOf(GRID, 6);
    // The sign is solid in its middle, or hollow: the first one right and below the centre on the pattern's lattice.
    const lattice = (from: number) => 9 + 18 * Math.ceil((from - 9) / 18);
    const signs = [0, 1].flatMap((i) =>
      [0, 1].map((j) => ({ x: lattice(x - 20) + 18 * i, y: lattice(y - 20) + 18 * j })),
    );
    const middle = (picture: Picture) => Math.max(...signs.map((sign) => picture.at(sign.x, sign.y)));
    const least = (picture: Picture) => Math.min(...signs.map((sign) => picture.at(sign.x, sign.y)));
    expect(middle(soviet)).toBeGreaterThan(least(soviet) + 25);
    expect(middle(japanese)).toBeLessThan(middle(soviet) - 20);
    // Both are signs, and not a tint alone; nobody's ground is bare.
    for (const picture of [soviet, japanese]) {
      expect(picture.count(6, least(picture) + 18)).toBeGreaterThan(20);
      expect(picture.count(8, 2)).toBe(0);
    }
  });

  test("zones of control: signs in the head for one side, in the foot for the other, both where both control", () => {
    const zones = painted(theme, (brush) =>
      paintZones(brush, { soviet: marks(6, 7), japanese: marks(7, 8) }),
    );
    const seen = (hex: Hex) => [zones.count(hex, 60, "head") > 12, zones.count(hex, 60, "foot") > 12];
    expect(seen(6)).toEqual([true, false]);
    expect(seen(7)).toEqual([true, true]);
    expect(seen(8)).toEqual([false, true]);
  });

  test("danger: the more can hit a hex the more of it is crossed", () => {
    const map: DangerMap = {
      fire: new Uint8Array(20),
      shells: new Uint8Array(20),
      blind: new Uint8Array(20),
      storm: new Uint8Array(20),
    };
    [1, 2, 4, 6].forEach((units, i) => {
      map.fire[5 + i] = units;
    });
    const picture = painted(theme, (brush) => paintDanger(brush, WHOLE, map));
    const crossed = [0, 1, 2, 3].map((i) => picture.count(5 + i, 60));
    expect(crossed[0]).toBeGreaterThan(0);
    for (let i = 1; i < 4; i++) expect(crossed[i]).toBeGreaterThan((crossed[i - 1] as number) * 1.2);
    expect(picture.count(12, 2)).toBe(0);
  });

  test("danger beside zones and ranges keeps off the edges of its hexes, where those have their lines and signs", () => {
    const most = { fire: new Uint8Array(20).fill(6), shells: new Uint8Array(20), blind: new Uint8Array(20) };
    const map: DangerMap = { ...most, storm: new Uint8Array(20) };
    const signs = (where: "all-over" | "inside") => {
      const picture = painted(theme, (brush) => paintDanger(brush, WHOLE, map, where));
      return {
        middle: picture.count(6, 60),
        head: picture.count(6, 60, "head"),
        foot: picture.count(6, 60, "foot"),
      };
    };
    const [whole, inside] = [signs("all-over"), signs("inside")];
    expect(whole.head + whole.foot).toBeGreaterThan(0);
    expect(inside).toMatchObject({ head: 0, foot: 0 });
    // In the middle they are as many.
    expect(inside.middle).toBe(whole.middle);
  });

  test("danger: guns that fire by the map alone have no sign, three or more the lightest", () => {
    const map: DangerMap = {
      fire: new Uint8Array(20),
      shells: new Uint8Array(20),
      blind: Uint8Array.from({ length: 20 }, (_, hex) => ({ 6: 2, 8: 3, 12: 9 })[hex] ?? 0),
      storm: new Uint8Array(20),
    };
    const picture = painted(theme, (brush) => paintDanger(brush, WHOLE, map));
    expect(picture.count(6, 2)).toBe(0);
    // 3 is the light of the tint that every other grade has.
    for (const hex of [8, 12]) {
      expect(picture.count(hex, 60)).toBeGreaterThan(0);
      expect(picture.count(hex, 3)).toBeLessThan(600);
    }
  });

  test("danger to a hex: a whole line from who is seen, a broken one from who was only last seen", () => {
    const from = 5;
    const to = 9;
    const line = (seen: 0 | 1) => {
      const danger: Danger = { unit: "foe", from, seen, means: ["fire"] };
      const picture = painted(theme, (brush) =>
        paintThreats(brush, { hex: to, dangers: [danger] }, "japanese"),
      );
      const [a, b] = [centreOf(GRID, from), centreOf(GRID, to)];
      return stretches(picture, { x: a.x + 40, y: a.y }, { x: b.x - 60, y: b.y }, 60);
    };
    expect(line(1)).toBe(1);
    expect(line(0)).toBeGreaterThan(8);
  });

  test("supply: the wider the more live on it, the chosen way hollow, signs where it comes in, is wanted and is cut", () => {
    const along = (unit: string, ...path: readonly Hex[]) => ({ unit, path, points: 2 * (path.length - 1) });
    const supply: SupplyAsKnown = {
      sources: [{ box: "depot", way: "road", entry: 5, best: 5, tonnes: 9 }],
      lines: [along("a", 5, 6, 7), along("b", 5, 6), along("c", 5, 6), along("d", 5, 6)],
      gaps: [{ unit: "e", at: 17, why: "enemy", turns: 1, cut: 13, way: [5, 13, 17], bar: "zone", by: [] }],
      reach: 20,
      expected: null,
    };
    const width = (picture: Picture, a: Hex, b: Hex) => {
      const [from, to] = [centreOf(GRID, a), centreOf(GRID, b)];
      const x = from.x + (to.x - from.x) * 0.3;
      return Array.from({ length: 31 }, (_, i) => picture.at(x, from.y - 15 + i)).reduce(
        (sum, grey) => sum + grey,
        0,
      );
    };
    const plain = painted(theme, (brush) => paintSupply(brush, supply, null));
    expect(width(plain, 5, 6)).toBeGreaterThan(width(plain, 6, 7) * 1.25);
    // From where it is cut the way that it would take is a broken line; no line leads to there.
    expect(stretches(plain, centreOf(GRID, 13), centreOf(GRID, 17), 60)).toBeGreaterThan(4);
    expect(stretches(plain, centreOf(GRID, 5), centreOf(GRID, 13), 60)).toBeLessThan(3);
    const chosen = painted(theme, (brush) => paintSupply(brush, supply, "a"));
    const [from, to] = [centreOf(GRID, 6), centreOf(GRID, 7)];
    const x = from.x + (to.x - from.x) * 0.3;
    expect(chosen.at(x, from.y)).toBeLessThan(40);
    expect(Math.max(chosen.at(x, from.y - 3.5), chosen.at(x, from.y + 3.5))).toBeGreaterThan(100);
    const signs = painted(theme, (brush) => paintSupplySigns(brush, supply));
    expect(signs.count(5, 80)).toBeGreaterThan(60);
    const want = centreOf(GRID, 17);
    expect(signs.at(want.x - 42 - 8.5, want.y - 44)).toBeGreaterThan(60);
    expect(signs.count(13, 60)).toBeGreaterThan(60);
  });

  test("fire ranges: a whole line round direct fire, dashes round shells by the map", () => {
    const range = (given: Partial<FireRange>): FireRange => ({
      unit: "guns",
      from: 0,
      direct: null,
      shells: null,
      ...given,
    });
    // The left edge of hex 6 runs straight down from its upper left corner.
    const { x, y } = centreOf(GRID, 6);
    const edge = (picture: Picture, inset: number) =>
      stretches(picture, { x: x - 52 + inset, y: y - 28 }, { x: x - 52 + inset, y: y + 28 }, 60);
    const direct = painted(theme, (brush) =>
      paintRanges(brush, [range({ direct: { reach: 1, hit: [6], hidden: [] } })]),
    );
    expect(edge(direct, 4)).toBe(1);
    const blind = painted(theme, (brush) =>
      paintRanges(brush, [range({ shells: { reach: 9, observed: [], blind: [6] } })]),
    );
    expect(edge(blind, 0)).toBeGreaterThan(2);
    const observed = painted(theme, (brush) =>
      paintRanges(brush, [range({ shells: { reach: 9, observed: [6], blind: [] } })]),
    );
    // Ticks stand inside the line, at some places and not at others.
    expect(edge(observed, 8)).toBeGreaterThan(1);
  });

  test("sight from a hex: shade on what is hidden, none on what is seen, dots round it", () => {
    const outlook: Outlook = { from: 6, range: 2, seen: new Set([6, 7]), hidden: [8] };
    const picture = painted(theme, (brush) => paintOutlook(brush, outlook));
    const middle = (hex: Hex) => picture.at(centreOf(GRID, hex).x, centreOf(GRID, hex).y);
    expect(middle(8)).toBeGreaterThan(4);
    expect(middle(6) + middle(7)).toBe(0);
    const { x, y } = centreOf(GRID, 6);
    expect(stretches(picture, { x: x - 52, y: y - 28 }, { x: x - 52, y: y + 28 }, 60)).toBeGreaterThan(4);
  });

  test("unseen ground is hatched, and flat while another pattern lies over the map", () => {
    const unseen = (how: "hatched" | "flat") =>
      painted(theme, (brush) => paintUnseen(brush, WHOLE, new Set([0]), how));
    const [hatched, flat] = [unseen("hatched"), unseen("flat")];
    const { x, y } = centreOf(GRID, 12);
    const tint = flat.at(x, y);
    expect(flat.count(12, tint + 3)).toBe(0);
    expect(hatched.count(12, tint + 3)).toBeGreaterThan(150);
  });

  test("the front: whole for one side and broken for the other, where two hexes lie between them", () => {
    // Columns 0 and 1 are held by the first side, columns 2 and 3 by nobody, column 4 by the second.
    const control = Array.from({ length: 20 }, (_, hex) => [1, 1, 0, 0, 2][hex % 5] as number);
    const picture = painted(theme, (brush) => paintFront(brush, control));
    // Each line is looked for along the row's middle, and then followed by its darkest pixel of every row.
    const inkAt = (from: number, to: number) =>
      Array.from({ length: 120 }, (_, i) =>
        Math.max(...Array.from({ length: to - from }, (_x, j) => picture.at(from + j, 150 + i))),
      ).filter((grey) => grey > 55).length;
    const soviet = inkAt(180, 290);
    const japanese = inkAt(390, 510);
    expect(soviet).toBe(120);
    expect(japanese).toBeGreaterThan(60);
  });
});
