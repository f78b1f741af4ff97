/** Guns and aircraft: they prepare the assaults of the hour, and spend on the enemy's ground what is to spare. */
import { type Command, foretell, type Hex, hexDistance, type OwnUnit } from "../../engine/index.ts";
import { type Desk, free, give, sheet } from "../desk.ts";
import { believedMen, isCurrent } from "../picture.ts";
import type { Plan } from "../plan.ts";
import { ledgerAllows, priceOfFire } from "../ways.ts";
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

/** Bombards what will be stormed and flies against it. */
export function* prepareAssaults(desk: Desk, assaults: readonly AssaultPlan[]): Generator<Command, void> {
  const hexes = assaults.filter(({ value }) => value > 2).map(({ target }) => target);
  for (const target of hexes) yield* prepare(desk, target);
  if (!desk.entrusted) yield* fly(desk, hexes);
}

/** Flies and fires what is to spare at what was seen. */
export function* bombardAtWill(desk: Desk, plan: Plan): Generator<Command, void> {
  if (!desk.entrusted) yield* fly(desk, softTargets(desk, plan));
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
  const price = priceOfFire(desk, "fire-over-border", target);
  return price === 0 || ledgerAllows(desk, price);
}

function* fly(desk: Desk, hexes: readonly Hex[]): Generator<Command, void> {
  const sorties = desk.view.air?.sorties ?? 0;
  if (sorties === 0) return;
  const targets = hexes
    .filter((hex) => ledgerAllows(desk, priceOfFire(desk, "bomb-over-border", hex)))
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
    const part = plan.parts.get(battery.id);
    // Who has to go into position first does that: his fire now would keep him where he is.
    if (part && !isInPosition(desk, battery, part.goal)) continue;
    const most = sheet(desk, battery).shells;
    if (battery.shells * 100 <= most * desk.doctrine.shellReserve) continue;
    for (const target of targets) {
      if (!mayFireAt(desk, target) || !isWorthShells(desk, battery, target)) continue;
      if (yield* give(desk, { type: "bombard", unit: battery.id, target })) break;
    }
  }
}

function isWorthShells(desk: Desk, battery: OwnUnit, target: Hex): boolean {
  const there = desk.view.enemies.filter((enemy) => enemy.where === target && enemy.now === 1);
  if (there.reduce((sum, enemy) => sum + believedMen(desk.view, enemy), 0) < WORTH_SHELLS) return false;
  const forecast = foretell(desk.view, { type: "bombard", unit: battery.id, target });
  return forecast.type === "fire" && forecast.enemy.likely > 0;
}
