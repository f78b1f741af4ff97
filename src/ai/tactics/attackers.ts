/** Who storms a hex this turn, and from where. */
import {
  type Hex,
  hexDistance,
  type OwnUnit,
  type Purse,
  pathTo,
  type Reach,
  Recent,
  reach,
  refusalOfAttacker,
  type SideView,
  type UnitId,
} from "../../engine/index.ts";
import { type Desk, free, sheet, tradeOf } from "../desk.ts";
import { dangerTo } from "../picture.ts";
import type { Part, Plan } from "../plan.ts";
import { isGoodPath } from "../ways.ts";
import { prizeOf } from "./prize.ts";
import type { Target } from "./worth.ts";

/** A unit's part in an assault: where it storms from and how it gets there (empty = it stands there). */
export interface Attacker {
  readonly unit: UnitId;
  readonly from: Hex;
  readonly path: readonly Hex[];
}

/** Units in one assault, and how far they may come from, hexes. */
const MOST_ATTACKERS = 7;
const FROM_AFAR = 4;
/** Men of one hexside that count, and how much more is brought as a second wave. */
const PER_HEXSIDE = 500;

/** Everyone who can storm the hex this turn and be given an order, each on the hexside where fewest are. */
export function gather(
  desk: Desk,
  plan: Plan,
  { target, value }: Target,
  taken: ReadonlySet<UnitId>,
  purse: Purse,
): readonly Attacker[] {
  const candidates = free(desk)
    .filter((unit) => !taken.has(unit.id) && mayStorm(desk, plan, unit, target, value))
    .sort((a, b) => strengthOf(desk, b) - strengthOf(desk, a));
  if (desk.operation) tanksUpFront(desk, candidates);
  const crowd = new Map<Hex, Crowd>();
  const attackers: Attacker[] = [];
  let onFoot = 0;
  for (const unit of candidates) {
    if (attackers.length >= MOST_ATTACKERS) break;
    const isTank = tradeOf(desk, unit) === "tanks";
    if (isTank && onFoot === 0) continue;
    const slot = bestSlot(desk, unit, target, crowd);
    if (!slot || purse.take(unit) === "none-left") continue;
    const there = crowd.get(slot.from) ?? crowdAt(desk, slot.from);
    const comes = slot.path.length > 0;
    crowd.set(slot.from, {
      storming: there.storming + unit.men,
      men: there.men + (comes ? unit.men : 0),
      units: there.units + (comes ? 1 : 0),
    });
    if (!isTank) onFoot += 1;
    attackers.push(slot);
  }
  return attackers;
}

/** Who was told to storm with tanks brings them in behind the first battalion, before the road is full. */
function tanksUpFront(desk: Desk, candidates: OwnUnit[]): void {
  const isTank = (unit: OwnUnit): boolean => tradeOf(desk, unit) === "tanks";
  const tanks = candidates.filter(isTank);
  const foot = candidates.filter((unit) => !isTank(unit));
  candidates.splice(0, candidates.length, ...foot.slice(0, 1), ...tanks, ...foot.slice(1));
}

interface Crowd {
  readonly storming: number;
  readonly men: number;
  readonly units: number;
}

function crowdAt(desk: Desk, hex: Hex): Crowd {
  const there = desk.view.own.filter((unit) => unit.at === hex);
  return { storming: 0, men: there.reduce((sum, unit) => sum + unit.men, 0), units: there.length };
}

/** Men first, tanks behind them. */
function strengthOf(desk: Desk, unit: OwnUnit): number {
  const { quality } = sheet(desk, unit);
  return tradeOf(desk, unit) === "tanks" ? unit.tanks : 1000 + unit.men * quality;
}

function mayStorm(desk: Desk, plan: Plan, unit: OwnUnit, target: Hex, value: number): boolean {
  const trade = tradeOf(desk, unit);
  if (trade === "guns" || trade === "support") return false;
  if (unit.cohesion < steadyFrom(desk) || unit.men + unit.tanks === 0) return false;
  if (hexDistance(desk.theatre.grid, unit.at, target) > FROM_AFAR) return false;
  const part = plan.parts.get(unit.id);
  if (!part || part.role === "rally") return false;
  if (desk.operation && !isHisTask(desk, plan, part, target)) return false;
  if (target !== part.goal && walksIn(desk, unit, part)) return false;
  return part.role !== "hold" || mayLeave(desk, plan, unit, part, { target, value });
}

/** Cohesion from which a unit is sent to storm. */
function steadyFrom(desk: Desk): number {
  return desk.operation ? desk.doctrine.attackCohesion : desk.theatre.numbers.cohesion.disrupted;
}

/** Whether an operation wants this hex stormed by those who have this part: their own goal, or what bars the way to it. */
function isHisTask(desk: Desk, plan: Plan, part: Part, target: Hex): boolean {
  return plan.thrusts.some(
    ({ goal }) =>
      part.thrust?.goal === goal &&
      goal.wanted.some((wanted) => hexDistance(desk.theatre.grid, wanted, target) <= 1),
  );
}

/** Men who can hold ground that they walk onto. */
const CAN_HOLD = 80;

/** Those who go onto ground that nobody holds before the enemy about does, and whose orders are not for others. */
export function walkers(desk: Desk, plan: Plan): readonly OwnUnit[] {
  if (desk.operation) return [];
  return free(desk).filter((unit) => {
    const part = plan.parts.get(unit.id);
    if (unit.men < CAN_HOLD || !part?.thrust?.isAtHand || dangerTo(desk, part.goal) === 0) return false;
    return walksIn(desk, unit, part);
  });
}

/** Whether a unit is first to stand on wanted ground that nobody holds, and gets there. */
function walksIn(desk: Desk, unit: OwnUnit, part: Part): boolean {
  if (part.role !== "strike" || unit.spent > 0 || unit.at === part.goal) return false;
  if (!desk.operation && !part.thrust?.isRipe) return false;
  if (desk.view.enemies.some(({ where }) => where === part.goal)) return false;
  return reachOf(desk, unit).canEnd[part.goal] === 1;
}

/**
 * A garrison storms what lies beside it when the prize is worth it: what it lays bare is weighed with the storm. Where
 * an operation decides, others must stay.
 */
function mayLeave(desk: Desk, plan: Plan, unit: OwnUnit, part: Part, { target, value }: Leave): boolean {
  const worth = desk.operation ? value : prizeOf(desk, target);
  if (worth < 5 || hexDistance(desk.theatre.grid, unit.at, target) !== 1) return false;
  if (!desk.operation) return true;
  const stays = desk.view.own.filter(
    (other) => other.at === unit.at && other.id !== unit.id && plan.parts.get(other.id)?.role === "hold",
  );
  return part.goal !== unit.at || stays.reduce((sum, other) => sum + other.men, 0) >= unit.men / 2;
}

type Leave = Pick<Target, "target" | "value">;

const reaches = new Recent<SideView, Map<UnitId, Reach>>(2);

/** Where a unit gets spread out this turn, worked out once for each view. */
export function reachOf(desk: Desk, unit: OwnUnit): Reach {
  let known = reaches.get(desk.view);
  if (!known) {
    known = new Map();
    reaches.set(desk.view, known);
  }
  let found = known.get(unit.id);
  if (!found) {
    found = reach(desk.view, unit.id, "deployed");
    known.set(unit.id, found);
  }
  return found;
}

function bestSlot(desk: Desk, unit: OwnUnit, target: Hex, crowd: ReadonlyMap<Hex, Crowd>): Attacker | null {
  if (hexDistance(desk.theatre.grid, unit.at, target) === 1) {
    const stormsFromHere = refusalOfAttacker(desk.view, unit.id, target) === null;
    return stormsFromHere ? { unit: unit.id, from: unit.at, path: [] } : null;
  }
  const reached = reachOf(desk, unit);
  let best: Attacker | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (let direction = 0; direction < 6; direction++) {
    const from = desk.theatre.neighbours[target * 6 + direction] as Hex;
    if (from < 0 || reached.canEnd[from] !== 1) continue;
    const there = crowd.get(from) ?? crowdAt(desk, from);
    if (there.storming >= PER_HEXSIDE || !fits(desk, there, unit)) continue;
    const weight = there.storming * 10 + (reached.cost[from] as number);
    if (weight >= fewest) continue;
    const path = pathTo(reached, from);
    if (!path || !isGoodPath(desk, unit, path)) continue;
    fewest = weight;
    best = { unit: unit.id, from, path };
  }
  return best;
}

function fits(desk: Desk, there: Crowd, unit: OwnUnit): boolean {
  const { stackUnits, stackMen } = desk.theatre.numbers.movement;
  return there.units === 0 || (there.units + 1 <= stackUnits && there.men + unit.men <= stackMen);
}
