/** Decisions that dispatches leave to the commander: the computer does what was done then. @rule R13.4 */
import { type Command, openChoices } from "../engine/index.ts";
import { type Desk, give } from "./desk.ts";

/** Answers every open question; staff that leads only some units leaves them to its commander. */
export function* decisions(desk: Desk): Generator<Command, void> {
  if (desk.entrusted !== null) return;
  for (const { dispatch, choice } of openChoices(desk.view))
    yield* give(desk, { type: "answer", dispatch, option: choice.chosenThen });
}
