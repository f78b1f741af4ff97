import { describe, expect, test } from "vitest";
import { assaultForecast } from "../../../src/engine/rules/fire-and-assault/assault.ts";
import { aGroup, anAssault, WORKED } from "./workedNumbers.ts";

const NUMBERS = { ...WORKED, fire: { ...WORKED.fire, closeReserve: 200 } };
/** Well-armed attackers who win the fight of two hundred a side on the crest. */
const STORMERS = aGroup({ unit: "stormers", men: 400, smallArms: 700, quality: 130, breakLimit: 60 });

const endOf = (men: number, numbers = NUMBERS) =>
  assaultForecast(
    anAssault([STORMERS], [aGroup({ unit: "crowd", men, smallArms: Math.floor(men / 3) })]),
    numbers,
  ).outcomes[0];

describe("[R4.16] those behind", () => {
  test("[R4.16] a garrison with twice as many men left is not driven off: it is a foothold", () => {
    const few = endOf(400);
    expect(few?.result).toBe("taken");
    const crowd = endOf(1200);
    expect(crowd?.result).toBe("held");
    // Where nobody behind counts it would be taken.
    expect(endOf(1200, { ...NUMBERS, fire: { ...NUMBERS.fire, closeReserve: 100_000 } })?.result).toBe(
      "taken",
    );
  });

  test("[R4.16] counted are the men left of both after the fight", () => {
    const of = (men: number) => {
      const end = endOf(men);
      return {
        left: men - (end?.defenderLoss ?? 0),
        ours: 400 - (end?.attackerLoss ?? 0),
        result: end?.result,
      };
    };
    for (let men = 400; men <= 1200; men += 50) {
      const { left, ours, result } = of(men);
      expect(result).toBe(left >= 2 * ours ? "held" : "taken");
    }
  });
});
