/** Troops tire, recover and run. @rule R10.4 */
import { type Deciding, state } from "../../deciding.ts";
import { fielded, hexesAround, isInContact, standsAt } from "../../field.ts";
import type { Hex } from "../../hex/grid.ts";
import { enemyOf, type SideId } from "../../scenario.ts";
import { rallyOf } from "../command/commanders.ts";
import { fallBack } from "../fire-and-assault/fallBack.ts";
import { strain } from "../fire-and-assault/takeLosses.ts";
import { zoneOfControlOf } from "../movement/zoneOfControl.ts";
import { percentOf } from "../percent.ts";
import { cohesionState, recoveryChange, shockChange } from "./cohesion.ts";
import { isSurrounded } from "./surrounded.ts";

/** At the end of a turn a march tires, who is surrounded loses heart, and everyone else recovers by how quiet it was. */
export function recover(deciding: Deciding): void {
  const { draft } = deciding;
  const zones = { soviet: enemyZone(deciding, "soviet"), japanese: enemyZone(deciding, "japanese") };
  for (const each of fielded(draft)) {
    const { sheet, unit } = each;
    if (isSurrounded(draft, each, zones[sheet.side])) {
      const change = shockChange(unit.cohesion, draft.theatre.numbers.cohesion.surrounded);
      if (change < 0)
        state(deciding, { type: "cohesion-changed", unit: sheet.id, change, cause: "surrounded" });
      continue;
    }
    if (unit.manner === "march" && unit.spent > 0) {
      strain(deciding, sheet.id, "march");
      continue;
    }
    if (unit.deed === "assault" || draft.state.struckBack.includes(sheet.id)) continue;
    const contact = isInContact(draft, sheet.side, unit.at);
    const rest = contact ? "in-contact" : unit.deed === "rest" ? "resting" : "out-of-contact";
    const formation = draft.theatre.formationOf.get(sheet.id);
    const rally = rallyOf(draft.theatre, formation, sheet.side, draft.state.turn);
    const { numbers } = draft.theatre;
    const whole = recoveryChange(unit.cohesion, rest, numbers.cohesion, rally);
    // Hungry men recover badly. @rule R9.4
    const change = unit.supply.turns > 0 ? percentOf(whole, numbers.supply.recovery) : whole;
    if (change > 0) state(deciding, { type: "cohesion-changed", unit: sheet.id, change, cause: rest });
  }
}

function enemyZone({ draft }: Deciding, side: SideId): (hex: Hex) => boolean {
  const zone = zoneOfControlOf(draft.theatre, draft.state, enemyOf(side));
  return (hex) => zone[hex] === 1;
}

/** At the beginning of a side's part its routed units beside the enemy fall back by themselves. @rule R10.3 */
export function fallBackRouted(deciding: Deciding, side: SideId): void {
  const { draft } = deciding;
  for (const { sheet, unit } of fielded(draft, side)) {
    if (cohesionState(unit.cohesion, draft.theatre.numbers.cohesion) !== "routed") continue;
    const enemies = hexesAround(draft.theatre, unit.at).filter((hex) => standsAt(draft, hex, enemyOf(side)));
    if (enemies.length > 0) fallBack(deciding, sheet.id, enemies);
  }
}
