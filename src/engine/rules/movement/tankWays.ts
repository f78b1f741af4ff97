/**
 * The way of tanks: of those that cost nearly the same the one on which the fewest are likely to bog. A search over
 * hexes and points spent, since a drier way may be a little longer.
 */
import type { Hex } from "../../hex/grid.ts";
import { hexsideKey } from "../../hex/hexside.ts";
import { sheetOf, theatreOf } from "../../theatre.ts";
import type { OwnUnit, SideView } from "../../viewTypes.ts";
import { bogChanceOfStep } from "../armour/bogTanks.ts";
import { breachOfStep } from "../border/leash.ts";
import { percentOf } from "../percent.ts";
import { NO_WAY, stepCosts } from "./cost.ts";
import { ENEMY_ZONE, knownGround } from "./knownGround.ts";
import { type Reach, UNREACHED } from "./reach.ts";
import { fullRoads } from "./road.ts";

/** All tanks that set out run. */
const ALL = 10_000;

/** One way to a hex: points spent, points of escalation, and tanks of ten thousand that still run. */
interface Leg {
  readonly at: Hex;
  readonly cost: number;
  readonly leash: number;
  readonly running: number;
  readonly before: Leg | null;
}

/**
 * Of the ways to a hex that cost at most a little more than the cheapest: the one that breaks the leash least, then on
 * which the fewest tanks bog, then the cheapest. Null where it cannot end its move there.
 * @rule R7.14 R12.1
 */
export function surestWay(view: SideView, reached: Reach, unit: OwnUnit, target: Hex): readonly Hex[] | null {
  if (reached.canEnd[target] !== 1) return null;
  const { detour } = theatreOf(view).numbers.armour;
  const most = Math.min(reached.points, (reached.cost[target] as number) + detour);
  const best = new Map<Hex, Leg[]>();
  const waiting: Leg[][] = [[{ at: reached.start, cost: 0, leash: 0, running: ALL, before: null }]];
  const onwards = stepsFrom(view, reached, unit, most);
  for (let cost = 0; cost <= most; cost++)
    for (const leg of waiting[cost] ?? []) {
      const known = best.get(leg.at) ?? [];
      if (known.some((other) => !isBetter(leg, other))) continue;
      best.set(leg.at, [...known, leg]);
      if (leg.at === target) continue;
      for (const next of onwards(leg)) {
        waiting[next.cost] ??= [];
        waiting[next.cost]?.push(next);
      }
    }
  const found = best.get(target)?.at(-1);
  return found ? pathOf(found) : null;
}

function isBetter(a: Leg, b: Leg): boolean {
  return a.leash < b.leash || (a.leash === b.leash && a.running > b.running);
}

/** The next hexes from where a leg ends, as far as the search for all that can be reached has been there. */
function stepsFrom(
  view: SideView,
  reached: Reach,
  unit: OwnUnit,
  most: number,
): (leg: Leg) => readonly Leg[] {
  const theatre = theatreOf(view);
  const { neighbours, numbers } = theatre;
  const { marks } = knownGround(theatre, view);
  const steps = stepCosts(theatre, view, sheetOf(theatre, unit.id).mover, reached.manner);
  const full = reached.manner === "march" ? fullRoads(theatre, view, unit) : new Set<number>();
  return (leg) => {
    const { at } = leg;
    if (at !== reached.start && reached.stops[at] === 1) return [];
    const found: Leg[] = [];
    for (let direction = 0; direction < 6; direction++) {
      const to = neighbours[at * 6 + direction] as Hex;
      const step = steps[at * 6 + direction] as number;
      if (step === NO_WAY || to < 0 || reached.cost[to] === UNREACHED || full.has(hexsideKey(at, to)))
        continue;
      const zone = ((marks[to] as number) & ENEMY_ZONE) === 0 ? 0 : numbers.movement.zoneOfControl;
      const cost = leg.cost + step + zone;
      if (cost > most) continue;
      const leash = leg.leash + (breachOfStep(theatre, view, view.side, unit, at, to)?.points ?? 0);
      const running = percentOf(leg.running, 100 - bogChanceOfStep(theatre, view, at, to));
      found.push({ at: to, cost, leash, running, before: leg });
    }
    return found;
  };
}

function pathOf(leg: Leg): readonly Hex[] {
  const way: Hex[] = [];
  for (let at = leg; at.before; at = at.before) way.push(at.at);
  return way.reverse();
}
