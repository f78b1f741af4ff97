/** Applies the rules to a command: facts and the next state, or a refusal with its rule. Dice fall here alone. */
import { checkOrder } from "./checkOrder.ts";
import type { Command } from "./commands.ts";
import { type Deciding, openDeciding, state as stateFact } from "./deciding.ts";
import type { BattleEvent } from "./events.ts";
import type { Refusal } from "./refusals.ts";
import { resolveAirStrike } from "./rules/air/resolveAirStrike.ts";
import { resolveBombardment } from "./rules/bombardment/resolveBombardment.ts";
import { answer } from "./rules/dispatches/answer.ts";
import { digIn } from "./rules/entrenchment/digIn.ts";
import { resolveAssault } from "./rules/fire-and-assault/resolveAssault.ts";
import { resolveFireOrder } from "./rules/fire-and-assault/resolveFire.ts";
import { buildCrossing } from "./rules/movement/buildCrossing.ts";
import { moveUnit } from "./rules/movement/moveUnit.ts";
import { checkEnd, endBattle, endPart } from "./rules/sequence/turns.ts";
import type { BattleState } from "./state.ts";
import { view } from "./view.ts";

/** What `decide` answers: facts in order with the state after them, or why not. */
export type Decision =
  | { readonly ok: true; readonly events: readonly BattleEvent[]; readonly state: BattleState }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Carries out a command of the active side. Whether it may is asked of that side's view alone: an enemy
 * nobody has seen interrupts an order, he never refuses it.
 */
export function decide(state: BattleState, command: Command): Decision {
  const refusal = checkOrder(view(state, state.activeSide), command);
  if (refusal) return { ok: false, refusal };
  const deciding = openDeciding(state);
  carryOut(deciding, command);
  return { ok: true, events: deciding.events, state: deciding.draft.state };
}

function carryOut(deciding: Deciding, command: Command): void {
  switch (command.type) {
    case "move":
      moveUnit(deciding, command);
      break;
    case "assault":
      resolveAssault(deciding, command.units, command.target);
      break;
    case "fire":
      resolveFireOrder(deciding, command.unit, command.target);
      break;
    case "bombard":
      resolveBombardment(deciding, command.unit, command.target);
      break;
    case "air-strike":
      resolveAirStrike(deciding, command.target, command.sorties);
      break;
    case "bridge":
      buildCrossing(deciding, command.unit, command.to);
      break;
    case "dig":
      digIn(deciding, command.unit, command.what ?? "trench");
      break;
    case "rest":
      stateFact(deciding, { type: "deed-done", unit: command.unit, deed: "rest" });
      break;
    case "stand":
      stateFact(deciding, { type: "standing-order-given", unit: command.unit, order: command.order });
      break;
    case "answer":
      answer(deciding, command.dispatch, command.option, "commander");
      break;
    case "end-turn":
      endPart(deciding);
      break;
    case "concede":
      endBattle(deciding, "conceded");
      break;
  }
  checkEnd(deciding);
}
