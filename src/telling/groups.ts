/** An order to a group in words: who would carry it out, who cannot and why, what it costs, whether it can be undone. */
import { type GroupInHand, type GroupLine, type GroupOrder, undoOfGroup } from "../notebook/index.ts";
import type { Reader } from "./reader.ts";
import { tellRefusal } from "./refusal.ts";
import { sentences } from "./sentences.ts";

/** "Move: Mill Hill (0304)", "Dig in", "Hold fire". */
export function tellGroupTitle(reader: Reader, order: GroupOrder): string {
  const { t } = reader.language;
  if (order.order === "stand") return t(`standing.${order.standing}.name`);
  if (order.order !== "move") return t(`orders.${order.order}`);
  const name = t(order.manner === "march" ? "orders.march" : "orders.move");
  return order.target === null ? name : t("group.to", { order: name, where: reader.where(order.target) });
}

/** One unit's part: where it gets and what fire is likely to cost it; or why it cannot. */
export function tellGroupLine(reader: Reader, { unit, to, why, loss, bogChance }: GroupLine): string {
  const { t, formatPercent } = reader.language;
  const name = reader.short(unit);
  if (why === "no-nearer") return t("group.noNearer", { unit: name });
  if (why !== null) return t("group.cannot", { unit: name, why: tellRefusal(reader, why) });
  if (to === null) return name;
  const where = reader.where(to);
  const told =
    loss > 0
      ? t("group.goesUnderFire", { unit: name, where, count: loss })
      : t("group.goes", { unit: name, where });
  return bogChance > 0 ? t("group.mayBog", { told, chance: formatPercent(bogChance) }) : told;
}

/** "2 of 3 can. Expected losses on the way: 4 men." */
export function tellGroupSum(reader: Reader, { order, lines }: GroupInHand): string {
  const { t, formatNumber } = reader.language;
  const able = lines.filter(({ command }) => command !== null).length;
  const loss = lines.reduce((sum, line) => sum + line.loss, 0);
  const can = t("group.can", { count: able, all: lines.length });
  return order.order === "move" && able > 0
    ? sentences([can, t("group.losses", { men: formatNumber(loss) })])
    : sentences([can]);
}

/** Whether it can be taken back, and where it stops. */
export function tellGroupUndo(reader: Reader, inHand: GroupInHand): string {
  const { t } = reader.language;
  if (inHand.lines.every(({ command }) => command === null)) return "";
  const { undo, count } = undoOfGroup(inHand);
  return sentences([t(`group.undo.${undo}`, { count }), t("group.stops")]);
}

/** The whole of it as one hears it. */
export function tellGroup(reader: Reader, inHand: GroupInHand): string {
  const { order, lines } = inHand;
  const title = tellGroupTitle(reader, order);
  if (order.order === "move" && order.target === null)
    return sentences([title, reader.language.t("group.aim")]);
  return sentences([
    title,
    tellGroupSum(reader, inHand),
    ...lines.map((line) => tellGroupLine(reader, line)),
    tellGroupUndo(reader, inHand),
  ]);
}
