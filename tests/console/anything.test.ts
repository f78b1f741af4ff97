/** Whatever is typed is heard: with an answer, never with an accident, and nothing is done that was not understood. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { complete, hear, type Memory, NOTHING_SAID, VERBS } from "../../src/console/index.ts";
import { checkOrder } from "../../src/engine/index.ts";
import { createLanguage } from "../../src/language/index.ts";
import { aScene } from "./aScene.ts";

const scenes = [
  aScene("khasan-1938", "storm", "soviet").scene,
  aScene("khasan-1938", "night-assault", "japanese").scene,
  aScene("skirmish", "campaign", "soviet").scene,
];
const { t } = createLanguage("en");
const VERB_PHRASES = VERBS.flatMap((verb) =>
  t(`console.verbs.${verb}`)
    .split(",")
    .map((phrase) => phrase.trim()),
);
const WORDS = [
  ...VERB_PHRASES,
  "to",
  "with",
  "and",
  ",",
  "all",
  "it",
  "here",
  "from",
  "1312",
  "9999",
  "62,1",
  "62.1",
  "3/118",
  "118",
  "I/75",
  "north",
  "wire",
  "hold fire",
  "7.3",
  "",
  "“",
  "Заозёрная",
  "張鼓峰",
  "0",
  "-1",
  "1e9",
  "constructor",
  "__proto__",
  "{{count}}",
  "\u202e",
  "👍",
];

const garbage = fc.oneof(
  fc.string({ maxLength: 300 }),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 9 }).map((words) => words.join(" ")),
);

describe("anything at all", () => {
  test("is answered, and every order that comes of it is legal", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...scenes),
        fc.array(garbage, { minLength: 1, maxLength: 3 }),
        (scene, sentences) => {
          let memory: Memory = NOTHING_SAID;
          for (const sentence of sentences) {
            const heard = hear(sentence, scene, memory);
            memory = heard.memory;
            if (heard.doing === null || heard.kind !== "answer")
              expect(heard.lines.length).toBeGreaterThan(0);
            if (heard.doing?.type === "give")
              for (const command of heard.doing.commands) expect(checkOrder(scene.view, command)).toBeNull();
            complete(sentence, scene);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  test("a completion begins where its word does, and what it makes is understood as far as before", () => {
    for (const scene of scenes)
      for (const text of ["mo", "move 3", "look zaoz", "assault 62.1 with 1", "los mach"]) {
        const { from, choices } = complete(text, scene);
        expect(from).toBeLessThanOrEqual(text.length);
        expect(new Set(choices).size).toBe(choices.length);
      }
    const [storm] = scenes;
    if (!storm) throw new Error("no scene");
    expect(complete("mo", storm).choices).toContain("move");
    expect(complete("move 3/11", storm).choices).toEqual(["3/118", "3/119"]);
    expect(complete("look zaoz", storm)).toMatchObject({
      from: 5,
      choices: ["Zaozernaya", expect.any(String)],
    });
    expect(complete("look 張鼓", storm).choices).toEqual(["Zaozernaya"]);
    expect(complete("move 3/118 to ", storm).choices).toEqual([]);
  });
});
