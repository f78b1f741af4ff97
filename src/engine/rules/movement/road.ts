/** What a road carries in a turn, and how much of it a column takes. @rule R2.12 */
import type { Hex } from "../../hex/grid.ts";
import { hexsideKey } from "../../hex/hexside.ts";
import type { Weather } from "../../scenario.ts";
import type { UnitState } from "../../state.ts";
import type { Theatre } from "../../theatre.ts";

/** Metres of road that a unit takes in column: its men, guns and tanks with what goes with them. @rule R2.12 */
export function columnLength(theatre: Theatre, unit: Pick<UnitState, "men" | "guns" | "tanks">): number {
  const { man, gun, tank } = theatre.numbers.movement.columnMetres;
  return unit.men * man + unit.guns * gun + unit.tanks * tank;
}

/** Metres of column that a road carries past a place in a turn. @rule R2.12 */
export function roadCapacity(theatre: Theatre, weather: Weather): number {
  const { dry, rain } = theatre.numbers.movement.roadColumn;
  return weather === "rain" ? rain : dry;
}

/** Whether a column still gets past a place where so many metres have passed this turn; alone it always does. */
export function fitsOnRoad(theatre: Theatre, weather: Weather, passed: number, length: number): boolean {
  return passed === 0 || passed + length <= roadCapacity(theatre, weather);
}

/** Metres of road that a marching step takes: none off roads and tracks. @rule R2.12 */
export function columnOnStep(theatre: Theatre, unit: UnitState, from: Hex, to: Hex): number {
  return isByRoad(theatre, hexsideKey(from, to)) ? columnLength(theatre, unit) : 0;
}

function isByRoad(theatre: Theatre, hexside: number): boolean {
  const kinds = theatre.routes.get(hexside);
  return kinds !== undefined && (kinds.includes("road") || kinds.includes("track"));
}

/** A side's columns on the roads this turn, as its view tells them. */
export interface RoadsInUse {
  readonly weather: Weather;
  readonly traffic: Readonly<Record<number, number>>;
}

const NONE: ReadonlySet<number> = new Set();

/** Hexsides whose road is too full for a unit in column this turn. @rule R2.12 */
export function fullRoads(
  theatre: Theatre,
  { weather, traffic }: RoadsInUse,
  unit: UnitState,
): ReadonlySet<number> {
  let full: Set<number> | null = null;
  const length = columnLength(theatre, unit);
  for (const hexside in traffic)
    if (!fitsOnRoad(theatre, weather, traffic[hexside] ?? 0, length)) {
      full ??= new Set();
      full.add(Number(hexside));
    }
  return full ?? NONE;
}
