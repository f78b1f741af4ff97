import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { copyRecords, type HistoryFiles } from "../../src/cli/calibrate/records.ts";
import { meanOf, median, quantile } from "../../src/cli/match/statistics.ts";
import { reportRow } from "../../src/cli/verbs/calibrate.ts";
import type { CalibrationRow } from "../../src/scenario/index.ts";
import { rangeOf } from "../../src/scenario/index.ts";

const FOLDER = path.join(import.meta.dirname, "../../scenarios/khasan-1938");
const read = (file: string) => JSON.parse(readFileSync(path.join(FOLDER, file), "utf8"));

describe("the calibration of the battle of history", () => {
  const { rows } = read("calibration.json") as { readonly rows: readonly CalibrationRow[] };
  const { records } = read("records.json");

  test("has at least twenty rows", () => {
    expect(rows.length).toBeGreaterThanOrEqual(20);
  });

  test("every range is the lowest and the highest figure of the records named", () => {
    for (const { id, from, historical } of rows)
      if (historical) expect([id, historical]).toEqual([id, rangeOf(from, records)]);
  });

  test("a row of yes or no rests on records too, and says how often yes is wanted", () => {
    for (const row of rows.filter(({ historical }) => historical === null)) {
      expect(row.share).toBeGreaterThanOrEqual(50);
      for (const id of row.from) expect(records.map((record: { id: string }) => record.id)).toContain(id);
    }
  });

  test("plans hold objectives, forces and hours, and no results", () => {
    const keys = new Set<string>();
    for (const plan of read("plans.json").plans)
      for (const phase of plan.phases) for (const key of Object.keys(phase)) keys.add(key);
    expect([...keys].sort()).toEqual(
      [
        // Where those who were to hold it gather if the ground is lost: an order for the worst, no result.
        "behind",
        "confidence",
        "forces",
        "from",
        "hexes",
        "id",
        "note",
        "percent",
        "place",
        "sources",
        "swims",
        "task",
        "until",
      ].sort(),
    );
  });
});

describe("ranges", () => {
  const record = (id: string, figure: number | null) => ({ id, what: id, figure, sources: ["A1"] });

  test("run from the lowest to the highest figure, and records without one do not count", () => {
    const records = [record("a", 7), record("b", 3), record("c", null), record("d", 90)];
    expect(rangeOf(["a", "b", "c"], records)).toEqual([3, 7]);
    expect(() => rangeOf(["c"], records)).toThrow("no figure");
    expect(() => rangeOf(["e"], records)).toThrow("no record e");
  });

  test("figures are copied out of the record by file, record and answer", () => {
    const history: HistoryFiles = {
      chronology: [{ id: "raid", title: "A raid", figures: { tanks: 4 }, sources: [{ article: "B" }] }],
      claims: [
        {
          id: "dead",
          question: "How many?",
          answers: [{ value: 12, sources: [{ article: "A" }, { article: "A" }] }],
        },
      ],
      effects: [],
      rates: {
        records: [
          {
            id: "tank-fate",
            what: "Fate",
            source: ["a page (Baryatinsky)"],
            confidence: "sourced",
            total: 2,
            workshop: 5,
            onTheSpot: 6,
          },
        ],
      },
      days: {
        slots: [
          {
            date: "1938-08-01",
            slot: "night",
            events: "Quiet.",
            confidence: "remembered",
            source: ["general knowledge (Voronkova)"],
            holder_at_end: { ridge: "contested" },
            holder_confidence: "sourced",
            sovietPositions: "East of it.",
            japanesePositions: "On its crest.",
          },
        ],
      },
      extra: { records: [] },
      establishments: {
        records: [
          { id: "lost", unit: "lorries", lorries: 7, source: ["a book (Author)"], confidence: "sourced" },
        ],
      },
      phases: "",
    };
    expect(copyRecords(["claims/dead/0", "chronology/raid/tanks", "chronology/raid"], history)).toEqual([
      { id: "claims/dead/0", what: "How many?", figure: 12, sources: ["A"] },
      { id: "chronology/raid/tanks", what: "A raid", figure: 4, unit: "tanks", sources: ["B"] },
      { id: "chronology/raid", what: "A raid", figure: null, sources: ["B"] },
    ]);
    expect(copyRecords(["day-by-day/1938-08-01/night"], history)).toEqual([
      {
        id: "day-by-day/1938-08-01/night",
        what: "Quiet.",
        figure: null,
        sources: ["Voronkova"],
        confidence: "remembered",
        holders: { ridge: "contested" },
        holdersConfidence: "sourced",
        positions: { soviet: "East of it.", japanese: "On its crest." },
      },
    ]);
    // Two lost for good and five in workshops did not come back; the six mended on the spot did.
    expect(
      copyRecords(["derived/tanks-not-back", "establishments/lost/lorries"], history).map(
        ({ figure }) => figure,
      ),
    ).toEqual([7, 7]);
    expect(() => copyRecords(["establishments/lost/guns"], history)).toThrow("names no record");
    expect(() => copyRecords(["claims/dead/1"], history)).toThrow("claims/dead/1 names no record");
  });
});

describe("a row of the report", () => {
  const row = (historical: [number, number] | null, share?: number): CalibrationRow => ({
    id: "r",
    what: "a row",
    measure: { type: "no-war" },
    from: ["a"],
    historical,
    ...(share === undefined ? {} : { share }),
  });
  const games = (...answers: number[]) => answers.map((answer) => ({ answers: { r: answer } }));

  test("meets when its median lies in the range, its ends included", () => {
    expect(reportRow(row([10, 20]), games(1, 20, 99))).toMatchObject({
      median: 20,
      p10: 1,
      p90: 99,
      meets: true,
    });
    expect(reportRow(row([10, 20]), games(1, 21, 99))).toMatchObject({ median: 21, meets: false });
  });

  test("of yes or no meets when enough games say yes", () => {
    expect(reportRow(row(null, 75), games(1, 1, 1, 0))).toMatchObject({ share: 75, wanted: 75, meets: true });
    expect(reportRow(row(null, 80), games(1, 1, 1, 0))).toMatchObject({ share: 75, meets: false });
  });

  test("statistics: median between the middle two, nearest rank, mean with its interval", () => {
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(quantile([5, 1, 2, 3, 4, 6, 7, 8, 9, 10], 90)).toBe(9);
    // Spread 16/3, standard error 1.155, Student's t for three degrees of freedom 3.182: 3.7 either way.
    expect(meanOf([3, 7, 3, 7])).toEqual({ mean: 5, low: 1.3, high: 8.7 });
    // Two numbers 2 apart: standard error 1, Student's t for one degree of freedom 12.706.
    expect(meanOf([4, 6])).toEqual({ mean: 5, low: -7.7, high: 17.7 });
  });
});
