/** What the verbs work with while a line is told: the state so far, and a way to complain of an entry. */
import {
  type BattleState,
  battleOf,
  GONE,
  type Hex,
  type Manner,
  OFF_MAP,
  type Telling,
  theatreOf,
  type UnitId,
  type UnitState,
  type WaitCause,
} from "../../engine/index.ts";
import { whenOf } from "../clock.ts";
import { groundNamed, type Names } from "../read/names.ts";
import type { ReadEntry } from "../read/readLine.ts";

/** What a unit has spent on the way in the turn under way. */
export interface Spent {
  readonly points: number;
  readonly manner: Manner;
}

/** Where in an entry something is wrong, what was expected, what was found. */
export type Fault = (path: readonly PropertyKey[], expected: string, found: string) => void;

/** One entry being told. */
export interface TellingDesk {
  readonly names: Names;
  readonly entry: ReadEntry;
  readonly telling: Telling;
  /** Movement points that each unit has spent this turn. */
  readonly spent: Map<UnitId, Spent>;
  /** Says what cannot be: it is not told. */
  readonly complain: Fault;
  /** Says that a check is broken, or counts it where the entry has a sourced exception; it is told all the same. */
  readonly object: Fault;
}

/** The state so far. */
export function now({ telling }: TellingDesk): BattleState {
  return telling.draft.state;
}

/** A unit as it stands now. */
export function unitNow(desk: TellingDesk, id: UnitId): UnitState {
  const index = theatreOf(now(desk)).unitIndex.get(id) ?? -1;
  const unit = now(desk).units[index];
  if (!unit) throw new Error(`unitNow: no unit "${id}"`);
  return unit;
}

/** The hex that a checked word of an entry stands for. */
export function hexNow(desk: TellingDesk, written: string): Hex {
  const hex = groundNamed(desk.names, written);
  if (hex === null) throw new Error(`hexNow: "${written}" is no ground`);
  return hex;
}

/** Whether a unit is there to act; if not, why is said. */
export function isThere(desk: TellingDesk, path: readonly PropertyKey[], id: UnitId): boolean {
  const { at } = unitNow(desk, id);
  if (at >= 0) return true;
  const found =
    at === GONE ? `${id}, which is out of the battle by then` : `${id}, which ${whyAway(desk, id)}`;
  desk.complain(path, "a unit that stands on the map at this hour", found);
  return false;
}

function whyAway(desk: TellingDesk, id: UnitId): string {
  const state = now(desk);
  const arrival = battleOf(theatreOf(state), state.battle).arrivals.find(({ unit }) => unit === id);
  if (!arrival) return "does not come";
  const cause = state.waiting[id];
  if (cause) return `waits in the box ${arrival.box}: ${WAITS[cause]}`;
  const { startDate } = desk.names.scenario.calendar;
  return `has not arrived yet (due ${whenOf(startDate, arrival.minute)} at the box ${arrival.box})`;
}

/** Why a unit that is due does not come. */
const WAITS: Readonly<Record<WaitCause, string>> = {
  road: "the columns before it fill the road for this turn (R2.12)",
  room: "its entry hexes are full (R2.8)",
  enemy: "the enemy stands on its entry hexes",
};

/** A hex by its name, as authors write it. */
export function hexSaid({ names }: TellingDesk, hex: Hex): string {
  const { columns } = names.scenario.battlefield;
  if (hex === OFF_MAP || hex === GONE) return "off the map";
  return `${String(hex % columns).padStart(2, "0")}${String(Math.floor(hex / columns)).padStart(2, "0")}`;
}
