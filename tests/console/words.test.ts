/** The words of the grammar in the catalogue, and the page of documentation that lists them. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { commandsPage } from "../../scripts/commands.ts";
import { hear, NOTHING_SAID, type Scene, VERBS } from "../../src/console/index.ts";
import { COMPASS, PARTICLES } from "../../src/console/words/kinds.ts";
import { createLanguage, LANGUAGES } from "../../src/language/index.ts";
import { aScene, asked } from "./aScene.ts";

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

describe("another language", () => {
  // The invented language of the screens: it stands for any that has words of its own.
  const other = createLanguage("ar-XB");
  const { scene } = aScene("khasan-1938", "storm", "soviet");
  const spoken: Scene = { ...scene, reader: { ...scene.reader, language: other } };
  const first = (message: string) => message.split(",")[0] ?? "";

  test("has verbs of its own, and they are understood", () => {
    const move = first(other.t("console.verbs.move"));
    expect(move).not.toBe("move");
    const sentence = `${move} 3/118 ${first(other.t("console.particles.to"))} 1915`;
    expect(asked(spoken, sentence)).toMatchObject({
      type: "order",
      commands: [{ type: "move", unit: "rr-118-bn3" }],
    });
    for (const verb of ["status", "units", "undo", "end-turn"] as const)
      expect(asked(spoken, first(other.t(`console.verbs.${verb}`))).type).toBe(verb);
  });

  test("understands the words of the documentation too", () => {
    expect(asked(spoken, "move 3/118 to 1915").type).toBe("order");
    expect(asked(spoken, "what happened").type).toBe("happened");
  });

  test("answers in its own words", () => {
    const { lines } = hear("status", spoken, NOTHING_SAID);
    expect(lines.join(" ")).toContain(other.t("console.status.noChoices"));
  });
});

describe("docs/COMMANDS.md", () => {
  test("is what the grammar says of itself", () => {
    expect(readFileSync("docs/COMMANDS.md", "utf8")).toBe(commandsPage());
  });
});
