/** Who of both sides sees a hex, who of ours gets there, and how the battle would be judged now. */
import { checkOrder, type Hex, hexDistance, type SideView, sightRange } from "../../engine/index.ts";
import { enemyShorts, type Reader, some, tellDangers, upper } from "../../telling/index.ts";
import { enemiesAt, onMap } from "../knowledge.ts";
import type { Scene } from "../scene.ts";
import { tellScore } from "./result.ts";
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
      ? upper(
          t("console.sees.ours", {
            where,
            units: some(
              reader,
              ours.map(({ id }) => reader.short(id)),
            ),
          }),
        )
      : t("console.sees.nobody", { where, count: range }),
    theirs.length > 0
      ? t("console.sees.theirs", { where, units: some(reader, enemyShorts(reader, theirs)) })
      : t("console.sees.noEnemy", { where }),
  ];
}

/** What can hit a hex in the enemy's next part. @see R4.2 R4.4 R5.1 */
export function tellDangerAt(reader: Reader, view: SideView, hex: Hex): readonly string[] {
  const { t } = reader.language;
  const [first, ...others] = tellDangers(reader, view, hex).map((told) => told.replace(/[.。]$/, ""));
  const where = reader.where(hex);
  return [
    upper(t("console.danger.first", { where, told: first ?? "" })),
    ...others.map((told) => t("console.danger.more", { told })),
  ];
}

/** Own units that can hit the enemy in a hex now; where none is known there, the enemies who can hit it. @see R4.2 R5.1 */
export function tellHitters(reader: Reader, view: SideView, hex: Hex): readonly string[] {
  const { t } = reader.language;
  const where = reader.where(hex);
  const nobody = enemiesAt(view, hex).length === 0;
  // What cannot be fired at for want of an enemy may be shelled all the same.
  if (nobody && view.activeSide !== view.side) return tellDangerAt(reader, view, hex);
  if (view.activeSide !== view.side) return [t("orders.notOurTurn")];
  const able = (type: "fire" | "bombard"): readonly string[] =>
    onMap(view)
      .filter(({ id }) => checkOrder(view, { type, unit: id, target: hex }) === null)
      .map(({ id }) => reader.short(id));
  const [fire, shell] = [able("fire"), able("bombard")];
  if (nobody)
    return [
      ...tellDangerAt(reader, view, hex),
      t("console.comers.nobodyThere", { where }),
      ...(shell.length > 0 ? [t("console.comers.shell", { where, units: some(reader, shell) })] : []),
    ];
  return [
    ...(fire.length > 0 ? [t("console.comers.fire", { where, units: some(reader, fire) })] : []),
    ...(shell.length > 0 ? [t("console.comers.shell", { where, units: some(reader, shell) })] : []),
    ...(fire.length + shell.length === 0 ? [t("console.comers.nobodyHits", { where })] : []),
    ...tellStormers(reader, view, hex),
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
