/** Tanks that an order is likely to leave in soft ground. */
import { bogChanceOnWay, type Preview, type SideView, type UnitId } from "../engine/index.ts";
import type { BogPrice, March } from "../notebook/index.ts";
import type { Reader } from "./reader.ts";

/** "32 TB: about 16.6 of 41 tanks are likely to bog (R7.1)." @see R7.14 */
export function tellBogs({ language, short }: Reader, { unit, tenths, tanks, when }: BogPrice): string {
  return language.t(when === "if-taken" ? "preview.bogsIfTaken" : "preview.bogs", {
    unit: short(unit),
    bogged: language.formatNumber(tenths / 10),
    tanks,
  });
}

/**
 * "12 % for each tank: about 3 (2–5)", for a storm "if they go in, …"; null where none can bog: however small the
 * chance, it is told. @see R7.1
 */
export function tellBogging({ language }: Reader, preview: Preview): string | null {
  if (preview.type !== "move" && preview.type !== "assault") return null;
  const { t, formatNumber, formatPercent, formatRange } = language;
  const { bogging, bogChance, bogged } = preview;
  if (bogChance === 0) return null;
  const isMany = bogging > 0 || bogged.high > 0;
  const told = t(isMany ? "preview.boggingCount" : "preview.boggingNone", {
    chance: formatPercent(bogChance),
    tanks: formatNumber(bogging / 10),
    range: formatRange(bogged.low, bogged.high),
  });
  return preview.type === "assault" ? t("preview.boggingIfTaken", { told }) : told;
}

/** Of a march over several turns: the chance that each tank bogs on the whole of its way; null where none can. @see R7.1 */
export function tellMarchBogs(reader: Reader, view: SideView, unit: UnitId, march: March): string | null {
  const own = view.own.find(({ id }) => id === unit);
  const chance = own ? bogChanceOnWay(view, own, march.path.slice(1)) : 0;
  if (chance === 0) return null;
  return reader.language.t("marches.mayBog", { chance: reader.language.formatPercent(chance) });
}
