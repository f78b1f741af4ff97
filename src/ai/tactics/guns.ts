/** Guns and aircraft: they prepare the assaults of the hour, and spend on the enemy's ground what is to spare. */
import { type Command, foretell, type Hex, hexDistance, lastTurn, type OwnUnit } from "../../engine/index.ts";
import { type Desk, free, give, sheet } from "../desk.ts";
import { phasesNow } from "../operation.ts";
import { believedMen, enemyMen, isCurrent } from "../picture.ts";
import type { Plan } from "../plan.ts";
import { ledgerAllows, priceOfBombs, priceOfFire } from "../ways.ts";
import type { AssaultPlan } from "./assaults.ts";
import { isInPosition } from "./moves.ts";

/** Men from which a hex is worth shells without an assault. */
const WORTH_SHELLS = 60;
/** Chance in percent of silencing enemy guns from which a battery is given the task. */
const LIKELY_SILENCED = 50;
/** Hexes that the aircraft of a turn are sent against at most. */
const MOST_BOMBED = 4;
/** Hexes beside which enemies trouble an own unit. */
const NEAR = 2;

/** Bombards what will be stormed and flies against it; what was ordered from above comes first. */
export function* prepareAssaults(desk: Desk, assaults: readonly AssaultPlan[]): Generator<Command, void> {
  const hexes = assaults.filter(({ value }) => value > 2).map(({ target }) => target);
  yield* orderedFires(desk);
  for (const target of hexes) yield* prepare(desk, target);
  if (!desk.entrusted && !desk.operation) yield* fly(desk, hexes);
}

/** Fires and air strikes as the operation has them: at the enemies known there, or at the ground. */
function* orderedFires(desk: Desk): Generator<Command, void> {
  for (const { task, hexes, units, percent } of phasesNow(desk)) {
    const targets = likeliest(desk, hexes);
    if (task === "air-strike") yield* flyAgainst(desk, targets, percent);
    if (task !== "bombard") continue;
    const guns = batteries(desk).filter(({ id }) => units.includes(id));
    for (const battery of guns) yield* fireAtFirst(desk, battery, targets);
  }
}

/** The ground of a phase, where most enemies are seen first; where none is, where they were; where they never were, all of it. */
function likeliest(desk: Desk, hexes: readonly Hex[]): readonly Hex[] {
  const seen = (now: 0 | 1): readonly Hex[] => {
    const men = enemyMen(desk.view);
    return hexes
      .filter((hex) => desk.view.enemies.some((enemy) => enemy.where === hex && enemy.now >= now))
      .sort((a, b) => (men.get(b) ?? 0) - (men.get(a) ?? 0));
  };
  const [now, before] = [seen(1), seen(0)];
  return now.length > 0 ? now : before.length > 0 ? before : hexes;
}

/** Batteries on one hex in a turn at most, while there are others: more would fall into craters. */
const MOST_ON_A_HEX = 3;

/** A battery fires at the first of the targets that it reaches and that has not had its share. */
function* fireAtFirst(desk: Desk, battery: OwnUnit, targets: readonly Hex[]): Generator<Command, void> {
  const had = (hex: Hex): number =>
    [...desk.given].filter((order) => order.startsWith('{"type":"bombard"') && order.endsWith(`:${hex}}`))
      .length;
  const waiting = targets.filter((hex) => had(hex) < MOST_ON_A_HEX);
  for (const target of waiting.length > 0 ? waiting : targets) {
    if (!mayBeOrdered(desk, priceOfFire(desk, target))) continue;
    if (yield* give(desk, { type: "bombard", unit: battery.id, target })) return;
  }
}

/** How full the ledger may get by ordered fires, percent of what brings war. */
const ORDERED_LEDGER = 50;

/** Whether the capital can bear an ordered fire: whoever gives orders does not mean war. */
function mayBeOrdered(desk: Desk, price: number): boolean {
  const limit = (desk.theatre.numbers.border.war * ORDERED_LEDGER) / 100;
  return price === 0 || desk.view.escalation[desk.side] + price <= limit;
}

/** A share of the sorties of the turn, spread over hexes. */
function* flyAgainst(desk: Desk, targets: readonly Hex[], percent: number): Generator<Command, void> {
  const sorties = Math.floor(((desk.view.air?.perTurn ?? 0) * percent) / 100);
  const each = Math.ceil(sorties / Math.max(1, targets.length));
  for (const target of targets) {
    const flying = Math.min(each, desk.view.air?.sorties ?? 0);
    if (flying > 0 && mayBeOrdered(desk, priceOfBombs(desk, target, flying)))
      yield* give(desk, { type: "air-strike", target, sorties: flying });
  }
}

/** Flies and fires what is to spare at what was seen. */
export function* bombardAtWill(desk: Desk, plan: Plan): Generator<Command, void> {
  if (!desk.entrusted && !desk.operation) yield* fly(desk, softTargets(desk, plan));
  yield* silenceGuns(desk);
  yield* harass(desk, plan);
}

function* prepare(desk: Desk, target: Hex): Generator<Command, void> {
  let fired = 0;
  for (const battery of batteries(desk)) {
    if (fired >= desk.doctrine.preparation) return;
    if (!mayFireAt(desk, target)) return;
    if (yield* give(desk, { type: "bombard", unit: battery.id, target })) fired += 1;
  }
}

/** Batteries that have not acted while the fires are open, those with most shells first. */
function batteries(desk: Desk): readonly OwnUnit[] {
  if (desk.view.phase !== "fires") return [];
  return free(desk)
    .filter((unit) => sheet(desk, unit).range > 0 && unit.shells > 0 && unit.guns > 0)
    .sort((a, b) => b.shells - a.shells);
}

function mayFireAt(desk: Desk, target: Hex): boolean {
  const price = priceOfFire(desk, target);
  return price === 0 || ledgerAllows(desk, price);
}

function* fly(desk: Desk, hexes: readonly Hex[]): Generator<Command, void> {
  const sorties = desk.view.air?.sorties ?? 0;
  if (sorties === 0) return;
  const targets = hexes
    .filter((hex) => ledgerAllows(desk, priceOfBombs(desk, hex, sorties)))
    .slice(0, MOST_BOMBED);
  for (const target of targets) {
    const share = Math.ceil(sorties / targets.length);
    const flying = Math.min(share, desk.view.air?.sorties ?? 0);
    if (flying > 0) yield* give(desk, { type: "air-strike", target, sorties: flying });
  }
}

/** Held ground that will be attacked, the fullest hex first. */
function softTargets(desk: Desk, plan: Plan): readonly Hex[] {
  const wanted = new Set(plan.thrusts.flatMap(({ goal }) => goal.wanted));
  const men = new Map<Hex, number>();
  for (const enemy of desk.view.enemies) {
    if (!isCurrent(desk.view, enemy)) continue;
    const weight = believedMen(desk.view, enemy) * (wanted.has(enemy.where) ? 2 : 1);
    men.set(enemy.where, (men.get(enemy.where) ?? 0) + weight);
  }
  return [...men].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([hex]) => hex);
}

/** Guns that have shown themselves get the first shells, from one battery that can well silence them. */
function* silenceGuns(desk: Desk): Generator<Command, void> {
  for (const target of desk.view.flashes) {
    if (!mayFireAt(desk, target)) continue;
    const battery = batteries(desk).find((unit) => {
      const forecast = foretell(desk.view, { type: "bombard", unit: unit.id, target });
      return forecast.type === "fire" && forecast.silences >= LIKELY_SILENCED;
    });
    if (battery) yield* give(desk, { type: "bombard", unit: battery.id, target });
  }
}

/** Shells that are to spare go where many are seen, first of all at those who press the own line. */
function* harass(desk: Desk, plan: Plan): Generator<Command, void> {
  const line = desk.view.own.filter((unit) => unit.at >= 0).map((unit) => unit.at);
  const presses = (hex: Hex): boolean => line.some((at) => hexDistance(desk.theatre.grid, at, hex) <= NEAR);
  const seen = new Set(desk.view.enemies.filter((enemy) => enemy.now === 1).map((enemy) => enemy.where));
  const targets = softTargets(desk, plan)
    .filter((hex) => seen.has(hex) && mayFireAt(desk, hex))
    .slice(0, 6);
  targets.sort((a, b) => Number(presses(b)) - Number(presses(a)));
  for (const battery of batteries(desk)) {
    if (isToldToWait(desk, battery)) continue;
    const part = plan.parts.get(battery.id);
    // Who has to go into position first does that: his fire now would keep him where he is.
    if (part && !isInPosition(desk, battery, part.goal)) continue;
    const most = sheet(desk, battery).shells;
    if (battery.shells * 100 <= most * reserveOf(desk)) continue;
    for (const target of targets) {
      if (!mayFireAt(desk, target) || !isWorthShells(desk, battery, target)) continue;
      if (yield* give(desk, { type: "bombard", unit: battery.id, target })) break;
    }
  }
}

/** Percent of its shells that a battery keeps for a turn that is still to come: nothing is left over at the end. */
const KEPT_A_TURN = 6;

/** Shells that are kept back, percent of what a battery can hold: less as there are fewer turns to fire them in. */
function reserveOf(desk: Desk): number {
  const { shellReserve } = desk.doctrine;
  if (desk.operation) return shellReserve;
  const left = lastTurn(desk.view) - 1 - desk.view.turn;
  return Math.min(shellReserve, left * KEPT_A_TURN);
}

/** Whether the operation keeps a battery for a later day: it does not give itself away. */
function isToldToWait(desk: Desk, { id }: OwnUnit): boolean {
  return phasesNow(desk).some(({ task, units }) => task === "prepare" && units.includes(id));
}

function isWorthShells(desk: Desk, battery: OwnUnit, target: Hex): boolean {
  const there = desk.view.enemies.filter((enemy) => enemy.where === target && enemy.now === 1);
  if (there.reduce((sum, enemy) => sum + believedMen(desk.view, enemy), 0) < WORTH_SHELLS) return false;
  const forecast = foretell(desk.view, { type: "bombard", unit: battery.id, target });
  return forecast.type === "fire" && forecast.enemy.likely > 0;
}
