/** Parts of the facts of a fight: dice, what losses come from, the steps of an assault and how it ended. */
import type { AssaultStep } from "./modifiers.ts";
import type { Percent } from "./scenario.ts";

/** A die that fell: its stream and its face (0 is the first). */
export interface Die {
  readonly stream: string;
  /** Index of the face in the table that was rolled on. */
  readonly face: number;
}

/** Everything that a loss can come from. @rule R4.7 */
export const LOSS_CAUSES = [
  "fire",
  "storm",
  "shells",
  "bombs",
  "anti-tank",
  "burned",
  "workshop",
  "left-behind",
  "drowned",
  "surrounded",
] as const;
/** What a loss came from, so that losses can be counted by cause. @rule R4.7 */
export type LossCause = (typeof LOSS_CAUSES)[number];

/** Men on foot that one step of an assault cost. */
export interface StepLoss {
  readonly step: AssaultStep;
  readonly attackers: number;
  readonly defenders: number;
}

/** What the dice made of an assault's losses: percent of the calculated ones. */
export interface AssaultLuck {
  readonly attackersLoss: Percent;
  readonly defendersLoss: Percent;
}

/** How an assault ended. */
export type AssaultResult = "taken" | "repulsed" | "broken" | "held";
