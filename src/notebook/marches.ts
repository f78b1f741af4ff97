/**
 * Planned marches over several turns: the way to a hex beyond this turn's reach, by turns, kept among the notes and
 * carried out stage by stage at the beginning of each own part. Until then a plan is no order.
 */
import {
  type Command,
  distanceField,
  type Hex,
  type Manner,
  movementPointsLeft,
  type OwnUnit,
  pathTo,
  reach,
  type SideView,
  sheetOf,
  stepCost,
  type Turn,
  theatreOf,
  UNREACHED,
  type UnitId,
} from "../engine/index.ts";

/** Why a planned march goes no further until its commander has looked at it. */
export type HaltCause = "enemy-in-sight" | "attacked" | "interrupted" | "no-way" | "refused";

/** A march over several turns, as it is noted. */
export interface MarchPlan {
  readonly unit: UnitId;
  readonly manner: Manner;
  readonly target: Hex;
  readonly halted: HaltCause | null;
}

/** A march as it can be foreseen, if sky and ground stay as they are. */
export interface March {
  /** The unit's own hex first, the target last. */
  readonly path: readonly Hex[];
  /** Where it stands at the end of each turn, this one first; the last is the target. */
  readonly stages: readonly { readonly hex: Hex; readonly turn: Turn }[];
}

/** Turns after which nobody plans any more. */
const LONGEST = 40;

/** The way of a unit to a hex, over as many turns as it takes; null where no way leads. */
export function marchTo(view: SideView, id: UnitId, manner: Manner, target: Hex): March | null {
  const unit = view.own.find((own) => own.id === id);
  if (!unit || unit.at < 0 || unit.at === target) return null;
  const field = wayField(view, unit, manner, target);
  if (!field || (field[unit.at] as number) === UNREACHED) return null;
  const theatre = theatreOf(view);
  const { mover } = sheetOf(theatre, id);
  const full = theatre.numbers.movement.allowance[manner][mover];
  let left = movementPointsLeft(theatre, id, unit, manner);
  let turn = view.turn;
  const path: Hex[] = [unit.at];
  const stages: { hex: Hex; turn: Turn }[] = [];
  for (let at = unit.at; at !== target; ) {
    const to = nextOnWay(view, field, at);
    const cost = to === null ? null : stepCost(theatre, view, mover, manner, at, to);
    if (to === null || cost === null || cost > full || stages.length > LONGEST) return null;
    if (cost > left) {
      stages.push({ hex: at, turn });
      turn += 1;
      left = full;
    }
    left -= cost;
    path.push(to);
    at = to;
  }
  return { path, stages: [...stages, { hex: target, turn }] };
}

/** Points from every hex to the target round the known enemies; null where the target cannot be gone to. */
function wayField(view: SideView, unit: OwnUnit, manner: Manner, target: Hex): Int32Array | null {
  const theatre = theatreOf(view);
  const blocked = new Uint8Array(theatre.scenario.battlefield.terrain.length);
  for (const { where } of view.enemies) {
    if (where < 0) continue;
    blocked[where] = 1;
    // A column keeps clear of the enemy's neighbourhood.
    if (manner === "march") for (const hex of around(view, where)) blocked[hex] = 1;
  }
  if (blocked[target] === 1) return null;
  return distanceField(theatre, sheetOf(theatre, unit.id).mover, manner, view, target, blocked);
}

function around(view: SideView, hex: Hex): readonly Hex[] {
  const { neighbours } = theatreOf(view);
  return Array.from({ length: 6 }, (_, way) => neighbours[hex * 6 + way] as Hex).filter(
    (other) => other >= 0,
  );
}

/** The neighbour that lies nearest to the target. */
function nextOnWay(view: SideView, field: Int32Array, at: Hex): Hex | null {
  let best: Hex | null = null;
  for (const hex of around(view, at)) {
    const points = field[hex] as number;
    if (points === UNREACHED || points >= (field[at] as number)) continue;
    if (best === null || points < (field[best] as number)) best = hex;
  }
  return best;
}

/**
 * The order that carries a march as far as it gets this turn: to the target, or to the hex nearest to it on the way
 * where there is room. Null when no hex in reach is nearer.
 */
export function stageOf(
  view: SideView,
  { unit: id, manner, target }: Omit<MarchPlan, "halted">,
): Command | null {
  const unit = view.own.find((own) => own.id === id);
  if (!unit || unit.at < 0) return null;
  const field = wayField(view, unit, manner, target);
  if (!field) return null;
  const reached = reach(view, id, manner);
  let best: Hex | null = null;
  for (const hex of reached.hexes) {
    const points = field[hex] as number;
    if (reached.canEnd[hex] !== 1 || points === UNREACHED || points >= (field[best ?? unit.at] as number))
      continue;
    best = hex;
  }
  const path = best === null ? null : pathTo(reached, best);
  return path && { type: "move", unit: id, path, manner };
}

/** The plans of a side, those nearest to their goal first, so that the head of a column makes room for its tail. */
export function inMarchingOrder(view: SideView, plans: readonly MarchPlan[]): readonly MarchPlan[] {
  const far = ({ unit, manner, target }: MarchPlan): number =>
    marchTo(view, unit, manner, target)?.path.length ?? Number.POSITIVE_INFINITY;
  return plans
    .map((plan) => ({ plan, far: far(plan) }))
    .sort((a, b) => a.far - b.far)
    .map(({ plan }) => plan);
}
