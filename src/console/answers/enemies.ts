/** The enemies known, by the places where they are, the strongest first. */
import { type Hex, hexDistance, type SeenUnit, type SideView } from "../../engine/index.ts";
import { enemyShort, inWorks, type Reader, tellLooks, wireAndNests } from "../../telling/index.ts";

/** Hexes about a place that are still near it. */
const NEAR = 4;

/** All of them, with a line of sum. */
export function tellEnemies(reader: Reader, view: SideView): readonly string[] {
  const known = view.enemies.filter(({ where }) => where >= 0);
  const { t } = reader.language;
  if (known.length === 0) return [t("units.noEnemies")];
  const places = byPlace(known);
  return [
    t("console.units.enemiesAll", { count: known.length, places: places.length, now: inSight(known) }),
    ...strengthOf(reader, known),
    ...places.map((there) => tellPlace(reader, there)),
  ];
}

/** Those within a few hexes of a place. */
export function tellEnemiesNear(reader: Reader, view: SideView, hex: Hex): readonly string[] {
  const { t } = reader.language;
  const { grid } = reader.theatre;
  const near = view.enemies.filter(({ where }) => where >= 0 && hexDistance(grid, where, hex) <= NEAR);
  const facts = { where: reader.where(hex), range: NEAR };
  if (near.length === 0) return [t("console.units.noneNear", facts)];
  return [
    t("console.units.enemiesNear", { ...facts, count: near.length, now: inSight(near) }),
    ...strengthOf(reader, near),
    ...byPlace(near).map((there) => tellPlace(reader, there)),
  ];
}

function inSight(enemies: readonly SeenUnit[]): number {
  return enemies.filter(({ now }) => now === 1).length;
}

/** "Those made out: about 2,300 men, 18 guns." */
function strengthOf(reader: Reader, enemies: readonly SeenUnit[]): readonly string[] {
  const told = counted(reader, {
    men: enemies.reduce((sum, { men }) => sum + men, 0),
    guns: enemies.reduce((sum, { guns }) => sum + guns, 0),
    tanks: enemies.reduce((sum, { tanks }) => sum + tanks, 0),
  });
  return told === "" ? [] : [reader.language.t("console.units.strength", { strength: told })];
}

function counted({ language: { t } }: Reader, strength: Pick<SeenUnit, "men" | "guns" | "tanks">): string {
  const parts = (["men", "guns", "tanks"] as const)
    .filter((kind) => strength[kind] > 0)
    .map((kind) => t(`console.count.${kind}`, { count: strength[kind] }));
  return parts.length > 0 ? t("unit.about", { count: parts.join(", ") }) : "";
}

/** Enemies in one place together: the place with most men first, then most units; in it the strongest first. */
function byPlace(enemies: readonly SeenUnit[]): readonly (readonly SeenUnit[])[] {
  const places = new Map<Hex, SeenUnit[]>();
  for (const enemy of enemies) places.set(enemy.where, [...(places.get(enemy.where) ?? []), enemy]);
  const menOf = (there: readonly SeenUnit[]): number => there.reduce((sum, { men }) => sum + men, 0);
  return [...places.values()]
    .map((there) => there.sort((a, b) => b.men - a.men || b.guns - a.guns))
    .sort((a, b) => menOf(b) - menOf(a) || b.length - a.length);
}

function tellPlace(reader: Reader, there: readonly SeenUnit[]): string {
  const { t } = reader.language;
  const where = reader.where(there[0]?.where ?? -1);
  const units = there.map((enemy) => tellOne(reader, enemy)).join("; ");
  // Who was seen there last knows the works best.
  const [last] = [...there].sort((a, b) => b.now - a.now || b.turn - a.turn);
  const works = last
    ? [
        ...(last.works > 0 ? [inWorks(reader.language, last.works)] : []),
        ...wireAndNests(reader.language, last),
      ]
    : [];
  return works.length > 0
    ? t("console.units.placeWithWorks", { where, units, works: works.join(", ") })
    : t("console.units.place", { where, units });
}

/** "III/75, about 400 men, 2 guns, steady, in sight now". */
function tellOne(reader: Reader, enemy: SeenUnit): string {
  const { t } = reader.language;
  const sheet = enemy.level === "identified" ? null : reader.sheet(enemy.id);
  const unit = sheet ? t("unit.contact", { arm: t(`arms.${sheet.arm}`) }) : enemyShort(reader, enemy);
  const strength = counted(reader, enemy);
  const seen =
    enemy.now === 1
      ? t("unit.seenNow")
      : t("unit.lastSeen", {
          date: reader.date(reader.minuteOfTurn(enemy.turn), "day-and-month"),
          part: t(`parts.${reader.partOfTurn(enemy.turn)}`),
        });
  const known = [...(strength === "" ? [] : [strength]), ...tellLooks(reader.language, enemy), seen];
  return t("console.units.unitThere", { unit, known: known.join(", ") });
}
