import { expect, test } from "vitest";
import { withTexts } from "../../src/language/texts.ts";

test("texts change at any depth; keys, figures, gaps and the order of lists stay", () => {
  const story = { title: "Fog", parts: ["one", { two: "hill" }], men: 150, lost: null };
  expect(withTexts(story, (text) => text.toUpperCase())).toEqual({
    title: "FOG",
    parts: ["ONE", { two: "HILL" }],
    men: 150,
    lost: null,
  });
});
