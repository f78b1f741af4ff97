/** Ground that is looked at anew on a way: also where nothing is found, something is learnt. @rule R3.1 R3.4 */
import type { Hex } from "../../hex/grid.ts";
import { Recent } from "../../recent.ts";
import type { Sky } from "../../scenario.ts";
import { type Theatre, theatreOf } from "../../theatre.ts";
import type { SideView } from "../../viewTypes.ts";
import { seenHexes } from "./seenHexes.ts";
import { lookReach, OUT_OF_SIGHT, spottingRange } from "./spotting.ts";

/** What a side has looked at from where its units stand, before any of them goes on its way. */
interface Lookout {
  /** Hexes from the nearest unit that has each hex in sight, OUT_OF_SIGHT where none has. */
  readonly nearest: Int16Array;
  /** Hexes where somebody is known who has not been made out. */
  readonly contacts: ReadonlySet<Hex>;
  readonly reach: number;
  readonly steps: Steps;
  /** Hexes in sight, each 1. */
  readonly seen: ReturnType<typeof seenHexes>;
}

// A view never changes: what is in sight of it serves all ways that are thought of.
const lookouts = new Recent<SideView, Lookout>(2);

/**
 * Hexes in which somebody could be found from the way who could not be found from where the side's units stood:
 * ground that was out of sight, and ground seen before from so far that who lies still there stays hidden.
 */
export function newGroundOn(view: SideView, way: readonly Hex[]): number {
  return hexesLookedAtAnew(theatreOf(view), lookoutOf(view), way).size;
}

/**
 * Of what is looked at anew from one stop, what says most: ground that was out of sight ("unseen"), or seen ground
 * that is searched from nearer by ("searched"); null for nothing.
 */
export function newGroundFrom(view: SideView, stop: Hex): "unseen" | "searched" | null {
  const theatre = theatreOf(view);
  const lookout = lookoutOf(view);
  if (hexesLookedAtAnew(theatre, lookout, [stop]).size === 0) return null;
  const then = seenHexes(theatre, [stop], view.weather, view.light);
  return then.some((is, hex) => is === 1 && lookout.seen[hex] !== 1) ? "unseen" : "searched";
}

function lookoutOf(view: SideView): Lookout {
  let lookout = lookouts.get(view);
  if (!lookout) {
    lookout = lookOut(theatreOf(view), view);
    lookouts.set(view, lookout);
  }
  return lookout;
}

function lookOut(theatre: Theatre, view: SideView): Lookout {
  const reach = lookReach(theatre.numbers, view, "guns-firing");
  const nearest = new Int16Array(view.control.length).fill(OUT_OF_SIGHT);
  for (const observer of new Set(view.own.map(({ at }) => at))) {
    if (observer < 0) continue;
    for (const hex of theatre.sight.seenFrom(observer, reach)) {
      const distance = theatre.sight.distance(observer, hex);
      nearest[hex] = Math.min(nearest[hex] as number, distance);
    }
  }
  const contacts = view.enemies.filter(({ level }) => level === "contact").map(({ where }) => where);
  const from = view.own.map(({ at }) => at);
  const seen = seenHexes(theatre, from, view.weather, view.light);
  return { nearest, contacts: new Set(contacts), reach, steps: stepsOf(theatre, view), seen };
}

function hexesLookedAtAnew(theatre: Theatre, lookout: Lookout, way: readonly Hex[]): ReadonlySet<Hex> {
  const { nearest, contacts, reach, steps } = lookout;
  const anew = new Set<Hex>();
  for (const stop of new Set(way))
    for (const hex of theatre.sight.seenFrom(stop, reach)) {
      const near = theatre.sight.distance(stop, hex);
      const far = nearest[hex] as number;
      const ranges = contacts.has(hex) ? steps.made : steps.found;
      if (near < far && ranges.some((range) => near <= range && range < far)) anew.add(hex);
    }
  return anew;
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
