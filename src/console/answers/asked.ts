/** Who of both sides sees a hex, who of ours gets there, and how the battle would be judged now. */
import {
  checkOrder,
  type Hex,
  hexDistance,
  type Manner,
  reach,
  type SideView,
  sightRange,
} from "../../engine/index.ts";
import { enemyShorts, type Reader, tellDangers } from "../../telling/index.ts";
import { enemiesAt, onMap } from "../knowledge.ts";
import type { Scene } from "../scene.ts";
import { tellScore } from "./result.ts";
import { some } from "./some.ts";
import { tellObjectives } from "./status.ts";
import { tellStormers } from "./storming.ts";

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

/** Own units that can end a move in a hex this turn, those with most points left first. @see R2.1 */
export function tellComers(reader: Reader, view: SideView, hex: Hex): readonly string[] {
  const { t } = reader.language;
  if (view.activeSide !== view.side) return [t("orders.notOurTurn")];
  const where = reader.where(hex);
  const ways = (["deployed", "march"] as const).flatMap((manner) => comers(reader, view, hex, manner));
  return ways.length > 0 ? ways : [t("console.comers.none", { where })];
}

/** What can hit a hex in the enemy's next part. @see R4.2 R4.4 R5.1 */
export function tellDangerAt(reader: Reader, view: SideView, hex: Hex): readonly string[] {
  const { t } = reader.language;
  return [t("console.danger.at", { where: reader.where(hex) }), ...tellDangers(reader, view, hex)];
}

/** Own units that can hit the enemy in a hex now; where none is known there, the enemies who can hit it. @see R4.2 R5.1 */
export function tellHitters(reader: Reader, view: SideView, hex: Hex): readonly string[] {
  const { t } = reader.language;
  if (enemiesAt(view, hex).length === 0) return tellDangerAt(reader, view, hex);
  if (view.activeSide !== view.side) return [t("orders.notOurTurn")];
  const where = reader.where(hex);
  const able = (type: "fire" | "bombard"): readonly string[] =>
    onMap(view)
      .filter(({ id }) => checkOrder(view, { type, unit: id, target: hex }) === null)
      .map(({ id }) => reader.short(id));
  const [fire, shell] = [able("fire"), able("bombard")];
  return [
    ...(fire.length > 0 ? [t("console.comers.fire", { where, units: some(reader, fire) })] : []),
    ...(shell.length > 0 ? [t("console.comers.shell", { where, units: some(reader, shell) })] : []),
    ...(fire.length + shell.length === 0 ? [t("console.comers.nobodyHits", { where })] : []),
    ...tellStormers(reader, view, hex),
  ];
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
