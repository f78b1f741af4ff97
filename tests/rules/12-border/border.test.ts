import { describe, expect, test } from "vitest";
import { escalationOf, preview } from "../../../src/engine/index.ts";
import { aGame, factsOf, type Game, moving, storming } from "../../engine/aGame.ts";
import { aBattery, aTankCompany, aUnit, type Drawing } from "../../support/drawMap.ts";

// Columns 00 to 03 are claimed by one side, 03 to 07 by the other: 03 by both.
const ROWS = ["........", "........"];
const CLAIMS = {
  soviet: "0000 0100 0200 0300 0001 0101 0201 0301",
  japanese: "0300 0400 0500 0600 0700 0301 0401 0501 0601 0701",
};
const RESTRAINTS = {
  soviet: { "cross-border": 3, "fire-over-border": 2, "bomb-over-border": 5 },
  japanese: { "cross-border": 4 },
};
const RED = aUnit({ id: "red", at: "0200" });
const BLUE = aUnit({ id: "blue", at: "0700", side: "japanese" });

/** Points in both ledgers. */
function ledgers(game: Game) {
  return {
    soviet: escalationOf(game.state.ledger, "soviet"),
    japanese: escalationOf(game.state.ledger, "japanese"),
  };
}

function aFrontier(drawing: Drawing = {}) {
  return aGame(ROWS, { units: [RED, BLUE], claims: CLAIMS, restraints: RESTRAINTS, ...drawing });
}

describe("[R12.1] restraints", () => {
  test("[R12.1] the border is the line as the side itself claims it", () => {
    const game = aFrontier();
    game.order(moving(game, "red", "0300"));
    expect(factsOf(game.events, "border-breached")).toEqual([]);
    game.order(moving(game, "red", "0400"));
    expect(factsOf(game.events, "border-breached")).toMatchObject([
      { side: "soviet", act: "cross-border", hex: game.hex("0400"), points: 3, rule: "R12.2" },
    ]);
  });

  test("[R12.1] leaving claimed ground costs, going on beyond it and coming back do not", () => {
    const game = aFrontier();
    game.order(moving(game, "red", "0300 0400 0500"));
    game.endParts(2);
    game.order(moving(game, "red", "0400 0300 0200"));
    expect(factsOf(game.log, "border-breached")).toHaveLength(1);
  });

  test("[R12.1] a price of 0 allows the act", () => {
    const game = aFrontier({ restraints: {} });
    game.order(moving(game, "red", "0300 0400"));
    expect(factsOf(game.events, "border-breached")).toEqual([]);
  });

  test("[R12.1] shells beyond the line cost, shells on claimed ground do not", () => {
    const game = aFrontier({ units: [aBattery({ id: "red", at: "0000" }), BLUE] });
    expect(preview(game.view("soviet"), { type: "bombard", unit: "red", target: 3 })).toMatchObject({
      breaches: [],
    });
    expect(preview(game.view("soviet"), { type: "bombard", unit: "red", target: 7 })).toMatchObject({
      breaches: [{ act: "fire-over-border", points: 2, hex: 7 }],
    });
    game.order({ type: "bombard", unit: "red", target: 7 });
    expect(ledgers(game)).toEqual({ soviet: 2, japanese: 0 });
  });

  test("[R12.1] so do fire and bombs", () => {
    const promise = { type: "sorties", side: "soviet", sorties: 2, tonnes: 1, turns: 1 } as const;
    const game = aFrontier({
      units: [
        { ...RED, at: "0300" },
        { ...BLUE, at: "0400" },
      ],
      dispatches: [
        { id: "air", minute: 0, origin: "outside", to: ["soviet"], conditions: [], effects: [promise] },
      ],
    });
    game.order({ type: "fire", unit: "red", target: game.hex("0400") });
    game.order({ type: "air-strike", target: game.hex("0500"), sorties: 1 });
    expect(factsOf(game.log, "border-breached").map(({ act, points }) => [act, points])).toEqual([
      ["fire-over-border", 2],
      ["bomb-over-border", 5],
    ]);
  });

  test("[R12.1] an assault that goes in over the line costs what each unit's crossing costs", () => {
    const units = [
      { ...RED, at: "0300" },
      aUnit({ id: "red-2", at: "0300" }),
      aUnit({ id: "blue", at: "0400", side: "japanese", arm: "headquarters", smallArms: 0 }),
      aUnit({ id: "far", at: "0701", side: "japanese" }),
    ];
    const game = aFrontier({ units });
    const order = storming(game, "red red-2", "0400");
    expect(preview(game.view("soviet"), order)).toMatchObject({ breaches: [{ points: 3 }, { points: 3 }] });
    game.order(order);
    expect(ledgers(game).soviet).toBe(6);
  });
});

describe("[R12.2] breaches", () => {
  test("[R12.2] a preview tells the price that the order then costs", () => {
    const game = aFrontier();
    const order = moving(game, "red", "0300 0400");
    expect(preview(game.view("soviet"), order)).toMatchObject({
      type: "move",
      breaches: [{ act: "cross-border", points: 3, hex: game.hex("0400"), by: "red" }],
    });
    game.order(order);
    expect(ledgers(game).soviet).toBe(3);
  });

  test("[R12.2] both sides learn of a breach, also when nobody saw it", () => {
    const game = aFrontier({ sky: { weather: "clear", light: "dark" } });
    game.order(moving(game, "red", "0300 0400"));
    expect(game.seen("japanese")).toMatchObject([
      { type: "event", event: { type: "border-breached", hex: game.hex("0400") } },
    ]);
  });

  test("[R12.2] each side has its own ledger, which cools at the end of a turn without a breach, not below 0", () => {
    const game = aFrontier({ numbers: { border: { war: 100, cooling: 2 } } });
    game.order(moving(game, "red", "0300 0400"));
    game.endParts(1);
    expect(ledgers(game)).toEqual({ soviet: 3, japanese: 0 });
    game.endParts(1);
    expect(ledgers(game).soviet).toBe(3);
    game.endParts(2);
    expect(ledgers(game).soviet).toBe(1);
    game.endParts(2);
    expect(ledgers(game)).toEqual({ soviet: 0, japanese: 0 });
  });

  test("[R12.2] a turn is quiet on both sides or on neither: one side's breach keeps the other's ledger up", () => {
    const game = aFrontier({ claims: { ...CLAIMS, japanese: "0700" } });
    game.order(moving(game, "red", "0300 0400"));
    game.endParts(3);
    game.order(moving(game, "blue", "0600"));
    game.endParts(1);
    expect(ledgers(game)).toEqual({ soviet: 3, japanese: 4 });
    game.endParts(2);
    expect(ledgers(game)).toEqual({ soviet: 2, japanese: 3 });
  });
});

describe("[R12.3] war", () => {
  test("[R12.3] the battle is over at once; nobody has won it, and who broke more is to blame", () => {
    const game = aFrontier({ numbers: { border: { war: 3, cooling: 1 } } });
    expect(preview(game.view("soviet"), moving(game, "red", "0300"))).toMatchObject({
      undo: "learns",
      war: "no",
    });
    expect(preview(game.view("soviet"), moving(game, "red", "0300 0400"))).toMatchObject({
      undo: "ends",
      war: "surely",
    });
    game.order(moving(game, "red", "0300 0400"));
    expect(game.events.at(-1)?.type).toBe("battle-ended");
    expect(game.state.outcome).toMatchObject({
      reason: "war",
      level: "war",
      winner: null,
      blamed: "soviet",
    });
  });

  test("[R12.3] short of the limit nothing ends", () => {
    const game = aFrontier({ numbers: { border: { war: 4, cooling: 1 } } });
    game.order(moving(game, "red", "0300 0400"));
    expect(game.state.outcome).toBeNull();
  });

  test("[R12.3] to blame is the side whose ledger went over the limit, not the one that broke less", () => {
    const game = aFrontier({
      numbers: { border: { war: 4, cooling: 0 } },
      claims: { ...CLAIMS, japanese: "0700" },
    });
    game.order(moving(game, "red", "0300 0400"));
    game.endParts(1);
    game.order(moving(game, "blue", "0600"));
    expect(ledgers(game)).toEqual({ soviet: 3, japanese: 4 });
    expect(game.state.outcome).toMatchObject({ reason: "war", winner: null, blamed: "japanese" });
  });
});

describe("[R12.4] what counts how often", () => {
  const GREAT = {
    soviet: {
      "cross-border": 1,
      "cross-in-force": 2,
      "tanks-over-border": 5,
      "deep-over-border": 4,
      "fire-over-border": 1,
      fly: 1,
      "bomb-over-border": 2,
      "raid-over-border": 3,
    },
  };
  const border = { forceMen: 300, depth: 3, raidSorties: 50, war: 100, cooling: 1 };

  test("[R12.4] a battalion over the line costs the price of a crossing in force, not both prices", () => {
    const units = [aUnit({ id: "red", at: "0300", men: 300 }), BLUE];
    const game = aFrontier({ units, restraints: GREAT, numbers: { border } });
    game.order(moving(game, "red", "0400"));
    expect(factsOf(game.events, "border-breached")).toMatchObject([{ act: "cross-in-force", points: 2 }]);
  });

  test("[R12.4] tanks over the line cost their own price, stuck ones do not cross", () => {
    const game = aFrontier({ units: [aTankCompany({ id: "red", at: "0300" }), BLUE], restraints: GREAT });
    game.order(moving(game, "red", "0400"));
    expect(factsOf(game.events, "border-breached")).toMatchObject([{ act: "tanks-over-border", points: 5 }]);
  });

  test("[R12.4] a unit that goes on deep beyond pays what that costs more, and no more that turn", () => {
    // 0400, 0500, 0600 lie one, two and three hexes beyond what the side claims.
    const game = aFrontier({ restraints: GREAT, numbers: { border } });
    const order = moving(game, "red", "0300 0400 0500 0600");
    expect(preview(game.view("soviet"), order)).toMatchObject({
      breaches: [
        { act: "cross-border", points: 1 },
        { act: "deep-over-border", points: 3 },
      ],
    });
    game.order(order);
    expect(ledgers(game).soviet).toBe(4);
  });

  test("[R12.4] all guns of a side are charged once a turn, and again the next", () => {
    const units = [aBattery({ id: "red", at: "0000" }), aBattery({ id: "red-2", at: "0001" }), BLUE];
    const game = aFrontier({ units, restraints: GREAT, numbers: { border: { ...border, cooling: 0 } } });
    game.order({ type: "bombard", unit: "red", target: 7 });
    game.order({ type: "bombard", unit: "red-2", target: 7 });
    expect(ledgers(game).soviet).toBe(1);
    game.endParts(2);
    game.order({ type: "bombard", unit: "red", target: 7 });
    expect(ledgers(game).soviet).toBe(2);
  });

  test("[R12.4] flying at all, bombs beyond the line and a raid: the dearest counts", () => {
    const promise = { type: "sorties", side: "soviet", sorties: 60, tonnes: 6, turns: 1 } as const;
    const game = aFrontier({
      restraints: GREAT,
      numbers: { border },
      dispatches: [
        { id: "air", minute: 0, origin: "outside", to: ["soviet"], conditions: [], effects: [promise] },
      ],
    });
    game.order({ type: "air-strike", target: game.hex("0301"), sorties: 5 });
    expect(ledgers(game).soviet).toBe(1);
    game.order({ type: "air-strike", target: game.hex("0500"), sorties: 5 });
    expect(ledgers(game).soviet).toBe(2);
    game.order({ type: "air-strike", target: game.hex("0500"), sorties: 50 });
    expect(ledgers(game).soviet).toBe(3);
    expect(factsOf(game.log, "border-breached").map(({ act }) => act)).toEqual([
      "fly",
      "bomb-over-border",
      "raid-over-border",
    ]);
  });
});

describe("[R12.4] a unit counts as it set out", () => {
  const border = { forceMen: 300, war: 100, cooling: 0 };
  const prices = { soviet: { "cross-border": 2, "cross-in-force": 3, "tanks-over-border": 4 } };
  // A storm that always succeeds and costs something: strong attackers, few in a trench.
  const fire = { approach: 6, storm: 4, close: 3 };
  const crowd = aUnit({ id: "red", at: "0300", men: 310, smallArms: 900, breakLimit: 90 });
  const post = aUnit({ id: "blue", at: "0400", side: "japanese", men: 60, smallArms: 200 });
  const far = aUnit({ id: "far", at: "0701", side: "japanese" });
  const aStorm = (units: Drawing["units"]) =>
    aFrontier({ units: units ?? [], restraints: prices, numbers: { border, fire } });

  test("[R12.4] a battalion that falls below that number in the storm has crossed in force, as it was told", () => {
    const game = aStorm([crowd, post, far]);
    const order = storming(game, "red", "0400");
    expect(preview(game.view("soviet"), order)).toMatchObject({
      takes: 100,
      breaches: [{ act: "cross-in-force", points: 3, by: "red" }],
    });
    game.order(order);
    expect(game.unit("red").at).toBe(game.hex("0400"));
    expect(game.unit("red").men).toBeLessThan(300);
    expect(ledgers(game).soviet).toBe(3);
  });

  test("[R12.4] [R4.9] so has one that is fired at on its way", () => {
    const units = [
      aUnit({ id: "red", at: "0200", men: 310 }),
      aUnit({ id: "blue", at: "0301", side: "japanese", men: 9, smallArms: 4000 }),
      aUnit({ id: "far", at: "0700", side: "japanese" }),
    ];
    const game = aFrontier({
      units,
      restraints: prices,
      numbers: { border, fire: { contact: 100, reaction: 100 } },
    });
    const order = moving(game, "red", "0300 0400");
    expect(preview(game.view("soviet"), order)).toMatchObject({ breaches: [{ points: 3 }] });
    game.order(order);
    expect(game.unit("red").men).toBeLessThan(300);
    expect(ledgers(game).soviet).toBe(3);
  });

  test("[R12.4] [R4.8] who stays behind in a storm is not told to pay", () => {
    const units = [crowd, aUnit({ id: "guard", at: "0301", men: 100 }), post, far];
    const game = aFrontier({
      units,
      restraints: prices,
      numbers: { border, fire },
      places: { hill: "0301" },
      objectives: [{ place: "hill", points: 5 }],
    });
    const order = storming(game, "red guard", "0400");
    expect(preview(game.view("soviet"), order)).toMatchObject({
      advance: ["red"],
      breaches: [{ points: 3, by: "red" }],
    });
    game.order(order);
    expect(ledgers(game).soviet).toBe(3);
  });

  test("[R12.3] [R12.4] a storm that would bring war if the hex falls says so", () => {
    const war = (limit: number) => {
      const units = [crowd, post, far];
      const numbers = { border: { ...border, war: limit }, fire };
      const game = aFrontier({ units, restraints: prices, numbers });
      return preview(game.view("soviet"), storming(game, "red", "0400"));
    };
    expect(war(3)).toMatchObject({ war: "if-taken", undo: "dice" });
    expect(war(4)).toMatchObject({ war: "no", undo: "dice" });
  });
});

describe("[R12.2] the ledger", () => {
  test("[R12.2] it has a line for every breach and every quiet turn, with its turn, place and points", () => {
    const game = aFrontier();
    game.order(moving(game, "red", "0300 0400"));
    game.endParts(4);
    expect(game.view("soviet").ledger).toEqual([
      { turn: 0, side: "soviet", act: "cross-border", hex: game.hex("0400"), by: "red", points: 3 },
      { turn: 1, side: "soviet", act: "quiet", hex: null, by: null, points: -1 },
    ]);
  });

  test("[R12.2] the other side reads what was done and where, not by whom", () => {
    const game = aFrontier();
    game.order(moving(game, "red", "0300 0400"));
    expect(game.view("japanese").ledger).toMatchObject([{ side: "soviet", hex: game.hex("0400"), by: null }]);
    const told = game.seen("japanese").flatMap((seen) => (seen.type === "event" ? [seen.event] : []));
    expect(factsOf(told, "border-breached")).toMatchObject([{ by: null }]);
  });
});
