/** Who holds a place. @rule R14.1 */
import { sideOfMark } from "../../draft.ts";
import type { Place } from "../../scenario.ts";
import type { Holder } from "../../state.ts";

/**
 * Who holds a place, from the marks of who was last in each of its hexes.
 * Hexes where nobody has been count for neither side.
 */
export function holderOf(control: readonly number[], place: Place): Holder {
  const sides = new Set(place.hexes.map((hex) => sideOfMark(control[hex])).filter((side) => side !== null));
  if (sides.size === 2) return "contested";
  const [only] = sides;
  return only ?? "none";
}
