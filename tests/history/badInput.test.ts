import { describe, expect, test } from "vitest";
import { aBattery, aUnit } from "../support/drawMap.ts";
import { aField, FIRST_LINE, headText, lineOf, said, type Told } from "./aLine.ts";

/** A row of hexes; a rifle company in the west, a Japanese one far in the east, guns, one who comes at noon. */
const scenario = aField([".........L"], {
  places: { "mill-hill": "0300" },
  boxes: [{ id: "west", side: "soviet", entries: [0] }],
  units: [
    aUnit({ id: "rifle", at: "0000" }),
    aUnit({ id: "enemy", side: "japanese", at: "0800" }),
    aBattery({ id: "guns", at: "0100", range: 4 }),
    aUnit({ id: "late" }),
    aUnit({ id: "never" }),
  ],
  arrivals: [{ unit: "late", minute: 720, box: "west" }],
});

/** The sentences about one entry, without the name of the file. */
function about(entry: Told, ...others: readonly Told[]): readonly string[] {
  return said(lineOf(scenario, [entry, ...others])).map((sentence) =>
    sentence.replace("1938-01-01.yaml › ", ""),
  );
}

test("an unknown unit, an impossible march, a missing source and an hour out of order are named at once", () => {
  const line = lineOf(scenario, [
    { do: "move", id: "unknown", units: ["rifel"], to: "0100" },
    { do: "move", id: "too-far", at: "12:00", units: ["rifle"], to: "0700" },
    { do: "tell", id: "unsourced", at: "13:00", side: "soviet", sources: undefined },
    { do: "tell", id: "early", at: "11:00", side: "soviet" },
  ]);
  expect(said(line)).toEqual([
    '1938-01-01.yaml › unknown › units.0, line 6: expected a unit of the order of battle; found "rifel" (did you mean "rifle"?)',
    '1938-01-01.yaml › unsourced › sources, line 8: expected a source, or the confidence "inferred"; found none, and "certain"',
    '1938-01-01.yaml › early › at, line 9: expected an hour not before 13:00, the hour of the entry above; found "11:00"',
    "1938-01-01.yaml › too-far › units.0, line 7: expected at most 12 movement points in a turn for rifle (deployed); found 14",
  ]);
});

describe("names", () => {
  test.each<[string, Told, string]>([
    [
      "a hex beyond the map",
      { do: "move", units: ["rifle"], to: "0101" },
      'to, line 6: expected a hex or a place of the map; found "0101"',
    ],
    [
      "a place",
      { do: "fire", units: ["rifle"], on: "mil-hill" },
      'on, line 6: expected a hex or a place of the map; found "mil-hill" (did you mean "mill-hill"?)',
    ],
    [
      "a place told of",
      { do: "tell", side: "soviet", places: ["moon"] },
      'places.0, line 6: expected a place of the map; found "moon"',
    ],
    [
      "a source",
      { do: "tell", side: "soviet", sources: ["bok"] },
      'sources.0, line 6: expected a source of sources.json; found "bok" (did you mean "book"?)',
    ],
    [
      "a source of another account",
      { do: "tell", side: "soviet", accounts: [{ sources: ["x"], tell: "No." }] },
      'accounts.0.sources.0, line 6: expected a source of sources.json; found "x"',
    ],
    [
      "another account of nobody",
      { do: "tell", side: "soviet", accounts: [{ sources: [], tell: "No." }] },
      "accounts.0.sources, line 6: expected a source of this account; found none",
    ],
    [
      "the source of a printed hour",
      { do: "tell", side: "soviet", told: { hour: "5", clock: "japanese", source: "y" } },
      'told.source, line 6: expected a source of sources.json; found "y"',
    ],
    [
      "whose losses",
      { do: "lose", cause: "fire", losses: { riffle: "1 killed" } },
      'losses.riffle, line 6: expected a unit, a formation or a side; found "riffle" (did you mean "rifle"?)',
    ],
    [
      "who retreats, and where to",
      { do: "assault", units: ["rifle"], on: "0100", result: "taken", retreat: { enmy: "9900" } },
      'retreat.enmy, line 6: expected a unit of the order of battle; found "enmy" (did you mean "enemy"?)',
    ],
    [
      "units of the enemy among one's own",
      { do: "tell", side: "soviet", units: ["enemy"] },
      "units.0, line 6: expected a unit of the soviet side; found enemy, japanese",
    ],
    [
      "nobody who digs",
      { do: "dig", hexes: ["0000"], level: 1 },
      ", line 6: expected units that dig, or a side; found neither",
    ],
  ])("%s", (_, entry, sentence) => {
    expect(about({ id: "it", ...entry })[0]).toBe(`it › ${sentence}`.replace(" › ,", ","));
  });

  test("a disputed claim and a record of the chronology, where the scenario has them", () => {
    const record = {
      id: "start",
      date: "1937",
      time: null,
      precision: "day",
      phase: "before",
      title: "T",
      alternativeTo: null,
      sources: [],
    };
    const line = lineOf(
      scenario,
      [{ do: "tell", side: "soviet", claims: ["who-frst"], chronology: ["strat"] }],
      {
        claims: '{"claims": [{"id": "who-first"}]}',
        chronology: { records: [record] },
      },
    );
    expect(said(line)).toEqual([
      '1938-01-01.yaml › entry-0 › claims.0, line 6: expected a disputed claim; found "who-frst" (did you mean "who-first"?)',
      '1938-01-01.yaml › entry-0 › chronology.0, line 6: expected a record of the chronology; found "strat" (did you mean "start"?)',
    ]);
  });
});

describe("what an entry owes its reader", () => {
  test("an inference its reasons, with or without a source", () => {
    const sentence =
      "it › confidence, line 6: expected a why, for what is inferred has its reasons; found none";
    expect(about({ do: "tell", id: "it", side: "soviet", confidence: "inferred" })).toEqual([sentence]);
    expect(about({ do: "tell", id: "it", side: "soviet", confidence: "inferred", sources: [] })).toEqual([
      sentence,
    ]);
    expect(
      about({ do: "tell", side: "soviet", confidence: "inferred", sources: [], why: "They had to." }),
    ).toEqual([]);
  });

  test("an exception its source", () => {
    const far = {
      do: "move",
      id: "it",
      units: ["rifle"],
      to: "0700",
      exception: "They ran.",
      confidence: "inferred",
      why: "So.",
    };
    expect(about({ ...far, sources: [] })).toEqual([
      "it › exception, line 6: expected a source for what breaks a check; found none",
    ]);
  });

  test("an id of its own", () => {
    const twice = { do: "tell", id: "twice", side: "soviet" };
    expect(about(twice, twice)).toEqual([
      `twice › id, line ${FIRST_LINE + 1}: expected an id of its own in the day; found "twice"`,
    ]);
  });
});

describe("a text of losses", () => {
  test.each([
    "none",
    "3",
    "killed 3",
    "-1 killed",
    "1.5 wounded",
    "3 killed 4 wounded",
    "1 constructor",
    "1,000 killed",
    "1 killed,",
    "9999999 killed",
  ])("is not %j", (text) => {
    const [sentence = ""] = about({ do: "lose", id: "it", cause: "fire", losses: { rifle: text } });
    expect(sentence).toMatch(/^it › losses\.rifle, line 6: expected losses such as "12 killed, 30 wounded"/);
  });
});

describe("who cannot act", () => {
  test.each<[string, string, string]>([
    ["late", "06:00", "late, which has not arrived yet (due 1938-01-01 12:00 at the box west)"],
    ["never", "06:00", "never, which is out of the battle by then"],
  ])("%s", (unit, at, found) => {
    expect(about({ do: "move", id: "it", at, units: [unit], to: "0100" })).toEqual([
      `it › units.0, line 6: expected a unit that stands on the map at this hour; found ${found}`,
    ]);
  });

  test("one who comes at noon can from noon on", () => {
    expect(about({ do: "move", at: "12:00", units: ["late"], to: "0200" })).toEqual([]);
  });

  test("a unit that fell to the last man fights no more", () => {
    const line = lineOf(
      scenario,
      [
        { do: "lose", cause: "fire", losses: { rifle: "60 killed, 40 missing" } },
        { do: "fire", id: "ghosts", units: ["rifle"], on: "0100" },
      ],
      { soviet: { killed: 60, missing: 40 } },
    );
    expect(said(line)).toEqual([
      "1938-01-01.yaml › ghosts › units.0, line 7: expected a unit that stands on the map at this hour; found rifle, which is out of the battle by then",
    ]);
  });

  test("one whose entry hex is full says so", () => {
    const crowded = aField(["...."], {
      boxes: [{ id: "west", side: "soviet", entries: [0] }],
      units: [...["a", "b", "c", "d"].map((id) => aUnit({ id, at: "0000" })), aUnit({ id: "late" })],
      arrivals: [{ unit: "late", minute: 0, box: "west" }],
      numbers: { movement: { stackUnits: 4 } },
    });
    expect(
      said(
        lineOf(crowded, [
          { do: "tell", side: "soviet" },
          { do: "move", id: "it", units: ["late"], to: "0100" },
        ]),
      ),
    ).toEqual([
      "1938-01-01.yaml › it › units.0, line 7: expected a unit that stands on the map at this hour; found late, which waits in the box west: its entry hexes are full (R2.8)",
    ]);
  });
});

describe("what cannot be done", () => {
  test.each<[string, readonly Told[], string]>([
    [
      "no way: water",
      [{ do: "move", id: "it", units: ["guns"], to: "0900" }],
      "it › units.0, line 6: expected a way from 0100 to 0900 for guns; found none",
    ],
    [
      "into the enemy",
      [{ do: "move", id: "it", units: ["rifle"], to: "0800" }],
      "it › units.0, line 6: expected 0800 free of the enemy for rifle; found enemy there",
    ],
    [
      "two manners in a turn",
      [
        { do: "move", units: ["rifle"], to: "0100" },
        { do: "move", id: "it", units: ["rifle"], to: "0200", by: "column" },
      ],
      "it › units.0, line 7: expected one manner of going in a turn for rifle; found first deployed, then march",
    ],
    [
      "too far in two goes",
      [
        { do: "move", units: ["rifle"], to: "0400" },
        { do: "move", id: "it", at: "09:00", units: ["rifle"], to: "0700" },
      ],
      "it › units.0, line 7: expected at most 12 movement points in a turn for rifle (deployed); found 14",
    ],
    [
      "an assault from afar",
      [{ do: "assault", id: "it", units: ["rifle"], on: "0800", result: "repulsed" }],
      "it › units.0, line 6: expected an attacker beside 0800; found rifle in 0000",
    ],
    [
      "an advance from afar",
      [
        { do: "move", units: ["rifle"], to: "0400" },
        { do: "assault", id: "it", units: ["rifle"], on: "0500", result: "taken", advance: ["guns"] },
      ],
      "it › advance.0, line 7: expected a unit beside 0500 to go in; found guns in 0100",
    ],
    [
      "an advance onto the enemy",
      [
        { do: "move", units: ["enemy"], to: "0500" },
        { do: "move", units: ["rifle"], to: "0400" },
        { do: "assault", id: "it", units: ["rifle"], on: "0500", result: "taken", advance: ["rifle"] },
      ],
      "it › advance.0, line 8: expected 0500 free of the enemy (tell his retreat) for rifle; found enemy there",
    ],
    [
      "guns out of range",
      [{ do: "shell", id: "it", units: ["guns"], on: "0800", shells: 10 }],
      "it › units.0, line 6: expected guns that reach 7 hexes; found guns, which reaches 4",
    ],
    [
      "shells that they have not",
      [{ do: "shell", id: "it", units: ["guns"], on: "0500", shells: 201 }],
      "it › shells, line 6: expected at most the 200 shells that they hold; found 201",
    ],
    [
      "more tanks stuck than there are",
      [{ do: "bog", id: "it", tanks: { rifle: 1 } }],
      "it › tanks.rifle, line 6: expected at most the 0 running tanks of rifle; found 1",
    ],
    [
      "more aircraft lost than flew",
      [{ do: "bomb", id: "it", side: "soviet", on: "0800", sorties: 2, tonnes: 1, down: 3 }],
      "it › down, line 6: expected at most the 2 aircraft that flew; found 3",
    ],
    [
      "a crossing over dry ground",
      [{ do: "build", id: "it", side: "soviet", from: "0200", to: "0300", crossing: "ford" }],
      "it › crossing, line 6: expected what can be made there (nothing); found ford",
    ],
    [
      "a crossing over two hexes",
      [{ do: "build", id: "it", side: "soviet", from: "0200", to: "0400", crossing: "ford" }],
      "it › to, line 6: expected a hex beside 0200; found one 2 hexes away",
    ],
    [
      "ground taken under the enemy",
      [{ do: "capture", id: "it", side: "soviet", hexes: ["0800"] }],
      "it › hexes.0, line 6: expected 0800 free of the enemy; found enemy there",
    ],
    [
      "works under the enemy",
      [{ do: "dig", id: "it", side: "soviet", hexes: ["0800"], level: 1 }],
      "it › hexes.0, line 6: expected 0800 free of the enemy; found enemy there",
    ],
  ])("%s", (_, entries, sentence) => {
    expect(about(entries[0] as Told, ...entries.slice(1))).toEqual([sentence]);
  });

  test("a swimmer may cross, but nobody ends a turn in the water", () => {
    expect(about({ do: "move", id: "it", units: ["enemy"], to: "0900" })).toEqual([
      "it, line 6: expected nobody in the water, in hex 0900 at 1938-01-01 12:00, the end of the turn; found enemy",
    ]);
  });

  test("an hour after the battle, which ends at noon; noon itself is its last minute", () => {
    const noon = aField(["..."], { turns: 2, units: [aUnit({ id: "rifle", at: "0000" })] });
    const told = (at: string): readonly string[] =>
      said(lineOf(noon, [{ do: "tell", id: "it", at, side: "soviet" }]));
    expect(told("12:00")).toEqual([]);
    expect(told("12:01")).toEqual([
      "1938-01-01.yaml › it › at, line 6: expected an hour of the battle (1938-01-01 00:00 to 1938-01-01 12:00); found 1938-01-01 12:01",
    ]);
  });

  test("small arms beyond their range", () => {
    const [sentence] = about({ do: "fire", id: "it", units: ["rifle"], on: "0800" });
    expect(sentence).toMatch(
      /^it › units\.0, line 6: expected one who fires 8 hexes far; found rifle, who reaches \d$/,
    );
  });

  test("losses above what a unit has, each kind for itself", () => {
    const found = about({
      do: "lose",
      id: "it",
      cause: "fire",
      losses: { guns: "81 killed, 5 guns, 1 tank" },
    });
    expect(found.slice(0, 3)).toEqual([
      "it › losses.guns, line 6: expected at most the 80 men of guns; found 81",
      "it › losses.guns, line 6: expected at most the 4 guns of guns; found 5",
      "it › losses.guns, line 6: expected at most the 0 running tanks of guns; found 1",
    ]);
  });
});

test("a wrong shape hides neither the other faults of its entry nor those of the others", () => {
  const found = about(
    { do: "move", id: "one", units: ["rifel"], to: "0100", sorces: [], tell: 7, precision: "roughly" },
    { do: "asault", id: "two" },
    { do: "move", id: "three", at: "12:00", units: ["rifle"], to: "0800" },
    { do: "shell", id: "four", at: "12:00", units: "guns", on: "0500", shells: -1 },
    { do: "tell", id: "five", at: "2 pm", side: "russian" },
  );
  expect(found.map((sentence) => sentence.split(":")[0])).toEqual([
    "one › precision, line 6",
    "one › tell, line 6",
    "one › sorces, line 6",
    "one › units.0, line 6",
    "two › do, line 7",
    "four › units, line 9",
    "four › shells, line 9",
    "five › at, line 10",
    "five › side, line 10",
    "three › units.0, line 8",
  ]);
  expect(found[4]).toContain('(did you mean "assault"?)');
});

describe("the hour that a source prints", () => {
  const clocks = headText().replace("totals:", "clocks: {soviet: 0, japanese: 60}\ntotals:");
  const at = (hour: string, precision: string, told: string, clock = "japanese") =>
    said(
      lineOf(
        scenario,
        [{ do: "tell", side: "soviet", at: hour, precision, told: { hour: told, clock, source: "book" } }],
        { texts: { "line.yaml": clocks } },
      ),
    ).map((sentence) => sentence.replace("1938-01-01.yaml › ", ""));

  test("is brought to the clock of the line, across midnight too", () => {
    expect(at("16:10", "exact", "15:10")).toEqual([]);
    expect(at("00:30", "exact", "23:30")).toEqual([]);
    expect(at("16:00", "about", "15:20")).toEqual([]);
  });

  test("is found where it was taken over as it stands, or missed by more than it may be", () => {
    const wrong = (wanted: string, found: string) =>
      `entry-0 › at, line 6: expected ${wanted} clock; found "${found}"`;
    expect(at("15:10", "exact", "15:10")).toEqual([wrong("16:10, for 15:10 by the japanese", "15:10")]);
    expect(at("15:10", "about", "15:10")).toEqual([wrong("about 16:10, for 15:10 by the japanese", "15:10")]);
    expect(at("16:00", "exact", "15:00", "soviet")).toEqual([
      wrong("15:00, for 15:00 by the soviet", "16:00"),
    ]);
  });

  test("does not bind where the day or its part is all that is known, or the source tells no hour", () => {
    expect(at("09:00", "part-of-day", "15:10")).toEqual([]);
    expect(at("09:00", "exact", "since dawn")).toEqual([]);
  });
});
