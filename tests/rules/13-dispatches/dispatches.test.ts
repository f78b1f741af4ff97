import { describe, expect, test } from "vitest";
import type { DispatchCondition, DispatchEffect, DispatchSheet } from "../../../src/engine/index.ts";
import { aGame, factsOf, moving } from "../../engine/aGame.ts";
import { aBattery, aUnit, type Drawing } from "../../support/drawMap.ts";

const RED = aUnit({ id: "red", at: "0000" });
const BLUE = aUnit({ id: "blue", at: "0700", side: "japanese" });

function aDispatch(given: Partial<DispatchSheet> & { readonly id: string }): DispatchSheet {
  return {
    minute: 400,
    origin: "outside",
    to: ["soviet", "japanese"],
    conditions: [],
    effects: [],
    ...given,
  };
}

function aCampaign(dispatches: readonly DispatchSheet[], drawing: Drawing = {}) {
  return aGame(["........"], {
    units: [RED, BLUE],
    places: { hill: "0100 0200", mill: "0600" },
    dispatches,
    ...drawing,
  });
}

/** Ids received in each part of the battle, in order. */
function received(game: ReturnType<typeof aCampaign>): string[] {
  return factsOf(game.events, "dispatch-received").map(({ id }) => id);
}

describe("[R13.1] dispatches", () => {
  const both = [aDispatch({ id: "told", minute: 361, origin: "field" }), aDispatch({ id: "sent" })];

  test("[R13.1] what comes from outside arrives when its turn begins", () => {
    const game = aCampaign(both);
    game.endParts(1);
    expect(received(game)).toEqual([]);
    game.endParts(1);
    expect(received(game)).toEqual(["sent"]);
  });

  test("[R13.1] what was done on the field is told when its turn ends", () => {
    const game = aCampaign(both);
    game.endParts(3);
    expect(received(game)).toEqual([]);
    game.endParts(1);
    expect(received(game)).toEqual(["told"]);
  });

  test("[R13.1] each is received once, at its own minute", () => {
    const game = aCampaign(both);
    game.endParts(16);
    expect(factsOf(game.log, "dispatch-received").map(({ id, minute }) => [id, minute])).toEqual([
      ["sent", 400],
      ["told", 361],
    ]);
    expect(game.state.dispatches.sent).toMatchObject({ turn: 1, minute: 400, status: "fired" });
  });

  test("[R13.1] only those it is sent to know of it", () => {
    const game = aCampaign([aDispatch({ id: "order", to: ["soviet"] })]);
    game.endParts(2);
    const told = game.seen("japanese").filter(({ type }) => type === "event");
    expect(JSON.stringify(told)).not.toContain("order");
    expect(game.view("japanese").dispatches).toEqual({});
    expect(game.view("soviet").dispatches).toHaveProperty("order");
  });

  test("[R13.1] at the ceasefire all that are due have been told, the last hour too", () => {
    const dispatches = [
      aDispatch({ id: "last-day", minute: 1000, origin: "field" }),
      aDispatch({ id: "ceasefire", minute: 1080, effects: [{ type: "ceasefire" }] }),
      aDispatch({ id: "after", minute: 1081 }),
    ];
    const game = aCampaign(dispatches, { turns: 3 });
    game.endParts(6);
    expect(game.state.outcome?.reason).toBe("ceasefire");
    expect(Object.values(game.state.dispatches).map(({ status }) => status)).toEqual(["fired", "fired"]);
    expect(game.state.dispatches.after).toBeUndefined();
  });

  test("[R13.1] what the end came before is void and says so", () => {
    const game = aCampaign([aDispatch({ id: "later", minute: 2000 })]);
    game.order({ type: "concede" });
    expect(game.state.dispatches.later).toMatchObject({ status: "void", reason: "battle-over" });
  });
});

describe("[R13.2] conditions", () => {
  function statusWith(conditions: readonly DispatchCondition[], drawing: Drawing = {}) {
    const game = aCampaign(
      [
        aDispatch({ id: "never", minute: 300, conditions: [holds("japanese", "hill")] }),
        aDispatch({ id: "it", conditions }),
      ],
      drawing,
    );
    game.order(moving(game, "red", "0100"));
    game.endParts(2);
    const { status, reason } = game.state.dispatches.it ?? {};
    return [status, reason];
  }
  const holds = (side: "soviet" | "japanese", place: string): DispatchCondition => ({
    type: "holds",
    side,
    place,
  });

  test("[R13.2] it fires when all of its conditions hold in this game", () => {
    const inBeing: DispatchCondition = { type: "unit-in-being", unit: "blue" };
    expect(statusWith([holds("soviet", "hill"), inBeing])).toEqual(["fired", null]);
  });

  test("[R13.2] else it is void, with the first condition that does not", () => {
    expect(statusWith([holds("soviet", "hill"), holds("soviet", "mill"), holds("japanese", "hill")])).toEqual(
      ["void", "1"],
    );
  });

  test("[R13.2] who has ever stood on a place has entered it, also when he is gone; who only claims it has not", () => {
    const entered = (side: "soviet" | "japanese", place: string): DispatchCondition => ({
      type: "has-entered",
      side,
      place,
    });
    expect(statusWith([entered("soviet", "hill")])).toEqual(["fired", null]);
    expect(statusWith([entered("japanese", "hill")])).toEqual(["void", "0"]);
    expect(statusWith([entered("soviet", "mill")], { claims: { soviet: "0600", japanese: "0700" } })).toEqual(
      ["void", "0"],
    );
    const game = aCampaign([aDispatch({ id: "it", minute: 1000, conditions: [entered("soviet", "hill")] })]);
    game.order(moving(game, "red", "0100"));
    game.endParts(2);
    game.order(moving(game, "red", "0000"));
    game.endParts(4);
    expect(game.state.dispatches.it?.status).toBe("fired");
  });

  test("[R13.2] a place that nobody holds is held by no side", () => {
    const free: DispatchCondition = { type: "does-not-hold", side: "japanese", place: "mill" };
    expect(statusWith([free])).toEqual(["fired", null]);
    expect(statusWith([holds("japanese", "mill")])).toEqual(["void", "0"]);
  });

  test("[R13.2] a place held in part by each is held by neither", () => {
    const drawing = { units: [RED, BLUE, aUnit({ id: "b2", at: "0200", side: "japanese" })] };
    expect(statusWith([holds("soviet", "hill")], drawing)).toEqual(["void", "0"]);
  });

  test("[R13.2] a unit on its way is in being, one that is not in this battle is not", () => {
    const units = [RED, BLUE, aUnit({ id: "late" }), aUnit({ id: "elsewhere" })];
    const drawing: Drawing = {
      units,
      boxes: [{ id: "town", side: "soviet", entries: [0] }],
      arrivals: [{ unit: "late", minute: 2000, box: "town" }],
    };
    expect(statusWith([{ type: "unit-in-being", unit: "late" }], drawing)).toEqual(["fired", null]);
    expect(statusWith([{ type: "unit-in-being", unit: "elsewhere" }], drawing)).toEqual(["void", "0"]);
  });

  test("[R13.2] a dispatch may depend on another, which must have fired", () => {
    expect(statusWith([{ type: "fired", dispatch: "never" }])).toEqual(["void", "0"]);
  });

  test("[R13.2] a void dispatch has no effect", () => {
    const effects: readonly DispatchEffect[] = [{ type: "weather", weather: "fog", turns: 1 }];
    const game = aCampaign([aDispatch({ id: "fog", conditions: [holds("japanese", "hill")], effects })]);
    game.endParts(2);
    expect(game.state.weather).toBe("clear");
  });
});

describe("[R13.3] effects", () => {
  function with_(effect: DispatchEffect, drawing: Drawing = {}) {
    return aCampaign([aDispatch({ id: "it", effects: [effect] })], drawing);
  }

  test("[R13.3] weather holds for its turns, this one the first", () => {
    const game = with_({ type: "weather", weather: "rain", turns: 2 });
    const weather = [];
    for (let turn = 0; turn < 4; turn++) {
      weather.push(game.state.weather);
      game.endParts(2);
    }
    expect(weather).toEqual(["clear", "rain", "rain", "clear"]);
  });

  test("[R13.3] shells come in percent of what each battery of the side can hold", () => {
    const units = [aBattery({ id: "red", at: "0000" }), BLUE];
    const numbers = { bombardment: { resupply: { soviet: 0, japanese: 0 } } };
    const game = with_({ type: "shells", side: "soviet", percent: 25 }, { units, numbers });
    game.order({ type: "bombard", unit: "red", target: 7 });
    game.endParts(2);
    expect(game.unit("red").shells).toBe(150);
  });

  test("[R13.3] a capital changes what it forbids", () => {
    const game = with_({ type: "restraint", side: "soviet", act: "bomb-over-border", weight: 7 });
    game.endParts(2);
    expect(game.view("japanese").restraints.soviet["bomb-over-border"]).toBe(7);
  });

  test("[R13.3] disorder in command costs every unit of the side on the map its cohesion", () => {
    const game = with_({ type: "command", side: "soviet", cohesion: -15 });
    game.endParts(2);
    expect([game.unit("red").cohesion, game.unit("blue").cohesion]).toEqual([85, 100]);
  });

  test("[R13.3] a unit called in comes before its date", () => {
    const game = with_(
      { type: "arrival", unit: "late" },
      {
        units: [RED, BLUE, aUnit({ id: "late" })],
        boxes: [{ id: "town", side: "soviet", entries: [2] }],
        arrivals: [{ unit: "late", minute: 2500, box: "town" }],
      },
    );
    game.endParts(2);
    expect(game.unit("late").at).toBe(2);
    expect(game.state.called).toEqual([]);
  });

  test("[R13.3] what earlier days forbade and promised stands when a battle begins later", () => {
    const effects: DispatchEffect[] = [
      { type: "restraint", side: "japanese", act: "cross-border", weight: 9 },
      { type: "sorties", side: "soviet", sorties: 2, tonnes: 2, turns: 4 },
    ];
    const game = aCampaign([aDispatch({ id: "it", minute: 10, effects })], { battle: { firstTurn: 2 } });
    expect(game.state.restraints.japanese["cross-border"]).toBe(9);
    expect(game.state.air.soviet).toMatchObject({ sorties: 2, until: 3 });
    expect(game.state.dispatches).toEqual({});
  });
});
