/** Guns give themselves away when they fire. */
import type { UnitSheet } from "../../scenario.ts";
import type { UnitState } from "../../state.ts";

/** Whether a battery has fired since its side's last part began, so that its flashes show it. @rule R5.8 */
export function hasShownGuns(sheet: UnitSheet, unit: UnitState): boolean {
  return sheet.range > 0 && (unit.deed === "bombard" || unit.reacted === 1);
}
