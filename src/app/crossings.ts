/** The crossings that a side's engineers have made or begun, for the map and the panels. */
import {
  type BuiltCrossing,
  checkOrder,
  type Hex,
  hexesOfHexside,
  roadCapacity,
  type SideView,
  theatreOf,
  type UnitId,
} from "../engine/index.ts";

/** A crossing between two hexes. @see R2.11 */
export interface CrossingOnMap {
  readonly a: Hex;
  readonly b: Hex;
  readonly kind: BuiltCrossing["kind"];
  /** Percent of the work; at 100 it stands. */
  readonly done: number;
}

const known = new WeakMap<SideView["crossings"], readonly CrossingOnMap[]>();

/** The crossings of a view, one by one. */
export function crossingsOf(crossings: SideView["crossings"]): readonly CrossingOnMap[] {
  const found = known.get(crossings);
  if (found) return found;
  const made = Object.entries(crossings).map(([key, crossing]) => {
    const [a, b] = hexesOfHexside(Number(key));
    return { a, b, kind: crossing.kind, done: crossing.done };
  });
  known.set(crossings, made);
  return made;
}

/** Metres of our columns on the fullest road at a hex this turn, and what a road carries. @see R2.12 */
export function roadInUse(view: SideView, hex: Hex): { readonly used: number; readonly all: number } {
  let used = 0;
  for (const [key, metres] of Object.entries(view.traffic))
    if (hexesOfHexside(Number(key)).includes(hex)) used = Math.max(used, metres);
  return { used, all: roadCapacity(theatreOf(view), view.weather) };
}

/** Hexes beside engineers to which they could make a crossing now. @see R2.11 */
export function crossingsFrom(view: SideView, unit: UnitId): readonly Hex[] {
  const own = view.own.find((candidate) => candidate.id === unit);
  if (!own || own.at < 0) return [];
  const { neighbours } = theatreOf(view);
  const beside = Array.from({ length: 6 }, (_, direction) => neighbours[own.at * 6 + direction] as Hex);
  return beside.filter((to) => to >= 0 && checkOrder(view, { type: "bridge", unit, to }) === null);
}
