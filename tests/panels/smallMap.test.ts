/** A small map, painted on a canvas that only remembers what it is asked for. */
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { PALETTES } from "../../src/drawing/palette.ts";
import { type CounterFace, faceAt, paintMap } from "../../src/panels/compare/paintMap.ts";
import { aScenario, aUnit } from "../support/drawMap.ts";

const scenario = aScenario(["......", "......", "......", "......"], {
  units: [aUnit({ id: "red", at: "0100" }), aUnit({ id: "blue", at: "0500", side: "japanese" })],
});
const known = { is: "map", known: "whole", men: 321, guns: 0, tanks: 0, shells: null } as const;
const picture = {
  units: [
    { ...known, hex: 1 },
    { ...known, hex: 5, men: null },
  ],
  strangers: [],
  control: Array.from({ length: 24 }, (_, hex) => (hex % 6 < 3 ? 1 : 2)),
};

/** Inks of the lines, words, and pictures of a map whose counters have this face, and whose hexes may have numbers. */
function painted(face: CounterFace, hexName?: (hex: number) => string) {
  const inks = new Set<unknown>();
  const words: string[] = [];
  const pictures: string[] = [];
  const context = new Proxy({} as Record<string, unknown>, {
    get(own, name) {
      if (name === "measureText") return () => ({ width: 20 });
      if (name === "stroke") return () => inks.add(own.strokeStyle);
      if (name === "fillText") return (word: string) => words.push(word);
      return own[String(name)] ?? (() => undefined);
    },
  }) as unknown as CanvasRenderingContext2D;
  paintMap(context, {
    scenario,
    sheet: null,
    picture,
    designation: (unit) => unit,
    names: [],
    ringed: new Set(["blue"]),
    theme: "night",
    atlas: { draw: (_, name) => pictures.push(name) },
    face,
    drawn: 1,
    scale: 1,
    letters: 36,
    x: 0,
    y: 0,
    ...(hexName && { hexName }),
  });
  return { inks, words, pictures };
}

describe("a small map", () => {
  beforeAll(() => vi.stubGlobal("Path2D", class {}));
  afterAll(() => vi.unstubAllGlobals());

  test("has the front as the staff map has it: a line for each side, in the inks of the hour", () => {
    const { frontSoviet, frontJapanese, select } = PALETTES.night;
    expect([...painted("whole").inks]).toEqual(expect.arrayContaining([frontSoviet, frontJapanese, select]));
  });

  test("names its counters and their strength wherever these can be read", () => {
    expect(painted("whole").words).toEqual(expect.arrayContaining(["red", "321", "blue"]));
    expect(painted("named").words).toEqual(expect.arrayContaining(["red", "321", "blue"]));
    expect(painted("symbol").words).toEqual([]);
  });

  test("gives up the symbol for the words where both have no room, and shows it alone where none can be read", () => {
    expect([0.2, 0.4, 0.6].map(faceAt)).toEqual(["symbol", "named", "whole"]);
    expect(painted("named").pictures.filter((name) => name.split("/").length === 3)).toEqual([]);
  });

  test("numbers its hexes, but for those whose number a counter in the row above or the front would cut", () => {
    const { words } = painted("symbol", String);
    const missing = Array.from({ length: 24 }, (_, hex) => String(hex)).filter((hex) => !words.includes(hex));
    const [byCounters, byFront] = [
      ["6", "7", "10", "11"],
      ["15", "20"],
    ];
    expect(missing).toEqual([...byCounters, ...byFront]);
  });
});
