/**
 * Planned marches over several turns: the way to a hex beyond this turn's reach, by turns, kept among the notes and
 * carried out stage by stage at the beginning of each own part. Until then a plan is no order.
 */
import {
  CLOSED,
  type Command,
  checkOrder,
  distanceField,
  type Hex,
  hexDistance,
  hexesWithin,
  type Manner,
  type Minute,
  movementPointsLeft,
  type OwnUnit,
  pathTo,
  type Reach,
  reach,
  type SideView,
  sheetOf,
  stepCost,
  type Turn,
  theatreOf,
  UNREACHED,
  type UnitId,
  wayNow,
} from "../engine/index.ts";
import { withUnit } from "./ways.ts";

/** Why a planned march goes no further until its commander has looked at it. */
export type HaltCause = "enemy-in-sight" | "attacked" | "interrupted" | "no-way" | "refused";

/** Where a march leads. */
export interface MarchGoal {
  readonly unit: UnitId;
  readonly manner: Manner;
  readonly target: Hex;
  /** Hexes by way of which it leads, one after another: those that are still ahead. */
  readonly via?: readonly Hex[];
}

/** A march over several turns, as it is noted. */
export interface MarchPlan extends MarchGoal {
  readonly halted: HaltCause | null;
  /** The enemies who came in sight and halted it. */
  readonly by?: readonly UnitId[];
}

/** A march as it can be foreseen, if sky and ground stay as they are. */
export interface March {
  /** The unit's own hex first, the target last. */
  readonly path: readonly Hex[];
  /** Where it stands at the end of each turn, this one first, in its own hex where it goes nowhere now; the last is the target. */
  readonly stages: readonly { readonly hex: Hex; readonly turn: Turn }[];
}

/** Turns after which nobody plans any more. */
const LONGEST = 40;

/** The way of a unit to a hex, over land and by way of others, over as many turns as it takes; null where none leads. */
export function marchTo(
  view: SideView,
  id: UnitId,
  manner: Manner,
  target: Hex,
  via: readonly Hex[] = [],
): March | null {
  const unit = view.own.find((own) => own.id === id);
  if (!unit || unit.at < 0) return null;
  const path = legs(view, unit, manner, [...via, target]);
  if (!path || path.length < 2) return null;
  const goesNow = stageOf(view, { unit: id, manner, target, via }) !== null;
  const left = goesNow ? movementPointsLeft(theatreOf(view), id, unit, manner) : 0;
  return inTurns(view, { unit, manner, path, left });
}

/** The minute at which a turn ends. */
export function endOfStage(view: SideView, turn: Turn): Minute {
  return (turn + 1) * theatreOf(view).scenario.calendar.hoursPerTurn * 60;
}

/** Whether a march begins only with its side's next part. */
export function beginsLater({ path, stages }: March): boolean {
  return stages[0]?.hex === path[0];
}

/** The way over all goals, the unit's own hex first. */
function legs(view: SideView, unit: OwnUnit, manner: Manner, goals: readonly Hex[]): readonly Hex[] | null {
  const path: Hex[] = [unit.at];
  let at = unit.at;
  for (const goal of goals) {
    const field = wayField(view, { ...unit, at }, manner, goal);
    if (!field || (field[at] as number) === UNREACHED) return null;
    while (at !== goal) {
      const to = nextOnWay(view, { unit: unit.id, manner }, field, at);
      if (to === null) return null;
      path.push(to);
      at = to;
    }
  }
  return path;
}

interface Way {
  readonly unit: OwnUnit;
  readonly manner: Manner;
  readonly path: readonly Hex[];
  /** Points that it can still spend in this turn. */
  readonly left: number;
}

/** The way with the hexes at which the turns end. */
function inTurns(view: SideView, { unit, manner, path, left: now }: Way): March | null {
  const theatre = theatreOf(view);
  const { mover } = sheetOf(theatre, unit.id);
  const full = theatre.numbers.movement.allowance[manner][mover];
  let left = now;
  let turn = view.turn;
  const stages: { hex: Hex; turn: Turn }[] = [];
  for (const [before, to] of path.slice(1).entries()) {
    const at = path[before] as Hex;
    const cost = stepCost(theatre, view, mover, manner, at, to);
    if (cost === null || cost > full || stages.length > LONGEST) return null;
    if (cost > left) {
      stages.push({ hex: at, turn });
      turn += 1;
      left = full;
    }
    left -= cost;
  }
  return { path, stages: [...stages, { hex: path.at(-1) as Hex, turn }] };
}

/** Points more for a column that comes near a known enemy: it goes round where it can, and the enemy may be gone. */
const DETOUR = 20;

/**
 * Points over land from every hex to the target round the known enemies; null where the target cannot be gone to.
 * @see R2.2
 */
function wayField(view: SideView, unit: OwnUnit, manner: Manner, target: Hex): Int32Array | null {
  const theatre = theatreOf(view);
  const tolls = new Uint8Array(theatre.scenario.battlefield.terrain.length);
  const keepsOff = manner === "march" ? theatre.numbers.movement.columnKeepsOff : 0;
  const known = view.enemies.filter(({ where }) => where >= 0).map(({ where }) => where);
  for (const where of known)
    for (const hex of hexesWithin(theatre.grid, where, keepsOff)) tolls[hex] = DETOUR;
  for (const where of known) tolls[where] = CLOSED;
  const least = Math.min(keepsOff, 1);
  if (known.some((where) => hexDistance(theatre.grid, where, target) <= least)) return null;
  tolls[unit.at] = 0;
  return distanceField(theatre, sheetOf(theatre, unit.id).mover, manner, view, target, tolls);
}

/** The neighbour by which the target is nearest, of those that can be stepped to: a lake may lie between. */
function nextOnWay(
  view: SideView,
  { unit, manner }: Pick<MarchGoal, "unit" | "manner">,
  field: Int32Array,
  at: Hex,
): Hex | null {
  const theatre = theatreOf(view);
  const { neighbours } = theatre;
  const { mover } = sheetOf(theatre, unit);
  let best: Hex | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let way = 0; way < 6; way++) {
    const hex = neighbours[at * 6 + way] as Hex;
    const points = hex < 0 ? UNREACHED : (field[hex] as number);
    if (points === UNREACHED || points >= (field[at] as number)) continue;
    const step = stepCost(theatre, view, mover, manner, at, hex);
    if (step === null || points + step >= least) continue;
    [best, least] = [hex, points + step];
  }
  return best;
}

/**
 * The order that carries a march as far as it gets this turn: to the target, or to the hex nearest to it on the way
 * where there is room; by way of what it is to lead over, and never over a lake. Null when no hex in reach is nearer.
 */
export function stageOf(view: SideView, goal: MarchGoal): Command | null {
  const unit = view.own.find((own) => own.id === goal.unit);
  if (!unit || unit.at < 0) return null;
  const path = stagePath(view, unit, goal);
  return path && { type: "move", unit: goal.unit, path, manner: goal.manner };
}

function stagePath(view: SideView, unit: OwnUnit, goal: MarchGoal): readonly Hex[] | null {
  const { manner, target, via = [] } = goal;
  const [first = target, ...rest] = via;
  const reached = reach(view, unit.id, manner, { turns: "this", over: "land" });
  // What is in reach is gone to as by an order of its own.
  if (via.length === 0 && reached.canEnd[target] === 1) return wayNow(view, unit.id, manner, target);
  const cost = reached.cost[first] as number;
  if (via.length > 0 && cost !== UNREACHED && (first === unit.at || reached.stops[first] === 0)) {
    // As if it stood there with the points that are left: the whole way is judged in the end.
    const there: OwnUnit = { ...unit, at: first, spent: unit.spent + cost, manner, ordered: 1 };
    const on = stagePath(withUnit(view, there), there, { ...goal, via: rest });
    const way = [...(pathTo(reached, first) ?? []), ...(on ?? [])];
    if (on && checkOrder(view, { type: "move", unit: unit.id, path: way, manner }) === null) return way;
  }
  return nearest(view, unit, first, reached);
}

/** The way to the hex in reach with room that is nearest to a goal. */
function nearest(view: SideView, unit: OwnUnit, goal: Hex, reached: Reach): readonly Hex[] | null {
  const field = wayField(view, unit, reached.manner, goal);
  if (!field) return null;
  let best: Hex | null = null;
  for (const hex of reached.hexes) {
    const points = field[hex] as number;
    if (reached.canEnd[hex] !== 1 || points === UNREACHED || points >= (field[best ?? unit.at] as number))
      continue;
    best = hex;
  }
  return best === null ? null : pathTo(reached, best);
}

/** A plan as it stands once its unit has gone along a path, its own hex first, as far as a hex. */
export function planAhead(plan: MarchPlan, path: readonly Hex[], at: Hex): MarchPlan {
  const { via = [], ...without } = plan;
  const gone = path.slice(0, path.indexOf(at) + 1);
  let passed = -1;
  let count = 0;
  for (const hex of via) {
    const where = gone.indexOf(hex, passed + 1);
    if (where < 0) break;
    passed = where;
    count += 1;
  }
  return count < via.length ? { ...without, via: via.slice(count) } : without;
}

/** The plans of a side, those nearest to their goal first, so that the head of a column makes room for its tail. */
export function inMarchingOrder(view: SideView, plans: readonly MarchPlan[]): readonly MarchPlan[] {
  const far = ({ unit, manner, target, via }: MarchPlan): number =>
    marchTo(view, unit, manner, target, via)?.path.length ?? Number.POSITIVE_INFINITY;
  return plans
    .map((plan) => ({ plan, far: far(plan) }))
    .sort((a, b) => a.far - b.far)
    .map(({ plan }) => plan);
}
