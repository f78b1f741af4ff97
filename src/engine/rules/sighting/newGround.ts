/** Ground that is looked at anew on a way: also where nothing is found, something is learnt. @rule R3.1 R3.4 */
import { type Hex, hexDistance } from "../../hex/grid.ts";
import type { Sky } from "../../scenario.ts";
import { type Theatre, theatreOf } from "../../theatre.ts";
import type { SideView } from "../../viewTypes.ts";
import { lookReach, spottingRange } from "./spotting.ts";

/** Who looks, under which sky, and where somebody is known who has not been made out. */
interface Lookout {
  readonly sky: Sky;
  /** Hexes from which the side looks before the way begins. */
  readonly observers: Iterable<Hex>;
  readonly contacts: ReadonlySet<Hex>;
}

/**
 * Hexes in which somebody could be found from the way who could not be found from where the side's units stood:
 * ground that was out of sight, and ground seen before from so far that who lies still there stays hidden.
 */
export function newGroundOn(view: SideView, way: readonly Hex[]): number {
  const contacts = view.enemies.filter(({ level }) => level === "contact").map(({ where }) => where);
  const observers = view.own.map(({ at }) => at);
  return hexesLookedAtAnew(theatreOf(view), { sky: view, observers, contacts: new Set(contacts) }, way);
}

function hexesLookedAtAnew(theatre: Theatre, lookout: Lookout, way: readonly Hex[]): number {
  const { sky, observers, contacts } = lookout;
  const reach = lookReach(theatre.numbers, sky, "guns-firing");
  const steps = stepsOf(theatre, sky);
  const before = new Map<Hex, number>();
  for (const observer of new Set(observers)) {
    if (observer < 0) continue;
    for (const hex of theatre.sight.seenFrom(observer, reach)) {
      const distance = hexDistance(theatre.grid, observer, hex);
      before.set(hex, Math.min(before.get(hex) ?? Number.POSITIVE_INFINITY, distance));
    }
  }
  const anew = new Set<Hex>();
  for (const stop of new Set(way))
    for (const hex of theatre.sight.seenFrom(stop, reach)) {
      const near = hexDistance(theatre.grid, stop, hex);
      const far = before.get(hex) ?? Number.POSITIVE_INFINITY;
      const ranges = contacts.has(hex) ? steps.made : steps.found;
      if (ranges.some((range) => near <= range && range < far)) anew.add(hex);
    }
  return anew.size;
}

interface Steps {
  /** Distances at which troops of some kind are found. */
  readonly found: readonly number[];
  /** The same, and those at which they are made out. */
  readonly made: readonly number[];
}

/** Every distance at which the rules let somebody be found, and be made out. @rule R3.3 R3.4 R5.8 */
function stepsOf(theatre: Theatre, sky: Sky): Steps {
  const { numbers } = theatre;
  const hidden = numbers.sighting.hidden.map((_, works) => ({ works, activity: "hidden" as const }));
  const loud = (["active", "guns-firing"] as const).map((activity) => ({ works: 0, activity }));
  const ranges = [...hidden, ...loud].map((troops) => spottingRange(numbers, sky, troops));
  const found = [...new Set(ranges.map(({ contact }) => contact))];
  return { found, made: [...new Set([...found, ...ranges.map(({ identified }) => identified)])] };
}
