/** Who commands a battle that is taken over. */
import type { Seat } from "../app/index.ts";
import type { SideId } from "../engine/index.ts";

/** Who has the other side; "nobody" leaves both to the computer. */
export type Opponent = "computer" | "person" | "nobody";
/** Opponents in the order in which they are offered. */
export const OPPONENTS: readonly Opponent[] = ["computer", "person", "nobody"];
/** Sides in the order in which they are offered. */
export const SIDES: readonly SideId[] = ["soviet", "japanese"];

/** Who sits where: a person on his side, or the computer on both. */
export function seatsOf(side: SideId, opponent: Opponent): Readonly<Record<SideId, Seat>> {
  if (opponent === "nobody") return { soviet: "computer", japanese: "computer" };
  const seats: Record<SideId, Seat> = { soviet: opponent, japanese: opponent };
  seats[side] = "person";
  return seats;
}
