/** Whether a side may give a move order, by its own knowledge alone: what it cannot know never refuses. */
import type { Command } from "../../commands.ts";
import type { Hex } from "../../hex/grid.ts";
import { hexsideKey } from "../../hex/hexside.ts";
import { type Refusal, refuse } from "../../refusals.ts";
import type { Manner } from "../../scenario.ts";
import { sheetOf, type Theatre, theatreOf } from "../../theatre.ts";
import type { OwnUnit, SideView } from "../../viewTypes.ts";
import { moveNeedsOrder, refusalOfOrders } from "../command/orders.ts";
import { NO_WAY, stepCosts } from "./cost.ts";
import { ENEMY_HERE, ENEMY_NEAR, ENEMY_ZONE, marksAt } from "./knownGround.ts";
import { hasChangedManner, isStuck, movementPointsLeft } from "./points.ts";
import { fullRoads } from "./road.ts";
import { fitsBeside, roomTaken } from "./stacking.ts";
import { canSwim, isLake, isWater, swimCost } from "./swimming.ts";

/** An order to move. */
export type MoveCommand = Extract<Command, { readonly type: "move" }>;

/** A move as its side can foresee it. */
export interface CheckedMove {
  /** Points the whole path costs, and those left after it. */
  readonly cost: number;
  readonly left: number;
}

/** Why a move order is not carried out, or null when it is legal. @rule R2.1 R2.2 R2.7 R2.8 R2.12 R2.13 */
export function refusalOfMove(view: SideView, command: MoveCommand): Refusal | null {
  const checked = checkMove(view, command);
  return "code" in checked ? checked : null;
}

/** The cost of a legal move order, or the reason why it is refused. */
export function checkMove(view: SideView, command: MoveCommand): CheckedMove | Refusal {
  const theatre = theatreOf(view);
  const unit = view.own.find((own) => own.id === command.unit);
  const refusal = unit ? refusalOfUnit(unit, command) : refusalOfStranger(theatre, command);
  if (refusal || !unit) return refusal ?? refuse("unknown-unit", "R1.1", { unit: command.unit });
  const walk = walkOf(view, unit, command);
  let spent = 0;
  let from = unit.at;
  for (const to of command.path) {
    const cost = costOrRefusal(walk, from, to, spent);
    if (typeof cost !== "number") return cost;
    spent += cost;
    from = to;
  }
  return (
    refusalOfEnd(walk, from) ??
    refusalForWantOfOrder(view, unit, command) ?? { cost: spent, left: walk.points - spent }
  );
}

/** Points spent on a legal move after each of its steps. @rule R2.3 R2.7 */
export function spentAfterSteps(view: SideView, command: MoveCommand): readonly number[] {
  const unit = view.own.find((own) => own.id === command.unit);
  if (!unit) return [];
  const walk = walkOf(view, unit, command);
  let spent = 0;
  let from = unit.at;
  return command.path.map((to) => {
    const cost = costOrRefusal(walk, from, to, spent);
    spent += typeof cost === "number" ? cost : 0;
    from = to;
    return spent;
  });
}

function walkOf(view: SideView, unit: OwnUnit, { manner }: MoveCommand): Walk {
  const theatre = theatreOf(view);
  const sheet = sheetOf(theatre, unit.id);
  return {
    theatre,
    view,
    unit,
    manner,
    points: movementPointsLeft(theatre, unit.id, unit, manner),
    steps: stepCosts(theatre, view, sheet.mover, manner),
    swim: canSwim(sheet, unit, manner) ? swimCost(theatre, view) : NO_WAY,
    full: manner === "march" ? fullRoads(theatre, view, unit) : NONE_FULL,
  };
}

/** A move that is more than falling back or a column on its way takes a full order. @rule R11.3 */
function refusalForWantOfOrder(view: SideView, unit: OwnUnit, command: MoveCommand): Refusal | null {
  if (!moveNeedsOrder(view, unit, command.path, command.manner)) return null;
  return refusalOfOrders(view, [unit]);
}

const NONE_FULL: ReadonlySet<number> = new Set();

interface Walk {
  readonly theatre: Theatre;
  readonly view: SideView;
  readonly unit: OwnUnit;
  readonly manner: Manner;
  readonly points: number;
  /** Costs of steps over land, and into a lake where the unit swims. */
  readonly steps: Int16Array;
  readonly swim: number;
  /** Hexsides whose road carries no more of this turn. @rule R2.12 */
  readonly full: ReadonlySet<number>;
}

function refusalOfStranger(theatre: Theatre, command: MoveCommand): Refusal {
  const code = theatre.unitIndex.has(command.unit) ? "not-your-unit" : "unknown-unit";
  return refuse(code, "R1.1", { unit: command.unit });
}

function refusalOfUnit(unit: OwnUnit, command: MoveCommand): Refusal | null {
  if (unit.at < 0) return refuse("not-on-map", "R2.1", { unit: unit.id });
  if (unit.deed !== null) return refuse("already-acted", "R1.1", { unit: unit.id, deed: unit.deed });
  if (command.path.length === 0) return refuse("no-path", "R2.1", { unit: unit.id });
  if (hasChangedManner(unit, command.manner))
    return refuse("already-acted", "R2.2", { unit: unit.id, manner: unit.manner });
  if (isStuck(unit)) return refuse("impassable", "R7.1", { unit: unit.id, hex: unit.at });
  return null;
}

/** Points for the step, or why it cannot be made after `spent` points of this move. */
function costOrRefusal(walk: Walk, from: Hex, to: Hex, spent: number): number | Refusal {
  const { theatre, view, unit, points } = walk;
  const facts = { unit: unit.id, hex: to };
  if (theatre.controls[to] === undefined) return refuse("off-map", "R2.1", facts);
  const mark = marksAt(theatre, view, to);
  const direction = directionTo(theatre, from, to);
  if (direction < 0) return refuse("not-adjacent", "R2.1", { ...facts, from });
  if (hasStopped(walk, from)) return refuse("zone-of-control-stops", "R2.7", { ...facts, from });
  if ((mark & ENEMY_HERE) !== 0) return refuse("enemy-there", "R2.1", facts);
  const step = stepOf(walk, from, direction, to);
  if (step === NO_WAY) return refusalOfGround(walk, from, direction, to);
  if (walk.manner === "march" && (mark & ENEMY_NEAR) !== 0) return refuse("march-near-enemy", "R2.2", facts);
  if (walk.full.has(hexsideKey(from, to))) return refuse("road-full", "R2.12", { ...facts, from });
  const inZone = (mark & ENEMY_ZONE) !== 0;
  const cost = step + (inZone ? theatre.numbers.movement.zoneOfControl : 0);
  if (spent + cost > points)
    return refuse("not-enough-movement", inZone ? "R2.7" : "R2.3", { ...facts, cost, left: points - spent });
  return cost;
}

function stepOf({ theatre, steps, swim }: Walk, from: Hex, direction: number, to: Hex): number {
  const step = steps[from * 6 + direction] as number;
  return step === NO_WAY && isLake(theatre, to) ? swim : step;
}

function directionTo(theatre: Theatre, from: Hex, to: Hex): number {
  for (let direction = 0; direction < 6; direction++)
    if (theatre.neighbours[from * 6 + direction] === to) return direction;
  return -1;
}

/** Whether a zone of control has ended the move in `from`. Where it began the turn it may leave. @rule R2.7 */
function hasStopped({ theatre, view, unit }: Walk, from: Hex): boolean {
  if (from === unit.at && unit.spent === 0) return false;
  return (marksAt(theatre, view, from) & ENEMY_ZONE) !== 0;
}

/** Ground that no unit of this kind enters, or none in column. */
function refusalOfGround(walk: Walk, from: Hex, direction: number, to: Hex): Refusal {
  const { theatre, unit, view } = walk;
  const { mover } = sheetOf(theatre, unit.id);
  const terrain = theatre.scenario.battlefield.terrain[to] ?? "open";
  const facts = { unit: unit.id, hex: to, terrain };
  const spreadOut = stepCosts(theatre, view, mover, "deployed")[from * 6 + direction] as number;
  if (mover === "foot" && isLake(theatre, to)) return refuse("cannot-swim", "R2.13", facts);
  if (walk.manner === "march" && spreadOut !== NO_WAY) return refuse("no-route-for-manner", "R2.2", facts);
  if (theatre.numbers.movement.terrain[mover][terrain] !== null) return refuse("impassable", "R2.5", facts);
  return refuse("impassable", mover === "tracks" ? "R7.6" : "R2.3", facts);
}

function refusalOfEnd(walk: Walk, hex: Hex): Refusal | null {
  const { theatre, view, unit } = walk;
  const facts = { unit: unit.id, hex };
  if (isWater(theatre, hex)) return refuse("ends-in-water", "R2.13", facts);
  // A path that leads back to where it began takes the room that the unit had.
  const { places, men } = roomTaken(theatre, view.own, unit, hex);
  if (fitsBeside(theatre, places, men, unit)) return null;
  const { stackUnits, stackMen } = theatre.numbers.movement;
  return refuse("stacking", "R2.8", {
    ...facts,
    units: stackUnits,
    men: stackMen,
    unitsThere: places,
    menThere: men,
  });
}
