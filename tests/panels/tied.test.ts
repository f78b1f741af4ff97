import { expect, test } from "vitest";
import { piecesOf } from "../../src/language/index.ts";
import { tied } from "../../src/panels/terms/tied.ts";

/** Each part that a line may end after; a term with the signs that stay with it. */
const parts = (text: string) =>
  tied(piecesOf(text, ["leash", "crossing", "border"])).map(({ before, text: words, after }) =>
    [before, words, after].join(""),
  );

test("a bracket, a comma or a colon stays with the term at it", () => {
  expect(parts("This breaks the leash (Crossing the border): 3 points.")).toEqual([
    "This breaks the ",
    "leash",
    " ",
    "(Crossing",
    " the ",
    "border):",
    " 3 points.",
  ]);
});

test("no letter is lost where nothing but signs stands between two terms, or none at all", () => {
  for (const text of ["leash: (border), crossing", "leash(border)", "no term (R12.1)."])
    expect(parts(text).join("")).toBe(text);
});
