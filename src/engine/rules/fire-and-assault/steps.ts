/** The three steps of an assault, both sides firing at once in each: approach, storm, close combat. */
import type { AssaultLuck, AssaultResult, StepLoss } from "../../events.ts";
import type { Percent, RuleNumbers, UnitId } from "../../scenario.ts";
import { tanksMetAlone, tanksStopped } from "../armour/antiTank.ts";
import { percentOf, percentsOf, sumOf } from "../percent.ts";
import {
  holderExposure,
  lightExposure,
  moverExposure,
  rowsOpened,
  type Wire,
  weatherExposure,
  wireLeft,
  wireMet,
  worksValue,
} from "./exposure.ts";
import { type AssaultSituation, firePercents, nervePoints, type Opposed } from "./situation.ts";
import { fireOfTanks, fireOnFoot, type MenLeft, nestFire, stepLossMost } from "./strength.ts";

/** An assault fought out with given dice. */
export interface Fought {
  readonly result: AssaultResult;
  readonly attackerLoss: number;
  readonly defenderLoss: number;
  /** Attacking tanks put out of action by anti-tank fire. */
  readonly tanksStopped: readonly { readonly unit: UnitId; readonly tanks: number }[];
  readonly steps: readonly StepLoss[];
  readonly luck: AssaultLuck;
  /** Percent of their men at which the attackers stop. */
  readonly breakLimit: Percent;
  /** Rows of wire that the storm has opened for good. @rule R8.6 */
  readonly wireOpened: number;
}

/** A fight about to begin, with all that stays the same in its steps. */
export interface Fight {
  readonly situation: AssaultSituation;
  readonly opposed: Opposed;
  readonly dice: AssaultLuck;
  readonly numbers: RuleNumbers;
  /** Attacking tanks that anti-tank fire stops on the way. */
  readonly stopped: Fought["tanksStopped"];
  /** Fire of tanks: the attackers' in the approach and of those that arrive, the defenders'. */
  readonly tankFire: { readonly setOut: number; readonly arrived: number; readonly defending: number };
  readonly wire: Wire;
  /** What slope, stream, further directions, discord and other chapters leave of the attackers' fire. */
  readonly attack: readonly Percent[];
  /** What other chapters leave of the defenders' fire. */
  readonly defence: readonly Percent[];
  /** What the attackers' fire finds of the defenders in each step. */
  readonly finds: Readonly<Record<"approach" | "storm", readonly Percent[]>>;
  readonly breakLimit: Percent;
}

/** Men on foot that each side has left. */
export interface Left {
  readonly attackers: number;
  readonly defenders: number;
}

/**
 * Opens a fight with the dice of the defenders' fire, which stops tanks on the way. The attackers' dice may be changed
 * afterwards: what is opened does not rest on them.
 */
export function fightUnderFire(
  situation: AssaultSituation,
  opposed: Opposed,
  attackersLoss: Percent,
  numbers: RuleNumbers,
): Fight {
  const stopped = tanksStopped(opposed.attackers, percentOf(opposed.antiTank, attackersLoss), numbers);
  return openFight(situation, opposed, { attackersLoss, defendersLoss: 100 }, numbers, stopped);
}

/** The same fight with other dice of the attackers' fire. */
export function withAttackersDice(fight: Fight, defendersLoss: Percent): Fight {
  return {
    situation: fight.situation,
    opposed: fight.opposed,
    dice: { attackersLoss: fight.dice.attackersLoss, defendersLoss },
    numbers: fight.numbers,
    stopped: fight.stopped,
    tankFire: fight.tankFire,
    wire: fight.wire,
    attack: fight.attack,
    defence: fight.defence,
    finds: fight.finds,
    breakLimit: fight.breakLimit,
  };
}

/** Fights an assault out. @rule R4.5 */
export function fightOut(fight: Fight): Fought {
  const { opposed, numbers } = fight;
  let { stopped } = fight;
  const steps: StepLoss[] = [];
  let left: Left = { attackers: opposed.attackingMen, defenders: opposed.defendingMen };
  const closed = (result: AssaultResult): Fought => ({
    result,
    attackerLoss: opposed.attackingMen - left.attackers,
    defenderLoss: opposed.defendingMen - left.defenders,
    tanksStopped: stopped,
    steps,
    luck: fight.dice,
    // Tanks that go in alone give up by tanks, not by men (R7.4).
    breakLimit: opposed.attackingMen > 0 ? fight.breakLimit : fight.numbers.armour.turnBack,
    wireOpened: steps.some(({ step }) => step === "storm") ? rowsOpened(fight.wire, numbers) : 0,
  });
  if (opposed.defenders.length === 0) return closed("taken");
  for (const step of ["approach", "storm"] as const) {
    const loss = step === "approach" ? approach(fight, left) : storm(fight, left);
    const [men, broken] = checkBreak(fight, left.attackers, loss.attackers);
    if (step === "storm") stopped = stoppedAlone(fight, stopped);
    steps.push({ step, attackers: men, defenders: loss.defenders });
    left = { attackers: left.attackers - men, defenders: left.defenders - loss.defenders };
    if (broken || tanksBeaten(fight, stopped)) return closed("broken");
  }
  if (opposed.attackingMen === 0) return closed(tanksAlone(fight, left, stopped));
  if (leavesBeforeClose(fight, left.defenders)) return closed("taken");
  const loss = closeCombat(fight, left);
  steps.push({ step: "close", ...loss });
  const before = left;
  left = { attackers: left.attackers - loss.attackers, defenders: left.defenders - loss.defenders };
  return closed(afterClose(fight, before, left, loss));
}

/** Works out what stays the same in all steps of a fight. */
export function openFight(
  situation: AssaultSituation,
  opposed: Opposed,
  dice: AssaultLuck,
  numbers: RuleNumbers,
  stopped: Fought["tanksStopped"],
): Fight {
  const isAnyStopped = stopped.some(({ tanks }) => tanks > 0);
  const arrived = isAnyStopped
    ? opposed.attackers.map((group, index) => ({
        ...group,
        tanks: group.tanks - (stopped[index]?.tanks ?? 0),
      }))
    : opposed.attackers;
  const arrivals = sumOf(arrived, (group) => group.tanks);
  const engineers = sumOf(opposed.attackers, (group) => (group.arm === "engineer" ? group.men : 0));
  const { breakWithTanks } = numbers.fire;
  const { suppressionAtStorm } = numbers.bombardment;
  return {
    situation,
    opposed,
    dice,
    numbers,
    stopped,
    tankFire: {
      setOut: fireOfTanks(opposed.attackers, 100, numbers),
      arrived: fireOfTanks(arrived, suppressionAtStorm, numbers),
      defending: fireOfTanks(opposed.defenders, suppressionAtStorm, numbers),
    },
    attack: [...groundFactors(situation, numbers), ...firePercents(situation.attack)],
    defence: firePercents(situation.defence),
    finds: {
      approach: findsIn("approach", situation, opposed, numbers),
      storm: findsIn("storm", situation, opposed, numbers),
    },
    wire: wireMet({ rows: situation.wire, light: situation.light, engineers, tanks: arrivals }, numbers),
    breakLimit: Math.max(
      0,
      opposed.breakLimit +
        (arrivals > 0 ? breakWithTanks : 0) +
        preparationPoints(situation, numbers) +
        nervePoints(situation.attack),
    ),
  };
}

/** Points that shells and bombs of this part add to the break limit: more, the more they hold down. @rule R5.5 */
export function preparationPoints({ prepared }: AssaultSituation, { fire }: RuleNumbers): number {
  const full = Math.max(1, fire.preparedFully);
  return Math.floor((fire.breakPrepared * Math.min(prepared, full)) / full);
}

function menOf(fight: Fight, side: keyof Left, left: Left): MenLeft {
  const { attackingMen, defendingMen } = fight.opposed;
  return { start: side === "attackers" ? attackingMen : defendingMen, left: left[side] };
}

/** Percents that slope, stream, further directions and discord leave of the attackers' fire. @rule R4.6 R11.5 */
export function groundFactors(situation: AssaultSituation, numbers: RuleNumbers): readonly Percent[] {
  const { uphill, uphillMost, uphillMetres, acrossStream, flank, flankMost } = numbers.fire;
  const climb = Math.max(0, situation.climbMetres);
  const hexsides = Math.max(1, situation.hexsides);
  const wading = Math.min(situation.streams, hexsides);
  return [
    100 - Math.min(uphillMost, uphill * Math.ceil(climb / uphillMetres)),
    100 - Math.floor((acrossStream * wading) / hexsides),
    100 + Math.min(flankMost, flank * (hexsides - 1)),
    100 - (situation.discord?.percent ?? 0),
  ];
}

/** Percent of their fire that attackers can use on the move in a step. @rule R4.6 */
export function movingFire(
  situation: AssaultSituation,
  step: StepLoss["step"],
  numbers: RuleNumbers,
): Percent {
  const dark = step === "approach" && situation.light === "dark";
  return dark ? numbers.fire.movingFireDark : numbers.fire.movingFire;
}

/** Light of a step. */
export function lightOf(situation: AssaultSituation, step: StepLoss["step"]): AssaultSituation["light"] {
  return step === "approach" ? situation.light : (situation.stormLight ?? situation.light);
}

function attackFire(fight: Fight, left: Left, step: "approach" | "storm"): number {
  const { situation, opposed, numbers, tankFire } = fight;
  const bearing = {
    front: opposed.attackersFront,
    used: movingFire(situation, step, numbers),
  };
  const onFoot = fireOnFoot(opposed.attackingRanks[step], menOf(fight, "attackers", left), bearing, numbers);
  const tanks = step === "approach" ? tankFire.setOut : tankFire.arrived;
  return percentsOf(onFoot + tanks, fight.attack);
}

function defenceFire(fight: Fight, left: Left, step: "approach" | "storm"): number {
  const { situation, opposed, numbers, tankFire } = fight;
  const bearing = {
    front: numbers.fire.frontDefenders * Math.max(1, situation.hexsides),
    used: 100,
  };
  const onFoot =
    fireOnFoot(opposed.defendingRanks[step], menOf(fight, "defenders", left), bearing, numbers) +
    nestFire(situation.nests, left.defenders, numbers);
  return percentsOf(onFoot + tankFire.defending, fight.defence);
}

/** What of the defenders the attackers' fire finds in a step, cut after every cause. @rule R4.3 R7.11 */
function findsIn(
  step: "approach" | "storm",
  situation: AssaultSituation,
  opposed: Opposed,
  numbers: RuleNumbers,
): readonly Percent[] {
  return [
    holderExposure(situation.works, situation.terrain, numbers),
    aloneFinds(situation, opposed, numbers),
    lightExposure(lightOf(situation, step), step, numbers),
    weatherExposure(situation.weather, step, numbers),
  ];
}

function defendersHit(fight: Fight, left: Left, step: "approach" | "storm"): number {
  const { numbers, dice } = fight;
  const found = percentsOf(attackFire(fight, left, step), fight.finds[step]);
  const divisor = step === "approach" ? numbers.fire.approach : numbers.fire.storm;
  const loss = percentOf(Math.floor(found / divisor), dice.defendersLoss);
  return Math.min(loss, stepLossMost(left.defenders, numbers.fire.smallGroup));
}

/** What the approach costs both sides. @rule R4.5 */
export function approach(fight: Fight, left: Left): Left {
  const { situation, numbers, dice } = fight;
  const found = percentOf(defenceFire(fight, left, "approach"), moverExposure(situation, numbers));
  const loss = percentOf(Math.floor(found / numbers.fire.approach), dice.attackersLoss);
  return {
    attackers: Math.min(loss, stepLossMost(left.attackers, numbers.fire.smallGroup)),
    defenders: defendersHit(fight, left, "approach"),
  };
}

/** What the storm costs both sides. @rule R4.5 */
export function storm(fight: Fight, left: Left): Left {
  const { situation, numbers, dice, wire } = fight;
  const exposure = lightExposure(lightOf(situation, "storm"), "storm", numbers) + wireLeft(wire);
  const found = percentOf(defenceFire(fight, left, "storm"), exposure);
  const loss = percentOf(Math.floor(found / numbers.fire.storm), dice.attackersLoss);
  return {
    attackers: Math.min(loss, stepLossMost(left.attackers, numbers.fire.smallGroup)),
    defenders: defendersHit(fight, left, "storm"),
  };
}

/** Hand to hand: small arms alone, nobody is hidden, and the crest has room for so many a side. */
export function closeCombat(fight: Fight, left: Left): Left {
  const { situation, opposed, numbers, dice } = fight;
  const front = numbers.fire.frontClose;
  const bearing = { front, used: 100 };
  const attack = percentsOf(
    fireOnFoot(opposed.attackingRanks.close, menOf(fight, "attackers", left), bearing, numbers),
    firePercents(situation.attack),
  );
  const defence = percentsOf(
    fireOnFoot(opposed.defendingRanks.close, menOf(fight, "defenders", left), bearing, numbers),
    firePercents(situation.defence),
  );
  const most = (men: number): number => stepLossMost(Math.min(men, front), numbers.fire.smallGroup);
  return {
    attackers: Math.min(
      percentOf(Math.floor(defence / numbers.fire.close), dice.attackersLoss),
      most(left.attackers),
    ),
    defenders: Math.min(
      percentOf(Math.floor(attack / numbers.fire.close), dice.defendersLoss),
      most(left.defenders),
    ),
  };
}

/** The men a step costs the attackers, and whether it breaks them: by itself or with what went before. */
function checkBreak(fight: Fight, men: number, loss: number): readonly [number, boolean] {
  const start = fight.opposed.attackingMen;
  if (start === 0) return [0, false];
  const broken =
    loss * 100 >= fight.breakLimit * men || (start - men + loss) * 100 >= fight.breakLimit * start;
  return broken ? [Math.min(loss, percentOf(men, fight.numbers.fire.breakCap)), true] : [loss, false];
}

/** What the fire of tanks finds of a garrison that keeps down in its works, percent; with infantry all. @rule R7.11 */
export function aloneFinds(situation: AssaultSituation, opposed: Opposed, numbers: RuleNumbers): Percent {
  if (opposed.attackingMen > 0 || opposed.tanks === 0) return 100;
  return worksValue(numbers.armour.aloneFinds, situation.works);
}

/** Tanks put out of action so far, and by the infantry that they come upon without their own. @rule R7.11 */
function stoppedAlone(fight: Fight, stopped: Fought["tanksStopped"]): Fought["tanksStopped"] {
  const { situation, opposed, numbers, dice } = fight;
  if (opposed.attackingMen > 0 || opposed.defendingMen === 0) return stopped;
  const arrived = opposed.attackers.map(({ tanks }, index) => tanks - (stopped[index]?.tanks ?? 0));
  const lost = numbers.armour.aloneLost[lightOf(situation, "storm")];
  const met = tanksMetAlone(arrived, percentOf(lost, dice.attackersLoss));
  return stopped.map((hit, index) => ({ ...hit, tanks: hit.tanks + (met[index] ?? 0) }));
}

/** Tanks without men on foot turn back when so many of them are hit. @rule R7.4 */
function tanksBeaten(fight: Fight, stopped: Fought["tanksStopped"]): boolean {
  if (fight.opposed.attackingMen > 0) return false;
  return sumOf(stopped, (hit) => hit.tanks) * 100 >= fight.opposed.tanks * fight.numbers.armour.turnBack;
}

function tanksAlone(fight: Fight, left: Left, stopped: Fought["tanksStopped"]): AssaultResult {
  const { opposed } = fight;
  if (opposed.defendingMen > 0) return underLeaving(fight, left.defenders) ? "taken" : "repulsed";
  const arrived = opposed.tanks - sumOf(stopped, (hit) => hit.tanks);
  return arrived > sumOf(opposed.defenders, (group) => group.tanks) ? "taken" : "repulsed";
}

function underLeaving(fight: Fight, defenders: number): boolean {
  return defenders * 100 < fight.numbers.fire.defenderLeaves * fight.opposed.defendingMen;
}

/** A garrison shot to pieces leaves before the bayonet; a handful that knows each other fights whole. */
function leavesBeforeClose(fight: Fight, defenders: number): boolean {
  return fight.opposed.defendingMen >= fight.numbers.fire.smallGroup && underLeaving(fight, defenders);
}

function afterClose(fight: Fight, before: Left, left: Left, loss: Left): AssaultResult {
  const { frontClose: front, closeReserve } = fight.numbers.fire;
  const attackers = Math.min(before.attackers, front) - loss.attackers;
  const defenders = Math.min(before.defenders, front) - loss.defenders;
  if (attackers > 0 && underLeaving(fight, left.defenders)) return "taken";
  // Behind those who fought stand so many more that the attackers get no farther than the crest's edge.
  if (attackers > defenders) return isReserve(left, closeReserve) ? "held" : "taken";
  // Less than half as many as the defenders are thrown back; more keep a foothold under the crest.
  return attackers * 2 < defenders ? "repulsed" : "held";
}

/** Whether a garrison has so many men left that those who did not fight close the gap. @rule R4.16 */
function isReserve(left: Left, percent: Percent): boolean {
  return left.defenders * 100 >= percent * left.attackers;
}
