import { describe, expect, test } from "vitest";
import {
  crewLoss,
  fateOf,
  leftBehind,
  shareByWeight,
  shareLoss,
} from "../../../src/engine/rules/fire-and-assault/losses.ts";
import { testNumbers } from "../../support/testNumbers.ts";

const NUMBERS = testNumbers();
const NOBODY = { killed: 0, wounded: 0, missing: 0 };

describe("[R4.7] losses by kind", () => {
  test("[R4.7] a loss is shared by men, the odd man by the largest remainder", () => {
    expect(shareLoss(10, [100, 100, 100])).toEqual([4, 3, 3]);
    expect(shareLoss(10, [450, 90])).toEqual([8, 2]);
    expect(shareLoss(900, [40, 2])).toEqual([40, 2]);
    expect(shareLoss(5, [0, 0])).toEqual([0, 0]);
    expect(shareByWeight(3, [0, 1])).toEqual([0, 3]);
  });

  test("[R4.7] a hundred men lost are killed, wounded and missing as the side's shares say", () => {
    expect(fateOf(100, NOBODY, "soviet", NUMBERS)).toEqual({ killed: 25, wounded: 70, missing: 5 });
    const some = { killed: 7, wounded: 30, missing: 0 };
    expect(fateOf(200, some, "soviet", NUMBERS)).toEqual({ killed: 50, wounded: 140, missing: 10 });
  });

  test("[R4.7] men lost one by one fare as a hundred at once: a unit's losses are counted on", () => {
    let lost = NOBODY;
    const after: (readonly number[])[] = [];
    for (let man = 1; man <= 100; man++) {
      const { killed, wounded, missing } = fateOf(1, lost, "soviet", NUMBERS);
      lost = {
        killed: lost.killed + killed,
        wounded: lost.wounded + wounded,
        missing: lost.missing + missing,
      };
      after.push([lost.killed, lost.wounded, lost.missing]);
    }
    // Places 61, 22, 83, 44, 5, 66, 27, 88, 49, 10 of a hundred: below 25 killed, below 30 missing.
    expect(after[9]).toEqual([3, 6, 1]);
    expect(fateOf(10, NOBODY, "soviet", NUMBERS)).toEqual({ killed: 3, wounded: 6, missing: 1 });
    expect(after[99]).toEqual([25, 70, 5]);
  });

  test("[R9.6] those who die on the way back are of the wounded", () => {
    // A tenth of 70 wounded.
    expect(fateOf(100, NOBODY, "soviet", NUMBERS, 10)).toEqual({ killed: 32, wounded: 63, missing: 5 });
  });

  test("[R4.7] a share of a crew is lost with its tank", () => {
    // Twelve of thirty men sit in four of ten tanks.
    expect(crewLoss(30, 10, 4, testNumbers({ fire: { crewLoss: 50 } }))).toBe(6);
    expect(crewLoss(30, 10, 4, testNumbers({ fire: { crewLoss: 75 } }))).toBe(9);
    expect(crewLoss(30, 0, 4, NUMBERS)).toBe(0);
  });
});

describe("[R4.8] what is left behind", () => {
  const strength = { men: 200, guns: 3, tanks: 5, bogged: 2 };

  test("[R4.8] a retreat leaves stragglers, a share of the guns and the tanks that are stuck", () => {
    const half = testNumbers({ fire: { retreatLoss: 10, retreatGuns: 50 } });
    expect(leftBehind(strength, "retreat", half)).toEqual({ missing: 20, guns: 1, tanks: 2, bogged: 2 });
  });

  test("[R4.8] a tenth of the guns is rounded down: a battery brings all of its guns away", () => {
    const tenth = testNumbers({ fire: { retreatGuns: 10 } });
    const guns = (count: number) => leftBehind({ ...strength, guns: count }, "retreat", tenth).guns;
    expect([3, 9, 10, 19, 20].map(guns)).toEqual([0, 0, 1, 1, 2]);
  });

  test("[R4.8] who is surrounded leaves all guns whatever a retreat costs", () => {
    const none = testNumbers({ fire: { retreatGuns: 0 } });
    expect(leftBehind({ ...strength, guns: 4 }, "surrounded", none).guns).toBe(4);
  });

  test("[R4.8] who breaks out of a ring leaves half of his men and all that rolls", () => {
    expect(leftBehind(strength, "surrounded", NUMBERS)).toEqual({
      missing: 100,
      guns: 3,
      tanks: 7,
      bogged: 2,
    });
  });
});
