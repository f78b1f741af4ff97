import { describe, expect, test } from "vitest";
import { readRuleBook } from "../../src/language/index.ts";
import { filesUnder, readModules, readSource } from "./sources.ts";

/** Most words of a paragraph of a rule: what can be read at one sitting and kept in mind. */
const MOST_WORDS = 100;

const BOOK = readRuleBook(readSource("docs/RULES.md").text);
const RULES = BOOK.chapters.flatMap(({ rules }) => rules);

/** Modules of the rules that refuse, with the rules that each names in its code. */
function refusing(): readonly { readonly path: string; readonly text: string }[] {
  return readModules().filter(
    ({ path, text }) =>
      path.startsWith("src/engine/") && !path.endsWith("/refusals.ts") && /refuse\(/.test(text),
  );
}

/** The closed list of those reasons. */
function refusalCodes(): readonly string[] {
  const list = /export type RefusalCode =([^;]+);/.exec(readSource("src/engine/refusals.ts").text)?.[1] ?? "";
  return [...list.matchAll(/"([a-z-]+)"/g)].map(([, code]) => code ?? "");
}

describe("the rule book as it is read in the game", () => {
  test("has an opening, terms and fourteen chapters with their decision", () => {
    expect(BOOK.firstTurn.paragraphs.length).toBeGreaterThan(5);
    expect(BOOK.chapters.map(({ number }) => number)).toEqual(Array.from({ length: 14 }, (_, i) => i + 1));
    expect(BOOK.chapters.filter(({ decision }) => decision.length < 20)).toEqual([]);
    expect(BOOK.chapters.filter(({ rules }) => rules.length === 0)).toEqual([]);
  });

  test("its terms are each told once, in order to be found", () => {
    const terms = BOOK.glossary.terms.map(({ term }) => term.toLowerCase());
    expect(terms.length).toBeGreaterThan(20);
    expect(new Set(terms).size).toBe(terms.length);
  });

  test("a paragraph of a rule is short", () => {
    const long = RULES.flatMap(({ id, paragraphs }) =>
      paragraphs.map((text) => ({ id, words: text.split(/\s+/).length })),
    ).filter(({ words }) => words > MOST_WORDS);
    expect(long).toEqual([]);
  });

  test("every chapter has its folder of tests", () => {
    const folders = filesUnder("tests/rules", () => true).map((file) => /rules\/(\d+)-/.exec(file)?.[1]);
    const numbers = new Set(folders.map(Number));
    expect(BOOK.chapters.map(({ number }) => number).filter((number) => !numbers.has(number))).toEqual([]);
  });

  test("every reason for a refusal is given somewhere, by a module that names a rule of the book", () => {
    const known = new Set(RULES.map(({ id }) => id));
    const codes = refusalCodes();
    expect(codes.length).toBeGreaterThan(25);
    const modules = refusing();
    const named = (code: string) =>
      modules.some(
        ({ text }) =>
          text.includes(`"${code}"`) &&
          [...text.matchAll(/"(R\d+\.\d+)"/g)].some(([, rule]) => known.has(rule ?? "")),
      );
    expect(codes.filter((code) => !named(code))).toEqual([]);
  });
});
