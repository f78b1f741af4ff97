import { describe, expect, test } from "vitest";
import {
  escalationMargin,
  groundMargin,
  levelOf,
  lossMargin,
} from "../../../src/engine/rules/victory/margin.ts";
import type { Losses, Objective, RuleNumbers } from "../../../src/engine/scenario.ts";
import { NO_LOSSES } from "../../../src/engine/state.ts";

const numbers: Pick<RuleNumbers, "victory"> = {
  victory: {
    perHundredMen: 3,
    perEscalationPoint: 1,
    warLoss: 100,
    savedMost: 9,
    levels: [
      { id: "decisive", margin: 60 },
      { id: "major", margin: 30 },
      { id: "minor", margin: 10 },
      { id: "as-it-happened", margin: 0 },
    ],
  },
};
const hills: readonly Objective[] = [
  { place: "north", points: 20 },
  { place: "south", points: 30 },
];
const lost = (men: Partial<Losses>): Losses => ({ ...NO_LOSSES, ...men });

describe("[R14.1] objectives", () => {
  test("count for the side that holds them, against the other", () => {
    expect(groundMargin(hills, { north: "soviet", south: "soviet" })).toBe(50);
    expect(groundMargin(hills, { north: "soviet", south: "japanese" })).toBe(-10);
  });

  test("held by nobody or by each in part count for nobody", () => {
    expect(groundMargin(hills, { north: null, south: "contested" })).toBe(0);
  });
});

describe("[R14.2] losses", () => {
  test("killed, wounded and missing of the other side count alike", () => {
    const japanese = lost({ killed: 100, wounded: 250, missing: 50 });
    expect(lossMargin(numbers, { soviet: NO_LOSSES, japanese })).toBe(12);
  });

  test("are cut toward zero on either side", () => {
    expect(lossMargin(numbers, { soviet: NO_LOSSES, japanese: lost({ killed: 66 }) })).toBe(1);
    expect(lossMargin(numbers, { soviet: lost({ killed: 66 }), japanese: NO_LOSSES })).toBe(-1);
    const few = lossMargin(numbers, { soviet: lost({ killed: 1 }), japanese: NO_LOSSES });
    expect(Object.is(few, 0)).toBe(true);
  });
});

describe("[R14.3] the name of a result", () => {
  test.each([
    [75, "decisive", "soviet"],
    [60, "decisive", "soviet"],
    [59, "major", "soviet"],
    [10, "minor", "soviet"],
    [9, "as-it-happened", null],
    [0, "as-it-happened", null],
    [-9, "as-it-happened", null],
    [-10, "minor", "japanese"],
    [-60, "decisive", "japanese"],
  ])("%i above history is %s for %s", (difference, level, winner) => {
    expect(levelOf(numbers, difference)).toEqual({ level, winner });
  });
});

describe("[R14.2] the ledgers of escalation", () => {
  test("[R14.2] each point costs the side that holds it", () => {
    const priced = { victory: { ...numbers.victory, perEscalationPoint: 2 } };
    expect(escalationMargin(priced, { soviet: 3, japanese: 0 })).toBe(-6);
    expect(escalationMargin(priced, { soviet: 1, japanese: 4 })).toBe(6);
  });
});
