/** The sight tool: a line of sight told hex by hex, and how an enemy comes to be known. */
import {
  type Hex,
  hexDistance,
  type SeenUnit,
  type SideView,
  type SightPoint,
  sightRange,
  theatreOf,
} from "../engine/index.ts";

/** A line of sight as far as it is drawn; without a target only its beginning. */
export interface SightLine {
  readonly from: Hex;
  readonly target: Hex | null;
  /** "fixed" once a hex was chosen: the pointer no longer moves the line. */
  readonly hold: "follows" | "fixed";
  readonly points: readonly SightPoint[];
  /** The first hex that blocks, or null. */
  readonly blocker: Hex | null;
  /** Hexes from end to end, and how far one sees now in this weather and light (R3.2). */
  readonly distance: number;
  readonly range: number;
}

/** The line between two hexes over the ground as it is now. @see R3.1 R3.2 */
export function sightLine(view: SideView, from: Hex, target: Hex | null, hold: SightLine["hold"]): SightLine {
  const theatre = theatreOf(view);
  const range = sightRange(theatre.numbers, view.weather, view.light);
  if (target === null) return { from, target, hold, points: [], blocker: null, distance: 0, range };
  const { points, blocker } = theatre.sight.explain(from, target);
  return { from, target, hold, points, blocker, distance: hexDistance(theatre.grid, from, target), range };
}

/** Who has an enemy in sight, and from how far; null when no unit has. @see R3.3 */
export interface Spotting {
  readonly observer: string;
  readonly distance: number;
  readonly range: number;
  /** Farthest distance at which one who moves or fires is identified. */
  readonly identified: number;
}

/** How an enemy comes to be known: by the nearest of our units with a free line to him. */
export function spottingOf(view: SideView, enemy: Pick<SeenUnit, "where" | "now">): Spotting | null {
  if (enemy.now === 0) return null;
  const theatre = theatreOf(view);
  const range = sightRange(theatre.numbers, view.weather, view.light);
  const identified = Math.ceil((range * theatre.numbers.sighting.identify) / 100);
  let best: Spotting | null = null;
  for (const { id, at } of view.own) {
    if (at < 0 || !theatre.sight.canSee(at, enemy.where)) continue;
    const distance = hexDistance(theatre.grid, at, enemy.where);
    if (!best || distance < best.distance) best = { observer: id, distance, range, identified };
  }
  return best;
}
