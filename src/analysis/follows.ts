/** Whether an order of a game did what was done in history in the same turn, and what history did instead. */
import type { BattleEvent, BattleState, Command, UnitId, UnitState } from "../engine/index.ts";
import { indexOf, theatreOf } from "../engine/index.ts";
import type { CourseStep } from "./course.ts";
import type { Instead, Undone } from "./types.ts";

/** A turn of history: its facts, and how it began and ended. */
export interface HistoricalTurn {
  readonly before: BattleState;
  readonly after: BattleState;
  readonly events: readonly BattleEvent[];
}

/** What history did instead of an order of the game; null where it did the same, or the order parts no lines. */
export function insteadOf(step: CourseStep, history: HistoricalTurn): Instead | null {
  const { command } = step;
  switch (command?.type) {
    case "move":
      return insteadOfMove(step, command.unit, history);
    case "assault":
      return insteadOfAssault(step, command.target, history);
    case "fire":
    case "bombard":
      return hasFired(history, command) ? null : { did: "nothing" };
    case "air-strike":
      return hasBombed(history, step.before.activeSide, command.target) ? null : { did: "nothing" };
    case "answer":
      return insteadOfAnswer(command.dispatch, command.option, history);
    case "concede":
      return { did: "fought-on" };
    default:
      // What a unit does where it stands parts no lines: to dig, to rest, to build, its standing order.
      return null;
  }
}

function insteadOfMove(step: CourseStep, id: UnitId, { before, after, events }: HistoricalTurn) {
  const reached = unitOf(step.state, id)?.at;
  const went = events.filter((event) => isMarch(event) && event.unit === id);
  if (went.some((event) => isMarch(event) && event.to === reached)) return null;
  const then = unitOf(after, id) ?? unitOf(before, id);
  if (!then || then.at < 0) return { did: "absent" } as const;
  return { did: went.length > 0 ? "moved" : "stood", hex: then.at } as const;
}

type March = Extract<BattleEvent, { readonly type: "unit-moved" | "unit-advanced" | "unit-retreated" }>;

function isMarch(event: BattleEvent): event is March {
  return event.type === "unit-moved" || event.type === "unit-advanced" || event.type === "unit-retreated";
}

function insteadOfAssault({ events }: CourseStep, target: number, history: HistoricalTurn): Instead | null {
  const resolved = (all: readonly BattleEvent[]) =>
    all.flatMap((event) =>
      event.type === "assault-resolved" && event.target === target ? [event.result] : [],
    );
  const there = resolved(history.events);
  const here = resolved(events).at(-1);
  if (here !== undefined && there.includes(here)) return null;
  const result = there.at(-1);
  return result === undefined ? { did: "nothing" } : { did: "stormed", result };
}

function hasFired(
  { events }: HistoricalTurn,
  { unit, target }: { readonly unit: UnitId; readonly target: number },
) {
  return events.some(
    (event) =>
      (event.type === "fire-resolved" || event.type === "bombardment-resolved") &&
      event.unit === unit &&
      event.target === target,
  );
}

function hasBombed({ events }: HistoricalTurn, side: string, target: number): boolean {
  return events.some(
    (event) => event.type === "air-strike-resolved" && event.side === side && event.target === target,
  );
}

function insteadOfAnswer(dispatch: string, option: string, { after }: HistoricalTurn): Instead | null {
  const answer = after.answers[dispatch];
  if (answer === undefined) return { did: "nothing" };
  return answer.option === option ? null : { did: "answered", option: answer.option };
}

/**
 * What a side did in history and not in the game, when its part of the turn ends: a storm, or a march of its
 * own will. Null when it did all of it.
 */
export function undoneIn(part: readonly CourseStep[], history: HistoricalTurn, side: string): Undone | null {
  const theatre = theatreOf(history.before);
  const sideOf = (unit: UnitId | undefined) =>
    theatre.scenario.units[theatre.unitIndex.get(unit ?? "") ?? -1]?.side;
  const done = part.flatMap(({ events }) => events);
  for (const event of history.events) {
    if (event.type === "assault-resolved" && sideOf(event.units[0]) === side) {
      const { units, target } = event;
      const hasStormed = done.some((own) => own.type === "assault-resolved" && own.target === target);
      if (!hasStormed) return { what: "assault", units, target };
    }
    if (event.type === "unit-moved" && sideOf(event.unit) === side) {
      const last = history.events.findLast((other) => isMarch(other) && other.unit === event.unit);
      if (last?.type !== "unit-moved" || last.to === unitOf(history.before, event.unit)?.at) continue;
      const now = part.at(-1)?.before;
      if (now && unitOf(now, event.unit)?.at !== last.to)
        return { what: "move", unit: event.unit, to: last.to };
    }
  }
  return null;
}

function unitOf(state: BattleState, id: UnitId): UnitState | undefined {
  return state.units[indexOf(theatreOf(state), id)];
}

/** Commands after which there is nothing to compare any more. */
export function endsPart(command: Command | null): boolean {
  return command?.type === "end-turn";
}
