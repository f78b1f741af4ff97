/** What observers make out of troops in a hex. */
import type { Hex } from "../../hex/grid.ts";
import type { Light, RuleNumbers, Sky, Weather } from "../../scenario.ts";
import type { SpottingLevel } from "../../state.ts";
import type { Theatre } from "../../theatre.ts";
import { sightRange } from "./sightRange.ts";

/** What makes troops hard to find. */
export interface Concealment {
  /** Level of the works they lie in, 0 for none. */
  readonly works: number;
  /** "hidden": they have neither moved nor fired this turn; "guns-firing": a battery that has, seen by its flashes. */
  readonly activity: "hidden" | "active" | "guns-firing";
}

/** Distances in hexes at which troops are found, and known for what they are. */
export interface SpottingRange {
  readonly contact: number;
  readonly identified: number;
}

/** All ranges under one sky. */
export interface SkyRanges {
  /** Hexes at most over which men are seen at all, and guns that fire. @rule R3.2 R5.8 */
  readonly look: number;
  readonly flashes: number;
  /** Of those who lie still, by the level of their works; works beyond the last count as that. @rule R3.4 */
  readonly hidden: readonly SpottingRange[];
  readonly active: SpottingRange;
  readonly firing: SpottingRange;
}

/** The ranges under every sky of a scenario. */
export type SpottingTable = Readonly<Record<Weather, Readonly<Record<Light, SkyRanges>>>>;

/** Works out all ranges once: they are asked for whenever anybody looks at anybody. @rule R3.3 R3.4 */
export function spottingTable(numbers: RuleNumbers): SpottingTable {
  const weathers = Object.entries(numbers.sighting.range) as [Weather, Readonly<Record<Light, number>>][];
  const table = weathers.map(([weather, lights]) => {
    const skies = (Object.keys(lights) as Light[]).map((light) => [
      light,
      rangesUnder(numbers, { weather, light }),
    ]);
    return [weather, Object.fromEntries(skies)];
  });
  return Object.fromEntries(table) as SpottingTable;
}

function rangesUnder(numbers: RuleNumbers, sky: Sky): SkyRanges {
  const levels = Math.max(1, numbers.sighting.hidden.length);
  return {
    look: lookReach(numbers, sky, "active"),
    flashes: lookReach(numbers, sky, "guns-firing"),
    hidden: Array.from({ length: levels }, (_, works) =>
      spottingRange(numbers, sky, { works, activity: "hidden" }),
    ),
    active: spottingRange(numbers, sky, { works: 0, activity: "active" }),
    firing: spottingRange(numbers, sky, { works: 0, activity: "guns-firing" }),
  };
}

/**
 * How near an observer must be. Shares of the range count from each started hex, so that neighbours are
 * found in any weather unless the rules set their share to nothing.
 * @rule R3.2 R3.3 R3.4 R5.8
 */
export function spottingRange(numbers: RuleNumbers, sky: Sky, troops: Concealment): SpottingRange {
  const { hidden, identify } = numbers.sighting;
  const range = sightRange(numbers, sky.weather, sky.light);
  const share =
    troops.activity !== "hidden" ? 100 : (hidden[Math.min(troops.works, hidden.length - 1)] ?? 100);
  const contact = Math.ceil((range * share) / 100);
  const flashes = troops.activity === "guns-firing" ? numbers.bombardment.flash[sky.weather] : 0;
  return { contact: Math.max(contact, flashes), identified: Math.ceil((contact * identify) / 100) };
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
  const reach = lookReach(theatre.numbers, sky, troops.activity);
  const range = spottingRange(theatre.numbers, sky, troops);
  return levelAt(range, nearestSeer(theatre, observers, target, reach));
}

/** What is made out of troops by an observer who has their hex in sight at a distance, in hexes. */
export function levelAt(range: SpottingRange, distance: number): SpottingLevel | null {
  if (distance > range.contact) return null;
  return distance <= range.identified ? "identified" : "contact";
}

/** Hexes at most over which anything of the kind is seen: guns that fire show farther than men. @rule R3.2 R5.8 */
export function lookReach(numbers: RuleNumbers, sky: Sky, activity: Concealment["activity"]): number {
  const range = sightRange(numbers, sky.weather, sky.light);
  return activity === "guns-firing" ? Math.max(range, numbers.bombardment.flash[sky.weather]) : range;
}

/** A distance at which nobody sees anything. */
export const OUT_OF_SIGHT = 32_767;

/** Hexes to the nearest observer who has a free line to a hex within a reach; OUT_OF_SIGHT when nobody has. */
export function nearestSeer(
  { sight }: Theatre,
  observers: Iterable<Hex>,
  target: Hex,
  reach: number,
): number {
  let nearest = reach + 1;
  for (const observer of observers) {
    if (observer < 0) continue;
    const distance = sight.distance(observer, target);
    if (distance < nearest && sight.canSee(observer, target)) nearest = distance;
  }
  return nearest > reach ? OUT_OF_SIGHT : nearest;
}
