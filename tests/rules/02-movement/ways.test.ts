import { describe, expect, test } from "vitest";
import { hexName } from "../../../src/engine/hex/grid.ts";
import { pathTo, preview, reach } from "../../../src/engine/index.ts";
import { refusalOfGoal, swumTo, wayInTurns, wayNow } from "../../../src/engine/rules/movement/ways.ts";
import type { Manner, Scenario } from "../../../src/engine/scenario.ts";
import type { SideView } from "../../../src/engine/viewTypes.ts";
import { freeWayOf, priceOf } from "../../../src/notebook/index.ts";
import { aQuietGame, moving, storming } from "../../engine/aGame.ts";
import { aScenario, aTankCompany, aUnit, type Drawing, hexOf } from "../../support/drawMap.ts";
import { aView } from "../../support/drawView.ts";

const RIFLES = aUnit({ id: "own", at: "0000", men: 200, guns: 2 });

interface Drawn {
  readonly scenario: Scenario;
  readonly view: SideView;
}

function drawn(rows: readonly string[], drawing: Drawing): Drawn {
  const scenario = aScenario(rows, drawing);
  return { scenario, view: aView(scenario) };
}

const named = ({ scenario }: Drawn, way: readonly number[] | null) =>
  way?.map((hex) => hexName(scenario.battlefield, hex)).join(" ") ?? null;

const why = ({ scenario, view }: Drawn, manner: Manner, target: string) => {
  const own = view.own.find(({ id }) => id === "own");
  if (!own) throw new Error("nobody there");
  const { code, rule } = refusalOfGoal(view, own, manner, hexOf(scenario, target));
  return `${code} ${rule}`;
};

describe("the way to a hex", () => {
  test("[R2.13] over land, even where it is longer, and through the lake only where no land leads there now", () => {
    // By the lake two hexes, 4 + 2 points; by land round it five, 10 points of the 12.
    const lake = drawn([".L.", "...", "..."], { units: [RIFLES] });
    const target = hexOf(lake.scenario, "0200");
    const way = wayNow(lake.view, "own", "deployed", target);
    expect(named(lake, way)).not.toContain("0100");
    expect(way?.at(-1)).toBe(target);
    const shore = drawn([".L."], { units: [RIFLES] });
    expect(named(shore, wayNow(shore.view, "own", "deployed", hexOf(shore.scenario, "0200")))).toBe(
      "0100 0200",
    );
  });

  test("[R2.13] the reach knows which hexes are come to by swimming alone", () => {
    const shore = drawn([".L.."], { units: [RIFLES] });
    const swum = swumTo(shore.view, reach(shore.view, "own", "deployed"));
    expect(
      named(
        shore,
        [...swum].sort((a, b) => a - b),
      ),
    ).toBe("0200 0300");
    const lake = drawn([".L.", "...", "..."], { units: [RIFLES] });
    expect(swumTo(lake.view, reach(lake.view, "own", "deployed")).size).toBe(0);
  });

  test("[R2.1] a way of several turns leads out of a zone of control in which the unit stands, and past others", () => {
    const foe = aUnit({ id: "foe", at: "0101", side: "japanese" });
    const near = drawn(["...............", "..............."], { units: [RIFLES, foe] });
    const way = wayInTurns(near.view, "own", "deployed", hexOf(near.scenario, "1400"));
    expect(way?.at(-1)).toBe(hexOf(near.scenario, "1400"));
  });
});

test("[R12.1] of two ways that cost the same, the one that does not leave the side's own ground", () => {
  const rows = ["....", "....", "....", "...."];
  const plain = drawn(rows, { units: [RIFLES] });
  const all = plain.scenario.battlefield.terrain.map((_, hex) => hexName(plain.scenario.battlefield, hex));
  const target = hexOf(plain.scenario, "0101");
  const straight = pathTo(reach(plain.view, "own", "deployed"), target) ?? [];
  const abroad = hexName(plain.scenario.battlefield, straight[0] ?? -1);
  const claims = { soviet: all.filter((name) => name !== abroad).join(" "), japanese: abroad };
  const lawful = drawn(rows, { units: [RIFLES], claims });
  const view = {
    ...lawful.view,
    restraints: {
      ...lawful.view.restraints,
      soviet: { ...lawful.view.restraints.soviet, "cross-border": 2 },
    },
  };
  const way = wayNow(view, "own", "deployed", target);
  expect(named(lawful, way)).not.toContain(abroad);
  expect(way?.length).toBe(straight.length);
  // Where nobody asks for it, the way is as it was.
  expect(wayNow(plain.view, "own", "deployed", target)).toEqual(straight);
});

test("[R12.1] where the cheapest way breaks the leash, one that costs more and breaks none is found", () => {
  // The upper row is the straight way, and its middle lies abroad; the lower row goes round it.
  const claims = { soviet: "0000 0100 0300 0400 0001 0101 0201 0301 0401", japanese: "0200" };
  const map = drawn([".....", "....."], { units: [RIFLES], claims });
  const { restraints } = map.view;
  const view = {
    ...map.view,
    restraints: { ...restraints, soviet: { ...restraints.soviet, "cross-border": 2 } },
  };
  const target = hexOf(map.scenario, "0300");
  const path = pathTo(reach(view, "own", "deployed"), target) ?? [];
  const move = { type: "move", unit: "own", path, manner: "deployed" } as const;
  expect(named(map, path)).toBe("0100 0200 0300");
  const way = freeWayOf(view, move);
  const cost = reach(view, "own", "deployed").cost[target] as number;
  expect(way?.cost).toBe((cost / 3) * 4);
  // Where the leash does not hold, there is nothing to go round.
  expect(freeWayOf(map.view, move)).toBeNull();
});

describe("[R7.14] the way of tanks", () => {
  const TANKS = aTankCompany({ id: "own", at: "0100" });
  // Here marsh costs tanks no more than open ground, and bogs one in five.
  const numbers = { movement: { terrain: { tracks: { open: 2, marsh: 2 } } } };
  const wayOn = (rows: readonly string[], to: string, detour: number) => {
    const map = drawn(rows, { units: [TANKS], numbers: { ...numbers, armour: { detour } } });
    return named(map, wayNow(map.view, "own", "deployed", hexOf(map.scenario, to)));
  };

  test("[R7.14] of two ways that cost the same the dry one, whichever it is", () => {
    expect(wayOn(["....", "m...", "...."], "0102", 0)).toBe("0101 0102");
    expect(wayOn(["....", ".m..", "...."], "0102", 0)).toBe("0001 0102");
  });

  test("[R7.14] a dry way that costs a little more, and none that costs much more", () => {
    // Straight through the marsh 4 points, round it 6.
    const rows = ["..m..", "....."];
    expect(wayOn(rows, "0300", 2)).toBe("0101 0201 0300");
    expect(wayOn(rows, "0300", 1)).toBe("0200 0300");
  });
});

test("[R7.14] more than a tenth of the tanks likely to bog is asked about, a tenth is not", () => {
  const asked = (marsh: number) => {
    const game = aQuietGame(["m..."], {
      units: [aTankCompany({ id: "own", at: "0100", tanks: 10 })],
      numbers: { armour: { bog: { marsh } } },
    });
    return priceOf(game.view("soviet"), [moving(game, "own", "0000")])?.bogs ?? [];
  };
  expect(asked(10)).toEqual([]);
  expect(asked(20)).toEqual([{ unit: "own", tenths: 20, tanks: 10, when: "surely" }]);
});

test("[R7.14] so it is of a storm, for those who would go in", () => {
  const asked = (marsh: number) => {
    const game = aQuietGame(["m..."], {
      units: [
        aTankCompany({ id: "own", at: "0100", tanks: 10 }),
        aUnit({ id: "foe", side: "japanese", at: "0000", arm: "headquarters" }),
      ],
      numbers: { armour: { bog: { marsh } } },
    });
    return priceOf(game.view("soviet"), [storming(game, "own", "0000")])?.bogs ?? [];
  };
  expect(asked(10)).toEqual([]);
  expect(asked(20)).toEqual([{ unit: "own", tenths: 20, tanks: 10, when: "if-taken" }]);
});

describe("why there is no way", () => {
  test("[R2.3] water or closed ground lies between", () => {
    const river = drawn([".R..."], { units: [RIFLES] });
    expect(why(river, "deployed", "0400")).toBe("no-way R2.3");
    const tanks = drawn([".R..."], { units: [aTankCompany({ id: "own", at: "0000" })] });
    expect(why(tanks, "deployed", "0400")).toBe("no-way R7.6");
  });

  test("[R2.2] a column finds none where the same men, spread out, do", () => {
    const foe = aUnit({ id: "foe", at: "0301", side: "japanese" });
    const near = drawn(["........", "LLL.LLLL"], { units: [RIFLES, foe] });
    expect(wayInTurns(near.view, "own", "march", hexOf(near.scenario, "0700"))).toBeNull();
    expect(why(near, "march", "0700")).toBe("no-way-in-column R2.2");
  });

  test("[R2.1] known enemies stand in the only way", () => {
    const foe = aUnit({ id: "foe", at: "0200", side: "japanese" });
    const neck = drawn(["......"], { units: [RIFLES, foe] });
    expect(why(neck, "deployed", "0500")).toBe("no-way-past-enemy R2.1");
  });
});

test("[R2.8] where there is no room the limits are told, and what stands there", () => {
  const others = [1, 2, 3, 4].map((n) => aUnit({ id: `other-${n}`, at: "0100", men: 100 }));
  const game = aQuietGame(["..."], { units: [RIFLES, ...others] });
  const seen = preview(game.view("soviet"), moving(game, "own", "0100"));
  const { stackUnits, stackMen } = game.scenario.numbers.movement;
  expect(seen).toMatchObject({
    type: "refused",
    refusal: { code: "stacking", facts: { units: stackUnits, men: stackMen, unitsThere: 4, menThere: 400 } },
  });
});
