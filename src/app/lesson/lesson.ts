/** The first lesson: one real turn of the smallest battle, a step at a time. It gives no order and bars none. */
import type { Desk } from "../desk.ts";
import type { AppState, Intents, NewGame } from "../types.ts";

/** Scenario and battle of the lesson: an invented skirmish in daylight, always with the same dice. */
export const LESSON: Pick<NewGame, "scenario" | "battle" | "seed"> = {
  scenario: "skirmish",
  battle: "by-day",
  seed: "slate",
};

type LessonIntents = Pick<Intents, "startLesson" | "nextLesson" | "endLesson" | "resumeLesson">;
type Course = typeof import("./course.ts");

/** Who takes no lesson does without its program. */
let fetched: Course | null = null;

async function fetchCourse(): Promise<Course> {
  fetched ??= await import("./course.ts");
  return fetched;
}

/** The intents of the lesson. */
export function lessonIntents(desk: Desk, startGame: Intents["startGame"]): LessonIntents {
  return {
    async startLesson() {
      const coming = fetchCourse();
      await startGame({ ...LESSON, seats: { soviet: "person", japanese: "computer" } });
      const course = await coming;
      if (gameOfLesson(desk, desk.store.getState()) !== null) course.beginLesson(desk);
    },
    nextLesson: () => fetched?.nextStep(desk),
    endLesson: () => fetched?.putAway(desk),
    resumeLesson: () => fetched?.takeUpAgain(desk),
  };
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
    if (isSame) fetched?.followSteps(desk, before);
    else if (id !== null) void opened(desk, id);
    else desk.store.setState({ lesson: null, lessonAside: null });
  });
}

async function opened(desk: Desk, id: string): Promise<void> {
  const course = await fetchCourse();
  const { lesson } = desk.store.getState();
  // Meanwhile the game may have been left, or the lesson begun in it.
  if (gameOfLesson(desk, desk.store.getState()) === id && lesson === null) course.openedGame(desk, id);
}
