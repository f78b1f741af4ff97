import { describe, expect, test } from "vitest";
import { filesUnder, readModules, readSource, type SourceFile } from "./sources.ts";

const RULE_ID = /\bR\d+\.\d+\b/g;
const BOOK = readSource("docs/RULES.md");
const NUMBERS: Readonly<Record<string, unknown>> = {
  ...JSON.parse(readSource("scenarios/common/rules.json").text),
  weapons: JSON.parse(readSource("scenarios/common/weapons.json").text),
};

/** Rules as the book gives them: the number in bold at the start of a paragraph. */
function rulesOf(book: string): string[] {
  return [...book.matchAll(/^\*\*(R\d+\.\d+) /gm)].map((match) => match[1] ?? "");
}

function idsIn({ text }: SourceFile): string[] {
  return text.match(RULE_ID) ?? [];
}

/** What cites rules besides the book: "path: id" for each id that the book does not have. */
function unknownIn(files: readonly SourceFile[], known: ReadonlySet<string>): string[] {
  return files.flatMap((file) =>
    [...new Set(idsIn(file))].filter((id) => !known.has(id)).map((id) => `${file.path}: ${id}`),
  );
}

/** Ids in the titles of tests. */
function titledIn({ text }: SourceFile): string[] {
  const titles = text.match(/\b(?:describe|test|it)(?:\.each\([\s\S]*?\))?\(\s*["'`][^"'`\n]*/g) ?? [];
  return titles.flatMap((title) => [...title.matchAll(/\[(R\d+\.\d+)\]/g)].map((match) => match[1] ?? ""));
}

/** Numbers that the book names by their field, as `chapter.field`. */
function fieldsOf(book: string): string[] {
  return [...book.matchAll(/`([a-z]+\.[A-Za-z]+)`/g)].map((match) => match[1] ?? "");
}

function hasField(path: string): boolean {
  const [chapter = "", field = ""] = path.split(".");
  const numbers = NUMBERS[chapter];
  return typeof numbers === "object" && numbers !== null && field in numbers;
}

describe("the rule book", () => {
  const rules = rulesOf(BOOK.text);
  const known = new Set(rules);
  const tests = filesUnder(
    "tests",
    (file) => /\.ts$/.test(file) && !file.endsWith("architecture/rules.test.ts"),
  ).map(readSource);

  test("its rules are numbered within their chapters, each number once and in order", () => {
    expect(rules.length).toBeGreaterThan(50);
    expect(known.size).toBe(rules.length);
    const numbers = rules.map((id) => id.slice(1).split(".").map(Number) as [number, number]);
    expect([...numbers].sort(([a, b], [c, d]) => a - c || b - d)).toEqual(numbers);
    const chapters = [...BOOK.text.matchAll(/^## (\d+) /gm)].map((match) => Number(match[1]));
    expect(chapters).toEqual(Array.from({ length: 14 }, (_, index) => index + 1));
  });

  test("every rule that the program cites is in it", () => {
    const messages = filesUnder("src", (file) => file.endsWith(".json")).map(readSource);
    expect(unknownIn([...readModules(), ...messages], known)).toEqual([]);
  });

  test("every rule that a test cites is in it", () => {
    expect(unknownIn(tests, known)).toEqual([]);
  });

  test("every rule that it cites itself is in it", () => {
    expect(unknownIn([BOOK], known)).toEqual([]);
  });

  test("every rule of it has a test that names it in its title", () => {
    const titled = new Set(tests.flatMap(titledIn));
    expect(rules.filter((id) => !titled.has(id))).toEqual([]);
  });

  test("every number that it names by its field is in the numbers of the rules", () => {
    const fields = fieldsOf(BOOK.text);
    expect(fields.length).toBeGreaterThan(60);
    expect(fields.filter((field) => !hasField(field))).toEqual([]);
  });

  test("the checks find what is planted", () => {
    const planted = { path: "src/engine/planted.ts", text: "/** @rule R2.1 R99.9 */" };
    expect(unknownIn([planted], known)).toEqual(["src/engine/planted.ts: R99.9"]);
    expect(titledIn({ path: "a", text: 'test("[R2.1] [R3.1] a", () => {}); // [R9.9]' })).toEqual([
      "R2.1",
      "R3.1",
    ]);
    expect(hasField("movement.wings")).toBe(false);
    expect(hasField("weapons.catapults")).toBe(false);
  });
});
