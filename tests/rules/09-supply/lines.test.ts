import { describe, expect, test } from "vitest";
import { fieldedUnit } from "../../../src/engine/field.ts";
import type { Box } from "../../../src/engine/index.ts";
import { preview, theatreOf } from "../../../src/engine/index.ts";
import { needOf, suppliesOf } from "../../../src/engine/rules/supply/need.ts";
import { aGame, aQuietGame, factsOf, moving, storming } from "../../engine/aGame.ts";
import { aBattery, aTankCompany, aUnit, type Drawing } from "../../support/drawMap.ts";

/** Plenty comes up at the western edge for the Soviet side, nothing for the other. */
const DEPOT: Omit<Box, "tonnes"> = { id: "depot", side: "soviet", entries: [0], way: "road" };
const PLENTY = [{ ...DEPOT, tonnes: { dry: 100, rain: 100 } }];
const RIFLES = aUnit({ id: "rifles", at: "0500" });

/** The kinds of change in supply that an end of a turn brought, as "unit turns why". */
function changes(game: ReturnType<typeof aGame>): string[] {
  return factsOf(game.events, "supply-changed").map(
    ({ unit, supply }) => `${unit} ${supply.turns} ${supply.why}`,
  );
}

describe("[R9.2] lines of supply", () => {
  test("[R9.2] a line of as many points as it may have leads to a unit, a longer one does not", () => {
    // Five hexes of open ground at 2 points are 10; the reach of 20 ends at the tenth hex.
    const near = aQuietGame(["............"], { units: [RIFLES], boxes: PLENTY });
    near.endParts(2);
    expect(changes(near)).toEqual([]);
    const far = aQuietGame(["............"], { units: [{ ...RIFLES, at: "1100" }], boxes: PLENTY });
    far.endParts(2);
    expect(changes(far)).toEqual(["rifles 1 far"]);
    far.endParts(2);
    expect(far.unit("rifles").supply).toEqual({ turns: 2, why: "far" });
    const edge = aQuietGame(["............"], { units: [{ ...RIFLES, at: "1000" }], boxes: PLENTY });
    edge.endParts(2);
    expect(changes(edge)).toEqual([]);
  });

  test("[R9.2] a road makes it long", () => {
    const game = aQuietGame(["............"], {
      units: [{ ...RIFLES, at: "1100" }],
      boxes: PLENTY,
      routes: [{ kind: "road", path: "0000 0100 0200 0300 0400 0500 0600 0700 0800 0900 1000 1100" }],
    });
    game.endParts(2);
    expect(changes(game)).toEqual([]);
  });

  test("[R9.2] it leads over a lake at the price of swimmers and rafts", () => {
    const changesOn = (row: string): string[] => {
      const game = aQuietGame([row], { units: [RIFLES], boxes: PLENTY });
      game.endParts(2);
      return changes(game);
    };
    // Three hexes of land at 2 points and two of lake at 6 are 18 of 20; with a third hex of lake it is 22.
    expect(changesOn("..LL..")).toEqual([]);
    expect(changesOn("..LLL.")).toEqual(["rifles 1 far"]);
  });

  test("[R9.2] the enemy and his zone of control cut it, own troops in the zone open it", () => {
    const foe = aUnit({ id: "foe", at: "0201", side: "japanese" });
    const rows = ["......", "......"];
    // The zone of the enemy in 0201 takes in 0200 and 0300, the whole of the upper row's width there.
    const cut = aGame(rows, { units: [RIFLES, foe], boxes: PLENTY });
    cut.endParts(2);
    expect(changes(cut)).toEqual(["rifles 1 enemy"]);
    const opened = aGame(rows, {
      units: [RIFLES, foe, aUnit({ id: "a", at: "0200" }), aUnit({ id: "b", at: "0300" })],
      boxes: PLENTY,
    });
    opened.endParts(2);
    expect(changes(opened)).toEqual([]);
  });

  test("[R9.2] nothing comes from a box whose entry lies under the enemy's fire, unless own troops stand there", () => {
    const units = [RIFLES, aUnit({ id: "foe", at: "0100", side: "japanese" })];
    const came = (...more: readonly ReturnType<typeof aUnit>[]) => {
      const game = aGame([".........."], { units: [...units, ...more], boxes: PLENTY });
      return suppliesOf({ theatre: theatreOf(game.state), state: game.state }, "soviet")?.came;
    };
    expect(came()).toBe(0);
    // A hundred tonnes a day are twenty-five a turn.
    expect(came(aUnit({ id: "guards", at: "0000" }))).toBe(25_000);
  });

  test("[R9.2] ground that the enemy holds cuts it although he has gone on", () => {
    const drawing: Drawing = {
      units: [RIFLES, aUnit({ id: "foe", at: "0800", side: "japanese" })],
      boxes: PLENTY,
      places: { gap: "0200" },
      held: [{ place: "gap", side: "japanese" }],
    };
    const game = aGame([".........."], drawing);
    game.endParts(2);
    expect(changes(game)).toEqual(["rifles 1 enemy"]);
  });

  test("[R9.2] supplies come in where no enemy stands, and who gets a line again is told so", () => {
    const game = aQuietGame(["............"], { units: [{ ...RIFLES, at: "1100" }], boxes: PLENTY });
    game.endParts(2);
    game.order(moving(game, "rifles", "1000"));
    game.endParts(2);
    expect(changes(game)).toEqual(["rifles 0 none"]);
    expect(
      game.seen("japanese").some((seen) => seen.type === "event" && seen.event.type === "supply-changed"),
    ).toBe(false);
  });

  test("[R9.2] a side without supplies in its scenario is never out of them", () => {
    const game = aQuietGame(["............"], { units: [{ ...RIFLES, at: "1100" }] });
    game.endParts(2);
    expect(changes(game)).toEqual([]);
    expect(factsOf(game.events, "supplies-came")).toEqual([]);
    expect(game.view("soviet").supplies).toBeNull();
  });
});

describe("[R9.3] what is needed and what comes", () => {
  test("[R9.3] men, tanks and shells add up", () => {
    const units = [RIFLES, aTankCompany({ id: "tanks", at: "0500" }), aBattery({ id: "guns", at: "0400" })];
    const game = aQuietGame(["............"], { units, boxes: PLENTY });
    const field = { theatre: theatreOf(game.state), state: game.state };
    // A quarter of a day: 100 men at 4 kg, and 50 with ten tanks of 400 kg; full batteries want no shells.
    expect(needOf(field, fieldedUnit(field, "rifles"))).toBe(100);
    expect(needOf(field, fieldedUnit(field, "tanks"))).toBe((50 * 4 + 4000) / 4);
    expect(needOf(field, fieldedUnit(field, "guns"))).toBe(80);
    expect(suppliesOf(field, "soviet")).toEqual({ need: 100 + 1050 + 80, came: 25_000, share: 100 });
  });

  test("[R9.3] in rain less comes, and the shells fall in that proportion", () => {
    const units = [aBattery({ id: "guns", at: "0000" }), aUnit({ id: "foe", side: "japanese", at: "0900" })];
    const boxes = [{ ...DEPOT, tonnes: { dry: 4, rain: 2 } }];
    const numbers = { bombardment: { answer: 0, resupply: { soviet: 20, japanese: 20 } } };
    const shelled = (weather: "clear" | "rain") => {
      const game = aGame([".........."], { units, boxes, numbers, sky: { weather, light: "day" } });
      game.order({ type: "bombard", unit: "guns", target: game.hex("0900") });
      game.endParts(2);
      return { supplies: game.view("soviet").supplies, shells: game.unit("guns").shells };
    };
    // Need: 80 men who fought at 12 kg a day are 240 kg, 80 shells at 10 kg are 800 kg.
    expect(shelled("clear")).toEqual({ supplies: { need: 1040, came: 1000, share: 96 }, shells: 100 + 76 });
    expect(shelled("rain")).toEqual({ supplies: { need: 1040, came: 500, share: 48 }, shells: 100 + 38 });
  });

  test("[R9.3] an attack loses a part of what is missing, and its forecast says so", () => {
    const units = [
      aUnit({ id: "own", at: "0100", men: 400, smallArms: 400 }),
      aUnit({ id: "foe", side: "japanese", at: "0200" }),
    ];
    // 400 men beside the enemy need 1200 kg a turn: 900 kg are 75 percent, and half of 25 is 12.
    const boxes = [{ ...DEPOT, tonnes: { dry: 3, rain: 3 } }];
    const game = aGame(["......"], { units, boxes, numbers: { supply: { kilogramsFighting: 12 } } });
    game.endParts(2);
    const { share } = game.view("soviet").supplies ?? { share: 0 };
    const seen = preview(game.view("soviet"), storming(game, "own", "0200"));
    if (seen.type !== "assault") throw new Error(`not an assault but ${seen.type}`);
    const men = game.unit("own").men;
    expect(share).toBe(Math.floor((750 * 100) / ((men * 12) / 4)));
    expect(seen.breakdown).toContainEqual({
      cause: "short-supply",
      rule: "R9.3",
      amount: -Math.floor((100 - share) / 2),
      helps: "defender",
    });
  });

  test("[R9.3] each side is told its own and not the other's", () => {
    const units = [RIFLES, aUnit({ id: "foe", side: "japanese", at: "1100" })];
    const game = aGame(["............"], { units, boxes: PLENTY });
    game.endParts(2);
    const told = (side: "soviet" | "japanese") =>
      game.seen(side).filter((seen) => seen.type === "event" && seen.event.type === "supplies-came");
    expect(told("soviet")).toHaveLength(1);
    expect(told("japanese")).toEqual([]);
    expect(game.view("japanese").supplies).toBeNull();
  });
});

describe("[R9.4] out of supply", () => {
  const OUT = { ...RIFLES, at: "1100" };

  test("[R9.4] no shells come up, and men recover half as well", () => {
    const battery = aBattery({ id: "guns", at: "1100" });
    const numbers = {
      cohesion: { start: 60, gain: 9, gainResting: 9 },
      bombardment: { resupply: { soviet: 20, japanese: 20 } },
    };
    const game = aQuietGame(["............"], { units: [OUT, battery], boxes: PLENTY, numbers });
    game.order({ type: "bombard", unit: "guns", target: 3 });
    game.endParts(2);
    expect(game.unit("guns").shells).toBe(100);
    expect(game.unit("rifles").cohesion).toBe(60 + 4);
  });

  test("[R9.4] after more turns than its rounds last a unit fires half, attacking and defending", () => {
    const units = [OUT, aUnit({ id: "foe", side: "japanese", at: "1000", men: 20, smallArms: 1 })];
    const game = aGame(["............"], {
      units,
      boxes: PLENTY,
      numbers: { fire: { contact: 100_000 } },
    });
    const ammunition = () => {
      const seen = preview(game.view("soviet"), storming(game, "rifles", "1000"));
      if (seen.type !== "assault") throw new Error(`not an assault but ${seen.type}`);
      return seen.breakdown.find(({ cause }) => cause === "ammunition-attacker")?.amount ?? 0;
    };
    game.endParts(2);
    expect(ammunition()).toBe(0);
    game.endParts(2);
    expect(game.unit("rifles").supply.turns).toBe(2);
    expect(ammunition()).toBe(-50);
  });

  test("[R9.4] [R3.3] what a mover is short of does not weaken the enemy who fires at him: the forecast's bounds hold", () => {
    const units = [OUT, aUnit({ id: "foe", side: "japanese", at: "0800", men: 200, smallArms: 20_000 })];
    const numbers = { fire: { die: [{ percent: 200, weight: 1 }] } };
    const game = aGame(["............"], { units, boxes: PLENTY, numbers });
    game.endParts(4);
    expect(game.unit("rifles").supply.turns).toBe(2);
    const seen = preview(game.view("soviet"), moving(game, "rifles", "1000 0900"));
    if (seen.type !== "move" || !seen.span) throw new Error(`no fire on a ${seen.type}`);
    const { men } = game.unit("rifles");
    game.order(moving(game, "rifles", "1000 0900"));
    const lost = men - game.unit("rifles").men;
    expect(lost).toBeGreaterThan(10);
    expect(seen.span.own.high).toBeGreaterThanOrEqual(lost);
  });
});
