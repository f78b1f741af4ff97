/** The likely outcome of each kind of order, as far as its side can know: what `decide` draws from. */
import type { Field } from "../field.ts";
import { fieldedUnit, hexesAround, unitsAt } from "../field.ts";
import type { Hex } from "../hex/grid.ts";
import { airStrikeForecast } from "../rules/air/airStrike.ts";
import { airStrikeSituation } from "../rules/air/resolveAirStrike.ts";
import { boggedOutcomes, boggingTenths } from "../rules/armour/bogging.ts";
import { bogChanceOfStep } from "../rules/armour/bogTanks.ts";
import { commandTanksHit } from "../rules/armour/commandTanks.ts";
import { bombardmentForecast, suppressionAfter } from "../rules/bombardment/bombardment.ts";
import { fallenOn } from "../rules/bombardment/fallen.ts";
import { bombardmentSituation } from "../rules/bombardment/resolveBombardment.ts";
import { type Breach, breachesOfPath, breachOfBombs, breachOfFire } from "../rules/border/leash.ts";
import { cohesionState } from "../rules/cohesion/cohesion.ts";
import { moveNeedsOrder, ordersTaken } from "../rules/command/orders.ts";
import { buildingOf } from "../rules/entrenchment/digIn.ts";
import {
  type AssaultOutcome,
  assaultForecast,
  chancesOf,
  outcomesOf,
} from "../rules/fire-and-assault/assault.ts";
import { assaultSituation } from "../rules/fire-and-assault/assaultSituation.ts";
import { groupOf } from "../rules/fire-and-assault/fightingGroup.ts";
import { fireForecast } from "../rules/fire-and-assault/fire.ts";
import { crewLoss } from "../rules/fire-and-assault/losses.ts";
import { chanceOf, equallyWeighed, NO_SPREAD, spreadOf } from "../rules/fire-and-assault/lossRange.ts";
import { fireSituation } from "../rules/fire-and-assault/resolveFire.ts";
import { menOnFoot } from "../rules/fire-and-assault/situation.ts";
import { crossingSituation } from "../rules/movement/buildCrossing.ts";
import { checkMove, type MoveCommand } from "../rules/movement/checkMove.ts";
import { crossingAfter, turnsAfter } from "../rules/movement/crossings.ts";
import { sumOf } from "../rules/percent.ts";
import { firesGivenUp } from "../rules/sequence/fires.ts";
import { spotterFor } from "../rules/sighting/spotter.ts";
import { enemyOf, type Percent, type UnitId } from "../scenario.ts";
import { type DigWork, NOTHING_FALLEN } from "../state.ts";
import { type Theatre, theatreOf } from "../theatre.ts";
import type { Forecast, OrderTaken, OwnUnit, SideView, WeighedAssault } from "../viewTypes.ts";
import { answerToBattery } from "./answeringGuns.ts";
import { endsOf } from "./assaultEnds.ts";
import { boggingGoingIn } from "./boggingGoingIn.ts";
import { countedIn, gunsAmong, ifTheyStand } from "./counted.ts";
import { defensiveFire } from "./defensiveFire.ts";
import type { Fields } from "./guises.ts";
import { swimOnPath } from "./swimOnPath.ts";

/** What a turn of work adds to the works of a hex. */
export function forecastDigging(field: Field, id: UnitId, what: DigWork): Forecast {
  const { works, breakdown } = buildingOf(field, id, what);
  const { sheet, unit } = fieldedUnit(field, id);
  const men = sumOf(unitsAt(field, unit.at, sheet.side), (other) => other.unit.men);
  return { type: "works", works, men, breakdown };
}

/** What a move costs, meets and breaks. */
export function forecastMove(view: SideView, fields: Fields, command: MoveCommand): Forecast {
  const [field] = fields;
  const checked = checkMove(view, command);
  if ("code" in checked) return { type: "refused", refusal: checked };
  const { theatre } = field;
  const { unit: mover, sheet } = fieldedUnit(field, command.unit);
  const underFire = new Set<UnitId>();
  for (const hex of command.path)
    for (const beside of hexesAround(theatre, hex))
      for (const { sheet: foe, unit } of unitsAt(field, beside, enemyOf(view.side)))
        if (cohesionState(unit.cohesion, theatre.numbers.cohesion) !== "routed") underFire.add(foe.id);
  const fire = underFire.size > 0 ? defensiveFire(fields, command.unit, command.path) : null;
  const chances = bogChancesOnWay(theatre, view, mover.at, command.path);
  return {
    type: "move",
    cost: checked.cost,
    left: checked.left,
    underFireFrom: [...underFire],
    own: fire?.men ?? NO_SPREAD,
    tanks: fire?.tanks ?? NO_SPREAD,
    mayLoseControl:
      commandTanksHit(
        { tanks: sheet.tanks, commandLost: mover.commandLost },
        fire?.tanks.high ?? 0,
        theatre.numbers,
      ) > 0,
    breakdown: fire?.breakdown ?? [],
    bogging: boggingTenths(mover.tanks, chances),
    bogChance: mover.tanks > 0 ? chanceOnWay(chances) : 0,
    bogged:
      mover.tanks > 0 && chances.some((chance) => chance > 0)
        ? spreadOf(boggedOutcomes(mover.tanks, chances), ({ tanks }) => tanks)
        : NO_SPREAD,
    swim: swimOnPath(view, field, command),
    breaches: breachesBy(view, field, command.unit, command.path),
    orders: moveOrders(view, command),
    closes: firesGivenUp(view),
  };
}

/** Chances that a tank bogs, step by step. @rule R7.1 */
function bogChancesOnWay(
  theatre: Theatre,
  view: SideView,
  from: Hex,
  path: readonly Hex[],
): readonly Percent[] {
  return path.map((to, step) => bogChanceOfStep(theatre, view, path[step - 1] ?? from, to));
}

/** Tanks expected to bog on a way, in tenths, as a forecast of the move has them. @rule R7.1 */
export function boggingOnWay(view: SideView, { tanks, at }: OwnUnit, path: readonly Hex[]): number {
  return boggingTenths(tanks, bogChancesOnWay(theatreOf(view), view, at, path));
}

/** The chance that one tank bogs somewhere on a way: as long as there is one, it is not 0. */
function chanceOnWay(chances: readonly Percent[]): Percent {
  return Math.ceil(boggingTenths(100, chances) / 10);
}

/**
 * The chance that each running tank of a unit bogs somewhere on a way, in however many turns it goes it, if sky and
 * ground stay as they are; 0 where it has none. @rule R7.1
 */
export function bogChanceOnWay(view: SideView, { tanks, at }: OwnUnit, path: readonly Hex[]): Percent {
  return tanks > 0 ? chanceOnWay(bogChancesOnWay(theatreOf(view), view, at, path)) : 0;
}

/** How far the work at a crossing gets. */
export function forecastCrossing(field: Field, id: UnitId, to: Hex): Forecast {
  const { numbers } = field.theatre;
  const situation = crossingSituation(field, id, to);
  return {
    type: "crossing",
    crossing: crossingAfter(situation, numbers),
    turns: turnsAfter(situation, numbers),
  };
}

/** Percent of the cases of a storm left out at each end: one that breaks on the approach lies far from the others. */
const STORM_TAIL = 5;

/** How an assault may end, over all that the garrison may be. */
export function forecastAssault(
  view: SideView,
  fields: Fields,
  units: readonly UnitId[],
  target: Hex,
): Forecast {
  const [field, ...others] = fields;
  const { numbers } = field.theatre;
  const supposed = assaultForecast(assaultSituation(field, units, target), numbers);
  const outcomes = equallyWeighed([
    supposed.outcomes,
    ...others.map((other) => outcomesOf(assaultSituation(other, units, target), numbers)),
  ]);
  const results = chancesOf(outcomes);
  return {
    type: "assault",
    strengths: supposed.strengths,
    odds: supposed.odds,
    takes: results.taken,
    results,
    ends: endsOf(outcomes, results),
    ...lossesOf(outcomes),
    ...breaking(field, units, outcomes),
    tanks: spreadOf(outcomes, (outcome) => sumOf(outcome.tanksStopped, ({ tanks }) => tanks)),
    crews: spreadOf(outcomes, (outcome) => crewsFallen(field, outcome)),
    ...boggingGoingIn(field, view.side, units, target, outcomes),
    breakdown: supposed.breakdown,
    breaches: breachesOfStorm(view, field, units, target),
    orders: ordersTaken(
      view,
      units.flatMap((id) => view.own.filter((unit) => unit.id === id)),
    ),
    closes: firesGivenUp(view),
  };
}

/** Men who fall with the tanks that guns stop. @rule R4.7 */
function crewsFallen(field: Field, { tanksStopped }: AssaultOutcome): number {
  return sumOf(tanksStopped, ({ unit: id, tanks }) => {
    const { unit } = fieldedUnit(field, id);
    return crewLoss(unit.men, unit.tanks + unit.bogged, tanks, field.theatre.numbers);
  });
}

/**
 * What a storm is weighed by, without all else that a forecast tells of it: the same numbers, for commanders who weigh
 * very many. Enemies are taken as supposed.
 */
export function weighedAssault(
  view: SideView,
  field: Field,
  units: readonly UnitId[],
  target: Hex,
): WeighedAssault {
  const outcomes = outcomesOf(assaultSituation(field, units, target), field.theatre.numbers);
  return {
    takes: chancesOf(outcomes).taken,
    ...lossesOf(outcomes),
    breaches: breachesOfStorm(view, field, units, target),
  };
}

/** Men of both sides that a storm costs. */
function lossesOf(outcomes: readonly AssaultOutcome[]): Pick<WeighedAssault, "own" | "enemy"> {
  return {
    own: spreadOf(outcomes, (outcome) => outcome.attackerLoss, STORM_TAIL),
    enemy: spreadOf(outcomes, (outcome) => outcome.defenderLoss, STORM_TAIL),
  };
}

function breachesOfStorm(
  view: SideView,
  field: Field,
  units: readonly UnitId[],
  target: Hex,
): readonly Breach[] {
  return units.flatMap((id) => breachesBy(view, field, id, [target]));
}

/** The loss that breaks a storm off, of the men in it, or of tanks that go in alone. @rule R4.5 R7.4 */
function breaking(
  field: Field,
  units: readonly UnitId[],
  outcomes: readonly AssaultOutcome[],
): Pick<Extract<Forecast, { readonly type: "assault" }>, "breakLimit" | "breaksBy"> {
  const groups = units.map((id) => fieldedUnit(field, id)).map(({ sheet, unit }) => groupOf(sheet, unit));
  return {
    breakLimit: Math.min(...outcomes.map(({ breakLimit }) => breakLimit)),
    breaksBy: menOnFoot(groups) === 0 ? "tanks" : "men",
  };
}

/** What a unit breaks on its way. @rule R12.1 */
function breachesBy(view: SideView, field: Field, id: UnitId, path: readonly Hex[]): readonly Breach[] {
  const { men, tanks, at } = fieldedUnit(field, id).unit;
  return breachesOfPath(field.theatre, view, view.side, { id, men, tanks }, at, path);
}

function moveOrders(view: SideView, command: MoveCommand): readonly OrderTaken[] {
  const unit = view.own.find(({ id }) => id === command.unit);
  const needs = unit && moveNeedsOrder(view, unit, command.path, command.manner);
  return needs ? ordersTaken(view, [unit]) : [];
}

function listed<T>(one: T | null): readonly T[] {
  return one === null ? [] : [one];
}

/** Weighted outcomes over all that the enemies of a hex may likely be; told causes are those of the supposed field. */
function overAll<Outcome extends { readonly weight: number }, Cause>(
  [field, ...others]: Fields,
  forecast: (field: Field) => { readonly outcomes: readonly Outcome[]; readonly breakdown: Cause },
): { readonly outcomes: readonly Outcome[]; readonly breakdown: Cause } {
  const supposed = forecast(field);
  const all = [supposed.outcomes, ...others.map((other) => forecast(other).outcomes)];
  return { outcomes: equallyWeighed(all), breakdown: supposed.breakdown };
}

/** What fire at a hex in sight may hit. */
export function forecastFire(view: SideView, fields: Fields, id: UnitId, target: Hex): Forecast {
  const [field] = fields;
  const { outcomes, breakdown } = overAll(fields, (one) => {
    const targets = unitsAt(one, target, enemyOf(view.side));
    const firers = [fieldedUnit(one, id)];
    return fireForecast(fireSituation(one, firers, targets, target, "order"), one.theatre.numbers);
  });
  const counted = countedIn(view, field, target);
  return {
    type: "fire",
    own: NO_SPREAD,
    tanks: spreadOf(outcomes, ({ tanksStopped, stuckStopped }) =>
      sumOf([...tanksStopped, ...stuckStopped], ({ tanks }) => tanks),
    ),
    guns: NO_SPREAD,
    enemy: ifTheyStand(
      spreadOf(outcomes, (outcome) => outcome.loss),
      counted,
    ),
    suppression: 0,
    suppressedNow: 0,
    shells: 0,
    aircraft: NO_SPREAD,
    silences: 0,
    fallen: NOTHING_FALLEN,
    toSilence: 0,
    rows: NO_SPREAD,
    nests: spreadOf(outcomes, (outcome) => outcome.nests),
    spotter: null,
    lastSeen: counted.lastSeen,
    breakdown,
    breaches: listed(breachOfFire(field.theatre, view, view.side, target)),
  };
}

/** Percent that will be held down in a hex: what is, and what this adds below the most that it can. @rule R5.4 */
function heldDownThen(
  { state }: Field,
  target: Hex,
  outcomes: readonly { readonly suppression: number }[],
  most: number,
): number {
  return suppressionAfter(state.heldDown[target] ?? 0, outcomes[0]?.suppression ?? 0, most);
}

/** What shells on a hex may do, and what they may bring back. */
export function forecastBombardment(view: SideView, fields: Fields, id: UnitId, target: Hex): Forecast {
  const [field] = fields;
  const counted = countedIn(view, field, target);
  const situation = bombardmentSituation(field, id, target, "order");
  const { outcomes, breakdown } = overAll(fields, (one) =>
    bombardmentForecast(
      {
        ...(one === field ? situation : bombardmentSituation(one, id, target, "order")),
        guns: counted.gunsMost,
      },
      one.theatre.numbers,
    ),
  );
  return {
    type: "fire",
    own: answerToBattery(view, field, id),
    tanks: NO_SPREAD,
    guns: gunsAmong(outcomes, counted),
    enemy: ifTheyStand(
      spreadOf(outcomes, (outcome) => outcome.loss),
      counted,
    ),
    suppression: heldDownThen(field, target, outcomes, field.theatre.numbers.bombardment.suppressionMost),
    suppressedNow: field.state.heldDown[target] ?? 0,
    shells: situation.shells,
    aircraft: NO_SPREAD,
    silences: chanceOf(outcomes, ({ silences }) => silences),
    fallen: fallenOn(field.state, view.side, target),
    toSilence: counted.batteryGuns * field.theatre.numbers.bombardment.shellsToSilence,
    rows: spreadOf(outcomes, (outcome) => outcome.rows),
    nests: spreadOf(outcomes, (outcome) => outcome.nests),
    spotter: spotterFor(field, view.side, target),
    lastSeen: counted.lastSeen,
    breakdown,
    breaches: listed(breachOfFire(field.theatre, view, view.side, target)),
  };
}

/** What an air strike may do, and cost. */
export function forecastAirStrike(view: SideView, fields: Fields, target: Hex, sorties: number): Forecast {
  const [field] = fields;
  const counted = countedIn(view, field, target);
  const { outcomes, breakdown } = overAll(fields, (one) =>
    airStrikeForecast(
      { ...airStrikeSituation(one, view.side, target, sorties), guns: counted.gunsMost },
      one.theatre.numbers,
    ),
  );
  return {
    type: "fire",
    own: NO_SPREAD,
    tanks: NO_SPREAD,
    guns: gunsAmong(outcomes, counted),
    enemy: ifTheyStand(
      spreadOf(outcomes, (outcome) => outcome.loss),
      counted,
    ),
    suppression: heldDownThen(field, target, outcomes, field.theatre.numbers.air.suppressionMost),
    suppressedNow: field.state.heldDown[target] ?? 0,
    shells: 0,
    aircraft: spreadOf(outcomes, (outcome) => outcome.aircraft),
    silences: chanceOf(outcomes, ({ silences }) => silences),
    fallen: fallenOn(field.state, view.side, target),
    toSilence: counted.batteryGuns * field.theatre.numbers.air.kilogramsToSilence,
    rows: NO_SPREAD,
    nests: NO_SPREAD,
    spotter: null,
    lastSeen: counted.lastSeen,
    breakdown,
    breaches: listed(breachOfBombs(field.theatre, view, view.side, target, sorties)),
  };
}
