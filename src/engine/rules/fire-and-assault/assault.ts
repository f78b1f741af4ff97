/**
 * The assault of a hex: one calculation that lists every outcome with its weight. `preview` shows the list,
 * `decide` draws from it.
 * @source Forces and rates of the project, 2026, "A minimal combat model", with its worked cases.
 */
import type { AssaultResult, Modifier } from "../../events.ts";
import type { Percent, RuleNumbers } from "../../scenario.ts";
import { percentOf, percentsOf, sumOf } from "../percent.ts";
import { assaultBreakdown } from "./breakdown.ts";
import { type Wire, wireLeft, wireMet } from "./exposure.ts";
import type { FightingGroup } from "./fightingGroup.ts";
import { shareByWeight } from "./losses.ts";
import { type Odds, oddsOf, type StormStrengths } from "./odds.ts";
import {
  type AssaultSituation,
  attackingIn,
  firePercents,
  type Opposed,
  opposedIn,
  opposedTo,
} from "./situation.ts";
import { type Fought, fightOut, fightUnderFire, groundFactors, withAttackersDice } from "./steps.ts";
import { fireOfTanks, fireOnFoot } from "./strength.ts";

/** One way an assault can end; `weight` is how often it comes out of the sum of all weights. */
export interface AssaultOutcome extends Fought {
  readonly weight: number;
}

/** All that can be said of an assault before the dice. */
export interface AssaultForecast {
  /** One for each pair of faces: the attackers' die outside, the defenders' inside. */
  readonly outcomes: readonly AssaultOutcome[];
  readonly breakdown: readonly Modifier[];
  /** Strengths at the moment of the storm, and their ratio. */
  readonly strengths: StormStrengths;
  readonly odds: Odds;
  /** Chance that the hex is taken, and of each end; these add up to 100. */
  readonly takes: Percent;
  readonly results: Readonly<Record<AssaultResult, Percent>>;
}

/**
 * Lists the outcomes of an assault.
 * @param situation as the state has it, or as far as a side knows it.
 * @rule R4.4
 */
export function assaultForecast(situation: AssaultSituation, numbers: RuleNumbers): AssaultForecast {
  const opposed = opposedIn(situation, numbers);
  const outcomes = assaultOutcomes(situation, opposed, numbers);
  const results = chancesOf(outcomes);
  const strengths = strengthsAtStorm(situation, opposed, numbers);
  return {
    outcomes,
    breakdown: assaultBreakdown(situation, opposed, numbers),
    strengths,
    odds: oddsOf(strengths.attack.fire, strengths.defence.fire),
    takes: results.taken,
    results,
  };
}

/** The outcomes of an assault alone, without what is told of their causes. */
export function outcomesOf(situation: AssaultSituation, numbers: RuleNumbers): readonly AssaultOutcome[] {
  return assaultOutcomes(situation, opposedIn(situation, numbers), numbers);
}

/** Chance that the hex is taken, alone. */
export function takingChance(situation: AssaultSituation, numbers: RuleNumbers): Percent {
  return chancesOf(outcomesOf(situation, numbers)).taken;
}

/** The same against each of several garrisons. */
export function takingChances(
  situation: AssaultSituation,
  garrisons: readonly (readonly FightingGroup[])[],
  numbers: RuleNumbers,
): readonly Percent[] {
  const attacking = attackingIn(situation, numbers);
  return garrisons.map((garrison) => {
    const opposed = opposedTo(garrison, attacking, situation, numbers);
    return chancesOf(assaultOutcomes(situation, opposed, numbers)).taken;
  });
}

const RESULTS = ["taken", "held", "repulsed", "broken"] as const satisfies readonly AssaultResult[];

/** Chance of each end of an assault over weighted outcomes; they add up to 100. */
export function chancesOf(outcomes: readonly AssaultOutcome[]): AssaultForecast["results"] {
  const weights = RESULTS.map((result) =>
    sumOf(outcomes, (outcome) => (outcome.result === result ? outcome.weight : 0)),
  );
  const [taken = 0, held = 0, repulsed = 0, broken = 0] = shareByWeight(100, weights);
  return { taken, held, repulsed, broken };
}

function assaultOutcomes(
  situation: AssaultSituation,
  opposed: Opposed,
  numbers: RuleNumbers,
): readonly AssaultOutcome[] {
  if (opposed.defenders.length === 0)
    return [Object.assign(fightOut(fightUnderFire(situation, opposed, 100, numbers)), { weight: 1 })];
  return numbers.fire.die.flatMap((own) => {
    const fight = fightUnderFire(situation, opposed, own.percent, numbers);
    return numbers.fire.die.map((other) =>
      Object.assign(fightOut(withAttackersDice(fight, other.percent)), {
        weight: own.weight * other.weight,
      }),
    );
  });
}

/** Both sides as they set out for the storm, the defenders' fire helped by wire. @rule R4.14 */
function strengthsAtStorm(
  situation: AssaultSituation,
  opposed: Opposed,
  numbers: RuleNumbers,
): StormStrengths {
  const hexsides = Math.max(1, situation.hexsides);
  const { suppressionAtStorm } = numbers.bombardment;
  const attack =
    fireOnFoot(
      opposed.attackingRanks.storm,
      { start: opposed.attackingMen, left: opposed.attackingMen },
      { front: opposed.attackersFront, used: 100 },
      numbers,
    ) + fireOfTanks(opposed.attackers, suppressionAtStorm, numbers);
  const defence =
    fireOnFoot(
      opposed.defendingRanks.storm,
      { start: opposed.defendingMen, left: opposed.defendingMen },
      { front: numbers.fire.frontDefenders * hexsides, used: 100 },
      numbers,
    ) + fireOfTanks(opposed.defenders, suppressionAtStorm, numbers);
  const runningOf = (groups: readonly FightingGroup[]): number => sumOf(groups, ({ tanks }) => tanks);
  return {
    attack: {
      men: opposed.attackingMen,
      tanks: runningOf(opposed.attackers),
      fire: percentsOf(attack, [...groundFactors(situation, numbers), ...firePercents(situation.attack)]),
    },
    defence: {
      men: opposed.defendingMen,
      tanks: runningOf(opposed.defenders),
      fire: percentOf(
        percentsOf(defence, firePercents(situation.defence)),
        100 + wireLeft(wireAtStart(situation, opposed, numbers)),
      ),
    },
  };
}

function wireAtStart(situation: AssaultSituation, opposed: Opposed, numbers: RuleNumbers): Wire {
  const engineers = sumOf(opposed.attackers, (group) => (group.arm === "engineer" ? group.men : 0));
  return wireMet({ rows: situation.wire, light: situation.light, engineers, tanks: opposed.tanks }, numbers);
}
