import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readRuleBook } from "../../src/language/index.ts";
import { readScenario } from "../../src/scenario/index.ts";
import { readFolder } from "../../src/scenario/node.ts";

const BOOK = readRuleBook(readFileSync("docs/RULES.md", "utf8")).chapters.flatMap(({ rules }) => rules);
const RULES = new Set(BOOK.map(({ id }) => id));

/** Rules of play: they rest on no fact and no number of the rules, and why they need none. */
const RULES_OF_PLAY: Readonly<Record<string, string>> = {
  "R1.1": "the sequence of play",
  "R1.2": "who moves first stands in the calendar of the scenario",
  "R1.5": "what an order is",
  "R3.5": "what the map shows of what is not seen",
  "R3.7": "what is told, so that a player can learn from it",
  "R4.14": "how two strengths are told; its numbers are those of the fight",
  "R11.4": "how an order is refused",
  "R13.1": "when dispatches are told; each has its own sources",
  "R13.2": "a dispatch that this game has made untrue is not told as true",
  "R14.4": "how a game is given up",
  "R14.6": "when a place counts as taken",
};
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

/** The numbers of the rules, as far as their evidence goes. */
type NumbersFile = Readonly<
  Record<
    string,
    { readonly evidence: Readonly<Record<string, { source: string; confidence: string; reasoning: string }>> }
  >
>;

const NUMBERS = JSON.parse(readFileSync("scenarios/common/rules.json", "utf8")) as NumbersFile;

const WEAPONS = JSON.parse(readFileSync("scenarios/common/weapons.json", "utf8")) as {
  readonly evidence: Readonly<Record<string, NumbersFile[string]["evidence"]>>;
};

/** The evidence of a number that a rule cites as `chapter.field`, or of each weapon that it cites by `weapons.kind`. */
function evidenceOf(field: string) {
  const [chapter = "", name = ""] = field.split(".");
  if (chapter === "weapons") return Object.values(WEAPONS.evidence[name] ?? {});
  return [NUMBERS[chapter]?.evidence[name]].filter((told) => told !== undefined);
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

  test("every rule rests on a fact or on numbers with their evidence, or is one of play", () => {
    const read = reading("khasan-1938");
    if (!read.ok) throw new Error(JSON.stringify(read.findings));
    const rested = new Set(read.book.facts.flatMap(({ rules }) => rules));
    const bare = BOOK.filter(
      ({ id, numbers }) => !rested.has(id) && !numbers.some((field) => evidenceOf(field).length > 0),
    );
    expect(bare.map(({ id }) => id)).toEqual(Object.keys(RULES_OF_PLAY));
  });

  test("every number that a rule cites says what it rests on", () => {
    const silent = BOOK.flatMap(({ numbers }) => numbers).filter((field) => {
      const told = evidenceOf(field);
      return told.length === 0 || told.some((each) => !each.source || !each.confidence || !each.reasoning);
    });
    expect(silent).toEqual([]);
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
