/** Decisions that dispatches leave to the commander. @rule R13.4 */
import { type Choice, type Command, openChoices, openStream } from "../engine/index.ts";
import { type Desk, give } from "./desk.ts";

/** One question of so many he answers otherwise than was done then, so that nobody can count on his answer. */
const OWN_MIND = 3;

/**
 * Answers every open question: mostly as was done then; a commander without a plan now and then otherwise, by his
 * own dice. Staff that leads only some units leaves them to its commander.
 */
export function* decisions(desk: Desk): Generator<Command, void> {
  if (desk.entrusted !== null) return;
  for (const { dispatch, choice } of openChoices(desk.view)) {
    const answered = yield* give(desk, {
      type: "answer",
      dispatch,
      option: optionOf(desk, dispatch, choice),
    });
    if (!answered) yield* give(desk, { type: "answer", dispatch, option: choice.chosenThen });
  }
}

function optionOf(desk: Desk, dispatch: string, { chosenThen, options }: Choice): string {
  const others = options.filter(({ id }) => id !== chosenThen);
  if (desk.operation !== null || others.length === 0) return chosenThen;
  const dice = openStream({ seed: desk.seed, turn: 0, drawn: {} }, "decision", dispatch);
  if (dice.draw(OWN_MIND).face !== 0) return chosenThen;
  return others[dice.draw(others.length).face]?.id ?? chosenThen;
}
