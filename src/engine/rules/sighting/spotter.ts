/** Who can direct the shells of the guns at a hex. */
import type { Field } from "../../field.ts";
import type { Hex } from "../../hex/grid.ts";
import type { SideId, UnitId, UnitSheet } from "../../scenario.ts";
import type { UnitState } from "../../state.ts";
import { cohesionState } from "../cohesion/cohesion.ts";
import { sightRange } from "./sightRange.ts";

/** A unit that sees where the shells fall, and where it stands. @rule R3.6 */
export interface Spotter {
  readonly unit: UnitId;
  readonly from: Hex;
}

/**
 * The unit of a side that directs the fire of its guns at a hex, or null when they fire by the map: the nearest
 * that is not routed, is not on the march, and has the hex in sight within `sighting.spotForGuns` hexes.
 * @rule R3.6
 */
export function spotterFor(field: Field, side: SideId, target: Hex): Spotter | null {
  const { theatre, state } = field;
  const range = Math.min(
    theatre.numbers.sighting.spotForGuns,
    sightRange(theatre.numbers, state.weather, state.light),
  );
  let best: Spotter | null = null;
  let nearest = range + 1;
  for (const index of theatre.unitsOf[side]) {
    const unit = state.units[index] as UnitState;
    if (unit.at < 0) continue;
    const distance = theatre.sight.distance(unit.at, target);
    if (distance >= nearest || (unit.manner === "march" && unit.spent > 0)) continue;
    if (cohesionState(unit.cohesion, theatre.numbers.cohesion) === "routed") continue;
    if (!theatre.sight.canSee(unit.at, target)) continue;
    best = { unit: (theatre.scenario.units[index] as UnitSheet).id, from: unit.at };
    nearest = distance;
  }
  return best;
}
