/** What the counter of a unit shows, own or enemy. */
import type { Hex, OwnUnit, SeenUnit, SideView } from "../../engine/index.ts";
import { pips, type Reader, strengthOf } from "../../telling/index.ts";
import type { CounterFace } from "../counter/Counter.tsx";

/** The face of an own unit; null for an id the order of battle lacks. */
export function ownFace(reader: Reader, view: SideView, unit: OwnUnit): CounterFace | null {
  const sheet = reader.sheet(unit.id);
  if (!sheet) return null;
  return {
    side: sheet.side,
    arm: sheet.arm,
    echelon: sheet.echelon,
    short: reader.short(unit.id),
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
    short: isIdentified ? reader.short(enemy.id) : "?",
    strength: isIdentified ? strengthOf(sheet, enemy) : null,
    pips: null,
    dugIn: (view.works[enemy.where]?.level ?? 0) > 0 ? 1 : 0,
    bogged: 0,
  };
}

/** Name of an enemy as far as known. */
export function enemyName(reader: Reader, enemy: SeenUnit): string {
  if (enemy.level === "identified") return reader.unit(enemy.id);
  const sheet = reader.sheet(enemy.id);
  const { t } = reader.language;
  return sheet ? t("unit.contact", { arm: t(`arms.${sheet.arm}`) }) : t("unit.unidentified");
}

/** Short name of an enemy as far as known, for lists. */
export function enemyShort(reader: Reader, enemy: SeenUnit): string {
  return enemy.level === "identified" ? reader.short(enemy.id) : reader.language.t("unit.unidentified");
}

/** Short names of enemies in one place: those made out by name, the others counted. */
export function enemyShorts(reader: Reader, enemies: readonly SeenUnit[]): readonly string[] {
  const { t } = reader.language;
  const named = enemies.filter(({ level }) => level === "identified").map(({ id }) => reader.short(id));
  const others = enemies.length - named.length;
  if (others === 0) return named;
  return [...named, others === 1 ? t("unit.unidentified") : t("unit.unidentifiedMany", { count: others })];
}

/** Enemies known in a hex. */
export function enemiesAt(view: SideView, hex: Hex): readonly SeenUnit[] {
  return view.enemies.filter((enemy) => enemy.where === hex);
}

/** Own units in a hex. */
export function ownAt(view: SideView, hex: Hex): readonly OwnUnit[] {
  return view.own.filter((unit) => unit.at === hex);
}
