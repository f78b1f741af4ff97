import { describe, expect, test } from "vitest";
import { type Command, decide, preview, view } from "../../../src/engine/index.ts";
import { aGame, type Game, storming } from "../../engine/aGame.ts";
import { aBattery, aUnit } from "../../support/drawMap.ts";

const NUMBERS = { bombardment: { suppression: 25, suppressionMost: 40 } };
const shelling = (unit: string, target: number): Command => ({ type: "bombard", unit, target });

function game(sighting: { readonly identify?: number } = {}): Game {
  return aGame(["....."], {
    units: [
      aBattery({ id: "one", at: "0300", shellsPerTurn: 100 }),
      aBattery({ id: "two", at: "0300", shellsPerTurn: 100 }),
      aUnit({ id: "watch", at: "0100" }),
      aUnit({ id: "blue", at: "0000", side: "japanese", men: 300 }),
    ],
    numbers: { ...NUMBERS, sighting },
  });
}

function fireAt(battle: Game, unit: string) {
  const seen = preview(battle.view("soviet"), shelling(unit, 0));
  if (seen.type !== "fire") throw new Error(seen.type);
  return seen;
}

describe("what shells will do is told beforehand", () => {
  test("[R5.4] the forecast shows what will be held down then, with what is", () => {
    const battle = game();
    expect(fireAt(battle, "one").suppression).toBe(25);
    battle.order(shelling("one", 0));
    expect(fireAt(battle, "two")).toMatchObject({ suppression: 40, suppressedNow: 25 });
  });

  test("[R5.6] a battery with few men left tells how many shells it fires, and why so few", () => {
    const battle = game();
    const index = battle.scenario.units.findIndex(({ id }) => id === "one");
    // Twenty of eighty men serve four guns; ten of them serve half.
    const units = battle.state.units.map((unit, at) => (at === index ? { ...unit, men: 10 } : unit));
    const state = { ...battle.state, units };
    const seen = preview(view(state, "soviet"), shelling("one", 0));
    expect(seen).toMatchObject({ type: "fire", shells: 50 });
    expect(seen.type === "fire" && seen.breakdown).toContainEqual({
      cause: "crews",
      rule: "R5.6",
      amount: -50,
      helps: "defender",
    });
    const fired = decide(state, shelling("one", 0));
    expect(fired.ok && fired.events).toContainEqual({ type: "shells-spent", unit: "one", shells: 50 });
  });

  test("[R10.3] [R3.8] the forecast of a storm says that who was shelled may leave, unless it is seen that he is steady", () => {
    const reasons = (battle: Game) => {
      const seen = preview(battle.view("soviet"), storming(battle, "watch", "0000"));
      return seen.type === "assault" ? seen.span?.mayLeave : null;
    };
    const madeOut = game();
    madeOut.order(shelling("one", 0));
    expect(reasons(madeOut)).toEqual([]);
    const contact = game({ identify: 0 });
    expect(reasons(contact)).toEqual(["not-made-out"]);
    contact.order(shelling("one", 0));
    expect(reasons(contact)).toEqual(["shelled", "not-made-out"]);
  });
});
