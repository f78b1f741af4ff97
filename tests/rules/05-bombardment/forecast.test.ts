import { describe, expect, test } from "vitest";
import { type Command, preview } from "../../../src/engine/index.ts";
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
