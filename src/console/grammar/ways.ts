/** What stands in the way of a move where there is none, and how far it gets. */
import {
  type Command,
  checkOrder,
  type Hex,
  hexDistance,
  type Manner,
  type OwnUnit,
  type Refusal,
  reach,
  refusalOfGoal,
  type SideView,
  theatreOf,
  wayNow,
} from "../../engine/index.ts";
import { stageOf, wayOver, wayTo } from "../../notebook/index.ts";
import type { Planned } from "../request.ts";

/**
 * Why an order is refused. For a unit that comes nowhere near its goal, what bars every way; for one that would need
 * turns for a way that nobody named, what bars the way that it could go now if no enemy were there.
 */
export function refusalOf(view: SideView, command: Command): Refusal | null {
  const refusal = checkOrder(view, command);
  if (command.type !== "move" || !refusal) return refusal;
  const unit = view.own.find(({ id }) => id === command.unit);
  const target = command.path.at(-1);
  if (!unit || target === undefined) return refusal;
  if (refusal.code === "not-adjacent" && command.path.length === 1)
    return refusalOfGoal(view, unit, command.manner, target);
  if (!isDetour(view, command, refusal)) return refusal;
  const nearer = wayNow({ ...view, enemies: [] }, unit.id, command.manner, target);
  return (nearer && checkOrder(view, { ...command, path: nearer })) ?? refusal;
}

const BARS_A_WAY: ReadonlySet<Refusal["code"]> = new Set<Refusal["code"]>([
  "not-enough-movement",
  "zone-of-control-stops",
]);

/** Whether a move is refused somewhere on a way that the unit found itself, short of its goal. */
export function isDetour(
  view: SideView,
  { unit: id, path, manner }: Extract<Command, { readonly type: "move" }>,
  { code, facts }: Refusal,
): boolean {
  const unit = view.own.find((own) => own.id === id);
  const target = path.at(-1);
  if (!unit || unit.at < 0 || target === undefined || facts.hex === target || !BARS_A_WAY.has(code))
    return false;
  return wayTo(view, unit, manner, target).join() === path.join();
}

/** The hex nearest to a goal at which a column can end its march now; null where none is nearer than its own. */
export function nearestInColumn(view: SideView, unit: OwnUnit, target: Hex): Hex | null {
  if (unit.at < 0) return null;
  const { grid } = theatreOf(view);
  const { hexes, canEnd } = reach(view, unit.id, "march", { turns: "this", over: "land" });
  let best = unit.at;
  for (const hex of hexes)
    if (canEnd[hex] === 1 && hexDistance(grid, hex, target) < hexDistance(grid, best, target)) best = hex;
  return best === unit.at ? null : best;
}

/** The farthest hex of a way at which the unit can end its move this turn; null where there is none. */
export function farthestOn(view: SideView, unit: OwnUnit, manner: Manner, way: readonly Hex[]): Hex | null {
  if (unit.at < 0) return null;
  const last = way.findLastIndex(
    (_, at) => checkOrder(view, { type: "move", unit: unit.id, path: way.slice(0, at + 1), manner }) === null,
  );
  return way[last] ?? null;
}

/** The same, where it brings the unit nearer to the end of the way. */
export function nearerOn(view: SideView, unit: OwnUnit, manner: Manner, way: readonly Hex[]): Hex | null {
  const hex = farthestOn(view, unit, manner, way);
  const target = way.at(-1);
  if (hex === null || target === undefined) return null;
  const { grid } = theatreOf(view);
  return hexDistance(grid, hex, target) < hexDistance(grid, unit.at, target) ? hex : null;
}

/** The first stage of a march; where it finds none, the move that is refused, so that the refusal says why. */
export function firstStageOf(view: SideView, plan: Planned): readonly Command[] {
  const stage = stageOf(view, plan);
  if (stage) return [stage];
  const unit = view.own.find(({ id }) => id === plan.unit);
  const { manner, target, via = [] } = plan;
  return unit
    ? [{ type: "move", unit: unit.id, path: wayOver(view, unit, manner, [...via, target]), manner }]
    : [];
}
