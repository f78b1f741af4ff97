import { describe, expect, it } from "vitest";
import { view } from "../../../src/engine/index.ts";
import { knownGround, marksAt } from "../../../src/engine/rules/movement/knownGround.ts";
import { controlsHex, zoneOfControlOf } from "../../../src/engine/rules/movement/zoneOfControl.ts";
import { SIDES } from "../../../src/engine/scenario.ts";
import { theatreOf } from "../../../src/engine/theatre.ts";
import { ownScenario, playSteps } from "../../support/games.ts";

describe("ground on the way of an order", () => {
  it("[R2.7] one hex asked for alone bears the marks that it bears on the whole map", () => {
    const differing: string[] = [];
    for (const { state } of playSteps(ownScenario("skirmish"), { battle: "campaign", seed: "2" })) {
      const theatre = theatreOf(state);
      for (const side of SIDES) {
        const seen = view(state, side);
        const { marks } = knownGround(theatre, seen);
        const zone = zoneOfControlOf(theatre, state, side);
        for (let hex = 0; hex < marks.length; hex++) {
          if (marksAt(theatre, seen, hex) !== marks[hex])
            differing.push(`${state.turn} ${side} ${hex} marks`);
          if (controlsHex({ theatre, state }, side, hex) !== (zone[hex] === 1))
            differing.push(`${state.turn} ${side} ${hex} zone`);
        }
      }
    }
    expect(differing).toEqual([]);
  });
});
