/** Tanks that an order is likely to leave in soft ground. */
import type { LossRange, Preview } from "../engine/index.ts";
import type { BogPrice } from "../notebook/index.ts";
import type { Reader } from "./reader.ts";

/** "32 TB: about 16.6 of 41 tanks are likely to bog (R7.1)." @see R7.14 */
export function tellBogs({ language, short }: Reader, { unit, tenths, tanks, when }: BogPrice): string {
  return language.t(when === "if-taken" ? "preview.bogsIfTaken" : "preview.bogs", {
    unit: short(unit),
    bogged: language.formatNumber(tenths / 10),
    tanks,
  });
}

/** "about 3 (2–5)", for a storm "if it falls and they go in: about 3 (2–5)"; null where none can bog. @see R7.1 */
export function tellBogging({ language }: Reader, preview: Preview): string | null {
  if (preview.type !== "move" && preview.type !== "assault") return null;
  const { t, formatNumber, formatRange } = language;
  const { bogging, bogged }: { readonly bogging: number; readonly bogged: LossRange } = preview;
  if (bogging === 0 && bogged.high === 0) return null;
  const told = t("preview.boggingCount", {
    tanks: formatNumber(bogging / 10),
    range: formatRange(bogged.low, bogged.high),
  });
  return preview.type === "assault" ? t("preview.boggingIfTaken", { told }) : told;
}
