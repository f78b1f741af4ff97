import { describe, expect, test } from "vitest";
import { readScenario } from "../../src/scenario/index.ts";
import { said, skirmish, withText } from "./folders.ts";

/** A plan for the east side with one phase, changed as a test wants. */
function plan(changes: object = {}) {
  return {
    plans: [
      {
        id: "east",
        side: "soviet",
        phases: [
          {
            id: "east-holds",
            from: { date: "1938-05-14", hour: 0 },
            until: { date: "1938-05-14", hour: 12 },
            task: "hold",
            place: "mill-hill",
            forces: ["east-post"],
            sources: [{ source: "invented" }],
            confidence: "inferred",
            ...changes,
          },
        ],
      },
    ],
  };
}

const WORDS = JSON.stringify({ plans: { "east-holds": "The post holds the hill", twice: "Again" } });

function read(data: ReturnType<typeof plan>, words = WORDS) {
  const files = withText(skirmish(), "plans.json", JSON.stringify(data));
  return withText(files, "words/en/plans.json", words);
}

describe("plans.json", () => {
  test("is read with its hexes and units, and a scenario may do without", () => {
    const whole = readScenario(read(plan(), JSON.stringify({ plans: { "east-holds": "It holds" } })));
    if (!whole.ok) throw new Error(whole.findings.map(({ found }) => found).join("; "));
    const [phase] = whole.book.plans[0]?.phases ?? [];
    expect(phase).toMatchObject({ task: "hold", units: ["east-post"], percent: 100 });
    const hill = whole.scenario.battlefield.places.find(({ id }) => id === "mill-hill");
    expect(phase?.hexes).toEqual(hill?.hexes);
    // Twelve hours after the phase began.
    expect((phase?.until ?? 0) - (phase?.from ?? 0)).toBe(720);
    const without = readScenario(skirmish());
    expect(without.ok && without.book.plans).toEqual([]);
  });

  const cases: ReadonlyArray<readonly [string, object, string]> = [
    [
      "an hour within a turn",
      { until: { date: "1938-05-14", hour: 10 } },
      "plans.json › plans[0].phases[0].until: expected an hour at which a turn begins or ends, every 6 hours from midnight; found 1938-05-14 at hour 10",
    ],
    [
      "a unit that comes after the phase",
      { forces: ["east-post", "east-tanks"] },
      'plans.json › plans[0].phases[0].forces[1]: expected a force that comes before the phase ends; found "east-tanks", which comes on 1938-05-14 12:00',
    ],
    [
      "a unit twice at once",
      { forces: ["east-post", "east-post"] },
      'plans.json › plans[0].phases[0].forces[1]: expected "east-post" named once in this phase; found "east-post", after "east-post"',
    ],
    [
      "a unit of the other side",
      { forces: ["west-battery"] },
      'plans.json › plans[0].phases[0].forces[0]: expected a unit or a formation of the soviet side; found "west-battery" (did you mean "east-battery"?)',
    ],
    [
      "a place that the map lacks",
      { place: "mill-hil" },
      'plans.json › plans[0].phases[0].place: expected a place of the map; found "mill-hil" (did you mean "mill-hill"?)',
    ],
    [
      "a hex off the map",
      { place: undefined, hexes: ["0909"] },
      "plans.json › plans[0].phases[0].hexes[0]: expected a hex of the map; found hex 0909 is not on the map (columns 00–05, rows 00–05)",
    ],
    [
      "no ground",
      { place: undefined },
      "plans.json › plans[0].phases[0]: expected a place or hexes; found neither",
    ],
    [
      "an end before the beginning",
      { until: { date: "1938-05-14", hour: 0 } },
      "plans.json › plans[0].phases[0].until: expected a time after 1938-05-14 at hour 0; found 1938-05-14 at hour 0",
    ],
    [
      "an air strike with troops",
      { task: "air-strike" },
      'plans.json › plans[0].phases[0].forces: expected no forces, for aircraft belong to no unit; found ["east-post"]',
    ],
  ];
  test.each(cases)("finds %s", (_what, changes, sentence) => {
    expect(said(read(plan(changes)))).toContain(sentence);
  });

  test("finds two tasks for a unit in one turn", () => {
    const two = plan();
    const first = two.plans[0]?.phases[0] as object;
    two.plans[0]?.phases.push({ ...first, id: "twice" } as never);
    expect(said(read(two))).toContain(
      'plans.json › plans[0].phases[1].forces: expected one task in a turn for "east-post"; found "east-holds" in a turn that it shares with "twice"',
    );
  });
});
