/** The store's end of the computer commander's thread. */
import { wrap } from "comlink";
import { type Scenario, SIDES, type SideId } from "../engine/index.ts";
import type { CommanderThread } from "./commander.worker.ts";
import { NotFetched } from "./failure.ts";
import type { NewGame } from "./types.ts";

/** What a game asks of its commanders. */
type Questions = Pick<CommanderThread, "next" | "entrust" | "nextOfStaff">;

/** The computer's commanders of one game: their thread begins when they are first asked something, or are called. */
export interface Commanders {
  readonly thread: Asked<Questions>;
  /** Begins their thread while nobody waits for it. */
  call(): void;
  /** Ends their thread; what it still owes is not waited for. */
  dismiss(): void;
}

/** The same questions, answered later, or not: the thread may die. */
type Asked<Thread> = {
  readonly [Name in keyof Thread]: Thread[Name] extends (...args: infer Args) => infer Answer
    ? (...args: Args) => Promise<Answer>
    : never;
};

/** Longest time that one order is waited for, milliseconds. */
const LONGEST_WAIT = 45_000;

/** The commanders for a game: one for each side the computer leads, each with a seed of his own. */
export function hireCommanders(scenario: Scenario, setup: NewGame): Commanders {
  let worker: Worker | null = null;
  let begun: Promise<Asked<CommanderThread>> | null = null;
  let isDismissed = false;
  const begin = async (): Promise<Asked<CommanderThread>> => {
    if (isDismissed) throw new Error("the game was left");
    worker = new Worker(new URL("./commander.worker.ts", import.meta.url), { type: "module" });
    const thread = watched(wrap<CommanderThread>(worker) as unknown as Asked<CommanderThread>, worker);
    await thread.prepare(scenario);
    for (const side of SIDES)
      if (setup.seats[side] === "computer") await thread.appoint(side, commanderSeed(setup, side));
    return thread;
  };
  const there = (): Promise<Asked<CommanderThread>> => {
    begun ??= begin();
    return begun;
  };
  return {
    thread: {
      next: async (view) => (await there()).next(view),
      entrust: async (...entrusted) => (await there()).entrust(...entrusted),
      nextOfStaff: async (view) => (await there()).nextOfStaff(view),
    },
    // What does not come is told when it is asked for something.
    call: () => void there().catch(() => undefined),
    dismiss() {
      isDismissed = true;
      worker?.terminate();
    },
  };
}

/** A commander's seed comes from the game's, so that the same game has the same commander; his dice are his own. */
export function commanderSeed(setup: NewGame, side: SideId): string {
  return `${setup.seed}/commander/${side}`;
}

/** A thread that is known to be dead, or gives no answer for too long, answers with an error instead of never. */
function watched(thread: Asked<CommanderThread>, worker: Worker): Asked<CommanderThread> {
  const dead = new Promise<never>((_, reject) => {
    worker.addEventListener("error", (event) => {
      // It is told when the commander is next asked, not as an error of the page.
      event.preventDefault();
      reject(
        event.message
          ? new Error(event.message)
          : new NotFetched("the program of the computer’s commander did not come"),
      );
    });
    worker.addEventListener("messageerror", () => reject(new Error("its answer cannot be read")));
  });
  dead.catch(() => undefined);
  const ask = <Answer>(answer: Promise<Answer>): Promise<Answer> => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new Error(`no answer for ${LONGEST_WAIT / 1000} seconds`)),
        LONGEST_WAIT,
      );
    });
    return Promise.race([answer, dead, tooLong]).finally(() => clearTimeout(timer));
  };
  return {
    prepare: (...args) => ask(thread.prepare(...args)),
    appoint: (...args) => ask(thread.appoint(...args)),
    next: (...args) => ask(thread.next(...args)),
    entrust: (...args) => ask(thread.entrust(...args)),
    nextOfStaff: (...args) => ask(thread.nextOfStaff(...args)),
  };
}
