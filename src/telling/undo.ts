/** Whether an order can be taken back, in words: where dice fall on a move, which and how likely; and whether it is war. */
import {
  type DispatchId,
  type FinalFrom,
  type OptionId,
  type Preview,
  preview,
  type SideView,
} from "../engine/index.ts";
import { sureEnd } from "./numbersMeant.ts";
import type { Reader } from "./reader.ts";

/** The sentence for an order that has been looked at. @see R1.1 R12.3 */
export function tellUndo(reader: Reader, told: Exclude<Preview, { readonly type: "refused" }>): string {
  const { t } = reader.language;
  const { war } = reader.theatre.numbers.border;
  if (told.war === "surely") return t("preview.undo.war", { war });
  const undo = told.finalFrom ? tellFinalFrom(reader, told, told.finalFrom) : tellBarring(reader, told);
  return told.war === "if-taken" ? `${undo} ${t("preview.undo.warIfTaken", { war })}` : undo;
}

/** Of a storm also what its dice decide: a chance of 100 % and a die are no contradiction then. @see R4.2 R4.5 */
function tellBarring(
  { language: { t } }: Reader,
  told: Exclude<Preview, { readonly type: "refused" }>,
): string {
  if (told.type !== "assault" || told.undo !== "dice") return t(`preview.undo.${told.undo}`);
  const end = sureEnd(told);
  return end === null
    ? t("preview.undo.diceOfStorm")
    : t("preview.undo.diceAlike", { result: t(`preview.results.${end}`) });
}

/** From where on a move is final, and why: who stops short of it can still take it back. @see R3.1 R3.4 R7.1 */
function tellFinalFrom(
  reader: Reader,
  told: Exclude<Preview, { readonly type: "refused" }>,
  final: FinalFrom,
): string {
  const { t, formatPercent } = reader.language;
  const chance = told.type === "move" ? formatPercent(told.bogChance) : "";
  return t(`preview.undo.from.${final.because}`, { where: reader.where(final.hex), chance });
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
