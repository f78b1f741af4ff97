/** The words of the grammar in the catalogue, and the page of documentation that lists them. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { commandsPage } from "../../scripts/commands.ts";
import { VERBS } from "../../src/console/index.ts";
import { COMPASS, PARTICLES } from "../../src/console/lexicon.ts";
import { createLanguage, LANGUAGES } from "../../src/language/index.ts";

const phrases = (message: string) => message.split(",").map((phrase) => phrase.trim().toLowerCase());

describe.each(LANGUAGES)("the words of $tag", ({ tag }) => {
  const { t } = createLanguage(tag);

  test("no phrase is two verbs", () => {
    const all = VERBS.flatMap((verb) => phrases(t(`console.verbs.${verb}`)));
    expect(all.filter((phrase, index) => all.indexOf(phrase) !== index)).toEqual([]);
    expect(all.filter((phrase) => phrase === "")).toEqual([]);
  });

  test("no phrase is two little words, nor two points of the compass", () => {
    const all = [
      ...PARTICLES.flatMap((particle) => phrases(t(`console.particles.${particle}`))),
      ...COMPASS.flatMap((point) => phrases(t(`console.compass.${point}`))),
    ];
    expect(all.filter((phrase, index) => all.indexOf(phrase) !== index)).toEqual([]);
  });

  test("what the help says is said with a phrase of its verb", () => {
    for (const verb of VERBS) {
      const said = t(`console.usage.${verb}`).split(";")[0]?.toLowerCase() ?? "";
      expect(
        phrases(t(`console.verbs.${verb}`)).some((phrase) => said.startsWith(phrase)),
        verb,
      ).toBe(true);
    }
  });
});

describe("docs/COMMANDS.md", () => {
  test("is what the grammar says of itself", () => {
    expect(readFileSync("docs/COMMANDS.md", "utf8")).toBe(commandsPage());
  });
});
