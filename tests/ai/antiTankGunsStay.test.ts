import { describe, expect, test } from "vitest";
import { createCommander } from "../../src/ai/index.ts";
import type { Command, UnitSheet } from "../../src/engine/index.ts";
import { aQuietGame } from "../engine/aGame.ts";
import { aUnit, type DrawnUnit } from "../support/drawMap.ts";

const GUNS: UnitSheet = { ...aUnit({ id: "guns", at: "0000", men: 60 }).sheet, arm: "anti-tank" };

/** What the regular commander orders in one part to those beside whom an enemy battalion stands. */
function ordersTo(unit: string, units: readonly DrawnUnit[]): readonly Command[] {
  const game = aQuietGame(["........", "........"], {
    units: [...units, aUnit({ id: "enemy", side: "japanese", at: "0400", men: 600 })],
    places: { hill: "0300" },
    objectives: [{ place: "hill", points: 20 }],
  });
  const commander = createCommander({ side: "soviet", level: "regular", seed: "a seed" });
  const given: Command[] = [];
  for (let order = 0; order < 40; order++) {
    const command = commander.next(game.view("soviet"));
    if (command.type === "end-turn") break;
    given.push(command);
    game.order(command);
  }
  return given.filter((command) => command.type === "move" && command.unit === unit);
}

const BATTALION = aUnit({ id: "battalion", at: "0300", men: 500 });

describe("anti-tank guns in the line", () => {
  test("[R14.1] on ground of worth they stay beside the infantry that holds it", () => {
    expect(ordersTo("guns", [BATTALION, { sheet: GUNS, at: "0300" }])).toEqual([]);
  });

  test("[R14.1] elsewhere they get out of the enemy's way", () => {
    const beside = aUnit({ id: "company", at: "0301", men: 120 });
    expect(ordersTo("guns", [BATTALION, beside, { sheet: GUNS, at: "0301" }])).toHaveLength(1);
  });
});
