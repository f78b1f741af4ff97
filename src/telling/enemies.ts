/** Names of enemies, as far as they are known. */
import type { SeenUnit } from "../engine/index.ts";
import type { Reader } from "./reader.ts";

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
