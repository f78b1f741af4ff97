/** Garrisons: how many men held ground wants before anything is attacked, and against the threat. */
import { enemyOf, type Hex, hexesWithin, type OwnUnit } from "../engine/index.ts";
import type { Desk } from "./desk.ts";
import type { Goal } from "./goals.ts";
import { threatTo } from "./picture.ts";
import { pressed } from "./urgency.ts";

/** Men for each point of a place that hold it at most: more would be missed elsewhere. */
const MEN_A_POINT = 30;
/** Most men that crowd one place. */
const MOST_GARRISON = 1600;
/** Share of the men who guard ground before anything is attacked at most, percent. */
const GUARDS = 50;

/** What each held place may take of the men at most, by its worth beside the dearest. */
export function mostGuarding(
  desk: Desk,
  goals: readonly Goal[],
  line: readonly OwnUnit[],
): (goal: Goal) => number {
  const men = line.reduce((sum, unit) => sum + unit.men, 0);
  const dearest = Math.max(1, ...goals.map((goal) => (goal.held.length > 0 ? goal.points : 0)));
  const share = pressed(desk, GUARDS, GUARDS_OFF);
  return (goal) => Math.floor((men * share * goal.points) / (dearest * 100));
}

/** What all pressure takes off guards and garrisons, percent. */
const GUARDS_OFF = 50;

/** Men wanted before anything is attacked: a guard, and on a great place that is wholly held by an army that holds, more. */
export function firstWanted(desk: Desk, goal: Goal): number {
  const { great, holds } = desk.doctrine;
  const isHeld = goal.points >= great && goal.wanted.length === 0;
  return isHeld && holds === "first" ? garrisonWanted(desk, goal) : guardWanted(desk, goal);
}

/** Men who guard ground by its worth where the enemy can come: before anything is attacked. */
export function guardWanted(desk: Desk, goal: Goal): number {
  const exposed = goal.held.some((hex) => threatTo(desk, hex) > 0 || isByTheBorder(desk, hex));
  if (!exposed) return 0;
  return Math.floor((goal.points * desk.doctrine.guard * goal.held.length) / goal.place.hexes.length);
}

/** Whether ground that the enemy claims lies beside a hex, or is that hex. */
function isByTheBorder(desk: Desk, hex: Hex): boolean {
  const theirs = desk.theatre.claimed[enemyOf(desk.side)];
  return hexesWithin(desk.theatre.grid, hex, 1).some((near) => theirs[near] === 1);
}

/** Men wanted against the threat, with those whom no attack needs. */
export function garrisonWanted(desk: Desk, goal: Goal): number {
  const threat = Math.max(0, ...goal.held.map((hex) => threatTo(desk, hex)));
  const worth = Math.min(100, 30 + goal.points * 3);
  const against = Math.floor((threat * pressed(desk, desk.doctrine.holdRatio, GUARDS_OFF) * worth) / 10_000);
  return Math.min(MOST_GARRISON, goal.points * MEN_A_POINT, Math.max(guardWanted(desk, goal), against));
}
