/** What the guns can do for an assault before it is ordered: who is free to fire, and how much they hold down. */
import { foretell, type Hex, hexDistance, type OwnUnit, type UnitId } from "../../engine/index.ts";
import { type Desk, free, sheet } from "../desk.ts";

/** Shells on a hex before it is stormed. */
export interface Preparation {
  /** Batteries that fire. */
  readonly batteries: number;
  /** What they hold down of the fire there, percent. @rule R5.4 */
  readonly heldDown: number;
}

/** No shells. */
export const UNPREPARED: Preparation = { batteries: 0, heldDown: 0 };

/** A preparation by batteries that are not promised to another hex. */
export interface PromisedPreparation extends Preparation {
  readonly guns: readonly UnitId[];
}

/** Batteries that can still prepare an assault on a hex this turn, those with most shells first. */
export function readyBatteries(desk: Desk, target: Hex): readonly OwnUnit[] {
  if (desk.view.phase !== "fires") return [];
  return free(desk)
    .filter((unit) => {
      const { range } = sheet(desk, unit);
      return (
        range > 0 &&
        unit.shells > 0 &&
        unit.spent === 0 &&
        hexDistance(desk.theatre.grid, unit.at, target) <= range
      );
    })
    .sort((a, b) => b.shells - a.shells);
}

/** The batteries that a hex would get, without those promised to another, until no more can be held down there. */
export function prepared(desk: Desk, target: Hex, promised: ReadonlySet<UnitId>): PromisedPreparation {
  const { suppressionMost } = desk.theatre.numbers.bombardment;
  const guns: UnitId[] = [];
  let heldDown = 0;
  for (const unit of readyBatteries(desk, target)) {
    if (promised.has(unit.id)) continue;
    if (guns.length >= desk.doctrine.preparation || heldDown >= suppressionMost) break;
    const forecast = foretell(desk.view, { type: "bombard", unit: unit.id, target });
    if (forecast.type !== "fire") continue;
    guns.push(unit.id);
    heldDown = Math.min(suppressionMost, heldDown + forecast.suppression - forecast.suppressedNow);
  }
  return { guns, batteries: guns.length, heldDown };
}
