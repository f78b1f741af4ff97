/** Signs over a time line: gathered where they would stand too close, none of them lost, each within a press. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Calendar, labelsOf } from "../../src/panels/timeline/calendar.ts";
import { gathered, nearest, pressed } from "../../src/panels/timeline/gathered.ts";
import type { Mark } from "../../src/scenario/index.ts";

interface At {
  readonly at: number;
  readonly kind: Mark;
}

const gather = (signs: readonly At[], room: number) =>
  gathered(
    signs,
    room,
    ({ at }) => at,
    ({ kind }) => kind,
  );

const raid = (at: number): At => ({ at, kind: "air-raid" });
const storm = (at: number): At => ({ at, kind: "assault" });

describe("signs over a line", () => {
  test("no two stand nearer to each other than a sign is wide, and none is left out", () => {
    const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 60 });
    fc.assert(
      fc.property(shares, fc.double({ min: 0.005, max: 0.3, noNaN: true }), (at, room) => {
        const signs = at.map(raid);
        const groups = gather(signs, room);
        for (const [index, group] of groups.slice(1).entries())
          expect(group.at - (groups[index]?.at ?? 0)).toBeGreaterThanOrEqual(room);
        expect(new Set(groups.flatMap((group) => group.signs))).toEqual(new Set(signs));
      }),
    );
  });

  test("of several in one place the weightiest is drawn, over the hour of the first", () => {
    const [group, later] = gather([storm(0.52), raid(0.5), raid(0.9)], 0.05);
    expect(group?.at).toBe(0.5);
    expect(group?.drawn.kind).toBe("assault");
    expect(group?.signs).toEqual([raid(0.5), storm(0.52)]);
    expect(later?.signs).toHaveLength(1);
  });

  test("a press takes the nearest sign within reach, and beside the signs none", () => {
    const groups = gather([raid(0.2), raid(0.3)], 0.05);
    expect(nearest(groups, 0.26, 0.05)?.at).toBe(0.3);
    expect(nearest(groups, 0.24, 0.05)?.at).toBe(0.2);
    expect(nearest(groups, 0.5, 0.05)).toBeNull();
  });

  test("where several stand together each press goes on to the next, and from the last to the first", () => {
    const [group] = gather([raid(0.5), raid(0.501), raid(0.502), raid(0.502)], 0.05);
    if (!group) throw new Error("nothing is gathered");
    const hour = ({ at }: At) => at * 1000;
    expect(pressed(group, hour, 7)).toBe(500);
    expect(pressed(group, hour, 500)).toBe(501);
    expect(pressed(group, hour, 501)).toBe(502);
    expect(pressed(group, hour, 502)).toBe(500);
  });
});

describe("what is written under a line", () => {
  const night = { minute: 0, night: null } as const;
  /** Six turns, four a day, of which the first two end a day. */
  const calendar: Calendar = {
    first: 6,
    last: 11,
    turns: 6,
    turnsPerDay: 4,
    days: [
      { ...night, turn: 6, isMonth: 1 },
      { ...night, turn: 8, isMonth: 0 },
    ],
  };
  const told = (room: number, longest?: number) =>
    labelsOf(calendar, room, longest).map(({ turn, day, hasPart }) => [turn, day !== null, hasPart === 1]);

  test("a long battle has its days alone", () => {
    expect(told(1)).toEqual([
      [6, true, false],
      [8, true, false],
    ]);
  });

  test("a short one has the part of the day of every turn, beside a date only where both have room", () => {
    expect(told(6).map(([, , hasPart]) => hasPart)).toEqual([false, true, false, true, true, true]);
    expect(told(12).map(([, , hasPart]) => hasPart)).toEqual([true, true, true, true, true, true]);
  });

  test("longer words need more room", () => {
    expect(told(6, 10).map(([, , hasPart]) => hasPart)).toEqual([false, true, false, true, true, true]);
    expect(told(6, 13).map(([, , hasPart]) => hasPart)).toEqual([false, false]);
  });
});
