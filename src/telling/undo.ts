/** Whether an order can be taken back, in words: where dice fall on a move, which and how likely. */
import type { Preview } from "../engine/index.ts";
import type { Reader } from "./reader.ts";

/** The sentence for an order that has been looked at. @see R1.1 */
export function tellUndo({ language }: Reader, told: Exclude<Preview, { readonly type: "refused" }>): string {
  const { t, formatPercent } = language;
  return told.type === "move" && told.undo === "dice"
    ? t("preview.undo.bogging", { chance: formatPercent(told.bogChance) })
    : t(`preview.undo.${told.undo}`);
}
