import { describe, expect, test } from "vitest";
import { preview } from "../../../src/engine/index.ts";
import { aGame, factsOf, moving } from "../../engine/aGame.ts";
import { aBattery, aTankCompany, aUnit, type Drawing } from "../../support/drawMap.ts";

const RED = aUnit({ id: "red", at: "0000", men: 200 });
const FOE = aUnit({ id: "foe", at: "0300", side: "japanese", men: 200, smallArms: 400 });
const ROWS = [".......", "......."];

function aLine(units: Drawing["units"], drawing: Drawing = {}) {
  return aGame(ROWS, {
    units: units ?? [],
    firstMover: ["japanese", "soviet", "soviet", "soviet"],
    ...drawing,
  });
}

function standing(
  order: "hold-fire" | "fire-at-will" | "fall-back" | "counter-attack",
  drawing: Drawing = {},
) {
  const game = aLine([RED, FOE], drawing);
  game.order({ type: "stand", unit: "foe", order });
  game.endParts(1);
  return game;
}

describe("[R4.9] fire at a mover", () => {
  test("[R4.9] troops who fire at will shoot once at whoever moves in beside them", () => {
    const game = standing("fire-at-will");
    game.order(moving(game, "red", "0100 0200"));
    expect(factsOf(game.events, "fire-resolved")).toMatchObject([
      { unit: "foe", occasion: "reaction", target: game.hex("0200") },
    ]);
    // 400 fire points in the open, half by the occasion, one in 400: no man; the fact is told all the same.
    expect(game.unit("foe").reacted).toBe(1);
  });

  test("[R4.9] each answers once in a part of a turn", () => {
    const game = aLine([RED, aUnit({ id: "red-2", at: "0001" }), FOE]);
    game.endParts(1);
    game.order(moving(game, "red", "0100 0200"));
    game.order(moving(game, "red-2", "0101 0201"));
    expect(factsOf(game.log, "fire-resolved").filter(({ occasion }) => occasion === "reaction")).toHaveLength(
      1,
    );
    game.endParts(1);
    expect(game.unit("foe").reacted).toBe(0);
  });

  test.each(["hold-fire", "fall-back"] as const)("[R4.9] %s: nobody shoots", (order) => {
    const game = standing(order);
    game.order(moving(game, "red", "0100 0200"));
    expect(factsOf(game.events, "fire-resolved")).toEqual([]);
  });

  test("[R4.9] a mover who loses his break limit stops where he is", () => {
    const game = standing("fire-at-will", { numbers: { fire: { contact: 1, reaction: 100 } } });
    game.order(moving(game, "red", "0100 0200"));
    expect(factsOf(game.events, "move-interrupted")).toMatchObject([
      { at: game.hex("0200"), cause: "fire", rule: "R4.9" },
    ]);
    expect(game.refusal(moving(game, "red", "0100"))).not.toBeNull();
  });

  test("[R4.9] the strongest of several answers", () => {
    const game = aLine([RED, FOE, aUnit({ id: "big", at: "0300", side: "japanese", men: 300 })]);
    game.endParts(1);
    game.order(moving(game, "red", "0100 0200"));
    expect(factsOf(game.events, "fire-resolved").map(({ unit }) => unit)).toEqual(["big"]);
  });

  test("[R4.9] a tank counts for as many men as the numbers say", () => {
    const answering = (menForTank: number) => {
      const units = [
        RED,
        aTankCompany({ id: "tanks", at: "0300", side: "japanese", men: 50, tanks: 10 }),
        aUnit({ id: "big", at: "0300", side: "japanese", men: 300 }),
      ];
      const game = aLine(units, { numbers: { fire: { menForTank } } });
      game.endParts(1);
      game.order(moving(game, "red", "0100 0200"));
      return factsOf(game.events, "fire-resolved").map(({ unit }) => unit);
    };
    // 50 and 10 times 20 are fewer than 300, 50 and 10 times 30 are more.
    expect([20, 30].map(answering)).toEqual([["big"], ["tanks"]]);
  });

  test("[R2.2] [R4.9] a column that has marched does not answer", () => {
    const game = aLine([
      aUnit({ id: "red", at: "0000" }),
      aUnit({ id: "foe", at: "0600", side: "japanese" }),
    ]);
    game.order(moving(game, "foe", "0500 0400 0300", "march"));
    game.endParts(1);
    game.order(moving(game, "red", "0100 0200"));
    expect(factsOf(game.events, "fire-resolved")).toEqual([]);
  });
});

describe("[R4.10] lines in contact", () => {
  const near = { ...FOE, at: "0100" };
  const strong = { numbers: { fire: { contact: 20 } } };

  test("[R4.10] exchange fire at the end of a turn, both at once", () => {
    const game = aLine([RED, near], strong);
    game.endParts(2);
    const fires = factsOf(game.events, "fire-resolved");
    expect(fires).toMatchObject([
      { unit: "red", occasion: "contact" },
      { unit: "foe", occasion: "contact" },
    ]);
    // 400 points at men in scrapes, half found, a twentieth: 10. 100 points: 2. Neither fires first.
    expect(fires.map(({ loss }) => loss)).toEqual([2, 10]);
  });

  test("[R4.10] not in the middle of the turn", () => {
    const game = aLine([RED, near], strong);
    game.endParts(1);
    expect(factsOf(game.events, "fire-resolved")).toEqual([]);
  });

  test("[R4.10] who holds his fire is shot at and does not shoot", () => {
    const game = aLine([RED, near], strong);
    game.order({ type: "stand", unit: "foe", order: "hold-fire" });
    game.endParts(2);
    expect(factsOf(game.events, "fire-resolved").map(({ unit }) => unit)).toEqual(["red"]);
  });

  test("[R4.10] the strongest enemy hex beside is the target", () => {
    const game = aLine([RED, near, aUnit({ id: "mass", at: "0001", side: "japanese", men: 900 })], strong);
    game.endParts(2);
    const ours = factsOf(game.events, "fire-resolved").find(({ unit }) => unit === "red");
    expect(ours?.target).toBe(game.hex("0001"));
  });
});

describe("[R4.2] [R4.10] little fire", () => {
  test("[R4.10] 150 rifles beside 150 men hit somebody in most turns, and never two", () => {
    const units = [
      aUnit({ id: "red", at: "0000", men: 150, smallArms: 150 }),
      aUnit({ id: "foe", at: "0100", side: "japanese", men: 150, smallArms: 150 }),
    ];
    const numbers = { fire: { contact: 100, exposureWorks: [60, 35, 25, 15] } };
    const losses = Array.from({ length: 40 }, (_, index) => {
      const game = aGame(ROWS, { units, numbers }, `seed ${index}`);
      game.endParts(2);
      return factsOf(game.events, "fire-resolved").map(({ loss }) => loss);
    }).flat();
    // 150 points, 60 percent of them in scrapes, a hundredth: 0.90. Of 80 such fires 72 hit on average, 61 at the least.
    expect(new Set(losses)).toEqual(new Set([0, 1]));
    expect(losses.filter((loss) => loss === 1).length).toBeGreaterThan(60);
  });

  test("[R4.2] the forecast of an order tells both, and what comes lies in it", () => {
    const drawing = {
      units: [aUnit({ id: "red", at: "0000", smallArms: 100 }), { ...FOE, at: "0100" }],
      numbers: { fire: { contact: 100, exposureWorks: [60, 35, 25, 15] } },
    };
    const fire = { type: "fire", unit: "red", target: 1 } as const;
    const told = preview(aGame(ROWS, drawing).view("soviet"), fire);
    // 60 points, a hundredth: 0.60.
    expect(told).toMatchObject({
      enemy: { low: 0, likely: 1, high: 1 },
      span: { enemy: { low: 0, high: 1 } },
    });
    const losses = Array.from({ length: 20 }, (_, index) => {
      const game = aGame(ROWS, drawing, `seed ${index}`);
      game.order(fire);
      return factsOf(game.events, "fire-resolved")[0]?.loss;
    });
    expect(new Set(losses)).toEqual(new Set([0, 1]));
  });
});

describe("[R4.7] [R3.4] tanks that nobody has found", () => {
  test("[R4.7] crews of tanks that lie unseen beside those who are fired at are within the bounds", () => {
    const units = [
      aUnit({ id: "guns", at: "0000", arm: "anti-tank", guns: 4, gunFire: 1, antiTank: 15, men: 40 }),
      aUnit({ id: "rifles", at: "0300", side: "japanese" }),
      aTankCompany({ id: "tanks", at: "0200", side: "japanese", men: 100, tanks: 10, smallArms: 0 }),
    ];
    const game = aLine(units, {
      numbers: { sighting: { hidden: [10, 10, 10, 10] }, fire: { crewLoss: 50 } },
    });
    game.order(moving(game, "rifles", "0200"));
    game.endParts(1);
    expect(game.view("soviet").enemies.map(({ id, now }) => [id, now])).toEqual([["rifles", 1]]);
    const fire = { type: "fire", unit: "guns", target: game.hex("0200") } as const;
    const told = preview(game.view("soviet"), fire);
    game.order(fire);
    const lost = factsOf(game.events, "losses-taken").filter(({ unit }) => unit === "tanks");
    const crews = lost.reduce((sum, { loss }) => sum + loss.killed + loss.wounded + loss.missing, 0);
    expect(crews).toBeGreaterThan(1);
    expect(told.type === "fire" && told.span && told.span.enemy.high >= crews).toBe(true);
  });
});

describe("[R4.10] who is told of, and who is shot at", () => {
  test("[R4.10] a tank counts for twenty men: ten tanks with fifty men are stronger than a hundred riflemen", () => {
    const rifles = aUnit({ id: "rifles", at: "0001", side: "japanese", men: 100 });
    const tanks = aTankCompany({ id: "tanks", at: "0100", side: "japanese", men: 50, tanks: 10 });
    const game = aLine([RED, rifles, tanks], { numbers: { fire: { menForTank: 20 } } });
    game.endParts(2);
    const ours = factsOf(game.events, "fire-resolved").find(({ unit }) => unit === "red");
    expect(ours?.target).toBe(game.hex("0100"));
  });

  test("[R4.10] of several in a hex the one with most fire is named first, the others with it", () => {
    const squad = aUnit({ id: "a-squad", at: "0000", men: 4, smallArms: 4 });
    const game = aLine([squad, RED, { ...FOE, at: "0100" }]);
    game.endParts(2);
    expect(factsOf(game.events, "fire-resolved")[0]).toMatchObject({ unit: "red", with: ["a-squad"] });
  });

  test("[R4.10] [R3.3] the enemy is told of those alone whom he has made out", () => {
    const squad = aUnit({ id: "a-squad", at: "0000", men: 4, smallArms: 4 });
    const game = aLine([squad, RED, { ...FOE, at: "0100" }]);
    game.endParts(2);
    const told = game.seen("japanese").flatMap((seen) => (seen.type === "event" ? [seen.event] : []));
    const made = game.view("japanese").enemies.filter(({ level }) => level === "identified");
    const fire = told.find((event) => event.type === "fire-resolved" && event.unit === "red");
    expect(made.map(({ id }) => id)).toEqual(["a-squad", "red"]);
    expect(fire).toMatchObject({ with: ["a-squad"] });
  });
});

describe("[R4.2] fire by order", () => {
  test("[R4.2] small arms reach two hexes, guns as far as the distances are given", () => {
    const numbers = { fire: { byDistance: [100, 100, 50, 25] } };
    const game = aGame(ROWS, {
      units: [RED, aBattery({ id: "guns", at: "0000" }), aTankCompany({ id: "tanks", at: "0000" }), FOE],
      numbers,
    });
    const target = game.hex("0300");
    game.order(moving(game, "tanks", "0001"));
    expect(game.refusal({ type: "fire", unit: "red", target })).toBe("out-of-range R4.2");
    expect(game.refusal({ type: "fire", unit: "guns", target })).toBeNull();
    expect(game.refusal({ type: "fire", unit: "tanks", target })).toBeNull();
  });

  test("[R4.2] only at a hex where an enemy is in sight, and in the firer's own sight", () => {
    const game = aGame([".../...", "......."], {
      elevation: ["0090000", "0000000"],
      units: [aUnit({ id: "red", at: "0100" }), aUnit({ id: "eye", at: "0201" }), { ...FOE, at: "0300" }],
    });
    expect(game.refusal({ type: "fire", unit: "red", target: game.hex("0300") })).toBe(
      "no-line-of-sight R3.1",
    );
    expect(game.refusal({ type: "fire", unit: "eye", target: game.hex("0301") })).toBe("no-enemy-known R4.2");
    expect(game.refusal({ type: "fire", unit: "eye", target: game.hex("0300") })).toBeNull();
  });

  test("[R4.2] fire costs the men that it says, divided among those in the hex", () => {
    const game = aGame(ROWS, {
      units: [
        aUnit({ id: "red", at: "0000", smallArms: 400 }),
        aUnit({ id: "b1", at: "0100", side: "japanese", men: 75 }),
        aUnit({ id: "b2", at: "0100", side: "japanese", men: 25 }),
      ],
      numbers: { fire: { contact: 10 } },
    });
    game.order({ type: "fire", unit: "red", target: game.hex("0100") });
    // 400 points at men in scrapes: half found, a tenth falls.
    expect(factsOf(game.events, "fire-resolved")).toMatchObject([{ occasion: "order", loss: 20 }]);
    expect([game.unit("b1").men, game.unit("b2").men]).toEqual([60, 20]);
  });
});
