import { describe, expect, test } from "vitest";
import type { StandingOrder } from "../../../src/engine/index.ts";
import { aGame, factsOf } from "../../engine/aGame.ts";
import { aTankCompany, aUnit, type DrawnUnit } from "../../support/drawMap.ts";

const GUNS = { arm: "anti-tank", side: "japanese", guns: 4, antiTank: 10, men: 40, smallArms: 10 } as const;
const STUCK = { armour: { bog: { marsh: 100 }, bogMost: 100, free: 0, stuckHit: 150 } };

/** Ten tanks all of which stick in the hex beside theirs, with guns somewhere to the east. */
function tanksStick(guns: DrawnUnit) {
  const units = [aTankCompany({ id: "tanks", at: "0000", smallArms: 0 }), guns];
  const game = aGame([".m....."], { units, numbers: STUCK });
  game.order({ type: "move", unit: "tanks", path: [game.hex("0100")], manner: "deployed" });
  expect(game.unit("tanks")).toMatchObject({ tanks: 0, bogged: 10 });
  return game;
}

describe("[R7.12] guns at stuck tanks", () => {
  test("[R7.12] at the end of the turn guns stop stuck tanks in sight, fewer from farther off", () => {
    const stopped = (at: string) => {
      const game = tanksStick(aUnit({ id: "guns", at, ...GUNS }));
      game.endParts(2);
      return 10 - game.unit("tanks").bogged;
    };
    // 40 tenths at one hex, half of them at two, of which a standing tank takes 150 percent; out of reach none.
    expect([stopped("0200"), stopped("0300"), stopped("0400")]).toEqual([6, 3, 0]);
  });

  test("[R7.12] the loss is told as that of guns, with part of the crews", () => {
    const game = tanksStick(aUnit({ id: "guns", at: "0300", ...GUNS }));
    game.endParts(2);
    expect(factsOf(game.events, "fire-resolved")).toMatchObject([
      { unit: "guns", target: game.hex("0100"), occasion: "at-tanks", loss: 0 },
    ]);
    const [lost] = factsOf(game.events, "losses-taken");
    expect(lost).toMatchObject({ unit: "tanks", bogged: 3, cause: "anti-tank", loss: { tanks: 3 } });
    // Half of the fifteen men in three tanks.
    expect(50 - game.unit("tanks").men).toBe(7);
  });

  test("[R7.12] guns that hold their fire do not", () => {
    const left = (order: StandingOrder) => {
      const game = tanksStick(aUnit({ id: "guns", at: "0300", ...GUNS }));
      game.endParts(1);
      game.order({ type: "stand", unit: "guns", order });
      game.endParts(1);
      return game.unit("tanks").bogged;
    };
    expect([left("hold-fire"), left("fire-at-will")]).toEqual([10, 7]);
  });

  test("[R7.12] by order guns hit those that run, and with what is left those that are stuck", () => {
    const game = tanksStick(aUnit({ id: "guns", at: "0300", ...GUNS }));
    game.endParts(1);
    game.order({ type: "fire", unit: "guns", target: game.hex("0100") });
    expect(game.unit("tanks").bogged).toBe(7);
  });
});
