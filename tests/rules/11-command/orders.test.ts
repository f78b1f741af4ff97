import { describe, expect, test } from "vitest";
import { legalCommands, pathTo, preview, reach, type SideView } from "../../../src/engine/index.ts";
import type { CommanderSheet, Formation } from "../../../src/engine/scenario.ts";
import { aGame, factsOf, type Game, moving, storming } from "../../engine/aGame.ts";
import { aBattery, aUnit, type Drawing } from "../../support/drawMap.ts";

const ROWS = ["............", "............", "............"];
const NO_DISCORD = { formations: 0, arms: 0 };

function aFormation(id: string, units: string, orders: number): Formation {
  return { id, side: "soviet", units: units.split(" "), orders, rally: 0 };
}

function aCommander(given: Partial<CommanderSheet> & { readonly id: string }): CommanderSheet {
  return {
    side: "soviet",
    formation: null,
    from: 0,
    until: 10_000,
    orders: 0,
    rally: 0,
    discord: NO_DISCORD,
    ...given,
  };
}

/** Three companies of one regiment beside each other, a fourth of another, and an enemy two hexes on. */
function aRegiment(drawing: Drawing = {}, orders = 1): Game {
  return aGame(ROWS, {
    units: [
      aUnit({ id: "one", at: "0201" }),
      aUnit({ id: "two", at: "0200" }),
      aUnit({ id: "three", at: "0101" }),
      aUnit({ id: "other", at: "0202" }),
      aUnit({ id: "blue", at: "0401", side: "japanese", men: 40, smallArms: 10 }),
    ],
    command: {
      formations: [aFormation("regiment", "one two three", orders), aFormation("others", "other", 0)],
      commanders: [],
    },
    ...drawing,
  });
}

const left = (game: Game) => game.view("soviet").orders;

describe("[R11.1] full orders", () => {
  test("[R11.1] the first move of a unit takes its formation's order; the next unit's is refused", () => {
    const game = aRegiment();
    expect(factsOf(game.order(moving(game, "one", "0301")), "order-used")).toEqual([
      { type: "order-used", unit: "one", formation: "regiment", from: "formation" },
    ]);
    expect(left(game)).toEqual({ formations: { regiment: 1 }, commander: 0 });
    expect(game.refusal(moving(game, "two", "0300"))).toBe("no-full-order R11.1");
  });

  test("[R11.1] one order pays for all that the unit does in the turn", () => {
    const game = aRegiment();
    game.order(moving(game, "one", "0301"));
    expect(factsOf(game.order(storming(game, "one", "0401")), "order-used")).toEqual([]);
  });

  test("[R11.1] when the formation has none left, the commander's go to any formation", () => {
    const game = aRegiment({
      command: {
        formations: [aFormation("regiment", "one two three", 1), aFormation("others", "other", 0)],
        commanders: [aCommander({ id: "general", orders: 2 })],
      },
    });
    game.order(moving(game, "one", "0301"));
    for (const [unit, to] of [
      ["two", "0300"],
      ["other", "0302"],
    ] as const)
      expect(factsOf(game.order(moving(game, unit, to)), "order-used")).toMatchObject([
        { unit, from: "commander" },
      ]);
    expect(game.refusal(moving(game, "three", "0201"))).toBe("no-full-order R11.1");
  });

  test("[R11.1] the orders are there again in the side's next part", () => {
    const game = aRegiment();
    game.order(moving(game, "one", "0301"));
    game.endParts(2);
    expect(left(game)).toEqual({ formations: {}, commander: 0 });
    expect(game.refusal(moving(game, "two", "0300"))).toBeNull();
  });

  test("[R11.1] a unit of no formation needs none", () => {
    const game = aRegiment({ command: { formations: [], commanders: [] } });
    expect(factsOf(game.order(moving(game, "one", "0301")), "order-used")).toEqual([]);
  });

  test("[R11.1] the preview says which order a move takes", () => {
    const game = aRegiment();
    const seen = preview(game.view("soviet"), moving(game, "one", "0301"));
    expect(seen).toMatchObject({ orders: [{ unit: "one", formation: "regiment", from: "formation" }] });
    game.order(moving(game, "one", "0301"));
    expect(preview(game.view("soviet"), moving(game, "one", "0300"))).toMatchObject({ type: "refused" });
  });
});

describe("[R11.2] commanders", () => {
  const command = (commanders: readonly CommanderSheet[]): Drawing => ({
    command: {
      formations: [aFormation("regiment", "one two three", 1), aFormation("others", "other", 0)],
      commanders,
    },
  });

  test("[R11.2] he commands in the turns that begin in his time", () => {
    // Turns begin at minutes 0, 360, 720; the general comes at 360 and goes before 720.
    const game = aRegiment(command([aCommander({ id: "general", orders: 1, from: 360, until: 720 })]));
    expect(game.refusal(moving(game, "other", "0302"))).toBe("no-full-order R11.1");
    game.endParts(2);
    expect(game.refusal(moving(game, "other", "0302"))).toBeNull();
    game.endParts(2);
    expect(game.refusal(moving(game, "other", "0302"))).toBe("no-full-order R11.1");
  });

  test("[R11.2] the commander of a formation adds to that formation alone", () => {
    const game = aRegiment(command([aCommander({ id: "colonel", formation: "regiment", orders: 1 })]));
    game.order(moving(game, "one", "0301"));
    expect(game.refusal(moving(game, "two", "0300"))).toBeNull();
    expect(game.refusal(moving(game, "other", "0302"))).toBe("no-full-order R11.1");
  });

  test("[R11.2] a second voice takes orders away, and there are never fewer than none", () => {
    const two = [aCommander({ id: "general", orders: 1 }), aCommander({ id: "commissar", orders: -2 })];
    const game = aRegiment(command(two));
    expect(game.refusal(moving(game, "other", "0302"))).toBe("no-full-order R11.1");
    expect(game.refusal(moving(game, "one", "0301"))).toBeNull();
  });
});

describe("[R11.3] without an order", () => {
  test("[R11.3] a unit still digs, rests, changes its standing order and fires", () => {
    const game = aRegiment({}, 0);
    expect(game.refusal({ type: "dig", unit: "one" })).toBeNull();
    expect(game.refusal({ type: "rest", unit: "one" })).toBeNull();
    expect(game.refusal({ type: "stand", unit: "one", order: "hold-fire" })).toBeNull();
    expect(game.refusal({ type: "fire", unit: "one", target: game.hex("0401") })).toBeNull();
  });

  test("[R11.3] it falls back to where the nearest known enemy is farther, and no other way", () => {
    const game = aRegiment({}, 0);
    // Blue is at 0401: two hexes from 0201, three from 0101, one from 0301.
    expect(game.refusal(moving(game, "one", "0101"))).toBeNull();
    expect(game.refusal(moving(game, "one", "0301"))).toBe("no-full-order R11.1");
    expect(factsOf(game.order(moving(game, "one", "0101")), "order-used")).toEqual([]);
  });

  test("[R11.3] nobody falls back past the enemy: every hex of the way is farther from him than the one before", () => {
    const units = [
      aUnit({ id: "one", at: "0301" }),
      aUnit({ id: "two", at: "0000" }),
      aUnit({ id: "three", at: "0001" }),
      aUnit({ id: "other", at: "0002" }),
      aUnit({ id: "blue", at: "0401", side: "japanese", men: 40, smallArms: 10 }),
    ];
    const game = aRegiment({ units, numbers: { movement: { zoneOfControlMen: 50 } } }, 0);
    // 0400 and 0500 lie beside blue, 0600 two hexes behind him; 0300, 0201 and 0101 two and three hexes before him.
    expect(game.refusal(moving(game, "one", "0300 0400 0500 0600"))).toBe("no-full-order R11.1");
    expect(game.refusal(moving(game, "one", "0201 0101"))).toBeNull();
    // Round him at two hexes is no way back: 0300 is no farther from him than 0201.
    expect(game.refusal(moving(game, "one", "0201 0300"))).toBe("no-full-order R11.1");
    expect(pathTo(reach(game.view("soviet"), "one", "deployed"), game.hex("0600"))).toBeNull();
  });

  test("[R11.3] who has fallen back without an order needs one to come again", () => {
    const game = aRegiment({}, 0);
    game.order(moving(game, "one", "0101"));
    expect(game.refusal(moving(game, "one", "0201"))).toBe("no-full-order R11.1");
  });

  test("[R11.3] a column marches where every known enemy is four hexes away", () => {
    const game = aRegiment(
      {
        numbers: { sighting: { hidden: [100, 100, 100, 100] } },
        units: [
          aUnit({ id: "one", at: "0001" }),
          aUnit({ id: "two", at: "0000" }),
          aUnit({ id: "three", at: "0002" }),
          aUnit({ id: "other", at: "0100" }),
          aUnit({ id: "blue", at: "0701", side: "japanese" }),
        ],
      },
      0,
    );
    expect(game.refusal(moving(game, "one", "0101 0201 0301", "march"))).toBeNull();
    // 0401 is three hexes from 0701, outside the two that no column enters.
    expect(game.refusal(moving(game, "one", "0101 0201 0301 0401", "march"))).toBe("no-full-order R11.1");
    expect(factsOf(game.order(moving(game, "one", "0101", "march")), "order-used")).toEqual([]);
  });

  test("[R11.3] legal orders are those that will not be refused", () => {
    const game = aRegiment({}, 0);
    const moves = [...legalCommands(game.view("soviet"))].filter(({ type }) => type === "move");
    expect(moves.length).toBeGreaterThan(0);
    for (const move of moves) expect(game.refusal(move)).toBeNull();
  });
});

describe("[R11.4] joint assaults", () => {
  const beside = [
    aUnit({ id: "one", at: "0301" }),
    aUnit({ id: "two", at: "0400" }),
    aUnit({ id: "three", at: "0402" }),
    aUnit({ id: "other", at: "0501" }),
    aUnit({ id: "blue", at: "0401", side: "japanese", men: 40, smallArms: 10 }),
  ];

  test("[R11.4] each attacker takes an order, or nobody goes", () => {
    const game = aRegiment({ units: beside }, 2);
    expect(game.refusal(storming(game, "one two three", "0401"))).toBe("no-full-order R11.1");
    expect(left(game)).toEqual({ formations: {}, commander: 0 });
    const facts = factsOf(game.order(storming(game, "one two", "0401")), "order-used");
    expect(facts.map(({ unit }) => unit)).toEqual(["one", "two"]);
  });

  test("[R11.4] the joint assault that is listed is one that can be ordered", () => {
    const game = aRegiment({ units: beside }, 2);
    const joint = [...legalCommands(game.view("soviet"))].filter(
      (command) => command.type === "assault" && command.units.length > 1,
    );
    expect(joint).toEqual([{ type: "assault", units: ["one", "two"], target: game.hex("0401") }]);
  });
});

describe("[R11.5] working together", () => {
  const discord = { formations: 10, arms: 30 };
  const units = [
    aUnit({ id: "one", at: "0301" }),
    aUnit({ id: "two", at: "0400" }),
    aUnit({ id: "other", at: "0501" }),
    aUnit({ id: "tanks", at: "0402", arm: "tank", mover: "tracks", tanks: 5, tankFire: 20, men: 20 }),
    aUnit({ id: "blue", at: "0401", side: "japanese" }),
  ];
  const game = aGame(ROWS, {
    units,
    command: {
      formations: [
        aFormation("regiment", "one two", 4),
        aFormation("others", "other", 4),
        aFormation("brigade", "tanks", 4),
      ],
      commanders: [aCommander({ id: "general", discord })],
    },
  });
  const causes = (view: SideView, names: string) => {
    const seen = preview(view, storming(game, names, "0401"));
    return seen.type === "assault" ? seen.breakdown.filter(({ rule }) => rule === "R11.5") : null;
  };

  test("[R11.5] one formation loses nothing, several lose some, strange tanks more", () => {
    const view = game.view("soviet");
    expect(causes(view, "one two")).toEqual([]);
    expect(causes(view, "one other")).toEqual([
      { cause: "discord-formations", rule: "R11.5", amount: -10, helps: "defender" },
    ]);
    expect(causes(view, "one other tanks")).toEqual([
      { cause: "discord-arms", rule: "R11.5", amount: -30, helps: "defender" },
    ]);
  });

  test("[R11.5] it lowers what the attack costs the enemy, and the result tells it too", () => {
    const facts = factsOf(game.order(storming(game, "one other", "0401")), "assault-resolved");
    expect(facts[0]?.breakdown).toContainEqual({
      cause: "discord-formations",
      rule: "R11.5",
      amount: -10,
      helps: "defender",
    });
  });
});

test("[R11.1] a battery without an order bombards", () => {
  const game = aGame(ROWS, {
    units: [aBattery({ id: "guns", at: "0001" }), aUnit({ id: "blue", at: "0601", side: "japanese" })],
    command: { formations: [aFormation("corps", "guns", 0)], commanders: [] },
  });
  expect(game.refusal({ type: "bombard", unit: "guns", target: game.hex("0601") })).toBeNull();
});
