import { describe, expect, test } from "vitest";
import { standingsByDay } from "../../src/app/standings.ts";
import { begin, decide } from "../../src/engine/index.ts";
import type { LineStep } from "../../src/history/index.ts";
import { readScenario } from "../../src/scenario/index.ts";
import { skirmish } from "../scenario/folders.ts";

const reading = readScenario(skirmish());
if (!reading.ok) throw new Error("the skirmish does not read");
const { scenario } = reading;

/** A line in which both sides do nothing: every part ended at once, one step for each. */
function idleLine() {
  const begun = begin(scenario, { battle: "campaign", seed: "7" });
  let { state } = begun;
  const states = [state];
  const steps: LineStep[] = [
    { what: "opening", turn: state.turn, minute: 0, entry: null, events: begun.events },
  ];
  while (!state.outcome) {
    const decision = decide(state, { type: "end-turn" });
    if (!decision.ok) throw new Error("a part could not be ended");
    steps.push({ what: "part", turn: state.turn, minute: 0, entry: null, events: decision.events });
    state = decision.state;
    states.push(state);
  }
  return { steps, states };
}

describe("standings by day", () => {
  const { steps, states } = idleLine();
  const last = states.at(-1);
  const standings = standingsByDay(scenario, steps, states);
  const turnsADay = 24 / scenario.calendar.hoursPerTurn;

  test("has one for every unit and every day in which a turn falls", () => {
    const days = [...new Set(steps.map(({ turn }) => Math.floor(turn / turnsADay)))];
    expect(Object.keys(standings)).toEqual(scenario.units.map(({ id }) => id));
    for (const own of Object.values(standings)) expect(own.map(({ day }) => day)).toEqual(days);
  });

  test("ends as the last state has it", () => {
    scenario.units.forEach(({ id }, index) => {
      const unit = last?.units[index];
      expect(standings[id]?.at(-1)).toMatchObject({ at: unit?.at, men: unit?.men, guns: unit?.guns });
    });
  });
});
