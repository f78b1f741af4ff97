/** The first lesson: one real turn of the smallest battle, a step at a time. It gives no order and bars none. */
import type { Desk } from "../desk.ts";
import type { AppState, Intents, NewGame } from "../types.ts";
import { hexOfStep, isTurnOver, LESSON_STEPS, type LessonStep, progressOf, type StepBegan } from "./steps.ts";

/** Scenario and battle of the lesson: an invented skirmish in daylight, always with the same dice. */
export const LESSON: Pick<NewGame, "scenario" | "battle" | "seed"> = {
  scenario: "skirmish",
  battle: "by-day",
  seed: "lesson",
};

/** Where the lesson stands. */
export interface Lesson {
  readonly step: LessonStep;
  /** 1 for the first of `of`. */
  readonly number: number;
  readonly of: number;
  /** Whether the reader says when it goes on, or a deed does. */
  readonly waitsFor: "reader" | "deed";
  /** Hex that the step speaks of. */
  readonly hex: number | null;
  readonly began: StepBegan;
  /** Whether the turn was ended before the lesson had shown how orders are given: it can then be begun again. */
  readonly cut: "short" | "no";
}

type LessonIntents = Pick<Intents, "startLesson" | "nextLesson" | "endLesson">;

/** The intents of the lesson. */
export function lessonIntents(desk: Desk, startGame: Intents["startGame"]): LessonIntents {
  const { store } = desk;
  return {
    async startLesson() {
      await startGame({ ...LESSON, seats: { soviet: "person", japanese: "computer" } });
      const state = store.getState();
      if (state.game) goTo(desk, 0);
    },
    nextLesson() {
      const { lesson } = store.getState();
      if (lesson) goTo(desk, lesson.number);
    },
    endLesson: () => store.setState({ lesson: null }),
  };
}

/** Goes on with the lesson whenever the deed that it waits for has been done, and ends it with its game. */
export function followLesson(desk: Desk): void {
  const { store } = desk;
  store.subscribe((state) => {
    const { lesson, game } = state;
    if (!lesson) return;
    if (!game || game.setup.seed !== LESSON.seed || state.replay) return store.setState({ lesson: null });
    // What the other side does is no step of the reader's.
    if (game.busy === "thinking") return;
    if (isTurnOver(lesson.step, state, lesson.began)) return cutShort(desk, lesson.step);
    if (progressOf(lesson.step, state, lesson.began) === "done") return goTo(desk, lesson.number);
    const hex = hexOfStep(lesson.step, state);
    if (hex !== lesson.hex) store.setState({ lesson: { ...lesson, hex } });
  });
}

/** The turn has been ended before its time: what is shown then are the enemy's deeds, and a way back. */
function cutShort(desk: Desk, step: LessonStep): void {
  goTo(desk, LESSON_STEPS.indexOf("enemy"));
  const isShort = LESSON_STEPS.indexOf(step) < LESSON_STEPS.indexOf("taking-back");
  desk.store.setState(({ lesson }) => (lesson && isShort ? { lesson: { ...lesson, cut: "short" } } : {}));
}

/** Goes to a step, and brings what it speaks of into view. */
function goTo({ store }: Desk, index: number): void {
  const state = store.getState();
  const lesson = lessonAt(index, state);
  const hex = lesson?.hex ?? null;
  store.setState({ lesson, looked: hex === null ? state.looked : { hex, where: "shown" } });
  if (hex === null) return;
  // Once more when the card and the panel have their size: on a phone they take it from the map.
  setTimeout(() => {
    if (store.getState().lesson?.step === lesson?.step) store.setState({ looked: { hex, where: "shown" } });
  }, SIZED);
}

/** By then what changed about the screen is laid out, milliseconds. */
const SIZED = 500;

/** The lesson at a step, by its index; steps that are done already are passed over; null after the last. */
function lessonAt(index: number, state: AppState): Lesson | null {
  const step = LESSON_STEPS[index];
  if (!step || !state.game) return null;
  const began = { orders: state.game.commandCount, turn: state.game.view.turn };
  const progress = progressOf(step, state, began);
  if (progress === "done") return lessonAt(index + 1, state);
  return {
    step,
    number: index + 1,
    of: LESSON_STEPS.length,
    waitsFor: progress === "read" ? "reader" : "deed",
    hex: hexOfStep(step, state),
    began,
    cut: "no",
  };
}
