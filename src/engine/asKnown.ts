/** How an own unit stands as far as its side can tell: for whoever shows it. */
import { fieldedUnit } from "./field.ts";
import { supposedField } from "./imagine.ts";
import { isUntried } from "./rules/cohesion/firstFight.ts";
import { isSurrounded } from "./rules/cohesion/surrounded.ts";
import { knownZoneOfControl } from "./rules/movement/zoneOfControl.ts";
import type { UnitId } from "./scenario.ts";
import type { SideView } from "./viewTypes.ts";

/** Whether an own unit has no way out past the enemies that its side knows. @rule R10.5 */
export function isSurroundedAsKnown(view: SideView, unit: UnitId): boolean {
  const field = supposedField(view);
  const zone = knownZoneOfControl(field.theatre, view);
  return isSurrounded(field, fieldedUnit(field, unit), (hex) => zone[hex] === 1);
}

/** Whether an own unit is raw and has not been in a fight yet. @rule R10.6 */
export function isRaw(view: SideView, id: UnitId): boolean {
  const field = supposedField(view);
  const { sheet, unit } = fieldedUnit(field, id);
  return isUntried(sheet, unit, field.theatre.numbers);
}
