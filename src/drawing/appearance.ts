/** What a counter shows, wherever it is drawn. */
import type { Hex, SideId, UnitId } from "../engine/index.ts";

/** A state that a small disc tells: on the left what hinders the unit, on the right what is noted of it. */
export type CounterSign = "bogged" | "unsupplied" | "leaderless" | "disrupted" | "routed" | "held" | "asleep";

/** Everything about one counter but its size and theme. */
export interface Appearance {
  readonly unit: UnitId;
  readonly side: SideId;
  readonly hex: Hex;
  /** Picture in the atlas: arm and echelon, or "unknown". */
  readonly card: string;
  readonly name: string;
  /** Men, guns or tanks, whichever history counts; empty where unknown. */
  readonly strength: string;
  /** Cohesion in fifths; null where unknown. */
  readonly pips: number | null;
  readonly dug: boolean;
  /** Small discs that tell what hinders it or has been noted of it. */
  readonly signs: readonly CounterSign[];
  readonly acted: boolean;
  /** Not in sight now: where it was last seen. */
  readonly ghost: boolean;
  /** Its place is worked out where the sources are silent. */
  readonly inferred: boolean;
  /** Larger stands on top of a stack. */
  readonly weight: number;
}
