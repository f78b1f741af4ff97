/** What is told of orders before they are given, where nobody takes them back: the preview that a map would show. */
import { type Command, type Preview, preview, type SideView } from "../../engine/index.ts";
import { type GroupInHand, planGroup } from "../../notebook/index.ts";
import type { Reader } from "../../telling/index.ts";
import type { Ordered } from "../request.ts";
import { tellForecast } from "./forecast.ts";
import { tellBarsAndLate, tellGroupForecast } from "./group.ts";

/** So many orders given together are each told as a whole; of more the cost and the end, not every cause. */
const TOLD_WHOLE = 2;
/** Lines of an order that is told in short: itself, and what matters most. */
const SHORT = 2;

/** All that is known of orders of which one cannot be taken back; nothing where all of them can. @see R1.1 */
export function tellBeforehand(
  reader: Reader,
  view: SideView,
  commands: readonly Command[],
): readonly string[] {
  if (!commands.some((command) => isForGood(preview(view, command)))) return [];
  const { t } = reader.language;
  const told = commands.map((command) => tellForecast(reader, view, command));
  if (commands.length <= TOLD_WHOLE) return told.flat();
  return [...told.flatMap((lines) => lines.slice(0, SHORT)), t("console.conversation.eachWhole")];
}

/** The same of one order to several units. */
export function tellGroupBeforehand(
  reader: Reader,
  view: SideView,
  group: NonNullable<Ordered["group"]>,
): readonly string[] {
  const inHand = planGroup(view, group.units, group.order);
  if (!inHand.lines.some(isGroupLineForGood)) return [];
  return [...tellGroupForecast(reader, view, group), ...tellBarsAndLate(reader, view, inHand)];
}

/** Whether a die falls or something is learnt: surely, or where known enemies are likely to hit. @see R4.9 */
function isForGood(seen: Preview): boolean {
  if (seen.type === "refused" || seen.undo === "yes") return false;
  if (seen.undo !== "unless-seen") return true;
  return seen.type === "move" && (seen.own.high > 0 || seen.tanks.high > 0);
}

function isGroupLineForGood({ undo, loss }: GroupInHand["lines"][number]): boolean {
  return undo !== null && undo !== "yes" && (undo !== "unless-seen" || loss > 0);
}
