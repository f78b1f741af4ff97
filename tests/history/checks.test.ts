import { describe, expect, test } from "vitest";
import type { DispatchSheet } from "../../src/engine/index.ts";
import type { BookOfLine } from "../../src/history/read/names.ts";
import { aUnit } from "../support/drawMap.ts";
import { aField, type Beside, lineOf, said, type Told } from "./aLine.ts";

const scenario = aField(["......."], {
  places: { hill: "0200", ridge: "0300 0400" },
  units: [aUnit({ id: "one", at: "0000" }), aUnit({ id: "foe", side: "japanese", at: "0600" })],
});

describe("exceptions", () => {
  const far = { do: "move", id: "far", units: ["one"], by: "deployed", to: "0400", via: ["0500", "0000"] };
  // 0500 and back to 0000 and on to 0400: 14 hexes at 2 points, of 12.

  test("what a sourced exception sets aside is done, counted, and no finding", () => {
    const line = lineOf(scenario, [{ ...far, exception: "They ran." }]);
    expect(said(line)).toEqual([]);
    expect(line.review.exceptions).toBe(1);
    expect(line.states.at(-1)?.units[0]?.at).toBe(4);
    expect(line.line?.entries[0]?.exception).toBe("They ran.");
  });

  test("without one it is a finding, and no exception is counted", () => {
    const line = lineOf(scenario, [far]);
    expect(said(line)).toEqual([
      "1938-01-01.yaml › far › units.0, line 6: expected at most 12 movement points in a turn for one (deployed); found 28",
    ]);
    expect(line.review.exceptions).toBe(0);
  });

  test("one that nothing needs is a warning", () => {
    const line = lineOf(scenario, [{ do: "tell", id: "idle", side: "soviet", exception: "Who knows." }]);
    expect(said(line)).toEqual([
      "1938-01-01.yaml › idle › exception, line 6: warning: expected a check that it sets aside; found none: all checks hold",
    ]);
    expect(line.review.findings[0]?.severity).toBe("warning");
  });

  test("none makes the impossible possible", () => {
    const line = lineOf(scenario, [
      { do: "move", id: "in", units: ["one"], to: "0600", exception: "They ran." },
    ]);
    expect(said(line)[0]).toBe(
      "1938-01-01.yaml › in › units.0, line 6: expected 0600 free of the enemy for one; found foe there",
    );
  });

  test("losses above the strength take all there is", () => {
    const line = lineOf(
      scenario,
      [{ do: "lose", cause: "fire", losses: { one: "120 killed" }, exception: "With men of other units." }],
      { soviet: { killed: 100 } },
    );
    expect(said(line)).toEqual([]);
    expect(line.review.exceptions).toBe(1);
  });
});

describe("the ends of turns", () => {
  const crowd = aField(["...."], {
    units: ["a", "b", "c"].map((id, column) => aUnit({ id, at: `0${column}00` })),
    numbers: { movement: { stackUnits: 2 } },
  });
  const entries: readonly Told[] = [
    { do: "move", id: "first", units: ["b"], to: "0000" },
    { do: "move", id: "last", at: "07:00", units: ["c"], to: "0000" },
  ];

  test("too many in a hex are told once, at the entry that brought the last of them", () => {
    expect(said(lineOf(crowd, entries))).toEqual([
      "1938-01-01.yaml › last, line 7: expected at most 2 units and 1000 men in a hex, in hex 0000 at 1938-01-01 12:00, the end of the turn; found 3 units and 300 men: a, b, c",
    ]);
  });

  test("unless one of their entries has an exception", () => {
    const [first, last] = entries as readonly [Told, Told];
    const line = lineOf(crowd, [{ ...first, exception: "Lying side by side." }, last]);
    expect(said(line)).toEqual([]);
    expect(line.review.exceptions).toBe(1);
  });

  test("a crowd that no entry made is told in the file of its day", () => {
    const deployed = aField(["...."], {
      units: ["a", "b", "c"].map((id) => aUnit({ id, at: "0000" })),
      numbers: { movement: { stackUnits: 2 } },
    });
    expect(said(lineOf(deployed, []))).toEqual([
      "1938-01-01.yaml › hex 0000 at 1938-01-01 06:00, the end of the turn: expected at most 2 units and 1000 men in a hex; found 3 units and 300 men: a, b, c",
    ]);
  });
});

test("who breaks the border so often that there is war is told so once", () => {
  const border = aField(["...."], {
    claims: { soviet: "0000 0100", japanese: "0200 0300" },
    restraints: { soviet: { "cross-border": 150 } },
    units: [aUnit({ id: "one", at: "0100" }), aUnit({ id: "two", at: "0000" })],
  });
  expect(said(lineOf(border, [{ do: "move", units: ["one", "two"], to: "0200" }]))).toEqual([
    expect.stringMatching(
      /^1938-01-01\.yaml › the ledger of breaches at 1938-01-01 12:00: expected fewer than 100 points for soviet; found \d+: war$/,
    ),
  ]);
});

describe("sums", () => {
  const entries = [{ do: "lose", cause: "fire", losses: { one: "3 killed, 2 wounded", foe: "1 missing" } }];

  test("a day's and the line's claims are held against the entries", () => {
    expect(said(lineOf(scenario, entries, { soviet: { killed: 3, wounded: 1, guns: 1 } }))).toEqual([
      "1938-01-01.yaml › losses.soviet.wounded: expected the sum of the entries, 2; found 1",
      "1938-01-01.yaml › losses.soviet.guns: expected the sum of the entries, 0; found 1",
      "1938-01-01.yaml › losses.japanese.missing: expected the sum of the entries, 1; found 0",
      "line.yaml › totals.soviet.wounded: expected the sum of the entries, 2; found 1",
      "line.yaml › totals.soviet.guns: expected the sum of the entries, 0; found 1",
      "line.yaml › totals.japanese.missing: expected the sum of the entries, 1; found 0",
    ]);
  });

  test("by day and in all", () => {
    const { losses } = lineOf(scenario, entries).review;
    expect(losses.days["1938-01-01"]?.soviet).toMatchObject({ killed: 3, wounded: 2, missing: 0 });
    expect(losses.total?.japanese).toMatchObject({ killed: 0, missing: 1, aircraft: 0 });
  });
});

describe("holders", () => {
  const facts = (hour: number, hill: string, ridge = "none"): Beside => ({
    holders: {
      slots: [
        { date: "1938-01-01", hour, places: { hill, ridge }, confidence: "certain", sources: ["book"] },
      ],
    },
  });
  const climb: Told = { do: "move", units: ["one"], to: "0200" };
  const leave: Told = { do: "move", at: "12:00", units: ["one"], to: "0000" };

  test("agree, and are listed with their source", () => {
    const { review } = lineOf(scenario, [climb], facts(12, "soviet"));
    expect(review.findings).toEqual([]);
    expect(review.holders).toEqual([
      {
        date: "1938-01-01",
        hour: 12,
        places: { hill: "soviet", ridge: "none" },
        told: { hill: "soviet", ridge: "none" },
        confidence: "certain",
        sources: ["book"],
      },
    ]);
  });

  test("a place held otherwise is told with its day and hour", () => {
    expect(said(lineOf(scenario, [climb], facts(12, "japanese", "soviet")))).toEqual([
      "1938-01-01.yaml › holders at 12:00 › hill: expected japanese (book); found soviet",
      "1938-01-01.yaml › holders at 12:00 › ridge: expected soviet (book); found none",
    ]);
    expect(said(lineOf(scenario, [climb], facts(6, "soviet")))).toEqual([
      "1938-01-01.yaml › holders at 06:00 › hill: expected soviet (book); found none",
    ]);
  });

  test('"none" is a place where nobody stands, whoever has claimed it', () => {
    expect(said(lineOf(scenario, [climb, leave], facts(18, "none")))).toEqual([]);
    expect(said(lineOf(scenario, [climb], facts(18, "none")))).toEqual([
      "1938-01-01.yaml › holders at 18:00 › hill: expected none (book); found soviet",
    ]);
  });

  test("a place of one hex is contested when one side is in it and the other on its slopes", () => {
    const near: Told = { do: "move", at: "06:00", units: ["foe"], to: "0300" };
    expect(said(lineOf(scenario, [climb, near], facts(12, "contested", "japanese")))).toEqual([]);
    expect(said(lineOf(scenario, [climb], facts(12, "contested")))).toEqual([
      "1938-01-01.yaml › holders at 12:00 › hill: expected contested (book); found soviet",
    ]);
  });
});

describe("the chronology", () => {
  const record = {
    id: "start",
    date: "1938-01-01",
    time: null as string | null,
    precision: "day",
    phase: "battle",
    title: "T",
    alternativeTo: null as string | null,
    sources: [] as string[],
  };
  const withRecords = (...records: readonly Partial<typeof record & { dateEnd: string }>[]): Beside => ({
    chronology: { records: records.map((given) => ({ ...record, ...given })) },
  });
  const tellAt = (at: string): readonly Told[] => [
    { do: "tell", side: "soviet", id: "it", at, chronology: ["start"] },
  ];
  const isTold = (at: string, given: Partial<typeof record & { dateEnd: string }>): boolean =>
    lineOf(scenario, tellAt(at), withRecords(given)).review.chronology.covered === 1;

  test("a main event must be told, an account beside it should", () => {
    const line = lineOf(
      scenario,
      [],
      withRecords({}, { id: "other", alternativeTo: "start" }, { id: "earlier", phase: "before" }),
    );
    expect(line.review.chronology).toEqual({ covered: 0, of: 1, missing: ["start"] });
    expect(said(line)).toEqual([
      "1938-01-01.yaml › chronology › start: expected an entry or a dispatch that tells it at 1938-01-01 (day); found none",
      "1938-01-01.yaml › chronology › other: warning: expected this account beside that of start; found nothing",
    ]);
  });

  test("one told at another hour is told at its entry", () => {
    const line = lineOf(scenario, tellAt("09:00"), withRecords({ time: "08:00", precision: "exact" }));
    expect(said(line)).toEqual([
      "1938-01-01.yaml › it › chronology.0, line 6: expected start told at 1938-01-01 08:00 (exact); found at 1938-01-01 09:00",
    ]);
  });

  test.each<[string, string, Partial<typeof record & { dateEnd: string }>, boolean]>([
    ["exactly", "08:00", { time: "08:00", precision: "exact" }, true],
    ["a minute late", "08:01", { time: "08:00", precision: "exact" }, false],
    ["an hour beside about", "09:00", { time: "08:00", precision: "about" }, true],
    ["more than an hour beside about", "09:01", { time: "08:00", precision: "about" }, false],
    ["any hour of a part of a day", "23:00", { time: "08:00", precision: "part-of-day" }, true],
    ["any hour of the day", "23:00", { precision: "day" }, true],
    ["the wrong day", "23:00", { precision: "day", date: "1938-01-02" }, false],
    ["the month", "23:00", { date: "1938-01" }, true],
    ["another month", "23:00", { date: "1938-02" }, false],
    ["within days", "23:00", { date: "1937-12-30", dateEnd: "1938-01-02" }, true],
    ["after days", "23:00", { date: "1937-12-30", dateEnd: "1937-12-31" }, false],
    ["midnight at the end of its day", "24:00", { time: "24:00", precision: "exact" }, true],
  ])("%s", (_, at, given, expected) => {
    expect(isTold(at, given)).toBe(expected);
  });
});

describe("dispatches", () => {
  const sheet: DispatchSheet = {
    id: "hill-taken",
    minute: 800,
    origin: "field",
    to: ["soviet"],
    conditions: [{ type: "holds", side: "soviet", place: "hill" }],
    effects: [],
  };
  const told = aField(["......."], {
    places: { hill: "0200" },
    units: [aUnit({ id: "one", at: "0000" }), aUnit({ id: "foe", side: "japanese", at: "0600" })],
    dispatches: [sheet],
  });
  const page: BookOfLine["dispatches"][string] = {
    id: "hill-taken",
    date: "1938-01-01",
    minute: 800,
    minuteInferred: false,
    time: "13:20",
    timePrecision: "exact",
    origin: "field",
    side: "soviet",
    mark: "hill-taken",
    places: ["hill"],
    units: [],
    sources: [{ source: "book" }],
    accounts: [{ id: "other-account", sources: [{ source: "diary" }] }],
  };
  const records = ["hill-taken", "other-account"].map((id) => ({
    id,
    date: "1938-01-01",
    time: "13:20",
    precision: "exact",
    phase: "battle",
    title: "T",
    alternativeTo: id === "hill-taken" ? null : "hill-taken",
    sources: [],
  }));
  const beside: Beside = { dispatches: { "hill-taken": page }, chronology: { records } };

  test("one that is true tells its record, and its other accounts theirs", () => {
    const line = lineOf(told, [{ do: "move", units: ["one"], to: "0200" }], beside);
    expect(said(line)).toEqual([]);
    expect(line.review.chronology).toEqual({ covered: 1, of: 1, missing: [] });
  });

  test("one that is not true says that the line is another history", () => {
    expect(said(lineOf(told, [], { dispatches: { "hill-taken": page } }))).toEqual([
      "1938-01-01.yaml › dispatch › hill-taken: expected that it is true when the line is told, or an entry that tells it; found not so: holds soviet hill",
    ]);
  });

  test("unless an entry tells it as the account of its sources", () => {
    const account = { do: "tell", side: "soviet", at: "13:20", chronology: ["hill-taken", "other-account"] };
    expect(said(lineOf(told, [account], beside))).toEqual([]);
  });
});

test("counts: entries by confidence, sources, turns, events", () => {
  const line = lineOf(scenario, [
    { do: "tell", side: "soviet" },
    { do: "tell", side: "soviet", confidence: "probable", sources: ["book", "diary"] },
    { do: "tell", side: "soviet", confidence: "inferred", why: "So.", sources: [] },
  ]);
  const { turns, entries, byConfidence, sources, events } = line.review;
  expect({ turns, entries, byConfidence, sources }).toEqual({
    turns: 4,
    entries: 3,
    byConfidence: { certain: 1, probable: 1, inferred: 1 },
    sources: { book: 2, diary: 1 },
  });
  expect(events).toBe(line.line?.steps.flatMap((step) => step.events).length);
});
