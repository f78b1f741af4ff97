/** What an assault lays bare: posts that nobody holds while their garrisons storm. */
import { type Hex, nextPart, type UnitId } from "../../engine/index.ts";
import { type Desk, tradeOf, unitNow } from "../desk.ts";
import { dangerTo, enemyMen } from "../picture.ts";
import { menPerPoint } from "./prize.ts";

/** Men of the enemy about a post who need not be minded, and share of a post's worth that an open one costs, percent. */
const FEW = 80;
const AT_RISK = 60;

/** Men that posts are worth which these units leave to nobody, with the enemy near enough to walk in. */
export function strippedBy(desk: Desk, units: readonly UnitId[], target: Hex): number {
  if (nextPart(desk.view) === "end") return 0;
  const going = new Set(units);
  const left = new Set(units.map((unit) => unitNow(desk, unit)?.at ?? -1));
  let points = 0;
  for (const { place: id, points: worth } of desk.battle.objectives)
    for (const hex of desk.theatre.places.get(id)?.hexes ?? []) {
      if (!left.has(hex) || isStillHeld(desk, hex, going)) continue;
      if (dangerTo(desk, hex) - (enemyMen(desk.view).get(target) ?? 0) > FEW) points += worth;
    }
  return Math.floor((points * menPerPoint(desk) * AT_RISK) / 100);
}

function isStillHeld(desk: Desk, hex: Hex, going: ReadonlySet<UnitId>): boolean {
  return desk.view.own.some(
    (unit) => unit.at === hex && !going.has(unit.id) && tradeOf(desk, unit) === "line",
  );
}
