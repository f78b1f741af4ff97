import { describe, expect, test } from "vitest";
import type { Works } from "../../../src/engine/index.ts";
import {
  type BuildingSituation,
  nestForecast,
  wireForecast,
} from "../../../src/engine/rules/entrenchment/wireAndNests.ts";
import { assaultForecast } from "../../../src/engine/rules/fire-and-assault/assault.ts";
import { fireForecast } from "../../../src/engine/rules/fire-and-assault/fire.ts";
import { aGame, aQuietGame, factsOf, storming } from "../../engine/aGame.ts";
import { aBattery, aTankCompany, aUnit } from "../../support/drawMap.ts";
import { testNumbers } from "../../support/testNumbers.ts";
import { aGroup, anAssault, WORKED } from "../04-fire-and-assault/workedNumbers.ts";

const NUMBERS = testNumbers();
const BARE = {
  side: "soviet",
  level: 0,
  room: [],
  done: 0,
  wire: 0,
  wireDone: 0,
  nests: 0,
  nestsDone: 0,
} as const;
const BASE: BuildingSituation = {
  works: BARE,
  men: 100,
  garrison: 100,
  terrain: "open",
  light: "day",
  hours: 6,
  engineers: 0,
  underFire: 0,
};

describe("[R8.5] laying wire", () => {
  const laid = (given: Partial<BuildingSituation>) => {
    const { wire, wireDone } = wireForecast({ ...BASE, ...given }, NUMBERS).works;
    return [wire, wireDone];
  };

  test("[R8.5] two rows a turn of fifty men, as many of a hundred, fewer of twenty", () => {
    expect(laid({ men: 50 })).toEqual([2, 0]);
    expect(laid({ men: 100 })).toEqual([2, 0]);
    expect(laid({ men: 20 })).toEqual([0, 40]);
    expect(laid({ men: 20, works: { ...BARE, wireDone: 40 } })).toEqual([1, 30]);
  });

  test("[R8.5] half as fast in the dark, a quarter as fast beside the enemy", () => {
    expect(laid({ light: "dark" })).toEqual([1, 0]);
    expect(laid({ underFire: 1 })).toEqual([0, 25]);
    // Thrice the time is three turns: a third that is cut down to 33 would make it four.
    const thrice = testNumbers({ entrenchment: { wireUnderFire: 300, wireTurn: 100 } });
    let works: Works = BARE;
    for (let turn = 0; turn < 3; turn++) works = wireForecast({ ...BASE, works, underFire: 1 }, thrice).works;
    expect(works.wire).toBe(1);
  });

  test("[R8.3] [R8.5] engineers double it, and there are never more rows than the most", () => {
    expect(laid({ engineers: 40 })).toEqual([3, 0]);
    expect(laid({ works: { ...BARE, wire: 2 } })).toEqual([3, 0]);
  });

  test("[R8.5] an order lays it, a full hex refuses it, a new owner begins anew", () => {
    const watch = aUnit({ id: "blue", at: "0500", side: "japanese" });
    const game = aGame(["......"], { units: [aUnit({ id: "red", at: "0000" }), watch] });
    expect(game.order({ type: "dig", unit: "red", what: "wire" }).map(({ type }) => type)).toContain(
      "works-dug",
    );
    expect(game.state.works[0]).toMatchObject({ side: "soviet", level: 0, wire: 2 });
    game.endParts(2);
    game.order({ type: "dig", unit: "red", what: "wire" });
    game.endParts(2);
    expect(game.refusal({ type: "dig", unit: "red", what: "wire" })).toBe("wire-complete R8.5");
  });
});

describe("[R8.6] wire opened", () => {
  const works = [{ at: "0100", side: "japanese", level: 2, wire: 3 }] as const;
  const blue = aUnit({ id: "blue", at: "0100", side: "japanese", men: 200, smallArms: 300 });

  test("[R8.6] tanks that arrive open rows for good", () => {
    const red = aUnit({ id: "red", at: "0000", men: 200, smallArms: 100 });
    const game = aGame(["...."], { units: [red, aTankCompany({ id: "tanks", at: "0000" }), blue], works });
    game.order(storming(game, "red tanks", "0100"));
    // Ten tanks would flatten 100 percent, together at most 50: two rows of 25.
    expect(factsOf(game.events, "works-damaged")[0]).toMatchObject({ rows: 2, cause: "storm" });
    expect(factsOf(game.events, "works-damaged")[0]?.works.wire).toBe(1);
  });

  test("[R8.6] shells open it, and who sees the hex learns it", () => {
    const guns = aBattery({ id: "guns", at: "0300", shellsPerTurn: 200 });
    const units = [guns, aUnit({ id: "watch", at: "0200" }), blue];
    const game = aGame(["...."], { units, works });
    game.order({ type: "bombard", unit: "guns", target: 1 });
    expect(game.state.works[1]?.wire).toBe(1);
    expect(factsOf(game.events, "works-damaged")[0]?.seenBy).toBe("soviet");
    expect(game.view("soviet").works[1]?.wire).toBe(1);
  });
});

describe("[R8.7] machine-gun nests", () => {
  test("[R8.7] a hundred men build six in a turn, half as many on rock", () => {
    const built = (given: Partial<BuildingSituation>) => {
      const { nests, nestsDone } = nestForecast({ ...BASE, ...given }, NUMBERS).works;
      return [nests, nestsDone];
    };
    expect(built({})).toEqual([6, 0]);
    expect(built({ terrain: "steep" })).toEqual([3, 0]);
    expect(built({ men: 30 })).toEqual([1, 80]);
    expect(built({ men: 400 })).toEqual([10, 0]);
  });

  test("[R8.7] so many a turn at most, and never more than the garrison has machine guns", () => {
    const numbers = testNumbers({ entrenchment: { nestTurn: 2, nestGarrison: 40, nestMost: 40 } });
    const built = (given: Partial<BuildingSituation>) => {
      const { nests, nestsDone } = nestForecast(
        { ...BASE, men: 400, garrison: 400, ...given },
        numbers,
      ).works;
      return [nests, nestsDone];
    };
    // 400 men and six hours are 24 nests: two are built, and the hands that had no place are not saved.
    expect(built({})).toEqual([2, 99]);
    expect(built({ works: { ...BARE, nests: 9 } })).toEqual([10, 0]);
    expect(built({ garrison: 80, works: { ...BARE, nests: 2 } })).toEqual([2, 0]);
  });

  test("[R8.7] a garrison with a nest for every gun is refused more", () => {
    const works = [{ at: "0000", side: "soviet", level: 2, nests: 3 }] as const;
    const numbers = { entrenchment: { nestGarrison: 30 } };
    const game = (men: number) =>
      aQuietGame(["..."], { units: [aUnit({ id: "red", at: "0000", men })], works, numbers });
    expect(game(119).refusal({ type: "dig", unit: "red", what: "nests" })).toBe("nests-complete R8.7");
    expect(game(120).refusal({ type: "dig", unit: "red", what: "nests" })).toBe(null);
  });

  test("[R8.7] nobody builds them beside the enemy", () => {
    const units = [aUnit({ id: "red", at: "0000" }), aUnit({ id: "blue", at: "0100", side: "japanese" })];
    const game = aGame(["..."], { units });
    expect(game.refusal({ type: "dig", unit: "red", what: "nests" })).toBe("under-fire R8.7");
  });

  test("[R8.7] manned nests cost the attackers more, those without a crew nothing", () => {
    const numbers = { ...WORKED, entrenchment: { ...WORKED.entrenchment, nestMen: 10, nestFire: 20 } };
    const attack = [aGroup({ men: 450, smallArms: 900 })];
    const loss = (men: number, nests: number) =>
      assaultForecast(anAssault(attack, [aGroup({ men })], { nests }), numbers).outcomes[0]?.steps[0]
        ?.attackers;
    // Approach: 100 points / 6 = 16; with five nests 200 / 6 = 33; ten crews for twelve nests 300 / 6 = 50.
    expect(loss(100, 0)).toBe(16);
    expect(loss(100, 5)).toBe(33);
    expect(loss(100, 12)).toBe(50);
  });
});

describe("[R8.8] nests knocked out", () => {
  const fire = (given: Parameters<typeof aGroup>[0], nests: number) =>
    fireForecast(
      {
        firers: [aGroup(given)],
        targets: [aGroup()],
        distance: 1,
        occasion: "order",
        posture: "holding",
        works: 3,
        nests,
        terrain: "open",
        light: "day",
        weather: "clear",
      },
      { ...WORKED, entrenchment: { ...WORKED.entrenchment, nestKnockedOut: 20 } },
    ).outcomes[0]?.nests;

  test("[R8.8] four 45 mm guns of 15 points knock out three nests, rifles none", () => {
    expect(fire({ guns: 4, gunFire: 15 }, 40)).toBe(3);
    expect(fire({ guns: 4, gunFire: 15 }, 2)).toBe(2);
    expect(fire({ smallArms: 900 }, 40)).toBe(0);
  });

  test("[R8.8] one order knocks out so many at most", () => {
    const numbers = testNumbers({ entrenchment: { nestHitMost: 2 } });
    const works = [{ at: "0100", side: "japanese", level: 2, nests: 8 }] as const;
    const units = [
      aBattery({ id: "guns", at: "0000", gunFire: 100 }),
      aUnit({ id: "blue", at: "0100", side: "japanese" }),
    ];
    const game = aGame(["..."], { units, works, numbers: { entrenchment: numbers.entrenchment } });
    game.order({ type: "fire", unit: "guns", target: 1 });
    // 400 points at 40 for a nest are ten.
    expect(game.state.works[1]?.nests).toBe(6);
  });

  test("[R8.8] an order to fire takes them out of the works", () => {
    const works = [{ at: "0100", side: "japanese", level: 2, nests: 5 }] as const;
    const guns = aBattery({ id: "guns", at: "0000", gunFire: 20 });
    const units = [guns, aUnit({ id: "blue", at: "0100", side: "japanese" })];
    const game = aGame(["..."], { units, works });
    game.order({ type: "fire", unit: "guns", target: 1 });
    // 80 points, 40 for a nest.
    expect(game.state.works[1]?.nests).toBe(3);
  });
});
