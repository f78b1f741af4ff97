/** What an assault lays bare: posts that nobody holds while their garrisons storm. */
import { CONTROL_MARK, enemyOf, type Hex, nextPart, type UnitId } from "../../engine/index.ts";
import { type Desk, tradeOf, unitNow } from "../desk.ts";
import { dangerTo, enemyMen } from "../picture.ts";
import { menPerPoint } from "./prize.ts";

/** Men of the enemy about a post who need not be minded, and share of a post's worth that an open one costs, percent. */
const FEW = 80;
const AT_RISK = 60;

/** Men that posts are worth which these units leave to nobody, with the enemy near enough to walk in. */
export function strippedBy(desk: Desk, units: readonly UnitId[], target: Hex): number {
  if (nextPart(desk.view) === "end") return 0;
  let points = 0;
  for (const { hex, worth } of bareAfter(desk, units))
    if (dangerTo(desk, hex) - (enemyMen(desk.view).get(target) ?? 0) > FEW) points += worth;
  return Math.floor((points * menPerPoint(desk) * AT_RISK) / 100);
}

/** Those of some units who would have to stay so that no post is left to nobody: of each post the smallest who can hold it. */
export function stayers(desk: Desk, units: readonly UnitId[]): readonly UnitId[] {
  return bareAfter(desk, units).flatMap(({ hex }) => {
    const there = units
      .flatMap((id) => unitNow(desk, id) ?? [])
      .filter((unit) => unit.at === hex && tradeOf(desk, unit) === "line")
      .sort((a, b) => a.men - b.men);
    const stays = there.find(({ men }) => men >= CAN_HOLD) ?? there.at(-1);
    return stays ? [stays.id] : [];
  });
}

/** Men who can hold a post until others come. */
const CAN_HOLD = 80;

/** Posts on which nobody of the line is left when units have gone, and what the enemy wins by walking in. */
function bareAfter(desk: Desk, units: readonly UnitId[]): readonly { hex: Hex; worth: number }[] {
  const going = new Set(units);
  const left = new Set(units.map((unit) => unitNow(desk, unit)?.at ?? -1));
  const bare: { hex: Hex; worth: number }[] = [];
  for (const { place: id, points } of desk.battle.objectives) {
    const hexes = desk.theatre.places.get(id)?.hexes ?? [];
    for (const hex of hexes)
      if (left.has(hex) && !isStillHeld(desk, hex, going))
        bare.push({ hex, worth: lostWith(desk, hexes, points) });
  }
  return bare;
}

/** Points that go with a hex of a place: all of it where the place is this side's, else its part. */
function lostWith(desk: Desk, hexes: readonly Hex[], points: number): number {
  const enemys = CONTROL_MARK[enemyOf(desk.side)];
  const isContested = hexes.some((hex) => desk.view.control[hex] === enemys);
  return isContested ? Math.floor(points / hexes.length) : points;
}

function isStillHeld(desk: Desk, hex: Hex, going: ReadonlySet<UnitId>): boolean {
  return desk.view.own.some(
    (unit) => unit.at === hex && !going.has(unit.id) && tradeOf(desk, unit) === "line",
  );
}
