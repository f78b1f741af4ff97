/** The example with which the rule book begins, worked with the numbers that games are played with. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { RuleNumbers } from "../../../src/engine/index.ts";
import { assaultForecast } from "../../../src/engine/rules/fire-and-assault/assault.ts";
import { aGroup, anAssault } from "./workedNumbers.ts";

const NUMBERS = JSON.parse(readFileSync("scenarios/common/rules.json", "utf8")) as RuleNumbers;

const BATTALION = aGroup({ unit: "battalion", men: 400, smallArms: 700, breakLimit: 25 });

/** Chance in percent that the trench falls, with so much of its fire held down. */
function takes(suppressed: number, change: Parameters<typeof anAssault>[2]): number {
  const company = aGroup({ unit: "company", men: 100, smallArms: 178, suppressed });
  return assaultForecast(anAssault([BATTALION], [company], { works: 3, ...change }), NUMBERS).takes;
}

describe("[R4.14] the odds of the example", () => {
  test("[R4.14] 700 points against 178 behind three rows of wire are 5 : 2 by day and in the dark", () => {
    const company = aGroup({ unit: "company", men: 100, smallArms: 178 });
    const odds = (change: Parameters<typeof anAssault>[2]) =>
      assaultForecast(anAssault([BATTALION], [company], change), NUMBERS).odds;
    // 178 and 75 percent are 311; in the dark one row is cut in silence: 178 and 50 percent are 267.
    expect(odds({ works: 3 })).toEqual([5, 2]);
    expect(odds({ works: 3, light: "dark" })).toEqual([5, 2]);
  });

  test("[R4.14] what hides men is not in them: without wire they are 4 : 1 against a trench and in the open", () => {
    const company = aGroup({ unit: "company", men: 100, smallArms: 178 });
    for (const works of [0, 1, 2, 3] as const)
      expect(assaultForecast(anAssault([BATTALION], [company], { works, wire: 0 }), NUMBERS).odds).toEqual([
        4, 1,
      ]);
  });

  test("[R4.14] two rows of wire add half to the garrison's: 700 against 267 are 5 : 2", () => {
    const company = aGroup({ unit: "company", men: 100, smallArms: 178 });
    expect(assaultForecast(anAssault([BATTALION], [company], { wire: 2 }), NUMBERS).odds).toEqual([5, 2]);
  });
});

describe("[R4.5] the example of the first turn", () => {
  test("[R4.5] a full trench mostly holds by day", () => {
    expect(takes(0, {})).toBeLessThan(50);
  });

  test("[R4.5] [R5.5] shelled first, it mostly falls", () => {
    expect(takes(40, { prepared: 1 })).toBeGreaterThan(75);
  });

  test("[R4.5] [R4.3] in the dark it mostly falls", () => {
    expect(takes(0, { light: "dark" })).toBeGreaterThan(75);
  });
});
