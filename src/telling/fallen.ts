/** What shells and bombs of a part add up to where an order would bring down more. @rule R5.11 */
import type { Preview } from "../engine/index.ts";
import type { Reader } from "./reader.ts";

/**
 * "120 shells of 76 mm; 200 silence its guns": what has told there in this part before the order.
 * @returns null where there is nothing to tell: nothing has fallen and no batteries are known there.
 */
export function tellFallen(
  { language }: Reader,
  { shells, fallen, toSilence }: Extract<Preview, { readonly type: "fire" }>,
): string | null {
  const { t, formatNumber } = language;
  const so = shells > 0 ? fallen.shells : fallen.bombs;
  if (so === 0 && toSilence === 0) return null;
  const told = t(shells > 0 ? "preview.fallenShells" : "preview.fallenBombs", { fallen: formatNumber(so) });
  return toSilence > 0 ? t("preview.fallenOf", { told, needed: formatNumber(toSilence) }) : told;
}
