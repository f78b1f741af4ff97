import { describe, expect, test } from "vitest";
import {
  type AirStrikeSituation,
  airStrikeForecast,
  groundedBy,
} from "../../../src/engine/rules/air/airStrike.ts";
import { WITH_DIE, WORKED } from "../04-fire-and-assault/workedNumbers.ts";

const RAID: AirStrikeSituation = {
  sorties: 60,
  kilograms: 500,
  men: 700,
  works: 0,
  guns: 0,
  batteryGuns: 0,
  posture: "holding",
  antiAir: 0,
};

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
    const strike = { ...RAID, sorties: 180, kilograms: 678, men: 3000, works: 3 };
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
    // Ten men by 75, 100 (twice as often) and 125 percent; half a man left over is a man every second time.
    expect(strike.outcomes.map(({ loss, weight }) => [loss, weight])).toEqual([
      [7, 50],
      [8, 50],
      [10, 200],
      [12, 50],
      [13, 50],
    ]);
  });

  test("[R6.3] one aircraft with 500 kg hits a man in a full trench one time in six, not never", () => {
    // 500 / 3,000 are 16 hundredths of a man.
    const one = airStrikeForecast({ ...RAID, sorties: 1, works: 3 }, WORKED);
    expect(one.outcomes.map(({ loss, weight }) => [loss, weight])).toEqual([
      [0, 84],
      [1, 16],
    ]);
  });
});

describe("[R6.3] what is bombed", () => {
  const only = (given: Partial<AirStrikeSituation>) =>
    airStrikeForecast({ ...RAID, ...given }, WORKED).outcomes[0];

  test("[R6.3] a column on the march loses twice as many, one that is dug in as before", () => {
    expect(only({ posture: "moving" })?.loss).toBe(120);
    expect(only({ posture: "moving", works: 3 })?.loss).toBe(10);
  });

  test("[R6.3] 30 tonnes knock out six guns and silence fifteen", () => {
    // 5,000 kg for a gun, 2,000 kg on each gun of the batteries.
    expect(only({ guns: 20, batteryGuns: 15 })).toMatchObject({ guns: 6, silences: 1 });
    expect(only({ guns: 2, batteryGuns: 16 })).toMatchObject({ guns: 2, silences: 0 });
    expect(only({ guns: 2, batteryGuns: 0 })).toMatchObject({ silences: 0 });
  });
});

describe("[R6.4] anti-aircraft fire", () => {
  const air = { antiAirLoss: 50, antiAirLossMost: 30, antiAirAim: 50, antiAirAimMost: 20 };
  const numbers = { ...WORKED, air: { ...WORKED.air, ...air } };
  const strike = (given: Partial<AirStrikeSituation>) => airStrikeForecast({ ...RAID, ...given }, numbers);

  test("[R6.4] 40 points down 20 aircraft in 1,000 sorties: 60 sorties lose one for sure, two in one case of five", () => {
    expect(strike({ antiAir: 40 }).outcomes.map(({ aircraft, weight }) => [aircraft, weight])).toEqual([
      [1, 80_000],
      [2, 20_000],
    ]);
    expect(strike({ antiAir: 40, sorties: 50 }).outcomes.map(({ aircraft }) => aircraft)).toEqual([1]);
    expect(strike({ antiAir: 200, sorties: 100 }).outcomes.map(({ aircraft }) => aircraft)).toEqual([3]);
    expect(strike({}).outcomes.map(({ aircraft }) => aircraft)).toEqual([0]);
  });

  test("[R6.4] it spoils the aim, up to a limit, and says so", () => {
    // 30 tonnes less a fifth: 24 tonnes cost 48 men.
    expect(strike({ antiAir: 40 }).outcomes[0]?.loss).toBe(48);
    expect(strike({ antiAir: 400 }).outcomes[0]?.loss).toBe(48);
    expect(strike({ antiAir: 20 }).breakdown).toContainEqual({
      cause: "anti-air",
      rule: "R6.4",
      amount: -10,
      helps: "defender",
    });
  });
});
