import { describe, expect, test } from "vitest";
import { isRaw, isSurroundedAsKnown, preview } from "../../../src/engine/index.ts";
import { officersChange } from "../../../src/engine/rules/cohesion/cohesion.ts";
import type { SideId } from "../../../src/engine/scenario.ts";
import { aGame, factsOf, moving, NO_LUCK, storming } from "../../engine/aGame.ts";
import { aUnit, type DrawnUnit, testNumbers } from "../../support/drawMap.ts";

const ROWS = [".....", ".....", "....."];
const blue = (id: string, at: string): DrawnUnit => aUnit({ id, at, side: "japanese", men: 60 });
/** No fire, so that nothing but the rule changes cohesion. */
const SILENT = { fire: { contact: 1_000_000 } };

function changesOf(game: ReturnType<typeof aGame>, unit: string) {
  return factsOf(game.log, "cohesion-changed")
    .filter((fact) => fact.unit === unit)
    .map(({ change, cause }) => [cause, change]);
}

describe("[R10.5] surrounded", () => {
  // Around 0201: 0101, 0301, 0200, 0300, 0202, 0302. Two enemies on opposite sides control the other four.
  const closed = [aUnit({ id: "red", at: "0201", men: 200 }), blue("west", "0101"), blue("east", "0301")];

  test("[R10.5] between enemies whose zones close the way out it loses and gains nothing", () => {
    const game = aGame(ROWS, { units: closed, numbers: SILENT });
    expect(isSurroundedAsKnown(game.view("soviet"), "red")).toBe(true);
    game.endParts(2);
    expect(changesOf(game, "red")).toEqual([["surrounded", -6]]);
    expect(game.unit("red").cohesion).toBe(94);
  });

  test("[R10.5] own troops beside it hold a way open", () => {
    const units = [...closed, aUnit({ id: "friend", at: "0202" })];
    const game = aGame(ROWS, { units, numbers: SILENT });
    expect(isSurroundedAsKnown(game.view("soviet"), "red")).toBe(false);
    game.endParts(2);
    expect(changesOf(game, "red")).toEqual([]);
  });

  test("[R10.5] one enemy leaves a way out, and water without an enemy is no siege", () => {
    const one = aGame(ROWS, { units: closed.slice(0, 2), numbers: SILENT });
    one.endParts(2);
    expect(changesOf(one, "red")).toEqual([]);
    const apart = [...closed.slice(0, 1), blue("west", "0001")];
    const island = aGame(["LLLLL", ".L.LL", "LLLLL"], { units: apart, numbers: SILENT });
    island.endParts(2);
    expect(changesOf(island, "red")).toEqual([]);
  });
});

describe("[R10.6] the first fight", () => {
  const raw = aUnit({ id: "raw", at: "0101", men: 300, quality: 70, breakLimit: 15 });
  const trained = aUnit({ id: "trained", at: "0200", men: 100, breakLimit: 15 });
  const foe = aUnit({ id: "foe", at: "0201", side: "japanese", men: 60, smallArms: 10 });
  const game = () => aGame(ROWS, { units: [raw, trained, foe], numbers: { fire: { die: NO_LUCK } } });
  const causes = (battle: ReturnType<typeof aGame>, names: string) => {
    const seen = preview(battle.view("soviet"), storming(battle, names, "0201"));
    return seen.type === "assault" ? seen.breakdown.filter(({ rule }) => rule === "R10.6") : null;
  };

  test("[R10.6] raw attackers stop five points sooner, in proportion to their men", () => {
    const battle = game();
    expect(causes(battle, "raw")).toEqual([
      { cause: "first-fight", rule: "R10.6", amount: -5, helps: "defender", of: "break-limit" },
    ]);
    // 300 raw men of 400: 5 * 300 / 400 = 3.
    expect(causes(battle, "raw trained")).toMatchObject([{ amount: -3 }]);
    expect(causes(battle, "trained")).toEqual([]);
  });

  test("[R10.6] it shakes them once, on either side of the assault", () => {
    const battle = game();
    expect(isRaw(battle.view("soviet"), "raw")).toBe(true);
    battle.order(storming(battle, "raw trained", "0201"));
    expect(changesOf(battle, "raw")).toContainEqual(["first-fight", -5]);
    expect(changesOf(battle, "trained").map(([cause]) => cause)).not.toContain("first-fight");
    expect([battle.unit("raw").fought, battle.unit("foe").fought]).toEqual([1, 1]);
    expect(isRaw(battle.view("soviet"), "raw")).toBe(false);
  });

  test("[R10.6] a raw garrison that is stormed has its first fight too", () => {
    const green = aUnit({ id: "green", at: "0201", side: "japanese", men: 60, quality: 70 });
    const battle = aGame(ROWS, { units: [trained, green] });
    battle.order(storming(battle, "trained", "0201"));
    expect(changesOf(battle, "green")).toContainEqual(["first-fight", -5]);
  });

  test("[R10.6] a short battle says who has fought in the days before", () => {
    const deployments = [
      { unit: "raw", hex: 6, fought: 1 as const },
      { unit: "foe", hex: 7 },
    ];
    const battle = aGame(ROWS, { units: [raw, foe], battle: { deployments } });
    expect(causes(battle, "raw")).toEqual([]);
  });
});

describe("[R10.8] officers fall", () => {
  /** A mover of 100 men who loses the given number to the first fire. */
  function caught(smallArms: number) {
    const game = aGame(["......"], {
      units: [
        aUnit({ id: "red", at: "0000" }),
        aUnit({ id: "blue", at: "0400", side: "japanese", men: 60, smallArms }),
      ],
      numbers: { cohesion: { officersAt: 10 }, fire: { reaction: 100, contact: 10 } },
    });
    game.order(moving(game, "red", "0100 0200 0300"));
    return game;
  }

  test("[R10.8] who loses a tenth of his men at once loses officers with them", () => {
    // 100 fire points in the open, divided by 10: 10 of 100 men.
    expect(changesOf(caught(100), "red")).toEqual([
      ["losses", -10],
      ["officers", -5],
    ]);
  });

  test("[R10.8] fewer losses leave them standing", () => {
    expect(changesOf(caught(90), "red")).toEqual([["losses", -9]]);
  });

  test("[R10.8] in a unit of fewer than sixty it takes a tenth of sixty", () => {
    const numbers = testNumbers({ cohesion: { officersAt: 10, officers: 5, smallUnit: 60 } }).cohesion;
    expect(officersChange(80, 5, 30, numbers)).toBe(0);
    expect(officersChange(80, 6, 30, numbers)).toBe(-5);
    expect(officersChange(80, 9, 100, numbers)).toBe(0);
  });
});

describe("[R10.4] who strikes back has assaulted", () => {
  function struckBack(first: SideId) {
    const game = aGame([".....", ".....", "....."], {
      units: [
        aUnit({ id: "a", at: "0101", men: 400, smallArms: 2000 }),
        aUnit({ id: "loser", at: "0201", side: "japanese", men: 20, smallArms: 10 }),
        aUnit({ id: "avenger", at: "0301", side: "japanese", men: 800, smallArms: 8000 }),
        aUnit({ id: "calm", at: "0400", side: "japanese" }),
      ],
      firstMover: [first, "soviet", "soviet", "soviet"],
    });
    if (first === "soviet") game.endParts(1);
    for (const id of ["avenger", "calm"])
      game.order({ type: "stand", unit: id, order: id === "avenger" ? "counter-attack" : "hold-fire" });
    game.endParts(1);
    game.order(storming(game, "a", "0201"));
    return game;
  }

  test("[R10.4] a unit that counter-attacked by standing order does not recover at the end of that turn", () => {
    // Whether its own part of the turn is over already, or is still to come.
    for (const first of ["japanese", "soviet"] as const) {
      const game = struckBack(first);
      expect(game.state.struckBack).toEqual(["avenger"]);
      game.endParts(first === "soviet" ? 2 : 1);
      const rests = factsOf(game.events, "cohesion-changed").filter(({ cause }) => /contact/.test(cause));
      expect(rests.map(({ unit }) => unit)).toContain("loser");
      expect(rests.map(({ unit }) => unit)).not.toContain("avenger");
      expect(game.state.struckBack).toEqual([]);
    }
  });
});
