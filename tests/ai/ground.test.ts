import { describe, expect, test } from "vitest";
import { openDesk } from "../../src/ai/desk.ts";
import { createCommander } from "../../src/ai/index.ts";
import { makePlan } from "../../src/ai/plan.ts";
import { wayOf } from "../../src/ai/ways.ts";
import type { Command, SideView } from "../../src/engine/index.ts";
import { aQuietGame, moving } from "../engine/aGame.ts";
import { aUnit, hexOf } from "../support/drawMap.ts";

function deskOf(seen: SideView) {
  return openDesk(seen, { seed: "a seed", entrusted: null, operation: null });
}

describe("ground of worth", () => {
  test("a hill is not stripped for a dearer one", () => {
    const game = aQuietGame(["............", "............"], {
      places: { dear: "0300", cheap: "0600" },
      objectives: [
        { place: "dear", points: 40 },
        { place: "cheap", points: 20 },
      ],
      held: [
        { place: "dear", side: "soviet" },
        { place: "cheap", side: "soviet" },
      ],
      units: [
        aUnit({ id: "few", at: "0300", men: 50 }),
        aUnit({ id: "others", at: "0600", men: 100 }),
        aUnit({ id: "enemy", side: "japanese", at: "0100", men: 400 }),
      ],
    });
    const { parts } = makePlan(deskOf(game.view("soviet")));
    expect(parts.get("few")).toMatchObject({ role: "hold", goal: hexOf(game.scenario, "0300") });
    expect(parts.get("others")).toMatchObject({ role: "hold", goal: hexOf(game.scenario, "0600") });
  });

  test("a hill on which nobody stands is gone for at once, though more are on their way", () => {
    const game = aQuietGame(["........", "........"], {
      places: { hill: "0500" },
      objectives: [{ place: "hill", points: 20 }],
      boxes: [{ id: "box", side: "soviet", entries: [0] }],
      arrivals: [{ unit: "battalion", minute: 720, box: "box" }],
      units: [
        aUnit({ id: "company", at: "0300" }),
        aUnit({ id: "battalion", men: 900 }),
        aUnit({ id: "enemy", side: "japanese", at: "0700", men: 20 }),
      ],
    });
    const [thrust] = makePlan(deskOf(game.view("soviet"))).thrusts;
    expect(thrust).toMatchObject({ units: ["company"], isRipe: true });
  });
});

describe("the last word", () => {
  /**
   * Half a hill in a turn, a handful on the other half, a battalion near by: whether the garrison storms the handful
   * though that leaves its post. The handful came in the turn, or was there before.
   */
  function stormed(turns: number, handful: "came" | "there"): boolean {
    const game = aQuietGame(["........", "........", "........"], {
      turns,
      firstMover: ["japanese"],
      places: { hill: "0300 0400" },
      held: [{ place: "hill", side: "soviet" }],
      objectives: [{ place: "hill", points: 20 }],
      units: [
        aUnit({ id: "own", at: "0300", men: 300, smallArms: 400 }),
        aUnit({
          id: "handful",
          side: "japanese",
          at: handful === "came" ? "0500" : "0400",
          men: 20,
          smallArms: 10,
        }),
        aUnit({ id: "near", side: "japanese", at: "0302", men: 500, smallArms: 500 }),
      ],
    });
    if (handful === "came") game.order(moving(game, "handful", "0400"));
    game.endParts(1);
    const commander = createCommander({ side: "soviet", level: "regular", seed: "a seed" });
    const given: Command[] = [];
    for (let order = 0; order < 20; order++) {
      const command = commander.next(game.view("soviet"));
      if (command.type === "end-turn") break;
      given.push(command);
      game.order(command);
    }
    return given.some(({ type }) => type === "assault");
  }

  test("[R1.2] a garrison leaves its post for the rest of the hill when nobody moves after it, and not before", () => {
    expect([stormed(1, "came"), stormed(4, "came")]).toEqual([true, false]);
  });

  test("[R14.8] nothing is stormed in the last part that cannot count any more", () => {
    expect(stormed(1, "there")).toBe(false);
  });
});

describe("ways", () => {
  /** Points that a way of nine open hexes along the upper row seems long: eighteen, and what an enemy adds. */
  function seems(enemy: string, rows: readonly string[]): number {
    const game = aQuietGame(rows, {
      units: [aUnit({ id: "own", at: "0200" }), aUnit({ id: "enemy", side: "japanese", at: enemy })],
    });
    const desk = deskOf(game.view("soviet"));
    const [own] = desk.view.own;
    return own ? wayOf(desk, own, hexOf(game.scenario, "1100")).left : -1;
  }

  test("[R2.7] leads through the enemy's zone where there is no other, and counts what is lost there", () => {
    expect(seems("0501", ["............", "LLLLL.LLLLLL"])).toBeGreaterThanOrEqual(18 + 12);
  });

  test("[R2.7] leads round it where that costs less", () => {
    const open = Array.from({ length: 9 }, () => "............");
    expect(seems("0500", open)).toBeLessThan(18 + 12);
  });
});
