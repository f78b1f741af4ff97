/** From where a side looks around, and how near to a hex stands who sees it. */
import type { Field } from "../../field.ts";
import { type Hex, OFF_MAP } from "../../hex/grid.ts";
import type { Light, SideId, Weather } from "../../scenario.ts";
import type { UnitState } from "../../state.ts";
import type { Theatre } from "../../theatre.ts";
import { nearestSeer, OUT_OF_SIGHT, type SkyRanges } from "./spotting.ts";

/** What is known of hexes that somebody asked about: who sees them best. */
interface Lookup {
  /** Hexes to the nearest who has each hex in sight, OUT_OF_SIGHT where none has, NOT_LOOKED where nobody asked. */
  readonly nearest: Int16Array;
  /** The hexes asked about, each once: the only ones that need be looked at when an observer moves. */
  readonly looked: Hex[];
  /** Hexes at most over which one looks. */
  reach: number;
}

/** One look around by a side; it holds while nobody moves, and follows those who do. */
export interface Watch {
  readonly side: SideId;
  readonly theatre: Theatre;
  weather: Weather;
  light: Light;
  ranges: SkyRanges;
  /** Hexes in which units of the side stand, each once, in no order. */
  readonly observers: readonly Hex[];
  /** Units of the side by hex. */
  readonly crowd: Uint8Array;
  readonly seers: Lookup;
  /** The same by flashes of guns alone, which show farther. @rule R5.8 */
  readonly flashes: Lookup;
}

interface Following extends Watch {
  readonly observers: Hex[];
  /** Where each unit of the side stands, as they come in the order of battle. */
  readonly stands: Hex[];
}

const NOT_LOOKED = -1;
/** Moves after which it is cheaper to look anew, and hexes asked about after which old questions are dropped. */
const MOST_MOVES = 6;
const MOST_LOOKED = 200;

// From order to order a unit or two have moved: a side goes on looking from where it looked before.
const watches: Record<SideId, Following | null> = { soviet: null, japanese: null };

/** A side's look around as things are: true until anybody moves or the sky changes, then to be asked for anew. */
export function watchOf({ theatre, state: now }: Field, side: SideId): Watch {
  let watch = watches[side];
  // Theatres that are supposed from one share its ground, its sides and its skies, and nothing else is asked here.
  if (watch?.theatre.sight !== theatre.sight || watch.theatre.spotting !== theatre.spotting) {
    watch = openWatch(theatre, side, now);
    watches[side] = watch;
  }
  if (watch.weather !== now.weather || watch.light !== now.light) lookUnder(watch, now);
  follow(watch, now.units);
  return watch;
}

/** Hexes to the nearest observer who has a hex in sight, OUT_OF_SIGHT when none has. */
export function seerOf(watch: Watch, hex: Hex): number {
  return lookedUp(watch, watch.seers, hex);
}

/** Hexes to the nearest who sees the flashes of guns in a hex. @rule R5.8 */
export function seerOfFlashes(watch: Watch, hex: Hex): number {
  return lookedUp(watch, watch.flashes, hex);
}

/** Whether someone stands in a hex or beside it, where nobody can hide from him. @rule R3.5 */
export function isSearched({ theatre, crowd }: Watch, hex: Hex): boolean {
  if ((crowd[hex] as number) > 0) return true;
  for (let direction = 0; direction < 6; direction++) {
    const beside = theatre.neighbours[hex * 6 + direction] as Hex;
    if (beside >= 0 && (crowd[beside] as number) > 0) return true;
  }
  return false;
}

/** What is known of a hex; who was not looked for yet is looked for once. */
function lookedUp({ theatre, observers }: Watch, lookup: Lookup, hex: Hex): number {
  const known = lookup.nearest[hex] as number;
  if (known !== NOT_LOOKED) return known;
  if (lookup.looked.length >= MOST_LOOKED) forget(lookup);
  const found = nearestSeer(theatre, observers, hex, lookup.reach);
  lookup.nearest[hex] = found;
  lookup.looked.push(hex);
  return found;
}

function forget({ nearest, looked }: Lookup): void {
  for (const hex of looked) nearest[hex] = NOT_LOOKED;
  looked.length = 0;
}

function openWatch(theatre: Theatre, side: SideId, { weather, light }: Field["state"]): Following {
  const hexes = theatre.neighbours.length / 6;
  const ranges = theatre.spotting[weather][light];
  const lookup = (reach: number): Lookup => ({
    nearest: new Int16Array(hexes).fill(NOT_LOOKED),
    looked: [],
    reach,
  });
  return {
    side,
    theatre,
    weather,
    light,
    ranges,
    stands: theatre.unitsOf[side].map(() => OFF_MAP),
    observers: [],
    crowd: new Uint8Array(hexes),
    seers: lookup(ranges.look),
    flashes: lookup(ranges.flashes),
  };
}

/** Looks on under another sky. */
function lookUnder(watch: Following, { weather, light }: Field["state"]): void {
  const ranges = watch.theatre.spotting[weather][light];
  Object.assign(watch, { weather, light, ranges });
  watch.seers.reach = ranges.look;
  watch.flashes.reach = ranges.flashes;
  forget(watch.seers);
  forget(watch.flashes);
}

/** Brings a watch to where the units stand now. */
function follow(watch: Following, units: readonly UnitState[]): void {
  const { stands } = watch;
  const places = watch.theatre.unitsOf[watch.side];
  let moves = 0;
  for (let place = 0; place < places.length; place++) {
    const to = (units[places[place] as number] as UnitState).at;
    const from = stands[place] as Hex;
    if (from === to) continue;
    stands[place] = to;
    moves += 1;
    if (moves === MOST_MOVES) {
      forget(watch.seers);
      forget(watch.flashes);
    }
    if (from >= 0) leave(watch, from);
    if (to >= 0) come(watch, to);
  }
}

/** One unit has left a hex: where others still stand, nothing is lost from sight. */
function leave(watch: Following, from: Hex): void {
  const { crowd, observers, seers, flashes } = watch;
  const left = (crowd[from] as number) - 1;
  crowd[from] = left;
  if (left > 0) return;
  observers[observers.indexOf(from)] = observers.at(-1) as Hex;
  observers.pop();
  loseSight(watch.theatre, seers, from);
  loseSight(watch.theatre, flashes, from);
}

/** What only one who is gone saw so near is looked at anew. */
function loseSight({ sight: lines }: Theatre, { nearest, looked }: Lookup, gone: Hex): void {
  let kept = 0;
  for (let at = 0; at < looked.length; at++) {
    const hex = looked[at] as Hex;
    if (nearest[hex] === lines.distance(gone, hex)) nearest[hex] = NOT_LOOKED;
    else looked[kept++] = hex;
  }
  looked.length = kept;
}

/** One unit has come to a hex. */
function come(watch: Following, to: Hex): void {
  const { crowd, observers, seers, flashes } = watch;
  const there = crowd[to] as number;
  crowd[to] = there + 1;
  if (there > 0) return;
  observers.push(to);
  gainSight(watch.theatre, seers, to);
  gainSight(watch.theatre, flashes, to);
}

function gainSight({ sight: lines }: Theatre, { nearest, looked, reach }: Lookup, came: Hex): void {
  for (const hex of looked) {
    const distance = lines.distance(came, hex);
    if (distance <= reach && distance < (nearest[hex] as number) && lines.canSee(came, hex))
      nearest[hex] = distance;
  }
}

/** Whether any unit of a side has a hex in sight now. @rule R3.1 R3.2 */
export function isSeenBy(field: Field, side: SideId, hex: Hex): boolean {
  return seerOf(watchOf(field, side), hex) !== OUT_OF_SIGHT;
}
