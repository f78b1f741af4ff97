/** Keeps what each side knows of the other up to date while things happen. @rule R3.3 */
import { type Deciding, state } from "../../deciding.ts";
import { CONTROL_MARK } from "../../draft.ts";
import { type Field, fieldedUnit, unitsAt } from "../../field.ts";
import { worksServing } from "../../forces/dugGround.ts";
import type { Hex } from "../../hex/grid.ts";
import {
  enemyOf,
  type Light,
  type RuleNumbers,
  SIDES,
  type SideId,
  type UnitId,
  type UnitSheet,
  type Weather,
} from "../../scenario.ts";
import type { Known, SpottingLevel, UnitState } from "../../state.ts";
import type { Theatre } from "../../theatre.ts";
import { cohesionState } from "../cohesion/cohesion.ts";
import { shelterFor } from "../entrenchment/shelter.ts";
import { hasShownGuns } from "./flashes.ts";
import { levelAt, nearestSeer, OUT_OF_SIGHT, type SkyRanges, type SpottingRange } from "./spotting.ts";

/** Looks around for both sides: who comes into sight, who is lost from it. */
export function refreshSight(deciding: Deciding): void {
  const { draft } = deciding;
  for (const side of SIDES) {
    const watch = watchOf(draft, side);
    for (const index of draft.theatre.unitsOf[enemyOf(side)]) {
      const isOnMap = (draft.state.units[index] as UnitState).at >= 0;
      if (isOnMap || draft.state.known[side][index]) look(deciding, watch, index);
    }
  }
}

/** What a unit that has just stepped sees, and who sees it. */
export function sightMover(deciding: Deciding, id: UnitId): void {
  const { draft } = deciding;
  const { index, sheet, unit } = fieldedUnit(draft, id);
  const enemy = enemyOf(sheet.side);
  look(deciding, watchOf(draft, enemy), index);
  const { sight: lines, spotting } = draft.theatre;
  const ranges = spotting[draft.state.weather][draft.state.light];
  const farthest = Math.max(ranges.look, ranges.flashes);
  for (const watcher of draft.theatre.unitsOf[enemy]) {
    const { at } = draft.state.units[watcher] as UnitState;
    if (at < 0) continue;
    const distance = lines.distance(unit.at, at);
    if (distance > farthest || !lines.canSee(unit.at, at)) continue;
    const level = levelAt(rangeOf(draft, ranges, watcher), distance);
    if (level) sight(deciding, sheet.side, watcher, level);
  }
}

/** Troops that run into each other know each other. */
export function meet(deciding: Deciding, side: SideId, hex: Hex): void {
  for (const { index } of unitsAt(deciding.draft, hex, enemyOf(side)))
    sight(deciding, side, index, "identified");
}

/** Whether any unit of a side has a hex in sight now. @rule R3.1 R3.2 */
export function isSeenBy(draft: Field, side: SideId, hex: Hex): boolean {
  return seerOf(watchOf(draft, side), hex) !== OUT_OF_SIGHT;
}

/** One look around by a side: from which hexes, and how near to each hex looked at one stands who sees it. */
export interface Watch {
  readonly side: SideId;
  readonly theatre: Theatre;
  readonly weather: Weather;
  readonly light: Light;
  readonly ranges: SkyRanges;
  /** Where each unit of the side stands, as they come in the order of battle. */
  readonly stands: readonly Hex[];
  readonly observers: readonly Hex[];
  /** By hex, NOT_LOOKED where nobody asked yet. */
  readonly seers: Int16Array;
  /** The same by flashes of guns alone, which show farther. @rule R5.8 */
  readonly flashes: Int16Array;
}

const NOT_LOOKED = -1;

// Much happens while nobody of a side moves: it goes on looking from where it looked before.
const lastWatch: Record<SideId, Watch | null> = { soviet: null, japanese: null };

/** Opens a look around; it holds while nobody moves. */
export function watchOf(draft: Field, side: SideId): Watch {
  const before = lastWatch[side];
  if (before && isStillTrue(before, draft)) return before;
  const { theatre, state: now } = draft;
  const { weather, light } = now;
  const stands = theatre.unitsOf[side].map((index) => (now.units[index] as UnitState).at);
  const after = before && isSameSky(before, draft) ? afterOneMove(before, stands) : null;
  if (after) {
    lastWatch[side] = after;
    return after;
  }
  const hexes = theatre.neighbours.length / 6;
  const watch: Watch = {
    side,
    theatre,
    weather,
    light,
    ranges: theatre.spotting[weather][light],
    stands,
    observers: [...new Set(stands)].filter((hex) => hex >= 0),
    seers: new Int16Array(hexes).fill(NOT_LOOKED),
    flashes: new Int16Array(hexes).fill(NOT_LOOKED),
  };
  lastWatch[side] = watch;
  return watch;
}

/** Whether a side still looks under the same sky and from the same hexes. */
function isStillTrue(watch: Watch, { theatre, state: now }: Field): boolean {
  if (!isSameSky(watch, { theatre, state: now })) return false;
  const units = theatre.unitsOf[watch.side];
  for (let place = 0; place < units.length; place++)
    if ((now.units[units[place] as number] as UnitState).at !== watch.stands[place]) return false;
  return true;
}

function isSameSky(watch: Watch, { theatre, state: now }: Field): boolean {
  return watch.theatre === theatre && watch.weather === now.weather && watch.light === now.light;
}

/** The look around of a side of which one unit stands elsewhere than before; null where more have moved. */
function afterOneMove(before: Watch, stands: readonly Hex[]): Watch | null {
  let left = NOT_LOOKED;
  let came = NOT_LOOKED;
  for (let place = 0; place < stands.length; place++) {
    const from = before.stands[place] as Hex;
    const to = stands[place] as Hex;
    if (from === to) continue;
    if (from < 0 || to < 0 || left !== NOT_LOOKED) return null;
    [left, came] = [from, to];
  }
  const { theatre, ranges } = before;
  // Where others still stand, nothing is lost from sight.
  const gone = stands.includes(left) ? null : left;
  return {
    ...before,
    stands,
    observers: [...new Set(stands)].filter((hex) => hex >= 0),
    seers: seersAfter(theatre, before.seers, { gone, came, reach: ranges.look }),
    flashes: seersAfter(theatre, before.flashes, { gone, came, reach: ranges.flashes }),
  };
}

/** Where an observer is gone from, if he was the only one there, where he came, and how far he looks. */
interface Shift {
  readonly gone: Hex | null;
  readonly came: Hex;
  readonly reach: number;
}

/** Distances to the nearest observer after one has gone elsewhere: what only he saw so near is looked at anew. */
function seersAfter({ sight: lines }: Theatre, before: Int16Array, { gone, came, reach }: Shift): Int16Array {
  const after = before.slice();
  for (let hex = 0; hex < after.length; hex++) {
    const nearest = after[hex] as number;
    if (nearest === NOT_LOOKED) continue;
    if (gone !== null && nearest === lines.distance(gone, hex)) after[hex] = NOT_LOOKED;
    else {
      const distance = lines.distance(came, hex);
      if (distance < nearest && distance <= reach && lines.canSee(came, hex)) after[hex] = distance;
    }
  }
  return after;
}

/** Hexes to the nearest observer who has a hex in sight, OUT_OF_SIGHT when none has. */
function seerOf(watch: Watch, hex: Hex): number {
  return lookedUp(watch, watch.seers, hex, watch.ranges.look);
}

/** Hexes to the nearest who sees the flashes of guns in a hex. @rule R5.8 */
function seerOfFlashes(watch: Watch, hex: Hex): number {
  return lookedUp(watch, watch.flashes, hex, watch.ranges.flashes);
}

/** What a table of nearest observers says of a hex; who was not looked for yet is looked for once. */
function lookedUp({ theatre, observers }: Watch, nearest: Int16Array, hex: Hex, range: number): number {
  const known = nearest[hex] as number;
  if (known !== NOT_LOOKED) return known;
  const found = nearestSeer(theatre, observers, hex, range);
  nearest[hex] = found;
  return found;
}

function look(deciding: Deciding, watch: Watch, index: number): void {
  const { side, observers, theatre } = watch;
  const { draft } = deciding;
  const level = levelOf(draft, watch, index);
  if (level) {
    sight(deciding, side, index, level);
    return;
  }
  const known = draft.state.known[side][index];
  if (!known) return;
  const unit = theatre.scenario.units[index]?.id ?? "";
  if (known.now === 1) state(deciding, { type: "lost-from-sight", by: side, unit });
  if (isSearched(theatre, observers, known.where))
    state(deciding, { type: "lost-from-sight", by: side, unit });
}

/** Whether someone stands in a hex or beside it, where nobody can hide from him. @rule R3.5 */
function isSearched({ sight: lines }: Theatre, observers: readonly Hex[], hex: Hex): boolean {
  for (const observer of observers) if (lines.distance(observer, hex) <= 1) return true;
  return false;
}

function levelOf(draft: Field, watch: Watch, index: number): SpottingLevel | null {
  const unit = draft.state.units[index] as UnitState;
  if (unit.at < 0) return null;
  const sheet = draft.theatre.scenario.units[index] as UnitSheet;
  const distance = hasShownGuns(sheet, unit) ? seerOfFlashes(watch, unit.at) : seerOf(watch, unit.at);
  return distance === OUT_OF_SIGHT ? null : levelAt(rangeOf(draft, watch.ranges, index), distance);
}

/** How near a unit is found: troops hide who have neither moved nor fought this turn. @rule R3.4 */
function rangeOf({ theatre, state: now }: Field, ranges: SkyRanges, index: number): SpottingRange {
  const sheet = theatre.scenario.units[index] as UnitSheet;
  const unit = now.units[index] as UnitState;
  if (hasShownGuns(sheet, unit)) return ranges.firing;
  if (isLoud(unit)) return ranges.active;
  const dug = now.works[unit.at];
  const works = dug
    ? shelterFor(worksServing(sheet.side, dug, theatre.numbers), unit.men, theatre.numbers)
    : 0;
  return ranges.hidden[Math.min(works, ranges.hidden.length - 1)] as SpottingRange;
}

/** Whether a unit has shown itself this turn by moving, fighting or answering fire. @rule R3.4 */
export function isLoud(unit: Pick<UnitState, "spent" | "reacted" | "deed">): boolean {
  return unit.spent > 0 || unit.reacted === 1 || (unit.deed !== null && LOUD.has(unit.deed));
}

const LOUD: ReadonlySet<string> = new Set(["assault", "fire", "bombard"]);

/** Who was known for what he is stays known as long as he is in sight; where he is seen to stand is his. @rule R3.3 R3.8 */
function sight(deciding: Deciding, side: SideId, index: number, level: SpottingLevel): void {
  const { draft } = deciding;
  const { numbers, scenario } = draft.theatre;
  const sheet = scenario.units[index] as UnitSheet;
  const unit = draft.state.units[index] as UnitState;
  noticeHolder(deciding, side, sheet.side, unit.at);
  const before = draft.state.known[side][index];
  const kept = before?.now === 1 && before.level === "identified" ? "identified" : level;
  const works = draft.state.works[unit.at];
  const dug = works ? worksServing(sheet.side, works, numbers) : NOTHING_DUG;
  const isKnown = kept === "identified";
  const condition = isKnown ? cohesionState(unit.cohesion, numbers.cohesion) : null;
  const { turn } = draft.state;
  const known: Known = {
    level: kept,
    where: unit.at,
    turn,
    now: 1,
    works: dug.level,
    room: dug.room,
    wire: dug.wire,
    nests: dug.nests,
    men: isKnown ? menSeen(unit.men, numbers) : 0,
    guns: isKnown ? unit.guns : 0,
    tanks: isKnown ? unit.tanks + unit.bogged : 0,
    condition,
    shaken: isUnsteady(condition) || isUnsteady(before?.condition) ? turn : shakenBefore(before, kept),
  };
  if (before && sameSight(before, known)) return;
  state(deciding, { type: "sighted", by: side, unit: sheet.id, known });
}

/** Ground where nobody of the unit's side has dug. */
const NOTHING_DUG = { level: 0, room: [], wire: 0, nests: 0 };

/** Ground on which an enemy is seen to stand is his, whatever was believed before. @rule R3.3 R14.1 */
function noticeHolder(deciding: Deciding, side: SideId, holder: SideId, hex: Hex): void {
  const { control, believed } = deciding.draft.state;
  const mark = CONTROL_MARK[holder];
  if (control[hex] !== mark || believed[side][hex] === mark) return;
  state(deciding, { type: "hex-captured", hex, side: holder, noticedBy: [side] });
}

function sameSight(a: Known, b: Known): boolean {
  return (
    a.level === b.level &&
    a.where === b.where &&
    a.now === b.now &&
    a.men === b.men &&
    a.guns === b.guns &&
    a.tanks === b.tanks &&
    a.condition === b.condition &&
    a.works === b.works &&
    sameRoom(a.room, b.room) &&
    a.wire === b.wire &&
    a.nests === b.nests
  );
}

function sameRoom(a: Known["room"], b: Known["room"]): boolean {
  return a === b || (a.length === b.length && a.every((men, level) => men === b[level]));
}

/** A contact has been seen through no more than what was seen of it since it was found. */
function shakenBefore(before: Known | null | undefined, level: SpottingLevel): Known["shaken"] {
  return before && (level === "identified" || before.now === 1) ? before.shaken : null;
}

function isUnsteady(condition: Known["condition"] | undefined): boolean {
  return condition === "disrupted" || condition === "routed";
}

/** Men by which an observer's figure may be too high, and one more: the fewer, the more exactly he counts. @rule R3.3 */
export function strengthStep(men: number, { sighting }: RuleNumbers): number {
  const at = sighting.countedTo.findIndex((most) => men <= most);
  return sighting.countedBy.at(at) ?? 1;
}

/** Men as an observer would put them: rounded up by the step in which he counts so many. @rule R3.3 */
function menSeen(men: number, numbers: RuleNumbers): number {
  const step = strengthStep(men, numbers);
  return Math.ceil(men / step) * step;
}
