/** What the enemies that a side knows of could do to a hex in their next part, from where they are known to stand. */
import { type Field, type Fielded, fielded } from "../field.ts";
import { type Hex, hexDistance } from "../hex/grid.ts";
import { supposedField } from "../imagine.ts";
import { canStorm } from "../rules/fire-and-assault/checkAssault.ts";
import { sharedQueue as queue } from "../rules/movement/bucketQueue.ts";
import { stepCosts } from "../rules/movement/cost.ts";
import { zoneOfControlOf } from "../rules/movement/zoneOfControl.ts";
import { enemyOf, type UnitId } from "../scenario.ts";
import type { SideView } from "../viewTypes.ts";
import { directRange, spottedBy } from "./ranges.ts";

/**
 * How an enemy could hit a hex: shells that his side sees fall, shells by the map, fire at what he sees himself,
 * a storm from beside it, a storm after a move. @rule R5.1 R5.2 R4.2 R4.4
 */
export type DangerMeans = "shells" | "blind-shells" | "fire" | "storm" | "move-and-storm";

/** One known enemy who could hit a hex. */
export interface Danger {
  readonly unit: UnitId;
  readonly from: Hex;
  /** 1 when he is in sight now; 0 when he was last seen there. */
  readonly seen: 0 | 1;
  readonly means: readonly DangerMeans[];
}

/** How many known enemies can hit each hex, by hex. */
export interface DangerMap {
  /** Units whose rifles, machine guns, guns or tanks fire at what they see. @rule R4.2 */
  readonly fire: Uint8Array;
  /** Batteries whose shells would be seen to fall there, and batteries that would fire by the map. @rule R5.1 R5.2 */
  readonly shells: Uint8Array;
  readonly blind: Uint8Array;
  /** Units that could storm it, at once or after a move. @rule R4.4 */
  readonly storm: Uint8Array;
}

/** From so many units that can hit a hex on, it is of the second, third and fourth grade. */
const GRADES = [1, 2, 4, 6] as const;

/** Grade of danger, 0 for none to 4: by the units that can hit a hex; batteries by the map count a third of one. */
export function dangerGrade({ fire, shells, blind }: DangerMap, hex: Hex): 0 | 1 | 2 | 3 | 4 {
  const sure = (fire[hex] as number) + (shells[hex] as number);
  const count = sure + Math.floor((blind[hex] as number) / 3);
  if (count === 0) return (blind[hex] as number) > 0 ? 1 : 0;
  return GRADES.filter((least) => count >= least).length as 1 | 2 | 3 | 4;
}

/** What one enemy can hit. */
interface Menace {
  readonly unit: UnitId;
  readonly from: Hex;
  readonly seen: 0 | 1;
  readonly fire: ReadonlySet<Hex>;
  /** Range of his guns for bombardment, 0 for none. */
  readonly range: number;
  /** 1 where he could storm from where he stands, 2 after a move. */
  readonly storm: Uint8Array | null;
}

const menaces = new WeakMap<SideView, readonly Menace[]>();
const maps = new WeakMap<SideView, DangerMap>();

/** The known enemies who could hit a hex in their next part, nearest first. @rule R4.2 R4.4 R5.1 */
export function dangersTo(view: SideView, hex: Hex): readonly Danger[] {
  const field = supposedField(view);
  const { grid } = field.theatre;
  const observed = spottedBy(view, field, enemyOf(view.side))[hex] === 1;
  const found = menacesOf(view).flatMap((menace): Danger[] => {
    const means: DangerMeans[] = [];
    const distance = hexDistance(grid, menace.from, hex);
    // Whoever holds a hex is no danger to it.
    if (distance === 0) return [];
    if (menace.storm?.[hex] === 1) means.push("storm");
    if (menace.fire.has(hex)) means.push("fire");
    if (distance <= menace.range) means.push(observed ? "shells" : "blind-shells");
    if (menace.storm?.[hex] === 2) means.push("move-and-storm");
    const { unit, from, seen } = menace;
    return means.length > 0 ? [{ unit, from, seen, means }] : [];
  });
  return found.sort((a, b) => hexDistance(grid, a.from, hex) - hexDistance(grid, b.from, hex));
}

/** How many known enemies can hit each hex of the map. @rule R4.2 R4.4 R5.1 */
export function dangerMap(view: SideView): DangerMap {
  const known = maps.get(view);
  if (known) return known;
  const field = supposedField(view);
  const { grid } = field.theatre;
  const size = view.control.length;
  const observed = spottedBy(view, field, enemyOf(view.side));
  const made = { fire: count(size), shells: count(size), blind: count(size), storm: count(size) };
  for (const { from, fire, range, storm } of menacesOf(view)) {
    for (const hex of fire) if (hex !== from) add(made.fire, hex);
    for (let hex = 0; hex < size; hex++) {
      if (hex === from) continue;
      if (storm && storm[hex] !== 0) add(made.storm, hex);
      if (range === 0 || hexDistance(grid, from, hex) > range) continue;
      add(observed[hex] === 1 ? made.shells : made.blind, hex);
    }
  }
  maps.set(view, made);
  return made;
}

function count(size: number): Uint8Array {
  return new Uint8Array(size);
}

function add(counts: Uint8Array, hex: Hex): void {
  counts[hex] = (counts[hex] as number) + 1;
}

function menacesOf(view: SideView): readonly Menace[] {
  const known = menaces.get(view);
  if (known) return known;
  const field = supposedField(view);
  const seen = new Set(view.enemies.filter(({ now }) => now === 1).map(({ id }) => id));
  const ours = new Set(view.own.map(({ at }) => at));
  const zone = zoneOfControlOf(field.theatre, field.state, view.side);
  const made = fielded(field, enemyOf(view.side)).map((enemy): Menace => {
    const { sheet, unit } = enemy;
    return {
      unit: sheet.id,
      from: unit.at,
      seen: seen.has(sheet.id) ? 1 : 0,
      fire: new Set(directRange(field, enemy)?.hit ?? []),
      range: unit.guns > 0 ? sheet.range : 0,
      storm: isReadyToStorm(field, enemy) ? stormed(field, enemy, ours, zone) : null,
    };
  });
  menaces.set(view, made);
  return made;
}

/** Whether he goes in when a hex is stormed, and is not seen disrupted or routed. @rule R4.4 R10.2 */
function isReadyToStorm({ theatre }: Field, { sheet, unit }: Fielded): boolean {
  return canStorm(sheet.arm, unit) && unit.cohesion >= theatre.numbers.cohesion.disrupted;
}

/**
 * Hexes that an enemy could storm: 1 from where he stands, 2 after moving up deployed. Our troops bar his way and
 * our zones of control end it; what his own troops leave of room is not asked. @rule R2.1 R2.7 R4.4
 */
function stormed(
  field: Field,
  { sheet, unit }: Fielded,
  ours: ReadonlySet<Hex>,
  zone: Uint8Array,
): Uint8Array {
  const { theatre, state } = field;
  const { neighbours, numbers } = theatre;
  const steps = stepCosts(theatre, state, sheet.mover, "deployed");
  const allowance = numbers.movement.allowance.deployed[sheet.mover];
  const can = new Uint8Array(zone.length);
  const paidTo = new Int32Array(zone.length).fill(-1);
  paidTo[unit.at] = 0;
  queue.reset(allowance, neighbours.length);
  queue.push(unit.at, 0);
  for (let hex = queue.pop(); hex >= 0; hex = queue.pop()) {
    const paid = queue.cost;
    if (paidTo[hex] !== paid) continue;
    for (let direction = 0; direction < 6; direction++) {
      const to = neighbours[hex * 6 + direction] as Hex;
      const step = steps[hex * 6 + direction] as number;
      if (to < 0 || step < 0) continue;
      // A storm costs no points: who is beside a hex that he could enter can storm it.
      if (can[to] === 0) can[to] = hex === unit.at ? 1 : 2;
      if (ours.has(to) || (hex !== unit.at && zone[hex] === 1)) continue;
      const total = paid + step + (zone[to] === 1 ? numbers.movement.zoneOfControl : 0);
      const before = paidTo[to] as number;
      if (total > allowance || (before >= 0 && before <= total)) continue;
      paidTo[to] = total;
      queue.push(to, total);
    }
  }
  return can;
}
