/** Enters breaches, quiet turns and talks in the ledgers. @rule R12.2 */
import { type Deciding, state } from "../../deciding.ts";
import { SIDES, type SideId } from "../../scenario.ts";
import type { LedgerEntry } from "../../state.ts";
import { type Breach, escalationOf, hasBreached } from "./leash.ts";

/** States a breach, if an act is one; its price goes into the ledger of the side. */
export function stateBreach(deciding: Deciding, side: SideId, breach: Breach | null): void {
  if (breach) state(deciding, { type: "border-breached", side, ...breach, rule: "R12.2" });
}

/** States points that come or go without a breach; a ledger does not fall below 0. */
export function stateEscalation(
  deciding: Deciding,
  side: SideId,
  points: number,
  cause: Exclude<LedgerEntry["act"], Breach["act"]>,
): void {
  const change = Math.max(points, -escalationOf(deciding.draft.state.ledger, side));
  if (change !== 0) state(deciding, { type: "escalation-changed", side, points: change, cause });
}

/** After a turn in which neither side broke anything both are forgiven a little. @rule R12.2 */
export function coolEscalation(deciding: Deciding): void {
  const { theatre, state: now } = deciding.draft;
  if (SIDES.some((side) => hasBreached(now.ledger, side, now.turn))) return;
  for (const side of SIDES) stateEscalation(deciding, side, -theatre.numbers.border.cooling, "quiet");
}
