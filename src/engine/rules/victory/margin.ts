/** Chapter 14, victory: the points of a result, and what a difference from history is called. */
import type { Losses, Objective, PlaceId, RuleNumbers, SideId } from "../../scenario.ts";

/** Who holds each place at the end; null or absent = nobody, or each side a part of it. */
export type Holders = Readonly<Record<PlaceId, SideId | null>>;

/** What a result is called and whose it is; null = as it happened. */
export interface ResultLevel {
  readonly level: string;
  readonly winner: SideId | null;
}

/**
 * Points by which the Soviet side stands better (+) or worse (−): its objectives less the other side's, and
 * `perHundredMen` for each hundred men that the other side lost more, cut toward zero.
 * @rule R14.1 objectives
 * @rule R14.2 losses: killed, wounded and missing count alike
 */
export function marginOf(
  numbers: Pick<RuleNumbers, "victory">,
  objectives: readonly Objective[],
  holders: Holders,
  losses: Readonly<Record<SideId, Losses>>,
): number {
  let ground = 0;
  for (const { place, points } of objectives) {
    const holder = holders[place] ?? null;
    if (holder === "soviet") ground += points;
    if (holder === "japanese") ground -= points;
  }
  const men = menLost(losses.japanese) - menLost(losses.soviet);
  // "+ 0" turns the minus zero that a small loss leaves into plain zero: both must hash alike.
  return ground + Math.trunc((numbers.victory.perHundredMen * men) / 100) + 0;
}

/**
 * Points that the ledgers of escalation add to the margin at the end: what a side has broken costs it.
 * @rule R14.2
 */
export function escalationMargin(
  numbers: Pick<RuleNumbers, "victory">,
  escalation: Readonly<Record<SideId, number>>,
): number {
  return numbers.victory.perEscalationPoint * (escalation.japanese - escalation.soviet);
}

/**
 * The name of a result by how far its margin lies from history's: the first level whose margin it reaches
 * in either direction. The winner is the side that did better than history by such a level; nobody when the
 * difference reaches none but a level of margin 0.
 * @rule R14.3
 * @throws when the numbers hold no level of margin 0
 */
export function levelOf(numbers: Pick<RuleNumbers, "victory">, difference: number): ResultLevel {
  const size = Math.abs(difference);
  const level = numbers.victory.levels.find(({ margin }) => size >= margin);
  if (!level) throw new Error(`levelOf: no level for a difference of ${difference}`);
  if (level.margin === 0) return { level: level.id, winner: null };
  return { level: level.id, winner: difference > 0 ? "soviet" : "japanese" };
}

function menLost(losses: Losses): number {
  return losses.killed + losses.wounded + losses.missing;
}
