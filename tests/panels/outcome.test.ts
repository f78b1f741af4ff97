/** How a battle ended, in words. */
import { describe, expect, test } from "vitest";
import { type Outcome, prepare } from "../../src/engine/index.ts";
import { createLanguage } from "../../src/language/index.ts";
import { readScenario } from "../../src/scenario/index.ts";
import { readFolder } from "../../src/scenario/node.ts";
import { endSaid, makeReader, tellLevel, tellMargin, tellVerdict } from "../../src/telling/index.ts";

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

  test("[R14.3] whose success it is stands beside it, and who did better than then by how much", () => {
    const reader = readerOf("storm");
    const battle = reader.battleSheet();
    if (!battle) throw new Error("the battle is not there");
    const none = { killed: 0, wounded: 0, missing: 0, guns: 0, tanks: 0 };
    const outcome = {
      reason: "ceasefire",
      level: "major",
      winner: "japanese",
      blamed: null,
      minute: 0,
      holders: {},
      lastIn: {},
      margin: battle.historicalMargin - 21,
      losses: { soviet: none, japanese: none },
      aircraft: { soviet: 0, japanese: 0 },
      sick: { soviet: 0, japanese: 0 },
    } as unknown as Outcome;
    expect(tellLevel(reader, outcome)).toBe("Major success: Japan");
    expect(tellVerdict(reader, outcome, "japanese")).toEqual(["Major success: Japan"]);
    // Who lost reads so first, and then whose success it is.
    expect(tellVerdict(reader, outcome, "soviet")).toEqual([
      "Soviet Union: worse than history",
      "Major success: Japan",
    ]);
    expect(tellMargin(reader, outcome)).toBe(
      "Ground and losses weighed against history: Japan did better by 21 points.",
    );
  });

  test("[R14.3] no success of either is no replay of what happened: hills may be held the other way round", () => {
    const reader = readerOf("storm");
    const outcome = { reason: "ceasefire", level: "as-it-happened", winner: null } as unknown as Outcome;
    expect(tellLevel(reader, outcome)).toBe("About as in history");
    expect(tellLevel(reader, outcome)).not.toBe(reader.language.t("replay.title"));
  });

  test("[R14.5] who gave up is named, and what it costs him", () => {
    const reader = readerOf("storm");
    const outcome = { reason: "conceded", level: "conceded", winner: "soviet" } as unknown as Outcome;
    expect(tellLevel(reader, outcome)).toBe("Conceded by Japan");
    expect(tellVerdict(reader, outcome, "japanese")).toEqual(["Conceded by Japan"]);
    expect(tellMargin(reader, outcome)).toMatch(/^Japan gave up and stands 100 points worse .*\(R14\.5\)\.$/);
  });
});
