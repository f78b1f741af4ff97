/**
 * The chance that a hex is taken, over all that the view allows: by the strongest garrison that may stand there and by the
 * weakest. It is the chance of a fight; who leaves before it is told apart.
 */
import { takingChance } from "../rules/fire-and-assault/assault.ts";
import { type FightingGroup, fightsOnFoot } from "../rules/fire-and-assault/fightingGroup.ts";
import { shareByWeight } from "../rules/fire-and-assault/losses.ts";
import {
  type AssaultSituation,
  type Factor,
  menOnFoot,
  NO_FACTORS,
} from "../rules/fire-and-assault/situation.ts";
import type { Bounds } from "../rules/percent.ts";
import type { RuleNumbers } from "../scenario.ts";
import type { Doubt } from "./doubts.ts";

/** A garrison as far as it is known. */
export interface DoubtfulGarrison {
  /** One for each enemy in sight who may resist. */
  readonly doubts: readonly Doubt[];
  readonly strongest: readonly FightingGroup[];
  /** What may take fire away from it, for all that is known. @rule R4.13 R9.4 */
  readonly burdens: readonly Factor[];
  /** Levels that its works may have. @rule R8.10 */
  readonly works: Bounds;
}

/** Least and most chance of taking the hex. @rule R4.5 */
export function chanceSpan(
  situation: AssaultSituation,
  { doubts, strongest, burdens, works }: DoubtfulGarrison,
  numbers: RuleNumbers,
): Bounds {
  const weakest = doubts.flatMap(({ weakest: weak }) => (weak ? [weak] : []));
  const weak = { ...situation, works: works.low, defence: { fire: burdens, nerve: [] } };
  const strong = { ...situation, works: works.high, defence: NO_FACTORS };
  const { smallGroup } = numbers.fire;
  // A large garrison leaves when it is shot to pieces, a small one fights on: the border may lie between (R4.5).
  const isOnBorder = menOnFoot(weakest) < smallGroup && menOnFoot(strongest) >= smallGroup;
  const hardest = isOnBorder ? [strongest, withMen(strongest, smallGroup - 1)] : [strongest];
  const easiest = isOnBorder ? [weakest, withMen(weakest, smallGroup)] : [weakest];
  const chances = (at: AssaultSituation, garrisons: readonly (readonly FightingGroup[])[]): number[] =>
    garrisons.map((defenders) => takingChance({ ...at, defenders }, numbers));
  return { low: Math.min(...chances(strong, hardest)), high: Math.max(...chances(weak, easiest)) };
}

/** The same fire from so many men on foot. */
function withMen(groups: readonly FightingGroup[], men: number): readonly FightingGroup[] {
  const shares = shareByWeight(
    men,
    groups.map((group) => (fightsOnFoot(group) ? group.men : 0)),
  );
  return groups.map((group, at) => (fightsOnFoot(group) ? { ...group, men: shares[at] ?? 0 } : group));
}
