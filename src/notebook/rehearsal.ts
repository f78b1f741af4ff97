/** What the staff would order, thought through before it is asked to: on the map of what its side knows. */
import {
  type Command,
  decide,
  type FiresClosed,
  firesGivenUp,
  foretell,
  type Hex,
  imagine,
  type SideView,
  view as viewOf,
} from "../engine/index.ts";

/** An order that the staff would give, as things would stand then. */
export interface Foreseen {
  readonly command: Command;
  /** Where those stand who carry it out; nowhere for aircraft. */
  readonly from: readonly Hex[];
  /** Odds of an assault, the attacker's first. */
  readonly odds: readonly [number, number] | null;
}

/** The orders the staff would give if all went as imagined, and what their first move or assault would keep silent. */
export interface Rehearsal {
  readonly orders: readonly Foreseen[];
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
  const orders: Foreseen[] = [];
  let closes: FiresClosed | null = null;
  let state = imagine(view, { seed: "" });
  while (isWanted()) {
    const now = viewOf(state, view.side);
    const command = await next(now);
    const decision = command && command.type !== "end-turn" ? decide(state, command) : null;
    if (!command || !decision?.ok) return { orders, closes };
    orders.push(foreseen(now, command));
    if (now.phase !== decision.state.phase) closes = firesGivenUp(now);
    state = decision.state;
  }
  return null;
}

function foreseen(view: SideView, command: Command): Foreseen {
  const units = command.type === "assault" ? command.units : "unit" in command ? [command.unit] : [];
  const from = view.own.flatMap(({ id, at }) => (at >= 0 && units.includes(id) ? [at] : []));
  const forecast = command.type === "assault" ? foretell(view, command) : null;
  return { command, from, odds: forecast?.type === "assault" ? forecast.odds : null };
}
