import { describe, expect, test } from "vitest";
import { createLanguage } from "../../src/language/index.ts";
import { tellNumber } from "../../src/telling/numbers.ts";

const language = createLanguage("en");

describe("numbers of the rules in readable form", () => {
  test("a single number is told as it is", () => {
    expect(tellNumber(language, 1200)).toBe("1,200");
  });

  test("a table by ground has the names of the ground", () => {
    expect(tellNumber(language, { open: 2, lake: null })).toEqual({
      columns: [],
      rows: [
        { name: language.t("terrain.open"), cells: ["2"] },
        { name: language.t("terrain.lake"), cells: ["–"] },
      ],
    });
  });

  test("a table of tables has a column for each key", () => {
    expect(tellNumber(language, { soviet: { killed: 20 }, japanese: { killed: 30 } })).toEqual({
      columns: ["killed"],
      rows: [
        { name: language.t("sides.soviet"), cells: ["20"] },
        { name: language.t("sides.japanese"), cells: ["30"] },
      ],
    });
  });

  test("a list of four is by level of works, any other in its order", () => {
    expect(tellNumber(language, [100, 60, 40, 20])).toMatchObject({
      rows: [{ name: "in the open" }, {}, {}, { name: "in a full trench", cells: ["20"] }],
    });
    expect(tellNumber(language, [5, 6])).toMatchObject({ rows: [{ name: "1." }, { name: "2." }] });
  });

  test("a list by distance or by level is named so, whatever its length", () => {
    expect(tellNumber(language, [100, 100, 40, 15], "byDistance")).toMatchObject({
      rows: [
        { name: "0 hexes away" },
        { name: "1 hex away" },
        { name: "2 hexes away" },
        { name: "3 hexes away" },
      ],
    });
    expect(tellNumber(language, [1, 3, 6], "turns")).toMatchObject({
      rows: [{ name: "foxholes" }, { name: "trench" }, { name: "full trench" }],
    });
  });
});
