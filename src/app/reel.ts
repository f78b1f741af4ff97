/** Where a playback stands, line by line, and what whoever watches it has asked for. */
import type { SeenEvent } from "../engine/index.ts";
import type { Desk } from "./desk.ts";
import type { GameInPlay, Intents } from "./types.ts";

/** A line of a playback: which of how many; nought of nought for what wants no reading. */
export interface ReelLine {
  readonly seen: SeenEvent;
  readonly at: number;
  readonly of: number;
  /** Whether it came in its turn, or because somebody stepped to it. */
  readonly by: "itself" | "hand";
}

/** The playback that is running. */
export interface Reel {
  /** What the map is showing at this moment. */
  readonly line: ReelLine | null;
  /** Words in which the page tells it; 0 until it does. */
  readonly words: number;
  readonly pace: "running" | "held";
  /** Lines to go from here, asked for since the last one came. */
  readonly asked: 1 | 0 | -1;
}

export const NO_REEL: Reel = { line: null, words: 0, pace: "running", asked: 0 };

/** Nothing is played back any more. */
export const REEL_ENDED = { settled: null, reel: NO_REEL } as const;

/** What of a game's playback is told, each with a moment to be read: the other side's deeds. */
export function toldOf({ deeds }: Pick<GameInPlay, "deeds">): ReadonlySet<SeenEvent> {
  return new Set(deeds.flatMap(({ lines }) => lines.map(({ seen }) => seen)));
}

/** Whether a playback tells deeds, line by line. */
export function isTelling(game: Pick<GameInPlay, "deeds" | "playback">): boolean {
  if (game.playback.length === 0) return false;
  const told = toldOf(game);
  return game.playback.some((seen) => told.has(seen));
}

type ReelIntents = Pick<Intents, "showing" | "lineTold" | "goThroughShow" | "holdShow">;

/** The intents of a playback under way. */
export function reelIntents({ store }: Desk): ReelIntents {
  const change = (how: (reel: Reel) => Partial<Reel>): void =>
    store.setState(({ reel }) => ({ reel: { ...reel, ...how(reel) } }));
  const isPlaying = (): boolean => (store.getState().game?.playback.length ?? 0) > 0;
  return {
    showing: (line) => change(() => ({ line, words: 0, asked: 0 })),
    lineTold(words) {
      if (store.getState().reel.words !== words) change(() => ({ words }));
    },
    goThroughShow(asked) {
      if (isPlaying()) change(() => ({ asked }));
    },
    holdShow() {
      if (isPlaying()) change(({ pace }) => ({ pace: pace === "held" ? "running" : "held" }));
    },
  };
}
