import { describe, expect, test } from "vitest";
import { sickOf } from "../../../src/engine/index.ts";
import { sickMen, sickRate } from "../../../src/engine/rules/supply/health.ts";
import { aGame, aQuietGame, factsOf } from "../../engine/aGame.ts";
import { aUnit, testNumbers } from "../../support/drawMap.ts";

const IN_SUPPLY = { turns: 0, why: "none" } as const;

describe("health", () => {
  test("[R9.5] the rate doubles in marsh and again without supply", () => {
    const numbers = testNumbers();
    expect(sickRate(8, "open", { supply: IN_SUPPLY }, numbers)).toBe(8);
    expect(sickRate(8, "marsh", { supply: IN_SUPPLY }, numbers)).toBe(16);
    expect(sickRate(8, "marsh", { supply: { turns: 1, why: "far" } }, numbers)).toBe(32);
  });

  test("[R9.5] whole men fall sick, the die decides about the part of one that is left", () => {
    // 400 men at 60 of 10,000: two and four tenths.
    expect(sickMen(400, 60, 3999)).toBe(3);
    expect(sickMen(400, 60, 4000)).toBe(2);
    expect(sickMen(2, 20_000, 0)).toBe(2);
  });

  test("[R9.5] men balance: those who came are present, lost or sick", () => {
    const units = [
      aUnit({ id: "own", at: "0000", men: 300 }),
      aUnit({ id: "foe", side: "japanese", at: "0100", men: 300 }),
    ];
    const numbers = { health: { sick: { soviet: 100, japanese: 0 }, carriedUnderFire: 10 } };
    const game = aGame(["...."], { units, numbers });
    game.endParts(4);
    for (const id of ["own", "foe"]) {
      const { men, lost, sick } = game.unit(id);
      expect(men + lost.killed + lost.wounded + lost.missing + sick).toBe(300);
    }
    // Three of three hundred a turn, or one fewer when men are fewer.
    expect(sickOf(game.state, "soviet")).toBeGreaterThanOrEqual(4);
    expect(sickOf(game.state, "japanese")).toBe(0);
  });

  test("[R9.5] another unit on the map changes no unit's die", () => {
    const drawing = (at: string | null) => ({
      units: [aUnit({ id: "first", at }), aUnit({ id: "second", at: "0000", men: 777 })],
      numbers: { health: { sick: { soviet: 55, japanese: 0 } } },
    });
    const sick = (at: string | null) => {
      const game = aQuietGame(["...."], drawing(at), "one seed");
      game.endParts(2);
      return factsOf(game.events, "fell-sick").filter(({ unit }) => unit === "second");
    };
    expect(sick("0200")).toEqual(sick(null));
  });

  test("[R9.6] of the wounded carried back beside the enemy some die", () => {
    const units = [
      aUnit({ id: "own", at: "0000", men: 1000 }),
      aUnit({ id: "foe", side: "japanese", at: "0100", men: 500, smallArms: 80_000 }),
    ];
    const lost = (carriedUnderFire: number) => {
      const game = aGame(["...."], { units, numbers: { health: { carriedUnderFire } } });
      game.endParts(2);
      return game.unit("own").lost;
    };
    // 80,000 points, half of them found, one in 400: a hundred men.
    expect(lost(0)).toMatchObject({ killed: 25, wounded: 70, missing: 5 });
    expect(lost(50)).toMatchObject({ killed: 60, wounded: 35, missing: 5 });
  });
});
