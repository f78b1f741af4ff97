import { describe, expect, test } from "vitest";
import {
  type BombardmentSituation,
  bombardmentForecast,
  shellsFired,
  suppressionAfter,
} from "../../../src/engine/rules/bombardment/bombardment.ts";
import { WITH_DIE, WORKED } from "../04-fire-and-assault/workedNumbers.ts";

const BASE: BombardmentSituation = {
  shells: 400,
  worth: 100,
  observed: "observed",
  men: 400,
  guns: 0,
  batteryGuns: 0,
  works: 0,
  wire: 0,
  nests: 0,
  posture: "holding",
};

function only(given: Partial<BombardmentSituation>) {
  const [outcome] = bombardmentForecast({ ...BASE, ...given }, WORKED).outcomes;
  if (!outcome) throw new Error("no outcome");
  return outcome;
}

describe("[R5.1] shells", () => {
  test("[R5.6] a battery fires its rate for the guns it has left, and no more than it holds", () => {
    const sheet = { men: 80, guns: 4, shellsPerTurn: 100 };
    expect(shellsFired(sheet, { men: 80, guns: 4, shells: 500 }, WORKED)).toBe(100);
    expect(shellsFired(sheet, { men: 80, guns: 3, shells: 500 }, WORKED)).toBe(75);
    expect(shellsFired(sheet, { men: 80, guns: 4, shells: 30 }, WORKED)).toBe(30);
    expect(shellsFired(sheet, { men: 80, guns: 0, shells: 500 }, WORKED)).toBe(0);
    const none = { men: 80, guns: 0, shellsPerTurn: 100 };
    expect(shellsFired(none, { men: 80, guns: 0, shells: 500 }, WORKED)).toBe(0);
  });

  test("[R5.6] a quarter of its men serve the guns: with fewer the rate falls in proportion", () => {
    const sheet = { men: 80, guns: 4, shellsPerTurn: 100 };
    const fired = (men: number, guns: number, shells = 500) =>
      shellsFired(sheet, { men, guns, shells }, WORKED);
    // 20 of 80 men serve four guns, 10 serve two.
    expect([fired(20, 4), fired(19, 4), fired(10, 4), fired(1, 4), fired(0, 4)]).toEqual([100, 95, 50, 5, 0]);
    expect([fired(10, 2), fired(5, 2)]).toEqual([50, 25]);
    expect(fired(10, 4, 30)).toBe(30);
    // Guns that are told of without men fire as they are.
    expect(shellsFired({ ...sheet, men: 0 }, { men: 0, guns: 4, shells: 500 }, WORKED)).toBe(100);
  });
});

describe("[R5.3] losses by posture", () => {
  test("[R5.3] 400 shells cost 20 men in the field, 10 in foxholes, 6 and 4 in trenches", () => {
    expect([0, 1, 2, 3].map((works) => only({ works }).loss)).toEqual([20, 10, 6, 4]);
  });

  test("[R5.3] the preparation of 6 August, 7,000 shells on trenches, costs 77 of 3,000 men", () => {
    expect(only({ shells: 7000, men: 3000, works: 3 }).loss).toBe(77);
  });

  test("[R5.3] men on the move lose twice as many, few men are hard to hit", () => {
    expect(only({ posture: "moving" }).loss).toBe(40);
    const thrice = { ...WORKED, bombardment: { ...WORKED.bombardment, onTheMove: 300 } };
    expect(bombardmentForecast({ ...BASE, posture: "moving" }, thrice).outcomes[0]?.loss).toBe(60);
    expect(only({ men: 75 }).loss).toBe(10);
    expect(only({ men: 0 }).loss).toBe(0);
    expect(only({ men: 10, shells: 100000 }).loss).toBe(5);
  });

  test("[R5.3] what is left over of a man is the chance of one more", () => {
    // 50 shells on foxholes at 40 a man: 1.25 men.
    const { outcomes } = bombardmentForecast({ ...BASE, shells: 50, works: 1 }, WORKED);
    expect(outcomes.map(({ loss }) => loss)).toEqual([1, 2]);
    const [one, two] = outcomes.map(({ weight }) => weight);
    expect((one ?? 0) / (two ?? 1)).toBe(3);
  });

  test("[R5.2] blind fire has half the effect, and says so", () => {
    const blind = bombardmentForecast({ ...BASE, observed: "blind" }, WORKED);
    expect(blind.outcomes[0]).toMatchObject({ loss: 10, suppression: 40 });
    expect(only({ shells: 100, observed: "blind" }).suppression).toBe(12);
    expect(blind.breakdown).toContainEqual({ cause: "blind", rule: "R5.2", amount: -50, helps: "defender" });
  });

  test("[R5.3] shells find guns", () => {
    expect(only({ guns: 4 }).guns).toBe(2);
    expect(only({ guns: 1 }).guns).toBe(1);
    expect(only({ guns: 4, shells: 199 }).guns).toBe(0);
  });

  test("[R5.3] the die moves the losses, not what is held down", () => {
    const { outcomes } = bombardmentForecast(BASE, WITH_DIE);
    expect(outcomes.map((outcome) => outcome.loss)).toEqual([15, 20, 25]);
    expect(new Set(outcomes.map((outcome) => outcome.suppression)).size).toBe(1);
  });
});

describe("[R5.7] calibre", () => {
  test("[R5.7] a shell worth two does the work of two, on men, on guns and in holding down", () => {
    expect(only({ worth: 200 }).loss).toBe(40);
    expect(only({ worth: 60 }).loss).toBe(12);
    expect(only({ guns: 9, worth: 200 }).guns).toBe(4);
    expect(only({ shells: 50, worth: 200 }).suppression).toBe(25);
    const { breakdown } = bombardmentForecast({ ...BASE, worth: 300 }, WORKED);
    expect(breakdown).toContainEqual({ cause: "calibre", rule: "R5.7", amount: 200, helps: "attacker" });
  });
});

describe("[R8.6] wire and nests under shells", () => {
  const numbers = {
    ...WORKED,
    bombardment: { ...WORKED.bombardment, shellsPerWireRow: 150, shellsPerNest: 100 },
  };
  const hit = (given: Partial<BombardmentSituation>) =>
    bombardmentForecast({ ...BASE, wire: 3, nests: 9, ...given }, numbers).outcomes[0];

  test("[R8.6] 400 shells of 76 mm open two rows of wire, no more than there are", () => {
    expect(hit({})?.rows).toBe(2);
    expect(hit({ wire: 1 })?.rows).toBe(1);
    expect(hit({ observed: "blind" })?.rows).toBe(1);
  });

  test("[R8.8] field guns do not break nests, heavy shells do", () => {
    expect(hit({})?.nests).toBe(0);
    expect(hit({ worth: 199 })?.nests).toBe(0);
    expect(hit({ worth: 200 })?.nests).toBe(8);
    expect(hit({ worth: 300 })?.nests).toBe(9);
  });
});

describe("[R5.4] suppression", () => {
  test("[R5.4] a hundred shells hold down a quarter, and never more than two fifths", () => {
    expect(only({ shells: 100 }).suppression).toBe(25);
    expect(only({ shells: 1000 }).suppression).toBe(40);
    expect(suppressionAfter(25, 25, 40)).toBe(40);
    expect(suppressionAfter(50, 25, 40)).toBe(50);
  });
});
