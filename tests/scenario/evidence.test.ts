import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readRuleBook } from "../../src/language/index.ts";
import { readScenario } from "../../src/scenario/index.ts";
import { readFolder } from "../../src/scenario/node.ts";

const RULES = new Set(
  readRuleBook(readFileSync("docs/RULES.md", "utf8")).chapters.flatMap(({ rules }) =>
    rules.map(({ id }) => id),
  ),
);
const SCENARIOS = readdirSync("scenarios").filter((name) => name !== "common");

function reading(id: string, change: (facts: Fact[]) => Fact[] = (facts) => facts) {
  const files = readFolder("scenarios", id);
  const { facts } = JSON.parse(files.files["evidence.json"] ?? "{}") as { facts: Fact[] };
  const changed = JSON.stringify({ facts: change(facts) });
  return readScenario({ ...files, files: { ...files.files, "evidence.json": changed } });
}

interface Fact {
  id: string;
  rules: string[];
  sources: { source: string }[];
}

function findingsOf(change: (facts: Fact[]) => Fact[]): readonly string[] {
  const read = reading("khasan-1938", change);
  return read.ok ? [] : read.findings.map(({ path }) => path);
}

describe("evidence of the rules", () => {
  test.each(SCENARIOS)("no fact of %s names a rule that the book lacks", (id) => {
    const read = reading(id);
    if (!read.ok) throw new Error(JSON.stringify(read.findings));
    const strangers = read.book.facts.flatMap(({ id: fact, rules }) =>
      rules.filter((rule) => !RULES.has(rule)).map((rule) => `${fact}: ${rule}`),
    );
    expect(strangers).toEqual([]);
  });

  test("every fact has a rule that rests on it, or a reason why none does, and never both", () => {
    const read = reading("khasan-1938");
    if (!read.ok) throw new Error(JSON.stringify(read.findings));
    const words = read.words("en").facts;
    expect(read.book.facts).toHaveLength(80);
    for (const { id, rules } of read.book.facts)
      expect([rules.length > 0, words[id]?.told !== undefined], id).toEqual(
        rules.length > 0 ? [true, false] : [false, true],
      );
  });

  test("a second fact of the same name, an unknown source, a rule that is no number are found", () => {
    expect(findingsOf((facts) => facts)).toEqual([]);
    expect(findingsOf((facts) => [...facts, facts[0] as Fact])).toEqual(["facts[80].id"]);
    expect(
      findingsOf(([first, ...rest]) => [{ ...(first as Fact), sources: [{ source: "A99" }] }, ...rest]),
    ).toEqual(["facts[0].sources[0].source"]);
    expect(findingsOf(([first, ...rest]) => [{ ...(first as Fact), rules: ["R15-1"] }, ...rest])).toEqual([
      "facts[0].rules[0]",
    ]);
  });

  test("a fact without a rule and without a reason is found", () => {
    expect(findingsOf(([first, ...rest]) => [{ ...(first as Fact), rules: [] }, ...rest])).toEqual([
      "facts.marsh-slows-tanks.told",
    ]);
  });
});
