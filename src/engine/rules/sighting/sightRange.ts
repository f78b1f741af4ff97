/** How far one sees through weather and darkness. */
import type { RuleNumbers, Sky } from "../../scenario.ts";

/** Hexes seen at most. @rule R3.2 */
export function sightRange(numbers: RuleNumbers, weather: Sky["weather"], light: Sky["light"]): number {
  return numbers.sighting.range[weather][light];
}
