/** Losses in words, and those that a move would take. */
import type { LossRange, Preview } from "../../engine/index.ts";
import type { Language } from "../../language/index.ts";

type Words = Pick<Language, "t" | "formatNumber" | "formatRange">;

/** Ranges that no line end parts after their dash. */
export function unbroken(text: string): string {
  return text.replaceAll("–", "–\u2060");
}

/** "about 31 (20–40)": the mean, and four cases in five. */
export function lossWords({ t, formatNumber, formatRange }: Words, range: LossRange): string {
  if (range.low === range.high) return formatNumber(range.expected);
  return t("preview.expectedIn", {
    expected: formatNumber(range.expected),
    range: unbroken(formatRange(range.low, range.high)),
  });
}

/** What a move would lose under fire, men before tanks; empty where nobody is known to fire at it. */
export function lossesOnTheWay(
  language: Words,
  {
    underFireFrom,
    own,
    tanks,
  }: Pick<Extract<Preview, { readonly type: "move" }>, "underFireFrom" | "own" | "tanks">,
): readonly string[] {
  const { t } = language;
  const count = underFireFrom.length;
  return [
    ...(count > 0 ? [t("hover.underFire", { count, losses: lossWords(language, own) })] : []),
    ...(tanks.high > 0 ? [`${t("preview.tanksLost")}: ${lossWords(language, tanks)}`] : []),
  ];
}
