import { describe, expect, test } from "vitest";
import type { BattleEvent } from "../../src/engine/index.ts";
import { aBattery, aTankCompany, aUnit } from "../support/drawMap.ts";
import { aField, factsOf, lineOf, said } from "./aLine.ts";

/** Two companies and two batteries against two companies, in a row: enemies two hexes apart. */
const scenario = aField(["............"], {
  units: [
    aUnit({ id: "one", at: "0300" }),
    aUnit({ id: "two", at: "0200", men: 50 }),
    aBattery({ id: "guns", at: "0100", shells: 200 }),
    aBattery({ id: "light-guns", at: "0000", shells: 100 }),
    aTankCompany({ id: "tanks", at: "0200" }),
    aUnit({ id: "foe", side: "japanese", at: "0500" }),
  ],
});

const types = (events: readonly BattleEvent[]): readonly string[] => events.map(({ type }) => type);

test("a march goes step by step, and takes the ground it goes over", () => {
  const line = lineOf(scenario, [{ do: "move", units: ["two"], to: "0400", via: ["0300"] }]);
  expect(said(line)).toEqual([]);
  expect(factsOf(line, 0, "unit-moved")).toEqual([
    { type: "unit-moved", unit: "two", from: 2, to: 3, cost: 2, manner: "deployed" },
    { type: "unit-moved", unit: "two", from: 3, to: 4, cost: 2, manner: "deployed" },
  ]);
  expect(types(factsOf(line, 0, "unit-moved", "hex-captured")).slice(-2)).toEqual([
    "unit-moved",
    "hex-captured",
  ]);
  expect(factsOf(line, 0, "hex-captured")).toMatchObject([{ hex: 4, side: "soviet" }]);
});

test("a unit driven back shakes, and spends no order", () => {
  const line = lineOf(scenario, [{ do: "retreat", units: ["foe"], to: "0700" }]);
  expect(said(line)).toEqual([]);
  expect(types(factsOf(line, 0, "unit-retreated", "cohesion-changed"))).toEqual([
    "unit-retreated",
    "unit-retreated",
    "cohesion-changed",
  ]);
});

test("an assault: the fight, the losses of both, the retreat, the advance", () => {
  const line = lineOf(
    scenario,
    [
      { do: "move", units: ["one"], to: "0400" },
      {
        do: "assault",
        at: "07:00",
        units: ["one"],
        on: "0500",
        result: "taken",
        losses: { foe: "10 killed, 20 wounded", one: "3 killed" },
        retreat: { foe: "0600" },
        advance: ["one"],
      },
    ],
    { soviet: { killed: 3 }, japanese: { killed: 10, wounded: 20 } },
  );
  expect(said(line)).toEqual([]);
  const facts = factsOf(
    line,
    1,
    "deed-done",
    "assault-resolved",
    "losses-taken",
    "unit-retreated",
    "unit-advanced",
  );
  expect(facts).toMatchObject([
    { type: "deed-done", unit: "one", deed: "assault" },
    {
      type: "assault-resolved",
      units: ["one"],
      target: 5,
      result: "taken",
      attackerLoss: 3,
      defenderLoss: 30,
      defenders: ["foe"],
    },
    { type: "losses-taken", unit: "foe", loss: { killed: 10, wounded: 20, missing: 0 }, cause: "storm" },
    { type: "losses-taken", unit: "one", loss: { killed: 3, wounded: 0, missing: 0 }, cause: "storm" },
    { type: "unit-retreated", unit: "foe", from: 5, to: 6 },
    { type: "unit-advanced", unit: "one", from: 4, to: 5 },
  ]);
  expect(factsOf(line, 1, "hex-captured")).toMatchObject([
    { hex: 6, side: "japanese" },
    { hex: 5, side: "soviet" },
  ]);
});

test("fire: who fired, the men hit once, then their loss", () => {
  const line = lineOf(
    scenario,
    [{ do: "fire", units: ["one", "tanks"], on: "0500", losses: { foe: "4 killed, 1 wounded" } }],
    { japanese: { killed: 4, wounded: 1 } },
  );
  expect(factsOf(line, 0, "deed-done", "fire-resolved", "losses-taken")).toMatchObject([
    { type: "deed-done", unit: "one", deed: "fire" },
    { type: "fire-resolved", unit: "one", target: 5, loss: 5 },
    { type: "deed-done", unit: "tanks" },
    { type: "fire-resolved", unit: "tanks", target: 5, loss: 0 },
    { type: "losses-taken", unit: "foe", cause: "fire" },
  ]);
});

test("a bombardment spends shells of each battery as it holds them, and shakes whom it strikes", () => {
  const line = lineOf(
    scenario,
    [{ do: "shell", units: ["guns", "light-guns"], on: "0500", shells: 30, losses: { foe: "2 killed" } }],
    { japanese: { killed: 2 } },
  );
  expect(said(line)).toEqual([]);
  // 30 shells by 200 and 100: 20 and 10.
  expect(factsOf(line, 0, "shells-spent", "bombardment-resolved", "losses-taken")).toMatchObject([
    { type: "shells-spent", unit: "guns", shells: 20 },
    { type: "bombardment-resolved", unit: "guns", target: 5, shells: 20, loss: 2 },
    { type: "shells-spent", unit: "light-guns", shells: 10 },
    { type: "bombardment-resolved", unit: "light-guns", shells: 10, loss: 0 },
    { type: "losses-taken", unit: "foe", cause: "shells" },
  ]);
});

test("an air strike in kilograms, and the aircraft it cost", () => {
  const line = lineOf(
    scenario,
    [
      {
        do: "bomb",
        side: "soviet",
        on: "0500",
        sorties: 12,
        tonnes: 4.5,
        down: 1,
        losses: { foe: "3 wounded" },
      },
    ],
    { soviet: { aircraft: 1 }, japanese: { wounded: 3 } },
  );
  expect(said(line)).toEqual([]);
  expect(factsOf(line, 0, "air-strike-resolved", "aircraft-lost", "losses-taken")).toMatchObject([
    { type: "air-strike-resolved", side: "soviet", target: 5, sorties: 12, kilograms: 4500, loss: 3 },
    { type: "aircraft-lost", side: "soviet", at: 5, aircraft: 1 },
    { type: "losses-taken", unit: "foe", cause: "bombs" },
  ]);
});

test("losses without a fight; the sick are counted apart", () => {
  const line = lineOf(scenario, [{ do: "lose", cause: "drowned", losses: { one: "2 missing, 5 sick" } }], {
    soviet: { missing: 2, sick: 5 },
  });
  expect(said(line)).toEqual([]);
  expect(factsOf(line, 0, "losses-taken", "fell-sick")).toMatchObject([
    { type: "losses-taken", unit: "one", loss: { killed: 0, wounded: 0, missing: 2 }, cause: "drowned" },
    { type: "fell-sick", unit: "one", men: 5 },
  ]);
});

test("tanks stick, come free, and are lost where they stuck", () => {
  const line = lineOf(
    scenario,
    [
      { do: "bog", tanks: { tanks: 5 } },
      { do: "free", tanks: { tanks: 2 } },
      { do: "lose", cause: "left-behind", losses: { tanks: "3 bogged tanks" } },
    ],
    { soviet: { tanks: 3 } },
  );
  expect(said(line)).toEqual([]);
  expect(factsOf(line, 0, "tanks-bogged")).toMatchObject([{ unit: "tanks", tanks: 5 }]);
  expect(factsOf(line, 1, "tanks-freed")).toMatchObject([{ unit: "tanks", tanks: 2 }]);
  expect(factsOf(line, 2, "losses-taken")).toMatchObject([{ unit: "tanks", loss: { tanks: 3 }, bogged: 3 }]);
  expect(line.states.at(-1)?.units[4]).toMatchObject({ tanks: 7, bogged: 0 });
});

test("works as they stand afterwards; what is not told of stays", () => {
  const line = lineOf(scenario, [
    { do: "dig", units: ["one"], hexes: ["0300"], level: 1, wire: 2 },
    { do: "dig", side: "soviet", at: "12:00", hexes: ["0300"], level: 2, nests: 1 },
  ]);
  expect(said(line)).toEqual([]);
  expect(factsOf(line, 0, "works-dug")).toMatchObject([
    { hex: 3, works: { level: 1, wire: 2, nests: 0 }, what: "wire" },
  ]);
  expect(factsOf(line, 1, "works-dug")).toMatchObject([
    { hex: 3, works: { level: 2, wire: 2, nests: 1 }, what: "nests" },
  ]);
});

test("a crossing is whole, and ground is taken where nobody fights", () => {
  const marsh = aField([".mm..."], { units: [aUnit({ id: "one", at: "0000" })] });
  const line = lineOf(marsh, [
    { do: "build", side: "soviet", from: "0100", to: "0200", crossing: "corduroy" },
    { do: "capture", side: "soviet", hexes: ["0500"] },
    { do: "tell", side: "soviet" },
  ]);
  expect(said(line)).toEqual([]);
  expect(factsOf(line, 0)).toMatchObject([
    { type: "crossing-built", from: 1, to: 2, crossing: { kind: "corduroy", done: 100 } },
  ]);
  expect(factsOf(line, 1, "hex-captured")).toMatchObject([{ hex: 5, side: "soviet" }]);
  expect(factsOf(line, 2)).toEqual([]);
});

describe("hours", () => {
  test("24:00 is told in the last turn of its day, and its losses are that day's", () => {
    const two = aField(["...."], { turns: 8, units: [aUnit({ id: "one", at: "0000" })] });
    const last = { do: "lose", id: "last", at: "24:00", cause: "fire", losses: { one: "1 killed" } };
    const next = [
      "date: 1938-01-02",
      "losses:",
      "  soviet: &none {killed: 0, wounded: 0, missing: 0, sources: [book], confidence: certain}",
      "  japanese: *none",
      "entries: []",
      "",
    ].join("\n");
    const line = lineOf(two, [last], { soviet: { killed: 1 }, texts: { "1938-01-02.yaml": next } });
    expect(said(line)).toEqual([]);
    expect(line.line?.entries).toMatchObject([{ turn: 3, minute: 1440 }]);
    expect(line.line?.steps.find(({ entry }) => entry === 0)?.turn).toBe(3);
  });

  test("entries come before, between and after the two sides' parts, by their hours", () => {
    const told = ["00:00", "02:59", "03:00", "05:59", "06:00"].map((at) => ({
      do: "tell",
      side: "soviet",
      at,
    }));
    const kinds = lineOf(scenario, told)
      .line?.steps.slice(0, 9)
      .map(({ what, entry }) => entry ?? what);
    expect(kinds).toEqual(["opening", 0, 1, "part", 2, 3, "close", "turn", 4]);
  });
});

test("an entry carries what a reader is shown", () => {
  const hill = aField(["......"], {
    places: { "mill-hill": "0100 0200" },
    units: [aUnit({ id: "one", at: "0000" }), aUnit({ id: "foe", side: "japanese", at: "0500" })],
  });
  const line = lineOf(hill, [
    {
      do: "move",
      id: "climb",
      at: "08:30",
      units: ["one"],
      to: "mill-hill",
      told: { hour: "07:30", clock: "japanese", source: "diary" },
      precision: "about",
      confidence: "probable",
      sources: [{ source: "book", part: "p. 3" }, "diary"],
      follows: "The book.",
      accounts: [{ sources: ["diary"], tell: " Nobody climbed. " }],
      tell: " They climb.\n",
    },
  ]);
  expect(line.line?.entries).toEqual([
    {
      id: "1938-01-01-climb",
      turn: 1,
      minute: 510,
      side: "soviet",
      do: "move",
      units: ["one"],
      places: ["mill-hill"],
      hexes: [1],
      tell: "They climb.",
      confidence: "probable",
      sources: [{ source: "book", part: "p. 3" }, { source: "diary" }],
      accounts: [{ sources: [{ source: "diary" }], tell: "Nobody climbed." }],
      chronology: [],
      claims: [],
      told: { hour: "07:30", clock: "japanese", source: "diary" },
      precision: "about",
      follows: "The book.",
    },
  ]);
});
