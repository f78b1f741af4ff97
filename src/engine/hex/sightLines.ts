/**
 * Who can see where over the ground. A sight line joins two eyes; a hex between them blocks it when its
 * ground with what grows or stands on it reaches above the line. Whole metres and exact comparison: no
 * division. Answers are kept as they are asked for, since ground does not change.
 * @rule R3.1
 */
import type { Battlefield, RuleNumbers } from "../scenario.ts";
import { columnOf, type Grid, type Hex, hexDistance, hexesWithin, rowOf } from "./grid.ts";
import { hexOnLine, lineBetween, lineStepsBetween } from "./line.ts";

/** Distance up to which answers are kept, hexes. */
const KEPT = 20;
const SPAN = 2 * KEPT + 1;
const SEEN = 1;
const BLOCKED = 2;

/** One hex of a sight line. */
export interface SightPoint {
  readonly hex: Hex;
  /** Ground, metres. */
  readonly ground: number;
  /** What stands on it and counts here, metres: 0 at both ends. */
  readonly cover: number;
  /** Height of the sight line over this hex, metres, rounded down. */
  readonly line: number;
  readonly blocks: 0 | 1;
}

/** A sight line told hex by hex. */
export interface SightExplanation {
  readonly visible: 0 | 1;
  /** First hex from the observer that blocks, or null. */
  readonly blocker: Hex | null;
  readonly points: readonly SightPoint[];
}

/** Sight over one battlefield. */
export interface SightLines {
  /** Hexes from one to another, on the map both: as `hexDistance` counts them, read from tables. */
  distance(a: Hex, b: Hex): number;
  /** Whether two hexes see each other over the ground, whatever the weather and the distance. */
  canSee(a: Hex, b: Hex): boolean;
  /** Why, hex by hex from a to b: for the sight tool and for the tests. */
  explain(a: Hex, b: Hex): SightExplanation;
  /** All hexes seen from a hex within a range, itself included, nearest first. */
  seenFrom(hex: Hex, range: number): readonly Hex[];
}

interface Ground {
  readonly grid: Grid;
  readonly elevation: Int32Array;
  /** Ground with its cover. */
  readonly top: Int32Array;
  readonly eye: number;
}

/** Sight over a battlefield with the rules' cover and eye heights. @rule R3.1 */
export function buildSightLines(
  grid: Grid,
  battlefield: Battlefield,
  sighting: RuleNumbers["sighting"],
): SightLines {
  const elevation = Int32Array.from(battlefield.elevation);
  const top = elevation.map((metres, hex) => {
    const terrain = battlefield.terrain[hex];
    return metres + (terrain ? sighting.cover[terrain] : 0);
  });
  const ground: Ground = { grid, elevation, top, eye: sighting.eye };
  const pairs: (Uint8Array | undefined)[] = new Array(elevation.length);
  const lists = new Map<number, readonly Hex[]>();
  // Observers are measured against everybody at every step: rows and columns are read, not divided out.
  const rows = Int16Array.from(elevation, (_, hex) => rowOf(grid, hex));
  const columns = Int16Array.from(elevation, (_, hex) => columnOf(grid, hex));
  const axial = columns.map((column, hex) => column - ((rows[hex] as number) >> 1));

  const distance = (a: Hex, b: Hex): number => {
    const down = (rows[a] as number) - (rows[b] as number);
    const across = (axial[a] as number) - (axial[b] as number);
    return Math.max(Math.abs(across), Math.abs(down), Math.abs(across + down));
  };

  /** Place of a pair in the lower hex's table: its rows run downwards only. -1 when too far apart. */
  const slotOf = (low: Hex, high: Hex): number => {
    const down = (rows[high] as number) - (rows[low] as number);
    const across = (columns[high] as number) - (columns[low] as number);
    if (down > KEPT || across > KEPT || across < -KEPT) return -1;
    return down * SPAN + across + KEPT;
  };

  const canSee = (a: Hex, b: Hex): boolean => {
    const low = a < b ? a : b;
    const high = a < b ? b : a;
    const slot = slotOf(low, high);
    if (slot < 0) return isClear(ground, low, high);
    let kept = pairs[low];
    if (!kept) {
      kept = new Uint8Array((KEPT + 1) * SPAN);
      pairs[low] = kept;
    }
    if (kept[slot] === 0) kept[slot] = isClear(ground, low, high) ? SEEN : BLOCKED;
    return kept[slot] === SEEN;
  };

  const seenFrom = (hex: Hex, range: number): readonly Hex[] => {
    const key = hex * 256 + Math.min(range, 255);
    let list = lists.get(key);
    if (!list) {
      list = hexesWithin(grid, hex, range).filter((other) => canSee(hex, other));
      lists.set(key, list);
    }
    return list;
  };

  return { distance, canSee, seenFrom, explain: (a, b) => explain(ground, a, b) };
}

/** Whether nothing blocks between two hexes, the lower index first. */
function isClear(ground: Ground, a: Hex, b: Hex): boolean {
  const distance = hexDistance(ground.grid, a, b);
  if (distance <= 1) return true;
  const steps = lineStepsBetween(ground.grid, a, b);
  for (let i = 1; i < distance; i++) {
    const between = hexOnLine(ground.grid, a, steps, 2 * i);
    if ((ground.top[between] as number) * distance > scaledHeight(ground, a, b, i, distance)) return false;
  }
  return true;
}

/** Height of the line between the eyes of a and b at step i of n, times n. */
function scaledHeight(ground: Ground, a: Hex, b: Hex, i: number, n: number): number {
  const from = (ground.elevation[a] as number) + ground.eye;
  const to = (ground.elevation[b] as number) + ground.eye;
  return from * (n - i) + to * i;
}

function explain(ground: Ground, a: Hex, b: Hex): SightExplanation {
  const distance = hexDistance(ground.grid, a, b);
  const points = lineBetween(ground.grid, a, b).map((hex, i): SightPoint => {
    const height = ground.elevation[hex] as number;
    const isEnd = i === 0 || i === distance;
    const scaled = distance === 0 ? height + ground.eye : scaledHeight(ground, a, b, i, distance);
    return {
      hex,
      ground: height,
      cover: isEnd ? 0 : (ground.top[hex] as number) - height,
      line: distance === 0 ? scaled : Math.floor(scaled / distance),
      blocks: !isEnd && (ground.top[hex] as number) * distance > scaled ? 1 : 0,
    };
  });
  const blocker = points.find((point) => point.blocks === 1)?.hex ?? null;
  return { visible: blocker === null ? 1 : 0, blocker, points };
}
