import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { checkedSheets } from "../../scripts/scenarios/checked.ts";
import { openScenario, readScenario } from "../../src/scenario/index.ts";
import { readFolder, scenarioIds } from "../../src/scenario/node.ts";

const SCENARIOS = path.join(import.meta.dirname, "../../scenarios");
const temporary = mkdtempSync(path.join(tmpdir(), "scenarios-"));
afterAll(() => rmSync(temporary, { recursive: true }));

describe("a scenario as it travels with the built program", () => {
  test.each(scenarioIds(SCENARIOS))("%s, written as JSON and opened, is what its folder reads as", (id) => {
    const read = readScenario(readFolder(SCENARIOS, id));
    if (!read.ok) throw new Error(`${id} does not read`);
    const open = openScenario(JSON.parse(JSON.stringify(checkedSheets(path.join(SCENARIOS, id)))));
    expect(open.scenario).toEqual(read.scenario);
    const { placeAt: _place, nameOf: _name, ...book } = open.book;
    // What a battle is measured by stays behind.
    expect(book).toEqual({ ...read.book, placeAt: undefined, nameOf: undefined, calibration: null });
    expect(open.words("en")).toEqual(read.words("en"));
    expect(open.words("a language that it lacks")).toEqual(read.words("en"));
  });

  test.each([
    ["battles.json", "battles.json › battles[0].id: expected a text; found 7"],
    ["reference/people.json", "reference/people.json › people[0].id: expected a text; found 7"],
  ])("one with a fault in %s is refused, with the place and what was found", (file, sentence) => {
    cpSync(SCENARIOS, temporary, { recursive: true });
    const folder = path.join(temporary, "khasan-1938");
    const text = readFileSync(path.join(folder, file), "utf8");
    writeFileSync(path.join(folder, file), text.replace(/"id": ?"[^"]+"/, '"id": 7'));
    expect(() => checkedSheets(folder)).toThrow(sentence);
  });
});
