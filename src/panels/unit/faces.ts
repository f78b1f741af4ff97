/** What the counter of a unit shows, own or enemy. */
import type { OwnUnit, SeenUnit, SideView } from "../../engine/index.ts";
import { pips, type Reader, strengthOf } from "../../telling/index.ts";
import type { CounterFace } from "../counter/Counter.tsx";

export { enemiesAt, enemyName, enemyShort, enemyShorts, ownAt } from "../../telling/index.ts";

/** The face of an own unit; null for an id the order of battle lacks. */
export function ownFace(reader: Reader, view: SideView, unit: OwnUnit): CounterFace | null {
  const sheet = reader.sheet(unit.id);
  if (!sheet) return null;
  return {
    side: sheet.side,
    arm: sheet.arm,
    echelon: sheet.echelon,
    short: reader.designation(unit.id),
    strength: strengthOf(sheet, unit),
    pips: pips(unit.cohesion),
    dugIn: (view.works[unit.at]?.level ?? 0) > 0 ? 1 : 0,
    bogged: unit.bogged > 0 ? 1 : 0,
  };
}

/** The face of an enemy as far as he is known: a contact shows his arm and no more. */
export function enemyFace(reader: Reader, view: SideView, enemy: SeenUnit): CounterFace | null {
  const sheet = reader.sheet(enemy.id);
  if (!sheet) return null;
  const isIdentified = enemy.level === "identified";
  return {
    side: sheet.side,
    arm: sheet.arm,
    echelon: isIdentified ? sheet.echelon : null,
    short: isIdentified ? reader.designation(enemy.id) : "?",
    strength: isIdentified ? strengthOf(sheet, enemy) : null,
    pips: null,
    dugIn: (view.works[enemy.where]?.level ?? 0) > 0 ? 1 : 0,
    bogged: 0,
  };
}
