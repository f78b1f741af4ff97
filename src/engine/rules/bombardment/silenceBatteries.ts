/** Batteries whose crews have left their guns. @rule R5.9 */
import { type Deciding, state } from "../../deciding.ts";
import { unitsAt } from "../../field.ts";
import type { Hex } from "../../hex/grid.ts";
import type { SideId } from "../../scenario.ts";

/** Silences every battery that is not silenced already of a side in a hex. @param seenBy the side that did it, if it saw what it did. */
export function silenceBatteries(deciding: Deciding, side: SideId, hex: Hex, seenBy: SideId | null): void {
  for (const { sheet, unit } of unitsAt(deciding.draft, hex, side))
    if (sheet.range > 0 && unit.guns > 0 && unit.silenced < 2)
      state(deciding, { type: "battery-silenced", unit: sheet.id, at: hex, seenBy });
}
