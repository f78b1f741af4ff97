/**
 * The chance that a hex is taken, over all that the view allows: by the strongest garrison that may stand there and by the
 * weakest. It is the chance of a fight; who leaves before it is told apart.
 */
import { takingChances } from "../rules/fire-and-assault/assault.ts";
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
  const counts = countsBetween(menOnFoot(weakest), menOnFoot(strongest), numbers);
  const chances = (at: AssaultSituation, garrison: readonly FightingGroup[]): readonly number[] =>
    takingChances(at, [garrison, ...counts.map((men) => withMen(garrison, men))], numbers);
  return { low: Math.min(...chances(strong, strongest)), high: Math.max(...chances(weak, weakest)) };
}

/** Counts tried besides, in even steps. */
const STEPS = 6;

/**
 * Numbers of men to try between the fewest and the most: more men are not always harder to beat, since a large garrison
 * leaves when it is shot to pieces and a small one fights on, and what a step can cost has its limits. @rule R4.5
 */
function countsBetween(fewest: number, most: number, { fire }: RuleNumbers): readonly number[] {
  const { smallGroup, defenderLeaves } = fire;
  // The largest garrison of which half a small group is still enough to stay, and the next.
  const enough = Math.floor((smallGroup * 100) / (2 * Math.max(1, defenderLeaves)));
  const even = Array.from({ length: STEPS }, (_, step) =>
    Math.floor(fewest + ((most - fewest) * (step + 1)) / (STEPS + 1)),
  );
  const counts = [fewest, most, smallGroup - 1, smallGroup, enough, enough + 1, ...even];
  return [...new Set(counts)].filter((men) => men > 0 && men >= fewest && men <= most);
}

/** The same fire from so many men on foot. */
function withMen(groups: readonly FightingGroup[], men: number): readonly FightingGroup[] {
  const shares = shareByWeight(
    men,
    groups.map((group) => (fightsOnFoot(group) ? group.men : 0)),
  );
  return groups.map((group, at) => (fightsOnFoot(group) ? { ...group, men: shares[at] ?? 0 } : group));
}
