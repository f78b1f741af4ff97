import { describe, expect, test } from "vitest";
import { blankState, evolve, hashState, type Scenario } from "../../src/engine/index.ts";
import { ownScenario, playSteps } from "../support/games.ts";

/** Folds a game's events from nothing and compares every state with the one that was decided. */
function foldGame(scenario: Scenario, options: { battle: string; seed: string; turns?: number }): number {
  let folded = blankState(scenario.hash);
  let turns = 0;
  for (const { command, events, state } of playSteps(scenario, options)) {
    for (const event of events) folded = evolve(folded, event);
    if (command === null || command.type === "end-turn" || command.type === "assault") {
      expect(hashState(folded)).toBe(hashState(state));
      turns += 1;
    }
  }
  return turns;
}

describe("[D2] folding the events of a game gives the states that were decided", () => {
  const skirmish = ownScenario("skirmish");
  test.each(["1", "2", "3", "4", "5", "6", "7", "8"])(
    "a whole skirmish, seed %s",
    { timeout: 60_000 },
    (seed) => {
      expect(foldGame(skirmish, { battle: "campaign", seed })).toBeGreaterThan(10);
    },
  );

  test("a large battle with its assaults, ten turns", { timeout: 60_000 }, () => {
    const campaign = ownScenario("khasan-1938");
    expect(foldGame(campaign, { battle: "campaign", seed: "5", turns: 10 })).toBeGreaterThan(20);
  });
});
