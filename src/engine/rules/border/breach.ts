/** The leash: what each capital forbids, by the line as its side claims it, and what a breach costs. */
import { type Deciding, state } from "../../deciding.ts";
import type { Hex } from "../../hex/grid.ts";
import type { Restraint, SideId } from "../../scenario.ts";
import type { Theatre } from "../../theatre.ts";

/** Points of escalation that an act in a hex would cost a side now; 0 when it is allowed there. @rule R12.1 */
export function breachPoints(
  theatre: Theatre,
  restraints: Readonly<Record<SideId, Readonly<Record<Restraint, number>>>>,
  side: SideId,
  act: Restraint,
  hex: Hex,
): number {
  return theatre.claimed[side][hex] === 1 ? 0 : restraints[side][act];
}

/** Whether going from one hex to another leaves the ground that a side claims. */
export function crossesBorder(theatre: Theatre, side: SideId, from: Hex, to: Hex): boolean {
  return theatre.claimed[side][from] === 1 && theatre.claimed[side][to] !== 1;
}

/** States a breach of the border where an act is one; its price goes into the ledger. @rule R12.2 */
export function stateBreach(deciding: Deciding, side: SideId, act: Restraint, hex: Hex): void {
  const { theatre, state: now } = deciding.draft;
  const points = breachPoints(theatre, now.restraints, side, act, hex);
  if (points > 0) state(deciding, { type: "border-breached", side, act, hex, points, rule: "R12.2" });
}
