/** Troops with the enemy on all sides lose heart. @rule R10.5 */
import { type Field, type Fielded, hexesAround, isInContact, standsAt } from "../../field.ts";
import type { Hex } from "../../hex/grid.ts";
import { enemyOf } from "../../scenario.ts";
import { stepCost } from "../movement/cost.ts";

/**
 * Whether an enemy stands beside a unit and no hex around it is a way out: one that it can enter, without
 * enemies, and either outside their zones of control or with own troops in it.
 * @param isInZone whether a hex lies in enemy zones of control.
 * @rule R10.5
 */
export function isSurrounded(
  field: Field,
  { sheet, unit }: Fielded,
  isInZone: (hex: Hex) => boolean,
): boolean {
  if (unit.at < 0 || !isInContact(field, sheet.side, unit.at)) return false;
  const enemy = enemyOf(sheet.side);
  for (const hex of hexesAround(field.theatre, unit.at)) {
    if (standsAt(field, hex, enemy)) continue;
    if (stepCost(field.theatre, field.state, sheet.mover, "deployed", unit.at, hex) === null) continue;
    if (!isInZone(hex) || standsAt(field, hex, sheet.side)) return false;
  }
  return true;
}
