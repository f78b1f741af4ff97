import { expect, test } from "vitest";
import { createLanguage, PSEUDO, recorded, recordedTexts } from "../../src/language/index.ts";

const RECORD = {
  id: "1938-08-06-fog",
  tell: "The fog lifted",
  sources: [{ source: "F5", part: "the hour" }],
};

test("what the records say is left as it is in English, and set apart in a language from right to left", () => {
  expect(recorded(createLanguage("en"), RECORD.tell)).toBe("The fog lifted");
  expect(recorded({ tag: "he", direction: "rtl" }, RECORD.tell)).toBe("\u2068The fog lifted\u2069");
  expect(recordedTexts(createLanguage("en"), RECORD)).toBe(RECORD);
});

test("in the invented language every sentence of a record is turned, and its codes stay", () => {
  const { id, tell, sources } = recordedTexts(createLanguage(PSEUDO), RECORD);
  expect([id, sources[0]?.source]).toEqual(["1938-08-06-fog", "F5"]);
  for (const text of [tell, sources[0]?.part]) expect(text).toMatch(/^(\u200f\u202e\p{L}+\u202c ?)+$/u);
});
