import { describe, expect, test } from "vitest";
import { enemyOf, theatreOf } from "../../src/engine/index.ts";
import { lookForLeaks } from "./hidden.ts";
import { otherWorld } from "./otherWorld.ts";

/** The small run; `npm run hidden` is the large one. */
const SMALL = { seeds: 1, firstSeed: 1, every: 45, previews: 12, turns: 8 };

describe("what a side cannot see", () => {
  test("[R3.3] [R3.5] changes neither its view, nor its orders and previews, nor its commander, nor what it is told", {
    timeout: 120_000,
  }, () => {
    const report = lookForLeaks(SMALL);
    expect(report.leaks).toEqual([]);
    expect(report.states).toBeGreaterThan(8);
    expect(report.previews).toBeGreaterThan(80);
    expect(report.orders).toBeGreaterThan(60);
  });
});

describe("the comparison finds what is planted", () => {
  const few = { ...SMALL, every: 20, turns: 3 };

  test("a world in which an own unit has fewer men", { timeout: 60_000 }, () => {
    const world: typeof otherWorld = (state, side, ...rest) => {
      const other = otherWorld(state, side, ...rest);
      const { units } = theatreOf(state).scenario;
      const isOwn = (index: number) => units[index]?.side === side;
      return {
        ...other,
        units: other.units.map((unit, index) => (isOwn(index) ? { ...unit, men: unit.men + 1 } : unit)),
      };
    };
    expect(lookForLeaks({ ...few, world }).leaks[0]?.what).toMatch(/^the view: \.own\.0\.men/);
  });

  test("a world in which a side remembers one enemy less", { timeout: 60_000 }, () => {
    const world: typeof otherWorld = (state, side, ...rest) => {
      const other = otherWorld(state, side, ...rest);
      const nothing = other.known[side].map(() => null);
      return { ...other, known: { ...other.known, [side]: nothing } };
    };
    expect(lookForLeaks({ ...few, world }).leaks[0]?.what).toMatch(/^the view: \.enemies/);
  });

  test("the other world is another: nobody who is out of sight is as he was", { timeout: 60_000 }, () => {
    let changed = 0;
    const world: typeof otherWorld = (state, side, ...rest) => {
      const other = otherWorld(state, side, ...rest);
      const { units } = theatreOf(state).scenario;
      other.units.forEach((unit, index) => {
        if (units[index]?.side === enemyOf(side) && unit.at >= 0 && unit.at !== state.units[index]?.at)
          changed += 1;
      });
      return other;
    };
    // No preview is asked for: what was changed is known without.
    lookForLeaks({ ...few, previews: 0, world });
    expect(changed).toBeGreaterThan(20);
  });
});
