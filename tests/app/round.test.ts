import { describe, expect, test } from "vitest";
import { openSession } from "../../src/app/session.ts";
import { view } from "../../src/engine/index.ts";
import { NO_NOTES, nextInRound, roundOf, waitingUnits, withAside } from "../../src/notebook/index.ts";
import { aUnit, type Drawing } from "../support/drawMap.ts";
import { aFounding } from "./aSession.ts";

const PLAIN = ["....................", "....................", "...................."];
/** On a plain where everyone sees six hexes far. */
const NUMBERS: NonNullable<Drawing["numbers"]> = { sighting: { range: { clear: { day: 6 } } } };

function viewOf(units: NonNullable<Drawing["units"]>) {
  return view(openSession(aFounding(PLAIN, { numbers: NUMBERS, units })).state, "soviet");
}

describe("the round of those who wait for an order", () => {
  const units = [
    aUnit({ id: "a-rear", at: "0001" }),
    aUnit({ id: "b-front", at: "1201" }),
    aUnit({ id: "c-middle", at: "0601" }),
    aUnit({ id: "d-beside", at: "1101" }),
    aUnit({ id: "foe", side: "japanese", at: "1401" }),
  ];

  test("begins with who stands nearest to the enemy and goes to the nearest each time", () => {
    expect(roundOf(viewOf(units), waitingUnits(viewOf(units), NO_NOTES))).toEqual([
      "b-front",
      "d-beside",
      "c-middle",
      "a-rear",
    ]);
  });

  test("leaves out who is set aside, but not who is chosen: one goes on from him", () => {
    const held = withAside(NO_NOTES, viewOf(units).turn, ["d-beside"], "hold");
    expect(roundOf(viewOf(units), waitingUnits(viewOf(units), held))).toEqual([
      "b-front",
      "c-middle",
      "a-rear",
    ]);
    expect(roundOf(viewOf(units), waitingUnits(viewOf(units), held), "d-beside")).toEqual([
      "b-front",
      "d-beside",
      "c-middle",
      "a-rear",
    ]);
  });

  test("goes through a stack before it leaves the hex", () => {
    const stacked = [
      aUnit({ id: "a-far", at: "0201" }),
      aUnit({ id: "b-here", at: "0901" }),
      aUnit({ id: "c-near", at: "0801" }),
      aUnit({ id: "d-here", at: "0901" }),
      aUnit({ id: "foe", side: "japanese", at: "1201" }),
    ];
    expect(roundOf(viewOf(stacked), waitingUnits(viewOf(stacked), NO_NOTES))).toEqual([
      "b-here",
      "d-here",
      "c-near",
      "a-far",
    ]);
  });

  test("of those as near as each other the strongest comes first", () => {
    const stacked = [
      aUnit({ id: "a-two-men", at: "0901", men: 2 }),
      aUnit({ id: "b-battalion", at: "0901", men: 400 }),
      aUnit({ id: "c-company", at: "0901", men: 90 }),
      aUnit({ id: "foe", side: "japanese", at: "1201" }),
    ];
    const waiting = waitingUnits(viewOf(stacked), NO_NOTES);
    expect(roundOf(viewOf(stacked), waiting)).toEqual(["b-battalion", "c-company", "a-two-men"]);
    expect(nextInRound(viewOf(stacked), waiting, null)).toBe("b-battalion");
    expect(nextInRound(viewOf(stacked), waiting, "b-battalion", "back")).toBe("a-two-men");
  });

  test("begins with the first of the order of battle where no enemy is known", () => {
    const alone = [
      aUnit({ id: "a-west", at: "0101" }),
      aUnit({ id: "b-east", at: "0301" }),
      aUnit({ id: "foe", side: "japanese", at: "1901" }),
    ];
    expect(roundOf(viewOf(alone), waitingUnits(viewOf(alone), NO_NOTES))).toEqual(["a-west", "b-east"]);
  });
});
