import { describe, expect, test } from "vitest";
import { readScenario, sayFinding } from "../../src/scenario/index.ts";
import { readFolder, scenarioIds } from "../../src/scenario/node.ts";
import { SCENARIOS } from "./folders.ts";

describe("every folder of scenarios/", () => {
  const ids = scenarioIds(SCENARIOS);

  test("there is the skirmish at least", () => {
    expect(ids).toContain("skirmish");
  });

  test.each(ids)("%s reads without a finding", (id) => {
    const reading = readScenario(readFolder(SCENARIOS, id));
    const findings = reading.ok ? reading.warnings : reading.findings;
    expect(findings.map(sayFinding)).toEqual([]);
    expect(reading.ok).toBe(true);
  });
});
