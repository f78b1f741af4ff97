import { describe, expect, test } from "vitest";
import {
  type FireSituation,
  fireForecast,
  fireReach,
} from "../../../src/engine/rules/fire-and-assault/fire.ts";
import { spreadOf } from "../../../src/engine/rules/fire-and-assault/lossRange.ts";
import { aGroup, tanks, WITH_DIE, WORKED } from "./workedNumbers.ts";

const BASE: FireSituation = {
  firers: [aGroup({ smallArms: 600 })],
  targets: [aGroup({ unit: "target", men: 300 })],
  distance: 1,
  occasion: "order",
  posture: "holding",
  nests: 0,
  works: 0,
  terrain: "open",
  light: "day",
  weather: "clear",
};

function loss(given: Partial<FireSituation>): number {
  return fireForecast({ ...BASE, ...given }, WORKED).outcomes[0]?.loss ?? -1;
}

describe("[R4.2] fire at a hex in sight", () => {
  test("[R4.2] 600 fire points at men in scrapes cost 12: 60 percent, a thirtieth", () => {
    expect(loss({})).toBe(12);
    expect(loss({ posture: "moving" })).toBe(20);
  });

  test("[R4.2] small arms reach two hexes, guns and tanks three, with less and less effect", () => {
    expect(loss({ distance: 2 })).toBe(4);
    expect(loss({ distance: 3 })).toBe(0);
    const guns = [aGroup({ smallArms: 0, guns: 30, gunFire: 40 })];
    expect(loss({ firers: guns, distance: 3 })).toBe(3);
    expect(loss({ firers: guns, distance: 4 })).toBe(0);
    expect(fireReach(aGroup(), WORKED)).toBe(2);
    expect(fireReach(tanks(5), WORKED)).toBe(3);
  });

  test("[R4.11] at two hexes machine guns tell, rifles hardly, at three only what stands on a mount", () => {
    const numbers = { ...WORKED, fire: { ...WORKED.fire, lightByDistance: [100, 100, 10] } };
    const firers = [aGroup({ smallArms: 900, machineGuns: 600 })];
    const at = (distance: number): number | undefined =>
      fireForecast({ ...BASE, firers, distance, works: 0 }, numbers).outcomes[0]?.loss;
    // 900 at men in scrapes 540, a thirtieth: 18.
    expect(at(1)).toBe(18);
    // A tenth of 300 and 40 percent of 600 are 270; 162; 5.
    expect(at(2)).toBe(5);
    // 15 percent of 600 are 90; 54; 1.
    expect(at(3)).toBe(1);
    const told = fireForecast({ ...BASE, firers, distance: 2 }, numbers).breakdown;
    expect(told.find(({ cause }) => cause === "distance")?.amount).toBe(-70);
  });

  test("[R4.3] darkness and fog hide, works shelter", () => {
    expect(loss({ light: "dark" })).toBe(3);
    expect(loss({ weather: "fog" })).toBe(4);
    expect([0, 1, 2, 3].map((works) => loss({ works }))).toEqual([12, 7, 5, 3]);
  });

  test("[R4.3] the breakdown names every cause with its size", () => {
    const { breakdown } = fireForecast(
      { ...BASE, firers: [aGroup({ quality: 75 })], works: 2, light: "dark", occasion: "reaction" },
      WORKED,
    );
    expect(breakdown.map(({ cause, amount, helps }) => `${cause} ${amount} ${helps}`)).toEqual([
      "quality-attacker -25 defender",
      "trench -75 defender",
      "darkness -75 defender",
      "reaction -50 defender",
    ]);
  });

  test("[R4.2] what is left over of a man is thrown for: 20 points hit one man in two times of five", () => {
    const told = (smallArms: number) =>
      fireForecast({ ...BASE, firers: [aGroup({ smallArms })] }, WORKED).outcomes.map(({ loss, weight }) => [
        loss,
        weight,
      ]);
    // 60 percent are 12, a thirtieth 0.40; 620 points 372 and 12.40.
    expect(told(20)).toEqual([
      [0, 60],
      [1, 40],
    ]);
    expect(told(620)).toEqual([
      [12, 60],
      [13, 40],
    ]);
    // Nobody is there to be hit.
    const empty = fireForecast({ ...BASE, firers: [aGroup({ smallArms: 20 })], targets: [tanks(5)] }, WORKED);
    expect(empty.outcomes.map(({ loss }) => loss)).toEqual([0]);
  });

  test("[R4.2] each face of the die is an outcome", () => {
    const { outcomes } = fireForecast({ ...BASE, firers: [aGroup({ smallArms: 2000 })] }, WITH_DIE);
    expect(outcomes.map((outcome) => outcome.loss)).toEqual([30, 40, 50]);
    expect(spreadOf(outcomes, (outcome) => outcome.loss)).toEqual({
      expected: 40,
      low: 30,
      likely: 40,
      high: 50,
    });
  });
});

describe("[R4.9] [R4.10] reaction and contact", () => {
  test("[R4.9] fire at a mover is half of what a turn of contact is", () => {
    expect(loss({ posture: "moving", occasion: "reaction" })).toBe(10);
  });

  test("[R4.10] lines in contact hit as much by night as by day", () => {
    expect(loss({ occasion: "contact", light: "dark" })).toBe(loss({ occasion: "contact" }));
  });

  test("[R4.9] a handful loses half at most", () => {
    expect(loss({ firers: [aGroup({ smallArms: 9000 })], targets: [aGroup({ men: 20 })] })).toBe(10);
  });

  test("[R7.4] anti-tank guns stop tanks that come into sight; small arms do them nothing", () => {
    const guns = aGroup({ guns: 4, antiTank: 15, gunFire: 15, smallArms: 0 });
    const at = fireForecast(
      { ...BASE, firers: [guns], targets: [tanks(10)], posture: "moving", occasion: "reaction" },
      WORKED,
    );
    expect(at.outcomes[0]).toMatchObject({ loss: 0, tanksStopped: [{ unit: "tanks", tanks: 6 }] });
    const rifles = fireForecast({ ...BASE, targets: [tanks(10)] }, WORKED);
    expect(rifles.outcomes[0]).toMatchObject({ loss: 0, tanksStopped: [{ unit: "tanks", tanks: 0 }] });
  });
});
