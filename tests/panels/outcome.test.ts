/** How a battle ended, in words. */
import { describe, expect, test } from "vitest";
import { prepare } from "../../src/engine/index.ts";
import { createLanguage } from "../../src/language/index.ts";
import { readScenario } from "../../src/scenario/index.ts";
import { readFolder } from "../../src/scenario/node.ts";
import { endSaid, makeReader } from "../../src/telling/index.ts";

const reading = readScenario(readFolder("scenarios", "khasan-1938"));
if (!reading.ok) throw new Error("the scenario does not pass its check");
const { scenario, book, words } = reading;

function readerOf(battle: string) {
  const language = createLanguage("en");
  const theatre = prepare(scenario);
  return makeReader({ language, words: words("en"), book, theatre, side: "soviet", battle });
}

describe("the end of a battle", () => {
  test("the whole battle ends with the cease-fire", () => {
    expect(endSaid(readerOf("campaign"), { reason: "ceasefire" })).toContain("fell silent");
  });

  test("a short one ends with its hours: nobody ceased fire on the first of August", () => {
    const said = endSaid(readerOf("night-assault"), { reason: "ceasefire" });
    expect(said).not.toContain("fell silent");
    expect(said).toContain("hours of this battle");
    expect(endSaid(readerOf("night-assault"), { reason: "war" })).toContain("leash broke");
  });
});
