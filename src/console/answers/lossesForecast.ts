/** What an order may cost in men, as the console tells it: what is likely, and what is sure. */
import type { Preview } from "../../engine/index.ts";
import { areLossesSure, type Reader, tellCostMost } from "../../telling/index.ts";

type Told = Exclude<Preview, { readonly type: "refused" }>;

/** The losses that are likely; or that are sure, where no more than these can be, and why they are so wide. */
export function tellLosses(reader: Reader, seen: Costly, losses: string): string {
  const { t } = reader.language;
  if (!areLossesSure(seen)) return fact(reader, t("preview.expectedLosses"), losses);
  return [fact(reader, t("preview.surely"), losses), ...whySoWide(reader, seen)].join(" ");
}

type Costly = Extract<Told, { readonly type: "assault" | "fire" | "move" }>;

/** Whether the losses have been told already as what is sure. */
function isToldAsSure(told: Told): boolean {
  if (told.type === "move") return told.underFireFrom.length > 0 && areLossesSure(told);
  return (told.type === "assault" || told.type === "fire") && areLossesSure(told);
}

function whySoWide({ language: { t } }: Reader, { span }: Told): readonly string[] {
  const isWide = span && (span.own.low < span.own.high || span.enemy.low < span.enemy.high);
  return isWide ? span.because.map((cause) => t(`preview.because.${cause}`)) : [];
}

/** What the losses surely stay within, and why that is so wide. */
export function tellSpan(reader: Reader, told: Told): readonly string[] {
  const { type, span } = told;
  const { t, formatRange } = reader.language;
  if (!span) return [];
  const ours = formatRange(span.own.low, span.own.high);
  const theirs = t("preview.surelyTheirs", { theirs: formatRange(span.enemy.low, span.enemy.high) });
  const { enemyCutOff: cutOff } = span;
  const both = [
    ...(span.own.high > 0 ? [t("preview.surelyOurs", { ours })] : []),
    theirs,
    ...(cutOff !== null && cutOff > span.enemy.high ? [t("preview.surelyCutOff", { men: cutOff })] : []),
  ];
  const surely = fact(reader, t("preview.surely"), type === "move" ? ours : both.join(", "));
  return [
    ...(isToldAsSure(told) ? [] : [[surely, ...whySoWide(reader, told)].join(" ")]),
    ...span.mayLeave.map((cause) => t(`preview.mayLeave.${cause}`)),
    ...(span.beside > 0 ? [t("preview.beside", { count: span.beside })] : []),
    ...tellCostMost(reader, told),
  ];
}

/** A name with its value. */
export function fact({ language }: Reader, name: string, value: string): string {
  return language.t("console.unit.fact", { name, value });
}
