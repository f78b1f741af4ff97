import fc from "fast-check";
import { expect, test } from "vitest";
import { strayTurns } from "../../src/history/index.ts";
import { aBattery, aTankCompany, aUnit } from "../support/drawMap.ts";
import { aField, dayText, lineOf, type Told } from "./aLine.ts";

/** Milliseconds that a property may take on a busy machine. */
const TIME = 60_000;

const scenario = aField(["..mL....", "..mL...."], {
  places: { hill: "0100", far: "0701" },
  boxes: [{ id: "west", side: "soviet", entries: [0] }],
  units: [
    aUnit({ id: "one", at: "0000" }),
    aBattery({ id: "guns", at: "0001" }),
    aTankCompany({ id: "tanks", at: "0101" }),
    aUnit({ id: "late" }),
    aUnit({ id: "foe", side: "japanese", at: "0200" }),
    aUnit({ id: "foe-two", side: "japanese", at: "0600", men: 3 }),
  ],
  arrivals: [{ unit: "late", minute: 720, box: "west" }],
});

/** Words of their kind, with wrong ones among them or without. */
interface Words {
  readonly units: readonly string[];
  readonly ground: readonly string[];
  readonly numbers: readonly number[];
  readonly losses: readonly string[];
  readonly verbs: readonly string[];
  readonly hours: readonly string[];
  readonly others: readonly string[];
}

const RIGHT: Words = {
  units: ["one", "guns", "tanks", "late", "foe", "foe-two"],
  ground: ["0000", "0100", "0101", "0200", "0300", "0400", "0701", "hill", "far"],
  numbers: [1, 2, 3],
  losses: ["1 killed", "60 wounded, 60 killed", "3 tanks", "2 bogged tanks", "4 guns", "150 sick"],
  verbs: "move retreat assault fire shell bomb lose bog free dig build capture tell".split(" "),
  hours: ["00:00", "02:59", "05:00", "06:00", "12:00", "18:30", "24:00"],
  others: [],
};
const WRONG: Words = {
  units: [...RIGHT.units, "nobody", "constructor"],
  ground: [...RIGHT.ground, "9999", "moon", ""],
  numbers: [...RIGHT.numbers, 0, -1, 1.5, 1e9],
  losses: [...RIGHT.losses, "many"],
  verbs: [...RIGHT.verbs, "x"],
  hours: [...RIGHT.hours, "25:00"],
  others: ["x", "both", "air"],
};

function entries(words: Words): fc.Arbitrary<Told> {
  const one = (...list: readonly string[]) => fc.constantFrom(...list, ...words.others);
  const unit = fc.constantFrom(...words.units);
  const ground = fc.constantFrom(...words.ground);
  const number = fc.constantFrom(...words.numbers);
  const minLength = words === RIGHT ? 1 : 0;
  return fc.record({
    do: fc.constantFrom(...words.verbs),
    at: fc.constantFrom(...words.hours),
    units: fc.array(unit, { minLength, maxLength: 1 + 2 * (1 - minLength) }),
    side: one("soviet", "japanese"),
    to: ground,
    from: ground,
    on: ground,
    hexes: fc.array(ground, { minLength, maxLength: 2 }),
    by: one("column", "deployed"),
    via: fc.array(ground, { maxLength: 1 }),
    result: one("taken", "repulsed"),
    retreat: fc.dictionary(unit, ground, { maxKeys: 1 }),
    advance: fc.array(unit, { maxLength: 1 }),
    shells: number,
    sorties: number,
    tonnes: number,
    down: number,
    cause: one("fire", "drowned"),
    tanks: fc.dictionary(unit, number, { maxKeys: 1 }),
    level: number,
    crossing: one("ford", "corduroy"),
    losses: fc.dictionary(
      one("one", "foe", "foe-two", "tanks", "soviet", "japanese", "late"),
      fc.constantFrom(...words.losses),
      {
        maxKeys: 2,
      },
    ),
    exception: fc.option(fc.constant("So it was."), { nil: undefined }),
  });
}

/** Fields that each verb knows, so that most entries are told and not only refused for their shape. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  move: ["units", "to", "by", "via"],
  retreat: ["units", "to", "via"],
  assault: ["units", "on", "result", "retreat", "advance"],
  fire: ["units", "on"],
  shell: ["units", "on", "shells"],
  bomb: ["side", "on", "sorties", "tonnes", "down"],
  lose: ["cause"],
  bog: ["tanks"],
  free: ["tanks"],
  dig: ["units", "side", "hexes", "level"],
  build: ["side", "units", "from", "to", "crossing"],
  capture: ["side", "hexes"],
  tell: ["side", "units"],
};

function fitting(told: Told): Told {
  const kept = [...(FIELDS[told.do] ?? Object.keys(told)), "do", "at", "losses", "exception"];
  return Object.fromEntries(Object.entries(told).filter(([key]) => kept.includes(key))) as unknown as Told;
}

const written = (words: Words) => fc.array(entries(words).map(fitting), { maxLength: 8 });

test("whatever is written is told or complained of; nothing is thrown, and the states are sound", {
  timeout: TIME,
}, () => {
  let told = 0;
  fc.assert(
    fc.property(
      fc.oneof(written(RIGHT), written(WRONG), fc.array(entries(WRONG), { maxLength: 4 })),
      (all) => {
        const { line, states } = lineOf(scenario, all);
        if (!line) throw new Error("a line with a head is always told as far as it goes");
        expect(strayTurns(line, states)).toEqual([]);
        told += line.steps.filter((step) => step.entry !== null && step.events.length > 0).length;
        const least = states.flatMap((state) =>
          state.units.map((unit) =>
            Math.min(unit.men, unit.guns, unit.tanks, unit.bogged, unit.shells, unit.cohesion),
          ),
        );
        expect(Math.min(...least)).toBeGreaterThanOrEqual(0);
      },
    ),
    { numRuns: 80 },
  );
  expect(told).toBeGreaterThan(20);
});

test("a file spoiled anywhere is complained of or read, never thrown at", { timeout: TIME }, () => {
  const text = dayText([
    { do: "move", units: ["one"], to: "hill", sources: [{ source: "book", part: "1" }] },
    { do: "lose", cause: "fire", losses: { one: "1 killed" } },
  ]);
  fc.assert(
    fc.property(
      fc.nat({ max: text.length }),
      fc.nat({ max: 6 }),
      fc.constantFrom(
        "",
        "*",
        "&a ",
        "{",
        "[",
        "}",
        ": ",
        "\n",
        "\t",
        "- ",
        "'",
        '"',
        "!x ",
        "? ",
        "---\n",
        "\u0000",
        "𝄞",
        "%",
        "|",
        "<<: ",
      ),
      (at, length, put) => {
        const spoiled = text.slice(0, at) + put + text.slice(at + length);
        expect(() => lineOf(scenario, [], { texts: { "1938-01-01.yaml": spoiled } })).not.toThrow();
      },
    ),
    { numRuns: 80 },
  );
});
