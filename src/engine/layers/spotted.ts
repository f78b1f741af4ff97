/** The ground on which a side's guns are directed: one look for the whole map. */
import { type Field, fielded } from "../field.ts";
import { cohesionState } from "../rules/cohesion/cohesion.ts";
import { sightRange } from "../rules/sighting/sightRange.ts";
import type { SideId } from "../scenario.ts";

/** 1 for every hex at which some unit of the side can direct its guns (`spotterFor` names it), else 0. @rule R3.6 */
export function spottedHexes(field: Field, side: SideId): Uint8Array {
  const { theatre, state } = field;
  const { sighting, cohesion } = theatre.numbers;
  const range = Math.min(sighting.spotForGuns, sightRange(theatre.numbers, state.weather, state.light));
  const spotted = new Uint8Array(theatre.scenario.battlefield.terrain.length);
  for (const { unit } of fielded(field, side)) {
    if (unit.manner === "march" && unit.spent > 0) continue;
    if (cohesionState(unit.cohesion, cohesion) === "routed") continue;
    for (const hex of theatre.sight.seenFrom(unit.at, range)) spotted[hex] = 1;
  }
  return spotted;
}
