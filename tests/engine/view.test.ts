import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type BattleState,
  enemyOf,
  imagine,
  SIDES,
  type SideId,
  suppose,
  theatreOf,
  type UnitState,
  view,
} from "../../src/engine/index.ts";
import { aUnit } from "../support/drawMap.ts";
import { aGame } from "./aGame.ts";
import { playAtRandom, theSkirmish } from "./randomPlay.ts";

const RUNS = { numRuns: 12 };
const play = fc.record({
  seed: fc.string({ maxLength: 4 }),
  picks: fc.array(fc.nat(5000), { minLength: 1, maxLength: 40 }),
});

function statesOf({ seed, picks }: { seed: string; picks: number[] }): BattleState[] {
  return playAtRandom(theSkirmish(), seed, picks).map(({ after }) => after);
}

/** The same battle as a side knows it, with everything else changed that it does not know. */
function changedUnseen(state: BattleState, side: SideId): BattleState {
  const enemy = enemyOf(side);
  const { scenario } = theatreOf(state);
  const hidden = new Set(
    scenario.units.flatMap((sheet, index) =>
      sheet.side === enemy && state.known[side][index]?.now !== 1 ? [index] : [],
    ),
  );
  const other = (unit: UnitState): UnitState => ({
    ...unit,
    at: unit.at >= 0 ? (unit.at + 7) % scenario.battlefield.terrain.length : unit.at,
    men: unit.men + 13,
    cohesion: 3,
    standing: "fall-back",
    manner: "march",
    shells: 1,
    lost: { ...unit.lost, killed: unit.lost.killed + 5 },
  });
  return {
    ...state,
    units: state.units.map((unit, index) => (hidden.has(index) ? other(unit) : unit)),
    works: Object.fromEntries(
      Object.entries(state.works).map(([hex, works]) => [
        hex,
        works.side === enemy ? { ...works, level: (works.level + 1) % 4, done: 40 } : works,
      ]),
    ),
    control: state.control.map((mark) => 2 - mark),
    believed: { ...state.believed, [enemy]: state.believed[enemy].map((mark) => 2 - mark) },
    known: { ...state.known, [enemy]: state.known[enemy].map(() => null) },
    air: { ...state.air, [enemy]: { sorties: 9, perTurn: 9, kilograms: 1, until: 99 } },
    called: [...state.called, "somebody"],
    drawn: { "fire@1": 4 },
    seed: "another",
    ordered: { weather: "fog", until: 99 },
  };
}

describe("what a side knows", () => {
  test("states that differ only in what a side has not seen give it equal views", () => {
    fc.assert(
      fc.property(play, (given) => {
        for (const state of statesOf(given).slice(-3))
          for (const side of SIDES) expect(view(changedUnseen(state, side), side)).toEqual(view(state, side));
      }),
      RUNS,
    );
  });

  test("own units are whole, enemies as seen, those never seen are not in it", () => {
    const game = aGame(["......................."], {
      units: [
        aUnit({ id: "red", at: "0000" }),
        aUnit({ id: "near", at: "0200", side: "japanese", men: 87 }),
        aUnit({ id: "some", at: "0400", side: "japanese" }),
        aUnit({ id: "far", at: "2200", side: "japanese" }),
      ],
    });
    const known = game.view("soviet");
    expect(known.own).toMatchObject([{ id: "red", men: 100, at: 0 }]);
    expect(known.enemies).toMatchObject([
      { id: "near", level: "identified", where: 2, now: 1, men: 90 },
      { id: "some", level: "contact", where: 4, now: 1, men: 0, guns: 0, tanks: 0 },
    ]);
  });

  test("[R3.3] who has been identified stays so while he is in sight", () => {
    const game = aGame(["........"], {
      units: [
        aUnit({ id: "red", at: "0000" }),
        aUnit({ id: "foe", at: "0200", side: "japanese", smallArms: 0 }),
      ],
    });
    game.endParts(1);
    for (const path of ["0300", "0400"])
      game.order({ type: "move", unit: "foe", path: [game.hex(path)], manner: "deployed" });
    expect(game.view("soviet").enemies).toMatchObject([{ level: "identified", where: 4, men: 100 }]);
  });

  test("[R3.3] who holds the ground is what a side has seen, not what is", () => {
    const game = aGame(["......", "......"], {
      units: [aUnit({ id: "red", at: "0000" }), aUnit({ id: "foe", at: "0500", side: "japanese" })],
      claims: { soviet: "0400" },
      sky: { weather: "clear", light: "dark" },
      numbers: { movement: { darkness: 0 } },
    });
    game.endParts(1);
    game.order({ type: "move", unit: "foe", path: [game.hex("0400")], manner: "deployed" });
    expect(game.state.control[4]).toBe(2);
    expect(game.view("soviet").control[4]).toBe(1);
    expect(game.view("japanese").control[4]).toBe(2);
  });

  test("a view is plain data", () => {
    const known = aGame([".."], {
      units: [aUnit({ id: "red", at: "0000" }), aUnit({ id: "foe", at: "0100", side: "japanese" })],
    }).view("soviet");
    expect(structuredClone(known)).toEqual(known);
    expect(JSON.parse(JSON.stringify(known))).toEqual(known);
  });
});

describe("imagining the rest", () => {
  test("every imagined state gives the view it was imagined from", () => {
    fc.assert(
      fc.property(play, (given) => {
        for (const state of statesOf(given).slice(-3))
          for (const side of SIDES) {
            const known = view(state, side);
            expect(view(imagine(known, { seed: given.seed }), side)).toEqual(known);
            expect(view(suppose(known), side)).toEqual(known);
          }
      }),
      RUNS,
    );
  });

  test("the same dice imagine the same, and never the game's own seed", () => {
    const [state] = statesOf({ seed: "game", picks: [5] });
    if (!state) throw new Error("no step was played");
    const known = view(state, "soviet");
    expect(imagine(known, { seed: "a" })).toEqual(imagine(known, { seed: "a" }));
    expect(imagine(known, { seed: "a" }).seed).not.toBe(state.seed);
    expect(imagine(known, { seed: "a" }).drawn).toEqual({});
  });

  test("a contact is imagined now weaker, now stronger, never beyond its order of battle", () => {
    const game = aGame(["......"], {
      units: [
        aUnit({ id: "red", at: "0000" }),
        aUnit({ id: "foe", at: "0400", side: "japanese", men: 90 }),
        aUnit({ id: "big", at: null, side: "japanese", men: 700 }),
      ],
    });
    const known = game.view("soviet");
    const men = Array.from({ length: 40 }, (_, seed) => imagine(known, { seed: `${seed}` }).units[1]?.men);
    expect(Math.max(...men.map((count) => count ?? 0))).toBeLessThanOrEqual(90);
    const wide = aGame(["......"], {
      units: [aUnit({ id: "red", at: "0000" }), aUnit({ id: "foe", at: "0400", side: "japanese", men: 900 })],
    }).view("soviet");
    const many = new Set(
      Array.from({ length: 40 }, (_, seed) => imagine(wide, { seed: `${seed}` }).units[1]?.men),
    );
    expect(many.size).toBeGreaterThan(5);
  });
});

describe("works in a view", () => {
  test("[R3.5] a side sees its own, and the enemy's only where it has seen him lie in them", () => {
    const game = aGame(["......................"], {
      units: [aUnit({ id: "red", at: "0000" }), aUnit({ id: "foe", at: "2000", side: "japanese" })],
      works: [
        { at: "0000", side: "soviet", level: 1 },
        { at: "2000", side: "japanese", level: 3 },
      ],
    });
    expect(Object.keys(game.view("soviet").works)).toEqual(["0"]);
    expect(Object.keys(game.view("japanese").works)).toEqual(["20"]);
  });

  test("[R3.5] an enemy who digs unseen in an own old trench changes nothing until he is noticed", () => {
    const game = aGame(["............"], {
      units: [aUnit({ id: "red", at: "0000" }), aUnit({ id: "foe", at: "0800", side: "japanese" })],
      works: [{ at: "0500", side: "soviet", level: 2 }],
      sky: { weather: "fog", light: "day" },
    });
    const trench = game.hex("0500");
    const believed = game.view("soviet").works[trench];
    expect(believed).toMatchObject({ side: "soviet", level: 2 });
    game.endParts(1);
    game.order({
      type: "move",
      unit: "foe",
      path: ["0700", "0600", "0500"].map(game.hex),
      manner: "deployed",
    });
    game.endParts(2);
    game.order({ type: "dig", unit: "foe", what: "trench" });
    // He has made it his own: the view does not tell.
    expect(game.state.works[trench]).toMatchObject({ side: "japanese" });
    expect(game.view("soviet").works[trench]).toEqual(believed);
    expect(game.view("japanese").works[trench]).toMatchObject({ side: "japanese" });
    // Whoever walks up to it finds the enemy there, and that it is lost.
    game.endParts(1);
    game.order({
      type: "move",
      unit: "red",
      path: ["0100", "0200", "0300", "0400"].map(game.hex),
      manner: "deployed",
    });
    expect(game.view("soviet").works[trench]).toMatchObject({ side: "japanese" });
    expect(game.state.remembered.soviet).toEqual({});
  });
});
