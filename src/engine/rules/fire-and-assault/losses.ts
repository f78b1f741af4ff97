/** Who falls: a loss shared among units, what becomes of the fallen, and what is left behind in a retreat. */
import type { Losses, Percent, RuleNumbers, SideId } from "../../scenario.ts";
import { between, percentOf, sumOf } from "../percent.ts";

/**
 * A whole number divided in proportion to weights by largest remainders, earlier ones first on a tie; the
 * parts add up to the number, or to 0 when no weight is above 0.
 */
export function shareByWeight(amount: number, weights: readonly number[]): readonly number[] {
  const total = sumOf(weights, (weight) => Math.max(0, weight));
  if (total <= 0 || amount <= 0) return weights.map(() => 0);
  // Pushed one by one: what `map` makes of whole numbers, V8 keeps as floating-point ones, and all units with them.
  const parts: number[] = [];
  const order: { readonly index: number; readonly remainder: number }[] = [];
  let rest = amount;
  for (const [index, weight] of weights.entries()) {
    const exact = amount * Math.max(0, weight);
    const part = Math.floor(exact / total);
    parts.push(part);
    order.push({ index, remainder: exact % total });
    rest -= part;
  }
  if (rest === 0) return parts;
  order.sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of order) {
    if (rest <= 0) break;
    parts[index] = (parts[index] ?? 0) + 1;
    rest--;
  }
  return parts;
}

/**
 * A loss of men shared among units by the men they have; nobody loses more than he has.
 * @rule R4.7
 */
export function shareLoss(loss: number, men: readonly number[]): readonly number[] {
  const all = sumOf(men, (count) => Math.max(0, count));
  return shareByWeight(between(0, loss, all), men);
}

/** Men lost, by what became of them. */
type Fallen = Pick<Losses, "killed" | "wounded" | "missing">;

/** The men of a hundred are gone through in steps of so many, so that their fates are spread evenly over it. */
const STRIDE = 61;

/**
 * Killed, wounded and missing of a loss, by the shares of a side; the three add up to the loss. A unit's losses are
 * counted on from fight to fight: of each hundred men the shares are exact, whether they fell at once or one by one.
 * @param before what the unit has lost until now.
 * @param diedOnTheWay percent of the wounded who die on the way back, and count as killed.
 * @rule R4.7 R9.6
 */
export function fateOf(
  loss: number,
  before: Fallen,
  side: SideId,
  numbers: RuleNumbers,
  diedOnTheWay: Percent = 0,
): Fallen {
  const { killed, missing } = numbers.fire.fate[side];
  const lastWounded = 100 - percentOf(100 - killed - missing, diedOnTheWay);
  const first = before.killed + before.wounded + before.missing + 1;
  let dead = 0;
  let gone = 0;
  for (let man = first; man < first + loss; man++) {
    const place = (man * STRIDE) % 100;
    if (place < killed || place >= lastWounded) dead++;
    else if (place < killed + missing) gone++;
  }
  return { killed: dead, wounded: Math.max(0, loss) - dead - gone, missing: gone };
}

/** Crew lost with the tanks put out of action: a share of those in them. @rule R4.7 */
export function crewLoss(men: number, tanksBefore: number, tanksLost: number, numbers: RuleNumbers): number {
  if (tanksBefore <= 0) return 0;
  const inside = Math.floor((men * Math.min(tanksLost, tanksBefore)) / tanksBefore);
  return percentOf(inside, numbers.fire.crewLoss);
}

/** What a unit leaves behind when it must go; `bogged` counts within `tanks`. */
export interface LeftBehind {
  readonly missing: number;
  readonly guns: number;
  readonly tanks: number;
  readonly bogged: number;
}

/** How a unit goes: back to its own lines, or out through the enemy. */
export type Leaving = "retreat" | "surrounded";

/**
 * What a unit loses by leaving its hex, over and above the fight: stragglers, a share of its guns (all of
 * them, and its tanks, when it is surrounded) and every tank that is stuck there.
 * @rule R4.8
 */
export function leftBehind(
  strength: {
    readonly men: number;
    readonly guns: number;
    readonly tanks: number;
    readonly bogged: number;
  },
  how: Leaving,
  numbers: RuleNumbers,
): LeftBehind {
  const { bogged } = strength;
  if (how === "retreat")
    return {
      missing: percentOf(strength.men, numbers.fire.retreatLoss),
      guns: percentOf(strength.guns, numbers.fire.retreatGuns),
      tanks: bogged,
      bogged,
    };
  return {
    missing: percentOf(strength.men, numbers.fire.surroundedLoss),
    guns: strength.guns,
    tanks: strength.tanks + bogged,
    bogged,
  };
}
