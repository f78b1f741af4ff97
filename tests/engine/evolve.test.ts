import { describe, expect, test } from "vitest";
import { type BattleEvent, blankState, evolve } from "../../src/engine/index.ts";
import { aTankCompany, aUnit } from "../support/drawMap.ts";
import { aGame, frozen, moving, storming } from "./aGame.ts";

const UNITS = [
  aUnit({ id: "a", at: "0101", men: 400, smallArms: 1600 }),
  aTankCompany({ id: "tanks", at: "0100" }),
  aUnit({ id: "foe", at: "0201", side: "japanese" }),
  aUnit({ id: "far", at: "0401", side: "japanese" }),
];
const ROWS = ["..m..", "....."];

function aFight() {
  return aGame(ROWS, { units: UNITS, numbers: { armour: { bog: { marsh: 50 } } } });
}

describe("evolve", () => {
  test("the facts of a battle, folded from nothing, give the state that was decided", () => {
    const game = aFight();
    game.order(storming(game, "a", "0201"));
    game.order(moving(game, "tanks", "0200"));
    game.endParts(3);
    const folded = game.log.reduce(evolve, blankState(game.scenario.hash));
    expect(folded).toEqual(game.state);
  });

  test("a fact changes a copy, never the state it is applied to", () => {
    const game = aFight();
    const before = structuredClone(game.state);
    const fact: BattleEvent = { type: "cohesion-changed", unit: "a", change: -5, cause: "test" };
    const after = evolve(frozen(game.state), fact);
    expect(game.state).toEqual(before);
    expect(after.units[0]?.cohesion).toBe(95);
    expect(after.units[1]).toBe(game.state.units[1]);
  });

  test("it applies what it is told, whether a rule allows it or not", () => {
    const game = aFight();
    const leap: BattleEvent = {
      type: "unit-moved",
      unit: "a",
      from: game.hex("0101"),
      to: game.hex("0400"),
      cost: 99,
      manner: "march",
    };
    expect(evolve(game.state, leap).units[0]).toMatchObject({ at: game.hex("0400"), spent: 99 });
  });

  test("cohesion stays within 0 and 100, shells do not fall below nothing", () => {
    const game = aFight();
    const fall = evolve(game.state, { type: "cohesion-changed", unit: "a", change: -500, cause: "test" });
    const rise = evolve(fall, { type: "cohesion-changed", unit: "a", change: 900, cause: "test" });
    expect([fall.units[0]?.cohesion, rise.units[0]?.cohesion]).toEqual([0, 100]);
    expect(evolve(game.state, { type: "shells-spent", unit: "a", shells: 5 }).units[0]?.shells).toBe(0);
  });

  test("a fact about a unit that the order of battle does not hold is an error of the program", () => {
    const game = aFight();
    expect(() => evolve(game.state, { type: "reacted", unit: "ghost" })).toThrow(/ghost/);
  });

  test("a state is plain data: through JSON and back it is the same", () => {
    const game = aFight();
    game.order(storming(game, "a", "0201"));
    expect(JSON.parse(JSON.stringify(game.state))).toEqual(game.state);
    expect(structuredClone(game.state)).toEqual(game.state);
  });
});
