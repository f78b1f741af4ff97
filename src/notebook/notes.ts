/**
 * What a commander notes beside his orders: who gets no more of them, who sleeps, who marches over several turns, and
 * what he has taken back. Notes are kept with the game, in the browser and in a file, and are no part of its record:
 * they change nothing in the battle.
 */
import {
  type BattleState,
  type Command,
  type Hex,
  hexDistance,
  type OrderDone,
  type OwnUnit,
  type SeenEvent,
  type SideId,
  type SideView,
  sightRange,
  type Theatre,
  type Turn,
  theatreOf,
  type UnitId,
  view,
  witness,
} from "../engine/index.ts";
import type { MarchPlan } from "./marches.ts";

/** "hold": no more orders this turn; "sleep": none until the unit is woken, attacked or sees an enemy come. */
export type Aside = "hold" | "sleep";

/** Why a unit that slept is awake. */
export type WakingCause = "enemy-in-sight" | "attacked";

/** A unit that woke in the other side's part or in our own. */
export interface Waking {
  readonly unit: UnitId;
  readonly why: WakingCause;
}

/** The notes of one side. */
export interface Notes {
  /** Units that get no more orders in this turn. */
  readonly held: { readonly turn: Turn; readonly units: readonly UnitId[] };
  readonly asleep: readonly UnitId[];
  /** Units that have woken since this side last ended its part. */
  readonly woken: readonly Waking[];
  /** Orders that were taken back, the next to be given again last. */
  readonly undone: readonly Command[];
  readonly marches: readonly MarchPlan[];
}

/** Notes of a side that has noted nothing. */
export const NO_NOTES: Notes = {
  held: { turn: -1, units: [] },
  asleep: [],
  woken: [],
  undone: [],
  marches: [],
};

/** How a unit is set aside in a turn; null for one that may be given orders. */
export function asideOf(notes: Notes, turn: Turn, unit: UnitId): Aside | null {
  if (notes.asleep.includes(unit)) return "sleep";
  return notes.held.turn === turn && notes.held.units.includes(unit) ? "hold" : null;
}

/** The notes after some units were set aside, or taken back among those that wait (`null`). */
export function withAside(notes: Notes, turn: Turn, units: readonly UnitId[], how: Aside | null): Notes {
  const others = (all: readonly UnitId[]): readonly UnitId[] => all.filter((unit) => !units.includes(unit));
  const held = notes.held.turn === turn ? others(notes.held.units) : [];
  return {
    ...notes,
    held: { turn, units: how === "hold" ? [...held, ...units] : held },
    asleep: how === "sleep" ? [...others(notes.asleep), ...units] : others(notes.asleep),
    woken: notes.woken.filter(({ unit }) => !units.includes(unit)),
  };
}

/** The notes after units were ordered something else than what their march had planned. */
export function withoutMarches(notes: Notes, units: readonly UnitId[]): Notes {
  if (!notes.marches.some(({ unit }) => units.includes(unit))) return notes;
  return { ...notes, marches: notes.marches.filter(({ unit }) => !units.includes(unit)) };
}

/** A unit that still waits for an order this turn: on the map, neither moved nor used. */
export function waitsForOrder(unit: OwnUnit): boolean {
  return unit.at >= 0 && unit.deed === null && unit.spent === 0 && unit.men + unit.tanks + unit.guns > 0;
}

/** Own units that still wait for an order; those set aside and those on a planned march are not among them. */
export function waitingUnits(view: SideView, notes: Notes): readonly UnitId[] {
  const marching = new Set(notes.marches.flatMap(({ unit, halted }) => (halted === null ? [unit] : [])));
  return view.own
    .filter(
      (unit) => waitsForOrder(unit) && !marching.has(unit.id) && asideOf(notes, view.turn, unit.id) === null,
    )
    .map(({ id }) => id);
}

/** Whom an order is for; nobody where it is for the whole side. */
export function unitsOrdered(command: Command): readonly UnitId[] {
  if (command.type === "assault") return command.units;
  return "unit" in command ? [command.unit] : [];
}

/**
 * The notes after something happened: who was attacked, or sees an enemy whom he did not see before, wakes, and halts
 * on his march.
 */
export function afterFacts(
  notes: Notes,
  before: SideView,
  after: SideView,
  seen: readonly SeenEvent[],
): Notes {
  const halted = notes.marches.map((plan) => {
    const alarm = plan.halted === null ? alarmOf(before, after, seen, plan.unit, "marches") : null;
    if (!alarm) return plan;
    return { ...plan, halted: alarm.why, ...(alarm.by.length > 0 ? { by: alarm.by } : {}) };
  });
  const marches = halted.some(({ halted: now }, at) => now !== notes.marches[at]?.halted)
    ? halted
    : notes.marches;
  const woken = notes.asleep.flatMap((unit): Waking[] => {
    const alarm = alarmOf(before, after, seen, unit, "sleeps");
    return alarm ? [{ unit, why: alarm.why }] : [];
  });
  if (woken.length === 0) return marches === notes.marches ? notes : { ...notes, marches };
  const isAwake = (unit: UnitId): boolean => woken.some((waking) => waking.unit === unit);
  return {
    ...notes,
    marches,
    asleep: notes.asleep.filter((unit) => !isAwake(unit)),
    woken: [...notes.woken, ...woken],
  };
}

/**
 * A side's notes after an order of either side: who got one is set aside no longer and marches no more as planned, a
 * part that ends forgets who woke in it, and who is alarmed wakes and halts.
 */
export function notesAfter(notes: Notes, side: SideId, done: OrderDone, after: BattleState): Notes {
  const { before, command, events } = done;
  let noted = notes;
  if (before.activeSide === side) {
    const ordered = unitsOrdered(command);
    if (ordered.length > 0) noted = withoutMarches(withAside(noted, before.turn, ordered, null), ordered);
    if (command.type === "end-turn") noted = { ...noted, woken: [] };
  }
  if (noted.asleep.length + noted.marches.length === 0) return noted;
  return afterFacts(noted, view(before, side), view(after, side), witness(before, events, side));
}

/** What alarms a unit, and which enemies came in sight. */
export interface Alarm {
  readonly why: WakingCause;
  readonly by: readonly UnitId[];
}

/**
 * What of the facts concerns a unit so closely that its commander must hear of it; null when nothing does. Who marches
 * is not alarmed by an enemy whom his side knew there already, and who is too far off to need a full order past him.
 * @see R11.3
 */
export function alarmOf(
  before: SideView,
  after: SideView,
  seen: readonly SeenEvent[],
  id: UnitId,
  does: "marches" | "sleeps",
): Alarm | null {
  const was = before.own.find((unit) => unit.id === id);
  const is = after.own.find((unit) => unit.id === id);
  if (!was || !is || is.at < 0) return null;
  if (seen.some((one) => isAttackOn(one, was.at, after.side, theatreOf(after))))
    return { why: "attacked", by: [] };
  const known = new Set(inSightOf(before, was.at));
  const near = new Set(groundSeenFrom(after, is.at));
  // Also one who came and went between the two.
  const passing = seen.flatMap((one) =>
    one.type === "event" && one.event.type === "sighted" && near.has(one.event.known.where)
      ? [one.event.unit]
      : [],
  );
  const by = [...new Set([...inSightOf(after, is.at), ...passing])].filter(
    (enemy) => !known.has(enemy) && !(does === "marches" && isOldAndFar(before, after, enemy, is.at)),
  );
  return by.length > 0 ? { why: "enemy-in-sight", by } : null;
}

/** Whether the side had an enemy in sight already, or knew him where he is, and he is not near. */
function isOldAndFar(before: SideView, after: SideView, enemy: UnitId, at: Hex): boolean {
  const was = before.enemies.find(({ id }) => id === enemy);
  const where = after.enemies.find(({ id }) => id === enemy)?.where ?? -1;
  if (!was || where < 0 || (was.now === 0 && was.where !== where)) return false;
  const { grid, numbers } = theatreOf(after);
  return hexDistance(grid, where, at) >= numbers.command.freeMarch;
}

/** Enemies that are in sight from a hex now. */
function inSightOf(view: SideView, from: Hex): readonly UnitId[] {
  const near = new Set(groundSeenFrom(view, from));
  return view.enemies.filter((enemy) => enemy.now === 1 && near.has(enemy.where)).map(({ id }) => id);
}

function groundSeenFrom(view: SideView, from: Hex): readonly Hex[] {
  if (from < 0) return [];
  const { sight, numbers } = theatreOf(view);
  return sight.seenFrom(from, sightRange(numbers, view.weather, view.light));
}

/** Whether the other side stormed, shot at, shelled or bombed a hex. */
function isAttackOn(seen: SeenEvent, hex: Hex, side: SideView["side"], theatre: Theatre): boolean {
  if (seen.type === "enemy-fired") return seen.target === hex;
  if (seen.type !== "event") return false;
  const { event } = seen;
  const isOurs = (unit: UnitId | undefined): boolean =>
    theatre.scenario.units.some((sheet) => sheet.id === unit && sheet.side === side);
  switch (event.type) {
    case "assault-resolved":
      return event.target === hex && !isOurs(event.units[0]);
    case "fire-resolved":
    case "bombardment-resolved":
      return event.target === hex && !isOurs(event.unit);
    case "air-strike-resolved":
      return event.target === hex && event.side !== side;
    default:
      return false;
  }
}

/** Notes as they were kept, as far as they can be read; a game kept without any has none. */
export function keptNotes(kept: unknown): Notes {
  if (!isObject(kept)) return NO_NOTES;
  const { held, asleep, woken, undone, marches } = kept;
  const isHeld = isObject(held) && Number.isInteger(held.turn);
  return {
    held: isHeld ? { turn: held.turn as Turn, units: textsIn(held.units) } : NO_NOTES.held,
    asleep: textsIn(asleep),
    woken: listOf(woken).filter((each): each is Waking => isObject(each) && typeof each.unit === "string"),
    undone: listOf(undone).filter((each): each is Command => isObject(each) && typeof each.type === "string"),
    marches: listOf(marches).filter(isMarch),
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textsIn(value: unknown): readonly string[] {
  return listOf(value).filter((each) => typeof each === "string");
}

function isMarch(value: unknown): value is MarchPlan {
  if (!isObject(value)) return false;
  const { unit, manner, target, via, halted } = value;
  const isHow = manner === "deployed" || manner === "march";
  const isHalt = halted === null || typeof halted === "string";
  const isVia = via === undefined || (Array.isArray(via) && via.every(isHex));
  return typeof unit === "string" && isHow && isHex(target) && isVia && isHalt;
}

function isHex(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 0;
}
