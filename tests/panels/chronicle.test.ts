/** The chronicle as it looks: what weighs, what is gathered, what it cost. */
import { describe, expect, test } from "vitest";
import { prepare, type SeenEvent } from "../../src/engine/index.ts";
import { createLanguage } from "../../src/language/index.ts";
import { entryOf } from "../../src/panels/drawers/entries.ts";
import { readScenario } from "../../src/scenario/index.ts";
import { readFolder } from "../../src/scenario/node.ts";
import { type ChronicleLine, exchangesTogether, makeReader, tellChronicle } from "../../src/telling/index.ts";

const reading = readScenario(readFolder("scenarios", "khasan-1938"));
if (!reading.ok) throw new Error("the scenario does not pass its check");
const { scenario, book, words } = reading;
const reader = makeReader({
  language: createLanguage("en"),
  words: words("en"),
  book,
  theatre: prepare(scenario),
  side: "soviet",
  battle: "storm",
});

const event = (fact: object): SeenEvent => ({ type: "event", event: fact }) as unknown as SeenEvent;
const fire = (unit: string, loss: number, occasion = "contact"): SeenEvent =>
  event({
    type: "fire-resolved",
    unit,
    from: 0,
    target: 1,
    occasion,
    loss,
    dice: [],
    breakdown: [],
    luck: 100,
  });
const losses = (men: number, cause: string): SeenEvent =>
  event({
    type: "losses-taken",
    unit: "rr-118-bn3",
    loss: { killed: men, wounded: 0, missing: 0, guns: 0, tanks: 0 },
    bogged: 0,
    cause,
  });
const storm = event({
  type: "assault-resolved",
  units: ["rr-118-bn3"],
  defenders: ["machine-gun-hill-garrison"],
  target: 1,
  result: "repulsed",
  attackerLoss: 31,
  defenderLoss: 4,
  steps: [],
  dice: [],
});
const lines = (...seen: readonly SeenEvent[]): readonly ChronicleLine[] =>
  seen.map((each, key) => ({ key, turn: 1, seen: each }));

describe("exchanges of fire without loss", () => {
  const told = (all: readonly ChronicleLine[]): readonly string[] => {
    const { lines: kept, instead } = exchangesTogether(reader, all);
    return tellChronicle(reader, kept, instead).map(({ text }) => text);
  };

  test("of one turn are one line where the first of them stood; those that cost somebody keep their own", () => {
    const all = lines(fire("rr-118-bn3", 0), fire("rr-118-bn2", 2), fire("rr-118-bn1", 0), storm);
    const [first, second, third, ...more] = told(all);
    expect(first).toBe("2 exchanges of fire without loss.");
    expect(second).toMatch(/^2\/118 exchanges fire .*: 2 men lost there\.$/);
    expect(third).toContain("storms");
    expect(more).toEqual([]);
  });

  test("a single one, and fire on an order, are told in their own words", () => {
    expect(told(lines(fire("rr-118-bn3", 0)))[0]).toMatch(
      /^3\/118 exchanges fire .*: nobody on foot is hit\.$/,
    );
    expect(told(lines(fire("rr-118-bn3", 0, "order"), fire("rr-118-bn1", 0, "order")))).toHaveLength(2);
  });

  test("each turn has a line of its own", () => {
    const [a, b] = [fire("rr-118-bn3", 0), fire("rr-118-bn1", 0)];
    const all = [a, b, a, b].map((seen, key) => ({ key, turn: Math.floor(key / 2), seen }));
    expect(told(all)).toHaveLength(2);
  });
});

describe("how a line looks", () => {
  test("ground, storms and heavy losses weigh most; fire that hit nobody and the sick least", () => {
    const weight = (seen: SeenEvent) => entryOf(reader, { seen }).weight;
    expect(weight(storm)).toBe("main");
    expect(weight(event({ type: "hex-captured", hex: 1, side: "soviet" }))).toBe("main");
    expect(weight(losses(11, "shells"))).toBe("main");
    expect(weight(losses(1, "shells"))).toBe("plain");
    expect(weight(fire("rr-118-bn3", 0))).toBe("trifle");
    expect(weight(event({ type: "fell-sick", unit: "rr-118-bn3", men: 1 }))).toBe("trifle");
  });

  test("its sign is that of the side whose doing it is; the weather is nobody's", () => {
    const side = (seen: SeenEvent) => entryOf(reader, { seen }).side;
    expect(side(storm)).toBe("soviet");
    expect(side(fire("machine-gun-hill-garrison", 3))).toBe("japanese");
    expect(side({ type: "enemy-moved", level: "contact", unit: "ir-75-bn1", from: 0, to: 1 })).toBe(
      "japanese",
    );
    expect(side(event({ type: "weather-changed", weather: "rain" }))).toBeNull();
    expect(entryOf(reader, { seen: event({ type: "weather-changed", weather: "rain" }) }).icon).toBe("rain");
  });

  test("a storm shows what it cost both; our own losses in it are not shown twice", () => {
    expect(entryOf(reader, { seen: storm }).tolls).toEqual([
      { side: "soviet", men: 31 },
      { side: "japanese", men: 4 },
    ]);
    expect(entryOf(reader, { seen: losses(31, "storm") }).tolls).toEqual([]);
    expect(entryOf(reader, { seen: losses(2, "shells") }).tolls).toEqual([{ side: "soviet", men: 2 }]);
    // Of fire on our own, the line of their losses shows them.
    expect(entryOf(reader, { seen: fire("machine-gun-hill-garrison", 3) }).tolls).toEqual([]);
    expect(entryOf(reader, { seen: fire("rr-118-bn3", 3) }).tolls).toEqual([{ side: "japanese", men: 3 }]);
  });
});

describe("names in sentences", () => {
  test("are words, where the counter's name is cut; the counter keeps its seven letters", () => {
    expect(reader.short("group-makhalin")).toBe("Makhalin's eleven");
    expect(reader.designation("group-makhalin")).toBe("Makhal");
    expect(reader.short("rr-118-bn3")).toBe("3/118");
    for (const { id } of scenario.units) {
      expect(reader.designation(id).length, id).toBeLessThanOrEqual(7);
      // A name of letters alone is no abbreviation: it is a whole word of the full name.
      const short = reader.short(id);
      if (/^[A-Za-z]+$/.test(short)) expect(reader.unit(id), id).toMatch(new RegExp(`\\b${short}\\b`));
    }
  });
});
