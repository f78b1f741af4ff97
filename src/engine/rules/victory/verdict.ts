/** What an outcome means to one side, in points and by name. @rule R14.5 */
import type { RuleNumbers, SideId } from "../../scenario.ts";
import type { Outcome } from "../../state.ts";
import { beyondHistory, groundMargin, levelOf, type Measure } from "./margin.ts";

/** An outcome as one side has to answer for it. */
export interface Verdict {
  /** Points better (+) or worse (−) than in history, as this side sees it. */
  readonly points: number;
  /** The name of the level that the points reach in either direction. */
  readonly level: string;
  readonly than: "better" | "worse" | "as-it-happened";
}

/** Points by which the field came out better (+) or worse (−) for the Soviet side than in history. @rule R14.3 R14.7 */
export function differenceOf(
  numbers: Pick<RuleNumbers, "victory">,
  battle: Measure,
  { holders, margin }: Pick<Outcome, "holders" | "margin">,
): number {
  return beyondHistory(numbers, battle, { ground: groundMargin(battle.objectives, holders), margin });
}

/**
 * What an outcome means to a side. What is good for one side is bad for the other; a war is bad for both: it
 * takes `victory.warLoss` from each, twice that from the side that is to blame, and pays nothing for ground.
 * So nobody stands better by a war than without it.
 * @param battle the battle's sheet, for its objectives and what history came to
 * @rule R14.5 R14.7 R12.3
 */
export function verdictOf(
  numbers: Pick<RuleNumbers, "victory">,
  battle: Measure,
  outcome: Outcome,
  side: SideId,
): Verdict {
  const points = pointsOf(numbers, differenceOf(numbers, battle, outcome), outcome, side);
  const { level, winner } = levelOf(numbers, points);
  if (winner === null) return { points, level, than: "as-it-happened" };
  return { points, level, than: points > 0 ? "better" : "worse" };
}

function pointsOf(
  numbers: Pick<RuleNumbers, "victory">,
  difference: number,
  outcome: Outcome,
  side: SideId,
): number {
  // "+ 0" turns the minus zero of an equal result into plain zero.
  const own = side === "soviet" ? difference : -difference + 0;
  const { warLoss } = numbers.victory;
  if (outcome.reason === "war") return Math.min(0, own) - warLoss * (outcome.blamed === side ? 2 : 1);
  if (outcome.reason === "conceded" && outcome.winner !== null)
    return outcome.winner === side ? Math.max(0, own) : Math.min(0, own) - warLoss;
  return own;
}
