/** Who of both sides sees a hex, who of ours gets there, and how the battle would be judged now. */
import { type Hex, hexDistance, type Manner, reach, type SideView, sightRange } from "../../engine/index.ts";
import { enemyShorts, type Reader } from "../../telling/index.ts";
import { onMap } from "../knowledge.ts";
import type { Scene } from "../scene.ts";
import { tellScore } from "./result.ts";
import { tellObjectives } from "./status.ts";

/** Most units that are told by name. */
const MOST = 12;

/** Own units with a free line to a hex within sight now, and known enemies who have one. @see R3.1 R3.2 */
export function tellSeers(reader: Reader, view: SideView, hex: Hex): readonly string[] {
  const { t } = reader.language;
  const { sight, grid, numbers } = reader.theatre;
  const range = sightRange(numbers, view.weather, view.light);
  const sees = (from: Hex): boolean =>
    from >= 0 && hexDistance(grid, from, hex) <= range && sight.canSee(from, hex);
  const ours = onMap(view).filter(({ at }) => sees(at));
  const theirs = view.enemies.filter(({ where }) => sees(where));
  const where = reader.where(hex);
  return [
    ours.length > 0
      ? t("console.sees.ours", {
          where,
          units: some(
            reader,
            ours.map(({ id }) => reader.short(id)),
          ),
        })
      : t("console.sees.nobody", { where, range }),
    theirs.length > 0
      ? t("console.sees.theirs", { where, units: some(reader, enemyShorts(reader, theirs)) })
      : t("console.sees.noEnemy", { where }),
  ];
}

function some({ language: { t } }: Reader, names: readonly string[]): string {
  const more = names.length - MOST;
  const told = names.slice(0, MOST).join(", ");
  return more > 0 ? t("console.sees.more", { units: told, count: more }) : told;
}

/** Own units that can end a move in a hex this turn, those with most points left first. @see R2.1 */
export function tellComers(reader: Reader, view: SideView, hex: Hex): readonly string[] {
  const { t } = reader.language;
  if (view.activeSide !== view.side) return [t("orders.notOurTurn")];
  const where = reader.where(hex);
  const ways = (["deployed", "march"] as const).flatMap((manner) => comers(reader, view, hex, manner));
  return ways.length > 0 ? ways : [t("console.comers.none", { where })];
}

function comers(reader: Reader, view: SideView, hex: Hex, manner: Manner): readonly string[] {
  const { t } = reader.language;
  const able = onMap(view).flatMap(({ id, at }) => {
    if (at === hex) return [];
    const { canEnd, cost, points } = reach(view, id, manner);
    return canEnd[hex] === 1 ? [{ id, left: points - (cost[hex] as number) }] : [];
  });
  if (able.length === 0) return [];
  const units = able
    .sort((a, b) => b.left - a.left)
    .map(({ id, left }) => t("console.comers.unit", { unit: reader.short(id), count: left }));
  return [
    t("console.comers.row", {
      manner: t(`manner.${manner}`),
      where: reader.where(hex),
      units: some(reader, units),
    }),
  ];
}

/** The aim, who holds what, what would be counted if it ended now, and what is missing to the next better result. */
export function tellChances(scene: Scene): readonly string[] {
  const { reader, view } = scene;
  const battle = reader.battleSheet();
  const aim = battle ? reader.words.battles[battle.id]?.objective[view.side] : undefined;
  // What is told of a battle that is over has the objectives in it.
  const objectives = view.outcome ? [] : tellObjectives(reader, view);
  return [...(aim ? [aim] : []), ...objectives, ...tellScore(scene)];
}
