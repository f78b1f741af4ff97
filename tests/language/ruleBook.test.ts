import { describe, expect, test } from "vitest";
import { piecesOf, readRuleBook } from "../../src/language/index.ts";

const BOOK = `# The rules

What it is.

## Your first turn

You see a map
of hexes.

1. Look.

2. Move (R1.1).

## Terms

**Hex**: one field.

**Zone of control**: the hexes around a unit (R2.1).

## 1 Turns

*The decision: what
now.*

**R1.1 Turns.** A turn is \`turns.hours\` and
*never* more; see \`turns.hours\`.

A second paragraph.

- An item.
- Another.

## 2 Moving

*The decision: where.*

**R2.1 Going.** A unit goes (R1.1).
`;

describe("the rule book as a structure", () => {
  const book = readRuleBook(BOOK);

  test("has an opening and its terms", () => {
    expect(book.firstTurn).toEqual({
      title: "Your first turn",
      paragraphs: ["You see a map of hexes.", "1. Look.", "2. Move (R1.1)."],
    });
    expect(book.glossary.terms[1]).toEqual({
      term: "Zone of control",
      text: "the hexes around a unit (R2.1).",
    });
  });

  test("has chapters with their decision, and rules with their numbers", () => {
    expect(book.chapters.map(({ number, title, decision }) => [number, title, decision])).toEqual([
      [1, "Turns", "what now."],
      [2, "Moving", "where."],
    ]);
    expect(book.chapters[0]?.rules).toEqual([
      {
        id: "R1.1",
        title: "Turns",
        paragraphs: [
          "A turn is `turns.hours` and *never* more; see `turns.hours`.",
          "A second paragraph.",
          "- An item.",
          "- Another.",
        ],
        numbers: ["turns.hours"],
      },
    ]);
  });

  test("a text that is no rule is a mistake of the book", () => {
    expect(() => readRuleBook(BOOK.replace("**R2.1 Going.**", "Going."))).toThrow("not a rule");
    expect(() => readRuleBook(BOOK.replace("*The decision: where.*", "Where?"))).toThrow("no decision");
    expect(() => readRuleBook(BOOK.replace("## 2 Moving", "## Moving"))).toThrow("not the heading");
    expect(() => readRuleBook(BOOK.replace("**Hex**: one", "Hex: one"))).toThrow("not a term");
  });

  test("a text is parted at rules, numbers, stress and terms, each term once", () => {
    expect(piecesOf("A hex costs `a.b` (R2.1), *never* a hex.", ["Hex", "Cost"])).toEqual([
      { type: "words", text: "A " },
      { type: "term", text: "hex" },
      { type: "words", text: " costs " },
      { type: "number", text: "a.b" },
      { type: "words", text: " (" },
      { type: "rule", text: "R2.1" },
      { type: "words", text: "), " },
      { type: "stress", text: "never" },
      { type: "words", text: " a hex." },
    ]);
  });
});
