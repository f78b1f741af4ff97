/**
 * Where a unit can go this turn, by its side's knowledge alone. A bucket queue over whole-numbered costs
 * (Dial's algorithm): each hex is settled once, in order of cost.
 * @source Robert B. Dial, "Algorithm 360: Shortest-path forest with topological ordering", 1969.
 */
import type { Hex } from "../../hex/grid.ts";
import { hexsideKey } from "../../hex/hexside.ts";
import type { Manner, UnitId } from "../../scenario.ts";
import { sheetOf, type Theatre, theatreOf } from "../../theatre.ts";
import type { OwnUnit, SideView } from "../../viewTypes.ts";
import { canBeOrdered, fallsBack, isClearOfEnemies } from "../command/orders.ts";
import { sharedQueue as queue } from "./bucketQueue.ts";
import { NO_WAY, stepCosts } from "./cost.ts";
import { ENEMY_HERE, ENEMY_NEAR, ENEMY_ZONE, type KnownGround, knownGround } from "./knownGround.ts";
import { movementPointsLeft } from "./points.ts";
import { fullRoads } from "./road.ts";
import { fitsBeside } from "./stacking.ts";
import { canSwim, isLake, isWater, swimCost } from "./swimming.ts";

/** In `cost` and `previous`: not reached. */
export const UNREACHED = -1;

/** All that a unit can reach this turn. Plain data; the arrays run by hex. */
export interface Reach {
  readonly unit: UnitId;
  readonly manner: Manner;
  readonly start: Hex;
  /** Movement points at the start. */
  readonly points: number;
  /** Points to get there, UNREACHED where it cannot. */
  readonly cost: Int16Array;
  /** Hex before, UNREACHED at the start and where it cannot go. */
  readonly previous: Int32Array;
  /** 1 where an enemy zone of control ends the move. */
  readonly stops: Uint8Array;
  /** 1 where it may end its move; elsewhere it can only pass. */
  readonly canEnd: Uint8Array;
  /** Hexes reached, cheapest first, the start first of all. */
  readonly hexes: readonly Hex[];
}

/** How far is searched, and whether men on foot swim. */
export interface Search {
  /** "this": with the points and the order that the unit has; "any": in as many turns as it takes, with an order. */
  readonly turns: "this" | "any";
  readonly over: "land-and-water" | "land";
}

const NOW: Search = { turns: "this", over: "land-and-water" };
/** Points that reach over any map; a zone of control on the way costs a turn, so those of some turns are among them. */
const FAR = 4000;
const TURN_LOST = 50;
/** No step costs more than this many points. */
const DEAREST_STEP = 255;

/**
 * All hexes a unit can reach in one move with the points it has left.
 * @throws when the view's side has no such unit.
 * @rule R2.1 R2.2 R2.7 R2.8 R2.12 R2.13 R11.3
 */
export function reach(view: SideView, unitId: UnitId, manner: Manner, how: Search = NOW): Reach {
  const theatre = theatreOf(view);
  const unit = view.own.find((own) => own.id === unitId);
  if (!unit) throw new Error(`reach: side ${view.side} has no unit "${unitId}"`);
  const size = theatre.scenario.battlefield.terrain.length;
  // One piece of memory for all arrays: it is asked for far more often than it is used up.
  const memory = new ArrayBuffer(size * 8);
  const found: Growing = {
    unit: unitId,
    manner,
    start: unit.at,
    points: unit.at < 0 ? 0 : how.turns === "any" ? FAR : movementPointsLeft(theatre, unitId, unit, manner),
    previous: new Int32Array(memory, 0, size).fill(UNREACHED),
    cost: new Int16Array(memory, size * 4, size).fill(UNREACHED),
    stops: new Uint8Array(memory, size * 6, size),
    canEnd: new Uint8Array(memory, size * 7, size),
    hexes: [],
  };
  if (unit.at >= 0) search(theatre, view, how.turns === "any" ? fresh(unit) : unit, { found, how });
  return found;
}

/** The unit as it is in a later turn: with an order, nothing done yet. */
function fresh(unit: OwnUnit): OwnUnit {
  return { ...unit, spent: 0, deed: null, ordered: 1 };
}

interface Growing extends Reach {
  readonly hexes: Hex[];
}

type Searching = { readonly found: Growing; readonly how: Search };

function search(theatre: Theatre, view: SideView, unit: OwnUnit, { found, how }: Searching): void {
  const ground = knownGround(theatre, view);
  const sheet = sheetOf(theatre, unit.id);
  const steps = stepCosts(theatre, view, sheet.mover, found.manner);
  const swim =
    how.over === "land-and-water" && canSwim(sheet, unit, found.manner) ? swimCost(theatre, view) : NO_WAY;
  const isFar = how.turns === "any";
  const full = found.manner === "march" && !isFar ? fullRoads(theatre, view, unit) : null;
  const isFull = full !== null && full.size > 0;
  const closed = ENEMY_HERE | (found.manner === "march" ? ENEMY_NEAR : 0);
  // Who comes into a zone goes on in his next turn.
  const extra = theatre.numbers.movement.zoneOfControl + (isFar ? TURN_LOST : 0);
  const { cost, previous, stops, hexes, points } = found;
  const { marks } = ground;
  const { neighbours } = theatre;
  queue.reset(Math.min(points, DEAREST_STEP), neighbours.length);
  // Without a full order a column keeps clear of the enemy, and who is spread out only falls back.
  const hasOrder = canBeOrdered(view, unit);
  const shut = !hasOrder && found.manner === "march";
  const fallingBack = !hasOrder && found.manner === "deployed";
  // A unit that has moved and stands in a zone of control has ended its move.
  const canLeave = unit.spent === 0 || ((marks[unit.at] as number) & ENEMY_ZONE) === 0;
  cost[unit.at] = 0;
  queue.push(unit.at, 0);
  for (let hex = queue.pop(); hex >= 0; hex = queue.pop()) {
    const paid = cost[hex] as number;
    // Put in again at a lower cost since: that entry has settled it.
    if (queue.cost !== paid) continue;
    hexes.push(hex);
    if (hex === unit.at ? !canLeave : stops[hex] === 1 && !isFar) continue;
    for (let direction = 0; direction < 6; direction++) {
      const to = neighbours[hex * 6 + direction] as Hex;
      let step = steps[hex * 6 + direction] as number;
      if (step < 0 && to >= 0 && isLake(theatre, to)) step = swim;
      if (step < 0 || (isFull && full.has(hexsideKey(hex, to)))) continue;
      const mark = marks[to] as number;
      if ((mark & closed) !== 0) continue;
      if (shut && !isClearOfEnemies(theatre, view, to)) continue;
      if (fallingBack && !fallsBack(theatre, view, hex, to)) continue;
      const inZone = mark & ENEMY_ZONE;
      const total = paid + step + (inZone === 0 ? 0 : extra);
      const before = cost[to] as number;
      if (total > points || (before >= 0 && before <= total)) continue;
      cost[to] = total;
      previous[to] = hex;
      stops[to] = inZone;
      queue.push(to, total);
    }
  }
  markEnds(theatre, ground, unit, found);
}

function markEnds(theatre: Theatre, ground: KnownGround, unit: OwnUnit, found: Growing): void {
  for (const hex of found.hexes) {
    const units = ground.units[hex] as number;
    const men = ground.men[hex] as number;
    const isRoom = hex !== unit.at && !isWater(theatre, hex) && fitsBeside(theatre, units, men, unit);
    found.canEnd[hex] = isRoom ? 1 : 0;
  }
}

/**
 * The cheapest way to a hex where the unit may end its move, its own hex not included: the path of a `move`
 * command. Null when it cannot get there this turn or finds no room.
 */
export function pathTo(reached: Reach, hex: Hex): Hex[] | null {
  if (reached.canEnd[hex] !== 1) return null;
  const path: Hex[] = [];
  for (let at = hex; at !== reached.start; at = reached.previous[at] as Hex) path.push(at);
  return path.reverse();
}
