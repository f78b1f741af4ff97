/** Where a playback stands, line by line, and what whoever watches it has asked for. */
import type { SeenEvent } from "../engine/index.ts";
import type { Desk } from "./desk.ts";
import type { Deed } from "./enemyPart.ts";
import type { GameInPlay, Intents } from "./types.ts";
import { nothingDone } from "./whyNot.ts";

/** A line of a playback: which of how many that are told; nought of nought for what wants no reading. */
export interface ReelLine {
  readonly seen: SeenEvent;
  readonly at: number;
  readonly of: number;
  /** The line with which the deed began that this one continues; null where one begins. */
  readonly continues: number | null;
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
  /** What is being explained, while all else waits; and how it goes on after it. */
  readonly explains: { readonly deed: Deed; readonly after: Reel["pace"] } | null;
}

export const NO_REEL: Reel = { line: null, words: 0, pace: "running", asked: 0, explains: null };

/** Nothing is played back any more. */
export const REEL_ENDED = { settled: null, reel: NO_REEL } as const;

/** What of a game's playback is told, each with a moment to be read: the other side's deeds, by their number in the list. */
export function toldOf({ deeds }: Pick<GameInPlay, "deeds">): ReadonlyMap<SeenEvent, number> {
  return new Map(deeds.flatMap(({ lines }, at) => lines.map(({ seen }) => [seen, at + 1] as const)));
}

/** The deed of which a line is told, as far as that line; null for what only happens beside the deeds. */
function deedOfLine({ deeds }: Pick<GameInPlay, "deeds">, seen: SeenEvent): Deed | null {
  const line = deeds.flatMap(({ lines }) => lines).find((each) => each.seen === seen);
  return line ? { key: line.key, lines: [line] } : null;
}

/** Whether a playback tells deeds, line by line. */
export function isTelling(game: Pick<GameInPlay, "deeds" | "playback">): boolean {
  if (game.playback.length === 0) return false;
  const told = toldOf(game);
  return game.playback.some((seen) => told.has(seen));
}

/** Whether the other side's part is shown, and not one deed that was chosen from it: nobody is chosen or ordered meanwhile. */
export function isShowingPart(game: Pick<GameInPlay, "deeds" | "playback" | "showing">): boolean {
  return isTelling(game) && game.showing !== "one-again";
}

type ReelIntents = Pick<Intents, "showing" | "lineTold" | "goThroughShow" | "holdShow" | "explainShow">;

/** The intents of a playback under way. */
export function reelIntents(desk: Desk): ReelIntents {
  const { store } = desk;
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
    explainShow(how) {
      const { game, reel } = store.getState();
      if (how === "explained")
        return change(({ explains, pace }) => ({ explains: null, pace: explains?.after ?? pace }));
      const deed = game && isPlaying() && reel.line ? deedOfLine(game, reel.line.seen) : null;
      if (!deed) return nothingDone(desk, { why: "nothing-shown" });
      change(({ pace, explains }) => ({ pace: "held", explains: explains ?? { deed, after: pace } }));
    },
  };
}
