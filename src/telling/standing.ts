/** Words for the state of a unit. */
import {
  canStorm,
  cohesionState,
  type Deed,
  isRaw,
  isSurroundedAsKnown,
  type OwnUnit,
  type SideView,
  shelterAsSeen,
  type UnitSheet,
} from "../engine/index.ts";
import type { Reader } from "./reader.ts";
import { inWorks } from "./works.ts";

/** Points of cohesion that one step of the counter stands for. */
const A_STEP = 20;

/** Cohesion in steps of 20, as the counter's pips show it: 0 to 5. */
export function pips(cohesion: number): number {
  return Math.max(0, Math.min(5, Math.ceil(cohesion / A_STEP)));
}

/**
 * "3 of 5 (48 of 100)": the bars of the counter, and what the rules count. Of who storms, and is a step or less above too
 * shaken for it: "3 of 5 (48 of 100; below 40 too shaken to storm)". @see R10.1 R10.2
 */
export function tellCohesion(reader: Reader, unit: OwnUnit): string {
  const { t } = reader.language;
  const { cohesion } = unit;
  const least = reader.theatre.numbers.cohesion.disrupted;
  const arm = reader.sheet(unit.id)?.arm;
  const isNear = cohesion < least + A_STEP && arm !== undefined && canStorm(arm, unit);
  const facts = { pips: pips(cohesion), cohesion, least };
  if (!isNear) return t("unit.cohesionIs", facts);
  return t(cohesion < least ? "unit.cohesionTooLow" : "unit.cohesionNearLimit", facts);
}

/** Which of men, guns and tanks history counts for an arm. */
export function strengthOf(
  sheet: Pick<UnitSheet, "arm"> | null,
  counts: { readonly men: number; readonly guns: number; readonly tanks: number },
): number {
  if (sheet?.arm === "tank" || (sheet?.arm === "reconnaissance" && counts.tanks > 0)) return counts.tanks;
  const gunners = ["artillery", "anti-tank", "anti-aircraft", "armoured-train"];
  if (sheet && gunners.includes(sheet.arm) && counts.guns > 0) return counts.guns;
  return counts.men;
}

const DEED_KEYS = {
  assault: "deeds.assault",
  fire: "deeds.fire",
  bombard: "deeds.bombard",
  bridge: "deeds.bridge",
  dig: "deeds.dig",
  rest: "deeds.rest",
} as const satisfies Readonly<Record<Deed, string>>;

/** "deployed, in a trench, has fired": what a glance at the unit would tell. */
export function tellState(reader: Reader, view: SideView, unit: OwnUnit): string {
  const { language } = reader;
  const parts = [language.t(`manner.${unit.manner}`), inWorks(language, shelterAsSeen(view, unit.at))];
  if (unit.deed) parts.push(language.t(DEED_KEYS[unit.deed]));
  const nerve = cohesionState(unit.cohesion, reader.theatre.numbers.cohesion);
  if (nerve !== "good") parts.push(language.t(`unit.${nerve}`));
  if (unit.at >= 0 && isSurroundedAsKnown(view, unit.id)) parts.push(language.t("unit.surrounded"));
  if (isRaw(view, unit.id)) parts.push(language.t("unit.raw"));
  if (unit.suppressed > 0)
    parts.push(language.t("unit.heldDown", { percent: language.formatPercent(unit.suppressed) }));
  if (unit.leaderless > 0) parts.push(language.t("unit.leaderless"));
  if (unit.silenced > 0) parts.push(language.t("unit.silenced"));
  return parts.join(", ");
}

/** "in supply", "in supply, 45 % of what is needed came", "none for 3 turns: cut off by the enemy". */
export function tellSupply(reader: Reader, view: SideView, unit: OwnUnit): string {
  const { t, formatPercent } = reader.language;
  const { turns, why } = unit.supply;
  if (turns > 0 && why !== "none") return t(`supply.without.${why}`, { count: turns });
  const share = view.supplies?.share ?? 100;
  return share < 100 ? t("supply.short", { share: formatPercent(share) }) : t("supply.has");
}
