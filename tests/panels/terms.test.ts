import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { ruleBookIn } from "../../src/app/ruleBook.ts";
import { createLanguage, type MessageKey } from "../../src/language/index.ts";
import { filesUnder } from "../architecture/sources.ts";

const { t } = createLanguage("en");
const TERMS = ruleBookIn("en").glossary.terms.map(({ term }) => term.toLowerCase());

const read = (file: string) => readFileSync(path.resolve(import.meta.dirname, "../..", file), "utf8");

/** Names of facts in the previews that no term stands behind, each with the term that it is given. */
function namesOfFacts(): readonly { readonly name: string; readonly term: string | null }[] {
  const files = filesUnder("src/panels/unit", (file) => file.endsWith(".tsx"));
  return files.flatMap((file) =>
    [
      ...read(file).matchAll(/<Fact\s+label=\{t\("(preview\.\w+)"\)\}(?:\s+term=\{t\("(terms\.\w+)"\)\})?/g),
    ].map(([, name = "", term]) => ({ name, term: term ?? null })),
  );
}

describe("what the numbers of a preview mean can be asked", () => {
  test("every fact of a preview is named by a term of the rule book, or marked with one", () => {
    const facts = namesOfFacts();
    expect(facts.length).toBeGreaterThan(20);
    const isDefined = (words: string) => TERMS.some((term) => new RegExp(`\\b${term}\\b`, "i").test(words));
    const untold = facts.filter(({ name, term }) => term === null && !isDefined(t(name as MessageKey)));
    expect(untold.map(({ name }) => name)).toEqual([]);
  });

  test("each term that a screen asks for is in the rule book", () => {
    const files = filesUnder("src/panels", (file) => file.endsWith(".tsx"));
    const asked = new Set(
      files.flatMap((file) => [...read(file).matchAll(/"(terms\.\w+)"/g)].map(([, key = ""]) => key)),
    );
    asked.delete("terms.more");
    expect(asked.size).toBeGreaterThan(10);
    const missing = [...asked].filter((key) => !TERMS.includes(t(key as MessageKey).toLowerCase()));
    expect(missing).toEqual([]);
  });
});
