/** What an assault is decided by: plain data that `decide` takes from the state and `preview` from a view. */
import type { RuleId } from "../../refusals.ts";
import type { Light, Percent, RuleNumbers, Terrain, Weather } from "../../scenario.ts";
import { antiTankPoints } from "../armour/antiTank.ts";
import { sumOf } from "../percent.ts";
import { canResist, type FightingGroup, fightsOnFoot } from "./fightingGroup.ts";
import { type Ranks, ranksOf } from "./strength.ts";

/** Something besides weapons, ground and sky that changes the fire of a side: 75 leaves three quarters of it. */
export interface Factor {
  /** Key of its name in the message catalogue, under "modifiers". */
  readonly cause: string;
  readonly rule: RuleId;
  readonly percent: Percent;
}

/** What another chapter does to a side of a fight. Each is told in the breakdown with its cause and size. */
export interface SideFactors {
  /** They change all fire of the side, in every step; each leaves its percent, cut after every one. */
  readonly fire: readonly Factor[];
  /** Percent points added to the break limit (below 0: taken off); 105 adds five. Attackers only. */
  readonly nerve: readonly Factor[];
}

/** Nothing from other chapters. */
export const NO_FACTORS: SideFactors = { fire: [], nerve: [] };

/** An assault on one hex. @rule R4.4 */
export interface AssaultSituation {
  readonly attackers: readonly FightingGroup[];
  /** The hexside over which each of them comes, as a number of its own; absent: evenly over all. @rule R4.4 */
  readonly comesOver?: readonly number[];
  /** All units in the hex; those that cannot resist leave without a fight. */
  readonly defenders: readonly FightingGroup[];
  /** Ground of the hex assaulted. */
  readonly terrain: Terrain;
  /** Works there, 0 for none: troops in the field lie in scrapes. */
  readonly works: number;
  /** Rows of wire before it, and machine-gun nests in it. @rule R8.5 R8.7 */
  readonly wire: number;
  readonly nests: number;
  /** Metres that the attackers climb, as a mean over their men; downhill is 0. */
  readonly climbMetres: number;
  /** Hexsides over which enough go to count, and how many of them have a stream off its crossings. @rule R4.6 */
  readonly hexsides: number;
  readonly streams: number;
  readonly weather: Weather;
  /** Light of the approach, and of the storm where the night falls between them. */
  readonly light: Light;
  readonly stormLight?: Light;
  /** Percent of their fire that attackers lose who belong together badly, and why. @rule R11.5 */
  readonly discord?: { readonly cause: "formations" | "arms"; readonly percent: Percent };
  /** Points that raw troops among the attackers take off the break limit. @rule R10.6 */
  readonly firstFight?: Percent;
  /** What shells and bombs of the attackers' side in this part hold down of the fire there. @rule R5.5 */
  readonly prepared: Percent;
  /** What other chapters do to the two sides: supply, coordination, a first fight … */
  readonly attack?: SideFactors;
  readonly defence?: SideFactors;
}

const NO_PERCENTS: readonly Percent[] = [];

/** What is left of a side's fire after the factors of other chapters. */
export function firePercents(factors: SideFactors | undefined): readonly Percent[] {
  const { fire } = factors ?? NO_FACTORS;
  return fire.length === 0 ? NO_PERCENTS : fire.map(({ percent }) => percent);
}

/** Points that the factors of other chapters add to the attackers' break limit. @rule R4.5 */
export function nervePoints(factors: SideFactors | undefined): number {
  return sumOf((factors ?? NO_FACTORS).nerve, ({ percent }) => percent - 100);
}

/** The attackers of an assault as it begins: who the defenders are changes nothing of them. */
export interface Attacking {
  readonly attackers: readonly FightingGroup[];
  /** Those who fight on foot, hexside by hexside, the best armed first. */
  readonly attackingRanks: Ranks;
  /** Men on foot: those who can fall, hold and be compared. */
  readonly attackingMen: number;
  /** Of the attackers on foot, those for whom there is room in front. @rule R4.4 */
  readonly attackersInFront: number;
  /** Attackers for whom there is room among those whom their ranks hold apart: on a hexside, or on all of them. */
  readonly attackersFront: number;
  readonly tanks: number;
  /** Share of his men that the attack may cost, without tanks and preparation. */
  readonly breakLimit: Percent;
}

/** The two sides of an assault as it begins. */
export interface Opposed extends Attacking {
  readonly defenders: readonly FightingGroup[];
  readonly defendingRanks: Ranks;
  readonly defendingMen: number;
  /** Anti-tank fire of the defenders in tenths of a slow tank. */
  readonly antiTank: number;
}

/** Men of the groups that fight on foot. */
export function menOnFoot(groups: readonly FightingGroup[]): number {
  return sumOf(groups, (group) => (fightsOnFoot(group) ? group.men : 0));
}

/** Sorts out who fights in an assault. @rule R4.4 */
export function opposedIn(situation: AssaultSituation, numbers: RuleNumbers): Opposed {
  return opposedTo(situation.defenders, attackingIn(situation, numbers), situation, numbers);
}

/** The attackers of an assault alone: the same against every garrison that may be there. @rule R4.4 */
export function attackingIn(situation: AssaultSituation, numbers: RuleNumbers): Attacking {
  const { attackers } = situation;
  const attackingMen = menOnFoot(attackers);
  const hexsides = byHexside(situation);
  const { frontAttackers } = numbers.fire;
  const attackersFront = frontAttackers * (situation.comesOver ? 1 : Math.max(1, situation.hexsides));
  return {
    attackers,
    attackingRanks: ranksOf(hexsides, numbers),
    attackingMen,
    attackersInFront: sumOf(hexsides, (groups) => Math.min(menOnFoot(groups), attackersFront)),
    attackersFront,
    tanks: sumOf(attackers, (group) => group.tanks),
    breakLimit: Math.max(1, meanBreakLimit(attackers, attackingMen) - (situation.firstFight ?? 0)),
  };
}

/** Attackers with a garrison before them; who cannot resist is none of it. @rule R4.4 */
export function opposedTo(
  garrison: readonly FightingGroup[],
  attacking: Attacking,
  { light, weather }: Pick<AssaultSituation, "light" | "weather">,
  numbers: RuleNumbers,
): Opposed {
  const defenders = garrison.filter((group) => canResist(group, numbers));
  return {
    attackers: attacking.attackers,
    attackingRanks: attacking.attackingRanks,
    attackingMen: attacking.attackingMen,
    attackersInFront: attacking.attackersInFront,
    attackersFront: attacking.attackersFront,
    tanks: attacking.tanks,
    breakLimit: attacking.breakLimit,
    defenders,
    defendingRanks: ranksOf([defenders], numbers),
    defendingMen: menOnFoot(defenders),
    antiTank: antiTankPoints(defenders, light, weather, numbers),
  };
}

/** The attackers of each hexside apart: on each there is room for so many. @rule R4.4 */
function byHexside({ attackers, comesOver }: AssaultSituation): readonly (readonly FightingGroup[])[] {
  if (!comesOver) return [attackers];
  const [first] = comesOver;
  if (comesOver.every((hexside) => hexside === first)) return [attackers];
  return [...new Set(comesOver)].map((hexside) =>
    attackers.filter((_, index) => comesOver[index] === hexside),
  );
}

function meanBreakLimit(groups: readonly FightingGroup[], men: number): Percent {
  if (men === 0) return Math.max(0, ...groups.map((group) => group.breakLimit));
  const weighed = sumOf(groups.filter(fightsOnFoot), (group) => group.men * group.breakLimit);
  return Math.floor(weighed / men);
}
