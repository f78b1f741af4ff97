import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { partOf } from "../../scripts/words/later.mjs";
import { addWords, createLanguage } from "../../src/language/index.ts";

const all = JSON.parse(readFileSync(`${import.meta.dirname}/../../src/language/en.json`, "utf8"));

function keysOf(part: object, before = ""): string[] {
  return Object.entries(part).flatMap(([key, value]) =>
    typeof value === "string" ? [`${before}${key}`] : keysOf(value, `${before}${key}.`),
  );
}

describe("the catalogue that the build keeps in two parts", () => {
  const first = keysOf(partOf(all, "first"));
  const later = keysOf(partOf(all, "later"));

  test("every message is in exactly one of them", () => {
    expect([...first, ...later].sort()).toEqual(keysOf(all).sort());
  });

  test("the button of the command line has its words at once, the answers have theirs later", () => {
    expect(first).toContain("console.panel.title");
    expect(later).toContain("console.conversation.leftUndone");
  });

  test("messages that come in later are there in languages opened before and after", () => {
    const [before, pseudo] = [createLanguage("en"), createLanguage("ar-XB")];
    expect(before.has("later.word")).toBe(false);
    addWords({ later: { word: "Here" } });
    for (const language of [before, createLanguage("en")])
      expect(language.say("later.word", "app.name")).toBe("Here");
    expect(pseudo.has("later.word")).toBe(true);
    expect(pseudo.say("later.word", "app.name")).not.toBe("Here");
  });
});
