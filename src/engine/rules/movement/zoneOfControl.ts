/**
 * Zones of control: the ground beside troops that are spread out to fight.
 * @rule R2.7
 */
import type { Field } from "../../field.ts";
import type { Hex } from "../../hex/grid.ts";
import type { SideId, UnitSheet } from "../../scenario.ts";
import type { BattleState, UnitState } from "../../state.ts";
import { sheetOf, type Theatre } from "../../theatre.ts";
import type { SeenUnit, SideView } from "../../viewTypes.ts";

/**
 * Whether a unit controls the ground around it: spread out, steady, and strong enough or with machine guns
 * or tanks.
 * @rule R2.7
 */
export function exertsZoc(theatre: Theatre, sheet: UnitSheet, unit: UnitState): boolean {
  if (unit.at < 0 || unit.manner === "march") return false;
  if (unit.cohesion < theatre.numbers.cohesion.routed) return false;
  return unit.men >= theatre.numbers.movement.zoneOfControlMen || isHeavy(sheet, unit);
}

/**
 * The same as far as an observer can tell: a contact may be anything and counts, an identified unit counts
 * by its strength unless it is seen to be routed, one that is out of sight does not.
 * @rule R2.7 R3.8
 */
export function seemsToExertZoc(theatre: Theatre, enemy: SeenUnit): boolean {
  if (enemy.now === 0 || enemy.where < 0) return false;
  if (enemy.level === "contact") return true;
  if (enemy.condition === "routed") return false;
  return enemy.men >= theatre.numbers.movement.zoneOfControlMen || isHeavy(sheetOf(theatre, enemy.id), enemy);
}

/** Whether an enemy seems to control a hex beside him. @rule R2.7 */
export function seemsToControl(theatre: Theatre, enemy: SeenUnit, hex: Hex): boolean {
  return seemsToExertZoc(theatre, enemy) && (theatre.controls[enemy.where] as readonly Hex[]).includes(hex);
}

function isHeavy(sheet: UnitSheet, strength: { readonly men: number; readonly tanks: number }): boolean {
  if (sheet.arm === "tank") return strength.tanks > 0 || strength.men > 0;
  return sheet.arm === "machine-gun" && strength.men > 0;
}

/** Marks the neighbours that a unit in `hex` controls: not over lakes and rivers. */
function markAround(theatre: Theatre, zone: Uint8Array, hex: Hex): void {
  for (const beside of theatre.controls[hex] as readonly Hex[]) zone[beside] = 1;
}

/** Hexes that the units of a side control as things are: 1, others 0. @rule R2.7 */
export function zoneOfControlOf(
  theatre: Theatre,
  state: Pick<BattleState, "units">,
  side: SideId,
): Uint8Array {
  const zone = new Uint8Array(theatre.scenario.battlefield.terrain.length);
  for (const index of theatre.unitsOf[side]) {
    const unit = state.units[index] as UnitState;
    if (exertsZoc(theatre, theatre.scenario.units[index] as UnitSheet, unit))
      markAround(theatre, zone, unit.at);
  }
  return zone;
}

/** Whether units of a side control a hex as things are: the same for one hex alone. @rule R2.7 */
export function controlsHex({ theatre, state }: Field, side: SideId, hex: Hex): boolean {
  for (const index of theatre.unitsOf[side]) {
    const unit = state.units[index] as UnitState;
    if (unit.at < 0 || theatre.sight.distance(unit.at, hex) !== 1) continue;
    if (!exertsZoc(theatre, theatre.scenario.units[index] as UnitSheet, unit)) continue;
    if ((theatre.controls[unit.at] as readonly Hex[]).includes(hex)) return true;
  }
  return false;
}

/** Hexes that the enemies a side knows of control: 1, others 0. @rule R2.7 */
export function knownZoneOfControl(theatre: Theatre, view: SideView): Uint8Array {
  const zone = new Uint8Array(theatre.scenario.battlefield.terrain.length);
  for (const enemy of view.enemies)
    if (seemsToExertZoc(theatre, enemy)) markAround(theatre, zone, enemy.where);
  return zone;
}
