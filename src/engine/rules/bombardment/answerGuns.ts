/** Guns that see the other side's battery fire answer it by themselves. @rule R5.10 */
import { type Field, type Fielded, fielded, fieldedUnit } from "../../field.ts";
import { type Hex, hexDistance } from "../../hex/grid.ts";
import { enemyOf, type UnitId } from "../../scenario.ts";
import type { Theatre } from "../../theatre.ts";
import { breachOfFire } from "../border/leash.ts";
import { cohesionState } from "../cohesion/cohesion.ts";
import { percentOf } from "../percent.ts";
import { shellsFired } from "./bombardment.ts";

/**
 * The battery of the other side that answers a battery that has just fired, if that side has it in sight by its
 * flashes: the one whose shells are worth most among those that are free to; null when none is.
 */
export function answeringBattery(field: Field, id: UnitId): UnitId | null {
  const { theatre, state } = field;
  const { sheet, unit, index } = fieldedUnit(field, id);
  const side = enemyOf(sheet.side);
  if (unit.at < 0 || state.known[side][index]?.now !== 1) return null;
  if (breachOfFire(theatre, state, side, unit.at)) return null;
  const ready = fielded(field, side).filter((battery) => isReady(theatre, battery, unit.at));
  const worth = (battery: Fielded): number =>
    shellsFired(battery.sheet, battery.unit, theatre.numbers) * battery.sheet.shellWorth;
  ready.sort((a, b) => worth(b) - worth(a) || a.index - b.index);
  return ready[0]?.sheet.id ?? null;
}

/** Whether a battery may fire by itself at a hex: it stands ready, is told to, and has shells that reach. */
function isReady(theatre: Theatre, { sheet, unit }: Fielded, target: Hex): boolean {
  if (sheet.range === 0 || unit.guns === 0 || unit.silenced > 0 || unit.reacted === 1) return false;
  if (unit.standing === "hold-fire" || unit.standing === "fall-back") return false;
  if (unit.manner === "march" && unit.spent > 0) return false;
  if (cohesionState(unit.cohesion, theatre.numbers.cohesion) === "routed") return false;
  if (percentOf(shellsFired(sheet, unit, theatre.numbers), theatre.numbers.bombardment.answer) === 0)
    return false;
  const distance = hexDistance(theatre.grid, unit.at, target);
  return distance > 0 && distance <= sheet.range;
}
