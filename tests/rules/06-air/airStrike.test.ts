import { describe, expect, test } from "vitest";
import { airStrikeForecast, groundedBy } from "../../../src/engine/rules/air/airStrike.ts";
import { WITH_DIE, WORKED } from "../04-fire-and-assault/workedNumbers.ts";

const RAID = { sorties: 60, kilograms: 500, men: 700, works: 0 };

describe("[R6.2] weather", () => {
  test("[R6.2] nothing flies in fog, in rain or in the dark", () => {
    expect(groundedBy("fog", "day", WORKED)).toBe("weather");
    expect(groundedBy("rain", "dark", WORKED)).toBe("weather");
    expect(groundedBy("clear", "dark", WORKED)).toBe("light");
    expect(groundedBy("haze", "day", WORKED)).toBeNull();
  });
});

describe("[R6.3] effect of bombs", () => {
  test("[R6.3] 30 tonnes cost 60 men in the field and 10 in trenches", () => {
    const loss = (works: number) => airStrikeForecast({ ...RAID, works }, WORKED).outcomes[0]?.loss;
    expect([0, 1, 2, 3].map(loss)).toEqual([60, 20, 13, 10]);
  });

  test("[R6.3] the 122 tonnes of 6 August cost 40 of 3,000 men in trenches", () => {
    const strike = { sorties: 180, kilograms: 678, men: 3000, works: 3 };
    expect(airStrikeForecast(strike, WORKED).outcomes[0]?.loss).toBe(40);
  });

  test("[R6.3] ten tonnes shake five points and hold down a tenth, up to a limit", () => {
    const ten = airStrikeForecast({ ...RAID, sorties: 20 }, WORKED).outcomes[0];
    expect(ten).toMatchObject({ shock: 5, suppression: 10 });
    const all = airStrikeForecast({ ...RAID, sorties: 500 }, WORKED).outcomes[0];
    expect(all).toMatchObject({ shock: 20, suppression: 50 });
  });

  test("[R6.3] the breakdown names the works, the die moves the losses", () => {
    const strike = airStrikeForecast({ ...RAID, works: 3 }, WITH_DIE);
    expect(strike.breakdown).toEqual([
      { cause: "full-trench", rule: "R6.3", amount: -84, helps: "defender" },
    ]);
    expect(strike.outcomes.map((outcome) => outcome.loss)).toEqual([7, 10, 12]);
  });
});
