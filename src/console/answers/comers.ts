/** Who of ours can get to a hex this turn. */
import { type Hex, type Manner, reach, type SideView } from "../../engine/index.ts";
import { type Reader, some } from "../../telling/index.ts";
import { onMap } from "../knowledge.ts";

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
