import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createLanguage, LANGUAGES } from "../../src/language/index.ts";
import { readModules, withoutComments } from "../architecture/sources.ts";

/** As the file has them: words that come later are added to the catalogue in use. */
const en = JSON.parse(readFileSync(`${import.meta.dirname}/../../src/language/en.json`, "utf8"));

/** Families that code names by a key put together elsewhere: from data, from a cause, from a fault. */
const FROM_DATA = ["modifiers.", "trouble.record.", "trouble.found.", "outcome.levels.", "deeds."];

/** Paths of all messages, each without its plural ending. */
function pathsOf(part: object, prefix = ""): string[] {
  return Object.entries(part).flatMap(([key, value]) =>
    typeof value === "string"
      ? [`${prefix}${key.replace(/_(zero|one|two|few|many|other)$/, "")}`]
      : pathsOf(value, `${prefix}${key}.`),
  );
}

/** String literals of the program, those with holes as patterns. */
function literals(): { readonly exact: ReadonlySet<string>; readonly patterns: readonly RegExp[] } {
  const exact = new Set<string>();
  const patterns: RegExp[] = [];
  // The terminal has a catalogue of its own.
  for (const { text } of readModules().filter(({ path }) => !path.startsWith("src/cli/"))) {
    const code = withoutComments(text);
    for (const [, literal = ""] of code.matchAll(/"([a-zA-Z][\w-]*(?:\.[\w-]+)+)"/g)) exact.add(literal);
    for (const [, template = ""] of code.matchAll(/`([a-zA-Z]+\.[^`\s]*\$\{[^`]*)`/g)) {
      const source = template
        .split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/)
        .map((piece) => piece.replaceAll(".", "\\."));
      patterns.push(new RegExp(`^${source.join("[\\w-]+")}$`));
    }
  }
  return { exact, patterns };
}

describe("message catalogue", () => {
  const paths = [...new Set(pathsOf(en))];
  const { exact, patterns } = literals();

  test("every key that the program names is in it", () => {
    const tops = new Set(Object.keys(en));
    const named = [...exact].filter(
      (key) => tops.has(key.split(".")[0] ?? "") && !/\.(ts|tsx|json|css)$/.test(key),
    );
    expect(named.length).toBeGreaterThan(150);
    expect(named.filter((key) => !paths.includes(key))).toEqual([]);
  });

  test("no message is there that nothing names", () => {
    const unused = paths.filter(
      (path) =>
        !exact.has(path) &&
        !patterns.some((pattern) => pattern.test(path)) &&
        !FROM_DATA.some((family) => path.startsWith(family)),
    );
    expect(unused).toEqual([]);
  });

  test("a message is never empty and closes its braces", () => {
    const texts = JSON.stringify(en);
    expect(texts).not.toMatch(/:""/);
    expect(texts.match(/\{\{/g)?.length).toBe(
      texts.match(/\}\}/g)?.length ? (texts.match(/\{\{\w+\}\}/g)?.length ?? 0) : 0,
    );
  });
});

describe("a language", () => {
  const language = createLanguage("en");

  test("writes the days of a scenario's clock whatever the time zone of the computer", () => {
    expect(language.formatDate("1905-03-01", 2 * 24 * 60 + 990, "long")).toBe("Friday 3 March 1905");
    expect(language.formatDate("1905-02-28", 24 * 60, "day-and-month")).toBe("1 Mar");
    expect(language.formatTime(2 * 24 * 60 + 990)).toBe("16:30");
  });

  test("writes percent, ranges and plurals", () => {
    expect(language.formatPercent(38)).toBe("38\u00a0%");
    expect(language.formatRange(60, 110)).toBe("60–110");
    expect(language.formatRange(7, 7)).toBe("7");
    expect(language.t("preview.attackers", { count: 1 })).toBe("alone");
    expect(language.t("preview.attackers", { count: 3 })).toBe("3 units together");
  });

  test("falls back for a cause that it does not know and for a language that it lacks", () => {
    expect(language.say("modifiers.never-heard-of", "modifiers.unknown", { cause: "moon dust" })).toBe(
      "moon dust",
    );
    expect(createLanguage("xx").tag).toBe("en");
    expect(LANGUAGES.map(({ tag }) => tag)).toContain("en");
  });
});
