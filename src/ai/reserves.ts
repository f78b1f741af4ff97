/** Reserves: where those stand whom neither a garrison nor an attack needs. */
import type { Hex, OwnUnit } from "../engine/index.ts";
import type { Desk } from "./desk.ts";
import type { Goal } from "./goals.ts";
import { threatTo } from "./picture.ts";
import type { Sectors } from "./sectors.ts";
import type { Thrust } from "./thrusts.ts";
import { wayOf } from "./ways.ts";

/** What is attacked and held, and about what each unit stands. */
export interface Situation {
  readonly goals: readonly Goal[];
  readonly thrusts: readonly Thrust[];
  readonly sectors: Sectors;
  /** Ground in hand with the enemy near it. */
  readonly threatened: readonly Goal[];
}

/** Points of way that a point of ground is worth to a reserve, and men who stand behind it already for each of them. */
const DEAR = 2;
const MEN_BEHIND = 40;

/**
 * The ground behind which a reserve stands: dear ground in hand with the enemy near it comes first, as long as not too many
 * are behind it; else the ground about which it stands, or the nearest great place.
 */
export function goalOfReserve(
  desk: Desk,
  unit: OwnUnit,
  { goals, sectors, threatened }: Situation,
  behind: Map<Goal, number>,
): Hex | null {
  const home = sectors.homeOf(unit);
  const dear = dearestInReach(desk, unit, { threatened, sectors }, behind);
  if (dear && (!home || dear.points > home.points)) {
    behind.set(dear, (behind.get(dear) ?? 0) + unit.men);
    return dear.held[0] ?? null;
  }
  if (home) return home.wanted[0] ?? home.held[0] ?? null;
  const great = goals.filter(({ points }) => points >= desk.doctrine.great);
  let best: Hex | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (const hex of great.flatMap(({ place }) => place.hexes.slice(0, 1))) {
    const { left } = wayOf(desk, unit, hex);
    if (left >= 0 && left < nearest) [best, nearest] = [hex, left];
  }
  return best;
}

/** Of the ground that is threatened the one that a unit can get to, dear, near, and with few behind it. */
function dearestInReach(
  desk: Desk,
  unit: OwnUnit,
  { threatened, sectors }: Pick<Situation, "threatened" | "sectors">,
  behind: ReadonlyMap<Goal, number>,
): Goal | null {
  let best: Goal | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const goal of threatened) {
    const way = sectors.wayTo(unit, goal);
    const score = goal.points * DEAR + pressOn(desk, goal) - way - (behind.get(goal) ?? 0) / MEN_BEHIND;
    if (way < 0 || score <= most) continue;
    [best, most] = [goal, score];
  }
  return best;
}

/** Enemies about ground for each point of way that it is worth going farther for that, and the most of it. */
const MEN_PRESSING = 60;
const MOST_PRESSING = 30;

/** How much more ground draws reserves because the enemy masses before it. */
function pressOn(desk: Desk, { held }: Goal): number {
  const threat = Math.max(0, ...held.map((hex) => threatTo(desk, hex)));
  return Math.min(MOST_PRESSING, Math.floor(threat / MEN_PRESSING));
}
