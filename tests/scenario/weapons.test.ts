import { describe, expect, test } from "vitest";
import { createLanguage } from "../../src/language/index.ts";
import { readScenario } from "../../src/scenario/index.ts";
import { tellNumber } from "../../src/telling/numbers.ts";
import { skirmish } from "./folders.ts";

describe("the weapons in the book of a scenario", () => {
  const reading = readScenario(skirmish());
  if (!reading.ok) throw new Error("the skirmish has errors");
  const { weapons } = reading.book;

  test("[R4.1] every kind that a rule names has its numbers, and each weapon what it rests on", () => {
    expect(Object.keys(weapons).sort()).toEqual([
      "antiAir",
      "antiTankRifles",
      "farReaching",
      "guns",
      "smallArms",
      "tanks",
    ]);
    for (const { numbers, evidence } of Object.values(weapons)) {
      const names = Array.isArray(numbers) ? numbers : Object.keys(numbers as object);
      expect(Object.keys(evidence).sort()).toEqual([...names].sort());
      expect(Object.values(evidence).filter(({ source, confidence }) => !source || !confidence)).toEqual([]);
    }
  });

  test("guns are told as a table, a row for each", () => {
    const told = tellNumber(createLanguage("en"), weapons.guns?.numbers);
    expect(told).toMatchObject({ columns: expect.arrayContaining(["range", "shells per turn"]) });
  });
});
