/** The lesson as it is kept beside its game: a page that is loaded again goes on with it where it was. */
import { LESSON_STEPS, type LessonStep, type StepBegan } from "./steps.ts";

const KEY = "battle-lesson";

/** Where the last lesson stands, and in which game. */
export interface KeptLesson {
  /** Id of its game. */
  readonly game: string;
  readonly step: LessonStep;
  readonly began: StepBegan;
  readonly cut: "short" | "no";
  /** Whether its card lies open, or was put away by the reader. */
  readonly card: "open" | "away";
}

/** A browser that keeps nothing goes on with the lesson as long as the page lasts. */
let latest: KeptLesson | null = null;

/** The last lesson that was not gone through to its end; null where there is none. */
export function keptLesson(): KeptLesson | null {
  if (latest) return latest;
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "null");
    return isLesson(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps where the lesson stands; null once it has been gone through. */
export function keepLesson(kept: KeptLesson | null): void {
  latest = kept;
  try {
    if (kept) localStorage.setItem(KEY, JSON.stringify(kept));
    else localStorage.removeItem(KEY);
  } catch {
    // Private windows may refuse.
  }
}

function isLesson(kept: unknown): kept is KeptLesson {
  if (typeof kept !== "object" || kept === null) return false;
  const { game, step, began, cut, card } = kept as Partial<Record<keyof KeptLesson, unknown>>;
  if (typeof began !== "object" || began === null) return false;
  const { orders, turn } = began as Partial<Record<keyof StepBegan, unknown>>;
  const isPlace = typeof game === "string" && LESSON_STEPS.some((each) => each === step);
  const isCounted = Number.isInteger(orders) && Number.isInteger(turn);
  return isPlace && isCounted && (cut === "short" || cut === "no") && (card === "open" || card === "away");
}
