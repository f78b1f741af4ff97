import { describe, expect, test } from "vitest";
import { withValues } from "../../scripts/ruleBook/inText.ts";
import { rulePages } from "../../scripts/rules.ts";
import { piecesOf, readRuleBook } from "../../src/language/index.ts";
import { readSource } from "./sources.ts";

const pages = rulePages();

describe("the pages of the rules", () => {
  test("the book tells the numbers and facts that the data has now (npm run rules)", () => {
    expect(readSource("docs/RULES.md").text).toBe(pages.rules);
  });

  test("so does the page of its numbers (npm run rules)", () => {
    expect(readSource("docs/RULES-NUMBERS.md").text).toBe(pages.numbers);
  });

  test("a number that changed is found, alone or in a list, and what stands before it is kept", () => {
    expect(withValues("at most 3 (`movement.stackUnits`) units")).toBe(
      "at most 4 (`movement.stackUnits`) units",
    );
    expect(withValues("at most `movement.stackUnits` units")).toBe("at most 4 (`movement.stackUnits`) units");
    expect(withValues("of 1938, 1, 2, 3 (`entrenchment.turns`) turns")).toBe(
      "of 1938, 1, 3, 6 (`entrenchment.turns`) turns",
    );
    expect(withValues("by ground: `armour.bog`")).toBe("by ground: `armour.bog`");
  });

  test("every fact that a rule rests on is told under it, with its articles", () => {
    expect(pages.rules).toMatch(/> Rests on `command-tank-antennas` \(A1, F5\)/);
    for (const rule of readRuleBook(pages.rules).chapters.flatMap(({ rules }) => rules))
      for (const field of rule.numbers) expect(pages.numbers).toContain(`\`${field}\``);
  });

  test("in the game a number is read as the book tells it, and its field is known", () => {
    const pieces = readRuleBook(pages.rules)
      .chapters.flatMap(({ rules }) => rules.flatMap(({ paragraphs }) => paragraphs))
      .flatMap((text) => piecesOf(text));
    const numbers = pieces.filter(({ type }) => type === "number");
    expect(numbers.length).toBeGreaterThan(150);
    for (const { text, value } of numbers)
      expect(withValues(`\`${text}\``), text).toBe(
        value === undefined ? `\`${text}\`` : `${value} (\`${text}\`)`,
      );
  });

  test("what is written under the rules is no part of the book in the game", () => {
    const texts = readRuleBook(pages.rules).chapters.flatMap(({ rules }) =>
      rules.flatMap(({ paragraphs }) => paragraphs),
    );
    expect(texts.filter((text) => /Rests on|RULES-NUMBERS/.test(text))).toEqual([]);
  });
});
