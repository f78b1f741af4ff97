/** Beaten units leave their hex: back to their own lines, or out through the enemy, or not at all. @rule R4.8 */
import { type Deciding, state } from "../../deciding.ts";
import { sideOfMark } from "../../draft.ts";
import { type Field, type Fielded, fielded, fieldedUnit, hexesAround, unitsAt } from "../../field.ts";
import { type Hex, hexDistance, hexesWithin } from "../../hex/grid.ts";
import { enemyOf, type SideId, type UnitId, type UnitSheet } from "../../scenario.ts";
import type { Theatre } from "../../theatre.ts";
import { bogTanks } from "../armour/bogTanks.ts";
import { cohesionState } from "../cohesion/cohesion.ts";
import { takeGround } from "../movement/capture.ts";
import { stepCost } from "../movement/cost.ts";
import { conditionsFor } from "../movement/crossings.ts";
import { hasRoom } from "../movement/stacking.ts";
import { isWater } from "../movement/swimming.ts";
import { controlsHex, zoneOfControlOf } from "../movement/zoneOfControl.ts";
import { fateOf, type Leaving, leftBehind } from "./losses.ts";
import { type RetreatCandidate, retreatHex } from "./retreat.ts";
import { destroyIfSpent, strain } from "./takeLosses.ts";

/**
 * Takes a unit out of its hex. It retreats to the best hex beside it; when there is none it breaks out to the
 * nearest free ground at the price of the surrounded; when there is none of that either it is lost.
 * @param attackers hexes from which it was beaten.
 */
export function fallBack(deciding: Deciding, id: UnitId, attackers: readonly Hex[]): void {
  const beaten = fieldedUnit(deciding.draft, id);
  if (beaten.unit.at < 0) return;
  const { grid, numbers } = deciding.draft.theatre;
  const nerve = cohesionState(beaten.unit.cohesion, numbers.cohesion) === "routed" ? "routed" : "beaten";
  const way = retreatHex(grid, attackers, candidatesFor(deciding, beaten), nerve);
  const out = way ?? breakOutHex(deciding, beaten);
  leaveBehind(deciding, beaten, way === null ? "surrounded" : "retreat");
  const { unit } = fieldedUnit(deciding.draft, id);
  if (unit.at < 0) return;
  if (out === null) {
    surrender(deciding, id);
    return;
  }
  state(deciding, { type: "unit-retreated", unit: id, from: unit.at, to: out });
  strain(deciding, id, "retreat");
  takeGround(deciding, id);
  if (way !== null) bogTanks(deciding, id, unit.at, out);
}

function candidatesFor(deciding: Deciding, { sheet, unit }: Fielded): RetreatCandidate[] {
  const { draft } = deciding;
  const enemy = enemyOf(sheet.side);
  const own = fielded(draft, sheet.side).map((friend) => friend.unit);
  const from = wayHome(draft.theatre, sheet.side, unit.at);
  return hexesAround(draft.theatre, unit.at).map((hex) => ({
    hex,
    cost: wayOut(draft, sheet, unit.at, hex),
    enemies: unitsAt(draft, hex, enemy).length > 0 ? 1 : 0,
    enemyZone: controlsHex(draft, enemy, hex) ? 1 : 0,
    room: hasRoom(draft.theatre, own, unit, hex) ? 1 : 0,
    enemyGround: isEnemyGround(draft, sheet.side, hex) ? 1 : 0,
    astray: wayHome(draft.theatre, sheet.side, hex) > from ? 1 : 0,
  }));
}

/** Ground that a side believes to be the enemy's: he was last in it, or it is nobody's and he alone claims it. */
function isEnemyGround({ theatre, state: now }: Field, side: SideId, hex: Hex): boolean {
  const enemy = enemyOf(side);
  const holder = sideOfMark(now.believed[side][hex]);
  if (holder !== null) return holder === enemy;
  return theatre.claimed[enemy][hex] === 1 && theatre.claimed[side][hex] !== 1;
}

/** Hexes to the nearest hex where troops of a side come onto the map, 0 when none is known. */
function wayHome(theatre: Theatre, side: SideId, hex: Hex): number {
  let nearest: number | null = null;
  for (const box of theatre.scenario.boxes) {
    if (box.side !== side) continue;
    for (const entry of box.entries) {
      const distance = hexDistance(theatre.grid, entry, hex);
      if (nearest === null || distance < nearest) nearest = distance;
    }
  }
  return nearest ?? 0;
}

/** Points of a step back, null where there is none; nobody falls back onto water and stays there. @rule R2.13 */
export function wayOut(field: Field, sheet: UnitSheet, from: Hex, to: Hex): number | null {
  if (isWater(field.theatre, to)) return null;
  return stepCost(field.theatre, conditionsFor(field.state, sheet.side), sheet.mover, "deployed", from, to);
}

/** Nearest free ground that its kind can stand on: out of zones of control first, then what is not the enemy's. */
function breakOutHex(deciding: Deciding, { sheet, unit }: Fielded): Hex | null {
  const { draft } = deciding;
  const { theatre } = draft;
  const zone = zoneOfControlOf(theatre, draft.state, enemyOf(sheet.side));
  const own = fielded(draft, sheet.side).map((friend) => friend.unit);
  const costs = theatre.numbers.movement.terrain[sheet.mover];
  const free = hexesWithin(theatre.grid, unit.at, theatre.numbers.fire.breakOut).filter((hex) => {
    const terrain = theatre.scenario.battlefield.terrain[hex];
    if (hex === unit.at || !terrain || costs[terrain] === null) return false;
    return unitsAt(draft, hex, enemyOf(sheet.side)).length === 0 && hasRoom(theatre, own, unit, hex);
  });
  const isFree = (hex: Hex): boolean => zone[hex] !== 1;
  const isOurs = (hex: Hex): boolean => !isEnemyGround(draft, sheet.side, hex);
  return (
    free.find((hex) => isFree(hex) && isOurs(hex)) ??
    free.find(isFree) ??
    free.find(isOurs) ??
    free[0] ??
    null
  );
}

function leaveBehind(deciding: Deciding, { sheet, unit }: Fielded, how: Leaving): void {
  const left = leftBehind(unit, how, deciding.draft.theatre.numbers);
  const missing = Math.min(left.missing, unit.men);
  if (missing + left.guns + left.tanks === 0) return;
  const loss = { killed: 0, wounded: 0, missing, guns: left.guns, tanks: left.tanks };
  state(deciding, { type: "losses-taken", unit: sheet.id, loss, bogged: left.bogged, cause: "left-behind" });
  destroyIfSpent(deciding, sheet.id);
}

/** Nowhere to go: those who are left are killed, wounded or taken as in any fight. */
function surrender(deciding: Deciding, id: UnitId): void {
  const { sheet, unit } = fieldedUnit(deciding.draft, id);
  const loss = {
    ...fateOf(unit.men, unit.lost, sheet.side, deciding.draft.theatre.numbers),
    guns: unit.guns,
    tanks: unit.tanks + unit.bogged,
  };
  state(deciding, { type: "losses-taken", unit: id, loss, bogged: unit.bogged, cause: "surrounded" });
  state(deciding, { type: "unit-destroyed", unit: id, at: unit.at });
}
