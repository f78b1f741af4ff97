import { describe, expect, test } from "vitest";
import { runsOf } from "../../src/panels/tongues.tsx";

const marked = (text: string) => runsOf(text).flatMap(({ text, lang }) => (lang ? [[lang, text]] : []));

describe("words of other scripts", () => {
  test("an English text has none, whatever its marks", () => {
    expect(runsOf("Hill 52 – “Bezymyannaya”, 0·8 km, naïve")).toEqual([
      { text: "Hill 52 – “Bezymyannaya”, 0·8 km, naïve", lang: null },
    ]);
  });

  test("a Japanese title in an English sentence is Japanese, and the rest is not", () => {
    expect(runsOf("several authors, 張鼓峰事件 (in Japanese)")).toEqual([
      { text: "several authors, ", lang: null },
      { text: "張鼓峰事件", lang: "ja" },
      { text: " (in Japanese)", lang: null },
    ]);
  });

  test("a Russian name keeps its initials and its spaces, and three scripts are three tongues", () => {
    expect(marked("Г. М. Семёнов (Semyonov)")).toEqual([["ru", "Г. М. Семёнов"]]);
    expect(marked("Заозёрная / 張鼓峰 / 장고봉")).toEqual([
      ["ru", "Заозёрная"],
      ["ja", "張鼓峰"],
      ["ko", "장고봉"],
    ]);
  });

  test("nothing of a text is lost", () => {
    for (const text of ["", "высота 62,1", "р. Тумень-Ула · 豆満江 · 두만강", "с 9 августа по "])
      expect(
        runsOf(text)
          .map((run) => run.text)
          .join(""),
      ).toBe(text);
  });
});
