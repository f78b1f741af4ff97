/** Why a planned march finds no way: who stands at its goal, who stands on every way to it, or what bars the next step. */
import {
  type Command,
  checkOrder,
  type Hex,
  hexDistance,
  type Refusal,
  type SideView,
  theatreOf,
  type UnitId,
} from "../engine/index.ts";
import { type MarchGoal, marchTo, stageOf } from "./marches.ts";

/** What bars a march: known enemies at its goal or beside every way to it, or the refusal of its next step. */
export type MarchBar =
  | { readonly what: "enemies-at-goal" | "enemies-on-way"; readonly enemies: readonly UnitId[] }
  | { readonly what: "next-step"; readonly command: Command; readonly refusal: Refusal };

/** Why a march gets no further now; null where it does, or where the ground alone shuts it in. @see R2.1 R2.2 R2.8 */
export function barOf(view: SideView, goal: MarchGoal): MarchBar | null {
  const unit = view.own.find(({ id }) => id === goal.unit);
  if (!unit || unit.at < 0 || stageOf(view, goal)) return null;
  const { manner, target, via = [] } = goal;
  const { grid, numbers } = theatreOf(view);
  const least = manner === "march" ? Math.min(numbers.movement.columnKeepsOff, 1) : 0;
  const near = (hexes: readonly Hex[], most: number): readonly UnitId[] =>
    view.enemies
      .filter(({ where }) => where >= 0 && hexes.some((hex) => hexDistance(grid, where, hex) <= most))
      .map(({ id }) => id);
  const atGoal = near([via[0] ?? target], least);
  if (atGoal.length > 0) return { what: "enemies-at-goal", enemies: atGoal };
  const march = marchTo(view, unit.id, manner, target, via);
  if (march) {
    const command: Command = { type: "move", unit: unit.id, path: march.path.slice(1, 2), manner };
    const refusal = checkOrder(view, command);
    return refusal && { what: "next-step", command, refusal };
  }
  const empty = marchTo({ ...view, enemies: [] }, unit.id, manner, target, via);
  const onWay = empty ? near(empty.path, least) : [];
  return onWay.length > 0 ? { what: "enemies-on-way", enemies: onWay } : null;
}
