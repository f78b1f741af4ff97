/** Which decisions wait for the commander of a side. @rule R13.4 */
import { type Refusal, refuse } from "../../refusals.ts";
import type { Choice, DispatchId, OptionId, SideId } from "../../scenario.ts";
import type { BattleState } from "../../state.ts";
import { theatreOf } from "../../theatre.ts";
import type { SideView } from "../../viewTypes.ts";

/** A decision that waits. */
export interface OpenChoice {
  readonly dispatch: DispatchId;
  readonly choice: Choice;
}

/** What of a state or a view tells which decisions wait. */
type Asked = Pick<BattleState, "scenario" | "dispatches" | "answers">;

/** Decisions of a side that nobody has taken yet, in the order of the dispatches. */
export function choicesOf(asked: Asked, side: SideId): readonly OpenChoice[] {
  const open: OpenChoice[] = [];
  for (const { id, choice } of theatreOf(asked).scenario.dispatches)
    if (choice?.side === side && asked.dispatches[id]?.status === "fired" && !asked.answers[id])
      open.push({ dispatch: id, choice });
  return open;
}

/** Decisions that wait for the side of a view. */
export function openChoices(view: SideView): readonly OpenChoice[] {
  return choicesOf(view, view.side);
}

/** Why an answer is refused, or null when the dispatch asks for it. @rule R13.4 */
export function refusalOfAnswer(view: SideView, dispatch: DispatchId, option: OptionId): Refusal | null {
  const open = openChoices(view).find((each) => each.dispatch === dispatch);
  if (open?.choice.options.some(({ id }) => id === option)) return null;
  return refuse("no-choice", "R13.4", { dispatch, option });
}
