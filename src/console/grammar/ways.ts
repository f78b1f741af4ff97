/** The way that a move takes, and what stands in it where there is none. */
import {
  type Command,
  type Hex,
  type Manner,
  type OwnUnit,
  pathTo,
  type Reach,
  reach,
  type SideView,
  theatreOf,
  UNREACHED,
} from "../../engine/index.ts";

import type { Planned } from "../request.ts";

/** Points that reach over any map. */
const FAR = 2000;

/**
 * The way to a hex: one that the unit can go this turn; else one that it could go with an order or in several
 * turns, so that the refusal says what is missing.
 */
export function wayTo(view: SideView, unit: OwnUnit, manner: Manner, target: Hex): readonly Hex[] {
  if (unit.at < 0 || unit.at === target) return [target];
  const now = pathTo(reach(view, unit.id, manner), target);
  if (now) return now;
  const ordered = pathTo(reach(withUnit(view, { ...unit, ordered: 1 }), unit.id, manner), target);
  if (ordered) return ordered;
  const fresh = reach(withUnit(view, { ...unit, ordered: 1, spent: -FAR }), unit.id, manner);
  return pathTo(fresh, target) ?? wayBeside(view, fresh, target) ?? [target];
}

/** The farthest hex of a way at which the unit can end its move this turn; null where there is none. */
export function farthestOn(view: SideView, unit: OwnUnit, manner: Manner, way: readonly Hex[]): Hex | null {
  if (unit.at < 0) return null;
  const { canEnd } = reach(view, unit.id, manner);
  return way.findLast((hex) => canEnd[hex] === 1) ?? null;
}

/** The order that carries a march as far as it gets this turn; null where it gets no nearer. */
export function stageOf(view: SideView, { unit: id, manner, target }: Planned): Command | null {
  const unit = view.own.find((own) => own.id === id);
  if (!unit || unit.at < 0 || unit.at === target) return null;
  const hex = farthestOn(view, unit, manner, wayTo(view, unit, manner, target));
  const path = hex === null ? null : pathTo(reach(view, id, manner), hex);
  return path && { type: "move", unit: id, path, manner };
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

/** A way to the hex beside the target that is reached first, and the step into what is closed. */
function wayBeside(
  { scenario }: SideView,
  { start, cost, previous }: Reach,
  target: Hex,
): readonly Hex[] | null {
  const { neighbours } = theatreOf({ scenario });
  const beside = Array.from({ length: 6 }, (_, direction) => neighbours[target * 6 + direction] as Hex)
    .filter((hex) => hex >= 0 && cost[hex] !== UNREACHED)
    .sort((a, b) => (cost[a] as number) - (cost[b] as number));
  const [first] = beside;
  if (first === undefined) return null;
  const way: Hex[] = [target];
  for (let at = first; at !== start; at = previous[at] as Hex) way.push(at);
  return way.reverse();
}
