import { type Hex, isWater, type Refusal, refuse, type UnitId } from "../engine/index.ts";
import { tellWhen } from "./enemies.ts";
import type { Reader } from "./reader.ts";
import { sentences } from "./sentences.ts";

const HEX_FACTS = new Set(["hex", "target", "at", "from", "to", "place"]);
const UNIT_FACTS = new Set(["unit", "enemy", "attacker", "other", "by"]);

/** Facts of a refusal or an event with names in place of ids and hex numbers. */
function readableFacts(
  reader: Reader,
  facts: Readonly<Record<string, string | number>>,
): Record<string, string> {
  const named: Record<string, string> = {};
  for (const [key, value] of Object.entries(facts)) named[key] = readableFact(reader, key, value);
  return named;
}

/** A notice in a sentence; its count stays a number, so that the right form of the word is chosen. */
export function tellNotice(
  reader: Reader,
  { key, facts }: { readonly key: string; readonly facts: Readonly<Record<string, string | number>> },
): string {
  const { count } = facts;
  const said = { key, ...readableFacts(reader, facts), ...(count === undefined ? {} : { count }) };
  return reader.language.say(key, "notices.unknown", said);
}

function readableFact(reader: Reader, key: string, value: string | number): string {
  if (typeof value === "number" && key === "turn") return tellWhen(reader, value);
  if (typeof value === "number")
    return HEX_FACTS.has(key) ? reader.where(value) : reader.language.formatNumber(value);
  if (UNIT_FACTS.has(key)) return reader.unit(value);
  if (key === "formation") return reader.formation(value);
  const { language } = reader;
  for (const family of ["terrain", "weather", "light", "manner", "mover", "deeds"] as const)
    if (language.has(`${family}.${value}`)) return language.say(`${family}.${value}`, "modifiers.unknown");
  return value;
}

/** Why an order is not carried out, in one sentence with its numbers and its rule. */
export function tellRefusal(reader: Reader, refusal: Refusal): string {
  const { language } = reader;
  const facts = readableFacts(reader, refusal.facts);
  const code = refusal.code;
  const sentence = fits(language.t(`refusals.${code}.full`, facts))
    ? language.t(`refusals.${code}.full`, facts)
    : language.t(`refusals.${code}.plain`);
  return language.t("refusals.withRule", { sentence, rule: refusal.rule });
}

/** A sentence whose facts were all given: i18next leaves a missing one in its braces. */
function fits(sentence: string): boolean {
  return !sentence.includes("{{");
}

/** The same said of several units at once. */
export function tellRefusalOfSeveral({ language: { t } }: Reader, { code, rule }: Refusal): string {
  return t("refusals.withRule", { sentence: t(`refusals.${code}.plain`), rule });
}

/** Why no order takes a unit to a hex, in however many turns: nobody stays in water, or no known way leads there. @rule R2.13 */
export function tellOutOfReach(
  reader: Reader,
  { unit, hex }: { readonly unit: UnitId; readonly hex: Hex },
): string {
  if (isWater(reader.theatre, hex))
    return tellRefusal(reader, refuse("ends-in-water", "R2.13", { unit, hex }));
  return sentences([reader.language.t("aloud.whyNot.noWay", { unit: reader.short(unit) })]);
}
