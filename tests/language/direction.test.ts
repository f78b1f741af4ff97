import { describe, expect, test } from "vitest";
import { isolated, isolatedRatios } from "../../src/language/direction.ts";
import { createLanguage } from "../../src/language/index.ts";
import { PSEUDO } from "../../src/language/pseudo.ts";

describe("figures and names in a language from right to left", () => {
  test("a name keeps its own direction; from left to right nothing is added", () => {
    expect(isolated("rtl", "152 How")).toBe("\u2068152 How\u2069");
    expect(isolated("ltr", "152 How")).toBe("152 How");
    expect(isolated("rtl", "")).toBe("");
  });

  test("a ratio, a range and a count run from left to right as one; facts apart do not", () => {
    const catalogue = {
      bar: { score: "{{a}} : {{b}}", turn: "Turn {{n}}/{{of}}", when: "{{day}}, {{hour}}" },
      // A name and what is said of it are no ratio.
      hover: { strong: "{{unit}}: {{strength}}" },
    };
    expect(isolatedRatios(catalogue)).toEqual({
      bar: {
        score: "\u2066{{a}} : {{b}}\u2069",
        turn: "Turn \u2066{{n}}/{{of}}\u2069",
        when: "{{day}}, {{hour}}",
      },
      hover: { strong: "{{unit}}: {{strength}}" },
    });
  });

  test("ranges, hours and what is put into sentences are isolated, in English they are bare", () => {
    const [turned, english] = [createLanguage(PSEUDO), createLanguage("en")];
    expect(turned.formatRange(60, 110)).toBe("\u206860–110\u2069");
    expect(turned.formatTime(90)).toBe("\u206801:30\u2069");
    expect(turned.t("ground.hex", { hex: "2008" })).toContain("\u20682008\u2069");
    expect(english.formatRange(60, 110)).toBe("60–110");
    expect(english.t("ground.hex", { hex: "2008" })).toBe("hex 2008");
  });
});
