/** What a unit told to counter-attack will do by itself, and will not. */
import { type Command, type Preview, preview, type SideView } from "../engine/index.ts";
import type { Reader } from "./reader.ts";

/** Hexes over the border into which it does not strike back; null where nothing keeps it. @see R4.9 R12.1 */
export function tellBarred({ language, hexNumber }: Reader, preview: Preview): string | null {
  if (preview.type !== "standing" || preview.barred.length === 0) return null;
  const { t } = language;
  const hexes = preview.barred.flatMap(({ hex }) => (hex === null ? [] : [hexNumber(hex)]));
  const acts = [...new Set(preview.barred.map(({ act }) => t(`restraints.${act}`)))];
  return t("standing.barred", { hexes: hexes.join(", "), acts: acts.join(", ") });
}

/** "Against the strongest enemy known beside it (1209): odds 1 : 2, taken 30 %", and whether it would go. @see R4.9 */
export function tellStrike(reader: Reader, preview: Preview): string | null {
  if (preview.type !== "standing" || preview.strikes === null) return null;
  const { t, formatPercent } = reader.language;
  const { target, odds, takes, least } = preview.strikes;
  const [ours, theirs] = odds;
  return t(takes < least ? "strike.stays" : "strike.goes", {
    where: reader.where(target),
    odds: t("preview.odds", { ours, theirs }),
    percent: formatPercent(takes),
    least: formatPercent(least),
  });
}

/** The same of a standing order that nobody has given yet. */
export function tellStandingLimits(
  reader: Reader,
  view: SideView,
  order: Extract<Command, { readonly type: "stand" }>,
): string | null {
  if (order.order !== "counter-attack") return null;
  const seen = preview(view, order);
  const told = [tellStrike(reader, seen), tellBarred(reader, seen)].filter((each) => each !== null);
  return told.length > 0 ? told.join(" ") : null;
}
