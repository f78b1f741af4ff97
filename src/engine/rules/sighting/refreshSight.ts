/** Keeps what each side knows of the other up to date while things happen. @rule R3.3 */
import { type Deciding, state } from "../../deciding.ts";
import { CONTROL_MARK } from "../../draft.ts";
import { type Field, fieldedUnit, unitsAt } from "../../field.ts";
import { worksServing } from "../../forces/dugGround.ts";
import type { Hex } from "../../hex/grid.ts";
import {
  enemyOf,
  type RuleNumbers,
  SIDES,
  type SideId,
  type UnitId,
  type UnitSheet,
} from "../../scenario.ts";
import type { Known, SpottingLevel, UnitState, Works } from "../../state.ts";
import { cohesionState } from "../cohesion/cohesion.ts";
import { shelterFor } from "../entrenchment/shelter.ts";
import { hasShownGuns } from "./flashes.ts";
import { levelAt, OUT_OF_SIGHT, type SkyRanges, type SpottingRange } from "./spotting.ts";
import { isSearched, seerOf, seerOfFlashes, type Watch, watchOf } from "./watch.ts";

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

function look(deciding: Deciding, watch: Watch, index: number): void {
  const { side } = watch;
  const { draft } = deciding;
  const level = levelOf(draft, watch, index);
  if (level) {
    sight(deciding, side, index, level);
    return;
  }
  const known = draft.state.known[side][index];
  if (!known) return;
  const unit = draft.theatre.scenario.units[index]?.id ?? "";
  if (known.now === 1) state(deciding, { type: "lost-from-sight", by: side, unit });
  if (isSearched(watch, known.where)) state(deciding, { type: "lost-from-sight", by: side, unit });
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
  if (before && isSeenAsBefore(before, kept, unit, dug, numbers)) return;
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

/** Whether an enemy in sight looks as he is known already: most do, most of the time. */
function isSeenAsBefore(
  before: Known,
  level: SpottingLevel,
  unit: UnitState,
  dug: Pick<Works, "level" | "room" | "wire" | "nests">,
  numbers: RuleNumbers,
): boolean {
  if (before.now !== 1 || before.where !== unit.at || before.level !== level) return false;
  if (before.works !== dug.level || before.wire !== dug.wire || before.nests !== dug.nests) return false;
  if (!sameRoom(before.room, dug.room)) return false;
  if (level === "contact")
    return before.men === 0 && before.guns === 0 && before.tanks === 0 && before.condition === null;
  return (
    before.guns === unit.guns &&
    before.tanks === unit.tanks + unit.bogged &&
    before.men === menSeen(unit.men, numbers) &&
    before.condition === cohesionState(unit.cohesion, numbers.cohesion)
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
  const { countedTo, countedBy } = sighting;
  let at = 0;
  while (at < countedTo.length && men > (countedTo[at] as number)) at++;
  return (at < countedTo.length ? countedBy[at] : countedBy.at(-1)) ?? 1;
}

/** Men as an observer would put them: rounded up by the step in which he counts so many. @rule R3.3 */
function menSeen(men: number, numbers: RuleNumbers): number {
  const step = strengthStep(men, numbers);
  return Math.ceil(men / step) * step;
}
