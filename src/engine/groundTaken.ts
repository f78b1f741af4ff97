/** Facts of ground that changed hands: from whom it was taken, and whether he has had a part to take it back. */
import type { Draft } from "./draft.ts";
import type { Hex } from "./hex/grid.ts";
import type { SideId } from "./scenario.ts";
import type { Taken } from "./state.ts";

/** Whose reckoning of the ground: what is so, or what a side knows of it. */
export type Reckoning = "field" | SideId;

const RECKONINGS: readonly Reckoning[] = ["field", "soviet", "japanese"];

/**
 * A hex changes hands, from a mark of `control`: it is kept from whom, where that is not known already. Only hexes of
 * places are: no other ground counts.
 * @rule R14.8
 */
export function markTaken(draft: Draft, reckoning: Reckoning, hex: Hex, from: number): void {
  const { taken } = draft.state;
  if (taken[reckoning][hex] !== undefined || !draft.theatre.placesAt.has(hex)) return;
  const entry: Taken = { from, tried: 0 };
  draft.state.taken = { ...taken, [reckoning]: { ...taken[reckoning], [hex]: entry } };
}

/**
 * A side's part begins. What its enemy took before (ground with his mark), it can take back now; what could be taken back in the part before
 * and was not is held; what was taken back counts as if it had never been lost.
 * @rule R14.8
 */
export function tryTaken(draft: Draft, enemy: number): void {
  const { taken, control, believed } = draft.state;
  if (RECKONINGS.every((reckoning) => isEmpty(taken[reckoning]))) return;
  const after = (reckoning: Reckoning): Readonly<Record<Hex, Taken>> => {
    const marks = reckoning === "field" ? control : believed[reckoning];
    return Object.fromEntries(
      Object.entries(taken[reckoning]).flatMap(([hex, { from, tried }]) => {
        const mark = marks[Number(hex)];
        if (tried === 1 || mark === from) return [];
        return [[hex, { from, tried: mark === enemy ? 1 : 0 }]];
      }),
    );
  };
  draft.state.taken = { field: after("field"), soviet: after("soviet"), japanese: after("japanese") };
}

function isEmpty(record: Readonly<Record<Hex, Taken>>): boolean {
  for (const _ in record) return false;
  return true;
}
