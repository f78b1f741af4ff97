/** Keeps what each side knows of the other up to date while things happen. @rule R3.3 */
import { type Deciding, state } from "../../deciding.ts";
import { type Field, type Fielded, fielded, fieldedUnit, unitsAt, worksAt, worksLevel } from "../../field.ts";
import { type Grid, type Hex, hexDistance } from "../../hex/grid.ts";
import { enemyOf, SIDES, type SideId, type UnitId } from "../../scenario.ts";
import type { Known, SpottingLevel, UnitState } from "../../state.ts";
import { sightRange } from "./sightRange.ts";
import { type Concealment, spotting } from "./spotting.ts";

/** Looks around for both sides: who comes into sight, who is lost from it. */
export function refreshSight(deciding: Deciding): void {
  for (const side of SIDES) {
    const observers = observersOf(deciding.draft, side);
    deciding.draft.theatre.scenario.units.forEach((sheet, index) => {
      if (sheet.side === side) return;
      const unit = deciding.draft.state.units[index] as UnitState;
      const known = deciding.draft.state.known[side][index];
      if (unit.at < 0 && !known) return;
      look(deciding, side, observers, { index, sheet, unit });
    });
  }
}

/** What a unit that has just stepped sees, and who sees it. */
export function sightMover(deciding: Deciding, id: UnitId): void {
  const mover = fieldedUnit(deciding.draft, id);
  const enemy = enemyOf(mover.sheet.side);
  const watchers = fielded(deciding.draft, enemy);
  look(deciding, enemy, new Set(watchers.map(({ unit }) => unit.at)), mover);
  const eyes = [mover.unit.at];
  for (const watcher of watchers) {
    const level = levelOf(deciding.draft, eyes, watcher);
    if (level) sight(deciding, mover.sheet.side, watcher, level);
  }
}

/** Troops that run into each other know each other. */
export function meet(deciding: Deciding, side: SideId, hex: Hex): void {
  for (const enemy of unitsAt(deciding.draft, hex, enemyOf(side))) sight(deciding, side, enemy, "identified");
}

/** Whether any unit of a side has a hex in sight now. @rule R3.1 R3.2 */
export function isSeenBy(draft: Field, side: SideId, hex: Hex): boolean {
  const range = sightRange(draft.theatre.numbers, draft.state.weather, draft.state.light);
  for (const observer of observersOf(draft, side))
    if (hexDistance(draft.theatre.grid, observer, hex) <= range && draft.theatre.sight.canSee(observer, hex))
      return true;
  return false;
}

function observersOf(draft: Field, side: SideId): Set<Hex> {
  return new Set(fielded(draft, side).map(({ unit }) => unit.at));
}

function look(deciding: Deciding, side: SideId, observers: ReadonlySet<Hex>, enemy: Fielded): void {
  const level = enemy.unit.at < 0 ? null : levelOf(deciding.draft, observers, enemy);
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
function isSearched(grid: Grid, observers: ReadonlySet<Hex>, hex: Hex): boolean {
  for (const observer of observers) if (hexDistance(grid, observer, hex) <= 1) return true;
  return false;
}

function levelOf(draft: Field, observers: Iterable<Hex>, enemy: Fielded): SpottingLevel | null {
  return spotting(draft.theatre, draft.state, observers, enemy.unit.at, concealment(draft, enemy));
}

/** Troops hide who have neither moved nor fought this turn. @rule R3.4 */
function concealment(draft: Field, { sheet, unit }: Fielded): Concealment {
  const isActive = unit.spent > 0 || unit.reacted === 1 || (unit.deed !== null && LOUD.has(unit.deed));
  return {
    works: worksLevel(draft, sheet.side, unit.at),
    activity: isActive ? "active" : "hidden",
  };
}

const LOUD: ReadonlySet<string> = new Set(["assault", "fire", "bombard"]);

/** Who was known for what he is stays known as long as he is in sight. */
function sight(deciding: Deciding, side: SideId, enemy: Fielded, level: SpottingLevel): void {
  const before = deciding.draft.state.known[side][enemy.index];
  const kept = before?.now === 1 && before.level === "identified" ? "identified" : level;
  const known: Known = {
    level: kept,
    where: enemy.unit.at,
    turn: deciding.draft.state.turn,
    now: 1,
    ...worksSeen(deciding.draft, enemy),
    ...(kept === "identified" ? strengthSeen(enemy.unit) : { men: 0, guns: 0, tanks: 0 }),
  };
  if (before && sameSight(before, known)) return;
  state(deciding, { type: "sighted", by: side, unit: enemy.sheet.id, known });
}

function sameSight(a: Known, b: Known): boolean {
  return (
    a.level === b.level &&
    a.where === b.where &&
    a.now === b.now &&
    a.men === b.men &&
    a.guns === b.guns &&
    a.tanks === b.tanks &&
    a.works === b.works &&
    a.wire === b.wire &&
    a.nests === b.nests
  );
}

/** What a unit is seen to lie in, and behind. */
function worksSeen(draft: Field, { sheet, unit }: Fielded): Pick<Known, "works" | "wire" | "nests"> {
  const { level, wire, nests } = worksAt(draft, sheet.side, unit.at);
  return { works: level, wire, nests };
}

/** Strength as an observer would put it: men to the next ten below a hundred, to the next fifty above. */
function strengthSeen(unit: UnitState): { men: number; guns: number; tanks: number } {
  const step = unit.men < 100 ? 10 : 50;
  return { men: Math.ceil(unit.men / step) * step, guns: unit.guns, tanks: unit.tanks + unit.bogged };
}
