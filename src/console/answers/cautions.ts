/** What must be asked before an order is given: its price, where nothing takes it back. */
import { type Command, preview, type SideView } from "../../engine/index.ts";
import type { Reader } from "../../telling/index.ts";
import { tellBreaches, tellCloses } from "./forecast.ts";

/** So many units are ordered about by one sentence without a question. */
const MOST_UNASKED = 6;

/** Points of escalation, fires that are given up, and more units than one means to order at once; else nothing. */
export function cautionsOf(reader: Reader, view: SideView, commands: readonly Command[]): readonly string[] {
  const { t } = reader.language;
  const prices = commands.slice(0, MOST_UNASKED).flatMap((command) => {
    const seen = preview(view, command);
    if (seen.type === "move" || seen.type === "assault")
      return [...tellBreaches(reader, seen.breaches), ...tellCloses(reader, seen.closes)];
    return seen.type === "fire" ? tellBreaches(reader, seen.breaches) : [];
  });
  return [
    ...new Set(prices),
    ...(commands.length > MOST_UNASKED ? [t("console.conversation.many", { count: commands.length })] : []),
  ];
}
