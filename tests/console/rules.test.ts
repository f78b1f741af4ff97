/** "why R7.7": the rule, its numbers in this battle with what they rest on, and what history says. */
import { describe, expect, test } from "vitest";
import { tellTerm } from "../../src/console/answers/book.ts";
import { tellRule } from "../../src/console/answers/rule.ts";
import type { RuleId } from "../../src/engine/index.ts";
import { aScene } from "./aScene.ts";

const { scene } = aScene("khasan-1938", "storm", "soviet");
const why = (rule: RuleId) => tellRule(scene.reader, scene.book, rule).join("\n");

describe("[R7.7] a rule that is asked for", () => {
  test("has its numbers in the text, each with how sure it is, why, and where from", () => {
    const told = why("R7.7");
    expect(told).toContain("12 percent of a unit's tanks");
    expect(told).toMatch(/armour\.commandShare: 12\.\n\s+How sure: an estimate\. Five tanks of a battalion/);
    expect(told).toMatch(/Source: .*record at-command/);
    expect(told).not.toMatch(/[`*]/);
  });

  test("has the facts of history by name, with the articles that tell them and their worth", () => {
    const told = why("R7.7");
    expect(told).toContain("command-tank-antennas: Command tanks stood out");
    expect(told).toMatch(/A1: Sergei Shumakov.*line 62\. Best of the set/);
  });

  test("tells tables in words and never leaves only a field's name", () => {
    expect(why("R7.1")).toContain("armour.bog: Open ground 2, Scrub 2, Marsh 33");
    expect(why("R4.11")).toContain("fire.byDistance: 0 hexes away 100, 1 hex away 100, 2 hexes away 40");
    expect(why("R2.1")).toMatch(/movement\.allowance:\n\s+deployed: foot 12, horse 18/);
  });

  test("tells both sides of what is disputed", () => {
    expect(why("R4.5")).toMatch(/stout-defence:[^\n]*\n\s+Accounts differ: [^\n]*by Japanese papers/);
    expect(why("R7.8")).toMatch(
      /t26-thin-armour:[^\n]*\n\s+Accounts differ: [^\n]*trial batch of about fifty/,
    );
  });

  test("[R4.6] [R3.2] [R14.1] words that the book has under other names lead to its terms and rules", () => {
    const term = (word: string) => tellTerm(scene.reader.language, scene.book, word).join("\n");
    expect(term("flank")).toContain("R4.6 Modifiers");
    expect(term("encirclement")).toMatch(/Surrounded: .*\nRules: .*R4\.13 Cut off/);
    expect(term("zoc")).toContain("Zone of control: ");
    expect(term("morale")).toContain("Cohesion: ");
    expect(term("fog")).toContain("R3.2 Range");
    expect(term("score")).toContain("R14.1 Objectives");
    expect(term("ambush")).toContain("R3.4 Lying still");
    expect(term("hippopotamus")).toContain("no term");
  });

  test("every other word leads to terms and rules that the book has", () => {
    const { language } = scene.reader;
    const terms = new Set(scene.book?.glossary.terms.map(({ term: name }) => name));
    const rules = new Set<string>(
      scene.book?.chapters.flatMap((chapter) => chapter.rules.map(({ id }) => id)),
    );
    for (const entry of language.t("console.rule.otherWords").split(";")) {
      const meant = (entry.split(":")[1] ?? "").split(",").map((name) => name.trim());
      expect(meant.filter((name) => !terms.has(name) && !rules.has(name))).toEqual([]);
    }
  });

  test("says so where no fact is behind it, and where the number is no rule's", () => {
    expect(why("R1.5")).toContain("No fact of the battle");
    expect(why(`R${99}.1`)).toBe(`The book has no rule R${99}.1.`);
  });
});
