/**
 * What an assault can cost at the least and at the most when the enemy is known only in part: the same three
 * steps as the fight itself, each with the weakest and with the strongest enemy, the best and the worst dice.
 */
import type { AssaultResult } from "../../events.ts";
import type { Percent, RuleNumbers } from "../../scenario.ts";
import { type Bounds, between, percentOf, sumOf } from "../percent.ts";
import { type FightingGroup, weaponFire } from "./fightingGroup.ts";
import { crewLoss } from "./losses.ts";
import { type AssaultSituation, type Factor, NO_FACTORS, opposedIn } from "./situation.ts";
import { approach, closeCombat, type Fight, type Left, openFight, storm } from "./steps.ts";

/** What an assault surely stays within, if there is a fight. */
export interface AssaultBounds {
  readonly own: Bounds;
  readonly enemy: Bounds;
  readonly results: readonly AssaultResult[];
}

/** The enemy as he may be. */
export interface Enemy {
  /** Groups that fire at least as much as he can, and at most as much as he does. */
  readonly strongest: readonly FightingGroup[];
  readonly weakest: readonly FightingGroup[];
  /** What may take fire away from him, for all that is known. @rule R4.13 */
  readonly burdens: readonly Factor[];
  /** Men on foot of those who resist. */
  readonly men: Bounds;
  /** Levels that his works may have for all who are there. @rule R8.10 */
  readonly works: Bounds;
}

/** Fights for the most and the least that either side can lose. */
interface Extremes {
  readonly ownMost: Fight;
  readonly ownLeast: Fight;
  readonly enemyMost: Fight;
  readonly enemyLeast: Fight;
  readonly men: number;
  readonly enemyMen: Bounds;
  readonly limit: Bounds;
  /** Men in the most tanks of ours that can be put out of action, as many of them as fall. @rule R4.7 */
  readonly crews: number;
  readonly numbers: RuleNumbers;
}

/** Losses so far, if the attack has gone on. */
interface Lost {
  readonly own: Bounds;
  readonly enemy: Bounds;
}

/** The ends of a fight that have been found possible. */
interface Ends {
  readonly lost: Lost[];
  readonly results: Set<AssaultResult>;
}

/** The bounds of an assault whose attackers, ground and sky are known. @rule R4.5 */
export function assaultBounds(
  situation: AssaultSituation,
  enemy: Enemy,
  numbers: RuleNumbers,
): AssaultBounds {
  const extremes = extremesOf(situation, enemy, numbers);
  const ends: Ends = { lost: [], results: new Set() };
  if (extremes.men === 0) tanksOnly(extremes, ends);
  else {
    const after = goOn(extremes, ends, approachOf(extremes), nothingLost());
    if (after) {
      const stormed = goOn(extremes, ends, stormOf(extremes, after), after);
      if (stormed) handToHand(extremes, ends, stormed);
    }
  }
  return {
    own: withCrews(hullOf(ends.lost.map(({ own }) => own)), extremes),
    enemy: hullOf(ends.lost.map((lost) => lost.enemy)),
    results: (["taken", "held", "repulsed", "broken"] as const).filter((result) => ends.results.has(result)),
  };
}

function extremesOf(situation: AssaultSituation, enemy: Enemy, numbers: RuleNumbers): Extremes {
  const faces = numbers.fire.die.map(({ percent }) => percent);
  const [worst, best] = [Math.max(...faces), Math.min(...faces)];
  const strong = { ...situation, defenders: enemy.strongest, defence: NO_FACTORS };
  const weak = { ...situation, defenders: enemy.weakest, defence: { fire: enemy.burdens, nerve: [] } };
  const { antiTank } = opposedIn(strong, numbers);
  const points = Math.ceil((antiTank * worst) / 100);
  const none = situation.attackers.map(({ unit }) => ({ unit, tanks: 0 }));
  // No fire stops more tanks of a group than it has points for.
  const most = situation.attackers.map(({ unit, tanks }) => ({
    unit,
    tanks: Math.min(tanks, Math.ceil(points / 10)),
  }));
  const open = (given: AssaultSituation, percent: Percent, stopped: typeof none): Fight =>
    openFight(
      given,
      opposedIn(given, numbers),
      { attackersLoss: percent, defendersLoss: percent },
      numbers,
      stopped,
    );
  const [shallow, deep] = [{ works: enemy.works.low }, { works: enemy.works.high }];
  const ownMost = open({ ...strong, ...deep }, worst, most);
  const ownLeast = open({ ...weak, ...shallow }, best, none);
  return {
    ownMost,
    ownLeast,
    enemyMost: open({ ...strong, ...shallow }, worst, none),
    enemyLeast: open({ ...weak, ...deep }, best, most),
    men: ownMost.opposed.attackingMen,
    enemyMen: enemy.men,
    limit: { low: ownMost.breakLimit, high: ownLeast.breakLimit },
    crews: crewsLost(situation, ownMost.opposed.attackingMen > 0 ? points : null, numbers),
    numbers,
  };
}

/** Crews that fall with the tanks that so many points of fire stop; null: with all tanks. @rule R4.7 R7.11 */
function crewsLost({ attackers }: AssaultSituation, points: number | null, numbers: RuleNumbers): number {
  return sumOf(attackers, ({ men, tanks, bogged }) => {
    const most = points === null ? tanks : Math.min(tanks, Math.ceil(points / 10));
    return crewLoss(men, tanks + bogged, most, numbers);
  });
}

function withCrews(own: Bounds, { crews }: Extremes): Bounds {
  return { low: own.low, high: own.high + crews };
}

function nothingLost(): Lost {
  return { own: { low: 0, high: 0 }, enemy: { low: 0, high: 0 } };
}

/** Men left of a side for the most and for the least loss that a step can bring. */
function leftFor(extremes: Extremes, fight: Fight, attackers: number, enemyLost: number, men: number): Left {
  const own = fight.opposed.defendingMen;
  const garrison = fight === extremes.enemyMost || fight === extremes.enemyLeast ? men : own;
  return { attackers: Math.max(0, attackers), defenders: Math.max(0, garrison - enemyLost) };
}

type Step = (fight: Fight, left: Left) => Left;

function bounded(extremes: Extremes, step: Step, before: Lost, slack: number): Lost {
  const { men, enemyMen, ownMost, ownLeast, enemyMost, enemyLeast } = extremes;
  const { own, enemy } = before;
  // Two steps leave a quarter of a small group at least, and of a large one as much as of a small one (R4.5).
  const weak = ownLeast.opposed.defendingMen;
  const weakLeft = Math.floor(Math.min(weak, extremes.numbers.fire.smallGroup) / 4);
  const weakLost = Math.min(enemy.high, weak - weakLeft);
  const ownHigh = step(ownMost, leftFor(extremes, ownMost, men - own.low, enemy.low, enemyMen.high));
  const ownLow = step(ownLeast, leftFor(extremes, ownLeast, men - own.high, weakLost, enemyMen.low));
  const enemyHigh = step(enemyMost, leftFor(extremes, enemyMost, men - own.low, enemy.low, enemyMen.high));
  const enemyLow = step(enemyLeast, leftFor(extremes, enemyLeast, men - own.high, enemy.high, enemyMen.low));
  return {
    own: {
      low: Math.max(0, ownLow.attackers - slack),
      high: Math.min(men - own.low, ownHigh.attackers + slack),
    },
    enemy: {
      low: Math.max(0, enemyLow.defenders - slack),
      high: Math.min(enemyMen.high - enemy.low, enemyHigh.defenders + slack),
    },
  };
}

function approachOf(extremes: Extremes): Lost {
  return bounded(extremes, approach, nothingLost(), 1);
}

function stormOf(extremes: Extremes, before: Lost): Lost {
  return bounded(extremes, storm, before, slackOf(extremes, extremes.numbers.fire.storm));
}

/** Men by which cut fractions of the front may be wrong: the fire of one man in front, and the odd man. */
function slackOf({ ownMost, numbers }: Extremes, divisor: number): number {
  const groups = [...ownMost.opposed.attackers, ...ownMost.opposed.defenders];
  const perMan = groups.map((group) =>
    group.men > 0 ? Math.ceil((weaponFire(group) * group.quality) / (100 * group.men)) : 0,
  );
  const worst = Math.max(...numbers.fire.die.map(({ percent }) => percent));
  return 1 + Math.ceil((Math.max(0, ...perMan) * worst) / (100 * Math.max(1, divisor)));
}

/** Takes in the case that a step breaks the attack. @returns the losses where it goes on, null where it cannot. */
function goOn(extremes: Extremes, ends: Ends, step: Lost, before: Lost): Lost | null {
  const { men, limit, numbers } = extremes;
  const cap = (left: number): number => percentOf(left, numbers.fire.breakCap);
  const fewest = men - before.own.high;
  const most = men - before.own.low;
  const breaks = (loss: number, left: number, lost: number, percent: Percent): boolean =>
    loss * 100 >= percent * left || (lost + loss) * 100 >= percent * men;
  const enemy = plus(before.enemy, step.enemy);
  if (breaks(step.own.high, fewest, before.own.high, limit.low)) {
    ends.results.add("broken");
    const low = before.own.low + Math.min(step.own.low, cap(fewest));
    ends.lost.push({ own: { low, high: before.own.high + Math.min(step.own.high, cap(most)) }, enemy });
  }
  if (breaks(step.own.low, most, before.own.low, limit.high)) return null;
  // Where it goes on, neither the step nor the sum has reached the limit.
  const under = Math.ceil((limit.high * men) / 100) - 1;
  const high = between(0, Math.min(before.own.high + step.own.high, under), men);
  return { own: { low: Math.min(before.own.low + step.own.low, high), high }, enemy };
}

function plus(a: Bounds, b: Bounds): Bounds {
  return { low: a.low + b.low, high: a.high + b.high };
}

function handToHand(extremes: Extremes, ends: Ends, before: Lost): void {
  const { enemyMen, numbers } = extremes;
  const { smallGroup, defenderLeaves } = numbers.fire;
  const stays = 100 - defenderLeaves;
  const under = (lost: number, men: number): boolean => lost * 100 > stays * men;
  if (enemyMen.high >= smallGroup && under(before.enemy.high, Math.max(smallGroup, enemyMen.low))) {
    ends.results.add("taken");
    ends.lost.push(before);
  }
  const step = bounded(extremes, closeCombat, before, slackOf(extremes, numbers.fire.close));
  const after = { own: plus(before.own, step.own), enemy: plus(before.enemy, step.enemy) };
  ends.lost.push(after);
  for (const result of resultsOf(extremes, before, step, under(after.enemy.high, enemyMen.low)))
    ends.results.add(result);
}

/** Who may have more men left of those who fought hand to hand. @rule R4.5 */
function resultsOf(
  extremes: Extremes,
  before: Lost,
  step: Lost,
  mayLeave: boolean,
): readonly AssaultResult[] {
  const { men, enemyMen, numbers } = extremes;
  const front = (count: number): number => between(0, count, numbers.fire.frontClose);
  const ours = {
    low: Math.max(0, front(men - before.own.high) - step.own.high),
    high: front(men - before.own.low) - step.own.low,
  };
  const theirs = {
    low: Math.max(0, front(enemyMen.low - before.enemy.high) - step.enemy.high),
    high: front(enemyMen.high - before.enemy.low) - step.enemy.low,
  };
  const results: AssaultResult[] = [];
  const reserve = reserveOf(extremes, before, step);
  const mayWin = ours.high > theirs.low;
  if ((mayWin && reserve !== "surely") || mayLeave) results.push("taken");
  if ((ours.low <= theirs.high && ours.high * 2 >= theirs.low) || (mayWin && reserve !== "never"))
    results.push("held");
  if (ours.low * 2 < theirs.high) results.push("repulsed");
  return results;
}

/** Whether the garrison has men behind those who fight to close the gap. @rule R4.16 */
function reserveOf(
  { men, enemyMen, numbers }: Extremes,
  before: Lost,
  step: Lost,
): "never" | "maybe" | "surely" {
  const own = plus(before.own, step.own);
  const enemy = plus(before.enemy, step.enemy);
  const isMore = (theirs: number, ours: number): boolean => theirs * 100 >= numbers.fire.closeReserve * ours;
  if (isMore(enemyMen.low - enemy.high, men - own.low)) return "surely";
  return isMore(enemyMen.high - enemy.low, men - own.high) ? "maybe" : "never";
}

/** Tanks that go in alone: no men to lose, and every end is possible. @rule R7.4 */
function tanksOnly(extremes: Extremes, ends: Ends): void {
  const first = approachOf(extremes);
  const second = stormOf(extremes, first);
  const enemy = { low: first.enemy.low, high: first.enemy.high + second.enemy.high };
  ends.lost.push({ own: { low: 0, high: 0 }, enemy });
  for (const result of ["taken", "repulsed", "broken"] as const) ends.results.add(result);
}

function hullOf(bounds: readonly Bounds[]): Bounds {
  return {
    low: Math.min(...bounds.map(({ low }) => low)),
    high: Math.max(...bounds.map(({ high }) => high)),
  };
}
