/** What the staff would order, thought through before it is asked to: on the map of what its side knows. */
import {
  type Command,
  decide,
  type FiresClosed,
  firesGivenUp,
  imagine,
  type SideView,
  view as viewOf,
} from "../engine/index.ts";

/** The orders the staff would give if all went as imagined, and what their first move or assault would keep silent. */
export interface Rehearsal {
  readonly orders: readonly Command[];
  /** Batteries and sorties that would not fire or fly any more in this part; null when the fires stay open. */
  readonly closes: FiresClosed | null;
}

/**
 * Asks for order after order in an imagined battle that agrees with the view, until there is none more, or the answer is
 * no longer wanted (null). The true dice and hidden enemies have no part in it: what is really ordered may be otherwise.
 */
export async function rehearse(
  view: SideView,
  next: (now: SideView) => Promise<Command | null>,
  isWanted: () => boolean,
): Promise<Rehearsal | null> {
  const orders: Command[] = [];
  let closes: FiresClosed | null = null;
  let state = imagine(view, { seed: "" });
  while (isWanted()) {
    const now = viewOf(state, view.side);
    const command = await next(now);
    const decision = command && command.type !== "end-turn" ? decide(state, command) : null;
    if (!command || !decision?.ok) return { orders, closes };
    orders.push(command);
    if (now.phase !== decision.state.phase) closes = firesGivenUp(now);
    state = decision.state;
  }
  return null;
}
