/** Why an assault comes out as it does: every cause with its size, for the plaque, the log and the pupil. */
import type { Modifier } from "../../events.ts";
import type { RuleId } from "../../refusals.ts";
import type { Percent, RuleNumbers } from "../../scenario.ts";
import { tanksStopped } from "../armour/antiTank.ts";
import { cohesionOnFire } from "../cohesion/cohesion.ts";
import { shareOf, sumOf } from "../percent.ts";
import { holderExposure, lightExposure, weatherExposure, wireMet, worksValue } from "./exposure.ts";
import { type FightingGroup, tankWeaponFire, weaponFire } from "./fightingGroup.ts";
import type { AssaultSituation, Factor, Opposed } from "./situation.ts";
import { aloneFinds, groundFactors, lightOf, movingFire, preparationPoints } from "./steps.ts";
import { nestFire } from "./strength.ts";

type Side = Modifier["helps"];

const WORKS_CAUSES = ["scrapes", "foxholes", "trench", "full-trench"] as const;

/** The name of a works level in breakdowns: "scrapes", "foxholes", "trench", "full-trench". @rule R8.2 */
export function worksCause(works: number): string {
  return WORKS_CAUSES[Math.max(0, Math.min(works, WORKS_CAUSES.length - 1))] ?? "scrapes";
}

/** What a modifier acts on besides the fire of one side, and in which step alone. */
type Acts = Pick<Modifier, "of" | "step">;

/** A modifier from a factor: 75 takes a quarter off the fire of `of`; nothing when it changes nothing. */
export function modifierOf(
  cause: string,
  rule: RuleId,
  factor: Percent,
  of: Side,
  acts: Acts = {},
): readonly Modifier[] {
  if (factor === 100) return [];
  const other: Side = of === "attacker" ? "defender" : "attacker";
  return [{ cause, rule, amount: factor - 100, helps: factor > 100 ? of : other, ...acts }];
}

/** A factor that is another on the approach than in the storm: told for each of them, or once where both are alike. */
function byStep(
  cause: string,
  rule: RuleId,
  of: Side,
  factors: Readonly<Record<"approach" | "storm", Percent>>,
  acts: Acts = {},
): readonly Modifier[] {
  const { approach, storm } = factors;
  if (approach === storm) return modifierOf(cause, rule, approach, of, acts);
  return [
    ...modifierOf(cause, rule, approach, of, { ...acts, step: "approach" }),
    ...modifierOf(cause, rule, storm, of, { ...acts, step: "storm" }),
  ];
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
    ...nerveModifiers(situation.attack?.nerve),
  ];
}

/** Modifiers of the factors that other chapters bring into a fight. */
export function factorModifiers(factors: readonly Factor[] | undefined, side: Side): readonly Modifier[] {
  return (factors ?? []).flatMap(({ cause, rule, percent }) => modifierOf(cause, rule, percent, side));
}

/** Points of the break limit that other chapters give or take. @rule R4.5 */
function nerveModifiers(factors: readonly Factor[] | undefined): readonly Modifier[] {
  return (factors ?? []).flatMap(({ cause, rule, percent }) => breakPoints(cause, rule, percent - 100));
}

/** Points added to the attackers' break limit. @rule R4.5 */
function breakPoints(cause: string, rule: RuleId, points: number): readonly Modifier[] {
  return modifierOf(cause, rule, 100 + points, "attacker", { of: "break-limit" });
}

function worthModifiers(groups: readonly FightingGroup[], side: Side, numbers: RuleNumbers): Modifier[] {
  const quality = meanPercent(groups, (group) => group.quality, numbers);
  const cohesion = meanPercent(groups, (group) => cohesionOnFire(group.cohesion, numbers.cohesion), numbers);
  const firing = (most: Percent): Percent =>
    meanPercent(groups, (group) => 100 - Math.min(most, group.suppressed), numbers);
  const suppressed = side === "defender" ? "suppressed" : "suppressed-attacker";
  return [
    ...modifierOf(`quality-${side}`, "R4.1", quality, side),
    ...modifierOf(`cohesion-${side}`, "R10.1", cohesion, side),
    // The shells have lifted when the storm begins.
    ...byStep(suppressed, "R5.4", side, {
      approach: firing(100),
      storm: firing(numbers.bombardment.suppressionAtStorm),
    }),
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

/** What hides men: both sides from each other, and those who come over the ground before the hex. @rule R4.3 */
function skyModifiers(situation: AssaultSituation, numbers: RuleNumbers): Modifier[] {
  const { exposureTerrain } = numbers.fire;
  const light = situation.light === "dark" ? "darkness" : situation.light;
  const seen = (step: "approach" | "storm"): Percent =>
    lightExposure(lightOf(situation, step), step, numbers);
  const clear = (step: "approach" | "storm"): Percent => weatherExposure(situation.weather, step, numbers);
  const both: Acts = { of: "both-fires" };
  return [
    ...byStep(light, "R4.3", "defender", { approach: seen("approach"), storm: seen("storm") }, both),
    ...byStep(
      situation.weather,
      "R4.3",
      "defender",
      { approach: clear("approach"), storm: clear("storm") },
      both,
    ),
    ...modifierOf("cover", "R4.3", exposureTerrain[situation.terrain], "defender", { step: "approach" }),
  ];
}

function groundModifiers(situation: AssaultSituation, numbers: RuleNumbers): Modifier[] {
  const [uphill = 100, stream = 100, flank = 100, discord = 100] = groundFactors(situation, numbers);
  return [
    ...byStep("moving-fire", "R4.6", "attacker", {
      approach: movingFire(situation, "approach", numbers),
      storm: movingFire(situation, "storm", numbers),
    }),
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
    ...modifierOf("wire", "R4.6", 100 + wire.standing, "defender", { step: "storm" }),
    ...modifierOf("wire-cut-dark", "R4.6", 100 - wire.cutInDark, "defender", { step: "storm" }),
    ...modifierOf("wire-cut", "R4.6", 100 - (wire.cut - wire.cutInDark), "defender", { step: "storm" }),
    ...modifierOf("tanks", "R4.6", 100 - wire.flattened, "defender", { step: "storm" }),
    ...modifierOf("anti-tank", "R7.4", 100 - shareOf(stopped, opposed.tanks), "attacker", {
      of: "tanks",
      step: "approach",
    }),
    ...modifierOf("tanks-met-alone", "R7.11", 100 - metAlone(situation, opposed, numbers), "attacker", {
      of: "tanks",
      step: "storm",
    }),
  ];
}

/** Percent of the tanks that arrive without infantry that the garrison puts out of action. @rule R7.11 */
function metAlone(situation: AssaultSituation, opposed: Opposed, numbers: RuleNumbers): Percent {
  if (opposed.attackingMen > 0 || opposed.defendingMen === 0 || opposed.tanks === 0) return 0;
  return numbers.armour.aloneLost[lightOf(situation, "storm")];
}

/** What nests add to the fire of the garrison, percent. */
function nestShare(situation: AssaultSituation, opposed: Opposed, numbers: RuleNumbers): Percent {
  const small = sumOf(opposed.defenders, weaponFire);
  const nests = nestFire(situation.nests, opposed.defendingMen, numbers);
  return small > 0 ? 100 + shareOf(nests, small) : 100;
}

/** What lets an attack go on longer: points added to the break limit. Tanks alone have none. @rule R4.5 */
function helpModifiers(situation: AssaultSituation, opposed: Opposed, numbers: RuleNumbers): Modifier[] {
  const { breakWithTanks } = numbers.fire;
  if (opposed.attackingMen === 0) return [];
  const stopped = sumOf(tanksStopped(opposed.attackers, opposed.antiTank, numbers), (hit) => hit.tanks);
  return [
    ...breakPoints("first-fight", "R10.6", -(situation.firstFight ?? 0)),
    ...breakPoints("prepared", "R5.5", preparationPoints(situation, numbers)),
    ...breakPoints("tanks-alongside", "R4.5", opposed.tanks > stopped ? breakWithTanks : 0),
  ];
}
