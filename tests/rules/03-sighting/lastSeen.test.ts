import { describe, expect, test } from "vitest";
import { type BattleState, decide, evolve, preview, view } from "../../../src/engine/index.ts";
import { aGame, type Game } from "../../engine/aGame.ts";
import { aBattery, aUnit, type DrawnUnit } from "../../support/drawMap.ts";

/** A hundred shells: they knock out a gun for each 25, and silence a battery by 20 for each gun. */
const SHELLS = { shellsPerGun: 25, shellsToSilence: 20, blind: 100 };
const GUNS = aBattery({ id: "guns", at: "0000", range: 9, shellsPerTurn: 100 });
const BATTERY = aBattery({ id: "battery", at: "0300", side: "japanese" });

function facing(foes: readonly DrawnUnit[], identify = 100): Game {
  return aGame(["......"], {
    units: [GUNS, aUnit({ id: "red", at: "0000" }), ...foes],
    numbers: { bombardment: SHELLS, sighting: { identify, hidden: [100, 100, 100, 100] } },
  });
}

/** The state after our side has lost these from sight. */
function without(game: Game, ...units: readonly string[]): BattleState {
  return units.reduce<BattleState>(
    (state, unit) => evolve(state, { type: "lost-from-sight", by: "soviet", unit }),
    game.state,
  );
}

function shelling(game: Game, state: BattleState) {
  const told = preview(view(state, "soviet"), { type: "bombard", unit: "guns", target: game.hex("0300") });
  if (told.type !== "fire") throw new Error(told.type);
  return told;
}

describe("[R3.5] what shells do where somebody was last seen", () => {
  test("[R3.5] a battery in sight is hit for sure", () => {
    const game = facing([BATTERY]);
    expect(shelling(game, game.state)).toMatchObject({
      lastSeen: null,
      silences: 100,
      guns: { expected: 4, low: 4, high: 4 },
    });
  });

  test("[R3.5] of one that was seen before it is told when, and nothing is the least", () => {
    const game = facing([BATTERY]);
    const told = shelling(game, without(game, "battery"));
    expect(told.lastSeen).toEqual({ turn: game.state.turn, units: 1, all: 1 });
    expect(told.guns).toMatchObject({ expected: 4, low: 0, high: 4 });
    expect(told.enemy.low).toBe(0);
    expect(told.span?.enemy.low).toBe(0);
    expect(told.cohesion.enemy).toMatchObject({ low: 0 });
  });

  test("[R3.5] those out of sight are told apart from those in sight beside them", () => {
    const game = facing([BATTERY, aUnit({ id: "foe", at: "0300", side: "japanese" })]);
    expect(shelling(game, without(game, "foe")).lastSeen).toMatchObject({ units: 1, all: 2 });
  });

  test("[R3.5] [R3.3] a contact may have the guns of anybody, or none", () => {
    const others = aUnit({ id: "others", side: "japanese", guns: 4 });
    const game = facing([aUnit({ id: "foe", at: "0300", side: "japanese" }), others], 0);
    expect(view(game.state, "soviet").enemies).toMatchObject([{ id: "foe", level: "contact" }]);
    expect(shelling(game, game.state).guns).toMatchObject({ expected: 0, likely: 0, low: 0, high: 4 });
  });

  test("[R4.2] [R3.5] fire at who is out of sight is refused for that, with the turn in which he was seen", () => {
    const game = facing([aUnit({ id: "foe", at: "0100", side: "japanese" })]);
    const order = { type: "fire", unit: "red", target: game.hex("0100") } as const;
    expect(game.refusal(order)).toBeNull();
    const state = without(game, "foe");
    expect(decide(state, order)).toMatchObject({
      ok: false,
      refusal: { code: "enemy-out-of-sight", rule: "R4.2", facts: { turn: state.turn } },
    });
  });
});
