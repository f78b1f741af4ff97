import { describe, expect, test } from "vitest";
import { changeInWorks, lossChange, officersChange } from "../../../src/engine/rules/cohesion/cohesion.ts";
import { aGame, factsOf } from "../../engine/aGame.ts";
import { aBattery, aUnit } from "../../support/drawMap.ts";
import { testNumbers } from "../../support/testNumbers.ts";

const NUMBERS = testNumbers({ cohesion: { inWorks: [100, 80, 60, 40], shelled: 10, smallUnit: 60 } });

describe("[R10.9] steady in works", () => {
  test("[R10.9] works leave less of what shells and bombs take", () => {
    expect([0, 1, 2, 3].map((works) => changeInWorks(-10, works, NUMBERS.cohesion))).toEqual([
      -10, -8, -6, -4,
    ]);
  });

  test("[R10.9] a battery shakes men in a full trench by two fifths of what it does in the open", () => {
    const strain = (level: number) => {
      const units = [
        aBattery({ id: "guns", at: "0300", shellsPerTurn: 100 }),
        aUnit({ id: "watch", at: "0200" }),
        aUnit({ id: "blue", at: "0000", side: "japanese", men: 300 }),
      ];
      const works = level > 0 ? [{ at: "0000", side: "japanese", level } as const] : [];
      const game = aGame(["...."], { units, works, numbers: { cohesion: NUMBERS.cohesion } });
      game.order({ type: "bombard", unit: "guns", target: 0 });
      return factsOf(game.events, "cohesion-changed").find(({ cause }) => cause === "shelled")?.change;
    };
    expect([strain(0), strain(3)]).toEqual([-10, -4]);
  });
});

describe("[R10.1] few men", () => {
  test("[R10.1] losses of a handful are counted as of a small unit", () => {
    // Six of 12 men are half of them, and a tenth of sixty.
    expect(lossChange(100, 6, 12, NUMBERS.cohesion)).toBe(-10);
    expect(lossChange(100, 60, 120, NUMBERS.cohesion)).toBe(-50);
    expect(officersChange(100, 6, 12, NUMBERS.cohesion)).toBe(0);
  });
});
