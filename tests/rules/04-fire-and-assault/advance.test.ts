/** Who goes into the hex that is taken, what a foothold does, and when nobody counter-attacks. */
import { describe, expect, test } from "vitest";
import { type OwnUnit, type Preview, preview, theatreOf } from "../../../src/engine/index.ts";
import { aGame, factsOf, type Game, storming } from "../../engine/aGame.ts";
import { aUnit, type Drawing, type DrawnUnit } from "../../support/drawMap.ts";

const ROWS = [".....", ".....", "....."];
const FOE = aUnit({ id: "foe", at: "0201", side: "japanese", men: 20, smallArms: 10 });
const HILLS: Drawing = {
  places: { hill: "0101", summit: "0201" },
  objectives: [
    { place: "hill", points: 5 },
    { place: "summit", points: 5 },
  ],
};

function attackers(...units: readonly (readonly [string, string, number])[]): readonly DrawnUnit[] {
  return units.map(([id, at, men]) => aUnit({ id, at, men, smallArms: 1000 }));
}

function whoWentIn(game: Game): readonly string[] {
  return factsOf(game.events, "unit-advanced").map(({ unit }) => unit);
}

function whoWill(game: Game, units: string): readonly string[] {
  const told = preview(game.view("soviet"), storming(game, units, "0201"));
  return told.type === "assault" ? told.advance : [];
}

describe("[R4.8] advance after combat", () => {
  test("[R4.8] the last unit in a hex of an objective stays, and the preview says so", () => {
    const units = [...attackers(["big", "0101", 300], ["small", "0202", 100]), FOE];
    const game = aGame(ROWS, { units, ...HILLS });
    expect(whoWill(game, "big small")).toEqual(["small"]);
    game.order(storming(game, "big small", "0201"));
    expect(whoWentIn(game)).toEqual(["small"]);
    expect(game.unit("big").at).toBe(game.hex("0101"));
  });

  test("[R4.8] of several in such a hex the largest go in and the smallest stays", () => {
    const units = [...attackers(["a", "0101", 300], ["b", "0101", 200], ["c", "0202", 100]), FOE];
    const game = aGame(ROWS, { units, ...HILLS });
    expect(whoWill(game, "a b c")).toEqual(["a", "c"]);
    game.order(storming(game, "a b c", "0201"));
    expect(whoWentIn(game)).toEqual(["a", "c"]);
  });

  test("[R4.8] where no objective is left empty all go in", () => {
    const units = [...attackers(["big", "0101", 300], ["small", "0202", 100]), FOE];
    const game = aGame(ROWS, { units });
    game.order(storming(game, "big small", "0201"));
    expect(whoWentIn(game)).toEqual(["big", "small"]);
  });

  test("[R4.8] order and room are reckoned by the men who set out: who goes in is who was told", () => {
    const foe = aUnit({ id: "foe", at: "0201", side: "japanese", men: 60, smallArms: 1200 });
    const far = aUnit({ id: "far", at: "0402", side: "japanese" });
    const units = [
      aUnit({ id: "big", at: "0101", men: 450, smallArms: 4000, breakLimit: 90 }),
      aUnit({ id: "next", at: "0202", men: 400, smallArms: 4000, breakLimit: 90 }),
      foe,
      far,
    ];
    const numbers = { movement: { stackMen: 800 }, fire: { approach: 6, storm: 4, close: 3 } };
    const game = aGame(ROWS, { units, numbers });
    expect(whoWill(game, "big next")).toEqual(["big"]);
    game.order(storming(game, "big next", "0201"));
    // What is left of both would fit.
    expect(game.unit("big").men + game.unit("next").men).toBeLessThan(800);
    expect(whoWentIn(game)).toEqual(["big"]);
  });

  test("[R4.8] rather leaves a hex empty than the new one to fewer men than control ground", () => {
    // 40 men control ground here: 30 alone do not.
    const units = [...attackers(["big", "0101", 300], ["few", "0202", 30]), FOE];
    const game = aGame(ROWS, { units, ...HILLS });
    game.order(storming(game, "big few", "0201"));
    expect(whoWentIn(game)).toEqual(["few", "big"]);
    const alone = aGame(ROWS, { units: [...attackers(["big", "0101", 300]), FOE], ...HILLS });
    alone.order(storming(alone, "big", "0201"));
    expect(whoWentIn(alone)).toEqual(["big"]);
  });

  test("[R10.3] an attacker who is routed when the hex falls stays where he is", () => {
    const units = [aUnit({ id: "spent", at: "0101", men: 300, smallArms: 3000 }), FOE];
    const cohesion = { start: 41, disrupted: 40, routed: 39, assault: 15 };
    const game = aGame(ROWS, { units, numbers: { cohesion } });
    expect(whoWill(game, "spent")).toEqual([]);
    game.order(storming(game, "spent", "0201"));
    expect(factsOf(game.events, "assault-resolved")).toMatchObject([{ result: "taken" }]);
    expect(whoWentIn(game)).toEqual([]);
    // Both are told so, and whose ground it stays.
    expect(factsOf(game.events, "nobody-went-in")).toEqual([
      {
        type: "nobody-went-in",
        units: ["spent"],
        target: game.hex("0201"),
        why: "routed",
        holder: "japanese",
        rule: "R4.8",
      },
    ]);
    for (const side of ["soviet", "japanese"] as const)
      expect(
        game.seen(side).some((seen) => seen.type === "event" && seen.event.type === "nobody-went-in"),
      ).toBe(true);
  });

  test("[R4.8] of nobody going in nothing is told where somebody does", () => {
    const game = aGame(ROWS, { units: [...attackers(["big", "0101", 300]), FOE] });
    game.order(storming(game, "big", "0201"));
    expect(whoWentIn(game)).toEqual(["big"]);
    expect(factsOf(game.events, "nobody-went-in")).toEqual([]);
  });
});

describe("[R10.3] who may be too shaken to go in", () => {
  /** A hundred men: a storm leaves them 45 of 60, less a point for each man it costs. */
  function fresh(routed: number): Preview {
    const units = [
      aUnit({ id: "red", at: "0101", men: 100, smallArms: 400, quality: 100 }),
      aUnit({ id: "foe", at: "0201", side: "japanese", men: 20, smallArms: 200 }),
    ];
    const cohesion = { start: 60, disrupted: 59, routed, assault: 15 };
    const die = [50, 150].map((percent) => ({ percent, weight: 1 }));
    const game = aGame(ROWS, { units, numbers: { cohesion, fire: { die } } });
    return preview(game.view("soviet"), storming(game, "red", "0201"));
  }

  test("[R10.3] is told beforehand: surely not, perhaps, surely", () => {
    const won = fresh(10);
    const lost = won.type === "assault" ? won.ends.find(({ result }) => result === "taken")?.own : null;
    if (!lost || lost.high === lost.low) throw new Error("the losses do not vary");
    expect(fresh(45 - lost.high)).toMatchObject({ advance: ["red"], tooShaken: [] });
    expect(fresh(45 - lost.high + 1)).toMatchObject({ advance: ["red"], tooShaken: ["red"] });
    expect(fresh(45 - lost.low + 1)).toMatchObject({ advance: [], tooShaken: ["red"] });
  });
});

describe("[R4.15] a foothold", () => {
  function held(): Game {
    // 190 men come hand to hand with 300 in works of level 3 and are more than half as many.
    const game = aGame(ROWS, {
      units: [
        aUnit({ id: "more", at: "0101", men: 190, smallArms: 190, breakLimit: 90 }),
        aUnit({ id: "line", at: "0201", side: "japanese", men: 300, smallArms: 100 }),
      ],
      works: [{ at: "0201", side: "japanese", level: 3, wire: 2 }],
      numbers: { cohesion: { foothold: 9 } },
    });
    game.order(storming(game, "more", "0201"));
    return game;
  }

  test("[R4.15] opens the wire and shakes the garrison, who keep the hex", () => {
    const game = held();
    expect(factsOf(game.events, "assault-resolved")).toMatchObject([{ result: "held" }]);
    expect(game.state.works[game.hex("0201")]).toMatchObject({ side: "japanese", level: 3, wire: 0 });
    expect(
      factsOf(game.events, "cohesion-changed").filter(({ cause }) => cause === "foothold"),
    ).toMatchObject([{ unit: "line", change: -9 }]);
    expect(game.unit("more").at).toBe(game.hex("0101"));
    expect(game.state.control[game.hex("0201")]).toBe(2);
  });
});

describe("[R4.9] a counter-attack by standing order", () => {
  /** Red takes 0201 from a handful; blue's 0301 stands beside it, told to counter-attack. */
  function answered(men: number, counterAttackLeast: number): Game {
    const game = aGame(ROWS, {
      units: [
        aUnit({ id: "red", at: "0101", men: 300, smallArms: 900 }),
        FOE,
        aUnit({ id: "blue", at: "0301", side: "japanese", men, smallArms: men * 3 }),
      ],
      numbers: { fire: { counterAttackLeast } },
    });
    game.order({ type: "end-turn" });
    game.order({ type: "stand", unit: "blue", order: "counter-attack" });
    game.order({ type: "end-turn" });
    game.order(storming(game, "red", "0201"));
    return game;
  }
  const storms = (game: Game) => factsOf(game.events, "assault-resolved").map(({ units }) => units);

  test("[R4.9] does not go in where it can see that it must fail", () => {
    expect(storms(answered(60, 10))).toEqual([["red"]]);
    expect(storms(answered(60, 0))).toEqual([["red"], ["blue"]]);
  });

  test("[R4.9] who stays says so to his own side, with the chance he saw, and to nobody else", () => {
    const game = answered(60, 10);
    const [told] = factsOf(game.events, "counter-attack-withheld");
    expect(told).toMatchObject({ units: ["blue"], target: game.hex("0201"), least: 10, rule: "R4.9" });
    expect(told?.chance).toBeLessThan(10);
    const heard = (side: "soviet" | "japanese") =>
      game.seen(side).some((seen) => seen.type === "event" && seen.event.type === "counter-attack-withheld");
    expect([heard("japanese"), heard("soviet")]).toEqual([true, false]);
    expect(factsOf(answered(900, 10).events, "counter-attack-withheld")).toEqual([]);
  });

  test("[R4.9] the preview of the order tells against whom it would go, and whether", () => {
    const strikes = (men: number) => {
      const game = aGame(ROWS, {
        units: [
          aUnit({ id: "red", at: "0201", men: 300, smallArms: 900 }),
          aUnit({ id: "few", at: "0202", men: 20, smallArms: 20 }),
          aUnit({ id: "blue", at: "0301", side: "japanese", men, smallArms: men * 10 }),
        ],
        numbers: { fire: { counterAttackLeast: 10 } },
      });
      game.order({ type: "end-turn" });
      const view = game.view("japanese");
      const told = preview(view, { type: "stand", unit: "blue", order: "counter-attack" });
      const storm = preview(view, storming(game, "blue", "0201"));
      if (told.type !== "standing" || storm.type !== "assault") throw new Error("another preview");
      // The strongest beside it, with the same odds as an ordered storm.
      expect(told.strikes).toEqual({
        target: game.hex("0201"),
        odds: storm.odds,
        takes: storm.takes,
        least: 10,
        breakdown: storm.breakdown,
      });
      return told.strikes?.takes ?? -1;
    };
    expect(strikes(60)).toBeLessThan(10);
    expect(strikes(900)).toBeGreaterThanOrEqual(10);
  });

  test("[R4.9] [R10.2] [R7.7] the preview tells why a unit would not strike back at all", () => {
    const game = aGame(ROWS, {
      units: [aUnit({ id: "red", at: "0201" }), aUnit({ id: "blue", at: "0301", side: "japanese" })],
    });
    game.order({ type: "end-turn" });
    const staysOf = (change: Partial<OwnUnit>) => {
      const view = game.view("japanese");
      const own = view.own.map((unit) => ({ ...unit, ...change }));
      const told = preview({ ...view, own }, { type: "stand", unit: "blue", order: "counter-attack" });
      if (told.type !== "standing") throw new Error("another preview");
      expect(told.strikes === null).toBe(told.stays !== null);
      return told.stays;
    };
    const { disrupted } = theatreOf(game.view("japanese")).numbers.cohesion;
    expect(staysOf({})).toBeNull();
    expect(staysOf({ cohesion: disrupted - 1 })).toBe("shaken");
    expect(staysOf({ leaderless: 1 })).toBe("out-of-command");
    expect(staysOf({ manner: "march", spent: 2 })).toBe("marched");
    // Who has answered in this part answers again in the next.
    expect(staysOf({ reacted: 1 })).toBeNull();
  });

  test("[R4.9] goes in where it may succeed", () => {
    expect(storms(answered(900, 10))).toEqual([["red"], ["blue"]]);
  });
});

describe("[R4.9] [R12.1] a counter-attack over the border", () => {
  /** Blue's claimed ground ends at 0301; red takes the post in 0201 beyond it. */
  function atTheLine(price: number): Game {
    const game = aGame(ROWS, {
      units: [
        aUnit({ id: "red", at: "0101", men: 300, smallArms: 900 }),
        FOE,
        aUnit({ id: "blue", at: "0301", side: "japanese", men: 900, smallArms: 2700 }),
      ],
      claims: { japanese: "0300 0301 0302 0400 0401 0402" },
      restraints: { japanese: { "cross-border": price } },
    });
    game.order({ type: "end-turn" });
    game.order({ type: "stand", unit: "blue", order: "counter-attack" });
    return game;
  }
  const storm = (game: Game) => {
    game.order({ type: "end-turn" });
    game.order(storming(game, "red", "0201"));
    return game;
  };

  test("[R4.9] [R12.1] nobody goes over a line by himself that his capital forbids", () => {
    const game = storm(atTheLine(7));
    expect(factsOf(game.events, "assault-resolved").map(({ units }) => units)).toEqual([["red"]]);
    expect(factsOf(game.events, "border-breached")).toEqual([]);
  });

  test("[R4.9] [R12.1] where it is allowed he goes", () => {
    const game = storm(atTheLine(0));
    expect(factsOf(game.events, "assault-resolved").map(({ units }) => units)).toEqual([["red"], ["blue"]]);
  });

  test("[R4.9] [R12.1] the preview of the standing order names the hexes and the price", () => {
    const told = (price: number, order: "counter-attack" | "hold-fire") => {
      const game = atTheLine(price);
      return preview(game.view("japanese"), { type: "stand", unit: "blue", order });
    };
    // Of the six hexes around 0301 only 0201 is not claimed.
    const hex = atTheLine(7).hex("0201");
    expect(told(7, "counter-attack")).toMatchObject({
      type: "standing",
      barred: [{ act: "cross-border", hex, by: "blue", points: 7 }],
    });
    expect(told(0, "counter-attack")).toMatchObject({ type: "standing", barred: [] });
    expect(told(7, "hold-fire")).toMatchObject({ type: "standing", barred: [] });
  });
});
