import { describe, expect, test } from "vitest";
import {
  type DiggingSituation,
  diggingForecast,
  diggingLimit,
  workForNext,
} from "../../../src/engine/rules/entrenchment/digging.ts";
import { aGame } from "../../engine/aGame.ts";
import { aUnit } from "../../support/drawMap.ts";
import { testNumbers } from "../../support/testNumbers.ts";

const NUMBERS = testNumbers({ entrenchment: { turns: [1, 3, 6], rock: 200, engineers: 50, underFire: 1 } });
const BASE: DiggingSituation = {
  room: [],
  done: 0,
  terrain: "slope",
  diggers: 400,
  garrison: 400,
  engineers: 0,
  underFire: 0,
};

function turnsOfDigging(turns: number, given: Partial<DiggingSituation> = {}) {
  let works = { level: 0, room: given.room ?? [], done: given.done ?? 0 };
  for (let turn = 0; turn < turns; turn++) {
    const { level, room, done } = diggingForecast({ ...BASE, ...given, ...works }, NUMBERS);
    works = { level, room, done };
  }
  return works;
}

describe("[R8.1] digging", () => {
  test("[R8.2] marsh is dug as deep as the numbers say", () => {
    const limit = (marsh: number) =>
      diggingLimit({ terrain: "marsh", underFire: 0 }, testNumbers({ entrenchment: { marsh } }));
    expect([0, 1, 2, 9].map(limit)).toEqual([0, 1, 2, 3]);
  });

  test("[R8.2] foxholes take one turn, a trench three, a full trench six", () => {
    expect([1, 2, 3, 5, 6, 9].map((turns) => turnsOfDigging(turns).level)).toEqual([1, 1, 2, 2, 3, 3]);
    // After two turns half of the four hundred have their trench.
    expect(turnsOfDigging(2)).toEqual({ level: 1, room: [400, 200], done: 0 });
    expect(turnsOfDigging(9)).toEqual({ level: 3, room: [400, 400, 400], done: 0 });
    expect([0, 1, 2, 3].map((level) => workForNext(level, NUMBERS))).toEqual([100, 200, 300, 0]);
  });

  test("[R8.1] stony ground takes twice the time", () => {
    expect(turnsOfDigging(1, { terrain: "steep" })).toEqual({ level: 0, room: [200], done: 0 });
    expect(turnsOfDigging(2, { terrain: "steep" }).level).toBe(1);
    expect(diggingForecast({ ...BASE, terrain: "steep" }, NUMBERS).breakdown).toContainEqual({
      cause: "rock",
      rule: "R8.1",
      amount: -50,
      helps: "attacker",
    });
  });

  test("[R8.1] two units that each dig do the work of one garrison", () => {
    expect(diggingForecast({ ...BASE, diggers: 200 }, NUMBERS).work).toBe(50);
    expect(diggingForecast({ ...BASE, diggers: 0, garrison: 0 }, NUMBERS).work).toBe(0);
  });

  test("[R8.3] engineers add half", () => {
    expect(diggingForecast({ ...BASE, engineers: 60 }, NUMBERS)).toMatchObject({
      level: 1,
      // Of 600 turns of a man 400 make foxholes for all, 200 a trench for a hundred.
      room: [400, 100],
      work: 150,
    });
  });

  test("[R8.4] under the enemy's eyes nobody digs deeper than foxholes, and keeps what was begun", () => {
    expect(turnsOfDigging(5, { underFire: 1 })).toEqual({ level: 1, room: [400], done: 0 });
    const begun = [400, 200];
    expect(turnsOfDigging(2, { underFire: 1, room: begun })).toEqual({ level: 1, room: begun, done: 0 });
    const full = [400, 400, 400];
    expect(turnsOfDigging(2, { underFire: 1, room: full })).toEqual({ level: 3, room: full, done: 0 });
  });

  test("[R8.2] water stands in a marsh, nobody digs in a lake", () => {
    expect(diggingLimit({ terrain: "marsh", underFire: 0 }, NUMBERS)).toBe(1);
    expect(diggingLimit({ terrain: "lake", underFire: 0 }, NUMBERS)).toBe(0);
    expect(diggingLimit({ terrain: "slope", underFire: 0 }, NUMBERS)).toBe(3);
    expect(turnsOfDigging(4, { terrain: "marsh" }).level).toBe(1);
  });

  test("[R8.2] in a marsh the ground ends the digging, elsewhere the enemy does [R8.4]", () => {
    const numbers = { entrenchment: { turns: [1, 3, 6], marsh: 1, underFire: 1 } };
    const refusal = (ground: string, ...foes: readonly ReturnType<typeof aUnit>[]) => {
      const units = [aUnit({ id: "own", at: "0000" }), ...foes];
      const works = [{ at: "0000", side: "soviet", level: 1 }] as const;
      return aGame([`${ground}..`], { units, works, numbers }).refusal({ type: "dig", unit: "own" });
    };
    const foe = aUnit({ id: "foe", side: "japanese", at: "0100" });
    expect(refusal("m")).toBe("dug-in-fully R8.2");
    expect(refusal("m", foe)).toBe("dug-in-fully R8.2");
    expect(refusal(".", foe)).toBe("no-deeper-under-fire R8.4");
    expect(refusal(".")).toBeNull();
  });
});
