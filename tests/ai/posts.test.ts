import { describe, expect, test } from "vitest";
import { openDesk } from "../../src/ai/desk.ts";
import { goalsOf } from "../../src/ai/goals.ts";
import type { Part } from "../../src/ai/plan.ts";
import { keepInTrench, leaveSomebody, stayOnPost } from "../../src/ai/posts.ts";
import { goalOfReserve } from "../../src/ai/reserves.ts";
import { sectorsOf } from "../../src/ai/sectors.ts";
import type { UnitId } from "../../src/engine/index.ts";
import { aQuietGame } from "../engine/aGame.ts";
import { aUnit, type Drawing, hexOf } from "../support/drawMap.ts";

const ROWS = ["................", "................"];

/** A hill of twelve points in the west and one of thirty in the east, as the Soviet side sees them. */
function hills(units: Drawing["units"]) {
  const game = aQuietGame(ROWS, {
    units: units ?? [],
    places: { west: "0000", east: "1200" },
    objectives: [
      { place: "west", points: 12 },
      { place: "east", points: 30 },
    ],
  });
  const desk = openDesk(game.view("soviet"), { seed: "a seed", entrusted: null, operation: null });
  return { desk, goals: goalsOf(desk) };
}

const enemy = (at: string) => aUnit({ id: "enemy", side: "japanese", at });

describe("who stays on ground of worth", () => {
  function staying(units: Drawing["units"]): readonly UnitId[] {
    const { desk, goals } = hills(units);
    const parts = new Map<UnitId, Part>();
    leaveSomebody(desk, goals, desk.view.own, parts, new Map());
    return [...parts.keys()];
  }

  test("of two on a hill with the enemy about, the smaller who can hold it", () => {
    const large = aUnit({ id: "large", at: "0000", men: 400 });
    const small = aUnit({ id: "small", at: "0000", men: 100 });
    expect(staying([large, small, enemy("0200")])).toEqual(["small"]);
  });

  test("of a battalion and a handful the battalion, for the handful cannot hold it", () => {
    const large = aUnit({ id: "large", at: "0000", men: 400 });
    const handful = aUnit({ id: "handful", at: "0000", men: 12 });
    expect(staying([large, handful, enemy("0200")])).toEqual(["large"]);
  });

  test("not a battalion for a patrol, unless the ground is great; a smaller one may", () => {
    const patrol = aUnit({ id: "patrol", side: "japanese", at: "0200", men: 20 });
    const large = aUnit({ id: "large", at: "0000", men: 400 });
    expect(staying([large, patrol])).toEqual([]);
    expect(staying([aUnit({ id: "small", at: "0000", men: 80 }), patrol])).toEqual(["small"]);
    const before = aUnit({ id: "patrol", side: "japanese", at: "1300", men: 20 });
    expect(staying([aUnit({ id: "large", at: "1200", men: 400 }), before])).toEqual(["large"]);
  });

  test("nobody where no enemy is known to be", () => {
    expect(staying([aUnit({ id: "large", at: "0000", men: 400 })])).toEqual([]);
  });
});

describe("who may leave ground of worth", () => {
  /** Whether a battalion in a trench on a lesser hill is kept there by so many enemies beside it. */
  function isKept(by: typeof stayOnPost, men: number): boolean {
    const game = aQuietGame(ROWS, {
      units: [
        aUnit({ id: "battalion", at: "0300", men: 400 }),
        aUnit({ id: "enemy", side: "japanese", at: "0200", men }),
      ],
      places: { hill: "0300" },
      objectives: [{ place: "hill", points: 4 }],
      works: [{ at: "0300", side: "soviet", level: 3 }],
    });
    const desk = openDesk(game.view("soviet"), { seed: "a seed", entrusted: null, operation: null });
    const parts = new Map<UnitId, Part>();
    const [battalion] = desk.view.own;
    if (!battalion) throw new Error("the battalion is missing");
    by(desk, goalsOf(desk), battalion, parts, new Map());
    return parts.has("battalion");
  }

  test("a battalion before a patrol, on its post or in its trench; not before as many as it is", () => {
    for (const by of [stayOnPost, keepInTrench]) {
      expect(isKept(by, 10)).toBe(false);
      expect(isKept(by, 400)).toBe(true);
    }
  });
});

describe("where reserves stand", () => {
  test("behind the dearer of two threatened hills, though it stands by the other, until many are behind it", () => {
    const held = [aUnit({ id: "on-west", at: "0000" }), aUnit({ id: "on-east", at: "1200" })];
    const { desk, goals } = hills([...held, aUnit({ id: "reserve", at: "0100", men: 400 })]);
    const [, east] = goals;
    const reserve = desk.view.own.find(({ id }) => id === "reserve");
    if (!east || !reserve) throw new Error("the hill or the reserve is missing");
    const situation = { goals, thrusts: [], sectors: sectorsOf(desk, goals), threatened: goals };
    const behind = new Map();
    expect(goalOfReserve(desk, reserve, situation, behind)).toBe(hexOf(desk.theatre.scenario, "1200"));
    expect(behind.get(east)).toBe(400);
    expect(goalOfReserve(desk, reserve, situation, new Map([[east, 4000]]))).toBe(
      hexOf(desk.theatre.scenario, "0000"),
    );
  });

  test("behind the hill before which the enemy masses, though the other is much nearer", () => {
    const held = [aUnit({ id: "on-west", at: "0000" }), aUnit({ id: "on-east", at: "1200" })];
    const masses = [700, 700].map((men, index) =>
      aUnit({ id: `enemy-${index}`, side: "japanese", at: "1300", men }),
    );
    const places = { west: "0000", east: "1200" };
    const objectives = [
      { place: "west", points: 20 },
      { place: "east", points: 24 },
    ];
    const units = [...held, ...masses, aUnit({ id: "reserve", at: "0200", men: 400 })];
    const game = aQuietGame(ROWS, { units, places, objectives });
    const desk = openDesk(game.view("soviet"), { seed: "a seed", entrusted: null, operation: null });
    const reserve = desk.view.own.find(({ id }) => id === "reserve");
    if (!reserve) throw new Error("the reserve is missing");
    const goals = goalsOf(desk);
    const situation = { goals, thrusts: [], sectors: sectorsOf(desk, goals), threatened: goals };
    expect(goalOfReserve(desk, reserve, situation, new Map())).toBe(hexOf(desk.theatre.scenario, "1200"));
  });
});
