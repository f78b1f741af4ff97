/** The words of the interface in one language: messages, direction, numbers and dates. */
import i18next from "i18next";
import { agreeing } from "./agreement.ts";
import { type DateStyle, formatClock, formatDay, formatHour, momentOf } from "./dates.ts";
import { type Direction, isolated, isolatedRatios } from "./direction.ts";
import en from "./en.json" with { type: "json" };
import type { Facts, MessageKey } from "./keys.ts";
import { PSEUDO, pseudoText, pseudoTexts } from "./pseudo.ts";

export { type DateStyle, formatHour } from "./dates.ts";
export { isolated, isolatedTexts } from "./direction.ts";
export type { Facts, MessageKey } from "./keys.ts";
export { PSEUDO, pseudoTexts } from "./pseudo.ts";
export { recorded, recordedTexts } from "./records.ts";
export {
  type BookChapter,
  type BookPiece,
  type BookRule,
  type BookTerm,
  piecesOf,
  type RuleBook,
  readRuleBook,
} from "./ruleBook.ts";
export { mistakes } from "./slips.ts";

/** Languages that have a catalogue, each with its own name for itself. */
export const LANGUAGES: readonly { readonly tag: string; readonly name: string }[] = [
  { tag: "en", name: "English" },
];
const CATALOGUES: Readonly<Record<string, object>> = { en };
const RIGHT_TO_LEFT = new Set(["ar", "fa", "he", "ur"]);

/** Which way a language runs, by its tag. */
export function directionOf(tag: string): Direction {
  return tag === PSEUDO || RIGHT_TO_LEFT.has(tag) ? "rtl" : "ltr";
}

/** Everything that turns facts into words for one reader. */
export interface Language {
  readonly tag: string;
  readonly direction: "ltr" | "rtl";
  /** The message with its facts put in. */
  t(key: MessageKey, facts?: Facts): string;
  /** A message whose key comes from data (a cause, an error), or `otherwise` where the catalogue lacks it. */
  say(key: string, otherwise: MessageKey, facts?: Facts): string;
  has(key: string): boolean;
  formatNumber(value: number): string;
  /** With its sign, plus or minus. */
  formatSigned(value: number): string;
  /** Whole percent as "38 %", parted by a space that does not break. */
  formatPercent(percent: number): string;
  /** "60–110", or one number where both are the same. */
  formatRange(low: number, high: number): string;
  /** Day of a minute since 00:00 of `startDate`. */
  formatDate(startDate: string, minute: number, style: DateStyle): string;
  /** Day of an ISO date. */
  formatIsoDate(date: string, style: DateStyle): string;
  formatTime(minute: number): string;
  /** Milliseconds since 1970 by this computer's clock. */
  formatClock(milliseconds: number): string;
}

/** The language of a BCP 47 tag; English where it has no catalogue. `ar-XB` is invented, to try the screens with. */
export function createLanguage(tag: string): Language {
  if (tag === PSEUDO) return pseudoLanguage();
  const catalogue = CATALOGUES[tag];
  if (!catalogue) return languageOf("en", en, "ltr");
  return directionOf(tag) === "rtl"
    ? languageOf(tag, isolatedRatios(catalogue), "rtl", isolatedRatios)
    : languageOf(tag, catalogue, "ltr");
}

/** English in all but its letters and its direction. */
function pseudoLanguage(): Language {
  const asWritten = (words: object): object => isolatedRatios(pseudoTexts(words));
  const english = languageOf("en", asWritten(en), "rtl", asWritten);
  return {
    ...english,
    tag: PSEUDO,
    formatDate: (...day) => pseudoText(english.formatDate(...day)),
    formatIsoDate: (...day) => pseudoText(english.formatIsoDate(...day)),
    formatClock: (moment) => pseudoText(english.formatClock(moment)),
  };
}

/** Messages that have come in since, and who must hear of more of them. */
const later: object[] = [];
const listeners: ((words: object) => void)[] = [];

/** Adds messages to every language, for what is fetched only when somebody opens it. */
export function addWords(words: object): void {
  later.push(words);
  for (const listen of listeners) listen(words);
}

function languageOf(
  known: string,
  catalogue: object,
  direction: Direction,
  asWritten: (words: object) => object = (words) => words,
): Language {
  const isolate = (text: string): string => isolated(direction, text);
  const instance = i18next.createInstance();
  void instance.init({
    lng: known,
    fallbackLng: "en",
    initAsync: false,
    resources: { en: { translation: en }, [known]: { translation: catalogue } },
    // What is put into a sentence keeps its own direction, and turns nothing about that stands beside it.
    interpolation: { escapeValue: direction === "rtl", escape: isolate },
    // A fact that was not given stays in its braces, so that a sentence can be seen to lack it.
    missingInterpolationHandler: (_text: string, match: RegExpExecArray) => match[0],
  });
  const add = (words: object): void => {
    instance.addResourceBundle(known, "translation", asWritten(words), true, true);
  };
  for (const words of later) add(words);
  listeners.push(add);
  const numbers = new Intl.NumberFormat(`${known}-u-nu-latn`);
  const signed = new Intl.NumberFormat(`${known}-u-nu-latn`, { signDisplay: "exceptZero" });
  // A message without facts is always the same.
  const bare = new Map<string, string>();
  const bareMessage = (key: string): string => {
    const message = bare.get(key) ?? agreeing(instance.t(key), "singular");
    bare.set(key, message);
    return message;
  };
  const t = (key: string, facts?: Facts): string =>
    facts
      ? agreeing(instance.t(key, { ...facts }), facts.number === "plural" ? "plural" : "singular")
      : bareMessage(key);
  return {
    tag: known,
    direction,
    t,
    has: (key) => instance.exists(key) || instance.exists(`${key}_other`),
    say: (key, otherwise, facts) =>
      instance.exists(key) || instance.exists(`${key}_other`) ? t(key, facts) : t(otherwise, facts),
    formatNumber: (value) => numbers.format(value),
    formatSigned: (value) => isolate(signed.format(value).replace("-", "−")),
    formatPercent: (percent) => isolate(`${numbers.format(percent)}\u00a0%`),
    formatRange: (low, high) =>
      low === high ? numbers.format(low) : isolate(`${numbers.format(low)}–${numbers.format(high)}`),
    formatDate: (startDate, minute, style) => formatDay(known, momentOf(startDate, minute), style),
    formatIsoDate: (date, style) => formatDay(known, momentOf(date, 0), style),
    formatTime: (minute) => isolate(formatHour(minute)),
    formatClock: (milliseconds) => formatClock(known, milliseconds),
  };
}
