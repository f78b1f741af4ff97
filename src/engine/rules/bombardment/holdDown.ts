/** How much shells and bombs hold down. @rule R5.4 */
import { type Deciding, state } from "../../deciding.ts";
import { unitsAt } from "../../field.ts";
import type { Hex } from "../../hex/grid.ts";
import type { SideId } from "../../scenario.ts";
import { suppressionAfter } from "./bombardment.ts";

/** Percent that this part's shells and bombs hold down in a hex, with so many more. @rule R5.4 */
export function heldDownAfter(deciding: Deciding, hex: Hex, added: number, most: number): number {
  return suppressionAfter(deciding.draft.state.heldDown[hex] ?? 0, added, most);
}

/** Holds down everyone of a side in a hex by so many percent more, up to a limit. @rule R5.4 */
export function holdDown(deciding: Deciding, side: SideId, hex: Hex, added: number, most: number): void {
  if (added <= 0) return;
  for (const { sheet, unit } of unitsAt(deciding.draft, hex, side)) {
    const percent = suppressionAfter(unit.suppressed, added, most);
    if (percent > unit.suppressed) state(deciding, { type: "unit-suppressed", unit: sheet.id, percent });
  }
}
