/**
 * Fire without an assault: by order at a hex in sight, by a standing order at a mover, and the exchange
 * between lines in contact at the end of a turn.
 * @source Forces and rates of the project, 2026, "A minimal combat model": contact.
 */
import type { Modifier } from "../../events.ts";
import type { RuleId } from "../../refusals.ts";
import type { Light, Percent, RuleNumbers, Terrain, UnitId, Weather } from "../../scenario.ts";
import { antiTankPoints, pointsSpent, tanksStopped } from "../armour/antiTank.ts";
import { cohesionOnFire } from "../cohesion/cohesion.ts";
import { HUNDREDTHS, wholeMen } from "../leftOver.ts";
import { percentOf, percentsOf, shareOf, sumOf } from "../percent.ts";
import { factorModifiers, meanPercent, modifierOf, worksCause } from "./breakdown.ts";
import { holderExposure, worksValue } from "./exposure.ts";
import { type FightingGroup, tankWeaponFire, weaponFire, worthOf } from "./fightingGroup.ts";
import { type Factor, menOnFoot } from "./situation.ts";
import { stepLossMost } from "./strength.ts";

/** Why fire is opened. */
export type FireOccasion = "order" | "reaction" | "contact" | "at-tanks";

/** Fire of one or more units of a hex at another hex. @rule R4.2 */
export interface FireSituation {
  readonly firers: readonly FightingGroup[];
  readonly targets: readonly FightingGroup[];
  /** Hexes between them; adjacent is 1. */
  readonly distance: number;
  readonly occasion: FireOccasion;
  /** The targets hold their ground, or show themselves on the move. */
  readonly posture: "holding" | "moving";
  /** Works of the targets' hex on their own side, and its ground. */
  readonly works: number;
  /** Machine-gun nests of the targets' hex. @rule R8.8 */
  readonly nests: number;
  readonly terrain: Terrain;
  readonly light: Light;
  readonly weather: Weather;
  /** What other chapters do to the fire: supply … */
  readonly factors?: readonly Factor[];
}

/** One result of fire. */
export interface FireOutcome {
  /** How often it comes, out of the sum of all weights. */
  readonly weight: number;
  /** What the fire was calculated to cost before the die, in hundredths of a man on foot. */
  readonly calculated: number;
  /** Men on foot lost: what the die leaves over of a man is thrown for. */
  readonly loss: number;
  /** What the die made of it, percent. */
  readonly luck: Percent;
  /** Running tanks put out of action, by target. */
  readonly tanksStopped: readonly { readonly unit: UnitId; readonly tanks: number }[];
  /** Stuck tanks put out of action, by target. @rule R7.12 */
  readonly stuckStopped: readonly { readonly unit: UnitId; readonly tanks: number }[];
  /** Machine-gun nests knocked out. @rule R8.8 */
  readonly nests: number;
}

/** What fire can do: its outcomes with their weights, and the figures that led to them. @rule R4.2 */
export interface FireForecast {
  readonly outcomes: readonly FireOutcome[];
  readonly breakdown: readonly Modifier[];
}

/** Hexes at most over which a unit's weapons tell: small arms so far, guns and tanks further. @rule R4.2 */
export function fireReach(group: FightingGroup, numbers: RuleNumbers): number {
  const heavy = group.machineGuns + group.guns * group.gunFire + group.tanks * group.tankFire > 0;
  const furthest = numbers.fire.byDistance.length - 1;
  return heavy ? furthest : Math.min(furthest, numbers.fire.smallArmsRange);
}

/** Lists the outcomes of fire, with what led to them. @rule R4.2 R4.9 R4.10 */
export function fireForecast(situation: FireSituation, numbers: RuleNumbers): FireForecast {
  return { outcomes: fireOutcomes(situation, numbers), breakdown: fireBreakdown(situation, numbers) };
}

/** The outcomes alone, for who weighs many. */
export function fireOutcomes(situation: FireSituation, numbers: RuleNumbers): readonly FireOutcome[] {
  const men = menOnFoot(situation.targets);
  const most = stepLossMost(men, numbers.fire.smallGroup);
  const found = aimsAtMen(situation) ? fireFound(situation, numbers) : 0;
  const hundredths = Math.floor((found * HUNDREDTHS) / numbers.fire.contact);
  const antiTank = percentOf(
    antiTankPoints(atDistance(situation), situation.light, situation.weather, numbers),
    distanceFactor(situation.distance, numbers),
  );
  return numbers.fire.die.flatMap((face) => {
    const hit = {
      calculated: Math.min(most * HUNDREDTHS, hundredths),
      luck: face.percent,
      ...tanksHit(situation, percentOf(antiTank, face.percent), numbers),
      nests: nestsHit(situation, face.percent, numbers),
    };
    return wholeMen(men > 0 ? hundredths : 0, face.percent).map((fallen) => ({
      ...hit,
      weight: face.weight * fallen.chance,
      loss: Math.min(most, fallen.men),
    }));
  });
}

/** Guns that fire at stuck tanks have no eye for anybody else. @rule R7.12 */
function aimsAtMen({ occasion }: FireSituation): boolean {
  return occasion !== "at-tanks";
}

/** Tanks that anti-tank fire stops: those that run, and with what is left of it, by order or at the turn's end, the stuck. */
function tanksHit(
  situation: FireSituation,
  points: number,
  numbers: RuleNumbers,
): Pick<FireOutcome, "tanksStopped" | "stuckStopped"> {
  const { targets, occasion } = situation;
  const running = aimsAtMen(situation) ? tanksStopped(targets, points, numbers) : [];
  if (occasion === "contact" || occasion === "reaction") return { tanksStopped: running, stuckStopped: [] };
  const left = points - pointsSpent(targets, running, numbers);
  const stuck = targets.map(({ unit, bogged }) => ({ unit, tanks: bogged, fast: 0 }) as const);
  return {
    tanksStopped: running,
    stuckStopped: tanksStopped(stuck, percentOf(left, numbers.armour.stuckHit), numbers),
  };
}

/** Anti-tank rifles tell only beside the tanks. @rule R7.8 */
function atDistance({ firers, distance }: FireSituation): readonly FightingGroup[] {
  return distance <= 1 ? firers : firers.map((group) => ({ ...group, antiTankRifles: 0 }));
}

/** Fire points that reach the targets after every factor but the divisor. */
function fireFound(situation: FireSituation, numbers: RuleNumbers): number {
  const fire = sumOf(situation.firers, (group) =>
    worthOf(pointsAt(group, situation.distance, numbers), group, numbers),
  );
  return percentsOf(fire, [
    targetExposure(situation, numbers),
    ...skyFactors(situation, numbers),
    occasionFactor(situation.occasion, numbers),
    ...(situation.factors ?? []).map(({ percent }) => percent),
  ]);
}

/** Nests that guns and tanks firing direct by order knock out. @rule R8.8 */
function nestsHit(situation: FireSituation, die: Percent, numbers: RuleNumbers): number {
  if (situation.occasion !== "order" || situation.nests === 0) return 0;
  const direct = sumOf(situation.firers, (group) =>
    worthOf(group.guns * group.gunFire + tankWeaponFire(group, numbers), group, numbers),
  );
  const found = percentsOf(direct, [
    distanceFactor(situation.distance, numbers),
    ...skyFactors(situation, numbers),
    die,
  ]);
  const { nestKnockedOut, nestHitMost } = numbers.entrenchment;
  return Math.min(situation.nests, nestHitMost, Math.floor(found / Math.max(1, nestKnockedOut)));
}

/** Fire points of a group that tell at a distance: light arms die away sooner. @rule R4.2 R4.11 */
function pointsAt(group: FightingGroup, distance: number, numbers: RuleNumbers): number {
  const light = Math.max(0, group.smallArms - group.machineGuns);
  const far = weaponFire(group) - light + tankWeaponFire(group, numbers);
  const lightFactor = distance <= numbers.fire.smallArmsRange ? numbers.fire.lightByDistance[distance] : 0;
  return percentOf(light, lightFactor ?? 0) + percentOf(far, distanceFactor(distance, numbers));
}

/** What distance leaves of the fire of all firers together. */
function distanceShare({ firers, distance }: FireSituation, numbers: RuleNumbers): Percent {
  const near = sumOf(firers, (group) => weaponFire(group) + tankWeaponFire(group, numbers));
  return near > 0
    ? shareOf(
        sumOf(firers, (group) => pointsAt(group, distance, numbers)),
        near,
      )
    : 100;
}

function distanceFactor(distance: number, numbers: RuleNumbers): Percent {
  return numbers.fire.byDistance[distance] ?? 0;
}

function targetExposure(situation: FireSituation, numbers: RuleNumbers): Percent {
  if (situation.posture === "moving") return numbers.fire.exposureTerrain[situation.terrain];
  return holderExposure(situation.works, situation.terrain, numbers);
}

/** Lines in contact know where the other lies: their divisor is a mean of day and night. @rule R4.10 */
function skyFactors(situation: FireSituation, numbers: RuleNumbers): readonly Percent[] {
  if (situation.occasion === "contact") return [];
  return [numbers.fire.exposureLight[situation.light], numbers.fire.exposureWeather[situation.weather]];
}

function occasionFactor(occasion: FireOccasion, numbers: RuleNumbers): Percent {
  return occasion === "reaction" ? numbers.fire.reaction : 100;
}

function fireBreakdown(situation: FireSituation, numbers: RuleNumbers): readonly Modifier[] {
  const { firers } = situation;
  const { light, weather } = situation;
  const [lightFactor = 100, weatherFactor = 100] = skyFactors(situation, numbers);
  const add = (cause: string, rule: RuleId, factor: Percent): readonly Modifier[] =>
    modifierOf(cause, rule, factor, "attacker");
  const cohesion = (group: FightingGroup): Percent => cohesionOnFire(group.cohesion, numbers.cohesion);
  return [
    ...add(
      "quality-attacker",
      "R4.1",
      meanPercent(firers, (group) => group.quality, numbers),
    ),
    ...add("cohesion-attacker", "R10.1", meanPercent(firers, cohesion, numbers)),
    ...add(
      "suppressed-attacker",
      "R5.4",
      meanPercent(firers, (group) => 100 - group.suppressed, numbers),
    ),
    ...add("distance", "R4.11", distanceShare(situation, numbers)),
    ...add(exposureCause(situation, numbers), "R4.3", targetExposure(situation, numbers)),
    ...add(light === "dark" ? "darkness" : light, "R4.3", lightFactor),
    ...add(weather, "R4.3", weatherFactor),
    ...add("reaction", "R4.9", occasionFactor(situation.occasion, numbers)),
    ...factorModifiers(situation.factors, "attacker"),
  ];
}

function exposureCause(situation: FireSituation, numbers: RuleNumbers): string {
  if (situation.posture === "moving") return "cover";
  const dug = worksValue(numbers.fire.exposureWorks, situation.works);
  return targetExposure(situation, numbers) < dug ? "houses" : worksCause(situation.works);
}
