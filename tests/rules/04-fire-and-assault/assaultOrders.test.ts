import { describe, expect, test } from "vitest";
import { preview } from "../../../src/engine/index.ts";
import { aGame, factsOf, moving, storming } from "../../engine/aGame.ts";
import { aBattery, aTankCompany, aUnit, type Drawing } from "../../support/drawMap.ts";

const STRONG = { men: 400, smallArms: 2000 };
const WEAK = { men: 20, smallArms: 10 };
const ROWS = [".....", ".....", "....."];

function aFight(units: Drawing["units"], drawing: Drawing = {}) {
  return aGame(ROWS, { units: units ?? [], ...drawing });
}

describe("[R4.4] who may storm", () => {
  test("[R4.4] a hex is assaulted once in a side's part of a turn", () => {
    const wall = aUnit({ id: "wall", at: "0201", side: "japanese", ...STRONG });
    const game = aFight([aUnit({ id: "a", at: "0101" }), aUnit({ id: "b", at: "0101" }), wall], {
      works: [{ at: "0201", side: "japanese", level: 3, wire: 2 }],
    });
    game.order(storming(game, "a", "0201"));
    expect(factsOf(game.events, "assault-resolved")).toMatchObject([{ result: "broken" }]);
    expect(game.refusal(storming(game, "b", "0201"))).toBe("already-assaulted R4.4");
    game.endParts(2);
    expect(game.refusal(storming(game, "b", "0201"))).toBeNull();
  });

  test("[R4.4] only from beside the hex, only where an enemy is known, each attacker once", () => {
    const game = aFight([
      aUnit({ id: "a", at: "0001" }),
      aUnit({ id: "b", at: "0101" }),
      aUnit({ id: "foe", at: "0201", side: "japanese" }),
    ]);
    expect(game.refusal(storming(game, "a", "0201"))).toBe("not-adjacent R4.4");
    expect(game.refusal(storming(game, "a", "0002"))).toBe("no-enemy-known R4.4");
    expect(game.refusal(storming(game, "b b", "0201"))).toBe("no-attackers R4.4");
    expect(game.refusal({ type: "assault", units: [], target: game.hex("0201") })).toBe("no-attackers R4.4");
  });

  test("[R4.4] guns, trains and staffs do not storm", () => {
    const foe = aUnit({ id: "foe", at: "0201", side: "japanese" });
    for (const arm of [
      "artillery",
      "anti-tank",
      "anti-aircraft",
      "armoured-train",
      "headquarters",
    ] as const) {
      const game = aFight([aUnit({ id: "a", at: "0101", arm }), foe]);
      expect(game.refusal(storming(game, "a", "0201"))).toBe("cannot-assault R4.4");
    }
  });

  test("[R7.6] [R2.3] nobody storms ground that he cannot enter", () => {
    const foe = aUnit({ id: "foe", at: "0100", side: "japanese" });
    const game = aGame([".^"], { units: [aTankCompany({ id: "a", at: "0000" }), foe] });
    expect(game.refusal(storming(game, "a", "0100"))).toBe("impassable R7.6");
  });

  test("[R10.2] a disrupted unit does not storm", () => {
    const foe = aUnit({ id: "foe", at: "0201", side: "japanese" });
    const units = [aUnit({ id: "a", at: "0101" }), foe];
    const game = aFight(units, { numbers: { cohesion: { start: 39 } } });
    expect(game.refusal(storming(game, "a", "0201"))).toBe("too-disrupted R10.2");
  });

  test("[R7.1] a company none of whose tanks runs storms nothing", () => {
    const game = aGame(["mmm"], {
      units: [
        aTankCompany({ id: "a", at: "0000" }),
        aUnit({ id: "foe", at: "0200", side: "japanese", smallArms: 0 }),
      ],
      numbers: { armour: { bog: { marsh: 95 } } },
    });
    game.order(moving(game, "a", "0100"));
    expect(game.unit("a")).toMatchObject({ tanks: 0, bogged: 10 });
    expect(game.refusal(storming(game, "a", "0200"))).toBe("cannot-assault R7.1");
  });
});

describe("[R4.8] after the storm", () => {
  test("[R4.8] beaten defenders fall back and leave stragglers and guns, the attackers go in", () => {
    const guns = aBattery({ id: "guns", at: "0201", side: "japanese", men: 20, smallArms: 1, gunFire: 1 });
    const far = aUnit({ id: "far", at: "0402", side: "japanese" });
    const game = aFight([aUnit({ id: "a", at: "0101", ...STRONG }), guns, far], {
      numbers: { fire: { retreatLoss: 50 } },
    });
    game.order(storming(game, "a", "0201"));
    expect(factsOf(game.events, "assault-resolved")).toMatchObject([{ result: "taken" }]);
    expect(factsOf(game.events, "unit-retreated")).toMatchObject([{ unit: "guns", to: game.hex("0301") }]);
    expect(game.unit("guns").guns).toBe(2);
    expect(game.unit("guns").lost.missing).toBeGreaterThan(0);
    expect(game.unit("a").at).toBe(game.hex("0201"));
    expect(game.state.control[game.hex("0201")]).toBe(1);
  });

  test("[R4.8] the largest go in first, as far as there is room", () => {
    const attackers = ["a", "b", "c", "d", "e"].map((id, index) =>
      aUnit({ id, at: index < 3 ? "0101" : "0202", men: 100 + index, smallArms: 1000 }),
    );
    const game = aFight([...attackers, aUnit({ id: "foe", at: "0201", side: "japanese", ...WEAK })], {
      numbers: { movement: { stackUnits: 2 } },
    });
    game.order(storming(game, "a b c d e", "0201"));
    expect(factsOf(game.events, "unit-advanced").map(({ unit }) => unit)).toEqual(["e", "d"]);
  });

  test("[R4.8] with every way shut the beaten break out, and leave what rolls behind", () => {
    const ring = ["0200", "0300", "0101", "0301", "0202", "0302"].map((at, index) =>
      aUnit({ id: `r${index}`, at, men: 200, smallArms: 1000 }),
    );
    const game = aGame([".......", ".......", "......."], {
      units: [
        ...ring,
        aBattery({ id: "ringed", at: "0201", side: "japanese", men: 60, smallArms: 1, gunFire: 0 }),
        aUnit({ id: "far", at: "0602", side: "japanese" }),
      ],
    });
    game.order(storming(game, "r0 r1", "0201"));
    const { at, guns, lost } = game.unit("ringed");
    expect([guns, lost.guns]).toEqual([0, 4]);
    expect(at).toBeGreaterThanOrEqual(0);
    expect(ring.map((_, index) => game.unit(`r${index}`).at)).not.toContain(at);
  });

  test("[R4.5] a repulse leaves everyone where he was", () => {
    const game = aFight([
      aUnit({ id: "a", at: "0101", ...WEAK }),
      aUnit({ id: "wall", at: "0201", side: "japanese", ...STRONG }),
    ]);
    game.order(storming(game, "a", "0201"));
    expect(factsOf(game.events, "unit-advanced")).toEqual([]);
    expect([game.unit("a").at, game.unit("wall").at]).toEqual([game.hex("0101"), game.hex("0201")]);
  });

  test("[R5.5] a hex shelled in this part is prepared, in the next part no more", () => {
    const game = aGame(["......."], {
      units: [
        aUnit({ id: "a", at: "0100", ...STRONG }),
        aBattery({ id: "guns", at: "0000", shellsPerTurn: 100 }),
        aUnit({ id: "foe", at: "0200", side: "japanese", men: 200, smallArms: 200 }),
      ],
    });
    const causes = () => {
      const told = preview(game.view("soviet"), storming(game, "a", "0200"));
      return told.type === "assault" ? told.breakdown.map(({ cause }) => cause) : [];
    };
    expect(causes()).not.toContain("prepared");
    game.order({ type: "bombard", unit: "guns", target: 2 });
    expect(causes()).toContain("prepared");
    game.endParts(2);
    expect(causes()).not.toContain("prepared");
  });

  test.each([
    // A hundred shells hold down 20 percent; from 25 percent on all ten points count, below it their part.
    [1, 0, undefined],
    [10, 2, undefined],
    [50, 10, 4],
    [100, 20, 8],
    [200, 40, 10],
  ])("[R5.5] %i shells hold down %i percent: points of the break limit", (shells, heldDown, points) => {
    const game = aGame(["......."], {
      units: [
        aUnit({ id: "a", at: "0100", ...STRONG, breakLimit: 20 }),
        aBattery({ id: "guns", at: "0000", shells: 500, shellsPerTurn: shells }),
        aUnit({ id: "foe", at: "0200", side: "japanese", men: 200, smallArms: 200 }),
      ],
      numbers: { fire: { breakPrepared: 10, preparedFully: 25 }, bombardment: { suppression: 20 } },
    });
    game.order({ type: "bombard", unit: "guns", target: 2 });
    expect(game.unit("foe").suppressed).toBe(heldDown);
    const told = preview(game.view("soviet"), storming(game, "a", "0200"));
    if (told.type !== "assault") throw new Error(told.type);
    expect(told.breakLimit).toBe(20 + (points ?? 0));
    expect(told.breakdown.find(({ cause }) => cause === "prepared")?.amount).toBe(points);
  });

  test("[R5.5] who strikes back is not helped by the shells of those who have taken the hex", () => {
    const game = aGame(["......."], {
      units: [
        aUnit({ id: "a", at: "0100", ...STRONG }),
        aBattery({ id: "guns", at: "0000", shellsPerTurn: 200 }),
        aUnit({ id: "foe", at: "0200", side: "japanese", ...WEAK }),
        aUnit({ id: "avenger", at: "0300", side: "japanese", men: 800, smallArms: 8000 }),
      ],
      firstMover: ["japanese", "soviet", "soviet", "soviet"],
    });
    game.order({ type: "stand", unit: "avenger", order: "counter-attack" });
    game.endParts(1);
    game.order({ type: "bombard", unit: "guns", target: 2 });
    game.order(storming(game, "a", "0200"));
    const [, back] = factsOf(game.events, "assault-resolved");
    expect(back?.units).toEqual(["avenger"]);
    expect(back?.breakdown.map(({ cause }) => cause)).not.toContain("prepared");
  });
});

describe("[R4.9] standing orders at an assault", () => {
  const attacker = aUnit({ id: "a", at: "0101", ...STRONG });
  const loser = aUnit({ id: "loser", at: "0201", side: "japanese", ...WEAK });
  const avenger = aUnit({ id: "avenger", at: "0301", side: "japanese", men: 800, smallArms: 8000 });

  function withStanding(order: "counter-attack" | "fall-back" | "fire-at-will", unit: string, more = {}) {
    const game = aFight([attacker, loser, { ...avenger, ...more }], {
      firstMover: ["japanese", "soviet", "soviet", "soviet"],
    });
    game.order({ type: "stand", unit, order });
    game.endParts(1);
    return game;
  }

  test("[R4.9] neighbours ordered to counter-attack storm a lost hex at once", () => {
    const game = withStanding("counter-attack", "avenger");
    game.order(storming(game, "a", "0201"));
    expect(factsOf(game.events, "assault-resolved")).toMatchObject([
      { units: ["a"], result: "taken" },
      { units: ["avenger"], result: "taken" },
    ]);
    expect(game.unit("avenger").at).toBe(game.hex("0201"));
    expect(game.unit("a").at).not.toBe(game.hex("0201"));
  });

  test("[R4.9] without that order the hex is left to the enemy", () => {
    const game = withStanding("fire-at-will", "avenger");
    game.order(storming(game, "a", "0201"));
    expect(factsOf(game.events, "assault-resolved")).toHaveLength(1);
    expect(game.unit("a").at).toBe(game.hex("0201"));
  });

  test("[R4.9] [R4.4] a battery does not counter-attack, whatever its order", () => {
    const sheet = { ...avenger.sheet, arm: "artillery" as const };
    const game = withStanding("counter-attack", "avenger", { sheet });
    game.order(storming(game, "a", "0201"));
    expect(factsOf(game.events, "assault-resolved")).toHaveLength(1);
  });

  test("[R4.9] a garrison ordered to fall back is gone before the storm", () => {
    const game = withStanding("fall-back", "loser");
    const men = game.unit("a").men;
    game.order(storming(game, "a", "0201"));
    const order = game.events.map(({ type }) => type);
    expect(order.indexOf("unit-retreated")).toBeLessThan(order.indexOf("assault-resolved"));
    expect(factsOf(game.events, "assault-resolved")).toMatchObject([
      { defenders: [], result: "taken", attackerLoss: 0, defenderLoss: 0 },
    ]);
    expect(game.unit("a")).toMatchObject({ men, at: game.hex("0201") });
  });

  test("[R4.9] one unit that stays keeps the others in the line", () => {
    const game = aFight(
      [attacker, loser, aUnit({ id: "brave", at: "0201", side: "japanese", ...STRONG }), avenger],
      { firstMover: ["japanese", "soviet", "soviet", "soviet"] },
    );
    game.order({ type: "stand", unit: "loser", order: "fall-back" });
    game.endParts(1);
    game.order(storming(game, "a", "0201"));
    expect(factsOf(game.events, "assault-resolved")).toMatchObject([{ defenders: ["loser", "brave"] }]);
  });
});
