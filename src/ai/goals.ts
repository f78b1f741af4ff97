/** The battle's objectives as one side sees them, and who can get there. */
import type { Hex, OwnUnit, Place } from "../engine/index.ts";
import { type Desk, sheet } from "./desk.ts";
import { enemyMen } from "./picture.ts";
import { fieldTo } from "./ways.ts";

/** An objective with its points and who is believed to hold it. */
export interface Goal {
  readonly place: Place;
  readonly points: number;
  /** Hexes held by this side, and those that are not. */
  readonly held: readonly Hex[];
  readonly wanted: readonly Hex[];
}

/** The battle's objectives as this side sees them. */
export function goalsOf(desk: Desk): readonly Goal[] {
  const mark = desk.side === "soviet" ? 1 : 2;
  const goals: Goal[] = [];
  for (const { place: id, points } of desk.battle.objectives) {
    const place = desk.theatre.places.get(id);
    if (!place) continue;
    const held = place.hexes.filter((hex) => desk.view.control[hex] === mark);
    goals.push({ place, points, held, wanted: place.hexes.filter((hex) => !held.includes(hex)) });
  }
  return goals;
}

/** Units by the length of their way to a place, those on it first; those with no way are left out. */
export function nearestTo(
  desk: Desk,
  units: readonly OwnUnit[],
  hex: Hex,
  place: readonly Hex[],
): readonly OwnUnit[] {
  const ways = units.map((unit) => {
    if (place.includes(unit.at)) return { unit, way: 0 };
    const field = fieldTo(desk, sheet(desk, unit).mover, hex, "kept");
    return { unit, way: field[unit.at] as number };
  });
  return ways
    .filter(({ way }) => way >= 0)
    .sort((a, b) => a.way - b.way || b.unit.men - a.unit.men)
    .map(({ unit }) => unit);
}

/** Men believed to hold a place: on it, and half of those beside it. */
export function garrisonBelieved(desk: Desk, hexes: readonly Hex[]): number {
  const men = enemyMen(desk.view);
  const beside = new Set<Hex>();
  for (const hex of hexes)
    for (let direction = 0; direction < 6; direction++)
      beside.add(desk.theatre.neighbours[hex * 6 + direction] as Hex);
  let sum = 0;
  for (const [hex, count] of men) {
    if (hexes.includes(hex)) sum += count;
    else if (beside.has(hex)) sum += count / 2;
  }
  return Math.floor(sum);
}
