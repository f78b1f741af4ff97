import { describe, expect, test } from "vitest";
import { verdictOf } from "../../../src/engine/index.ts";
import type { Outcome } from "../../../src/engine/state.ts";
import { NO_LOSSES } from "../../../src/engine/state.ts";

const numbers = {
  victory: {
    perHundredMen: 2,
    perEscalationPoint: 1,
    warLoss: 100,
    levels: [
      { id: "decisive", margin: 60 },
      { id: "minor", margin: 10 },
      { id: "as-it-happened", margin: 0 },
    ],
  },
};

function anOutcome(given: Partial<Outcome>): Outcome {
  return {
    reason: "ceasefire",
    minute: 0,
    margin: 0,
    holders: {},
    losses: { soviet: NO_LOSSES, japanese: NO_LOSSES },
    level: "minor",
    winner: null,
    blamed: null,
    aircraft: { soviet: 0, japanese: 0 },
    sick: { soviet: 0, japanese: 0 },
    ...given,
  };
}

describe("[R14.5] what an outcome means to a side", () => {
  test("[R14.5] what is better than history for one side is as much worse for the other", () => {
    const outcome = anOutcome({ margin: -15 });
    // History's margin was -45: the Soviet side stands 30 points better.
    expect(verdictOf(numbers, -45, outcome, "soviet")).toEqual({
      points: 30,
      level: "minor",
      than: "better",
    });
    expect(verdictOf(numbers, -45, outcome, "japanese")).toEqual({
      points: -30,
      level: "minor",
      than: "worse",
    });
  });

  test("[R14.5] a small difference is as it happened for both", () => {
    const outcome = anOutcome({ margin: 9 });
    expect(verdictOf(numbers, 0, outcome, "soviet").than).toBe("as-it-happened");
    expect(verdictOf(numbers, 0, outcome, "japanese").than).toBe("as-it-happened");
  });

  test("[R14.5] who concedes keeps what he lost and pays for giving up", () => {
    const outcome = anOutcome({ reason: "conceded", winner: "japanese", margin: 20 });
    expect(verdictOf(numbers, 0, outcome, "soviet").points).toBe(-100);
    expect(verdictOf(numbers, 0, outcome, "japanese").points).toBe(0);
  });
});

describe("[R12.3] nobody stands better by a war", () => {
  test.each([-200, -100, -1, 0, 1, 100, 200])(
    "[R12.3] whatever the ground (margin %i), a war is worse for both than the field alone, and worst for its author",
    (margin) => {
      for (const side of ["soviet", "japanese"] as const) {
        const field = verdictOf(numbers, 0, anOutcome({ margin }), side).points;
        const war = (blamed: "soviet" | "japanese") =>
          verdictOf(numbers, 0, anOutcome({ reason: "war", blamed, margin }), side).points;
        const other = side === "soviet" ? "japanese" : "soviet";
        expect(war(other)).toBeLessThanOrEqual(Math.min(field, 0) - 100);
        expect(war(side)).toBe(war(other) - 100);
      }
    },
  );
});
