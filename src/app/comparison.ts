/** The game in play held against the battle as it happened. */
import { type Comparison, compareWithHistory, courseOfGame, courseOfLine } from "../analysis/index.ts";
import { rebuild } from "../record/index.ts";
import { lineOf } from "./historicalLine.ts";
import type { Session } from "./session.ts";

/**
 * The comparison of a game as it stands: with the knowledge of the side on the screen while it goes on, with
 * everybody's when it is over.
 * @throws when the scenario has no line of history, or the game's record does not play any more.
 */
export async function comparisonOf({ reading, record, state, side }: Session): Promise<Comparison> {
  const { scenario } = reading;
  const { line, states } = await lineOf(scenario.id);
  const rebuilt = rebuild(scenario, record);
  if (!rebuilt.ok) throw new Error(`comparisonOf: ${JSON.stringify(rebuilt.fault)}`);
  return compareWithHistory({
    game: courseOfGame(scenario, rebuilt.steps),
    history: courseOfLine(scenario, line, states),
    knower: state.outcome ? "all" : side,
    takenOver: record.from?.what === "history" ? record.from.turn : null,
  });
}
