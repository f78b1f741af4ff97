import { describe, expect, test } from "vitest";
import { type FuzzReport, fuzz } from "./fuzz.ts";
import { faultsOf } from "./invariants.ts";
import { skirmishStep } from "./planted.ts";

/** The small run; `npm run fuzz` is the large one. */
const SMALL = { legal: 1200, illegal: 2500, seeds: 2, firstSeed: 1 };

describe("play by chance, in every battle", () => {
  let report: FuzzReport | undefined;
  const played = (): FuzzReport => {
    report ??= fuzz(SMALL);
    return report;
  };

  test("[R1.5] [R2.8] [R4.7] [R10.1] whatever is ordered, what must hold holds, and every refusal names its rule", {
    timeout: 120_000,
  }, () => {
    expect(played().faults).toEqual([]);
    expect(played().legal).toBeGreaterThanOrEqual(SMALL.legal);
    expect(played().illegal).toBeGreaterThanOrEqual(SMALL.illegal);
  });

  test("it tried every kind of order that fights, and refusals of many rules", () => {
    for (const kind of ["move", "assault", "fire", "bombard", "dig", "rest", "stand", "end-turn"])
      expect(played().byKind[kind], kind).toBeGreaterThan(5);
    expect(Object.keys(played().refusals).length).toBeGreaterThan(40);
    const rules = new Set(Object.keys(played().refusals).map((told) => told.split(" ")[1]));
    for (const rule of ["R1.4", "R2.2", "R2.7", "R2.11", "R4.2", "R4.4", "R6.1", "R13.4"])
      expect(rules, rule).toContain(rule);
  });
});

describe("the checks find what is planted", () => {
  test.each<[string, (step: ReturnType<typeof skirmishStep>) => ReturnType<typeof skirmishStep>, RegExp]>([
    ["a fact left out", ({ events, ...step }) => ({ ...step, events: events.slice(1) }), /another state/],
    ["men from nowhere", (step) => withUnit(step, { men: 100_000 }), /men came/],
    ["fewer than no guns", (step) => withUnit(step, { guns: -1 }), /guns is -1/],
    ["too much cohesion", (step) => withUnit(step, { cohesion: 101 }), /cohesion is 101/],
    ["half a shell", (step) => withUnit(step, { shells: 0.5 }), /shells is 0.5/],
    ["a hex beyond the map", (step) => withUnit(step, { at: 5000 }), /stands at 5000/],
    [
      "a dead unit that fires",
      (step) => ({ ...step, events: [...step.events, aShot(step)] }),
      /not on the map/,
    ],
    ["everyone in one hex", everyoneTogether, /both sides stand|crowd into/],
    ["less than no escalation", withDebt, /soviet escalation: -1/],
  ])("%s", (_, spoil, fault) => {
    const step = skirmishStep();
    expect(faultsOf(step)).toEqual([]);
    expect(faultsOf(spoil(step)).join("\n")).toMatch(fault);
  });
});

type Step = ReturnType<typeof skirmishStep>;

function withUnit(step: Step, change: object): Step {
  const units = step.after.units.map((unit, index) => (index === step.unit ? { ...unit, ...change } : unit));
  return { ...step, after: { ...step.after, units } };
}

function aShot(step: Step): Step["events"][number] {
  return { type: "reacted", unit: step.gone };
}

function everyoneTogether(step: Step): Step {
  const units = step.after.units.map((unit) => ({ ...unit, at: step.after.units[step.unit]?.at ?? 0 }));
  return { ...step, after: { ...step.after, units } };
}

function withDebt(step: Step): Step {
  const entry = { turn: 0, side: "soviet", act: "talks", hex: null, by: null, points: -1 } as const;
  return { ...step, after: { ...step.after, ledger: [entry] } };
}
