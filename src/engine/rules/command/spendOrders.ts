/** States which orders are used: each unit's first move or assault in a turn takes one. @rule R11.1 */
import { type Deciding, state } from "../../deciding.ts";
import type { UnitId } from "../../scenario.ts";
import { view } from "../../view.ts";
import { openPurse } from "./orders.ts";

/** Gives these units of the active side their full orders, where they need one. */
export function spendOrders(deciding: Deciding, units: readonly UnitId[]): void {
  const { from, draft } = deciding;
  if (units.every((id) => !draft.theatre.formationOf.has(id))) return;
  const seen = view(from, from.activeSide);
  const left = openPurse(seen);
  for (const id of units) {
    const unit = seen.own.find((own) => own.id === id);
    if (unit) left.take(unit);
  }
  for (const order of left.taken) state(deciding, { type: "order-used", ...order });
}
