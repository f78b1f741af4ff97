/** Whether an order can be taken back, in words: where dice fall on a move, which and how likely; and whether it is war. */
import { type DispatchId, type OptionId, type Preview, preview, type SideView } from "../engine/index.ts";
import type { Reader } from "./reader.ts";

/** The sentence for an order that has been looked at. @see R1.1 R12.3 */
export function tellUndo(reader: Reader, told: Exclude<Preview, { readonly type: "refused" }>): string {
  const { t, formatPercent } = reader.language;
  const { war } = reader.theatre.numbers.border;
  if (told.war === "surely") return t("preview.undo.war", { war });
  const undo =
    told.type === "move" && told.undo === "dice"
      ? t("preview.undo.bogging", { chance: formatPercent(told.bogChance) })
      : t(`preview.undo.${told.undo}`);
  return told.war === "if-taken" ? `${undo} ${t("preview.undo.warIfTaken", { war })}` : undo;
}

/** What must be known before a dispatch is answered so; null where the answer begins no war. @see R12.3 R13.4 */
export function tellWarOf(
  reader: Reader,
  view: SideView,
  dispatch: DispatchId,
  option: OptionId,
): string | null {
  const told = preview(view, { type: "answer", dispatch, option });
  return told.type !== "refused" && told.war === "surely" ? tellUndo(reader, told) : null;
}
