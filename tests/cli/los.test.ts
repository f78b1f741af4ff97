import { afterEach, describe, expect, test, vi } from "vitest";
import { inProcess } from "./inProcess.ts";

afterEach(() => vi.restoreAllMocks());

const los = (...args: string[]) => inProcess(["los", ...args]);

describe("los", () => {
  test("[R3.1] neighbours always see each other", async () => {
    const { code, out } = await los("skirmish", "campaign", "0202", "0302");
    expect(code).toBe(0);
    expect(out).toContain("0302 is in sight from 0202, distance 1 (R3.1).");
  });

  test("a hex that the map has not is said to be none", async () => {
    const { code, err } = await los("skirmish", "campaign", "0202", "9999");
    expect(code).toBe(2);
    expect(err).toContain('no hex "9999"');
  });

  test.each([
    [["skirmish"], "los needs a battle after the scenario; its battles are campaign, by-day."],
    [["skirmish", "campaign"], "los needs two hexes after the battle"],
    [["skirmish", "campaign", "0202"], "los needs two hexes after the battle"],
  ])("%j lacks something, and it is said what", async (args, sentence) => {
    const { code, err } = await los(...args);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
    expect(err).not.toContain("undefined");
  });
});
