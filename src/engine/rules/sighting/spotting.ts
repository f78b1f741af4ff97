/** What observers make out of troops in a hex. */
import { type Hex, hexDistance } from "../../hex/grid.ts";
import type { RuleNumbers, Sky } from "../../scenario.ts";
import type { SpottingLevel } from "../../state.ts";
import type { Theatre } from "../../theatre.ts";
import { sightRange } from "./sightRange.ts";

/** What makes troops hard to find. */
export interface Concealment {
  /** Level of the works they lie in, 0 for none. */
  readonly works: number;
  /** "hidden": they have neither moved nor fired this turn. */
  readonly activity: "hidden" | "active";
}

/** Distances in hexes at which troops are found, and known for what they are. */
interface SpottingRange {
  readonly contact: number;
  readonly identified: number;
}

/**
 * How near an observer must be. Shares of the range count from each started hex, so that neighbours are
 * found in any weather unless the rules set their share to nothing.
 * @rule R3.2 R3.3 R3.4
 */
export function spottingRange(numbers: RuleNumbers, sky: Sky, troops: Concealment): SpottingRange {
  const { hidden, identify } = numbers.sighting;
  const range = sightRange(numbers, sky.weather, sky.light);
  const share =
    troops.activity === "active" ? 100 : (hidden[Math.min(troops.works, hidden.length - 1)] ?? 100);
  const contact = Math.ceil((range * share) / 100);
  return { contact, identified: Math.ceil((contact * identify) / 100) };
}

/**
 * The best that any of the observers makes out of troops in a hex, or null when none sees them.
 * Observers off the map see nothing.
 * @rule R3.1 R3.3 R3.4
 */
export function spotting(
  theatre: Theatre,
  sky: Sky,
  observers: Iterable<Hex>,
  target: Hex,
  troops: Concealment,
): SpottingLevel | null {
  if (target < 0) return null;
  const range = spottingRange(theatre.numbers, sky, troops);
  let best: SpottingLevel | null = null;
  for (const observer of observers) {
    if (observer < 0) continue;
    const distance = hexDistance(theatre.grid, observer, target);
    if (distance > range.contact || (best !== null && distance > range.identified)) continue;
    if (!theatre.sight.canSee(observer, target)) continue;
    if (distance <= range.identified) return "identified";
    best = "contact";
  }
  return best;
}
