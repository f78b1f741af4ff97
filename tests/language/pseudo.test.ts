import { describe, expect, test } from "vitest";
import { createLanguage } from "../../src/language/index.ts";
import { PSEUDO, pseudoText } from "../../src/language/pseudo.ts";

/** Without the marks that turn a word round. */
function letters(text: string): string {
  return text.replace(/[\u200f\u202a-\u202e]/g, "");
}

describe("the invented language", () => {
  test("every word is at least four tenths longer and turned round", () => {
    expect(pseudoText("Move")).toBe("\u200f\u202eMoovee\u202c");
    expect(letters(pseudoText("km"))).toBe("kmm");
    expect(letters(pseudoText("Reconnaissance")).length).toBe(20);
  });

  test("facts and references keep their places and names", () => {
    expect(pseudoText("{{count}} men of {{unit}}")).toBe(
      "{{count}} \u200f\u202emeeen\u202c \u200f\u202eoof\u202c {{unit}}",
    );
  });

  test("numbers of rules stay, for they can be opened", () => {
    expect(pseudoText("Go (R10.2).")).toBe("\u200f\u202eGoo\u202c (R10.2).");
  });

  test("it is read from right to left, with English plurals and western digits", () => {
    const { t, direction, formatDate, formatNumber } = createLanguage(PSEUDO);
    expect(direction).toBe("rtl");
    expect(letters(t("works.rows", { count: 1 }))).not.toBe(letters(t("works.rows", { count: 2 })));
    expect(t("works.rows", { count: 3 })).toContain("3");
    expect(formatNumber(1234)).toBe("1,234");
    expect(letters(formatDate("1900-01-31", 0, "day"))).toBe("31");
  });

  test("marks are always closed", () => {
    const text = pseudoText("One, two; three. It's the enemy's.");
    expect(text.split("\u202e").length).toBe(text.split("\u202c").length);
  });
});
