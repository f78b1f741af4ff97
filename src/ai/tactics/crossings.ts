/** Engineers make the tanks' way: a crossing where a stream bars them from where they are to go. */
import {
  type Command,
  checkOrder,
  type Hex,
  hexDistance,
  hexsideKey,
  type OwnUnit,
} from "../../engine/index.ts";
import { type Desk, free, give, onMap, sheet, tradeOf } from "../desk.ts";
import type { Plan } from "../plan.ts";

/** Hexes from a crossing within which tanks are near enough to use it. */
const TANKS_WITHIN = 10;

/** Engineers who stand where tanks must cross work there before anything else. */
export function* makeCrossings(desk: Desk, plan: Plan): Generator<Command, void> {
  for (const unit of free(desk)) {
    if (unit.spent > 0 || sheet(desk, unit).arm !== "engineer") continue;
    const to = crossingFor(desk, plan, unit);
    if (to !== null) yield* give(desk, { type: "bridge", unit: unit.id, to });
  }
}

/** The hex beside engineers that brings the tanks nearest to their goal, if a stream lies before it. */
function crossingFor(desk: Desk, plan: Plan, unit: OwnUnit): Hex | null {
  const { grid, neighbours, streams } = desk.theatre;
  let best: Hex | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let direction = 0; direction < 6; direction++) {
    const to = neighbours[unit.at * 6 + direction] as Hex;
    if (to < 0 || !streams.has(hexsideKey(unit.at, to))) continue;
    const goal = goalAcross(desk, plan, unit.at, to);
    if (goal === null || checkOrder(desk.view, { type: "bridge", unit: unit.id, to }) !== null) continue;
    const left = hexDistance(grid, to, goal);
    if (left < least) [best, least] = [to, left];
  }
  return best;
}

/** The goal of tanks on this side of the stream whom the crossing would bring nearer to it. */
function goalAcross(desk: Desk, plan: Plan, at: Hex, to: Hex): Hex | null {
  const { grid } = desk.theatre;
  for (const tanks of onMap(desk)) {
    if (tradeOf(desk, tanks) !== "tanks" || hexDistance(grid, tanks.at, at) > TANKS_WITHIN) continue;
    const goal = plan.parts.get(tanks.id)?.goal;
    if (goal === undefined || goal === tanks.at) continue;
    const across = hexDistance(grid, to, goal);
    if (across < hexDistance(grid, at, goal) && across < hexDistance(grid, tanks.at, goal)) return goal;
  }
  return null;
}
