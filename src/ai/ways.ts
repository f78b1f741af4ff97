/** Ways over the ground: distance fields shared by all units of a kind, and how far a unit gets along one. */
import {
  breachesOfPath,
  breachOfBombs,
  breachOfFire,
  CLOSED,
  canBeOrdered,
  fullRoads,
  type Hex,
  hasRoom,
  hexDistance,
  hexesWithin,
  hexsideKey,
  isClearOfEnemies,
  knownZoneOfControl,
  type Manner,
  type Mover,
  movementPointsLeft,
  type OwnUnit,
  Recent,
  type SideView,
  stepCost,
  type Theatre,
  weighBogging,
} from "../engine/index.ts";
import { type Desk, sheet } from "./desk.ts";
import { fieldOver, type Ground } from "./fields.ts";
import { maySwim } from "./operation.ts";
import { enemyHexes } from "./picture.ts";

/** Ground where so many percent of tanks bog, unless a route leads over it, and the points that it seems to cost them. */
const BAD_GROUND = 15;
const BAD_GROUND_TOLL = 8;

/** Points from every hex to a target for a kind of mover; −1 = no way. */
export interface Way {
  readonly field: Int32Array;
  /** Points that a unit has before it, −1 where no way leads. */
  readonly left: number;
}

/**
 * The way of a unit to a target: round the enemy and his zones of control where that is no longer than the nights
 * it takes to go through them; never through the enemy, over the border or over ground that swallows tanks.
 */
export function wayOf(desk: Desk, unit: OwnUnit, target: Hex): Way {
  if (!desk.operation) return wayAt(desk, unit, target, ZONE_TOLL);
  // Whose hours and places are given goes round wherever there is a way, and else straight on.
  const around = wayAt(desk, unit, target, CLOSED);
  return around.left >= 0 ? around : wayAt(desk, unit, target, 0);
}

/** Points to a target by a way that passes no enemy but those about it; −1 where others bar every way. */
export function openWayOf(desk: Desk, unit: OwnUnit, target: Hex): number {
  return wayAt(desk, unit, target, CLOSED).left;
}

function wayAt(desk: Desk, unit: OwnUnit, target: Hex, toll: number): Way {
  const field = fieldTo(desk, sheet(desk, unit).mover, target, toll);
  return { field, left: leftAt(desk, field, unit.at) };
}

/** A unit that stands on ground that is shut goes by its best neighbour. */
function leftAt(desk: Desk, field: Int32Array, at: Hex): number {
  const own = field[at] as number;
  if (own >= 0) return own;
  let best = -1;
  for (let direction = 0; direction < 6; direction++) {
    const beside = desk.theatre.neighbours[at * 6 + direction] as Hex;
    const left = beside < 0 ? -1 : (field[beside] as number);
    if (left >= 0 && (best < 0 || left < best)) best = left;
  }
  return best < 0 ? -1 : best + OUT_OF_ZONE;
}

/** Points to step off shut ground, as a guess; points that a zone of control costs, in which a turn's way ends. */
const OUT_OF_ZONE = 3;
const ZONE_TOLL = 12;
/** More than any toll, to tell targets and tolls apart in one number. */
const TOLLS = CLOSED + 1;

function fieldTo(desk: Desk, mover: Mover, target: Hex, toll: number): Int32Array {
  const fields = desk.fields.get(mover) ?? new Map<number, Int32Array>();
  if (fields.size === 0) desk.fields.set(mover, fields);
  const key = target * TOLLS + toll;
  let field = fields.get(key);
  if (!field) {
    const { theatre, view, side } = desk;
    const { weather, light, crossings } = view;
    const ground: Ground = {
      theatre,
      mover,
      sky: { weather, light, crossings },
      tolls: tollsFor(desk, mover, toll),
      atTarget: blockedFor(desk, mover),
    };
    field = fieldOver(`${side} ${mover} ${toll}`, ground, target);
    fields.set(key, field);
  }
  return field;
}

/** Ground that is shut, and the toll of the rest in enemy zones of control. */
function tollsFor(desk: Desk, mover: Mover, toll: number): Uint8Array {
  const key = `${mover === "tracks" ? "tracks" : "others"} ${toll}`;
  let tolls = desk.blocked.get(key);
  if (!tolls) {
    tolls = blockedFor(desk, mover).slice();
    const zone = zoneOf(desk);
    for (let hex = 0; hex < tolls.length; hex++)
      if (zone[hex] === 1 && tolls[hex] !== CLOSED) tolls[hex] = toll;
    desk.blocked.set(key, tolls);
  }
  return tolls;
}

/** Hexes that no way of a kind of mover leads over, marked CLOSED: beyond the border, bad ground, known enemies. */
function blockedFor(desk: Desk, mover: Mover): Uint8Array {
  const key = mover === "tracks" ? "tracks" : "others";
  const known = desk.blocked.get(key);
  if (known) return known;
  const { theatre, side } = desk;
  // Who was ordered through the marsh goes through the marsh.
  const isCareful = mover === "tracks" && !desk.operation;
  const blocked = isCareful
    ? badGround(theatre).slice()
    : new Uint8Array(theatre.scenario.battlefield.terrain.length);
  if (priceAbroad(desk, mover) > 0) {
    const open = openAbroad(desk);
    const claimed = theatre.claimed[side];
    for (let hex = 0; hex < blocked.length; hex++)
      if (claimed[hex] !== 1 && !open.has(hex)) blocked[hex] = CLOSED;
  }
  for (const hex of enemyHexes(desk)) blocked[hex] = CLOSED;
  desk.blocked.set(key, blocked);
  return blocked;
}

/** What a unit of a kind of mover may have to pay for its step over the border. */
function priceAbroad({ view, side }: Desk, mover: Mover): number {
  const prices = view.restraints[side];
  return Math.max(
    prices["cross-border"],
    prices[mover === "tracks" ? "tanks-over-border" : "cross-in-force"],
  );
}

/** Ground around own units beyond the border: the breach is made, they may go on there. */
function openAbroad(desk: Desk): ReadonlySet<Hex> {
  const open = new Set<Hex>();
  for (const { at } of desk.view.own)
    if (at >= 0 && isAbroad(desk, at)) for (const hex of hexesWithin(desk.theatre.grid, at, 2)) open.add(hex);
  return open;
}

/** Whether a hex lies beyond what the side claims. */
export function isAbroad(desk: Desk, hex: Hex): boolean {
  return desk.theatre.claimed[desk.side][hex] !== 1;
}

const badGrounds = new WeakMap<Theatre, Uint8Array>();

/** Ground that swallows tanks, unless a route leads over it, with the points that it seems to cost them. */
function badGround(theatre: Theatre): Uint8Array {
  const known = badGrounds.get(theatre);
  if (known) return known;
  const { terrain, routes } = theatre.scenario.battlefield;
  const { bog } = theatre.numbers.armour;
  const tolls = Uint8Array.from(terrain, (kind) => (bog[kind] >= BAD_GROUND ? BAD_GROUND_TOLL : 0));
  for (const { path } of routes) for (const hex of path) tolls[hex] = 0;
  badGrounds.set(theatre, tolls);
  return tolls;
}

/** A path that breaks no leash and drowns no tanks. */
export function isGoodPath(desk: Desk, unit: OwnUnit, path: readonly Hex[]): boolean {
  if (!ledgerAllows(desk, priceOfWay(desk, unit, path))) return false;
  if (swims(desk, unit.at, path) && !maySwim(desk, unit.id)) return false;
  if (unit.tanks === 0 || desk.operation || isFirm(desk, unit.at, path)) return true;
  const bogging = weighBogging(desk.view, { type: "move", unit: unit.id, path, manner: "deployed" });
  return bogging !== null && bogging * 10 <= unit.tanks * desk.doctrine.bogRisk;
}

/** Whether a path leads through a lake off the ferries: troops without guns on the far bank win nothing. */
function swims({ theatre }: Desk, from: Hex, path: readonly Hex[]): boolean {
  const { terrain } = theatre.scenario.battlefield;
  return path.some(
    (hex, step) => terrain[hex] === "lake" && !theatre.routes.has(hexsideKey(path[step - 1] ?? from, hex)),
  );
}

/** Whether no step of a path can bog a tank: firm ground or routes all the way, no stream off them. @see R7.1 */
function isFirm(desk: Desk, from: Hex, path: readonly Hex[]): boolean {
  const { theatre, view } = desk;
  const { bog, bogRain } = theatre.numbers.armour;
  const rain = view.weather === "rain" ? bogRain : 0;
  let at = from;
  for (const hex of path) {
    const side = hexsideKey(at, hex);
    const kind = theatre.scenario.battlefield.terrain[hex] ?? "open";
    if (!theatre.routes.has(side) && (bog[kind] + rain > 0 || theatre.streams.has(side))) return false;
    at = hex;
  }
  return true;
}

/** Points that a way would cost. */
export function priceOfWay({ theatre, view, side }: Desk, unit: OwnUnit, path: readonly Hex[]): number {
  return priceOf({ breaches: breachesOfPath(theatre, view, side, unit, unit.at, path) });
}

/** How full the ledger may get for what was ordered from above, percent of what brings war. */
const ORDERED_LEDGER = 70;

/** Whether the ledger of the leash has room for one more breach. */
export function ledgerAllows(desk: Desk, points: number): boolean {
  const { escalation } = desk.view;
  const full = desk.operation ? ORDERED_LEDGER : desk.doctrine.ledger;
  const limit = (desk.theatre.numbers.border.war * full) / 100;
  return points === 0 || escalation[desk.side] + points <= limit;
}

/** Points that fire at a hex would cost. */
export function priceOfFire(desk: Desk, hex: Hex): number {
  return breachOfFire(desk.theatre, desk.view, desk.side, hex)?.points ?? 0;
}

/** Points that so many sorties against a hex would cost. */
export function priceOfBombs(desk: Desk, hex: Hex, sorties: number): number {
  return breachOfBombs(desk.theatre, desk.view, desk.side, hex, sorties)?.points ?? 0;
}

/** Points that an order would cost, all its breaches together. */
export function priceOf({ breaches }: { readonly breaches: readonly { readonly points: number }[] }): number {
  return breaches.reduce((sum, { points }) => sum + points, 0);
}

/** How a walk along a field ends. */
export interface WalkRule {
  readonly manner: Manner;
  /** Whether the unit may end its move there. */
  readonly mayEnd: (hex: Hex) => boolean;
}

const zones = new Recent<SideView, Uint8Array>(2);

function zoneOf(desk: Desk): Uint8Array {
  let zone = zones.get(desk.view);
  if (!zone) {
    zone = knownZoneOfControl(desk.theatre, desk.view);
    zones.set(desk.view, zone);
  }
  return zone;
}

/**
 * The longest stretch of the way along a field that a unit can go this turn and may end on. Empty when it
 * stays where it is.
 */
export function walk(desk: Desk, unit: OwnUnit, field: Int32Array, rule: WalkRule): readonly Hex[] {
  const { theatre, view } = desk;
  const { mover } = sheet(desk, unit);
  const zone = zoneOf(desk);
  const enemies = new Set(view.enemies.filter((enemy) => enemy.now === 1).map((enemy) => enemy.where));
  const isBare = !canBeOrdered(view, unit);
  const full = rule.manner === "march" ? fullRoads(theatre, view, unit) : null;
  let points = movementPointsLeft(theatre, unit.id, unit, rule.manner);
  const path: Hex[] = [];
  let good = 0;
  let at = unit.at;
  let left = field[at] ?? -1;
  for (let steps = 0; steps < 60 && left !== 0; steps++) {
    const next = stepAlong(desk, mover, rule.manner, field, at, left);
    if (next === null || enemies.has(next.hex) || full?.has(hexsideKey(at, next.hex))) break;
    if (rule.manner === "march" && (isNearSeen(desk, next.hex) || (isBare && !isClear(desk, next.hex))))
      break;
    points -= next.cost + (zone[next.hex] === 1 ? theatre.numbers.movement.zoneOfControl : 0);
    if (points < 0) break;
    path.push(next.hex);
    at = next.hex;
    left = field[at] as number;
    if (rule.mayEnd(at) && hasRoomAt(desk, unit, at)) good = path.length;
    if (zone[at] === 1) break;
  }
  return path.slice(0, good);
}

/** Whether a column may go there without a full order. @rule R11.3 */
function isClear(desk: Desk, hex: Hex): boolean {
  return isClearOfEnemies(desk.theatre, desk.view, hex);
}

/** Whether a column would come too near a seen enemy. @rule R2.2 */
function isNearSeen(desk: Desk, hex: Hex): boolean {
  const { columnKeepsOff } = desk.theatre.numbers.movement;
  return desk.view.enemies.some(
    (enemy) =>
      enemy.now === 1 &&
      enemy.where >= 0 &&
      hexDistance(desk.theatre.grid, enemy.where, hex) <= columnKeepsOff,
  );
}

function stepAlong(
  desk: Desk,
  mover: Mover,
  manner: Manner,
  field: Int32Array,
  at: Hex,
  left: number,
): { readonly hex: Hex; readonly cost: number } | null {
  const { neighbours } = desk.theatre;
  let best: { hex: Hex; cost: number } | null = null;
  let least = 1_000_000;
  for (let direction = 0; direction < 6; direction++) {
    const hex = neighbours[at * 6 + direction] as Hex;
    const rest = hex < 0 ? -1 : (field[hex] as number);
    if (rest < 0 || (left >= 0 && rest >= left)) continue;
    const cost = stepCost(desk.theatre, desk.view, mover, manner, at, hex);
    if (cost === null || cost + rest >= least) continue;
    least = cost + rest;
    best = { hex, cost };
  }
  return best;
}

/** Whether a unit finds room in a hex among those who stand there now. */
export function hasRoomAt(desk: Desk, unit: OwnUnit, hex: Hex): boolean {
  const others = desk.view.own.filter((other) => other.id !== unit.id);
  return hasRoom(desk.theatre, others, unit, hex);
}
