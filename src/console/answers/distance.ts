/** How far it is, and what one sees from somewhere. */
import {
  type Hex,
  hexDistance,
  type Manner,
  reach,
  type SideView,
  seenHexes,
  theatreOf,
  type UnitId,
} from "../../engine/index.ts";
import { marchTo } from "../../notebook/index.ts";
import { enemyShorts, objectivesKnown, type Reader, some } from "../../telling/index.ts";
import { bearing } from "./scan.ts";

/** Hexes, kilometres and direction; of a unit also when it gets there; and whether one sees the other. @see R2.3 */
export function tellDistance(
  reader: Reader,
  view: SideView,
  { from, to, unit }: { readonly from: Hex; readonly to: Hex; readonly unit: UnitId | null },
): readonly string[] {
  const { t } = reader.language;
  const names = { from: reader.where(from), to: reader.where(to) };
  if (from === to) return [t("console.distance.none", names)];
  const count = hexDistance(reader.theatre.grid, from, to);
  return [
    t("console.distance.is", {
      ...names,
      count,
      km: kilometres(reader, count),
      direction: t(`console.direction.${bearing(reader, from, to)}`),
    }),
    ...(unit === null ? [] : tellWay(reader, view, unit, to)),
    t(isInSight(view, from, to) ? "console.distance.sees" : "console.distance.unseen"),
  ];
}

function kilometres(reader: Reader, hexes: number): string {
  const metres = hexes * reader.theatre.scenario.battlefield.metresPerHex;
  return reader.language.formatNumber(Math.round(metres / 100) / 10);
}

/** How long a unit takes: this turn with what left, or so many turns. */
function tellWay(reader: Reader, view: SideView, id: UnitId, to: Hex): readonly string[] {
  const { t } = reader.language;
  if (view.activeSide !== view.side || view.outcome) return [];
  const unit = reader.short(id);
  const lines = (["deployed", "march"] as const).flatMap((manner: Manner) => {
    const facts = { unit, manner: t(`manner.${manner}`) };
    const { canEnd, cost, points } = reach(view, id, manner);
    if (canEnd[to] === 1)
      return [t("console.distance.now", { ...facts, count: points - (cost[to] as number) })];
    const turns = marchTo(view, id, manner, to)?.stages.length ?? 0;
    return turns > 0 ? [t("console.distance.turns", { ...facts, count: turns })] : [];
  });
  return lines.length > 0 ? lines : [t("console.distance.noWay", { unit })];
}

function isInSight(view: SideView, from: Hex, to: Hex): boolean {
  return seenHexes(theatreOf(view), [from], view.weather, view.light)[to] === 1;
}

/** What one sees from a hex in this weather and light: how much, known enemies, ground that counts. @see R3.1 R3.2 */
export function tellVista(reader: Reader, view: SideView, hex: Hex): readonly string[] {
  const { t } = reader.language;
  const { grid } = reader.theatre;
  const seen = seenHexes(reader.theatre, [hex], view.weather, view.light);
  const hexes = [...seen.keys()].filter((at) => seen[at] === 1 && at !== hex);
  const far = Math.max(0, ...hexes.map((at) => hexDistance(grid, hex, at)));
  const enemies = view.enemies.filter(({ where }) => where >= 0 && where !== hex && seen[where] === 1);
  const ground = objectivesKnown(reader.theatre, reader.battleSheet(), view);
  const names = (isSeen: boolean) =>
    ground
      .filter((each) => each.hexes.some((at) => seen[at] === 1) === isSeen && !each.hexes.includes(hex))
      .map(({ place }) => reader.place(place));
  const list = (key: "places" | "hidden", places: readonly string[]) =>
    places.length > 0 ? [t(`console.vista.${key}`, { places: places.join(", ") })] : [];
  return [
    t("console.vista.head", { where: reader.where(hex), hexes: hexes.length, count: far }),
    enemies.length > 0
      ? t("console.vista.enemies", { units: some(reader, enemyShorts(reader, enemies)) })
      : t("console.vista.noEnemies"),
    ...list("places", names(true)),
    ...list("hidden", names(false)),
  ];
}
