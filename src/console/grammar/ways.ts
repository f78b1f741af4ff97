/** The way that a move takes, and what stands in it where there is none. */
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
  wayInTurns,
  wayNow,
} from "../../engine/index.ts";
import { stageOf } from "../../notebook/index.ts";
import type { Planned } from "../request.ts";

/**
 * The way to a hex: one that the unit can go this turn; else one that it could go with an order or in several
 * turns, so that the refusal says what is missing.
 */
export function wayTo(view: SideView, unit: OwnUnit, manner: Manner, target: Hex): readonly Hex[] {
  if (unit.at < 0 || unit.at === target) return [target];
  return (
    wayNow(view, unit.id, manner, target) ??
    wayNow(withUnit(view, { ...unit, ordered: 1 }), unit.id, manner, target) ??
    wayInTurns(view, unit.id, manner, target) ?? [target]
  );
}

/** The way over several hexes, one after another, to the last. */
export function wayOver(
  view: SideView,
  unit: OwnUnit,
  manner: Manner,
  goals: readonly Hex[],
): readonly Hex[] {
  const way: Hex[] = [];
  let at = unit;
  for (const goal of goals) {
    if (goal === at.at && goals.length > 1) continue;
    // Beyond the first leg it is as if the unit stood there with all its points: the whole way is judged in the end.
    way.push(
      ...(at === unit ? wayTo(view, unit, manner, goal) : wayTo(withUnit(view, at), at, manner, goal)),
    );
    at = { ...unit, at: goal, spent: 0, ordered: 1 };
  }
  return way;
}

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
  const { canEnd } = reach(view, unit.id, manner);
  return way.findLast((hex) => canEnd[hex] === 1) ?? null;
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
  const { manner, target } = plan;
  return unit ? [{ type: "move", unit: unit.id, path: wayTo(view, unit, manner, target), manner }] : [];
}

function withUnit(view: SideView, changed: OwnUnit): SideView {
  return { ...view, own: view.own.map((each) => (each.id === changed.id ? changed : each)) };
}
