/** The game in play held against the battle as it happened. */
import { type Comparison, compareWithHistory, courseOfGame, courseOfLine } from "../analysis/index.ts";
import { type Rebuilt, rebuilding } from "../record/index.ts";
import { lineOf } from "./historicalLine.ts";
import type { Session } from "./session.ts";

/** How long the page may be kept from answering at a time, milliseconds. */
const SLICE = 25;

/** Whether history is shown as the side of a game in play knew it, or with all that happened. */
export type HistoryShown = "as-known" | "whole";

/**
 * The comparison of a game as it stands: with the knowledge of the side on the screen while it goes on, with
 * everybody's when it is over. The game is played again bit by bit, and the page answers meanwhile.
 * @throws when the scenario has no line of history, or the game's record does not play any more.
 */
export async function comparisonOf(
  { reading, record, state, side }: Session,
  shown: HistoryShown,
): Promise<Comparison> {
  const { scenario } = reading;
  const { line, states } = await lineOf(scenario.id);
  const rebuilt = await inSlices(rebuilding(scenario, record));
  if (!rebuilt.ok) throw new Error(`comparisonOf: ${JSON.stringify(rebuilt.fault)}`);
  return compareWithHistory({
    game: courseOfGame(scenario, rebuilt.steps),
    history: courseOfLine(scenario, line, states),
    knower: state.outcome ? "all" : side,
    historyKnower: state.outcome || shown === "whole" ? "all" : side,
    takenOver: record.from?.what === "history" ? record.from.turn : null,
  });
}

/** Goes through a work with pauses in which the page draws and hears. */
async function inSlices(work: Generator<void, Rebuilt>): Promise<Rebuilt> {
  let until = performance.now() + SLICE;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await new Promise((heard) => setTimeout(heard));
    until = performance.now() + SLICE;
  }
}
