import { describe, expect, test } from "vitest";
import { scenarioOf } from "../../src/app/library.ts";
import { GAMES, playKnown } from "./games.ts";
import known from "./hashes.json" with { type: "json" };

describe("the same game has the same hashes, in Chromium as in Node", () => {
  test.each(GAMES.map((game, index) => ({ ...game, index })))(
    "$scenario, $turns turns, seed $seed",
    async ({ index, ...game }) => {
      const { scenario } = await scenarioOf(game.scenario);
      expect(playKnown(scenario, game)).toEqual(known.games[index]);
    },
    60_000,
  );
});
