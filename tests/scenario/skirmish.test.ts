import { beforeAll, describe, expect, test } from "vitest";
import { hexFromName } from "../../src/engine/index.ts";
import { readScenario, type ScenarioReading } from "../../src/scenario/index.ts";
import { edited, objectOf, skirmish } from "./folders.ts";

type Whole = Extract<ScenarioReading, { ok: true }>;

function read(files = skirmish()): Whole {
  const reading = readScenario(files);
  if (!reading.ok) throw new Error("the skirmish does not read");
  return reading;
}

describe("the invented skirmish, read", () => {
  let whole: Whole;
  beforeAll(() => {
    whole = read();
  });

  test("its ground is six by six, with the hills above the lake", () => {
    const { battlefield } = whole.scenario;
    expect([battlefield.columns, battlefield.rows, battlefield.metresPerHex]).toEqual([6, 6, 400]);
    const height = (name: string) => battlefield.elevation[hexFromName(battlefield, name)];
    const terrain = (name: string) => battlefield.terrain[hexFromName(battlefield, name)];
    expect(terrain("0201")).toBe("steep");
    expect(terrain("0402")).toBe("lake");
    expect(height("0201")).toBeGreaterThan(height("0402") ?? 0);
  });

  test("[R2.5] the stream lies on hexsides, and the ford on the side that the road crosses", () => {
    const { battlefield } = whole.scenario;
    const hex = (name: string) => hexFromName(battlefield, name);
    expect(battlefield.streams).toHaveLength(4);
    expect(battlefield.streams).toContainEqual({ a: hex("0305"), b: hex("0405"), crossing: "ford" });
    expect(battlefield.streams).toContainEqual({ a: hex("0304"), b: hex("0404"), crossing: null });
  });

  test("[R12.1] each side claims the hills by its own line", () => {
    const { battlefield } = whole.scenario;
    const { soviet, japanese } = battlefield.claims;
    for (const hill of ["0201", "0304"].map((name) => hexFromName(battlefield, name))) {
      expect(soviet).toContain(hill);
      expect(japanese).toContain(hill);
    }
    expect(soviet).not.toContain(hexFromName(battlefield, "0103"));
    expect(japanese).not.toContain(hexFromName(battlefield, "0504"));
  });

  test("[R4.1] a battalion's fire points are those of its weapons", () => {
    const battalion = whole.scenario.units.find((unit) => unit.id === "east-battalion");
    expect(battalion?.smallArms).toBe(300 + 36 * 8 + 12 * 25);
  });

  test("[R5.1] a battery has the range of its guns and the shells of all of them", () => {
    const battery = whole.scenario.units.find((unit) => unit.id === "east-battery");
    expect(battery).toMatchObject({ gunFire: 20, range: 31, shells: 560, shellsPerTurn: 160, antiTank: 10 });
  });

  test("[R14.3] the margin of history is worked out from holders and losses", () => {
    // A hill each; 110 men against 70: two points a hundred, cut toward zero.
    expect(whole.scenario.battles[0]?.historicalMargin).toBe(0);
    const other = read(
      edited(skirmish(), "battles.json", (file) => {
        file.battles[0].historicalHolders[0].side = "soviet";
        file.battles[0].historicalLosses.japanese.missing = 200;
      }),
    );
    expect(other.scenario.battles[0]?.historicalMargin).toBe(40 + 3);
  });

  test("[R13.1] dispatches come in order of time, with what people read of them in the book", () => {
    expect(whole.scenario.dispatches.map((dispatch) => dispatch.minute)).toEqual([180, 600, 1800]);
    expect(whole.book.dispatches["fog-lifts"]).toMatchObject({ time: "10:00", mark: "weather" });
    expect(whole.words("en").dispatches["fog-lifts"]?.title).toBe("The fog lifts");
  });

  test("a language that is not there gives the first one", () => {
    expect(whole.words("fi").language).toBe("en");
  });

  test("it says that it is invented", () => {
    expect(whole.book.invented).toBe(true);
    expect(whole.words("en").scenario.subtitle).toMatch(/invented/i);
  });

  test("hexes and places have names", () => {
    const hex = hexFromName(whole.scenario.battlefield, "0304");
    expect(whole.book.nameOf(hex)).toBe("0304");
    expect(whole.book.placeAt(hex)).toBe("mill-hill");
    expect(whole.book.placeAt(0)).toBeNull();
  });

  test("the hash covers what the rules see and no words", () => {
    const otherWords = edited(skirmish(), "words/en/places.json", (file) => {
      file.places["mill-hill"].name = "Mill Height";
    });
    expect(read(otherWords).scenario.hash).toBe(whole.scenario.hash);
    const moreMen = edited(skirmish(), "order-of-battle.json", (file) => {
      file.units[0].men += 1;
    });
    expect(read(moreMen).scenario.hash).not.toBe(whole.scenario.hash);
  });

  test("a line drawn a little off its corners and centres is laid on them", () => {
    const crooked = edited(skirmish(), "battlefield.tmj", (map) => {
      for (const point of objectOf(map, "streams", "mill-stream").polyline.slice(1)) point.x += 7;
      for (const point of objectOf(map, "roads", "post-road").polyline.slice(1)) point.y -= 9;
      objectOf(map, "crossings", "mill-ford").x += 11;
    });
    expect(read(crooked).scenario.hash).toBe(whole.scenario.hash);
  });
});
