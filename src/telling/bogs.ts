/** Tanks that an order is likely to leave in soft ground. */
import type { UnitId } from "../engine/index.ts";
import type { Reader } from "./reader.ts";

/** "32 TB: about 16.6 of 41 tanks are likely to bog (R7.1)." @see R7.14 */
export function tellBogs(
  { language, short }: Reader,
  { unit, tenths, tanks }: { readonly unit: UnitId; readonly tenths: number; readonly tanks: number },
): string {
  return language.t("preview.bogs", { unit: short(unit), bogged: language.formatNumber(tenths / 10), tanks });
}
