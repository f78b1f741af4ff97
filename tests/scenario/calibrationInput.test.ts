import { describe, expect, test } from "vitest";
import { readFolder } from "../../src/scenario/node.ts";
import { type Data, edited, SCENARIOS, said } from "./folders.ts";

const khasan = readFolder(SCENARIOS, "khasan-1938");

/** The sentences when a row of the calibration is changed. */
function withRow(id: string, change: (row: Data) => void): readonly string[] {
  return said(
    edited(khasan, "calibration.json", (file) => change(file.rows.find((row: Data) => row.id === id))),
  );
}

describe("rows of a calibration", () => {
  test("a range that is not that of its records is an error", () => {
    const sentences = withRow("soviet-dead", (row) => {
      row.historical = [1, 970];
    });
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toContain("historical: expected [792,960], the lowest and the highest figure");
    expect(sentences[0]).toContain("found [1,970]");
  });

  test("a range from records that count nothing is an error", () => {
    const sentences = withRow("soviet-dead", (row) => {
      row.from = ["claims/heights-lost"];
    });
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toContain("expected a record with a figure; found records that only tell");
  });

  test("a moment outside the battle is an error", () => {
    const late = withRow("hill-52-end", (row) => {
      row.measure.at = { date: "1938-08-11", hour: 13 };
    });
    expect(late).toHaveLength(1);
    expect(late[0]).toContain('measure.at: expected a time within the battle "campaign"');
    expect(late[0]).toContain("found 1938-08-11 at hour 13");
  });

  test("days that end before they begin are an error", () => {
    const sentences = withRow("soviet-losses-6-august", (row) => {
      row.measure.until = { date: "1938-08-05", hour: 0 };
    });
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toContain("measure.until: expected a time after 1938-08-06 at hour 0");
  });

  test("a cause that no loss has is an error, with the causes that there are", () => {
    const sentences = withRow("artillery-share", (row) => {
      row.measure.causes = ["bees"];
    });
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toContain('measure.causes[0]: expected "fire", "storm", "shells"');
    expect(sentences[0]).toContain('found "bees"');
  });

  test("an answer wanted in no game is an error", () => {
    const sentences = withRow("no-war", (row) => {
      row.share = 0;
    });
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toContain("share: expected at least 1; found 0");
  });

  test("tanks at the line are not counted of a unit without tanks", () => {
    const sentences = withRow("tanks-of-the-third-battalion", (row) => {
      row.measure.unit = "rr-118-bn1";
    });
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toContain('expected a unit with tanks, for tanks are counted; found "rr-118-bn1"');
  });

  test("a record names sources that there are, or describes one in some words", () => {
    const unknown = edited(khasan, "records.json", (file) => {
      file.records[0].sources = ["A1", "kasahara", "a newspaper of these days", "A77"];
    });
    expect(said(unknown)).toHaveLength(1);
    expect(said(unknown)[0]).toMatch(
      /^records\.json › records\[0\]\.sources\[3\]: expected a source of sources\.json, or some words that describe one; found "A77"/,
    );
  });

  test("records that are not there, or doubled, are an error", () => {
    const { "records.json": _gone, ...files } = khasan.files;
    expect(said({ ...khasan, files })).toEqual([
      "records.json: expected a file of this name, for calibration.json rests on it; found none",
    ]);
    const { "plans.json": _plans, ...withoutPlans } = khasan.files;
    const unplanned = said({ ...khasan, files: withoutPlans });
    // One finding: neither the calibration's plans nor the words for their phases say it again.
    expect(unplanned).toEqual([
      "plans.json: expected a file of this name, for calibration.json rests on it; found none",
    ]);
    const doubled = edited(khasan, "records.json", (file) => {
      file.records.push(file.records[0]);
    });
    expect(said(doubled)).toHaveLength(1);
    expect(said(doubled)[0]).toContain("expected an id of its own");
  });
});
