/** What a commander may have forgotten when he is about to end his part. */
import {
  type Command,
  checkOrder,
  type DispatchId,
  firesGivenUp,
  type Hex,
  isSurroundedAsKnown,
  knownZoneOfControl,
  type OwnUnit,
  openChoices,
  type SideView,
  sheetOf,
  stepCost,
  theatreOf,
  type UnitId,
} from "../engine/index.ts";
import { asideOf, byWeight, type Notes, waitingUnits } from "../notebook/index.ts";

/** One thing that is left to do, with the units or dispatches that it is about. */
export type EndCheck =
  | {
      readonly what: "batteries" | "waiting" | "surrounded" | "one-way-out" | "halted";
      readonly units: readonly UnitId[];
    }
  | { readonly what: "decisions"; readonly dispatches: readonly DispatchId[] }
  | { readonly what: "sorties"; readonly count: number; readonly targets: readonly Hex[] };

/** The question before a part ends: what is left to do, and whether turns are to run on from there. */
export interface EndQuestion {
  readonly checks: readonly EndCheck[];
  readonly way: "end-turn" | "run-on";
}

/**
 * What is left to do, the gravest first, and of each the weightiest units; an empty list when nothing is. Units that
 * hold or sleep are never named for having no order; guns and aircraft only where the enemy is known in their reach.
 */
export function endChecks(view: SideView, notes: Notes): readonly EndCheck[] {
  const decisions = openChoices(view).map(({ dispatch }) => dispatch);
  const surrounded = unitsThat(view, (unit) => isSurroundedAsKnown(view, unit.id));
  const silent = silentBatteries(view, notes);
  const targets = strikeTargets(view);
  const checks: readonly EndCheck[] = [
    { what: "decisions", dispatches: decisions },
    { what: "surrounded", units: surrounded },
    { what: "one-way-out", units: unitsThat(view, (unit) => waysOut(view, unit) === 1) },
    { what: "halted", units: notes.marches.flatMap(({ unit, halted: why }) => (why ? [unit] : [])) },
    { what: "batteries", units: silent },
    { what: "sorties", count: targets.length > 0 ? (firesGivenUp(view)?.sorties ?? 0) : 0, targets },
    { what: "waiting", units: waitingUnits(view, notes).filter((unit) => !silent.includes(unit)) },
  ];
  return checks
    .filter((check) => sizeOf(check) > 0)
    .map((check) => ("units" in check ? { ...check, units: byWeight(view, check.units) } : check));
}

/** How many things of its kind it is about. */
export function sizeOf(check: EndCheck): number {
  if (check.what === "decisions") return check.dispatches.length;
  return check.what === "sorties" ? check.count : check.units.length;
}

function unitsThat(view: SideView, is: (unit: OwnUnit) => boolean): readonly UnitId[] {
  return view.own.filter((unit) => unit.at >= 0 && is(unit)).map(({ id }) => id);
}

/** Batteries with an enemy known in their reach that have done nothing, and have not been set aside. */
function silentBatteries(view: SideView, notes: Notes): readonly UnitId[] {
  const theatre = theatreOf(view);
  const targets = knownTargets(view);
  const canFire = (unit: UnitId): boolean =>
    targets.some((target) => isLegal(view, { type: "bombard", unit, target }));
  return unitsThat(
    view,
    (unit) =>
      sheetOf(theatre, unit.id).range > 0 &&
      unit.deed === null &&
      asideOf(notes, view.turn, unit.id) === null &&
      canFire(unit.id),
  );
}

function strikeTargets(view: SideView): readonly Hex[] {
  if ((view.air?.sorties ?? 0) === 0) return [];
  return knownTargets(view).filter((target) => isLegal(view, { type: "air-strike", target, sorties: 1 }));
}

function knownTargets(view: SideView): readonly Hex[] {
  return [...new Set(view.enemies.map(({ where }) => where))].filter((hex) => hex >= 0);
}

function isLegal(view: SideView, command: Command): boolean {
  return checkOrder(view, command) === null;
}

/**
 * Ways out past the known enemies of a unit that has one of them beside it, counted as for who is surrounded; -1 for
 * a unit that nobody stands beside.
 * @see R10.5
 */
function waysOut(view: SideView, { id, at }: OwnUnit): number {
  const theatre = theatreOf(view);
  const enemies = new Set(view.enemies.map(({ where }) => where));
  const beside = Array.from({ length: 6 }, (_, way) => theatre.neighbours[at * 6 + way] as Hex);
  const around = beside.filter((hex) => hex >= 0);
  if (!around.some((hex) => enemies.has(hex))) return -1;
  const zone = knownZoneOfControl(theatre, view);
  const own = new Set(view.own.map((unit) => unit.at));
  const { mover } = sheetOf(theatre, id);
  const isWay = (hex: Hex): boolean =>
    !enemies.has(hex) &&
    stepCost(theatre, view, mover, "deployed", at, hex) !== null &&
    (zone[hex] !== 1 || own.has(hex));
  return around.filter(isWay).length;
}
