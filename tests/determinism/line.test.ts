/** The program's own battles of history: what historians wrote has no errors, and the compiled file is of today. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { main } from "../../src/cli/main.ts";
import { readLineFolder, reviewLine } from "../../src/history/author.ts";
import { type HistoricalLine, strayTurns, walkLine } from "../../src/history/index.ts";
import { readScenario, sayFinding } from "../../src/scenario/index.ts";
import { readFolder, scenarioIds } from "../../src/scenario/node.ts";

vi.setConfig({ testTimeout: 60_000 });

const SCENARIOS = join(import.meta.dirname, "../../scenarios");
const told = scenarioIds(SCENARIOS).filter((id) => existsSync(join(SCENARIOS, id, "history", "line.yaml")));

test("there is a battle of history", () => {
  expect(told).not.toEqual([]);
});

describe.each(told)("the line of %s", (id) => {
  const reading = readScenario(readFolder(SCENARIOS, id));
  const files = readLineFolder(join(SCENARIOS, id));
  if (!reading.ok || !files) throw new Error(`${id} cannot be read`);
  const { line, review } = reviewLine(reading, files);
  const turns = line?.hashes.length ?? 0;

  test("has no errors, and tells all of the battle phase", () => {
    expect(review.findings.filter(({ severity }) => severity === "error").map(sayFinding)).toEqual([]);
    expect(review.chronology.missing).toEqual([]);
  });

  test("tells every turn of its battle", () => {
    const { calendar, battles } = reading.scenario;
    const battle = battles.find((sheet) => sheet.id === line?.battle);
    const minutes = (battle?.endMinute ?? 0) - (battle?.firstTurn ?? 0) * calendar.hoursPerTurn * 60;
    expect(review.turns).toBe(Math.ceil(minutes / (calendar.hoursPerTurn * 60)));
    expect(turns).toBe(review.turns + 1);
  });

  test("is compiled as it is now, its openings too: if not, npm run khasan -- history --compile", async () => {
    let said = "";
    const write = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
      said += String(text);
      return true;
    });
    const code = await main(["history", id]);
    write.mockRestore();
    expect(said).not.toContain("--compile");
    expect(code).toBe(0);
  });

  test("has the hashes of its states", () => {
    const compiled = JSON.parse(files.compiled ?? "") as HistoricalLine;
    expect(strayTurns(compiled, walkLine(reading.scenario, compiled))).toEqual([]);
  });
});
