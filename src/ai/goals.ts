/** The battle's objectives as one side sees them, and who can get there. */
import { CONTROL_MARK, enemyOf, type Hex, hexDistance, type OwnUnit, type Place } from "../engine/index.ts";
import type { Desk } from "./desk.ts";
import { enemyMen } from "./picture.ts";
import { wayOf } from "./ways.ts";

/** An objective with its points and who is believed to hold it. */
export interface Goal {
  readonly place: Place;
  readonly points: number;
  /** Hexes held by this side, and those that it lacks to hold the place: none where nobody else has ever been. @rule R14.1 */
  readonly held: readonly Hex[];
  readonly wanted: readonly Hex[];
}

/** The battle's objectives as this side sees them. */
export function goalsOf(desk: Desk): readonly Goal[] {
  const mark = CONTROL_MARK[desk.side];
  const theirs = CONTROL_MARK[enemyOf(desk.side)];
  const goals: Goal[] = [];
  for (const { place: id, points } of desk.battle.objectives) {
    const place = desk.theatre.places.get(id);
    if (!place) continue;
    const held = place.hexes.filter((hex) => desk.view.control[hex] === mark);
    const isOurs = held.length > 0 && place.hexes.every((hex) => desk.view.control[hex] !== theirs);
    const wanted = isOurs ? [] : place.hexes.filter((hex) => !held.includes(hex));
    goals.push({ place, points, held, wanted });
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
    return { unit, way: wayOf(desk, unit, hex).left };
  });
  return ways
    .filter(({ way }) => way >= 0)
    .sort((a, b) => a.way - b.way || b.unit.men - a.unit.men)
    .map(({ unit }) => unit);
}

/** Hexes from which others come to the help of a garrison before the turn is out. */
const HELP = 4;

/** Men for each point of a place who are believed to hold what the enemy has and nobody looks into. */
const UNSEEN = 5;

/** Men believed to hold a place: those on it, half of those beside it, some of those near; never nobody. */
export function garrisonBelieved(desk: Desk, goal: Goal): number {
  const { wanted: hexes, points } = goal;
  const enemy = CONTROL_MARK[enemyOf(desk.side)];
  const isTheirs = hexes.some((hex) => desk.view.control[hex] === enemy);
  const isNear = hexes.some((hex) =>
    desk.view.own.some(({ at }) => at >= 0 && hexDistance(desk.theatre.grid, at, hex) <= 1),
  );
  const least = isTheirs && !isNear && points >= desk.doctrine.great ? points * UNSEEN : 0;
  let sum = 0;
  for (const [where, count] of enemyMen(desk.view)) {
    const distance = Math.min(...hexes.map((hex) => hexDistance(desk.theatre.grid, where, hex)));
    sum += distance === 0 ? count : distance === 1 ? count / 2 : distance <= HELP ? count / 4 : 0;
  }
  return Math.max(least, Math.floor(sum));
}
