import { describe, expect, test } from "vitest";
import { compareWithHistory } from "../../src/analysis/index.ts";
import { type Command, prepare, theatreOf } from "../../src/engine/index.ts";
import { createLanguage } from "../../src/language/index.ts";
import { cellOf, csvOf, rowsOf } from "../../src/panels/compare/csv.ts";
import { namesToPaint } from "../../src/panels/compare/placeNames.ts";
import { answerSaid, differenceSaid, partingSaid, toldWhen } from "../../src/panels/compare/words.ts";
import { readScenario } from "../../src/scenario/index.ts";
import { readFolder } from "../../src/scenario/node.ts";
import { makeReader } from "../../src/telling/reader.ts";
import { asHistory, played } from "../analysis/courses.ts";
import { aScenario, aUnit, hexOf } from "../support/drawMap.ts";

const END: Command = { type: "end-turn" };
const scenario = aScenario(["......"], {
  units: [aUnit({ id: "red", at: "0100" }), aUnit({ id: "blue", at: "0500", side: "japanese" })],
  numbers: { victory: { levels: [{ id: "as-it-happened", margin: 0 }] } },
});
const move = (to: string): Command => ({
  type: "move",
  unit: "red",
  path: [hexOf(scenario, to)],
  manner: "deployed",
});

function compared() {
  return compareWithHistory({
    game: played(scenario, [move("0000"), END, END]),
    history: asHistory(played(scenario, [move("0200"), END, END])),
    knower: "all",
    historyKnower: "all",
    takenOver: null,
  });
}

/** The words of the skirmish; the drawn units are called by their ids. */
function aReader() {
  const reading = readScenario(readFolder("scenarios", "skirmish"));
  if (!reading.ok) throw new Error("the skirmish does not pass its check");
  return makeReader({
    language: createLanguage("en"),
    words: reading.words("en"),
    book: reading.book,
    theatre: theatreOf(played(scenario, []).last),
    side: "soviet",
    battle: "test",
  });
}

describe("a comparison as a table of values", () => {
  test("a cell that a spreadsheet would run is made text", () => {
    for (const cell of ["=1+1", "+1", "-1", "@a", "\tx", "\rx"]) expect(cellOf(cell)).toMatch(/^"?'/);
  });

  test("numbers stay plain, also below zero and in thousands", () => {
    expect([cellOf(-12), cellOf(12_345), cellOf(null)]).toEqual(["-12", "12345", ""]);
  });

  test("commas, quotes and lines are quoted", () => {
    expect(
      csvOf([
        ['a, "b"', 1],
        ["c\nd", null],
      ]),
    ).toBe('"a, ""b""",1\r\n"c\nd",\r\n');
  });

  test("has one header, and a row for each figure at each hour, all of the same width", () => {
    const [header, ...rows] = rowsOf(aReader(), compared());
    expect(header).toHaveLength(10);
    expect(header?.slice(7)).toEqual(["your_battle", "history", "difference"]);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([10]));
    const red = rows.find((row) => row[0] === 2 && row[5] === "red" && row[6] === "Hex");
    expect(red?.slice(2)).toEqual([
      "06:00",
      "Units and their places",
      red?.[4],
      "red",
      "Hex",
      "0000",
      "0200",
      2,
    ]);
  });
});

describe("the names on the small maps", () => {
  test("are those of the places that count, the worthiest first, short", () => {
    const reading = readScenario(readFolder("scenarios", "khasan-1938"));
    if (!reading.ok) throw new Error("the scenario does not pass its check");
    const theatre = prepare(reading.scenario);
    const language = createLanguage("en");
    const words = reading.words("en");
    const reader = makeReader({
      language,
      words,
      book: reading.book,
      theatre,
      side: "soviet",
      battle: "campaign",
    });
    const [first, second] = namesToPaint(reader);
    expect([first?.name, second?.name]).toEqual(["Zaozernaya", "Bezymyannaya"]);
    expect(reading.book.nameOf(first?.hex ?? -1)).toBe("1315");
  });
});

describe("a comparison in words", () => {
  const reader = aReader();

  test("says up to which hour nothing differs", () => {
    expect(answerSaid(reader, compared())).toMatch(/^The same as in history until .*1938, 00:00\./);
  });

  test("tells the order where the lines part and what history did", () => {
    const { parting } = compared();
    if (!parting) throw new Error("nothing parts");
    const [, order, instead] = partingSaid(reader, parting);
    expect(order).toMatch(/^Order to red: go to .*0000/);
    expect(instead).toMatch(/^In history it went to .*0200/);
  });

  test("tells a unit's places and the hexes between them", () => {
    const [unit] = compared().moments[1]?.differences ?? [];
    if (!unit) throw new Error("nothing differs");
    expect(differenceSaid(reader, unit)).toMatch(/^red: here .*0000.*, in history .*0200.*, 2 hexes apart\./);
  });

  test("what history tells stands at its own hour, not at that of its turn", () => {
    expect(toldWhen(reader, { minute: 17 * 60 + 50, precision: "about" })).toMatch(/1938, about 17:50$/);
    expect(toldWhen(reader, { minute: 13 * 60, precision: "day" })).toMatch(
      /1938, hour not told, set at 13:00$/,
    );
  });

  test("numbers of men are written as the tables write them", () => {
    const losses = {
      what: "losses",
      side: "soviet",
      points: 38,
      men: 1926,
      day: { minute: 0, men: -1408 },
    } as const;
    const said = differenceSaid(reader, losses);
    expect(said).toContain("1,926 more men lost than in history.");
    expect(said).toContain("1,408 fewer.");
  });
});
