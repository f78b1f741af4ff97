/**
 * Why a key or a press did nothing. Who sees the screen sees that nothing changed; who hears it must be told. Screens
 * say it once, in a sentence; it changes nothing in the game. Why a press on the map led nowhere is read as well.
 */
import type { Hex, Refusal, UnitId } from "../engine/index.ts";
import type { Desk } from "./desk.ts";
import type { AppState } from "./types.ts";

/** Reasons that need no facts. */
export type PlainWhyNot =
  | "map-edge"
  | "nobody-here"
  | "thinking"
  | "not-our-turn"
  | "gone-on"
  | "no-order"
  | "not-aimed"
  | "too-soon"
  | "no-way-point"
  | "nobody-can"
  | "nothing-to-redo"
  | "nothing-shown"
  | "nothing-seen"
  | "being-shown"
  | "staff-has-nobody"
  | "none-waits"
  | "only-one-waits";

/** Why nothing came of it. */
export type WhyNot =
  | { readonly why: PlainWhyNot }
  | { readonly why: "refused"; readonly refusal: Refusal }
  /** A press on the unit that is selected already. */
  | { readonly why: "chosen"; readonly unit: UnitId }
  | OutOfReach;

/** A press on ground to which no way leads the selected unit, in however many turns. */
export interface OutOfReach {
  readonly why: "out-of-reach";
  readonly unit: UnitId;
  readonly hex: Hex;
  /** What was selected: once it is chosen anew, the press is no longer spoken of. */
  readonly since: AppState["selected"];
}

/** The press out of reach that came last, as long as nothing has been chosen or taken in hand since; else null. */
export function outOfReachOf({
  whyNot,
  selected,
  intent,
}: Pick<AppState, "whyNot" | "selected" | "intent">): OutOfReach | null {
  return whyNot?.why === "out-of-reach" && whyNot.since === selected && intent === null ? whyNot : null;
}

/** Says why nothing was done; the same reason again is a new one. */
export function nothingDone({ store }: Desk, whyNot: WhyNot): void {
  store.setState({ whyNot: { ...whyNot } });
}
