/** Full orders: how many are left, which unit takes which, and what needs none. @rule R11.1 */
import type { Hex } from "../../hex/grid.ts";
import { type Refusal, refuse } from "../../refusals.ts";
import type { Formation, FormationId, Manner, UnitId } from "../../scenario.ts";
import { type Theatre, theatreOf } from "../../theatre.ts";
import type { OrderTaken, OwnUnit, SideView } from "../../viewTypes.ts";
import { commanderOrders, formationOrders } from "./commanders.ts";

/** Full orders of a side this turn: what a formation or its commander has, and what of it is left. */
export interface OrdersLeft {
  readonly all: number;
  readonly left: number;
}

/** Orders of a formation's own in the own part. */
export function ordersOfFormation(view: SideView, formation: Formation): OrdersLeft {
  const all = formationOrders(theatreOf(view), formation, view.turn);
  return { all, left: Math.max(0, all - (view.orders.formations[formation.id] ?? 0)) };
}

/** Orders that the commander can give to units of any formation. */
export function ordersOfCommander(view: SideView): OrdersLeft {
  const promised = view.promised?.orders ?? 0;
  const all = Math.max(0, commanderOrders(theatreOf(view), view.side, view.turn) + promised);
  return { all, left: Math.max(0, all - view.orders.commander) };
}

/** Orders being handed out: what is left when some are promised. */
export interface Purse {
  /** Takes an order for a unit if there is one; a unit that needs none takes none. */
  take(unit: OwnUnit): "taken" | "not-needed" | "none-left";
  /** The orders taken so far. */
  readonly taken: readonly OrderTaken[];
  /** The same purse as it is now, to try something out. */
  copy(): Purse;
}

/** The orders a side has left: a formation's own go first, then its commander's. @rule R11.1 */
export function openPurse(view: SideView): Purse {
  return purse(view, new Map(), ordersOfCommander(view).left, []);
}

function purse(
  view: SideView,
  lefts: Map<FormationId, number>,
  higher: number,
  before: readonly OrderTaken[],
): Purse {
  const taken = [...before];
  let commander = higher;
  return {
    taken,
    take(unit) {
      const formation = theatreOf(view).formationOf.get(unit.id);
      if (!formation || unit.ordered === 1) return "not-needed";
      if (taken.some((order) => order.unit === unit.id)) return "not-needed";
      const own = lefts.get(formation.id) ?? ordersOfFormation(view, formation).left;
      if (own <= 0 && commander <= 0) return "none-left";
      const from = own > 0 ? "formation" : "commander";
      if (own > 0) lefts.set(formation.id, own - 1);
      else commander -= 1;
      taken.push({ unit: unit.id, formation: formation.id, from });
      return "taken";
    },
    copy: () => purse(view, new Map(lefts), commander, taken),
  };
}

/** Whether a unit has had its order, needs none, or can still be given one. */
export function canBeOrdered(view: SideView, unit: OwnUnit): boolean {
  const formation = theatreOf(view).formationOf.get(unit.id);
  if (!formation || unit.ordered === 1) return true;
  return ordersOfFormation(view, formation).left > 0 || ordersOfCommander(view).left > 0;
}

/**
 * Whether a move needs a full order: not for a unit that has one, nor to march where no known enemy is near,
 * nor to fall back, spread out, by hexes each of which is farther from the nearest known enemy than the one before.
 * @rule R11.3
 */
export function moveNeedsOrder(view: SideView, unit: OwnUnit, path: readonly Hex[], manner: Manner): boolean {
  const theatre = theatreOf(view);
  if (unit.ordered === 1 || !theatre.formationOf.has(unit.id)) return false;
  if (manner === "march") return path.some((hex) => !isClearOfEnemies(theatre, view, hex));
  return path.length === 0 || path.some((to, at) => !fallsBack(theatre, view, path[at - 1] ?? unit.at, to));
}

/** Whether a column may go there without a full order. @rule R11.3 */
export function isClearOfEnemies(theatre: Theatre, view: SideView, hex: Hex): boolean {
  return nearestKnown(theatre, view, hex) >= theatre.numbers.command.freeMarch;
}

/** Whether a step leads away from the nearest enemy that the side knows, so that nobody goes round him. @rule R11.3 */
export function fallsBack(theatre: Theatre, view: SideView, from: Hex, to: Hex): boolean {
  const now = nearestKnown(theatre, view, from);
  return now < NOBODY && nearestKnown(theatre, view, to) > now;
}

/** Hexes to an enemy that is nowhere known. */
const NOBODY = 10_000;

function nearestKnown(theatre: Theatre, view: SideView, hex: Hex): number {
  let nearest = NOBODY;
  for (const { where } of view.enemies)
    if (where >= 0) nearest = Math.min(nearest, theatre.sight.distance(where, hex));
  return nearest;
}

/** Those of the units who can all be given an order together, the first first. @rule R11.4 */
export function orderedTogether(view: SideView, units: readonly UnitId[]): UnitId[] {
  const left = openPurse(view);
  return units.filter((id) => {
    const unit = view.own.find((own) => own.id === id);
    return unit !== undefined && left.take(unit) !== "none-left";
  });
}

/** The orders that units would take together; those who have theirs take none. */
export function ordersTaken(view: SideView, units: readonly OwnUnit[]): readonly OrderTaken[] {
  const left = openPurse(view);
  for (const unit of units) left.take(unit);
  return left.taken;
}

/** Why units cannot all be given a full order now, or null when they can. @rule R11.1 */
export function refusalOfOrders(view: SideView, units: readonly OwnUnit[]): Refusal | null {
  const [only] = units;
  if (only && units.length === 1 && canBeOrdered(view, only)) return null;
  const left = openPurse(view);
  for (const unit of units)
    if (left.take(unit) === "none-left") return refuse("no-full-order", "R11.1", factsOf(view, unit.id));
  return null;
}

function factsOf(view: SideView, unit: UnitId): Readonly<Record<string, string | number>> {
  const formation = theatreOf(view).formationOf.get(unit);
  if (!formation) return { unit };
  const { all } = ordersOfFormation(view, formation);
  return { unit, formation: formation.id, orders: all, commander: ordersOfCommander(view).all };
}
