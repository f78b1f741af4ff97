/**
 * The field as a rule looks at it: a state with its theatre. `decide` looks at its draft, `preview` at what a
 * side supposes; both build the same situations from it.
 */
import { worksServing } from "./forces/dugGround.ts";
import type { Hex } from "./hex/grid.ts";
import { enemyOf, type SideId, type UnitId, type UnitSheet } from "./scenario.ts";
import type { BattleState, UnitState, Works } from "./state.ts";
import type { Theatre } from "./theatre.ts";

/** The ground with its sheets, and the units as they stand on it now. */
export interface Field {
  readonly theatre: Theatre;
  readonly state: BattleState;
}

/** A unit with its sheet and its place in the arrays. */
export interface Fielded {
  readonly index: number;
  readonly sheet: UnitSheet;
  readonly unit: UnitState;
}

/** All units of one side, or of both, that stand on the map, in sheet order. */
export function fielded(field: Field, side: SideId | null = null): Fielded[] {
  const found: Fielded[] = [];
  const { units } = field.state;
  const sheets = field.theatre.scenario.units;
  for (const index of unitsOf(field, side)) {
    const unit = units[index] as UnitState;
    if (unit.at >= 0) found.push({ index, sheet: sheets[index] as UnitSheet, unit });
  }
  return found;
}

/** Units of a side in a hex, or of both, in sheet order. */
export function unitsAt(field: Field, hex: Hex, side: SideId | null = null): Fielded[] {
  const found: Fielded[] = [];
  const { units } = field.state;
  const sheets = field.theatre.scenario.units;
  for (const index of unitsOf(field, side)) {
    const unit = units[index] as UnitState;
    if (unit.at === hex) found.push({ index, sheet: sheets[index] as UnitSheet, unit });
  }
  return found;
}

/** Places of a side's units, or of all, in the order of battle. */
function unitsOf({ theatre }: Field, side: SideId | null): readonly number[] {
  return side === null ? theatre.allUnits : theatre.unitsOf[side];
}

/** Whether a unit of a side stands in a hex. */
export function standsAt(field: Field, hex: Hex, side: SideId): boolean {
  for (const index of field.theatre.unitsOf[side])
    if ((field.state.units[index] as UnitState).at === hex) return true;
  return false;
}

/** The unit with its sheet as it stands now. @throws for an unknown id. */
export function fieldedUnit(field: Field, id: UnitId): Fielded {
  const index = field.theatre.unitIndex.get(id);
  const sheet = index === undefined ? undefined : field.theatre.scenario.units[index];
  const unit = index === undefined ? undefined : field.state.units[index];
  if (index === undefined || !sheet || !unit) throw new Error(`fieldedUnit: no unit "${id}"`);
  return { index, sheet, unit };
}

/** Neighbours of a hex on the map, by direction. */
export function hexesAround(theatre: Theatre, hex: Hex): Hex[] {
  const around: Hex[] = [];
  for (let direction = 0; direction < 6; direction++) {
    const beside = theatre.neighbours[hex * 6 + direction] as Hex;
    if (beside >= 0) around.push(beside);
  }
  return around;
}

/** Whether an enemy of a side stands beside a hex. */
export function isInContact({ theatre, state }: Field, side: SideId, hex: Hex): boolean {
  for (const index of theatre.unitsOf[enemyOf(side)]) {
    const { at } = state.units[index] as UnitState;
    if (at >= 0 && theatre.sight.distance(at, hex) === 1) return true;
  }
  return false;
}

/** Works in a hex as they serve a side, its own or the enemy's that it took; none are works of nothing. @rule R8.11 */
export function worksAt(field: Field, side: SideId, hex: Hex): Works {
  return worksServing(side, field.state.works[hex], field.theatre.numbers);
}
