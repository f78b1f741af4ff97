/** All orders that a side may give, by its view alone: for interfaces, commanders and the tests' random play. */
import { checkOrder } from "./checkOrder.ts";
import type { Command } from "./commands.ts";
import { hexesAround } from "./field.ts";
import { type Hex, hexDistance } from "./hex/grid.ts";
import { orderedTogether } from "./rules/command/orders.ts";
import { openChoices } from "./rules/dispatches/choices.ts";
import { refusalOfAttacker } from "./rules/fire-and-assault/checkAssault.ts";
import { pathTo, reach } from "./rules/movement/reach.ts";
import { STANDING_ORDERS } from "./scenario.ts";
import { sheetOf, theatreOf } from "./theatre.ts";
import type { OwnUnit, SideView } from "./viewTypes.ts";

/**
 * Every legal order, none in the other side's part of the turn, unit by unit in sheet order: moves by cost, then fights, then the rest; air strikes and
 * `end-turn` last. A joint assault is listed once, with all who can join and be given an order; its subsets are
 * legal too but not listed. `concede` is legal and not listed either: nobody should stumble into it.
 */
export function* legalCommands(view: SideView): Iterable<Command> {
  if (view.outcome || view.activeSide !== view.side) return;
  const targets = [...new Set(view.enemies.map((enemy) => enemy.where))].sort((a, b) => a - b);
  for (const unit of view.own) if (unit.at >= 0) yield* commandsOf(view, unit, targets);
  yield* jointAssaults(view, targets);
  for (const target of targets) {
    const strike: Command = { type: "air-strike", target, sorties: view.air?.sorties ?? 0 };
    if (!checkOrder(view, strike)) yield strike;
  }
  for (const { dispatch, choice } of openChoices(view))
    for (const { id: option } of choice.options) yield { type: "answer", dispatch, option };
  yield { type: "end-turn" };
}

function* commandsOf(view: SideView, unit: OwnUnit, targets: readonly Hex[]): Iterable<Command> {
  for (const order of STANDING_ORDERS)
    if (order !== unit.standing) yield { type: "stand", unit: unit.id, order };
  if (unit.deed !== null) return;
  for (const manner of ["deployed", "march"] as const) {
    const reached = reach(view, unit.id, manner);
    for (const hex of reached.hexes) {
      const path = pathTo(reached, hex);
      if (path && path.length > 0) yield { type: "move", unit: unit.id, path, manner };
    }
  }
  const candidates = fightsOf(view, unit, targets);
  candidates.push({ type: "dig", unit: unit.id });
  for (const what of ["wire", "nests"] as const) candidates.push({ type: "dig", unit: unit.id, what });
  candidates.push({ type: "rest", unit: unit.id });
  candidates.push(...bridgesOf(view, unit));
  for (const command of candidates) if (!checkOrder(view, command)) yield command;
}

/** Fights of a unit that its weapons and its place do not rule out at once. */
function fightsOf(view: SideView, unit: OwnUnit, targets: readonly Hex[]): Command[] {
  const theatre = theatreOf(view);
  const furthestFire = theatre.numbers.fire.byDistance.length - 1;
  const isBattery = sheetOf(theatre, unit.id).range > 0;
  const fights: Command[] = [];
  for (const target of targets) {
    const distance = hexDistance(theatre.grid, unit.at, target);
    if (distance === 1) fights.push({ type: "assault", units: [unit.id], target });
    if (distance <= furthestFire) fights.push({ type: "fire", unit: unit.id, target });
    if (isBattery) fights.push({ type: "bombard", unit: unit.id, target });
  }
  return fights;
}

/** Crossings that engineers could work at, by direction. @rule R2.11 */
function bridgesOf(view: SideView, unit: OwnUnit): Command[] {
  const theatre = theatreOf(view);
  if (sheetOf(theatre, unit.id).arm !== "engineer") return [];
  return hexesAround(theatre, unit.at).map((to) => ({ type: "bridge", unit: unit.id, to }));
}

function* jointAssaults(view: SideView, targets: readonly Hex[]): Iterable<Command> {
  for (const target of targets) {
    const units = orderedTogether(view, possibleAttackers(view, target));
    const command: Command = { type: "assault", units, target };
    if (units.length > 1 && !checkOrder(view, command)) yield command;
  }
}

/** Own units that could join an assault on a hex now, in sheet order. @rule R4.4 */
export function possibleAttackers(view: SideView, target: Hex): string[] {
  const { grid } = theatreOf(view);
  return view.own
    .filter((unit) => unit.at >= 0 && hexDistance(grid, unit.at, target) === 1)
    .filter((unit) => refusalOfAttacker(view, unit.id, target) === null)
    .map((unit) => unit.id);
}
