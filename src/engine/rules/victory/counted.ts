/** For whom ground counts: not yet for who has only just taken it, and as it stood at the hour that decides. */

import type { Hex } from "../../hex/grid.ts";
import type { BattleSheet, Place, PlaceId } from "../../scenario.ts";
import type { BattleState, Holder, Taken } from "../../state.ts";
import { holderOf } from "./holders.ts";

/** What is known of the ground: by nobody in particular, or by one side. A side's view is one. */
export interface GroundKnown {
  /** Who was last in each hex: 0 nobody, 1 soviet, 2 japanese. */
  readonly control: readonly number[];
  /** Hexes of places that changed hands, and from whom; those that he has had a part to take back are gone. */
  readonly taken: Readonly<Record<Hex, Taken>>;
  /** For whom each place counted at the hour that decided; null before it. */
  readonly settled: Readonly<Record<PlaceId, Holder>> | null;
}

/** Why a place counts otherwise than it is held: taken too late, or decided at an earlier hour. */
export type CountCause = "taken-late" | "settled";

/** Who holds a place, for whom it counts, and why these are two. */
export interface Counted {
  readonly holder: Holder;
  readonly counts: Holder;
  readonly cause: CountCause | null;
}

/** The ground of a state, as it is. */
export function groundOf(state: BattleState): GroundKnown {
  return {
    control: state.control,
    taken: state.taken.field,
    settled: state.settled?.holders ?? null,
  };
}

/** Who holds a place and for whom it counts, if the part that runs were the last. @rule R14.1 R14.8 R14.9 */
export function countedAt(ground: GroundKnown, place: Place): Counted {
  const holder = holderOf(ground.control, place);
  const settled = ground.settled?.[place.id];
  const counts = settled ?? untaken(ground, place);
  if (counts === holder) return { holder, counts, cause: null };
  return { holder, counts, cause: settled === undefined ? "taken-late" : "settled" };
}

/** Who would hold it without what was taken so late that nobody could take it back. @rule R14.8 */
function untaken({ control, taken }: GroundKnown, place: Place): Holder {
  if (place.hexes.every((hex) => taken[hex] === undefined)) return holderOf(control, place);
  const marks: number[] = [];
  for (const hex of place.hexes) {
    const late = taken[hex];
    marks[hex] = late && late.tried === 0 ? late.from : (control[hex] ?? 0);
  }
  return holderOf(marks, place);
}

/** Whether the ground is decided at an hour before the firing ends. @rule R14.9 */
export function isDecidedEarlier({ groundMinute, endMinute }: BattleSheet): boolean {
  return groundMinute < endMinute;
}
