/** How a battle went, turn by turn, whoever told or played it. */
import type { BattleEvent, BattleState, Command, Scenario, Turn } from "../engine/index.ts";
import type { HistoricalLine, LineEntry } from "../history/index.ts";
import type { RecordStep } from "../record/index.ts";

/** Facts that belong together, with the order that they came from. */
export interface CourseStep {
  readonly command: Command | null;
  readonly before: BattleState;
  readonly events: readonly BattleEvent[];
  readonly state: BattleState;
}

/** A turn: how it began, and what happened in it. */
export interface CourseTurn {
  readonly turn: Turn;
  /** When its first part had begun. */
  readonly state: BattleState;
  readonly steps: readonly CourseStep[];
}

/** A battle from its first turn to where it stands. */
export interface Course {
  readonly scenario: Scenario;
  readonly turns: readonly CourseTurn[];
  /** The state after all that happened. */
  readonly last: BattleState;
}

/** The battle as it happened, with what was written of it. */
export interface ToldCourse extends Course {
  readonly entries: readonly LineEntry[];
}

/** The line of history as a course. `states` are those of `walkLine`. @throws when the line is empty */
export function courseOfLine(
  scenario: Scenario,
  line: HistoricalLine,
  states: readonly BattleState[],
): ToldCourse {
  const turns: { turn: Turn; state: BattleState; steps: CourseStep[] }[] = [];
  line.steps.forEach(({ what, turn, events }, index) => {
    const state = states[index] as BattleState;
    if (what === "opening" || what === "turn") turns.push({ turn, state, steps: [] });
    else turns.at(-1)?.steps.push({ command: null, before: states[index - 1] ?? state, events, state });
  });
  return { scenario, turns, last: lastOf(states), entries: line.entries };
}

/** A game as a course, from the steps of its record. @throws when it has none */
export function courseOfGame(scenario: Scenario, steps: readonly RecordStep[]): Course {
  const turns: { turn: Turn; state: BattleState; steps: CourseStep[] }[] = [];
  for (const step of steps) {
    if (step.command !== null) turns.at(-1)?.steps.push(step);
    if (step.command === null || step.state.turn !== step.before.turn)
      turns.push({ turn: step.state.turn, state: step.state, steps: [] });
  }
  return { scenario, turns, last: lastOf(steps.map(({ state }) => state)) };
}

/** A game that was taken over from history, with the turns of history before it. */
export function withHistoryBefore(game: Course, history: Course): Course {
  const first = game.turns[0]?.turn ?? 0;
  return { ...game, turns: [...history.turns.filter(({ turn }) => turn < first), ...game.turns] };
}

/** The state when a turn was over, before the next began. */
export function closeOf({ steps, state }: CourseTurn): BattleState {
  return steps.at(-1)?.state ?? state;
}

function lastOf(states: readonly BattleState[]): BattleState {
  const last = states.at(-1);
  if (!last) throw new Error("a course: there is no state");
  return last;
}
