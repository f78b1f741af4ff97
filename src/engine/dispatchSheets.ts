/** Dispatches as the scenario gives them: dated events with conditions, effects and choices; what capitals forbid. */
import type { DispatchId, Minute, OptionId, Percent, PlaceId, SideId, UnitId, Weather } from "./scenario.ts";

/** Conditions of a dispatch that depend on this game (R13.2); all must hold. */
export type DispatchCondition =
  | { readonly type: "holds"; readonly side: SideId; readonly place: PlaceId }
  | { readonly type: "does-not-hold"; readonly side: SideId; readonly place: PlaceId }
  /** Its troops have stood on some hex of the place since the battle began. */
  | { readonly type: "has-entered"; readonly side: SideId; readonly place: PlaceId }
  | { readonly type: "unit-in-being"; readonly unit: UnitId }
  | { readonly type: "fired"; readonly dispatch: DispatchId }
  /** Its commander answered a dispatch in this way. */
  | { readonly type: "answered"; readonly dispatch: DispatchId; readonly option: OptionId };

/** What a dispatch from outside the field brings (R13.3). */
export type DispatchEffect =
  | { readonly type: "weather"; readonly weather: Weather; readonly turns: number }
  | {
      readonly type: "sorties";
      readonly side: SideId;
      /** Sorties each turn, the tonnes of bombs that they carry all together, and for how many turns. */
      readonly sorties: number;
      readonly tonnes: number;
      readonly turns: number;
    }
  /** Percent of what each battery can hold. */
  | { readonly type: "shells"; readonly side: SideId; readonly percent: Percent }
  | { readonly type: "restraint"; readonly side: SideId; readonly act: Restraint; readonly weight: number }
  /** Points of cohesion that every unit of the side on the map gains, or loses below 0. */
  | { readonly type: "command"; readonly side: SideId; readonly cohesion: number }
  | { readonly type: "arrival"; readonly unit: UnitId }
  /** More or fewer full orders for the commander of the whole side, for so many turns. @rule R11.1 */
  | { readonly type: "orders"; readonly side: SideId; readonly orders: number; readonly turns: number }
  /** Points in a ledger without a breach: talks take some off (below 0), defiance of the capital adds some. */
  | { readonly type: "escalation"; readonly side: SideId; readonly points: number }
  /** An act that its side's restraints price, done beyond the field. @rule R12.1 */
  | { readonly type: "act"; readonly side: SideId; readonly act: Restraint }
  | { readonly type: "ceasefire" };

/** Acts that a capital can forbid (weight = price of one breach in points, 0 = allowed, R12.1). */
export type Restraint =
  | "cross-border"
  | "cross-in-force"
  | "tanks-over-border"
  | "deep-over-border"
  | "fire-over-border"
  | "fly"
  | "bomb-over-border"
  | "raid-over-border"
  | "ships";
/** Every restraint; a scenario gives each of them a weight for each side. @rule R12.1 */
export const RESTRAINTS: readonly Restraint[] = [
  "cross-border",
  "cross-in-force",
  "tanks-over-border",
  "deep-over-border",
  "fire-over-border",
  "fly",
  "bomb-over-border",
  "raid-over-border",
  "ships",
];

/** One answer that a commander can give to a dispatch, with what it brings. @rule R13.4 */
export interface DispatchOption {
  readonly id: OptionId;
  readonly effects: readonly DispatchEffect[];
}

/** A choice that history offered to the commander of one side. @rule R13.4 */
export interface Choice {
  readonly side: SideId;
  readonly options: readonly DispatchOption[];
  /** The option that was chosen then; also what the staff does when nobody answers. */
  readonly chosenThen: OptionId;
}

/** A dated historical event (R13.1). Words and sources are outside the engine. */
export interface DispatchSheet {
  readonly id: DispatchId;
  readonly minute: Minute;
  /** `outside`: comes from beyond the field, has effects. `field`: told beside what happened here. */
  readonly origin: "outside" | "field";
  /** Sides that receive it. */
  readonly to: readonly SideId[];
  readonly conditions: readonly DispatchCondition[];
  readonly effects: readonly DispatchEffect[];
  /** What its commander has to decide; most dispatches ask nothing. */
  readonly choice?: Choice;
}
