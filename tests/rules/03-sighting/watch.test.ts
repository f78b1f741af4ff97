import { describe, expect, it } from "vitest";
import { nearestSeer } from "../../../src/engine/rules/sighting/spotting.ts";
import { isSearched, seerOf, seerOfFlashes, watchOf } from "../../../src/engine/rules/sighting/watch.ts";
import { SIDES } from "../../../src/engine/scenario.ts";
import type { BattleState } from "../../../src/engine/state.ts";
import { theatreOf } from "../../../src/engine/theatre.ts";
import { ownScenario, playSteps } from "../../support/games.ts";

/** States of a game in an order in which they never came: one moves, many move, the sky changes. */
function shuffled(): readonly BattleState[] {
  const states = [...playSteps(ownScenario("skirmish"), { battle: "campaign", seed: "4" })].map(
    ({ state }) => state,
  );
  const jumps = states.map((_, at) => states[(at * 37) % states.length] as BattleState);
  return [...states, ...jumps];
}

describe("a side's look around", () => {
  it("[R3.1] follows those who move: whoever sees a hex best is who would be found by looking anew", () => {
    for (const state of shuffled()) {
      const theatre = theatreOf(state);
      for (const side of SIDES) {
        const stands = theatre.unitsOf[side].map((index) => state.units[index]?.at ?? -1);
        const watch = watchOf({ theatre, state }, side);
        const { look, flashes } = theatre.spotting[state.weather][state.light];
        expect([...watch.observers].sort()).toEqual([...new Set(stands)].filter((hex) => hex >= 0).sort());
        // Every third hex, so that some are asked about again after a move and some for the first time.
        for (let hex = state.turn % 3; hex < state.control.length; hex += 3) {
          expect(seerOf(watch, hex)).toBe(nearestSeer(theatre, stands, hex, look));
          expect(seerOfFlashes(watch, hex)).toBe(nearestSeer(theatre, stands, hex, flashes));
          expect(isSearched(watch, hex)).toBe(nearestTo(state, stands, hex) <= 1);
        }
      }
    }
  });
});

function nearestTo(state: BattleState, stands: readonly number[], hex: number): number {
  const { sight } = theatreOf(state);
  return Math.min(...stands.filter((at) => at >= 0).map((at) => sight.distance(at, hex)));
}
