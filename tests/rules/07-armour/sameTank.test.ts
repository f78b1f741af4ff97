import { describe, expect, test } from "vitest";
import { aGame } from "../../engine/aGame.ts";
import { aUnit } from "../../support/drawMap.ts";

/** Guns enough in each of two hexes to stop every tank in reach. */
const GUNS = { side: "japanese", arm: "anti-tank", men: 40, guns: 10, antiTank: 15, gunFire: 10 } as const;

describe("[R7.4] anti-tank fire from two sides at once", () => {
  test("[R7.4] a tank is put out of action once, whoever aims at it", () => {
    const game = aGame(["....."], {
      units: [
        aUnit({ id: "tank", at: "0100", arm: "tank", mover: "tracks", men: 12, tanks: 2, tankFire: 10 }),
        aUnit({ id: "west", at: "0000", ...GUNS }),
        aUnit({ id: "east", at: "0200", ...GUNS }),
      ],
    });
    game.endParts(2);
    const { tanks, bogged, lost } = game.unit("tank");
    expect(lost.tanks).toBe(2);
    expect([tanks, bogged]).toEqual([0, 0]);
  });
});
