/** Keeps what each side knows of the other up to date while things happen. @rule R3.3 */
import { type Deciding, state } from "../../deciding.ts";
import { CONTROL_MARK } from "../../draft.ts";
import { type Field, type Fielded, fielded, fieldedUnit, unitsAt, worksAt, worksLevel } from "../../field.ts";
import { type Grid, type Hex, hexDistance } from "../../hex/grid.ts";
import { enemyOf, type Light, SIDES, type SideId, type UnitId, type Weather } from "../../scenario.ts";
import type { Known, SpottingLevel, UnitState } from "../../state.ts";
import type { Theatre } from "../../theatre.ts";
import { cohesionState } from "../cohesion/cohesion.ts";
import { hasShownGuns } from "./flashes.ts";
import { type Concealment, levelAt, lookReach, nearestSeer } from "./spotting.ts";

/** Looks around for both sides: who comes into sight, who is lost from it. */
export function refreshSight(deciding: Deciding): void {
  for (const side of SIDES) {
    const watch = watchOf(deciding.draft, side);
    deciding.draft.theatre.scenario.units.forEach((sheet, index) => {
      if (sheet.side === side) return;
      const unit = deciding.draft.state.units[index] as UnitState;
      const known = deciding.draft.state.known[side][index];
      if (unit.at < 0 && !known) return;
      look(deciding, watch, { index, sheet, unit });
    });
  }
}

/** What a unit that has just stepped sees, and who sees it. */
export function sightMover(deciding: Deciding, id: UnitId): void {
  const { draft } = deciding;
  const mover = fieldedUnit(draft, id);
  const enemy = enemyOf(mover.sheet.side);
  look(deciding, watchOf(draft, enemy), mover);
  const eyes = newWatch(draft, mover.sheet.side, [mover.unit.at]);
  for (const watcher of fielded(draft, enemy)) {
    const level = levelOf(draft, eyes, watcher);
    if (level) sight(deciding, mover.sheet.side, watcher, level);
  }
}

/** Troops that run into each other know each other. */
export function meet(deciding: Deciding, side: SideId, hex: Hex): void {
  for (const enemy of unitsAt(deciding.draft, hex, enemyOf(side))) sight(deciding, side, enemy, "identified");
}

/** Whether any unit of a side has a hex in sight now. @rule R3.1 R3.2 */
export function isSeenBy(draft: Field, side: SideId, hex: Hex): boolean {
  return seerOf(draft, watchOf(draft, side), hex) !== Number.POSITIVE_INFINITY;
}

/** One look around by a side: from which hexes, and how near to each hex looked at one stands who sees it. */
export interface Watch {
  readonly side: SideId;
  readonly theatre: Theatre;
  readonly weather: Weather;
  readonly light: Light;
  readonly observers: readonly Hex[];
  /** The same by flashes of guns alone, which show farther. @rule R5.8 */
  readonly flashes: Map<Hex, number>;
  readonly seers: Map<Hex, number>;
}

function newWatch({ theatre, state: now }: Field, side: SideId, observers: readonly Hex[]): Watch {
  const { weather, light } = now;
  return { side, theatre, weather, light, observers, flashes: new Map(), seers: new Map() };
}

// Much happens while nobody of a side moves: it goes on looking from where it looked before.
const lastWatch: Record<SideId, Watch | null> = { soviet: null, japanese: null };

/** Opens a look around; it holds while nobody moves. */
export function watchOf(draft: Field, side: SideId): Watch {
  const observers = new Set<Hex>();
  const { units } = draft.theatre.scenario;
  draft.state.units.forEach((unit, index) => {
    if (unit.at >= 0 && units[index]?.side === side) observers.add(unit.at);
  });
  const before = lastWatch[side];
  if (before && isStillTrue(before, draft, observers)) return before;
  const watch = newWatch(draft, side, [...observers]);
  lastWatch[side] = watch;
  return watch;
}

/** Whether a side still looks under the same sky and from the same hexes. */
function isStillTrue(watch: Watch, { theatre, state: now }: Field, observers: ReadonlySet<Hex>): boolean {
  return (
    watch.theatre === theatre &&
    watch.weather === now.weather &&
    watch.light === now.light &&
    watch.observers.length === observers.size &&
    watch.observers.every((hex) => observers.has(hex))
  );
}

/** Hexes to the nearest observer who has a hex in sight, Infinity when none has. */
export function seerOf(draft: Field, watch: Watch, hex: Hex): number {
  let nearest = watch.seers.get(hex);
  if (nearest === undefined) {
    const reach = lookReach(draft.theatre.numbers, draft.state, "active");
    nearest = nearestSeer(draft.theatre, watch.observers, hex, reach);
    watch.seers.set(hex, nearest);
  }
  return nearest;
}

function look(deciding: Deciding, watch: Watch, enemy: Fielded): void {
  const { side, observers } = watch;
  const level = enemy.unit.at < 0 ? null : levelOf(deciding.draft, watch, enemy);
  if (level) {
    sight(deciding, side, enemy, level);
    return;
  }
  const known = deciding.draft.state.known[side][enemy.index];
  if (!known) return;
  const { grid } = deciding.draft.theatre;
  if (known.now === 1) state(deciding, { type: "lost-from-sight", by: side, unit: enemy.sheet.id });
  if (isSearched(grid, observers, known.where))
    state(deciding, { type: "lost-from-sight", by: side, unit: enemy.sheet.id });
}

/** Whether someone stands in a hex or beside it, where nobody can hide from him. @rule R3.5 */
function isSearched(grid: Grid, observers: readonly Hex[], hex: Hex): boolean {
  for (const observer of observers) if (hexDistance(grid, observer, hex) <= 1) return true;
  return false;
}

function levelOf(draft: Field, watch: Watch, enemy: Fielded): SpottingLevel | null {
  const distance = hasShownGuns(enemy.sheet, enemy.unit)
    ? seerOfFlashes(draft, watch, enemy.unit.at)
    : seerOf(draft, watch, enemy.unit.at);
  if (distance === Number.POSITIVE_INFINITY) return null;
  return levelAt(draft.theatre.numbers, draft.state, concealment(draft, enemy), distance);
}

/** Hexes to the nearest who sees the flashes of guns in a hex. @rule R5.8 */
function seerOfFlashes(draft: Field, watch: Watch, hex: Hex): number {
  let nearest = watch.flashes.get(hex);
  if (nearest === undefined) {
    const reach = lookReach(draft.theatre.numbers, draft.state, "guns-firing");
    nearest = nearestSeer(draft.theatre, watch.observers, hex, reach);
    watch.flashes.set(hex, nearest);
  }
  return nearest;
}

/** Troops hide who have neither moved nor fought this turn. @rule R3.4 */
function concealment(draft: Field, { sheet, unit }: Fielded): Concealment {
  return {
    works: worksLevel(draft, sheet.side, unit.at),
    activity: hasShownGuns(sheet, unit) ? "guns-firing" : isLoud(unit) ? "active" : "hidden",
  };
}

/** Whether a unit has shown itself this turn by moving, fighting or answering fire. @rule R3.4 */
export function isLoud(unit: Pick<UnitState, "spent" | "reacted" | "deed">): boolean {
  return unit.spent > 0 || unit.reacted === 1 || (unit.deed !== null && LOUD.has(unit.deed));
}

const LOUD: ReadonlySet<string> = new Set(["assault", "fire", "bombard"]);

/** Who was known for what he is stays known as long as he is in sight; where he is seen to stand is his. @rule R3.3 R3.8 */
function sight(deciding: Deciding, side: SideId, enemy: Fielded, level: SpottingLevel): void {
  noticeHolder(deciding, side, enemy);
  const before = deciding.draft.state.known[side][enemy.index];
  const kept = before?.now === 1 && before.level === "identified" ? "identified" : level;
  const works = worksAt(deciding.draft, enemy.sheet.side, enemy.unit.at);
  const isKnown = kept === "identified";
  const strength = isKnown ? strengthSeen(enemy.unit) : NO_STRENGTH;
  const { numbers } = deciding.draft.theatre;
  const known: Known = {
    level: kept,
    where: enemy.unit.at,
    turn: deciding.draft.state.turn,
    now: 1,
    works: works.level,
    wire: works.wire,
    nests: works.nests,
    men: strength.men,
    guns: strength.guns,
    tanks: strength.tanks,
    condition: isKnown ? cohesionState(enemy.unit.cohesion, numbers.cohesion) : null,
  };
  if (before && sameSight(before, known)) return;
  state(deciding, { type: "sighted", by: side, unit: enemy.sheet.id, known });
}

/** Ground on which an enemy is seen to stand is his, whatever was believed before. @rule R3.3 R14.1 */
function noticeHolder(deciding: Deciding, side: SideId, { sheet, unit }: Fielded): void {
  const { control, believed } = deciding.draft.state;
  const mark = CONTROL_MARK[sheet.side];
  if (control[unit.at] !== mark || believed[side][unit.at] === mark) return;
  state(deciding, { type: "hex-captured", hex: unit.at, side: sheet.side, noticedBy: [side] });
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
    a.wire === b.wire &&
    a.nests === b.nests
  );
}

/** Men by which an observer's figure may be too high, and one more: he counts by tens, from a hundred by fifties. */
export function strengthStep(men: number): number {
  return men <= 100 ? 10 : 50;
}

/** Strength of who has not been made out. */
const NO_STRENGTH = { men: 0, guns: 0, tanks: 0 };

/** Strength as an observer would put it: men to the next ten up to a hundred, to the next fifty above. */
function strengthSeen(unit: UnitState): { men: number; guns: number; tanks: number } {
  const step = strengthStep(unit.men);
  return { men: Math.ceil(unit.men / step) * step, guns: unit.guns, tanks: unit.tanks + unit.bogged };
}
