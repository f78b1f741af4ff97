/** Why an assault comes out as it does: every cause with its size, for the plaque, the log and the pupil. */
import type { Modifier } from "../../events.ts";
import type { RuleId } from "../../refusals.ts";
import type { Percent, RuleNumbers } from "../../scenario.ts";
import { tanksStopped } from "../armour/antiTank.ts";
import { cohesionOnFire } from "../cohesion/cohesion.ts";
import { shareOf, sumOf } from "../percent.ts";
import { holderExposure, wireMet, worksValue } from "./exposure.ts";
import { type FightingGroup, tankWeaponFire, weaponFire } from "./fightingGroup.ts";
import type { AssaultSituation, Factor, Opposed } from "./situation.ts";
import { aloneFinds, groundFactors, movingFire } from "./steps.ts";
import { nestFire } from "./strength.ts";

type Side = Modifier["helps"];

const WORKS_CAUSES = ["scrapes", "foxholes", "trench", "full-trench"] as const;

/** The name of a works level in breakdowns: "scrapes", "foxholes", "trench", "full-trench". @rule R8.2 */
export function worksCause(works: number): string {
  return WORKS_CAUSES[Math.max(0, Math.min(works, WORKS_CAUSES.length - 1))] ?? "scrapes";
}

/** A modifier from a factor: 75 takes a quarter off the fire of `of`; nothing when it changes nothing. */
export function modifierOf(cause: string, rule: RuleId, factor: Percent, of: Side): readonly Modifier[] {
  if (factor === 100) return [];
  const other: Side = of === "attacker" ? "defender" : "attacker";
  return [{ cause, rule, amount: factor - 100, helps: factor > 100 ? of : other }];
}

/** Mean of a percent over groups, weighed by their fire points. */
export function meanPercent(
  groups: readonly FightingGroup[],
  percent: (group: FightingGroup) => Percent,
  numbers: RuleNumbers,
): Percent {
  const fire = (group: FightingGroup): number => weaponFire(group) + tankWeaponFire(group, numbers);
  const total = sumOf(groups, fire);
  return total > 0 ? Math.floor(sumOf(groups, (group) => fire(group) * percent(group)) / total) : 100;
}

/** Every modifier of an assault, the men's worth first, then sky, ground, works and help. @rule R4.6 */
export function assaultBreakdown(
  situation: AssaultSituation,
  opposed: Opposed,
  numbers: RuleNumbers,
): readonly Modifier[] {
  if (opposed.defenders.length === 0) return [];
  return [
    ...worthModifiers(opposed.attackers, "attacker", numbers),
    ...worthModifiers(opposed.defenders, "defender", numbers),
    ...frontModifiers(situation, opposed, numbers),
    ...skyModifiers(situation, numbers),
    ...groundModifiers(situation, numbers),
    ...worksModifiers(situation, opposed, numbers),
    ...helpModifiers(situation, opposed, numbers),
    ...modifierOf("tanks-alone", "R7.11", aloneFinds(situation, opposed, numbers), "attacker"),
    ...factorModifiers(situation.attack?.fire, "attacker"),
    ...factorModifiers(situation.defence?.fire, "defender"),
    ...factorModifiers(situation.attack?.nerve, "attacker"),
  ];
}

/** Modifiers of the factors that other chapters bring into a fight. */
export function factorModifiers(factors: readonly Factor[] | undefined, side: Side): readonly Modifier[] {
  return (factors ?? []).flatMap(({ cause, rule, percent }) => modifierOf(cause, rule, percent, side));
}

function worthModifiers(groups: readonly FightingGroup[], side: Side, numbers: RuleNumbers): Modifier[] {
  const quality = meanPercent(groups, (group) => group.quality, numbers);
  const cohesion = meanPercent(groups, (group) => cohesionOnFire(group.cohesion, numbers.cohesion), numbers);
  const firing = meanPercent(groups, (group) => 100 - group.suppressed, numbers);
  const suppressed = side === "defender" ? "suppressed" : "suppressed-attacker";
  return [
    ...modifierOf(`quality-${side}`, "R4.1", quality, side),
    ...modifierOf(`cohesion-${side}`, "R10.1", cohesion, side),
    ...modifierOf(suppressed, "R5.4", firing, side),
  ];
}

function frontModifiers(situation: AssaultSituation, opposed: Opposed, numbers: RuleNumbers): Modifier[] {
  const hexsides = Math.max(1, situation.hexsides);
  const bears = (men: number, front: number): Percent => (men > front ? shareOf(front, men) : 100);
  const attackers = bears(opposed.attackingMen, opposed.attackersInFront);
  const defenders = bears(opposed.defendingMen, numbers.fire.frontDefenders * hexsides);
  return [
    ...modifierOf("front-attacker", "R4.4", attackers, "attacker"),
    ...modifierOf("front-defender", "R4.4", defenders, "defender"),
  ];
}

function skyModifiers(situation: AssaultSituation, numbers: RuleNumbers): Modifier[] {
  const { exposureLight, exposureWeather, exposureTerrain } = numbers.fire;
  const light = situation.light === "dark" ? "darkness" : situation.light;
  return [
    ...modifierOf(light, "R4.3", exposureLight[situation.light], "defender"),
    ...modifierOf(situation.weather, "R4.3", exposureWeather[situation.weather], "defender"),
    ...modifierOf("cover", "R4.3", exposureTerrain[situation.terrain], "defender"),
  ];
}

function groundModifiers(situation: AssaultSituation, numbers: RuleNumbers): Modifier[] {
  const [uphill = 100, stream = 100, flank = 100, discord = 100] = groundFactors(situation, numbers);
  return [
    ...modifierOf("moving-fire", "R4.6", movingFire(situation, "approach", numbers), "attacker"),
    ...modifierOf("uphill", "R4.6", uphill, "attacker"),
    ...modifierOf("stream", "R4.6", stream, "attacker"),
    ...modifierOf("flank", "R4.6", flank, "attacker"),
    ...modifierOf(`discord-${situation.discord?.cause ?? "formations"}`, "R11.5", discord, "attacker"),
  ];
}

function worksModifiers(situation: AssaultSituation, opposed: Opposed, numbers: RuleNumbers): Modifier[] {
  const exposure = holderExposure(situation.works, situation.terrain, numbers);
  const dug = worksValue(numbers.fire.exposureWorks, situation.works);
  const stopped = sumOf(tanksStopped(opposed.attackers, opposed.antiTank, numbers), (hit) => hit.tanks);
  const engineers = sumOf(opposed.attackers, (group) => (group.arm === "engineer" ? group.men : 0));
  const met = { rows: situation.wire, light: situation.light, engineers, tanks: opposed.tanks - stopped };
  const wire = wireMet(met, numbers);
  return [
    ...modifierOf(exposure < dug ? "houses" : worksCause(situation.works), "R4.3", exposure, "attacker"),
    ...modifierOf("nests", "R8.7", nestShare(situation, opposed, numbers), "defender"),
    ...modifierOf("wire", "R4.6", 100 + wire.standing, "defender"),
    ...modifierOf("wire-cut", "R4.6", 100 - wire.cut, "defender"),
    ...modifierOf("tanks", "R4.6", 100 - wire.flattened, "defender"),
    ...modifierOf("anti-tank", "R7.4", 100 - shareOf(stopped, opposed.tanks), "attacker"),
  ];
}

/** What nests add to the fire of the garrison, percent. */
function nestShare(situation: AssaultSituation, opposed: Opposed, numbers: RuleNumbers): Percent {
  const small = sumOf(opposed.defenders, weaponFire);
  const nests = nestFire(situation.nests, opposed.defendingMen, numbers);
  return small > 0 ? 100 + shareOf(nests, small) : 100;
}

/** What lets an attack go on longer: points added to the break limit. */
function helpModifiers(situation: AssaultSituation, opposed: Opposed, numbers: RuleNumbers): Modifier[] {
  const { breakPrepared, breakWithTanks } = numbers.fire;
  const stopped = sumOf(tanksStopped(opposed.attackers, opposed.antiTank, numbers), (hit) => hit.tanks);
  return [
    ...modifierOf("first-fight", "R10.6", 100 - (situation.firstFight ?? 0), "attacker"),
    ...modifierOf("prepared", "R5.5", 100 + (situation.prepared ? breakPrepared : 0), "attacker"),
    ...modifierOf(
      "tanks-alongside",
      "R4.5",
      100 + (opposed.tanks > stopped ? breakWithTanks : 0),
      "attacker",
    ),
  ];
}
