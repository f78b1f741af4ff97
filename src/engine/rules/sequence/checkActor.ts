/** What every order of a unit asks: that it is ours, on the map and has not acted. @rule R1.1 */
import type { Hex } from "../../hex/grid.ts";
import { type Refusal, type RuleId, refuse } from "../../refusals.ts";
import type { UnitId } from "../../scenario.ts";
import { theatreOf } from "../../theatre.ts";
import type { OwnUnit, SideView } from "../../viewTypes.ts";

/** The own unit of an id, if the side has it. */
export function ownUnit(view: SideView, id: UnitId): OwnUnit | null {
  return view.own.find((unit) => unit.id === id) ?? null;
}

/** Why a unit cannot do the deed of a rule now, or null when it can. A unit does one deed a turn. */
export function refusalOfActor(
  view: SideView,
  id: UnitId,
  rule: RuleId,
  moved: "may-have-moved" | "must-not-have-moved",
): Refusal | null {
  const unit = ownUnit(view, id);
  if (!unit)
    return refuse(theatreOf(view).unitIndex.has(id) ? "not-your-unit" : "unknown-unit", "R1.1", { unit: id });
  if (unit.at < 0) return refuse("not-on-map", rule, { unit: id });
  if (unit.deed !== null) return refuse("already-acted", "R1.1", { unit: id, deed: unit.deed });
  if (moved === "must-not-have-moved" && unit.spent > 0)
    return refuse("already-acted", rule, { unit: id, deed: "move" });
  if (unit.manner === "march" && unit.spent > 0)
    return refuse("already-acted", "R2.2", { unit: id, manner: unit.manner });
  return null;
}

/** Whether a hex number stands for a hex of the map. */
export function isOnMap(view: SideView, hex: Hex): boolean {
  return Number.isInteger(hex) && hex >= 0 && hex < view.control.length;
}
