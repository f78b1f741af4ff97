/** Names of enemies, as far as they are known, and how steady they look. */
import type { SeenUnit } from "../engine/index.ts";
import type { Language } from "../language/index.ts";
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

/** "steady", "disrupted", "routed": how an enemy looked when he was last seen; nothing of who is not made out. @see R3.8 */
export function tellLooks({ t }: Language, { condition }: Pick<SeenUnit, "condition">): readonly string[] {
  return condition === null ? [] : [t(`unit.looks.${condition}`)];
}

/** The short name of who is made out, with his state where he is shaken. */
function shortAsSeen(reader: Reader, { id, condition }: SeenUnit): string {
  const unit = reader.short(id);
  if (condition === null || condition === "good") return unit;
  return reader.language.t("unit.looking", { unit, state: reader.language.t(`unit.looks.${condition}`) });
}

/** Short names of enemies in one place: those made out by name, the others counted. */
export function enemyShorts(reader: Reader, enemies: readonly SeenUnit[]): readonly string[] {
  const { t } = reader.language;
  const named = enemies
    .filter(({ level }) => level === "identified")
    .map((enemy) => shortAsSeen(reader, enemy));
  const others = enemies.length - named.length;
  if (others === 0) return named;
  return [...named, others === 1 ? t("unit.unidentified") : t("unit.unidentifiedMany", { count: others })];
}
