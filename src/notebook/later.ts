/** Marches of units that have done their part: they begin with their side's next one. */
import { type Preview, preview, type SideView } from "../engine/index.ts";
import { type MarchGoal, stageOf } from "./marches.ts";
import { withUnit } from "./ways.ts";

/** A move as it is foreseen. */
export type MoveSeen = Extract<Preview, { readonly type: "move" }>;

/**
 * The first stage of a march that can only begin with the next part, weighed as things stand now; null where it can
 * begin at once, or finds no way then either. What it takes of that part's orders and fires is not known yet.
 */
export function laterStageOf(view: SideView, goal: MarchGoal): MoveSeen | null {
  const unit = view.own.find(({ id }) => id === goal.unit);
  if (!unit || unit.at < 0 || stageOf(view, goal)) return null;
  const then = withUnit(view, { ...unit, spent: 0, deed: null, ordered: 1 });
  const stage = stageOf(then, goal);
  const seen = stage && preview(then, stage);
  return seen?.type === "move" ? { ...seen, orders: [], closes: null } : null;
}
