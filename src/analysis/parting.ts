/** The first decision where a game and the battle as it happened part. */
import type { BattleEvent, SideId } from "../engine/index.ts";
import { type Course, type CourseStep, type CourseTurn, closeOf } from "./course.ts";
import { endsPart, type HistoricalTurn, insteadOf, undoneIn } from "./follows.ts";
import type { Knower, Parting } from "./types.ts";

/**
 * The first order, answer or omission of a game after which it is another battle than history's; null while it
 * does what was done. Only the knower's own decisions are looked at, all when everything is known.
 */
export function partingOf(game: Course, history: Course, knower: Knower): Parting | null {
  for (const turn of game.turns) {
    const told = history.turns.find((each) => each.turn === turn.turn);
    if (!told) return null;
    const parting = partingIn(turn, told, knower);
    if (parting) return parting;
  }
  return null;
}

function partingIn({ turn, steps }: CourseTurn, told: CourseTurn, knower: Knower): Parting | null {
  const history: HistoricalTurn = {
    before: told.state,
    after: closeOf(told),
    events: told.steps.flatMap(({ events }) => events),
  };
  let part: CourseStep[] = [];
  for (const step of steps) {
    part.push(step);
    const side: SideId = step.before.activeSide;
    const isEnd = endsPart(step.command);
    if (step.command && (knower === "all" || knower === side)) {
      const facts = { turn, side, command: step.command, result: resultOf(step.events) };
      const instead = insteadOf(step, history);
      if (instead) return { ...facts, undone: null, instead };
      const undone = isEnd ? undoneIn(part, history, side) : null;
      if (undone) return { ...facts, undone, instead: { did: "nothing" } };
    }
    if (isEnd) part = [];
  }
  return null;
}

function resultOf(events: readonly BattleEvent[]): Parting["result"] {
  const fought = events.find((event) => event.type === "assault-resolved");
  return fought?.type === "assault-resolved" ? fought.result : null;
}
