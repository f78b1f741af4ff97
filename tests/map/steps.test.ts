import { describe, expect, test } from "vitest";
import type { SeenEvent } from "../../src/engine/index.ts";
import { linesOf, marchTime, readingTime, showsOf, stepsOf } from "../../src/map/playback/steps.ts";

const moved = (unit: string, from: number, to: number): SeenEvent => ({
  type: "event",
  event: { type: "unit-moved", unit, from, to, cost: 1, manner: "deployed" },
});

describe("what the map shows of a turn", () => {
  test("[R2.1] hexes of one unit one after another are one march", () => {
    expect(stepsOf([moved("a", 1, 2), moved("a", 2, 3), moved("b", 9, 8)])).toEqual([
      { type: "march", unit: "a", path: [1, 2, 3] },
      { type: "march", unit: "b", path: [9, 8] },
    ]);
  });

  test("[R2.1] a march that was broken off by a fight is two", () => {
    const fight: SeenEvent = { type: "enemy-fired", target: 2, from: null, loss: 3, how: "shells" };
    expect(stepsOf([moved("a", 1, 2), fight, moved("a", 2, 3)]).map(({ type }) => type)).toEqual([
      "march",
      "shells",
      "march",
    ]);
  });

  test("[R4.9] a counter-attack that stayed is told where it was to go", () => {
    const stayed: SeenEvent = {
      type: "event",
      event: { type: "counter-attack-withheld", units: ["a"], target: 7, chance: 4, least: 10, rule: "R4.9" },
    };
    expect(stepsOf([stayed])).toEqual([{ type: "stays", target: 7 }]);
  });

  test("an enemy who comes from off the map appears where he is seen", () => {
    expect(stepsOf([{ type: "enemy-moved", level: "contact", unit: "x", from: -1, to: 7 }])).toEqual([
      { type: "appears", unit: "x", at: 7 },
    ]);
  });

  test("a march takes 140 ms a hex and never more than 900", () => {
    expect(marchTime([1, 2, 3])).toBe(280);
    expect(marchTime(Array.from({ length: 20 }, (_, i) => i))).toBe(900);
  });

  test("each deed of the enemy is told by itself, rifles of ours at one hex are one fight", () => {
    const fire = (loss: number): SeenEvent => ({
      type: "enemy-fired",
      target: 2,
      from: null,
      loss,
      how: "fire",
    });
    const events = [fire(1), fire(2), fire(3)];
    expect(showsOf(events).map(({ seen, deed }) => [seen, deed])).toEqual([[events[2], null]]);
    const told = new Map(events.map((seen, at) => [seen, at + 1]));
    expect(showsOf(events, told).map(({ seen, deed }) => [seen, deed])).toEqual([
      [events[0], 1],
      [events[1], 2],
      [events[2], 3],
    ]);
  });

  test("lines are counted as they are told, and one that goes on with a deed says from which line", () => {
    const fire = (target: number): SeenEvent => ({
      type: "enemy-fired",
      target,
      from: null,
      loss: 1,
      how: "shells",
    });
    const [here, there, ...again] = [fire(2), fire(5), fire(2), fire(2)] as const;
    const ours = moved("a", 1, 2);
    const silenced = { type: "enemy-silenced", at: 9 } as unknown as SeenEvent;
    const told = new Map([
      [here, 1],
      [there, 2],
      [again[0], 1],
      [silenced, 3],
      [again[1], 1],
    ]);
    const shows = showsOf([here, there, ours, again[0], silenced, again[1]], told);
    expect(linesOf(shows).map(({ at, of, continues }) => `${at}/${of} ${continues ?? "new"}`)).toEqual([
      "1/5 new",
      "2/5 new",
      "0/0 new",
      "3/5 1",
      // What moves nobody has its line too.
      "4/5 new",
      "5/5 1",
    ]);
  });

  test("a deed is shown a quarter of a second for each word, never under 1.2 s nor over 7 s", () => {
    expect(readingTime(0)).toBe(1200);
    expect(readingTime(6)).toBe(1500);
    expect(readingTime(18)).toBe(4500);
    expect(readingTime(60)).toBe(7000);
  });
});
