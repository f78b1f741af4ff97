/** Whether an order brings a ledger to the war that ends the battle, as far as its side can know. @rule R12.3 */
import type { Command } from "../commands.ts";
import { breachBeyondField, escalationOf, type Ledgers } from "../rules/border/leash.ts";
import { openChoices } from "../rules/dispatches/choices.ts";
import { sumOf } from "../rules/percent.ts";
import { type DispatchEffect, SIDES } from "../scenario.ts";
import { theatreOf } from "../theatre.ts";
import type { Forecast, Foresight, SideView } from "../viewTypes.ts";

/** What an order does to the ledgers, by the price that its forecast tells or by what an answer brings. @rule R12.3 R13.3 */
export function warBy(view: SideView, command: Command, forecast: Forecast): Foresight["war"] {
  const limit = theatreOf(view).numbers.border.war;
  if (command.type === "answer") return isWar(ledgersAfterAnswer(view, command), limit) ? "surely" : "no";
  if (!("breaches" in forecast) || forecast.breaches.length === 0) return "no";
  const after = escalationOf(view.ledger, view.side) + sumOf(forecast.breaches, ({ points }) => points);
  if (after < limit) return "no";
  return forecast.type === "assault" ? "if-taken" : "surely";
}

function isWar({ ledger }: Ledgers, limit: number): boolean {
  return SIDES.some((side) => escalationOf(ledger, side) >= limit);
}

/** Both ledgers as the effects of an answer leave them, one after the other. @rule R13.3 */
function ledgersAfterAnswer(view: SideView, command: Extract<Command, { readonly type: "answer" }>): Ledgers {
  const open = openChoices(view).find(({ dispatch }) => dispatch === command.dispatch);
  const effects = open?.choice.options.find(({ id }) => id === command.option)?.effects ?? [];
  return effects.reduce<Ledgers>(ledgersAfter, view);
}

function ledgersAfter(before: Ledgers, effect: DispatchEffect): Ledgers {
  const { restraints, ledger, turn } = before;
  switch (effect.type) {
    case "restraint":
      return {
        turn,
        ledger,
        restraints: {
          ...restraints,
          [effect.side]: { ...restraints[effect.side], [effect.act]: effect.weight },
        },
      };
    case "escalation": {
      const { side } = effect;
      const points = Math.max(effect.points, -escalationOf(ledger, side));
      const act = points < 0 ? "talks" : "defiance";
      return { restraints, turn, ledger: [...ledger, { turn, side, act, hex: null, by: null, points }] };
    }
    case "act": {
      const { side } = effect;
      const breach = breachBeyondField(before, side, effect.act);
      return breach ? { restraints, turn, ledger: [...ledger, { turn, side, ...breach }] } : before;
    }
    default:
      return before;
  }
}
