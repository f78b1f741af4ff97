import { describe, expect, test } from "vitest";
import { openDesk } from "../../src/ai/desk.ts";
import { stayers, strippedBy } from "../../src/ai/tactics/stripped.ts";
import type { SideId, SideView } from "../../src/engine/index.ts";
import { aQuietGame } from "../engine/aGame.ts";
import { aUnit, hexOf } from "../support/drawMap.ts";

/** The last turn of a drawn battle. */
const END = 7;

function deskOf(view: SideView) {
  return openDesk(view, { seed: "a seed", entrusted: null, operation: null });
}

describe("the last part in which ground can be won", () => {
  const game = aQuietGame(["...."], {
    places: { hill: "0200" },
    objectives: [{ place: "hill", points: 8 }],
    units: [aUnit({ id: "ours", at: "0000" }), aUnit({ id: "theirs", side: "japanese", at: "0300" })],
  });
  function isLast(side: SideId, turn: number, half: 0 | 1): boolean {
    return deskOf({ ...game.view(side), turn, half }).isLast;
  }

  test("[R14.8] who moves first in the last turn has it then, and not the turn before", () => {
    expect([isLast("soviet", END - 1, 0), isLast("soviet", END, 0)]).toEqual([false, true]);
  });

  test("[R14.8] who moves second in the last turn has it in the turn before: what he takes at the end wins nothing", () => {
    expect([isLast("japanese", END - 2, 1), isLast("japanese", END - 1, 1)]).toEqual([false, true]);
  });
});

describe("what a storm lays bare", () => {
  const game = aQuietGame([".....", "....."], {
    places: { hill: "0000 0100" },
    objectives: [{ place: "hill", points: 20 }],
    numbers: { victory: { perHundredMen: 2 } },
    units: [
      aUnit({ id: "large", at: "0000", men: 400 }),
      aUnit({ id: "small", at: "0000", men: 100 }),
      aUnit({ id: "other", at: "0100", men: 300 }),
      aUnit({ id: "enemy", side: "japanese", at: "0200", men: 300 }),
      aUnit({ id: "behind", side: "japanese", at: "0300", men: 300 }),
    ],
  });
  const desk = deskOf(game.view("soviet"));
  const target = hexOf(game.scenario, "0200");

  test("of each post that all would leave the smallest who can hold it stays", () => {
    expect(stayers(desk, ["large", "small", "other"])).toEqual(["small", "other"]);
    expect(stayers(desk, ["large"])).toEqual([]);
  });

  test("[R14.1] a bare hex of a hill in hand costs all of it, of a contested one only its part", () => {
    const whole = strippedBy(desk, ["other"], target);
    // 20 points at 50 men a point, six tenths of them: there are 300 enemies besides those stormed.
    expect(whole).toBe(600);
    const control = [...desk.view.control];
    control[hexOf(game.scenario, "0000")] = 2;
    expect(strippedBy({ ...desk, view: { ...desk.view, control } }, ["other"], target)).toBe(300);
  });
});
