/** What a side sees happen, fact by fact. */
import type { BattleEvent } from "./events.ts";
import type { Hex } from "./hex/grid.ts";
import type { UnitId } from "./scenario.ts";
import type { SpottingLevel } from "./state.ts";

/** A battle event as one side saw it: own facts whole, the enemy's as far as seen. */
export type SeenEvent =
  | { readonly type: "event"; readonly event: BattleEvent }
  /** An enemy did something in sight; who he is may be hidden, as `level` says. */
  | {
      readonly type: "enemy-moved";
      readonly unit: UnitId;
      readonly level: SpottingLevel;
      readonly from: Hex;
      readonly to: Hex;
    }
  | {
      readonly type: "enemy-fired";
      readonly target: Hex;
      readonly from: Hex | null;
      readonly loss: number;
      readonly how: "fire" | "shells" | "bombs";
    }
  /** A battery that is seen and not made out fires no more. @rule R5.9 */
  | { readonly type: "enemy-silenced"; readonly at: Hex };
