/** The way that troops of whom a place is told must have gone: the cheapest over the ground as it was. */
import { fielded, fieldedUnit } from "../field.ts";
import type { Hex } from "../hex/grid.ts";
import { BucketQueue } from "../rules/movement/bucketQueue.ts";
import { NO_WAY, stepCosts } from "../rules/movement/cost.ts";
import { conditionsFor } from "../rules/movement/crossings.ts";
import { canSwim, isLake, swimCost } from "../rules/movement/swimming.ts";
import type { Manner, UnitId } from "../scenario.ts";
import type { Telling } from "./telling.ts";

/** A way over the ground with what it costs, and what the unit may spend in a turn. */
export interface Route {
  /** Hexes entered, the last being the goal. */
  readonly path: readonly Hex[];
  /** Movement points of each step. */
  readonly costs: readonly number[];
  readonly cost: number;
  /** Movement allowance of the unit in this manner, whole. @rule R2.1 */
  readonly allowance: number;
}

/** Steps that no told march needs more of. */
const LONGEST = 4000;

/**
 * The cheapest way of a unit to a hex, round all ground on which the other side stands; null when there is
 * none. Zones of control and what it has spent do not matter: legality is asked of orders, not of history.
 */
export function routeTo(telling: Telling, id: UnitId, goals: readonly Hex[], manner: Manner): Route | null {
  const { draft } = telling;
  const { sheet, unit } = fieldedUnit(draft, id);
  const allowance = draft.theatre.numbers.movement.allowance[manner][sheet.mover];
  const costs: number[] = [];
  const path: Hex[] = [];
  let at = unit.at;
  for (const goal of goals) {
    const leg = cheapest(telling, id, at, goal, manner);
    if (!leg) return null;
    path.push(...leg.path);
    costs.push(...leg.costs);
    at = goal;
  }
  return { path, costs, cost: costs.reduce((sum, cost) => sum + cost, 0), allowance };
}

function cheapest(telling: Telling, id: UnitId, from: Hex, goal: Hex, manner: Manner) {
  const { draft } = telling;
  const { theatre } = draft;
  const { sheet, unit } = fieldedUnit(draft, id);
  const { neighbours } = theatre;
  const conditions = conditionsFor(draft.state, sheet.side);
  const steps = stepCosts(theatre, conditions, sheet.mover, manner);
  const swim = canSwim(sheet, unit, manner) ? swimCost(theatre, conditions) : NO_WAY;
  const shut = new Set(
    fielded(draft)
      .filter((other) => other.sheet.side !== sheet.side)
      .map((other) => other.unit.at),
  );
  const cost = new Map<Hex, number>([[from, 0]]);
  const before = new Map<Hex, { readonly hex: Hex; readonly step: number }>();
  const queue = new BucketQueue();
  queue.reset(LONGEST, neighbours.length * 2);
  queue.push(from, 0);
  for (let hex = queue.pop(); hex >= 0 && hex !== goal; hex = queue.pop()) {
    const paid = cost.get(hex) ?? 0;
    if (queue.cost !== paid) continue;
    for (let direction = 0; direction < 6; direction++) {
      const to = neighbours[hex * 6 + direction] as Hex;
      if (to < 0 || shut.has(to)) continue;
      let step = steps[hex * 6 + direction] as number;
      if (step < 0 && isLake(theatre, to)) step = swim;
      if (step < 0) continue;
      const total = paid + step;
      if (total > LONGEST || total >= (cost.get(to) ?? Number.POSITIVE_INFINITY)) continue;
      cost.set(to, total);
      before.set(to, { hex, step });
      queue.push(to, total);
    }
  }
  if (!cost.has(goal)) return null;
  const path: Hex[] = [];
  const costs: number[] = [];
  for (let at = goal; at !== from; ) {
    const last = before.get(at);
    if (!last) return null;
    path.push(at);
    costs.push(last.step);
    at = last.hex;
  }
  return { path: path.reverse(), costs: costs.reverse() };
}
