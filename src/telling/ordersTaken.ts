/** Full orders that an order takes, and when it is the commander's last. */
import { type OrderTaken, ordersOfCommander, type SeenEvent, type SideView } from "../engine/index.ts";
import type { Reader } from "./reader.ts";

/** "Takes 1 full order of: the commander, his last"; null where none is taken. @see R11.1 */
export function tellOrdersTaken(
  reader: Reader,
  view: SideView,
  orders: readonly OrderTaken[],
): string | null {
  const { t } = reader.language;
  if (orders.length === 0) return null;
  const { left } = ordersOfCommander(view);
  const isLast = orders.filter((order) => order.from === "commander").length >= left;
  const commander = t(isLast ? "command.ofCommanderLast" : "command.ofCommander");
  const from = orders.map((order) =>
    order.from === "commander" ? commander : reader.formation(order.formation),
  );
  // Of a division its own troops are named after a comma.
  const between = from.some((name) => name.includes(",")) ? "; " : ", ";
  return t("command.taken", { count: orders.length, from: [...new Set(from)].join(between) });
}

/** What is said after an order that took the commander's last one; nothing after any other. @see R11.1 */
export function tellLastTaken(
  { language }: Reader,
  view: SideView,
  seen: readonly SeenEvent[],
): readonly string[] {
  const isTaken = seen.some(
    (each) => each.type === "event" && each.event.type === "order-used" && each.event.from === "commander",
  );
  return isTaken && ordersOfCommander(view).left === 0 ? [language.t("command.lastTaken")] : [];
}
