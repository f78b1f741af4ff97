/** Courses of battles for tests: drawn ones played by given orders, and random ones of the skirmish. */
import { type Course, courseOfGame, type ToldCourse } from "../../src/analysis/index.ts";
import { begin, type Command, decide, type Scenario, type Standing } from "../../src/engine/index.ts";
import type { RecordStep } from "../../src/record/index.ts";
import { playAtRandom } from "../engine/randomPlay.ts";

/** How a battle begins that is played by given orders. */
export interface Beginning {
  readonly seed?: string;
  readonly standing?: Standing;
}

/** A battle played by these orders. @throws when one of them is refused */
export function played(scenario: Scenario, commands: readonly Command[], how: Beginning = {}): Course {
  const battle = scenario.battles[0]?.id ?? "";
  const start = begin(scenario, { battle, seed: how.seed ?? "a seed", ...how });
  const steps: RecordStep[] = [
    { command: null, before: start.state, events: start.events, state: start.state },
  ];
  let { state } = start;
  for (const command of commands) {
    const decision = decide(state, command);
    if (!decision.ok) throw new Error(`${JSON.stringify(command)}: ${JSON.stringify(decision.refusal)}`);
    steps.push({ command, before: state, events: decision.events, state: decision.state });
    state = decision.state;
  }
  return courseOfGame(scenario, steps);
}

/** The orders of a random battle. */
export function randomOrders(scenario: Scenario, seed: string, picks: readonly number[]): Command[] {
  return playAtRandom(scenario, seed, picks).map(({ command }) => command);
}

/** A course told as history. */
export function asHistory(course: Course): ToldCourse {
  return { ...course, entries: [] };
}
