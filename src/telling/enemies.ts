/** Names of enemies, as far as they are known, and how steady they look. */
import type { LastSeen, SeenUnit, Turn } from "../engine/index.ts";
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

/** "6 August, evening": when somebody was seen. */
export function tellWhen(reader: Reader, turn: Turn): string {
  return reader.language.t("unit.when", {
    date: reader.date(reader.minuteOfTurn(turn), "day-and-month"),
    part: reader.language.t(`parts.${reader.partOfTurn(turn)}`),
  });
}

/** That those who are fired at are not in sight, and what then holds; nothing where all are. @see R3.5 */
export function tellOutOfSight(reader: Reader, lastSeen: LastSeen | null): readonly string[] {
  if (lastSeen === null) return [];
  const { t } = reader.language;
  const when = tellWhen(reader, lastSeen.turn);
  const { units: count, all } = lastSeen;
  return [
    count === all ? t("preview.outOfSight", { when }) : t("preview.outOfSightSome", { count, all, when }),
  ];
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

/** Short names of enemies in one place: those made out by name, the others counted: "held by III/75, an unidentified unit". */
export function enemyShorts(reader: Reader, enemies: readonly SeenUnit[]): readonly string[] {
  const { t } = reader.language;
  const named = enemies
    .filter(({ level }) => level === "identified")
    .map((enemy) => shortAsSeen(reader, enemy));
  const others = enemies.length - named.length;
  if (others === 0) return named;
  return [...named, others === 1 ? t("unit.unidentifiedOne") : t("unit.unidentifiedMany", { count: others })];
}
