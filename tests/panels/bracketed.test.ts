import { describe, expect, test } from "vitest";
import { piecesOf } from "../../src/language/index.ts";
import { bracketed } from "../../src/panels/book/bracketed.ts";

/** Each part as it is read, those in brackets marked as kept together. */
const parts = (text: string) =>
  bracketed(piecesOf(text)).map((part) =>
    part.type === "brackets" ? { together: part.within.map((piece) => piece.text).join("") } : part.text,
  );

describe("rules in brackets", () => {
  test("keep both brackets; the full stop stays outside", () => {
    expect(parts("Not in sight from 0204 (R3.1).")).toEqual([
      "Not in sight from 0204 ",
      { together: "R3.1" },
      ".",
    ]);
  });

  test("two of one pair keep their order", () => {
    expect(parts("Losses (R14.2, R14.3) count.")).toEqual([
      "Losses ",
      { together: "R14.2, R14.3" },
      " count.",
    ]);
  });

  test("are kept together from right to left too, where marks of direction stand within the brackets", () => {
    expect(parts("Not in sight (\u2068R3.1\u2069).")).toEqual(["Not in sight ", { together: "R3.1" }, "."]);
  });

  test("a bracket in which more stands than rules is left as it is", () => {
    expect(parts("See (R3.1 and more).")).toEqual(["See (", "R3.1", " and more)."]);
  });
});
