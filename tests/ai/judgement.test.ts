import { describe, expect, test } from "vitest";
import { openDesk } from "../../src/ai/desk.ts";
import { goalsOf } from "../../src/ai/goals.ts";
import { createCommander } from "../../src/ai/index.ts";
import { makePlan } from "../../src/ai/plan.ts";
import { prospectOf } from "../../src/ai/prospect.ts";
import { imagined } from "../../src/ai/tactics/imagined.ts";
import { prepared } from "../../src/ai/tactics/preparation.ts";
import { keeps, menPerPoint, prizeOf } from "../../src/ai/tactics/prize.ts";
import type { Command, SideView } from "../../src/engine/index.ts";
import { aQuietGame, type Game } from "../engine/aGame.ts";
import { aBattery, aUnit, type Drawing, hexOf } from "../support/drawMap.ts";

function deskOf(seen: SideView) {
  return openDesk(seen, { seed: "a seed", entrusted: null, operation: null });
}

/** Everything that the regular commander orders in one part. */
function ordersIn(game: Game): readonly Command[] {
  const commander = createCommander({ side: "soviet", level: "regular", seed: "a seed" });
  const given: Command[] = [];
  for (let order = 0; order < 40; order++) {
    const command = commander.next(game.view("soviet"));
    given.push(command);
    if (command.type === "end-turn") break;
    game.order(command);
  }
  return given;
}

/** A hill of two hexes for 20 points, with a company of each side that stands there. */
function aHill(units: Drawing["units"]): Game {
  return aQuietGame(["......", "......"], {
    units: units ?? [],
    places: { hill: "0300 0400" },
    objectives: [{ place: "hill", points: 20 }],
    numbers: { victory: { perHundredMen: 2 } },
  });
}

const NEAR = aUnit({ id: "near", at: "0200" });
const enemyAt = (at: string) => aUnit({ id: `enemy-${at}`, side: "japanese", at });

describe("what ground is worth", () => {
  test("[R14.1] the enemy's hill: the first hex takes it from him, and is half of the way to having it", () => {
    const game = aHill([NEAR, enemyAt("0300"), enemyAt("0400")]);
    const desk = deskOf(game.view("soviet"));
    expect(prizeOf(desk, hexOf(game.scenario, "0300"))).toBe(20 + 10);
  });

  test("[R14.1] a hill of which one has a part: the last hex brings all its points", () => {
    const game = aHill([aUnit({ id: "on-it", at: "0300" }), enemyAt("0400")]);
    const desk = deskOf(game.view("soviet"));
    expect(prizeOf(desk, hexOf(game.scenario, "0400"))).toBe(20);
    expect(prizeOf(desk, hexOf(game.scenario, "0300"))).toBe(0);
    expect(prizeOf(desk, hexOf(game.scenario, "0100"))).toBe(0);
  });

  test("[R14.1] where nobody else has ever been the first hex is the whole place, and the second brings nothing", () => {
    const bare = aHill([NEAR]);
    expect(prizeOf(deskOf(bare.view("soviet")), hexOf(bare.scenario, "0300"))).toBe(20);
    const held = aHill([aUnit({ id: "on-it", at: "0300" })]);
    const desk = deskOf(held.view("soviet"));
    expect(prizeOf(desk, hexOf(held.scenario, "0400"))).toBe(0);
    expect(goalsOf(desk)).toMatchObject([{ wanted: [] }]);
  });

  test("[R14.2] at two points for a hundred men a point is fifty men", () => {
    expect(menPerPoint(deskOf(aHill([NEAR]).view("soviet")))).toBe(50);
  });

  test("what is taken in the last turn stays; what is taken early may be lost again", () => {
    const seen = aHill([NEAR]).view("soviet");
    expect(keeps(deskOf({ ...seen, turn: 7 }))).toBe(100);
    expect(keeps(deskOf({ ...seen, turn: 5 }))).toBe(85);
    expect(keeps(deskOf(seen))).toBe(70);
  });
});

describe("who goes where", () => {
  const field = ["............", "............", "............"];
  /** A post of 4 points far from anybody, a hill of 20 with few enemies on it. */
  const drawing: Drawing = {
    places: { post: "0000", hill: "0700" },
    objectives: [
      { place: "post", points: 4 },
      { place: "hill", points: 20 },
    ],
    held: [{ place: "post", side: "soviet" }],
  };

  test("a battalion is not kept from the hill by a small post that a few men could guard", () => {
    const game = aQuietGame(field, {
      ...drawing,
      units: [
        aUnit({ id: "battalion", at: "0500", men: 450, smallArms: 450 }),
        aUnit({ id: "enemy", side: "japanese", at: "0700", men: 60 }),
      ],
    });
    const part = makePlan(deskOf(game.view("soviet"))).parts.get("battalion");
    expect(part).toMatchObject({ role: "strike", goal: hexOf(game.scenario, "0700") });
  });

  test("who stands on ground of worth with the enemy before it stays there", () => {
    const game = aQuietGame(field, {
      ...drawing,
      units: [aUnit({ id: "garrison", at: "0000" }), aUnit({ id: "enemy", side: "japanese", at: "0200" })],
    });
    const part = makePlan(deskOf(game.view("soviet"))).parts.get("garrison");
    expect(part).toMatchObject({ role: "hold", goal: hexOf(game.scenario, "0000") });
  });
});

describe("ground beyond holding", () => {
  /** A hill of two hexes, one of them lost to so many men; a company on the other and a battalion behind it. */
  function roleBehindAHillLostTo(men: number): string | undefined {
    const game = aQuietGame(["........", "........", "........"], {
      places: { hill: "0300 0400" },
      objectives: [{ place: "hill", points: 20 }],
      units: [
        aUnit({ id: "on-it", at: "0300", men: 60, smallArms: 60 }),
        aUnit({ id: "behind", at: "0100", men: 300, smallArms: 300 }),
        aUnit({ id: "enemy", side: "japanese", at: "0400", men, smallArms: men }),
      ],
    });
    return makePlan(deskOf(game.view("soviet"))).parts.get("behind")?.role;
  }

  test("men go up to the rest of a hill when together they are a match for the enemy", () => {
    expect(roleBehindAHillLostTo(600)).toBe("hold");
  });

  test("men do not go up to the rest of a hill when more than twice and a half as many stand on it", () => {
    expect(roleBehindAHillLostTo(1000)).toBe("reserve");
  });
});

describe("assaults", () => {
  const field = ["......", "......", "......"];
  const hill: Drawing = { places: { hill: "0300" }, objectives: [{ place: "hill", points: 20 }] };

  test("[R4.4] a garrison storms the only enemies near when their ground is worth it", () => {
    const game = aQuietGame(field, {
      places: { post: "0200", hill: "0300" },
      objectives: [
        { place: "post", points: 8 },
        { place: "hill", points: 20 },
      ],
      numbers: { victory: { perHundredMen: 2 } },
      units: [
        aUnit({ id: "garrison", at: "0200", men: 400, smallArms: 400 }),
        aUnit({ id: "remnant", side: "japanese", at: "0300", men: 30, smallArms: 30 }),
      ],
    });
    expect(ordersIn(game).filter(({ type }) => type === "assault")).toEqual([
      { type: "assault", units: ["garrison"], target: hexOf(game.scenario, "0300") },
    ]);
  });

  test("[R4.4] a garrison falls upon the few beside it before others come up, if these cannot walk in behind it", () => {
    const game = aQuietGame(field, {
      places: { hill: "0200 0300" },
      objectives: [{ place: "hill", points: 20 }],
      numbers: { victory: { perHundredMen: 2 } },
      units: [
        aUnit({ id: "garrison", at: "0200", men: 200, smallArms: 200 }),
        aUnit({ id: "few", side: "japanese", at: "0300", men: 20, smallArms: 20 }),
        aUnit({ id: "coming", side: "japanese", at: "0400", men: 70, smallArms: 70 }),
      ],
    });
    expect(ordersIn(game).filter(({ type }) => type === "assault")).toEqual([
      { type: "assault", units: ["garrison"], target: hexOf(game.scenario, "0300") },
    ]);
  });

  test("[R11.1] a handful is not called up for a storm that is as good without it", () => {
    const game = aQuietGame(field, {
      ...hill,
      numbers: { victory: { perHundredMen: 2 } },
      units: [
        aUnit({ id: "battalion", at: "0200", men: 450, smallArms: 450 }),
        aUnit({ id: "other", at: "0301", men: 400, smallArms: 400 }),
        aUnit({ id: "six", at: "0200", men: 6, smallArms: 6 }),
        aUnit({ id: "eight", at: "0201", men: 8, smallArms: 8 }),
        aUnit({ id: "enemy", side: "japanese", at: "0300", men: 60, smallArms: 60 }),
      ],
    });
    const [storm] = ordersIn(game).filter(({ type }) => type === "assault");
    expect(storm).toMatchObject({ target: hexOf(game.scenario, "0300") });
    expect(storm?.type === "assault" && storm.units.filter((id) => id === "six" || id === "eight")).toEqual(
      [],
    );
  });

  test("[R4.4] nobody storms what he has no chance to take, whatever it is worth", () => {
    const game = aQuietGame(field, {
      ...hill,
      works: [{ at: "0300", side: "japanese", level: 3 }],
      units: [
        aUnit({ id: "company", at: "0200" }),
        aUnit({ id: "battalion", side: "japanese", at: "0300", men: 450, smallArms: 450 }),
      ],
    });
    expect(ordersIn(game).filter(({ type }) => type === "assault")).toEqual([]);
  });
});

describe("prospects", () => {
  /** A battalion below a hill for 20 points with a garrison in full trenches, or on bare ground. */
  function aGarrison(men: number, level: 0 | 3): Game {
    return aQuietGame(["......", "......", "......"], {
      places: { hill: "0300" },
      objectives: [{ place: "hill", points: 20 }],
      works: level === 0 ? [] : [{ at: "0300", side: "japanese", level }],
      units: [
        aUnit({ id: "battalion", at: "0200", men: 450, smallArms: 450 }),
        aUnit({ id: "garrison", side: "japanese", at: "0300", men, smallArms: men }),
      ],
    });
  }

  function prospectFor(game: Game): number {
    const desk = deskOf(game.view("soviet"));
    return prospectOf(desk, hexOf(game.scenario, "0300"), desk.view.own, 0);
  }

  test("an attack that its men could not carry even if they stood round the hill is not led", () => {
    const game = aGarrison(400, 3);
    expect(prospectFor(game)).toBeLessThan(35);
    expect(makePlan(deskOf(game.view("soviet"))).thrusts).toEqual([]);
  });

  test("the same men are led against a company on bare ground", () => {
    const game = aGarrison(60, 0);
    expect(prospectFor(game)).toBeGreaterThan(35);
    expect(makePlan(deskOf(game.view("soviet"))).thrusts).toMatchObject([{ units: ["battalion"] }]);
  });

  test("where nobody is seen an attack goes and looks; where nobody is fit it has no chance", () => {
    const game = aGarrison(60, 0);
    const desk = deskOf(game.view("soviet"));
    expect(prospectOf(desk, hexOf(game.scenario, "0302"), desk.view.own, 0)).toBe(100);
    expect(prospectOf(desk, hexOf(game.scenario, "0300"), [], 0)).toBe(0);
  });
});

describe("preparation", () => {
  /** Two batteries of a hundred shells a turn; a hundred hold down a quarter, and no more than 40 percent is. */
  function twoBatteries(): Game {
    return aQuietGame(["......", "......"], {
      places: { hill: "0300" },
      objectives: [{ place: "hill", points: 20 }],
      numbers: { bombardment: { suppression: 25, suppressionMost: 40 } },
      units: [
        NEAR,
        aBattery({ id: "first", at: "0000" }),
        aBattery({ id: "second", at: "0001" }),
        enemyAt("0300"),
      ],
    });
  }

  test("[R5.4] what two batteries hold down adds up to the most that shells can do", () => {
    const game = twoBatteries();
    const desk = deskOf(game.view("soviet"));
    const target = hexOf(game.scenario, "0300");
    expect(prepared(desk, target, new Set())).toEqual({
      guns: ["first", "second"],
      batteries: 2,
      heldDown: 40,
    });
    expect(prepared(desk, target, new Set(["first"]))).toEqual({
      guns: ["second"],
      batteries: 1,
      heldDown: 25,
    });
  });

  test("[R5.5] an assault is imagined as if the shells had fallen, and leaves the men where they are", () => {
    const game = twoBatteries();
    const seen = game.view("soviet");
    const target = hexOf(game.scenario, "0300");
    const then = imagined(deskOf(seen), target, [], { batteries: 1, heldDown: 25 });
    expect(then.bombarded).toEqual([target]);
    expect(then.heldDown).toEqual({ [target]: 25 });
    expect(then.enemies[0]?.men).toBe(seen.enemies[0]?.men);
    expect(seen.heldDown).toEqual({});
  });
});
