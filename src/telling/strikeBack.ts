/** What a unit told to counter-attack will do by itself, and will not. */
import {
  type Command,
  type Preview,
  preview,
  type SideView,
  type StandingOrder,
  type StrikeForecast,
} from "../engine/index.ts";
import { breakdownBars } from "./breakdown.ts";
import type { Reader } from "./reader.ts";

/** Hexes over the border into which it does not strike back; null where nothing keeps it. @see R4.9 R12.1 */
export function tellBarred({ language, hexNumber }: Reader, preview: Preview): string | null {
  if (preview.type !== "standing" || preview.barred.length === 0) return null;
  const { t } = language;
  const hexes = preview.barred.flatMap(({ hex }) => (hex === null ? [] : [hexNumber(hex)]));
  const acts = [...new Set(preview.barred.map(({ act }) => t(`restraints.${act}`)))];
  return t("standing.barred", { hexes: hexes.join(", "), acts: acts.join(", ") });
}

/**
 * "Against the strongest enemy known beside it (1209): odds 1 : 2, taken 30 %", whether it would go, and when; where it
 * would stay, what weighs most against it. Of who is not free to, why not. @see R4.9
 */
export function tellStrike(reader: Reader, order: StandingOrder, preview: Preview): string | null {
  if (preview.type !== "standing" || order !== "counter-attack") return null;
  const { t, formatPercent } = reader.language;
  if (preview.stays) return t("strike.notFree", { why: t(`strike.why.${preview.stays}`) });
  if (preview.strikes === null) {
    const { counterAttackLeast } = reader.theatre.numbers.fire;
    return t("strike.nobody", { least: formatPercent(counterAttackLeast) });
  }
  const { target, odds, takes, least } = preview.strikes;
  const [ours, theirs] = odds;
  const against = takes < least ? weighsMost(reader, preview.strikes) : null;
  const told = t(takes < least ? "strike.stays" : "strike.goes", {
    where: reader.where(target),
    odds: t("preview.odds", { ours, theirs }),
    percent: formatPercent(takes),
    least: formatPercent(least),
  });
  return against === null ? told : `${told} ${against}`;
}

/** "Most against it: dug-in defenders, our fire −40 %."; null where nothing weighs against it but numbers. */
function weighsMost(reader: Reader, { breakdown }: StrikeForecast): string | null {
  const [worst] = breakdownBars(reader, breakdown, "attacker")
    .filter(({ forUs }) => forUs === 0)
    .sort((a, b) => b.length - a.length);
  if (!worst) return null;
  const { t } = reader.language;
  const cause = t("why.line", { cause: worst.label, fire: worst.fire });
  return t("strike.against", { cause, figure: worst.figure });
}

/** The same of a standing order that nobody has given yet. */
export function tellStandingLimits(
  reader: Reader,
  view: SideView,
  order: Extract<Command, { readonly type: "stand" }>,
): string | null {
  if (order.order !== "counter-attack") return null;
  const seen = preview(view, order);
  const told = [tellStrike(reader, order.order, seen), tellBarred(reader, seen)].filter(
    (each) => each !== null,
  );
  return told.length > 0 ? told.join(" ") : null;
}
