/** Causes of results: how each made a result larger or smaller, and what it acted on. */
import type { RuleId } from "./refusals.ts";

/** A step of an assault. @rule R4.5 */
export type AssaultStep = "approach" | "storm" | "close";

/** One cause that made a result larger or smaller. */
export interface Modifier {
  /** Key of its name in the message catalogue ("uphill", "trench", "darkness" …). */
  readonly cause: string;
  readonly rule: RuleId;
  /** Percent by which the factor changes what it acts on, −25 takes a quarter off; of the break limit, its points. */
  readonly amount: number;
  /** Whom it helps. */
  readonly helps: "attacker" | "defender";
  /**
   * What it changes: the fire of one side if absent, else that of both, the attackers' break limit (R4.5), or how many of
   * their tanks come through (R7.4).
   */
  readonly of?: "both-fires" | "break-limit" | "tanks";
  /** The one step in which it is so large; absent: in all in which it counts. */
  readonly step?: Exclude<AssaultStep, "close">;
}
