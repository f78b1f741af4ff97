/** One order to several units at once: who can carry it out, who cannot and why, and what it is likely to cost. */
import {
  type Command,
  checkOrder,
  type Forecast,
  foretell,
  type Hex,
  hexDistance,
  type Manner,
  type OwnUnit,
  type Percent,
  type Refusal,
  type SeenEvent,
  type SideView,
  type StandingOrder,
  theatreOf,
  type UndoForecast,
  type UnitId,
  undoOf,
  wayNow,
} from "../engine/index.ts";
import { stageOf } from "./marches.ts";

/** What several units can be told at once. */
export type GroupOrder =
  | { readonly order: "move"; readonly manner: Manner; readonly target: Hex | null }
  | { readonly order: "dig" | "rest" }
  | { readonly order: "stand"; readonly standing: StandingOrder };

/** One unit's part of it. */
export interface GroupLine {
  readonly unit: UnitId;
  readonly command: Command | null;
  /** Why it cannot; "no-nearer" where no hex in reach is nearer to the goal. */
  readonly why: Refusal | "no-nearer" | null;
  /** Where it gets; null for an order that does not move it. */
  readonly to: Hex | null;
  /** Men that the fire of known enemies is likely to cost it. */
  readonly loss: number;
  /** The chance that each of its tanks bogs on the way, percent. @see R7.1 */
  readonly bogChance: Percent;
  /** Whether its part can be taken back; null where it has none. */
  readonly undo: UndoForecast | null;
}

/** An order to a group as it can be foreseen, in the order in which its units carry it out. */
export interface GroupInHand {
  readonly order: GroupOrder;
  readonly lines: readonly GroupLine[];
}

/**
 * Plans an order to a group. Each unit is looked at as if those before it had carried theirs out, the foremost first,
 * so that room, full orders and fires are counted once.
 */
export function planGroup(view: SideView, units: readonly UnitId[], order: GroupOrder): GroupInHand {
  const lines: GroupLine[] = [];
  let then = view;
  for (const unit of inOrder(view, units, order)) {
    const line = lineOf(then, unit, order);
    lines.push(line);
    then = supposeDone(then, line);
  }
  return { order, lines };
}

/** The foremost first: those nearest to where the group goes. */
function inOrder(view: SideView, units: readonly UnitId[], order: GroupOrder): readonly UnitId[] {
  if (order.order !== "move" || order.target === null) return units;
  const { grid } = theatreOf(view);
  const { target } = order;
  const far = (id: UnitId): number => {
    const at = view.own.find((unit) => unit.id === id)?.at ?? -1;
    return at < 0 ? Number.POSITIVE_INFINITY : hexDistance(grid, at, target);
  };
  return [...units].sort((a, b) => far(a) - far(b));
}

/** One unit's part of an order to a group, as things stand in a view. */
export function lineOf(view: SideView, unit: UnitId, order: GroupOrder): GroupLine {
  const line = { unit, to: null, loss: 0, bogChance: 0, undo: null };
  const command = commandFor(view, unit, order);
  if (command === null) return { ...line, command, why: whyNot(view, unit) };
  const forecast = foretell(view, command);
  if (forecast.type === "refused") return { ...line, command: null, why: forecast.refusal };
  return {
    unit,
    command,
    why: null,
    to: endOf(command),
    loss: lossOf(forecast),
    bogChance: forecast.type === "move" ? forecast.bogChance : 0,
    undo: undoOf(view, command, forecast),
  };
}

function commandFor(view: SideView, unit: UnitId, order: GroupOrder): Command | null {
  if (order.order === "stand") return { type: "stand", unit, order: order.standing };
  if (order.order !== "move") return { type: order.order, unit };
  const { target, manner } = order;
  const own = view.own.find(({ id }) => id === unit);
  if (target === null || !own || own.at < 0) return null;
  const path = wayNow(view, unit, manner, target);
  return path ? { type: "move", unit, path, manner } : stageOf(view, { unit, manner, target });
}

function whyNot(view: SideView, unit: UnitId): Refusal | "no-nearer" {
  return checkOrder(view, { type: "rest", unit }) ?? "no-nearer";
}

function endOf(command: Command): Hex | null {
  return command.type === "move" ? (command.path.at(-1) ?? null) : null;
}

function lossOf(forecast: Forecast): number {
  return forecast.type === "move" ? forecast.own.expected : 0;
}

/** Whether a commander would look before the rest of a group goes on: somebody seen, met, or firing. */
export function stopsGroup(seen: SeenEvent, side: SideView["side"]): boolean {
  if (seen.type !== "event") return seen.type === "enemy-fired";
  const { event } = seen;
  if (event.type === "sighted") return event.by === side;
  return event.type === "move-interrupted" || event.type === "fire-resolved" || event.type === "battle-ended";
}

/** From the surest to the one that bars most. */
const BARS: readonly UndoForecast[] = ["yes", "unless-seen", "learns", "dice", "ends"];

/** Whether an order to a group can be taken back: as little as that of its units which can least. */
export function undoOfGroup({ lines }: GroupInHand): { readonly undo: UndoForecast; readonly count: number } {
  const said = lines.flatMap(({ undo }) => undo ?? []);
  const undo = BARS.findLast((bar) => said.includes(bar)) ?? "yes";
  return { undo, count: said.filter((each) => each === undo).length };
}

/** The view as it would be if the line had been carried out and nothing had happened on the way. */
function supposeDone(view: SideView, { unit, command }: GroupLine): SideView {
  if (!command) return view;
  const forecast = foretell(view, command);
  if (forecast.type !== "move" || command.type !== "move") return view;
  const own = view.own.map((each): OwnUnit => {
    if (each.id !== unit) return each;
    const at = command.path.at(-1) ?? each.at;
    return { ...each, at, spent: each.spent + forecast.cost, manner: command.manner };
  });
  const formations = { ...view.orders.formations };
  let { commander } = view.orders;
  for (const taken of forecast.orders) {
    if (taken.from === "commander") commander += 1;
    else formations[taken.formation] = (formations[taken.formation] ?? 0) + 1;
  }
  return { ...view, own, phase: "orders", orders: { formations, commander } };
}
