/** Takes the decisions that dispatches left to a commander. @rule R13.4 */
import { type Deciding, state } from "../../deciding.ts";
import type { DispatchId, OptionId, SideId } from "../../scenario.ts";
import { choicesOf } from "./choices.ts";
import { takeEffect } from "./effects.ts";

/** Takes one decision of the active side, with what it brings. */
export function answer(
  deciding: Deciding,
  dispatch: DispatchId,
  option: OptionId,
  by: "commander" | "staff",
): void {
  const { theatre, state: now } = deciding.draft;
  const choice = theatre.dispatches.get(dispatch)?.choice;
  const chosen = choice?.options.find(({ id }) => id === option);
  if (!chosen) throw new Error(`answer: dispatch "${dispatch}" has no option "${option}"`);
  state(deciding, { type: "choice-made", side: now.activeSide, dispatch, option, by });
  for (const effect of chosen.effects) takeEffect(deciding, effect);
}

/** At the end of his part the staff does what was done then wherever the commander has not answered. */
export function answerBySilence(deciding: Deciding, side: SideId): void {
  for (const { dispatch, choice } of choicesOf(deciding.draft.state, side))
    answer(deciding, dispatch, choice.chosenThen, "staff");
}
