import fc from "fast-check";
import { expect, test } from "vitest";
import { costOf, readLosses, shareLosses } from "../../src/history/read/losses.ts";
import { aTankCompany, aUnit } from "../support/drawMap.ts";
import { aField, factsOf, lineOf, said } from "./aLine.ts";

test("a text of losses, in any order", () => {
  expect(readLosses("30 wounded, 12 killed,4 missing, 2 tanks, 1 gun, 5 sick, 1 bogged tank")).toEqual({
    killed: 12,
    wounded: 30,
    missing: 4,
    guns: 1,
    tanks: 3,
    bogged: 1,
    sick: 5,
  });
});

const few = fc.nat({ max: 40 });
const strength = fc.record({ men: fc.nat({ max: 500 }), guns: few, tanks: few, bogged: few });
const toll = fc
  .record({ killed: few, wounded: few, missing: few, sick: few, guns: few, running: few, bogged: few })
  .map(({ running, ...loss }) => ({ ...loss, tanks: running + loss.bogged }));

test("shares add up to the loss where there is enough, and nobody ever loses more than he has", {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(toll, fc.array(strength, { minLength: 1, maxLength: 8 }), (loss, units) => {
      const shares = shareLosses(loss, units).map(costOf);
      const cost = costOf(loss);
      for (const kind of ["men", "guns", "tanks", "bogged"] as const) {
        const has = units.reduce((sum, unit) => sum + unit[kind], 0);
        const lost = shares.reduce((sum, part) => sum + part[kind], 0);
        expect(lost).toBe(Math.min(cost[kind], has));
        for (const [index, part] of shares.entries()) {
          expect(part[kind]).toBeGreaterThanOrEqual(0);
          expect(part[kind]).toBeLessThanOrEqual(units[index]?.[kind] ?? 0);
        }
      }
    }),
  );
});

test("shares go by strength, the largest remainder first", () => {
  const men = (number: number) => ({ men: number, guns: 0, tanks: 0, bogged: 0 });
  const loss = { killed: 10, wounded: 0, missing: 0, guns: 0, tanks: 0, bogged: 0, sick: 0 };
  // 10 by 100, 50 and 30 of 180: 5.56, 2.78 and 1.67; 5 + 2 + 1, then one each to .78 and .67.
  expect(shareLosses(loss, [men(100), men(50), men(30)]).map(({ killed }) => killed)).toEqual([5, 3, 2]);
});

const scenario = aField(["......"], {
  units: [
    aUnit({ id: "front", at: "0200" }),
    aUnit({ id: "rear", at: "0000" }),
    aTankCompany({ id: "tanks", at: "0100" }),
    aUnit({ id: "away" }),
    aUnit({ id: "foe", side: "japanese", at: "0300" }),
  ],
  command: {
    formations: [
      { id: "regiment", side: "soviet", units: ["front", "rear", "tanks", "away"], orders: 3, rally: 0 },
    ],
  },
});

test("a side's men fall where it is in contact, its tanks wherever they are", () => {
  const line = lineOf(scenario, [{ do: "lose", cause: "fire", losses: { soviet: "8 killed, 3 tanks" } }], {
    soviet: { killed: 8, tanks: 3 },
  });
  expect(said(line)).toEqual([]);
  expect(factsOf(line, 0, "losses-taken")).toMatchObject([
    { unit: "front", loss: { killed: 8, tanks: 0 } },
    { unit: "tanks", loss: { killed: 0, tanks: 3 } },
  ]);
});

test("a loss that would break those in contact is shared by all who are on the map", () => {
  // 60 of 250 men (100, 100, 50): 24, 24 and 12.
  const line = lineOf(scenario, [{ do: "lose", cause: "fire", losses: { regiment: "60 wounded" } }], {
    soviet: { wounded: 60 },
  });
  expect(said(line)).toEqual([]);
  expect(factsOf(line, 0, "losses-taken")).toMatchObject([
    { unit: "front", loss: { wounded: 24 } },
    { unit: "rear", loss: { wounded: 24 } },
    { unit: "tanks", loss: { wounded: 12 } },
  ]);
});

test("a unit told by its name and within its formation bears both, and not beyond its men", () => {
  const line = lineOf(
    scenario,
    [{ do: "lose", cause: "fire", losses: { front: "90 killed", soviet: "160 missing" } }],
    { soviet: { killed: 90, missing: 160 } },
  );
  expect(said(line)).toEqual([]);
  expect(factsOf(line, 0, "losses-taken")).toMatchObject([
    { unit: "front", loss: { killed: 90, missing: 10 } },
    { unit: "rear", loss: { missing: 100 } },
    { unit: "tanks", loss: { missing: 50 } },
  ]);
});

test("a side that has not so many is told so once", () => {
  const line = lineOf(
    scenario,
    [{ do: "lose", id: "it", cause: "fire", losses: { soviet: "251 killed, 11 tanks" } }],
    {
      soviet: { killed: 250, tanks: 10 },
    },
  );
  expect(said(line)).toEqual([
    "1938-01-01.yaml › it › losses.soviet, line 6: expected at most the 250 men that soviet has left; found 251",
    "1938-01-01.yaml › it › losses.soviet, line 6: expected at most the 10 running tanks that soviet has left; found 11",
  ]);
});
