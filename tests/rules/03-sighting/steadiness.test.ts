import { describe, expect, test } from "vitest";
import { openDeciding } from "../../../src/engine/deciding.ts";
import {
  type BattleState,
  decide,
  evolve,
  preview,
  suppose,
  type UnitState,
  view,
} from "../../../src/engine/index.ts";
import { knownZoneOfControl } from "../../../src/engine/rules/movement/zoneOfControl.ts";
import { refreshSight } from "../../../src/engine/rules/sighting/refreshSight.ts";
import { theatreOf } from "../../../src/engine/theatre.ts";
import { aGame, factsOf, type Game, storming } from "../../engine/aGame.ts";
import { aUnit } from "../../support/drawMap.ts";

/** Fresh is 100 here; disrupted begins below 40, routed below 20. */
const NUMBERS = { cohesion: { start: 100, disrupted: 40, routed: 20 } };

function beside(): Game {
  return aGame(["...", "..."], {
    units: [
      aUnit({ id: "red", at: "0000", men: 300, smallArms: 9000 }),
      aUnit({ id: "foe", at: "0100", side: "japanese" }),
    ],
    numbers: NUMBERS,
  });
}

/** The game's state in which foe is so, and both sides have looked at each other. */
function where(game: Game, foe: Partial<UnitState>): BattleState {
  const index = game.scenario.units.findIndex(({ id }) => id === "foe");
  const units = game.state.units.map((unit, at) => (at === index ? { ...unit, ...foe } : unit));
  const deciding = openDeciding({ ...game.state, units });
  refreshSight(deciding);
  return deciding.draft.state;
}

function looksOf(state: BattleState) {
  return view(state, "soviet").enemies.find(({ id }) => id === "foe");
}

/** Foe as red's side supposes him. */
function supposed(game: Game, foe: Partial<UnitState>): UnitState | undefined {
  const index = game.scenario.units.findIndex(({ id }) => id === "foe");
  return suppose(view(where(game, foe), "soviet")).units[index];
}

describe("[R3.8] how steady an enemy looks", () => {
  test.each([
    [100, "good"],
    [40, "good"],
    [39, "disrupted"],
    [20, "disrupted"],
    [19, "routed"],
    [0, "routed"],
  ] as const)("[R3.8] at a cohesion of %d he shows that he is %s", (cohesion, condition) => {
    expect(looksOf(where(beside(), { cohesion }))).toMatchObject({ level: "identified", now: 1, condition });
  });

  test("[R3.8] of a mere contact it is not seen", () => {
    const game = aGame(["......"], {
      units: [aUnit({ id: "red", at: "0000" }), aUnit({ id: "foe", at: "0500", side: "japanese" })],
      numbers: { sighting: { identify: 50, hidden: [100, 100, 100, 100] } },
    });
    expect(looksOf(where(game, { cohesion: 5 }))).toMatchObject({ level: "contact", condition: null });
  });

  test("[R3.8] fire that shakes him is seen at once", () => {
    const fired = decide(where(beside(), { cohesion: 40 }), { type: "fire", unit: "red", target: 1 });
    if (!fired.ok) throw new Error(fired.refusal.code);
    expect(factsOf(fired.events, "losses-taken")).not.toEqual([]);
    expect(looksOf(fired.state)).toMatchObject({ condition: "disrupted" });
  });

  test("[R3.8] out of sight he stays as he was last seen", () => {
    const lost = evolve(where(beside(), { cohesion: 30 }), {
      type: "lost-from-sight",
      by: "soviet",
      unit: "foe",
    });
    expect(looksOf(lost)).toMatchObject({ now: 0, turn: lost.turn, condition: "disrupted" });
  });

  test("[R3.8] no more than the state is seen: the number behind it changes neither view nor forecast", () => {
    const game = beside();
    const [one, other] = [40, 99].map((cohesion) => view(where(game, { cohesion }), "soviet"));
    if (!one || !other) throw new Error("two views");
    const order = storming(game, "red", "0100");
    expect(one).toEqual(other);
    expect(preview(one, order)).toEqual(preview(other, order));
  });
});

describe("[R3.8] what a forecast supposes", () => {
  test("[R3.8] who looks steady and lacks nobody is fresh, whatever he is", () => {
    expect(supposed(beside(), { cohesion: 55 })).toMatchObject({ cohesion: 100, men: 100 });
  });

  test("[R3.8] who looks steady and lacks men is fresh too, with the middle of his figure", () => {
    // 84 men are told as 90, which can be 81 to 90.
    expect(supposed(beside(), { cohesion: 55, men: 84 })).toMatchObject({ cohesion: 100, men: 85 });
  });

  test("[R3.8] who was seen in a storm lately is halfway between disrupted and fresh, and fresh again after that", () => {
    const game = aGame(["...", "..."], {
      units: [
        aUnit({ id: "red", at: "0000", men: 60, smallArms: 60 }),
        aUnit({ id: "foe", at: "0100", side: "japanese", men: 400, smallArms: 800 }),
      ],
      numbers: { ...NUMBERS, sighting: { shakenFor: 2 }, fire: { contact: 100000 } },
    });
    const index = game.scenario.units.findIndex(({ id }) => id === "foe");
    const cohesion = () => suppose(game.view("soviet")).units[index]?.cohesion;
    expect(cohesion()).toBe(100);
    game.order(storming(game, "red", "0100"));
    // Steady still, as it looks: 40 to 100 is open, 70 the middle.
    expect(looksOf(game.state)).toMatchObject({ condition: "good", shaken: 0 });
    expect(cohesion()).toBe(70);
    game.endParts(4);
    expect([game.state.turn, cohesion()]).toEqual([2, 70]);
    game.endParts(2);
    expect([game.state.turn, cohesion()]).toEqual([3, 100]);
  });

  test("[R3.8] who looked disrupted is not taken for fresh the moment he looks steady", () => {
    const game = beside();
    const shaken = where(game, { cohesion: 30 });
    const index = game.scenario.units.findIndex(({ id }) => id === "foe");
    const units = shaken.units.map((unit, at) => (at === index ? { ...unit, cohesion: 90 } : unit));
    const deciding = openDeciding({ ...shaken, units });
    refreshSight(deciding);
    expect(suppose(view(deciding.draft.state, "soviet")).units[index]).toMatchObject({ cohesion: 70 });
  });

  test("[R3.3] [R3.8] a handful is counted man by man, and no more is supposed", () => {
    const seen = (men: number) => looksOf(where(beside(), { men }))?.men;
    // Up to ten by ones, to fifty by fives, to a hundred by tens.
    expect([3, 10, 11, 47, 52, 91].map(seen)).toEqual([3, 10, 15, 50, 60, 100]);
    expect(supposed(beside(), { men: 3 })).toMatchObject({ men: 3 });
  });

  test.each([
    ["disrupted, 20 to 39", 39, 29],
    ["routed, 0 to 19", 2, 9],
  ])("[R3.8] who looks %s is in the middle of it", (_, cohesion, middle) => {
    expect(supposed(beside(), { cohesion })).toMatchObject({ cohesion: middle });
  });

  test("[R3.8] [R4.4] who is seen to be routed does not resist: no fight is foretold, and none comes", () => {
    const game = beside();
    const state = where(game, { cohesion: 10 });
    const order = storming(game, "red", "0100");
    const told = preview(view(state, "soviet"), order);
    if (told.type !== "assault") throw new Error(told.type);
    expect(told.takes).toBe(100);
    expect(told.span).toMatchObject({ own: { low: 0, high: 0 }, results: ["taken"], mayLeave: ["routed"] });
    const fought = decide(state, order);
    if (!fought.ok) throw new Error(fought.refusal.code);
    expect(factsOf(fought.events, "assault-resolved")).toMatchObject([{ result: "taken", attackerLoss: 0 }]);
  });

  test("[R3.8] [R4.9] who is seen to be routed is not told of as firing at a mover", () => {
    const game = beside();
    const past = (cohesion: number) =>
      preview(view(where(game, { cohesion }), "soviet"), {
        type: "move",
        unit: "red",
        path: [game.hex("0001")],
        manner: "deployed",
      });
    expect(past(20)).toMatchObject({ type: "move", underFireFrom: ["foe"] });
    expect(past(19)).toMatchObject({ type: "move", underFireFrom: [], span: null });
  });

  test("[R3.8] [R2.7] nor does he control the ground beside him", () => {
    const game = beside();
    const zone = (cohesion: number) => {
      const seen = view(where(game, { cohesion }), "soviet");
      return knownZoneOfControl(theatreOf(seen), seen)[game.hex("0101")];
    };
    expect([zone(20), zone(19)]).toEqual([1, 0]);
  });
});
