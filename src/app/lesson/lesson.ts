/** The first lesson: one real turn of the smallest battle, a step at a time. It gives no order and bars none. */
import type { Desk } from "../desk.ts";
import type { AppState, Intents, NewGame } from "../types.ts";
import { type KeptLesson, keepLesson, keptLesson } from "./kept.ts";
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

type LessonIntents = Pick<Intents, "startLesson" | "nextLesson" | "endLesson" | "resumeLesson">;

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
    endLesson() {
      const { lesson } = store.getState();
      if (!lesson) return;
      keep(desk, lesson, "away");
      store.setState({ lesson: null, lessonAside: lesson.number });
    },
    resumeLesson() {
      const kept = keptLesson();
      if (kept && kept.game === desk.session?.id) takeUp(desk, kept);
    },
  };
}

function keep({ session }: Desk, { step, began, cut }: Lesson, card: KeptLesson["card"]): void {
  if (session) keepLesson({ game: session.id, step, began, cut, card });
}

/** Id of the game in play if a lesson can be taken in it. */
function gameOfLesson({ session }: Desk, { game, replay }: AppState): string | null {
  return game && !replay && game.setup.seed === LESSON.seed ? (session?.id ?? null) : null;
}

/** Goes on with the lesson whenever the deed that it waits for has been done; it comes and goes with its game. */
export function followLesson(desk: Desk): void {
  let inPlay: string | null = null;
  desk.store.subscribe((state, before) => {
    const id = gameOfLesson(desk, state);
    const isSame = id === inPlay;
    inPlay = id;
    if (!isSame) openedIn(desk, id);
    else if (state.lesson && state.game) {
      if (state.lesson !== before.lesson) keep(desk, state.lesson, "open");
      // What the other side does is no step of the reader's.
      if (state.game.busy !== "thinking") goOn(desk, state.lesson);
    }
  });
}

function goOn(desk: Desk, lesson: Lesson): void {
  const { store } = desk;
  const state = store.getState();
  const hex = hexOfStep(lesson.step, state);
  if (isTurnOver(lesson.step, state, lesson.began)) cutShort(desk, lesson.step);
  else if (progressOf(lesson.step, state, lesson.began) === "done") goTo(desk, lesson.number);
  else if (hex !== lesson.hex) store.setState({ lesson: { ...lesson, hex } });
}

/** Another game is in play, or none: the lesson that was kept of it goes on, unless the reader had left it. */
function openedIn(desk: Desk, id: string | null): void {
  const kept = id === null ? null : keptLesson();
  const lessonAside = kept && kept.game === id ? LESSON_STEPS.indexOf(kept.step) + 1 : null;
  const now = desk.store.getState();
  if (kept && lessonAside !== null && kept.card === "open") takeUp(desk, kept);
  else if (now.lesson !== null || now.lessonAside !== lessonAside)
    desk.store.setState({ lesson: null, lessonAside });
}

/** Goes on with a lesson that was kept. A step about what is in hand needs it in hand: else from where it is taken up. */
function takeUp(desk: Desk, { step, began, cut }: KeptLesson): void {
  const { store } = desk;
  const state = store.getState();
  const first = state.selected.unit === null ? (TAKEN_UP_AT[step] ?? step) : step;
  const index = LESSON_STEPS.indexOf(first);
  const lesson = lessonAt(index, state);
  if (first === step && lesson?.step === step)
    store.setState({ lesson: { ...lesson, began, cut }, lessonAside: null });
  else goTo(desk, index);
}

/** Steps about a unit or an order in hand, and the step at which the unit is chosen. */
const TAKEN_UP_AT: Partial<Record<LessonStep, LessonStep>> = {
  bombard: "guns",
  odds: "guns",
  fire: "guns",
  reach: "choose",
  move: "choose",
};

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
  if (!lesson) keepLesson(null);
  store.setState({
    lesson,
    lessonAside: null,
    looked: hex === null ? state.looked : { hex, where: "shown" },
  });
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
