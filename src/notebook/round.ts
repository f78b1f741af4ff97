/** The commander's round: in what order he comes to the units that wait for him. */
import {
  type Hex,
  hexDistance,
  type OwnUnit,
  type SideView,
  theatreOf,
  type UnitId,
} from "../engine/index.ts";
import { byWeight } from "./weight.ts";

/**
 * The units that wait for an order as a round over the map: first who stands nearest to a known enemy, then each time
 * the nearest to the one before, a stack one after another. Of equals, and where no enemy is known, the weightiest, then
 * the first of the order of battle. `chosen` has its place in the round whether it waits or not, so that one can go on
 * from it.
 */
export function roundOf(
  view: SideView,
  waiting: readonly UnitId[],
  chosen: UnitId | null = null,
): readonly UnitId[] {
  const units = new Map(view.own.filter(({ at }) => at >= 0).map((unit) => [unit.id, unit]));
  const inRound = view.own.map(({ id }) => id).filter((id) => id === chosen || waiting.includes(id));
  const left = byWeight(view, inRound).flatMap((id) => units.get(id) ?? []);
  const { grid } = theatreOf(view);
  const enemies = new Set(view.enemies.map(({ where }) => where));
  const fromEnemy = ({ at }: OwnUnit): number => {
    let least = Number.POSITIVE_INFINITY;
    for (const where of enemies) if (where >= 0) least = Math.min(least, hexDistance(grid, at, where));
    return least;
  };
  const round: UnitId[] = [];
  for (let next = leastOf(left, fromEnemy); next; ) {
    left.splice(left.indexOf(next), 1);
    round.push(next.id);
    const from: Hex = next.at;
    next = leastOf(left, ({ at }) => hexDistance(grid, at, from));
  }
  return round;
}

/** Who comes after a unit in the round, or before it; null where nobody waits. */
export function nextInRound(
  view: SideView,
  waiting: readonly UnitId[],
  from: UnitId | null,
  way: "on" | "back" = "on",
): UnitId | null {
  const round = [...roundOf(view, waiting, from)];
  if (way === "back") round.reverse();
  const at = from === null ? -1 : round.indexOf(from);
  return [...round.slice(at + 1), ...round.slice(0, at + 1)].find((unit) => waiting.includes(unit)) ?? null;
}

/** The unit for which a number is least, the first of several. */
function leastOf(units: readonly OwnUnit[], numberOf: (unit: OwnUnit) => number): OwnUnit | undefined {
  let least: OwnUnit | undefined;
  let leastNumber = Number.POSITIVE_INFINITY;
  for (const unit of units) {
    const number = numberOf(unit);
    if (least && number >= leastNumber) continue;
    [least, leastNumber] = [unit, number];
  }
  return least;
}
