/** How far a unit can still go this turn. */
import type { Manner, UnitId } from "../../scenario.ts";
import type { UnitState } from "../../state.ts";
import { sheetOf, type Theatre } from "../../theatre.ts";

/**
 * Movement points a unit has left in a manner of going: none after a deed, none once it has begun the turn
 * in the other manner, none while all its tanks are stuck.
 * @rule R2.1 R2.2 R7.1
 */
export function movementPointsLeft(theatre: Theatre, id: UnitId, unit: UnitState, manner: Manner): number {
  if (unit.deed !== null || hasChangedManner(unit, manner)) return 0;
  const { mover } = sheetOf(theatre, id);
  if (isStuck(unit)) return 0;
  return Math.max(0, theatre.numbers.movement.allowance[manner][mover] - unit.spent);
}

/** Whether a unit would go on in another manner than it began this turn. @rule R2.2 */
export function hasChangedManner(unit: UnitState, manner: Manner): boolean {
  return unit.spent > 0 && unit.manner !== manner;
}

/** Whether none of a unit's tanks runs and some are stuck. @rule R7.1 */
export function isStuck(unit: UnitState): boolean {
  return unit.tanks === 0 && unit.bogged > 0;
}
