/** What a unit told to counter-attack will not do by itself. */
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

/** The same of a standing order that nobody has given yet. */
export function tellStandingLimits(
  reader: Reader,
  view: SideView,
  order: Extract<Command, { readonly type: "stand" }>,
): string | null {
  return order.order === "counter-attack" ? tellBarred(reader, preview(view, order)) : null;
}
