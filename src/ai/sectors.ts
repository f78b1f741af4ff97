/** Sectors: the ground that a unit fights for, told by where it stands, so that it stays with what it came for. */
import type { Hex, OwnUnit, PlaceId, UnitId } from "../engine/index.ts";
import type { Desk } from "./desk.ts";
import type { Goal } from "./goals.ts";
import { openWayOf } from "./ways.ts";

/** Points of movement by which ground may be farther off than a unit's own sector without being out of it. */
const NEXT_DOOR = 6;
/** Worth of other ground that keeps a unit from going farther, percent of what it would go for. */
const AS_DEAR = 50;

/** The ground about which each unit stands, and the ways there that pass no other enemy. */
export interface Sectors {
  /** Points to a place past nobody who bars the way; −1 where other ground has to be taken first. */
  wayTo(unit: OwnUnit, goal: Goal): number;
  /** Whether a place is a unit's to fight for, as long as the places given up are not counted. */
  isIn(unit: OwnUnit, goal: Goal): boolean;
  /** A place that nothing can be done about now: those who stood about it look for another. */
  giveUp(goal: Goal): void;
  /** The place about which a unit stands, whether anything can be done about it now or not. */
  homeOf(unit: OwnUnit): Goal | null;
}

/** The sectors of a side among the places that it wants or has to hold. */
export function sectorsOf(desk: Desk, goals: readonly Goal[]): Sectors {
  const ways = new Map<PlaceId, Map<UnitId, number>>();
  const left = new Set(goals);
  const wayTo = (unit: OwnUnit, goal: Goal): number => {
    const known = ways.get(goal.place.id) ?? new Map<UnitId, number>();
    if (known.size === 0) ways.set(goal.place.id, known);
    let way = known.get(unit.id);
    if (way === undefined) {
      way = goal.place.hexes.includes(unit.at) ? 0 : openWayOf(desk, unit, hexOf(goal));
      known.set(unit.id, way);
    }
    return way;
  };
  return {
    wayTo,
    isIn(unit, goal) {
      const way = wayTo(unit, goal);
      if (way < 0) return false;
      for (const other of left) {
        if (other === goal || other.points * 100 < goal.points * AS_DEAR) continue;
        const there = wayTo(unit, other);
        if (there >= 0 && there + NEXT_DOOR < way) return false;
      }
      return true;
    },
    giveUp: (goal) => void left.delete(goal),
    homeOf(unit) {
      let home: Goal | null = null;
      let nearest = Number.POSITIVE_INFINITY;
      for (const goal of goals) {
        const way = wayTo(unit, goal);
        // Dear ground seems nearer: who is between two places stands by the dearer one.
        if (way < 0 || way - goal.points >= nearest) continue;
        [home, nearest] = [goal, way - goal.points];
      }
      return home;
    },
  };
}

function hexOf({ wanted, held }: Goal): Hex {
  return (wanted[0] ?? held[0]) as Hex;
}
