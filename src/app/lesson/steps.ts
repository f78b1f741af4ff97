/** The steps of the first lesson: what each waits for, and which hex it speaks of. */
import type { Hex } from "../../engine/index.ts";
import type { AppState, GameInPlay } from "../types.ts";
import { deedsOf } from "./deeds.ts";

/** The steps in their order; the catalogue has a text for each. */
export const LESSON_STEPS = [
  "welcome",
  "guns",
  "bombard",
  "fire",
  "result",
  "choose",
  "reach",
  "move",
  "met",
  "assault",
  "odds",
  "storm",
  "outcome",
  "end-turn",
  "enemy",
  "on-your-own",
] as const;

export type LessonStep = (typeof LESSON_STEPS)[number];

/** What a step needs to know of the moment at which it began. */
export interface StepBegan {
  readonly orders: number;
  readonly turn: number;
}

/** Where a step stands: `read` waits for the reader, `to-do` for a deed, `may-do` for either, `done` for nothing. */
export type Progress = "read" | "to-do" | "may-do" | "done";

/** How far a step has come. A step whose deed cannot be done in this game (no guns, nobody in range) is done. */
export function progressOf(step: LessonStep, state: AppState, began: StepBegan): Progress {
  const { game, selected, cards } = state;
  if (!game) return "to-do";
  const { fighter, march, storm, shot } = deedsOf(game.view);
  const isOrdered = game.commandCount > began.orders;
  const isDone = (condition: boolean): Progress => (condition ? "done" : "to-do");
  switch (step) {
    case "guns":
      return isDone(shot === null || selected.unit === shot.unit);
    case "bombard":
      return isDone(shot === null || isInHand("bombard", state));
    case "fire":
      return isDone(shot === null || isOrdered);
    case "choose":
      return isDone((!march && !storm) || selected.unit === fighter?.id);
    case "reach":
      return isDone(march === null || isInHand("move", state));
    case "move":
      return isDone(march === null || isOrdered);
    case "assault":
      return isDone(storm === null || isInHand("assault", state));
    case "odds":
      return storm === null || isOrdered ? "done" : "read";
    case "storm":
      return storm === null || isOrdered ? "done" : "may-do";
    case "met":
      return isDone(cards.length === 0 || isInHand("assault", state));
    case "result":
    case "outcome":
      return isDone(cards.length === 0);
    case "end-turn":
      return isDone(isOursAgain(state, began));
    default:
      return "read";
  }
}

/** Whether the order that the lesson asks for is in hand, aimed as it asks. */
function isInHand(order: Aimed, { game, intent }: AppState): boolean {
  if (!game || intent?.order !== order || intent.target !== targetOf(order, game)) return false;
  const isPreviewed = { bombard: "fire", move: "move", assault: "assault" }[order] === intent.preview?.type;
  return isPreviewed && intent.march === null;
}

function targetOf(order: Aimed, { view }: GameInPlay): Hex | null {
  const { march, storm, shot } = deedsOf(view);
  if (order === "bombard") return shot?.target ?? null;
  return (order === "move" ? march?.to : storm?.target) ?? null;
}

/** Whether a later turn has come, and all of the other side's part has been shown that there was to show. */
function isOursAgain({ game, settled }: AppState, began: StepBegan): boolean {
  return game !== null && game.view.turn > began.turn && game.busy === "idle" && settled === null;
}

/** Whether somebody has ended the turn before the lesson came to it. */
export function isTurnOver(step: LessonStep, state: AppState, began: StepBegan): boolean {
  return isBefore(step, "enemy") && isOursAgain(state, began);
}

/** Whether the other side has its part, or is shown to have had it: that is watched, and the lesson waits. */
export function isWatched(
  { step, began }: { readonly step: LessonStep; readonly began: StepBegan },
  state: AppState,
) {
  const { game, settled } = state;
  if (!game || !isBefore(step, "enemy")) return false;
  return game.view.activeSide !== game.side || (game.view.turn > began.turn && settled !== null);
}

/** Whether a step comes before another. */
export function isBefore(step: LessonStep, other: LessonStep): boolean {
  return LESSON_STEPS.indexOf(step) < LESSON_STEPS.indexOf(other);
}

/** The hex that a step speaks of, to be marked on the map; null where it speaks of none. */
export function hexOfStep(step: LessonStep, { game }: AppState): Hex | null {
  if (!game) return null;
  const { fighter, shot } = deedsOf(game.view);
  switch (step) {
    case "guns":
      return game.view.own.find(({ id }) => id === shot?.unit)?.at ?? null;
    case "choose":
      return fighter?.at ?? null;
    case "bombard":
    case "fire":
      return targetOf("bombard", game);
    case "reach":
    case "move":
      return targetOf("move", game);
    case "assault":
    case "storm":
      return targetOf("assault", game);
    default:
      return null;
  }
}

type Aimed = "bombard" | "move" | "assault";

/** What a step needs in hand: a unit, chosen at a step, and an order, aimed at another. */
interface Needs {
  readonly unit: "guns" | "choose";
  readonly order?: { readonly is: Aimed; readonly at: LessonStep };
}

const NEEDS: Partial<Record<LessonStep, Needs>> = {
  bombard: { unit: "guns" },
  fire: { unit: "guns", order: { is: "bombard", at: "bombard" } },
  reach: { unit: "choose" },
  move: { unit: "choose", order: { is: "move", at: "reach" } },
  assault: { unit: "choose" },
  odds: { unit: "choose", order: { is: "assault", at: "assault" } },
  storm: { unit: "choose", order: { is: "assault", at: "assault" } },
};

/** The step itself, or where its unit or its order is not in hand, the step at which that is taken in hand. */
export function stepInHand(step: LessonStep, state: AppState): LessonStep {
  const needs = NEEDS[step];
  if (!needs || !state.game) return step;
  const { shot, fighter } = deedsOf(state.game.view);
  const unit = needs.unit === "guns" ? shot?.unit : fighter?.id;
  if (state.selected.unit !== unit) return needs.unit;
  return !needs.order || isInHand(needs.order.is, state) ? step : needs.order.at;
}
