/** Shells and bombs of a part, whoever fired them, are added up where they fall. @rule R5.11 */
import type { Hex } from "../../hex/grid.ts";
import type { SideId } from "../../scenario.ts";
import { type BattleState, type Fallen, NOTHING_FALLEN } from "../../state.ts";

/** What a side has brought down on a hex in this part. @rule R5.11 */
export function fallenOn(state: Pick<BattleState, "fallen">, side: SideId, hex: Hex): Fallen {
  return state.fallen[side][hex] ?? NOTHING_FALLEN;
}

/**
 * How often what falls now makes up another one of so many, with what fell before: of 600 for a row of wire the
 * second 300 open it.
 * @rule R5.11
 */
export function madeUp(before: number, now: number, per: number): number {
  const whole = Math.max(1, per);
  return Math.floor((before + now) / whole) - Math.floor(before / whole);
}
