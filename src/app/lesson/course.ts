/** How the first lesson goes on: from step to step as its deeds are done, back where something is let go, and to its end. */
import type { Hex } from "../../engine/index.ts";
import type { Desk } from "../desk.ts";
import type { AppState } from "../types.ts";
import { type KeptLesson, keepLesson, keptLesson } from "./kept.ts";
import { isPressed, type Slip, slipOf } from "./slips.ts";
import {
  hexOfStep,
  isBefore,
  isTurnOver,
  isWatched,
  LESSON_STEPS,
  type LessonStep,
  progressOf,
  type StepBegan,
  stepInHand,
} from "./steps.ts";

/** Where the lesson stands. */
export interface Lesson {
  readonly step: LessonStep;
  /** 1 for the first of `of`. */
  readonly number: number;
  readonly of: number;
  /** Whether the reader says when it goes on, or a deed does, or whichever comes first, or the other side's part is watched. */
  readonly waitsFor: "reader" | "deed" | "either" | "enemy";
  /** Hex that the step speaks of. */
  readonly hex: number | null;
  readonly began: StepBegan;
  /** Whether the turn was ended before the lesson had shown how orders are given: it can then be begun again. */
  readonly cut: "short" | "no";
  /** What was pressed last, where the lesson had asked for something else. */
  readonly slip: Slip | null;
}

/** Begins with the first step. */
export function beginLesson(desk: Desk): void {
  goTo(desk, 0);
}

/** The reader goes on. */
export function nextStep(desk: Desk): void {
  const { lesson } = desk.store.getState();
  if (lesson) goTo(desk, lesson.number);
}

/** The reader puts the lesson away; it can be taken up again. */
export function putAway(desk: Desk): void {
  const { lesson } = desk.store.getState();
  if (!lesson) return;
  keep(desk, lesson, "away");
  desk.store.setState({ lesson: null, lessonAside: lesson.number });
}

/** Goes on with a lesson that had been put away. */
export function takeUpAgain(desk: Desk): void {
  const kept = keptLesson();
  if (kept && kept.game === desk.session?.id) takeUp(desk, kept);
}

function keep({ session }: Desk, { step, began, cut }: Lesson, card: KeptLesson["card"]): void {
  if (session) keepLesson({ game: session.id, step, began, cut, card });
}

/** A game has been opened in which a lesson can be taken: the one that was kept of it goes on, unless the reader had left it. */
export function openedGame(desk: Desk, id: string): void {
  const kept = keptLesson();
  const isOfGame = kept?.game === id;
  if (isOfGame && kept.card === "open") takeUp(desk, kept);
  else
    desk.store.setState({
      lesson: null,
      lessonAside: isOfGame ? LESSON_STEPS.indexOf(kept.step) + 1 : null,
    });
}

/** Goes on whenever the deed that is waited for has been done. */
export function followSteps(desk: Desk, before: AppState): void {
  const state = desk.store.getState();
  const { lesson, game } = state;
  if (!lesson || !game) return;
  if (lesson !== before.lesson) keep(desk, lesson, "open");
  if (isWatched(lesson, state)) {
    if (lesson.waitsFor !== "enemy")
      desk.store.setState({ lesson: { ...lesson, waitsFor: "enemy", slip: null } });
  } else if (game.busy !== "thinking") goOn(desk, lesson, before);
}

function goOn(desk: Desk, lesson: Lesson, before: AppState): void {
  const state = desk.store.getState();
  const { step, began } = lesson;
  const progress = progressOf(step, state, began);
  if (isTurnOver(step, state, began)) cutShort(desk, step);
  else if (progress === "done") goTo(desk, lesson.number);
  else lookAtPress(desk, { ...lesson, waitsFor: WAITS_FOR[progress] }, before);
}

/** Something may have been pressed that takes the lesson no further, or back to where its unit is chosen. */
function lookAtPress(desk: Desk, now: Lesson, before: AppState): void {
  const { store } = desk;
  const state = store.getState();
  const step = stepInHand(now.step, state);
  const hex = hexOfStep(step, state);
  // What asks for no deed on the map has no wrong one.
  const pressed = hex === null ? null : slipOf(state, before);
  const slip = isPressed(state, before) ? pressed : now.slip;
  const { lesson } = state;
  if (step !== now.step) goTo(desk, LESSON_STEPS.indexOf(step), slip);
  else if (hex !== lesson?.hex || slip !== lesson.slip || now.waitsFor !== lesson.waitsFor)
    store.setState({ lesson: { ...now, hex, slip } });
  // Whoever pressed elsewhere may have moved the map away from what is asked for.
  if (slip && slip !== lesson?.slip && hex !== null) showSized(desk, hex);
}

/** Goes on with a lesson that was kept. A step about what is in hand needs it in hand: else from where it is taken up. */
function takeUp(desk: Desk, { step, began, cut }: KeptLesson): void {
  const { store } = desk;
  const state = store.getState();
  const first = stepInHand(step, state);
  const index = LESSON_STEPS.indexOf(first);
  const lesson = lessonAt(index, state);
  if (first === step && lesson?.step === step)
    store.setState({ lesson: { ...lesson, began, cut }, lessonAside: null });
  else goTo(desk, index);
}

/** The turn has been ended before its time: what is shown then are the enemy's deeds, and a way back. */
function cutShort(desk: Desk, step: LessonStep): void {
  goTo(desk, LESSON_STEPS.indexOf("enemy"));
  const isShort = isBefore(step, "outcome");
  desk.store.setState(({ lesson }) => (lesson && isShort ? { lesson: { ...lesson, cut: "short" } } : {}));
}

/** Goes to a step, and brings what it speaks of into view. */
function goTo(desk: Desk, index: number, slip: Slip | null = null): void {
  const { store } = desk;
  const state = store.getState();
  const found = lessonAt(index, state);
  const lesson = found && { ...found, slip };
  const hex = lesson?.hex ?? null;
  if (!lesson) keepLesson(null);
  store.setState({
    lesson,
    lessonAside: null,
    looked: hex === null ? state.looked : { hex, where: "shown" },
  });
  if (hex !== null) showSized(desk, hex);
}

/** Shows a hex once more when the card and the panel have their size: on a phone they take it from the map. */
function showSized({ store }: Desk, hex: Hex): void {
  const step = store.getState().lesson?.step;
  setTimeout(() => {
    if (store.getState().lesson?.step === step) store.setState({ looked: { hex, where: "shown" } });
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
    waitsFor: WAITS_FOR[progress],
    hex: hexOfStep(step, state),
    began,
    cut: "no",
    slip: null,
  };
}

const WAITS_FOR = { read: "reader", "to-do": "deed", "may-do": "either" } as const;
