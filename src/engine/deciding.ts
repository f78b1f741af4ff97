/** The workbench of `decide`: a draft and the facts stated so far. Each fact is applied as it is stated. */
import { type DiceStream, openStream } from "./dice.ts";
import { type Draft, openDraft } from "./draft.ts";
import type { BattleEvent } from "./events.ts";
import { applyFact } from "./evolve.ts";
import type { BattleState } from "./state.ts";

/**
 * A decision under way: the state with every fact so far applied, and the facts in the order of their
 * stating.
 */
export interface Deciding {
  /** The state that the decision was opened on: what a side knew when it gave its order is the view of this. */
  readonly from: BattleState;
  readonly draft: Draft;
  readonly events: BattleEvent[];
}

/** Opens a decision on a state; the state itself stays as it is. */
export function openDeciding(state: BattleState): Deciding {
  return { from: state, draft: openDraft(state), events: [] };
}

/** States a fact and applies it. */
export function state(deciding: Deciding, event: BattleEvent): void {
  deciding.events.push(event);
  applyFact(deciding.draft, event);
}

/** Opens the dice for one decision in this battle and turn. */
export function diceFor(deciding: Deciding, purpose: string, where: string | number): DiceStream {
  return openStream(deciding.draft.state, purpose, where);
}
