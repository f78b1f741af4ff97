/** What the lake takes from those who swim it on their way. @rule R2.13 */
import { type Field, fieldedUnit } from "../field.ts";
import type { Hex } from "../hex/grid.ts";
import type { MoveCommand } from "../rules/movement/checkMove.ts";
import { stepCost } from "../rules/movement/cost.ts";
import { isLake, swimPrice } from "../rules/movement/swimming.ts";
import { sheetOf, theatreOf } from "../theatre.ts";
import type { SideView, SwimPrice } from "../viewTypes.ts";

/** What swimming on a way costs a unit; null when it is dry. @rule R2.13 */
export function swimOnPath(view: SideView, field: Field, command: MoveCommand): SwimPrice | null {
  const { unit } = fieldedUnit(field, command.unit);
  const lakes = command.path.filter((to, index) =>
    isSwum(view, command, command.path[index - 1] ?? unit.at, to),
  ).length;
  return lakes > 0 ? swimPrice(unit, lakes, field.theatre.numbers) : null;
}

/** Whether a step goes by swimming: no ferry takes it over the lake. @rule R2.13 */
function isSwum(view: SideView, { unit, manner }: MoveCommand, from: Hex, to: Hex): boolean {
  const theatre = theatreOf(view);
  if (!isLake(theatre, to)) return false;
  return stepCost(theatre, view, sheetOf(theatre, unit).mover, manner, from, to) === null;
}
