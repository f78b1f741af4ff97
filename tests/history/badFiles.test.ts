import { describe, expect, test } from "vitest";
import { aUnit } from "../support/drawMap.ts";
import { aField, dayText, headText, lineOf, said } from "./aLine.ts";

const scenario = aField(["..."], { units: [aUnit({ id: "rifle", at: "0000" })] });

describe("the files", () => {
  const good = { do: "tell", side: "soviet" };
  const withDay = (text: string): readonly string[] =>
    said(lineOf(scenario, [good], { texts: { "1938-01-01.yaml": text } }));

  test("a line without its head", () => {
    expect(said(lineOf(scenario, [good], { texts: { "line.yaml": null } }))).toEqual([
      "line.yaml: expected a file of this name; found none",
    ]);
  });

  test("a head of another battle", () => {
    const text = headText().replace("battle: test", "battle: tst");
    expect(said(lineOf(scenario, [good], { texts: { "line.yaml": text } }))).toEqual([
      'line.yaml › battle, line 2: expected a battle (test); found "tst"',
    ]);
  });

  test("a day without its file", () => {
    expect(said(lineOf(scenario, [], { texts: { "1938-01-01.yaml": null } }))).toEqual([
      "1938-01-01.yaml: expected a file for this day of the battle; found none",
    ]);
  });

  test("a day under another name, and a day beyond the calendar", () => {
    const found = said(
      lineOf(scenario, [good], { texts: { "1938-02-01.yaml": dayText([], {}, "1938-02-02") } }),
    );
    expect(found).toEqual([
      '1938-02-01.yaml › date, line 1: expected the name 1938-02-02.yaml; found "1938-02-01.yaml"',
      '1938-02-01.yaml › date, line 1: expected a day of the calendar; found "1938-02-02"',
    ]);
  });

  test("claimed losses from an unknown source", () => {
    const text = dayText([good]).replace(
      '"sources":["book"],"confidence":"certain"}\n  japanese',
      '"sources":["bk"],"confidence":"certain"}\n  japanese',
    );
    expect(withDay(text)).toEqual([
      '1938-01-01.yaml › losses.soviet.sources, line 3: expected a source of sources.json; found "bk"',
    ]);
  });

  test("a fault in what a day claims hides none in what it tells", () => {
    const told = [
      { do: "move", id: "unknown", units: ["rifel"], to: "0100" },
      { do: "tell", id: "early", at: "05:00", side: "soviet" },
    ];
    const text = dayText(told).replace(
      '"confidence":"certain"}\n  japanese',
      '"confidence":"sure"}\n  japanese',
    );
    const found = said(lineOf(scenario, told, { texts: { "1938-01-01.yaml": text } }));
    expect(found).toHaveLength(3);
    expect(found[0]).toContain(
      'losses.soviet.confidence, line 3: expected "certain", "probable", "inferred"',
    );
    expect(found[1]).toContain(
      'unknown › units.0, line 6: expected a unit of the order of battle; found "rifel"',
    );
    expect(found[2]).toContain("early › at, line 7: expected an hour not before 06:00");
  });

  test("a fault in what the head claims hides none in the days", () => {
    const head = headText().replace('"killed":0', '"killed":"many"');
    const found = said(
      lineOf(
        scenario,
        [
          { do: "move", units: ["rifle"], to: "0200" },
          { do: "lose", losses: { rifle: "900 killed" }, cause: "shells" },
        ],
        {
          texts: { "line.yaml": head },
        },
      ),
    );
    expect(found[0]).toContain("line.yaml › totals.soviet.killed");
    expect(found.slice(1).join()).toContain("expected at most the");
  });

  test("a day of which nothing can be read is named apart, for what follows from it", () => {
    const { review } = lineOf(scenario, [good], { texts: { "1938-01-01.yaml": "date: [" } });
    expect(review.unread).toEqual(["1938-01-01.yaml"]);
    // One slip is one finding: neither the parser's stumbling after it nor what follows without the day.
    expect(review.findings.map(({ file, path }) => `${file} ${path}`)).toEqual([
      "1938-01-01.yaml line 1, column 8",
    ]);
    expect(lineOf(scenario, [good]).review.unread).toEqual([]);
  });

  test("text that is not in UTF-8", () => {
    expect(withDay(dayText([{ ...good, tell: "Caf\uFFFD" }]))).toEqual([
      "1938-01-01.yaml › line 6, column 45: expected text in UTF-8; found bytes that are none",
    ]);
  });

  test("text that is no YAML", () => {
    expect(withDay("date: [1938-01-01\nlosses: {")[0]).toMatch(
      /^1938-01-01\.yaml › line \d, column \d+: expected YAML; found /,
    );
    expect(withDay("")).toEqual(["1938-01-01.yaml › line 1: expected an object; found null"]);
    expect(withDay("a: 1\na: 2\n")[0]).toBe(
      "1938-01-01.yaml › line 2, column 1: expected YAML; found Map keys must be unique",
    );
    expect(withDay(`${dayText([good])}---\na: 1\n`)[0]).toMatch(
      /expected YAML; found Source contains multiple documents/,
    );
    expect(withDay("date: !!js/function x\n")[0]).toMatch(
      /line 1, column 7: expected YAML; found Unresolved tag/,
    );
  });

  test("aliases: of nothing, of themselves, and so many that the file would swell", () => {
    expect(withDay("date: *nobody\n")).toEqual([
      "1938-01-01.yaml › line 1, column 7: expected an anchor above it; found *nobody",
    ]);
    expect(withDay("date: &me [*me]\n").length).toBeGreaterThan(0);
    const laughs = ["note: &l0 [ha, ha, ha, ha, ha, ha, ha, ha, ha]"];
    for (let level = 1; level < 9; level++)
      laughs.push(`n${level}: &l${level} [${Array.from({ length: 9 }, () => `*l${level - 1}`).join(", ")}]`);
    expect(withDay(laughs.join("\n"))).toEqual([
      "1938-01-01.yaml: expected YAML; found Excessive alias count indicates a resource exhaustion attack",
    ]);
  });

  test("names by which an object could be given another nature", () => {
    expect(withDay(dayText([good]).replace("date:", "__proto__: {date: x}\ndate:"))).toEqual([
      '1938-01-01.yaml › line 1, column 1: expected a name that JavaScript does not use itself; found "__proto__"',
    ]);
    const inside = dayText([{ do: "lose", cause: "fire", losses: { rifle: "1 killed" } }]);
    expect(withDay(inside.replace('"rifle":', '"__proto__":'))[0]).toMatch(
      /name that JavaScript does not use itself/,
    );
    expect(withDay(inside.replace('"rifle":', '"constructor":'))[0]).toMatch(
      /entry-0 › losses\.constructor, line 6/,
    );
  });
});
