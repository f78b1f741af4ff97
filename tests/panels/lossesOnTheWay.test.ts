/** What the low sheet says first of a move: what it would lose. */
import { expect, test } from "vitest";
import { createLanguage } from "../../src/language/index.ts";
import { lossesOnTheWay } from "../../src/panels/unit/lossesOnTheWay.ts";

const language = createLanguage("en");
const range = (low: number, expected: number, high: number) => ({
  low,
  expected,
  likely: expected,
  high,
});
const NONE = range(0, 0, 0);

test("a move that nobody is known to fire at says nothing of losses", () => {
  expect(lossesOnTheWay(language, { underFireFrom: [], own: NONE, tanks: NONE })).toEqual([]);
});

test("under fire the losses are told, even where none are likely, and tanks by themselves", () => {
  expect(lossesOnTheWay(language, { underFireFrom: ["foe"], own: NONE, tanks: NONE })).toEqual([
    "Under fire of 1 known enemy: 0 men.",
  ]);
  const told = lossesOnTheWay(language, {
    underFireFrom: ["foe"],
    own: range(4, 7, 11),
    tanks: range(1, 1, 1),
  });
  expect(told.map((text) => text.replaceAll("\u2060", ""))).toEqual([
    "Under fire of 1 known enemy: about 7 (4–11) men.",
    "Tanks out of action: 1",
  ]);
});
