/**
 * What stands in a mover's way as its side knows it, marked hex by hex. A view never changes, so the marks
 * are made once for all units of a turn's planning.
 */
import { type Hex, hexesWithin } from "../../hex/grid.ts";
import { Recent } from "../../recent.ts";
import type { Theatre } from "../../theatre.ts";
import type { SideView } from "../../viewTypes.ts";
import { placesOf } from "./stacking.ts";
import { knownZoneOfControl, seemsToControl } from "./zoneOfControl.ts";

/** Mark of a hex in a known enemy's zone of control. Marks of one hex are added together. @rule R2.7 */
export const ENEMY_ZONE = 1;
/** Mark of a hex where an enemy is seen at this moment. */
export const ENEMY_HERE = 2;
/** Mark of a hex too near a seen enemy for a column. @rule R2.2 */
export const ENEMY_NEAR = 4;

/** The known enemy on the ground, and the room that own units leave. */
export interface KnownGround {
  /** ENEMY_ZONE, ENEMY_HERE, ENEMY_NEAR by hex. */
  readonly marks: Uint8Array;
  /** Places of units that own troops take up, and their men, by hex. @rule R2.8 */
  readonly units: Uint8Array;
  readonly men: Int32Array;
}

const known = new Recent<SideView, KnownGround>(4);

/** The marks of one hex, for an order that passes a few: the whole map is marked for searches alone. */
export function marksAt(theatre: Theatre, view: SideView, hex: Hex): number {
  const { columnKeepsOff } = theatre.numbers.movement;
  let marks = 0;
  for (const enemy of view.enemies) {
    if (enemy.where < 0 || enemy.now !== 1) continue;
    const distance = theatre.sight.distance(enemy.where, hex);
    if (distance === 0) marks |= ENEMY_HERE;
    if (distance <= columnKeepsOff) marks |= ENEMY_NEAR;
    if (distance === 1 && seemsToControl(theatre, enemy, hex)) marks |= ENEMY_ZONE;
  }
  return marks;
}

/** The marks of a view, made when first asked for. */
export function knownGround(theatre: Theatre, view: SideView): KnownGround {
  let ground = known.get(view);
  if (!ground) {
    ground = mark(theatre, view);
    known.set(view, ground);
  }
  return ground;
}

function mark(theatre: Theatre, view: SideView): KnownGround {
  const marks = knownZoneOfControl(theatre, view);
  for (const enemy of view.enemies)
    if (enemy.now === 1 && enemy.where >= 0) {
      marks[enemy.where] = (marks[enemy.where] as number) | ENEMY_HERE;
      markNear(theatre, marks, enemy.where, theatre.numbers.movement.columnKeepsOff);
    }
  const units = new Uint8Array(marks.length);
  const men = new Int32Array(marks.length);
  for (const unit of view.own)
    if (unit.at >= 0) {
      units[unit.at] = (units[unit.at] as number) + placesOf(theatre, unit);
      men[unit.at] = (men[unit.at] as number) + unit.men;
    }
  return { marks, units, men };
}

function markNear(theatre: Theatre, marks: Uint8Array, hex: Hex, distance: number): void {
  for (const near of hexesNear(theatre, distance)[hex] as readonly Hex[])
    marks[near] = (marks[near] as number) | ENEMY_NEAR;
}

// Ground does not change: which hexes are near which is found once.
const near = new WeakMap<Theatre["neighbours"], Map<number, readonly (readonly Hex[])[]>>();

/** For each hex the hexes within a distance, itself among them. */
function hexesNear(theatre: Theatre, distance: number): readonly (readonly Hex[])[] {
  const known = near.get(theatre.neighbours) ?? new Map<number, readonly (readonly Hex[])[]>();
  near.set(theatre.neighbours, known);
  let lists = known.get(distance);
  if (!lists) {
    const { grid } = theatre;
    lists = Array.from({ length: grid.columns * grid.rows }, (_, hex) => hexesWithin(grid, hex, distance));
    known.set(distance, lists);
  }
  return lists;
}
