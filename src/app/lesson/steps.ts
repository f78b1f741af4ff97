/** The steps of the first lesson: what each waits for, and which hex it speaks of. */
import { type Command, checkOrder, type Hex, sheetOf, theatreOf } from "../../engine/index.ts";
import type { AppState, GameInPlay } from "../types.ts";

/** The steps in their order; the catalogue has a text for each. */
export const LESSON_STEPS = [
  "welcome",
  "guns",
  "bombard",
  "odds",
  "fire",
  "result",
  "choose",
  "reach",
  "move",
  "taking-back",
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

/** Where a step stands: `read` waits for the reader, `to-do` for a deed, `done` for nothing. */
export type Progress = "read" | "to-do" | "done";

/** How far a step has come. A step whose deed cannot be done in this game (no guns, nobody in range) is done. */
export function progressOf(step: LessonStep, state: AppState, began: StepBegan): Progress {
  const { game, intent, selected, cards } = state;
  if (!game) return "to-do";
  const isDone = (condition: boolean): Progress => (condition ? "done" : "to-do");
  switch (step) {
    case "choose":
      if (game.commandCount > began.orders) return "done";
      return isDone(marcherOf(game) === undefined || selected.unit === marcherOf(game)?.id);
    case "reach":
      if (game.commandCount > began.orders) return "done";
      return isDone(intent?.order === "move" && intent.preview?.type === "move");
    case "move":
      return isDone(game.commandCount > began.orders);
    case "guns":
      return isDone(shotOf(game) === null || selected.unit === shotOf(game)?.unit);
    case "bombard":
      return isDone(
        shotOf(game) === null || (intent?.order === "bombard" && intent.preview?.type === "fire"),
      );
    case "fire":
      return isDone(shotOf(game) === null || game.commandCount > began.orders);
    case "result":
      return isDone(cards.length === 0);
    case "end-turn":
      return isDone(game.view.turn > began.turn && game.busy === "idle");
    case "odds":
      return game.commandCount > began.orders ? "done" : "read";
    default:
      return "read";
  }
}

/** Whether somebody has ended the turn before the lesson came to it. */
export function isTurnOver(step: LessonStep, { game }: AppState, began: StepBegan): boolean {
  const isBefore = LESSON_STEPS.indexOf(step) < LESSON_STEPS.indexOf("enemy");
  return isBefore && game !== null && game.view.turn > began.turn && game.busy === "idle";
}

/** The hex that a step speaks of, to be marked on the map; null where it speaks of none. */
export function hexOfStep(step: LessonStep, { game }: AppState): Hex | null {
  if (!game) return null;
  if (step === "choose") return marcherOf(game)?.at ?? null;
  if (step === "guns") return game.view.own.find(({ id }) => id === shotOf(game)?.unit)?.at ?? null;
  if (step === "bombard" || step === "fire") return shotOf(game)?.target ?? null;
  return null;
}

/** A unit for the first march: the strongest on the map that has no guns to serve. */
function marcherOf({ view }: GameInPlay) {
  const theatre = theatreOf(view);
  return view.own
    .filter((unit) => unit.at >= 0 && unit.deed === null && sheetOf(theatre, unit.id).range === 0)
    .sort((a, b) => b.men - a.men)[0];
}

type Shot = Extract<Command, { readonly type: "bombard" }>;
const shots = new WeakMap<GameInPlay["view"], Shot | null>();

/** A bombardment that could be ordered now: of a known enemy, or else of a place that counts. */
function shotOf({ view }: GameInPlay): Shot | null {
  const known = shots.get(view);
  if (known !== undefined) return known;
  const theatre = theatreOf(view);
  const enemies = view.enemies.flatMap(({ where }) => (where === null ? [] : [where]));
  const places = [...theatre.places.values()].flatMap(({ hexes }) => hexes);
  const tries = view.own
    .filter((unit) => unit.at >= 0 && sheetOf(theatre, unit.id).range > 0)
    .flatMap(({ id }) =>
      [...enemies, ...places].map((target): Shot => ({ type: "bombard", unit: id, target })),
    );
  const shot = tries.find((command) => checkOrder(view, command) === null) ?? null;
  shots.set(view, shot);
  return shot;
}
