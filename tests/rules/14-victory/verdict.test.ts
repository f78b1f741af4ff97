import { describe, expect, test } from "vitest";
import { type Measure, verdictOf } from "../../../src/engine/index.ts";
import type { Outcome } from "../../../src/engine/state.ts";
import { NO_LOSSES } from "../../../src/engine/state.ts";

const numbers = {
  victory: {
    perHundredMen: 2,
    perEscalationPoint: 1,
    warLoss: 100,
    savedMost: 9,
    levels: [
      { id: "decisive", margin: 60 },
      { id: "minor", margin: 10 },
      { id: "as-it-happened", margin: 0 },
    ],
  },
};

/** A battle that came to so many points in history, none of them for ground, in which nobody attacked. */
function aBattle(historicalMargin: number, given: Partial<Measure> = {}): Measure {
  return { objectives: [], attacker: null, historicalGround: 0, historicalMargin, ...given };
}

function anOutcome(given: Partial<Outcome>): Outcome {
  return {
    reason: "ceasefire",
    minute: 0,
    margin: 0,
    holders: {},
    lastIn: {},
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
    expect(verdictOf(numbers, aBattle(-45), outcome, "soviet")).toEqual({
      points: 30,
      level: "minor",
      than: "better",
    });
    expect(verdictOf(numbers, aBattle(-45), outcome, "japanese")).toEqual({
      points: -30,
      level: "minor",
      than: "worse",
    });
  });

  test("[R14.5] a small difference is as it happened for both", () => {
    const outcome = anOutcome({ margin: 9 });
    expect(verdictOf(numbers, aBattle(0), outcome, "soviet").than).toBe("as-it-happened");
    expect(verdictOf(numbers, aBattle(0), outcome, "japanese").than).toBe("as-it-happened");
  });

  test("[R14.5] who concedes keeps what he lost and pays for giving up", () => {
    const outcome = anOutcome({ reason: "conceded", winner: "japanese", margin: 20 });
    expect(verdictOf(numbers, aBattle(0), outcome, "soviet").points).toBe(-100);
    expect(verdictOf(numbers, aBattle(0), outcome, "japanese").points).toBe(0);
  });
});

describe("[R12.3] nobody stands better by a war", () => {
  test.each([-200, -100, -1, 0, 1, 100, 200])(
    "[R12.3] whatever the ground (margin %i), a war is worse for both than the field alone, and worst for its author",
    (margin) => {
      for (const side of ["soviet", "japanese"] as const) {
        const field = verdictOf(numbers, aBattle(0), anOutcome({ margin }), side).points;
        const war = (blamed: "soviet" | "japanese") =>
          verdictOf(numbers, aBattle(0), anOutcome({ reason: "war", blamed, margin }), side).points;
        const other = side === "soviet" ? "japanese" : "soviet";
        expect(war(other)).toBeLessThanOrEqual(Math.min(field, 0) - 100);
        expect(war(side)).toBe(war(other) - 100);
      }
    },
  );
});

describe("[R14.7] whoever came to take ground", () => {
  // History: the Soviet side attacked one hill of 30 points that Japan kept, and lost 12 points more in men.
  const attack = aBattle(-42, {
    objectives: [{ place: "hill", points: 30 }],
    attacker: "soviet",
    historicalGround: -30,
  });
  const kept = { hill: "japanese" } as const;
  const pointsOf = (given: Partial<Outcome>, battle = attack) => ({
    soviet: verdictOf(numbers, battle, anOutcome(given), "soviet").points,
    japanese: verdictOf(numbers, battle, anOutcome(given), "japanese").points,
  });

  test("[R14.7] who stands still and spares 12 points of men has done as was done then", () => {
    expect(pointsOf({ holders: kept, margin: -30 })).toEqual({ soviet: 9, japanese: -9 });
    expect(verdictOf(numbers, attack, anOutcome({ holders: kept, margin: -30 }), "soviet").than).toBe(
      "as-it-happened",
    );
  });

  test("[R14.7] what he spares within the limit counts in full", () => {
    expect(pointsOf({ holders: kept, margin: -35 })).toEqual({ soviet: 7, japanese: -7 });
  });

  test("[R14.7] who takes the hill is paid for ground and men alike", () => {
    // 30 points of his instead of Japan's, and no man lost: 60 and 12.
    expect(pointsOf({ holders: { hill: "soviet" }, margin: 30 })).toEqual({ soviet: 72, japanese: -72 });
  });

  test("[R14.7] a small height pays for as much again of what he spared, not for all of it", () => {
    // The hill of 30 points stays Japan's; he holds a height of 4 that nobody held then, and spares 40 points.
    const heights = { ...attack, objectives: [...attack.objectives, { place: "height", points: 4 }] };
    const holders = { hill: "japanese", height: "soviet" } as const;
    expect(pointsOf({ holders, margin: -42 + 4 + 40 }, heights)).toEqual({ soviet: 17, japanese: -17 });
    // 4 for the height, and of what was spared 9 and 4.
    expect(pointsOf({ holders, margin: -42 + 4 + 13 }, heights)).toEqual({ soviet: 17, japanese: -17 });
    expect(pointsOf({ holders, margin: -42 + 4 + 12 }, heights)).toEqual({ soviet: 16, japanese: -16 });
  });

  test("[R14.7] men do not make good the ground that he gave away", () => {
    // Then each had a part of the hill, and it cost 50 points of men; now Japan has it and nobody fell.
    const shared = { ...attack, historicalGround: 0, historicalMargin: -50 };
    expect(pointsOf({ holders: kept, margin: -30 }, shared)).toEqual({ soviet: -21, japanese: 21 });
  });

  test("[R14.7] the defender's savings count in full, and so do losses worse than then", () => {
    // Japan spares 20 points beside history: the Soviet side lost so much more than it did then.
    expect(pointsOf({ holders: kept, margin: -62 })).toEqual({ soviet: -20, japanese: 20 });
  });

  test("[R14.7] where nobody came to take ground all counts", () => {
    expect(pointsOf({ holders: kept, margin: -30 }, { ...attack, attacker: null })).toEqual({
      soviet: 12,
      japanese: -12,
    });
  });

  test("[R14.7] the Japanese side is measured alike where it attacks", () => {
    const raid = { ...attack, attacker: "japanese" as const, historicalGround: 30, historicalMargin: 42 };
    expect(pointsOf({ holders: { hill: "soviet" }, margin: 30 }, raid)).toEqual({ soviet: -9, japanese: 9 });
  });
});
