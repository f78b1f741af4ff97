/** Supplies come up at the end of a turn: who has a line, what came, and the shells. @rule R9.1 R9.2 R9.3 */
import { type Deciding, state } from "../../deciding.ts";
import { fielded } from "../../field.ts";
import { SIDES, type SideId } from "../../scenario.ts";
import { percentOf } from "../percent.ts";
import { type SupplyField, sourcesOf, supplyAfter, supplyField } from "./lines.ts";
import { shellsWanted, suppliesOf } from "./need.ts";

/** States for each unit whether a line of supply leads to it now. @rule R9.2 */
export function traceSupply(deciding: Deciding): void {
  for (const side of SIDES) if (sourcesOf(deciding.draft.theatre, side).length > 0) traceSide(deciding, side);
}

function traceSide(deciding: Deciding, side: SideId): void {
  const { draft } = deciding;
  const now = supplyField(draft, side);
  let free: SupplyField | null = null;
  const withoutEnemy = (): SupplyField => {
    free ??= supplyField(draft, side, new Uint8Array(now.length));
    return free;
  };
  for (const { sheet, unit } of fielded(draft, side)) {
    const supply = supplyAfter(unit.at, unit.supply, { now, withoutEnemy });
    if (supply.turns !== unit.supply.turns)
      state(deciding, { type: "supply-changed", unit: sheet.id, supply });
  }
}

/** States what came up for each side, and gives every battery in supply its part of its ration. @rule R9.1 R9.3 */
export function bringSupplies(deciding: Deciding): void {
  const { draft } = deciding;
  for (const side of SIDES) {
    const supplies = suppliesOf(draft, side);
    if (supplies) state(deciding, { type: "supplies-came", side, supplies });
    for (const battery of fielded(draft, side)) {
      if (battery.unit.supply.turns > 0) continue;
      const shells = percentOf(shellsWanted(draft.theatre, battery), supplies?.share ?? 100);
      if (shells > 0) state(deciding, { type: "shells-delivered", unit: battery.sheet.id, shells });
    }
  }
}
