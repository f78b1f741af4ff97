import { describe, expect, test } from "vitest";
import {
  cohesionOnFire,
  cohesionState,
  lossChange,
  recoveryChange,
  shelledLossChange,
  shockChange,
  strainChange,
} from "../../../src/engine/rules/cohesion/cohesion.ts";
import { testNumbers } from "../../support/testNumbers.ts";

const NUMBERS = testNumbers({ cohesion: { start: 80, onFire: 40 } }).cohesion;

describe("[R10.1] cohesion", () => {
  test("[R10.2] [R10.3] below 40 a unit is disrupted, below 20 routed", () => {
    expect([100, 40, 39, 20, 19, 0].map((cohesion) => cohesionState(cohesion, NUMBERS))).toEqual([
      "good",
      "good",
      "disrupted",
      "disrupted",
      "routed",
      "routed",
    ]);
  });

  test("[R10.1] a fresh unit fires with all it has, one at 0 with three fifths", () => {
    expect([100, 80, 40, 0].map((cohesion) => cohesionOnFire(cohesion, NUMBERS))).toEqual([100, 100, 80, 60]);
  });

  test("[R10.1] each started percent of men lost costs a point, never below 0", () => {
    expect(lossChange(80, 45, 450, NUMBERS)).toBe(-10);
    expect(lossChange(80, 1, 450, NUMBERS)).toBe(-1);
    expect(lossChange(8, 225, 450, NUMBERS)).toBe(-8);
    expect(lossChange(80, 0, 450, NUMBERS)).toBeCloseTo(0);
    expect(lossChange(80, 500, 450, NUMBERS)).toBe(-80);
  });

  test("[R10.1] under shells and bombs percents are counted to the nearest: ten batteries cost what one loss would", () => {
    // One of 450 is less than half a percent, three are two thirds of one, twelve are 2.7 and seven 1.6.
    expect(shelledLossChange(80, 1, 450, NUMBERS)).toBe(0);
    expect(shelledLossChange(80, 3, 450, NUMBERS)).toBe(-1);
    expect(shelledLossChange(80, 12, 450, NUMBERS)).toBe(-3);
    expect(shelledLossChange(80, 7, 450, NUMBERS)).toBe(-2);
    expect(shelledLossChange(2, 45, 450, NUMBERS)).toBe(-2);
    expect(shelledLossChange(80, 0, 450, NUMBERS)).toBe(0);
  });

  test("[R10.1] march, assault, shells, retreat and bombs shake", () => {
    expect(strainChange(80, "march", NUMBERS)).toBe(-2);
    expect(strainChange(80, "assault", NUMBERS)).toBe(-10);
    expect(strainChange(80, "shelled", NUMBERS)).toBe(-5);
    expect(strainChange(4, "retreat", NUMBERS)).toBe(-4);
    expect(shockChange(80, 15)).toBe(-15);
    expect(shockChange(6, 15)).toBe(-6);
  });

  test("[R10.4] rest out of contact restores most, nothing above the full measure", () => {
    expect(recoveryChange(50, "in-contact", NUMBERS)).toBe(1);
    expect(recoveryChange(50, "out-of-contact", NUMBERS)).toBe(5);
    expect(recoveryChange(50, "resting", NUMBERS)).toBe(15);
    expect(recoveryChange(98, "resting", NUMBERS)).toBe(2);
  });

  test("[R10.7] leaders add their points to what a unit gains, up to the full measure", () => {
    expect(recoveryChange(50, "in-contact", NUMBERS, 3)).toBe(4);
    expect(recoveryChange(98, "resting", NUMBERS, 3)).toBe(2);
  });
});
