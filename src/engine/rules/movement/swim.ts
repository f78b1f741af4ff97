/** What a swim takes from a unit, hex by hex. @rule R2.13 */
import { type Deciding, state } from "../../deciding.ts";
import { fieldedUnit } from "../../field.ts";
import type { UnitId } from "../../scenario.ts";
import { destroyIfSpent } from "../fire-and-assault/takeLosses.ts";
import { swimPrice } from "./swimming.ts";

/** States what one lake hex costs the unit that has just entered it. @param before lake hexes of this move before it. */
export function loseBySwimming(deciding: Deciding, id: UnitId, before: number): "destroyed" | "swims-on" {
  const { draft } = deciding;
  const { unit } = fieldedUnit(draft, id);
  const { missing, guns, cohesion } = swimPrice(unit, 1, draft.theatre.numbers, before);
  const none = { killed: 0, wounded: 0, missing: 0, guns: 0, tanks: 0 };
  if (guns > 0)
    state(deciding, {
      type: "losses-taken",
      unit: id,
      loss: { ...none, guns },
      bogged: 0,
      cause: "left-behind",
    });
  if (missing > 0)
    state(deciding, {
      type: "losses-taken",
      unit: id,
      loss: { ...none, missing },
      bogged: 0,
      cause: "drowned",
    });
  if (cohesion > 0) state(deciding, { type: "cohesion-changed", unit: id, change: -cohesion, cause: "swim" });
  destroyIfSpent(deciding, id);
  return fieldedUnit(draft, id).unit.at < 0 ? "destroyed" : "swims-on";
}
