import { describe, expect, test } from "vitest";
import { openDesk } from "../../src/ai/desk.ts";
import { createCommander } from "../../src/ai/index.ts";
import { makePlan } from "../../src/ai/plan.ts";
import type { Command } from "../../src/engine/index.ts";
import { aQuietGame } from "../engine/aGame.ts";
import { aUnit, hexOf } from "../support/drawMap.ts";

/** A bare hill between a battalion and a company of the enemy who could be on it first; a dear hill in the west, pressed. */
function bareHill() {
  return aQuietGame(["............", "............", "............"], {
    places: { dear: "0101", bare: "0801" },
    objectives: [
      { place: "dear", points: 30 },
      { place: "bare", points: 8 },
    ],
    held: [{ place: "dear", side: "soviet" }],
    units: [
      aUnit({ id: "garrison", at: "0101", men: 100 }),
      aUnit({ id: "presses", side: "japanese", at: "0301", men: 400 }),
      aUnit({ id: "battalion", at: "0701", men: 400 }),
      aUnit({ id: "company", side: "japanese", at: "1001", men: 100 }),
    ],
  });
}

describe("bare ground at hand", () => {
  test("is gone for though dearer ground is pressed, for that is no attack", () => {
    const game = bareHill();
    const desk = openDesk(game.view("soviet"), { seed: "a seed", entrusted: null, operation: null });
    const { thrusts } = makePlan(desk);
    expect(thrusts).toEqual([
      expect.objectContaining({ isAtHand: true, units: ["battalion"], target: hexOf(game.scenario, "0801") }),
    ]);
  });

  test("is walked into before anything is stormed", () => {
    const game = bareHill();
    const commander = createCommander({ side: "soviet", level: "regular", seed: "a seed" });
    const given: Command[] = [];
    for (let order = 0; order < 20; order++) {
      const command = commander.next(game.view("soviet"));
      given.push(command);
      if (command.type === "end-turn") break;
      game.order(command);
    }
    const fighting = given.filter(({ type }) => type === "move" || type === "assault");
    expect(fighting[0]).toMatchObject({
      type: "move",
      unit: "battalion",
      path: [hexOf(game.scenario, "0801")],
    });
  });
});

describe("an attack while dearer ground has the enemy before it", () => {
  /** Whether a battalion attacks a company on a lesser hill while so many enemies stand before a company on the dear one. */
  function isLed(before: number): boolean {
    const game = aQuietGame(["............", "............", "............"], {
      places: { dear: "0101", lesser: "0801" },
      objectives: [
        { place: "dear", points: 30 },
        { place: "lesser", points: 8 },
      ],
      held: [{ place: "dear", side: "soviet" }],
      units: [
        aUnit({ id: "garrison", at: "0101", men: 100 }),
        aUnit({ id: "before", side: "japanese", at: "0201", men: before }),
        aUnit({ id: "battalion", at: "0701", men: 500 }),
        aUnit({ id: "company", side: "japanese", at: "0801", men: 150 }),
      ],
    });
    const desk = openDesk(game.view("soviet"), { seed: "a seed", entrusted: null, operation: null });
    return makePlan(desk).thrusts.some(({ goal }) => goal.place.id === "lesser");
  }

  test("is led when those are few beside the garrison, and waits when they are as many", () => {
    expect(isLed(30)).toBe(true);
    expect(isLed(400)).toBe(false);
  });
});

describe("the strength of a storm", () => {
  test("one battalion goes where a second adds nothing", () => {
    const game = aQuietGame(["......", "......", "......"], {
      places: { hill: "0301" },
      objectives: [{ place: "hill", points: 20 }],
      units: [
        aUnit({ id: "first", at: "0200", men: 400, smallArms: 400 }),
        aUnit({ id: "second", at: "0201", men: 400, smallArms: 400 }),
        aUnit({ id: "squad", side: "japanese", at: "0301", men: 10 }),
      ],
    });
    const commander = createCommander({ side: "soviet", level: "regular", seed: "a seed" });
    let storm: Command = commander.next(game.view("soviet"));
    for (let order = 0; order < 20 && storm.type !== "assault" && storm.type !== "end-turn"; order++) {
      game.order(storm);
      storm = commander.next(game.view("soviet"));
    }
    expect(storm).toMatchObject({ type: "assault", units: [expect.any(String)] });
  });
});
