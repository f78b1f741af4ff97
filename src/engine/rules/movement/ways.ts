/** Which way a unit goes where several lead there, and why it finds none. */
import type { Hex } from "../../hex/grid.ts";
import { hexsideKey } from "../../hex/hexside.ts";
import { type Refusal, refuse } from "../../refusals.ts";
import type { Manner, UnitId } from "../../scenario.ts";
import { sheetOf, theatreOf } from "../../theatre.ts";
import type { OwnUnit, SideView } from "../../viewTypes.ts";
import { breachOfStep } from "../border/leash.ts";
import { NO_WAY, stepCosts } from "./cost.ts";
import { ENEMY_ZONE, knownGround } from "./knownGround.ts";
import { pathTo, type Reach, reach, UNREACHED } from "./reach.ts";
import { fullRoads } from "./road.ts";
import { isLake } from "./swimming.ts";
import { surestWay } from "./tankWays.ts";

/**
 * The way by which a unit goes to a hex in this turn: over land where any leads there, since who swims leaves his
 * guns; of ways that cost the same, the one that breaks the leash least; of tanks, the one on which fewest bog. Null where
 * none leads there now.
 * @rule R2.13 R7.14 R12.1
 */
export function wayNow(view: SideView, unit: UnitId, manner: Manner, target: Hex): readonly Hex[] | null {
  const all = reach(view, unit, manner);
  const own = view.own.find(({ id }) => id === unit);
  if (own && own.tanks > 0) return surestWay(view, all, own, target);
  const way = leastLeash(view, all, target);
  if (!way?.some((hex) => isLake(theatreOf(view), hex))) return way;
  return leastLeash(view, reach(view, unit, manner, { turns: "this", over: "land" }), target) ?? way;
}

/** Hexes at which a unit can end its move only by swimming a lake. @rule R2.13 */
export function swumTo(view: SideView, all: Reach): ReadonlySet<Hex> {
  const theatre = theatreOf(view);
  if (!all.hexes.some((hex) => isLake(theatre, hex))) return new Set();
  const dry = reach(view, all.unit, all.manner, { turns: "this", over: "land" });
  return new Set(all.hexes.filter((hex) => all.canEnd[hex] === 1 && dry.canEnd[hex] !== 1));
}

/**
 * The way to a hex in as many turns as it takes, by land where any leads there; or to a hex beside it and the step
 * into what is closed, so that the refusal names it. Null where the unit comes nowhere near.
 */
export function wayInTurns(view: SideView, unit: UnitId, manner: Manner, target: Hex): readonly Hex[] | null {
  for (const over of ["land", "land-and-water"] as const) {
    const far = reach(view, unit, manner, { turns: "any", over });
    const way = leastLeash(view, far, target);
    if (way) return way;
  }
  return wayBeside(view, reach(view, unit, manner, { turns: "any", over: "land" }), target);
}

/** A way to the hex beside the target that is reached first, and the step into what is closed. */
function wayBeside(view: SideView, { start, cost, previous }: Reach, target: Hex): readonly Hex[] | null {
  const { neighbours } = theatreOf(view);
  const beside = Array.from({ length: 6 }, (_, direction) => neighbours[target * 6 + direction] as Hex)
    .filter((hex) => hex >= 0 && cost[hex] !== UNREACHED)
    .sort((a, b) => (cost[a] as number) - (cost[b] as number));
  const [first] = beside;
  if (first === undefined) return null;
  const way: Hex[] = [target];
  for (let at = first; at !== start; at = previous[at] as Hex) way.push(at);
  return way.reverse();
}

/**
 * Why a unit comes neither to a hex nor beside it, in however many turns: its manner, the enemies who are known, or
 * the ground.
 * @rule R2.1 R2.2 R2.3 R7.6
 */
export function refusalOfGoal(view: SideView, unit: OwnUnit, manner: Manner, target: Hex): Refusal {
  const facts = { unit: unit.id, hex: target };
  const isFound = (seen: SideView, how: Manner) => wayInTurns(seen, unit.id, how, target) !== null;
  if (manner === "march" && isFound(view, "deployed")) return refuse("no-way-in-column", "R2.2", facts);
  if (isFound({ ...view, enemies: [] }, manner)) return refuse("no-way-past-enemy", "R2.1", facts);
  const { mover } = sheetOf(theatreOf(view), unit.id);
  return refuse("no-way", mover === "tracks" ? "R7.6" : "R2.3", facts);
}

/** Of the cheapest ways to a hex, the one with the fewest points of escalation. */
function leastLeash(view: SideView, reached: Reach, target: Hex): readonly Hex[] | null {
  const way = pathTo(reached, target);
  const unit = view.own.find(({ id }) => id === reached.unit);
  if (!way || !unit || way.length < 2) return way;
  const price = priceOfStep(view, unit);
  const plain = way.reduce((sum, hex, at) => sum + price(at === 0 ? unit.at : (way[at - 1] as Hex), hex), 0);
  if (plain === 0) return way;
  const before = stepsBefore(view, reached, unit);
  const best = new Map<Hex, { readonly points: number; readonly from: Hex }>();
  const pointsTo = (hex: Hex): number => {
    const known = best.get(hex);
    if (known || hex === reached.start) return known?.points ?? 0;
    let least = { points: Number.POSITIVE_INFINITY, from: reached.previous[hex] as Hex };
    for (const from of before(hex)) {
      const points = pointsTo(from) + price(from, hex);
      if (points < least.points) least = { points, from };
    }
    best.set(hex, least);
    return least.points;
  };
  if (pointsTo(target) >= plain) return way;
  const found: Hex[] = [];
  for (let at = target; at !== reached.start; at = best.get(at)?.from ?? reached.start) found.push(at);
  return found.reverse();
}

function priceOfStep(view: SideView, unit: OwnUnit): (from: Hex, to: Hex) => number {
  const theatre = theatreOf(view);
  return (from, to) => breachOfStep(theatre, view, view.side, unit, from, to)?.points ?? 0;
}

/** The hexes from which a hex is reached at its lowest cost. */
function stepsBefore(view: SideView, reached: Reach, unit: OwnUnit): (hex: Hex) => readonly Hex[] {
  const theatre = theatreOf(view);
  const { neighbours, numbers } = theatre;
  const { marks } = knownGround(theatre, view);
  const steps = stepCosts(theatre, view, sheetOf(theatre, unit.id).mover, reached.manner);
  const full: ReadonlySet<number> =
    reached.manner === "march" ? fullRoads(theatre, view, unit) : new Set<number>();
  return (hex) => {
    const extra = ((marks[hex] as number) & ENEMY_ZONE) !== 0 ? numbers.movement.zoneOfControl : 0;
    const found: Hex[] = [];
    for (let from = 0; from < 6; from++) {
      const at = neighbours[hex * 6 + from] as Hex;
      if (at < 0 || reached.cost[at] === UNREACHED) continue;
      if ((reached.cost[at] as number) >= (reached.cost[hex] as number)) continue;
      if (at !== reached.start && reached.stops[at] === 1) continue;
      const step = steps[at * 6 + directionTo(neighbours, at, hex)] as number;
      if (step === NO_WAY || full.has(hexsideKey(at, hex))) continue;
      if ((reached.cost[at] as number) + step + extra === reached.cost[hex]) found.push(at);
    }
    return found;
  };
}

function directionTo(neighbours: ArrayLike<number>, from: Hex, to: Hex): number {
  for (let direction = 0; direction < 6; direction++)
    if (neighbours[from * 6 + direction] === to) return direction;
  return -1;
}
