import { describe, expect, test } from "vitest";
import { openGauge } from "../../src/cli/match/measures.ts";
import type { CalibrationRow } from "../../src/scenario/index.ts";
import { aGame } from "../engine/aGame.ts";
import { aTankCompany, aUnit } from "../support/drawMap.ts";

/** Whether a side has a foothold on hex 0100 as the battle begins. */
function foothold(...units: ReturnType<typeof aUnit>[]): number | undefined {
  const enemy = aUnit({ id: "blue", at: "0400", side: "japanese", men: 100 });
  const { scenario, state } = aGame(["....."], { units: [enemy, ...units] });
  const at = { date: scenario.calendar.startDate, hour: 0 };
  const row: CalibrationRow = {
    id: "hold",
    what: "a foothold",
    measure: { type: "foothold", side: "soviet", hexes: ["0100"], at },
    from: ["a record"],
    historical: null,
    share: 60,
  };
  return openGauge(scenario, [row]).answers(state).hold;
}

describe("a foothold", () => {
  test("is infantry that can hold ground, on the ground that is named", () => {
    expect(foothold(aUnit({ id: "red", at: "0100", men: 200 }))).toBe(1);
    expect(foothold(aUnit({ id: "red", at: "0000", men: 200 })), "beside it").toBe(0);
  });

  test("is no remnant, no tanks alone, no enemy", () => {
    expect(foothold(aUnit({ id: "red", at: "0100", men: 9 }))).toBe(0);
    expect(foothold(aTankCompany({ id: "red", at: "0100" }))).toBe(0);
    expect(foothold(aUnit({ id: "red", at: "0100", side: "japanese", men: 200 }))).toBe(0);
  });
});
