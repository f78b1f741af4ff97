import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assaultForecast } from "../../../src/engine/rules/fire-and-assault/assault.ts";
import type { FightingGroup } from "../../../src/engine/rules/fire-and-assault/fightingGroup.ts";
import { fateOf, shareLoss } from "../../../src/engine/rules/fire-and-assault/losses.ts";
import { menOnFoot } from "../../../src/engine/rules/fire-and-assault/situation.ts";
import type { SideId } from "../../../src/engine/scenario.ts";
import { aGroup, anAssault, WITH_DIE, WORKED } from "./workedNumbers.ts";

const whole = (most: number) => fc.integer({ min: 0, max: most });
const group = (unit: string): fc.Arbitrary<FightingGroup> =>
  fc
    .record({
      arm: fc.constantFrom(
        "infantry" as const,
        "border-guard" as const,
        "tank" as const,
        "artillery" as const,
      ),
      men: fc.integer({ min: 1, max: 900 }),
      worth: whole(250),
      guns: whole(6),
      tanks: whole(20),
      bogged: whole(5),
      quality: fc.integer({ min: 50, max: 150 }),
      breakLimit: fc.integer({ min: 5, max: 40 }),
      cohesion: whole(100),
      suppressed: whole(60),
    })
    .map(({ worth, ...given }) =>
      aGroup({
        ...given,
        unit,
        smallArms: Math.floor((given.men * worth) / 100),
        gunFire: 20,
        antiTank: 15,
        tankFire: 25,
      }),
    );
const setting = fc.record({
  terrain: fc.constantFrom("open" as const, "scrub" as const, "steep" as const, "village" as const),
  works: whole(3),
  climbMetres: whole(150),
  hexsides: fc.integer({ min: 1, max: 6 }),
  streams: whole(3),
  weather: fc.constantFrom("clear" as const, "haze" as const, "fog" as const),
  light: fc.constantFrom("day" as const, "half-light" as const, "moonlight" as const, "dark" as const),
  prepared: fc.constantFrom(0, 10, 40),
});
const RUNS = { numRuns: 250 };

describe("assaults of all kinds", () => {
  test("[R4.7] nobody loses more men or tanks than he has, and every number is whole", () => {
    const fight = fc.tuple(group("a"), group("b"), group("c"), group("d"), setting);
    fc.assert(
      fc.property(fight, ([a, b, c, d, given]) => {
        const situation = anAssault([a, b], [c, d], given);
        const { outcomes, takes } = assaultForecast(situation, WITH_DIE);
        expect(takes >= 0 && takes <= 100).toBe(true);
        for (const outcome of outcomes) {
          const { attackerLoss, defenderLoss } = outcome;
          expect(Number.isInteger(attackerLoss) && Number.isInteger(defenderLoss)).toBe(true);
          expect(attackerLoss).toBeGreaterThanOrEqual(0);
          expect(defenderLoss).toBeGreaterThanOrEqual(0);
          expect(attackerLoss).toBeLessThanOrEqual(menOnFoot([a, b]));
          expect(defenderLoss).toBeLessThanOrEqual(menOnFoot([c, d]));
          for (const [index, hit] of outcome.tanksStopped.entries())
            expect(hit.tanks).toBeLessThanOrEqual([a, b][index]?.tanks ?? 0);
        }
      }),
      RUNS,
    );
  });

  test("[R4.5] a platoon more of the same kind never makes the hex likelier to fall", () => {
    const sizes = fc.tuple(fc.integer({ min: 20, max: 700 }), fc.integer({ min: 20, max: 300 }));
    fc.assert(
      fc.property(group("a"), setting, sizes, (attacker, given, [men, more]) => {
        const line = (count: number) => aGroup({ unit: "line", men: count, smallArms: count * 2 });
        const few = assaultForecast(anAssault([attacker], [line(men)], given), WITH_DIE).takes;
        const many = assaultForecast(anAssault([attacker], [line(men + more)], given), WITH_DIE).takes;
        // A close combat man against man may turn on the one man whom cutting to whole numbers takes off: an
        // outcome or two of the sixteen.
        expect(many).toBeLessThanOrEqual(few + 13);
      }),
      RUNS,
    );
  });

  test("[R5.4] holding the defenders down never costs the attackers more men in a step", () => {
    fc.assert(
      fc.property(group("a"), group("d"), setting, (attacker, defender, given) => {
        const free = anAssault([attacker], [{ ...defender, suppressed: 0 }], given);
        const held = anAssault([attacker], [{ ...defender, suppressed: 40 }], given);
        const first = (situation: typeof free) =>
          assaultForecast(situation, WORKED).outcomes[0]?.steps[0]?.attackers ?? 0;
        const broken = assaultForecast(free, WORKED).outcomes[0]?.result === "broken";
        // A step that breaks the attack is cut short, so only unbroken ones can be compared.
        if (!broken) expect(first(held)).toBeLessThanOrEqual(first(free));
      }),
      RUNS,
    );
  });
});

describe("sharing losses", () => {
  test("[R4.7] shares add up to the loss and exceed nobody's men", () => {
    fc.assert(
      fc.property(fc.array(whole(500), { minLength: 1, maxLength: 6 }), whole(2500), (men, loss) => {
        const shares = shareLoss(loss, men);
        const all = men.reduce((sum, count) => sum + count, 0);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(Math.min(loss, all));
        for (const [index, share] of shares.entries()) expect(share).toBeLessThanOrEqual(men[index] ?? 0);
      }),
      RUNS,
    );
  });

  test("[R4.7] killed, wounded and missing add up to the loss", () => {
    fc.assert(
      fc.property(whole(1000), whole(1000), fc.constantFrom("soviet", "japanese"), (loss, wounded, side) => {
        const fate = fateOf(loss, { killed: 0, wounded, missing: 0 }, side as SideId, WORKED, 4);
        expect(fate.killed + fate.wounded + fate.missing).toBe(loss);
        expect(Math.min(fate.killed, fate.wounded, fate.missing)).toBeGreaterThanOrEqual(0);
      }),
      RUNS,
    );
  });
});
