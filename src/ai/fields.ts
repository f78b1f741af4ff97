/** Distance fields that serve again: from part to part much of the ground, the sky and the known enemies stay as they were. */
import {
  distanceField,
  type Hex,
  hexesWithin,
  type Mover,
  type SideView,
  type Theatre,
} from "../engine/index.ts";

/** All that ways rest on besides their target. */
export interface Ground {
  readonly theatre: Theatre;
  readonly mover: Mover;
  /** The sky, and the crossings of a side. */
  readonly sky: Pick<SideView, "weather" | "light" | "crossings">;
  /** By hex: points more for whoever is in it, or CLOSED. */
  readonly tolls: Uint8Array;
  /** The same about a target, where zones of control do not count: it is there that one wants to be. */
  readonly atTarget: Uint8Array;
}

/** Hexes about a target where its own tolls hold. */
const AT_THE_TARGET = 2;

/** Fields over one ground, by target. */
interface Kept {
  readonly ground: Ground;
  readonly fields: Map<Hex, Int32Array>;
}

const kept = new Map<string, Kept>();

/**
 * Points from every hex to a target; −1 = no way.
 * @param kind of ground, of which only the last is kept: whose, for which mover, with which toll.
 */
export function fieldOver(kind: string, ground: Ground, target: Hex): Int32Array {
  const before = kept.get(kind);
  const fields = before && isSame(before.ground, ground) ? before.fields : new Map<Hex, Int32Array>();
  if (before?.ground.tolls !== ground.tolls || before.fields !== fields) kept.set(kind, { ground, fields });
  let field = fields.get(target);
  if (!field) {
    field = fieldAnew(ground, target);
    fields.set(target, field);
  }
  return field;
}

/** The same, worked out whatever is kept. */
export function fieldAnew({ theatre, mover, sky, tolls, atTarget }: Ground, target: Hex): Int32Array {
  const all = tolls.slice();
  for (const hex of hexesWithin(theatre.grid, target, AT_THE_TARGET)) all[hex] = atTarget[hex] as number;
  all[target] = 0;
  return distanceField(theatre, mover, "deployed", sky, target, all);
}

/** Whether ways over the one ground are the ways over the other. */
function isSame(a: Ground, b: Ground): boolean {
  if (a.theatre !== b.theatre || a.mover !== b.mover || a.sky.crossings !== b.sky.crossings) return false;
  if (a.sky.weather !== b.sky.weather || a.sky.light !== b.sky.light) return false;
  return isAlike(a.tolls, b.tolls) && isAlike(a.atTarget, b.atTarget);
}

function isAlike(a: Uint8Array, b: Uint8Array): boolean {
  if (a === b) return true;
  for (let hex = 0; hex < b.length; hex++) if (a[hex] !== b[hex]) return false;
  return a.length === b.length;
}
