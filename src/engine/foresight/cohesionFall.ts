/**
 * What an order does to the nerve of those who fight in it: the strain of it and the men that it costs. The enemy's
 * cohesion is not seen as a number, so only how far it falls is told of him.
 */
import type { Command } from "../commands.ts";
import { type Field, type Fielded, fieldedUnit, unitsAt } from "../field.ts";
import type { Hex } from "../hex/grid.ts";
import { airStrikeForecast } from "../rules/air/airStrike.ts";
import { airStrikeSituation } from "../rules/air/resolveAirStrike.ts";
import { commandTanksHit } from "../rules/armour/commandTanks.ts";
import {
  changeInWorks,
  lossChange,
  MOST_COHESION,
  officersChange,
  shelledLossChange,
} from "../rules/cohesion/cohesion.ts";
import { isUntried } from "../rules/cohesion/firstFight.ts";
import { shelterAt } from "../rules/entrenchment/shelter.ts";
import { outcomesOf } from "../rules/fire-and-assault/assault.ts";
import { assaultSituation } from "../rules/fire-and-assault/assaultSituation.ts";
import { fightsOnFoot, groupOf } from "../rules/fire-and-assault/fightingGroup.ts";
import { crewLoss, shareLoss } from "../rules/fire-and-assault/losses.ts";
import type { MoveCommand } from "../rules/movement/checkMove.ts";
import type { Bounds } from "../rules/percent.ts";
import { enemyOf, type UnitId } from "../scenario.ts";
import type { CohesionForecast, Forecast, LossRange, SideView, Span } from "../viewTypes.ts";

const NOTHING: CohesionForecast = { own: [], enemy: null };

/** What else is foretold of the order. */
interface Foretold {
  readonly forecast: Forecast;
  readonly span: Span | null;
}

/**
 * How cohesion changes by an order: that of own units within what can come of it at all, that of the enemy by the
 * likely losses. @rule R10.1
 */
export function cohesionForecast(
  view: SideView,
  field: Field,
  command: Command,
  { forecast, span }: Foretold,
): CohesionForecast {
  if (command.type === "move") return { own: marchFall(field, command, span), enemy: null };
  if (forecast.type === "assault" && command.type === "assault") {
    return {
      own: stormFall(view, field, command, span?.own ?? forecast.own),
      enemy: enemyFall(field, view, command.target, { range: forecast.enemy, shock: 0, shelled: false }),
    };
  }
  if (forecast.type !== "fire") return NOTHING;
  return { own: [], enemy: unlessGone(fallUnderFire(view, field, command, forecast), forecast.lastSeen) };
}

type Fire = Extract<Forecast, { readonly type: "fire" }>;

/** Who was only last seen there may have gone, and then nobody is shaken. @rule R3.5 */
function unlessGone(fall: CohesionForecast["enemy"], lastSeen: Fire["lastSeen"]): CohesionForecast["enemy"] {
  return fall && lastSeen ? { low: 0, high: fall.high } : fall;
}

/** Points that fire, shells or bombs cost those in the hex. */
function fallUnderFire(
  view: SideView,
  field: Field,
  command: Command,
  forecast: Fire,
): CohesionForecast["enemy"] {
  const range = forecast.enemy;
  if (command.type === "fire")
    return enemyFall(field, view, command.target, { range, shock: 0, shelled: false });
  if (command.type === "bombard") {
    // The first shells of a part shake everyone, later ones only by what they cost (R5.4).
    const isFirst = forecast.suppressedNow === 0 && forecast.suppression > 0;
    const shock = isFirst ? field.theatre.numbers.cohesion.shelled : 0;
    return enemyFall(field, view, command.target, { range, shock, shelled: true });
  }
  if (command.type !== "air-strike") return null;
  const situation = airStrikeSituation(field, view.side, command.target, command.sorties);
  const { outcomes } = airStrikeForecast(situation, field.theatre.numbers);
  const shock = Math.max(0, ...outcomes.map((outcome) => outcome.shock));
  return enemyFall(field, view, command.target, { range, shock, shelled: true });
}

/** A column's cohesion at the end of its turn: the strain of the march, and the men that fire on the way can cost. */
function marchFall(field: Field, { unit: id, path, manner }: MoveCommand, span: Span | null): OwnFalls {
  if (manner !== "march" || path.length === 0) return [];
  const { march } = field.theatre.numbers.cohesion;
  const one = fieldedUnit(field, id);
  const now = one.unit.cohesion;
  const after = (loss: number): number => Math.max(0, now - march - fallBy(field, one, loss, false));
  return [{ unit: id, now, low: after(span?.own.high ?? 0), high: after(0) }];
}

type OwnFalls = CohesionForecast["own"];
type AssaultCommand = Extract<Command, { readonly type: "assault" }>;

/**
 * Own attackers' cohesion after the storm: its strain, their part of the losses, crews that fall with their tanks, the
 * shock when a commander's tank is hit, and a first fight.
 * @param bounds men that the attackers lose together. @returns one for each that storms, in the order of the command. @rule R10.1
 */
export function stormFall(view: SideView, field: Field, command: AssaultCommand, bounds: Bounds): OwnFalls {
  const { units } = command;
  const { numbers } = field.theatre;
  const attackers = units.map((unit) => fieldedUnit(field, unit)).filter(isOnFoot);
  const men = attackers.map(({ unit }) => unit.men);
  const tanks = mostTanksHit(view, field, command);
  return units.map((id) => {
    const one = fieldedUnit(field, id);
    const first = isUntried(one.sheet, one.unit, numbers) ? numbers.cohesion.rawShock : 0;
    const place = attackers.findIndex(({ sheet }) => sheet.id === id);
    const after = (loss: number, hit: number): number => {
      const share = place < 0 ? 0 : (shareLoss(loss, men)[place] ?? 0);
      const blows = fallBy(field, one, share, false) + fallOfTanks(field, one, hit);
      return Math.max(0, one.unit.cohesion - blows - numbers.cohesion.assault - first);
    };
    return {
      unit: id,
      now: one.unit.cohesion,
      low: after(bounds.high, tanks(id)),
      high: after(bounds.low, 0),
    };
  });
}

/** Tanks of each attacker that guns can stop in a storm at the most: all of them where somebody has not been made out. */
function mostTanksHit(
  view: SideView,
  field: Field,
  { units, target }: AssaultCommand,
): (id: UnitId) => number {
  const there = view.enemies.filter((enemy) => enemy.where === target);
  const isKnown = there.length > 0 && there.every(({ level, now }) => level === "identified" && now === 1);
  const tanksOf = (id: UnitId): number => fieldedUnit(field, id).unit.tanks;
  const outcomes =
    isKnown && units.some((id) => tanksOf(id) > 0)
      ? outcomesOf(assaultSituation(field, units, target), field.theatre.numbers)
      : [];
  const hit = (id: UnitId): number =>
    Math.max(0, ...outcomes.map((end) => end.tanksStopped.find(({ unit }) => unit === id)?.tanks ?? 0));
  return (id) => (isKnown ? hit(id) : tanksOf(id));
}

/** Points that tanks put out of action cost their unit: crews, and control when the first hit is a commander's. @rule R7.7 */
function fallOfTanks(field: Field, one: Fielded, tanks: number): number {
  const { unit } = one;
  if (tanks === 0) return 0;
  const { numbers } = field.theatre;
  const crews = crewLoss(unit.men, unit.tanks + unit.bogged, tanks, numbers);
  const isCommanders =
    commandTanksHit({ tanks: one.sheet.tanks, commandLost: unit.commandLost }, tanks, numbers) > 0;
  return fallBy(field, one, crews, false) + (isCommanders ? numbers.armour.commandShock : 0);
}

interface Blow {
  readonly range: LossRange;
  /** Points that shells and bombs cost besides the men. */
  readonly shock: number;
  /** Works help against what falls from above. @rule R10.9 */
  readonly shelled: boolean;
}

/** Points that the units in a hex lose, the steadiest at the least losses and the worst hit at the most. */
function enemyFall(
  field: Field,
  { side }: SideView,
  target: Hex,
  { range, shock, shelled }: Blow,
): CohesionForecast["enemy"] {
  const targets = unitsAt(field, target, enemyOf(side));
  if (targets.length === 0) return null;
  const onFoot = targets.filter(isOnFoot);
  const works = shelterAt(field, enemyOf(side), target);
  const shaken = shelled ? -changeInWorks(-shock, works, field.theatre.numbers.cohesion) : shock;
  const falls = (loss: number): readonly number[] => {
    const men = onFoot.map(({ unit }) => unit.men);
    const shares = shareLoss(loss, men);
    return targets.map((one) => {
      const share = shares[onFoot.indexOf(one)] ?? 0;
      return Math.min(MOST_COHESION, shaken + fallBy(field, one, share, shelled));
    });
  };
  return { low: Math.min(...falls(range.low)), high: Math.max(...falls(range.high)) };
}

/** Points that so many men lost cost a unit, with the officers among them. @rule R10.1 R10.8 R10.9 */
function fallBy(field: Field, { sheet, unit }: Fielded, loss: number, shelled: boolean): number {
  const { cohesion } = field.theatre.numbers;
  const works = shelterAt(field, sheet.side, unit.at);
  const change = shelled
    ? changeInWorks(shelledLossChange(MOST_COHESION, loss, unit.men, cohesion), works, cohesion)
    : lossChange(MOST_COHESION, loss, unit.men, cohesion);
  return -(change + officersChange(MOST_COHESION, loss, unit.men, cohesion));
}

function isOnFoot({ sheet, unit }: Fielded): boolean {
  return fightsOnFoot(groupOf(sheet, unit));
}
