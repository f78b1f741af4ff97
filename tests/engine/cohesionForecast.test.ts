import { describe, expect, test } from "vitest";
import { nextPart, preview } from "../../src/engine/index.ts";
import { aBattery, aTankCompany, aUnit, type DeepPartial, type testNumbers } from "../support/drawMap.ts";
import { aGame, storming } from "./aGame.ts";

type Numbers = DeepPartial<ReturnType<typeof testNumbers>>;

/** Four hundred storm a hundred, each man lost in a hundred costing a point; the seed decides the dice. */
function fight(seed: string, numbers: Numbers = {}) {
  const units = [
    aUnit({ id: "own", at: "0100", men: 400, smallArms: 200 }),
    aBattery({ id: "guns", at: "0000" }),
    aUnit({ id: "foe", at: "0200", side: "japanese", men: 100, smallArms: 60 }),
  ];
  return aGame(["....."], { units, numbers }, seed);
}

function seen(game: ReturnType<typeof fight>, order: Parameters<typeof preview>[1]) {
  const forecast = preview(game.view("soviet"), order);
  if (forecast.type === "refused") throw new Error(forecast.refusal.code);
  return forecast;
}

describe("what an order does to cohesion is foreseen", () => {
  test("[R10.1] a storm costs its strain and a point for each percent lost", () => {
    const game = fight("1");
    const forecast = seen(game, storming(game, "own", "0200"));
    if (forecast.type !== "assault") throw new Error("no assault");
    const points = (men: number) => 10 + Math.ceil((men * 100) / 400);
    const { own } = forecast.span ?? forecast;
    expect(own.high).toBeGreaterThan(0);
    expect(forecast.cohesion.own).toEqual([
      { unit: "own", now: 100, low: 100 - points(own.high), high: 100 - points(own.low) },
    ]);
  });

  test("[R10.1] what comes lies within what was foreseen", () => {
    for (const seed of ["1", "2", "3", "4", "5", "6"]) {
      const game = fight(seed);
      const order = storming(game, "own", "0200");
      const { cohesion } = seen(game, order);
      game.order(order);
      const after = game.unit("own").cohesion;
      expect(after).toBeGreaterThanOrEqual(cohesion.own[0]?.low ?? 101);
      expect(after).toBeLessThanOrEqual(cohesion.own[0]?.high ?? -1);
    }
  });

  test("[R7.7] a commander's tank that guns may hit is in it, with the crews", () => {
    const units = [
      aUnit({ id: "own", at: "0100", men: 400, smallArms: 200 }),
      aTankCompany({ id: "tanks", at: "0100" }),
      aUnit({ id: "foe", at: "0200", side: "japanese", men: 60, guns: 4, antiTank: 10, gunFire: 15 }),
    ];
    const game = aGame(["....."], { units, numbers: { fire: { crewLoss: 50 } } });
    const forecast = seen(game, storming(game, "own tanks", "0200"));
    // Forty tenths stop four of ten tanks at the most; ten of fifty men, 20 points, and their officers, and the shock of 10.
    const officers =
      game.scenario.numbers.cohesion.officersAt <= 20 ? game.scenario.numbers.cohesion.officers : 0;
    expect(forecast.cohesion.own[1]).toEqual({
      unit: "tanks",
      now: 100,
      low: 100 - 10 - 20 - officers - 10,
      high: 90,
    });
  });

  test("[R10.1] a march costs its strain when the turn ends, a move spread out nothing", () => {
    const units = [aUnit({ id: "own", at: "0000" }), aUnit({ id: "foe", at: "0900", side: "japanese" })];
    const game = aGame([".........."], { units });
    const path = [game.hex("0100")];
    const march = seen(game, { type: "move", unit: "own", path, manner: "march" });
    const { march: strain } = game.scenario.numbers.cohesion;
    expect(march.cohesion.own).toEqual([{ unit: "own", now: 100, low: 100 - strain, high: 100 - strain }]);
    expect(seen(game, { type: "move", unit: "own", path, manner: "deployed" }).cohesion.own).toEqual([]);
    game.order({ type: "move", unit: "own", path, manner: "march" });
    game.endParts(2);
    expect(game.unit("own").cohesion).toBe(100 - strain);
  });

  test("[R5.4] [R10.1] the first shells of a part shake by themselves, later ones only by the men they cost", () => {
    const game = fight("1", { bombardment: { answer: 0 } });
    const order = { type: "bombard", unit: "guns", target: game.hex("0200") } as const;
    const first = seen(game, order);
    if (first.type !== "fire") throw new Error("no fire");
    // A hundred men: a man is a percent and a point. The shells themselves cost 5.
    expect(first.cohesion).toEqual({
      own: [],
      enemy: { low: 5 + first.enemy.low, high: 5 + first.enemy.high },
    });
  });

  test("nobody seen, nothing said", () => {
    const game = fight("1");
    const empty = seen(game, { type: "bombard", unit: "guns", target: game.hex("0400") });
    expect(empty.cohesion).toEqual({ own: [], enemy: null });
  });

  test("[R4.5] the limit at which the attackers break off is told", () => {
    const game = fight("1");
    // The sheet's break limit of 20 percent, and nothing that adds to it.
    expect(seen(game, storming(game, "own", "0200"))).toMatchObject({ breakLimit: 20 });
    game.order({ type: "bombard", unit: "guns", target: game.hex("0200") });
    const prepared = seen(game, storming(game, "own", "0200"));
    expect(prepared.type === "assault" && prepared.breakLimit).toBeGreaterThan(20);
  });
});

describe("[R1.2] who moves after the part that runs", () => {
  const units = [aUnit({ id: "own", at: "0000" }), aUnit({ id: "foe", at: "0400", side: "japanese" })];
  const parts = (firstMover: readonly ("soviet" | "japanese")[]) => {
    const game = aGame(["....."], { units, firstMover, turns: 2 });
    const told: string[] = [];
    for (let part = 0; part < 4; part++) {
      const side = game.state.activeSide;
      told.push(`${side}: ${nextPart(game.view(side))}`);
      game.endParts(1);
    }
    return told;
  };

  test("[R1.2] two parts in a row are said, and the end of the battle's time", () => {
    expect(parts(["soviet", "japanese"])).toEqual([
      "soviet: theirsTwice",
      "japanese: ours",
      "japanese: theirs",
      "soviet: end",
    ]);
    expect(parts(["soviet"])).toEqual([
      "soviet: theirs",
      "japanese: theirs",
      "soviet: theirs",
      "japanese: end",
    ]);
  });
});
