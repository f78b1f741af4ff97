import { describe, expect, test } from "vitest";
import { openDesk } from "../../src/ai/desk.ts";
import { createCommander } from "../../src/ai/index.ts";
import { makePlan } from "../../src/ai/plan.ts";
import { walkInAtLast } from "../../src/ai/tactics/lastWord.ts";
import type { Command } from "../../src/engine/index.ts";
import { aQuietGame, type Game } from "../engine/aGame.ts";
import { aUnit, hexOf } from "../support/drawMap.ts";

/** The turn before the last of a drawn battle. */
const LAST = 7;
const FIELD = ["........", "........", "........"];

function lastWalks(game: Game): readonly Command[] {
  const seen = { ...game.view("soviet"), turn: LAST };
  return [...walkInAtLast(openDesk(seen, { seed: "a seed", entrusted: null, operation: null }))];
}

describe("the last part of a battle", () => {
  test("[R14.1] ground of worth on which nobody stands is walked into", () => {
    const game = aQuietGame(FIELD, {
      places: { hill: "0200" },
      objectives: [{ place: "hill", points: 8 }],
      held: [{ place: "hill", side: "japanese" }],
      numbers: { victory: { perHundredMen: 2 } },
      units: [
        aUnit({ id: "company", at: "0000" }),
        aUnit({ id: "enemy", side: "japanese", at: "0700", men: 20 }),
      ],
    });
    expect(lastWalks(game)).toMatchObject([
      { type: "move", unit: "company", path: [hexOf(game.scenario, "0100"), hexOf(game.scenario, "0200")] },
    ]);
  });

  test("[R14.1] nobody leaves ground of worth to nobody for it", () => {
    const game = aQuietGame(FIELD, {
      places: { post: "0000", hill: "0200" },
      objectives: [
        { place: "post", points: 8 },
        { place: "hill", points: 8 },
      ],
      held: [{ place: "hill", side: "japanese" }],
      numbers: { victory: { perHundredMen: 2 } },
      units: [
        aUnit({ id: "garrison", at: "0000" }),
        aUnit({ id: "enemy", side: "japanese", at: "0700", men: 20 }),
      ],
    });
    expect(lastWalks(game)).toEqual([]);
  });
});

describe("who goes first, and who stays", () => {
  test("[R11.1] a battalion has its order before a handful that is nearer", () => {
    const game = aQuietGame(FIELD, {
      places: { hill: "0600" },
      objectives: [{ place: "hill", points: 8 }],
      units: [
        aUnit({ id: "six", at: "0200", men: 6, smallArms: 6 }),
        aUnit({ id: "battalion", at: "0100", men: 400, smallArms: 400 }),
      ],
    });
    const commander = createCommander({ side: "soviet", level: "regular", seed: "a seed" });
    const moved: string[] = [];
    for (let order = 0; order < 20; order++) {
      const command = commander.next(game.view("soviet"));
      if (command.type === "end-turn") break;
      if (command.type === "move") moved.push(command.unit);
      game.order(command);
    }
    expect(moved[0]).toBe("battalion");
  });

  test("anti-tank guns near ground that is threatened stay where they are", () => {
    const game = aQuietGame(FIELD, {
      places: { hill: "0200" },
      objectives: [{ place: "hill", points: 20 }],
      units: [
        aUnit({ id: "garrison", at: "0200" }),
        aUnit({ id: "guns", arm: "anti-tank", at: "0001", men: 40, guns: 4, gunFire: 8 }),
        aUnit({ id: "enemy", side: "japanese", at: "0500" }),
      ],
    });
    const desk = openDesk(game.view("soviet"), { seed: "a seed", entrusted: null, operation: null });
    expect(makePlan(desk).parts.get("guns")).toMatchObject({
      role: "reserve",
      goal: hexOf(game.scenario, "0001"),
    });
  });
});
