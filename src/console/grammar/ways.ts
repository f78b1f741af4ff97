/** What stands in the way of a move where there is none, and how far it gets. */
import {
  type Command,
  checkOrder,
  type Hex,
  hexDistance,
  type Manner,
  type OwnUnit,
  type Refusal,
  refusalOfGoal,
  type SideView,
  theatreOf,
} from "../../engine/index.ts";
import { stageOf, wayOver } from "../../notebook/index.ts";
import type { Planned } from "../request.ts";

/** Why an order is refused; for a unit that comes nowhere near its goal, what bars every way. */
export function refusalOf(view: SideView, command: Command): Refusal | null {
  const refusal = checkOrder(view, command);
  if (command.type !== "move" || refusal?.code !== "not-adjacent") return refusal;
  const unit = view.own.find(({ id }) => id === command.unit);
  const [target, ...more] = command.path;
  if (!unit || target === undefined || more.length > 0) return refusal;
  return refusalOfGoal(view, unit, command.manner, target);
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
