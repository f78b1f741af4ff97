/** Chapter 14, victory: the points of a result, and what a difference from history is called. */
import type { BattleSheet, Losses, Objective, PlaceId, RuleNumbers, SideId } from "../../scenario.ts";
import type { Holder } from "../../state.ts";

/** What a result is called and whose it is; null = as it happened. */
export interface ResultLevel {
  readonly level: string;
  readonly winner: SideId | null;
}

/**
 * Points of the ground: what the Soviet side holds less what the Japanese side holds. Contested ground, nobody's
 * and what is not told counts for neither.
 * @rule R14.1
 */
export function groundMargin(
  objectives: readonly Objective[],
  holders: Readonly<Record<PlaceId, Holder | null>>,
): number {
  let ground = 0;
  for (const { place, points } of objectives) {
    const holder = holders[place];
    if (holder === "soviet") ground += points;
    if (holder === "japanese") ground -= points;
  }
  return ground;
}

/**
 * Points of the losses: `perHundredMen` for each hundred men that the Japanese side lost more, less than none where
 * the Soviet side did, cut toward zero; killed, wounded and missing count alike.
 * @rule R14.2
 */
export function lossMargin(
  numbers: Pick<RuleNumbers, "victory">,
  losses: Readonly<Record<SideId, Losses>>,
): number {
  const men = menLost(losses.japanese) - menLost(losses.soviet);
  // "+ 0" turns the minus zero that a small loss leaves into plain zero: both must hash alike.
  return Math.trunc((numbers.victory.perHundredMen * men) / 100) + 0;
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

/** What a result is held against: the battle's objectives and what history came to in it. */
export type Measure = Pick<BattleSheet, "objectives" | "attacker" | "historicalGround" | "historicalMargin">;

/** What a battle came to: Soviet points less Japanese, of the ground alone and in all. */
export interface Tally {
  readonly ground: number;
  readonly margin: number;
}

/**
 * Points that an attacker's savings in men and ledger count at most: `savedMost`, and as many as the ground that he
 * holds beyond history.
 * @param ground of the battle as it stands, Soviet points less Japanese
 * @rule R14.7
 */
export function mostSaved(
  numbers: Pick<RuleNumbers, "victory">,
  { attacker, historicalGround }: Pick<Measure, "attacker" | "historicalGround">,
  ground: number,
): number {
  const won = (attacker === "japanese" ? -1 : 1) * (ground - historicalGround);
  return numbers.victory.savedMost + Math.max(0, won);
}

/**
 * Points by which the Soviet side stands better (+) or worse (−) than in history. What an attacker saved in men and
 * ledger counts up to a limit.
 * @rule R14.3 R14.7
 */
export function beyondHistory(
  numbers: Pick<RuleNumbers, "victory">,
  measure: Omit<Measure, "objectives">,
  { ground, margin }: Tally,
): number {
  const { attacker, historicalGround, historicalMargin } = measure;
  const difference = margin - historicalMargin;
  if (attacker === null) return difference;
  const sign = attacker === "soviet" ? 1 : -1;
  const won = sign * (ground - historicalGround);
  const saved = sign * difference - won;
  return sign * (won + Math.min(saved, mostSaved(numbers, measure, ground))) + 0;
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
