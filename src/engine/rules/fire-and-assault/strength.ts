/** Fire of a side in a step of an assault: who is in front, and what the men left can still serve. */
import type { Percent, RuleNumbers } from "../../scenario.ts";
import { between, percentOf, sumOf } from "../percent.ts";
import { type FightingGroup, fightsOnFoot, tankWeaponFire, weaponFire, worthOf } from "./fightingGroup.ts";

/** Men of a side at the beginning of the fight and now. */
export interface MenLeft {
  readonly start: number;
  readonly left: number;
}

/** What of a side bears in a step. */
export interface Bearing {
  /** Most men in front on each hexside. */
  readonly front: number;
  /** Percent of the fire on foot that can be used (on the move, half of it). */
  readonly used: Percent;
}

/** A group on foot with its fire points after quality, cohesion and suppression. */
interface Ranked {
  readonly men: number;
  readonly fire: number;
}

/** Groups on foot hexside by hexside, on each the best armed first. */
type RankedByHexside = readonly (readonly Ranked[])[];

/** The groups of a side on foot in each step of an assault: they stay the same all through it. */
export interface Ranks {
  readonly approach: RankedByHexside;
  /** The shells have lifted. */
  readonly storm: RankedByHexside;
  /** Hand to hand guns do not fire, and there is one crest for all. */
  readonly close: RankedByHexside;
}

/**
 * Ranks the groups of a side that fight on foot.
 * @param hexsides the groups of each hexside apart; a garrison turns to every side and is one.
 * @rule R4.4
 */
export function ranksOf(hexsides: readonly (readonly FightingGroup[])[], numbers: RuleNumbers): Ranks {
  const { suppressionAtStorm } = numbers.bombardment;
  const ranked = (
    groups: readonly FightingGroup[],
    points: (group: FightingGroup) => number,
    suppressionMost: Percent,
  ): Ranked[] =>
    groups
      .filter(fightsOnFoot)
      .map((group) => ({ men: group.men, fire: worthOf(points(group), group, numbers, suppressionMost) }))
      .sort((a, b) => b.fire * a.men - a.fire * b.men || b.men - a.men);
  return {
    approach: hexsides.map((groups) => ranked(groups, weaponFire, 100)),
    storm: hexsides.map((groups) => ranked(groups, weaponFire, suppressionAtStorm)),
    close: [ranked(hexsides.flat(), ({ smallArms }) => smallArms, suppressionAtStorm)],
  };
}

/**
 * Fire points of a side on foot after quality, cohesion and suppression. On each hexside the best armed men are in
 * front, the reserves there fill their gaps.
 * @rule R4.1 R4.4
 */
export function fireOnFoot(
  ranked: Ranks[keyof Ranks],
  men: MenLeft,
  bearing: Bearing,
  numbers: RuleNumbers,
): number {
  if (men.left <= 0 || men.start <= 0) return 0;
  const front = Math.floor((bearing.front * men.start) / men.left);
  const full = sumOf(ranked, (hexside) => frontFire(hexside, front));
  return percentOf(served(full, men, numbers.fire.smallGroup), bearing.used);
}

/** Fire points of a side's tanks after quality, cohesion and suppression; tanks need no front. @rule R4.1 */
export function fireOfTanks(
  groups: readonly FightingGroup[],
  suppressionMost: Percent,
  numbers: RuleNumbers,
): number {
  return sumOf(groups, (group) => worthOf(tankWeaponFire(group, numbers), group, numbers, suppressionMost));
}

/**
 * Fire points that manned machine-gun nests add to a garrison: each takes its crew, and shells do not hold it down.
 * @rule R8.7
 */
export function nestFire(nests: number, men: number, numbers: RuleNumbers): number {
  const { nestMen, nestFire: points } = numbers.entrenchment;
  return Math.min(nests, Math.floor(men / Math.max(1, nestMen))) * points;
}

function frontFire(ranked: readonly Ranked[], front: number): number {
  let room = front;
  let fire = 0;
  for (const group of ranked) {
    if (room <= 0) break;
    fire += group.men <= room ? group.fire : Math.floor((group.fire * room) / group.men);
    room -= group.men;
  }
  return fire;
}

/**
 * What is left of a side's fire when men have fallen. A large group loses fire as it loses men; a handful
 * keeps its machine guns manned to the last and loses fire only half as fast (worked case 1).
 */
function served(fire: number, men: MenLeft, smallGroup: number): number {
  const crews = between(0, smallGroup - men.start, men.start);
  return Math.floor((fire * (men.left + crews)) / (men.start + crews));
}

/**
 * The most that a group can lose in one step: half of a small group, the odd man with it; of a large one all
 * but the half of a small one.
 * @rule R4.5
 */
export function stepLossMost(men: number, smallGroup: number): number {
  const half = Math.ceil(men / 2);
  return Math.max(half, men - Math.floor(smallGroup / 2));
}
