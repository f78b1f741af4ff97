/** Words beside the verbs: figures in words, what units are asked about, how a question begins, how one speaks on. */
import { createLanguage, type Language } from "../language/index.ts";
import { type Token, wordsOf } from "./fold.ts";
import { ENGLISH, pairsIn, phrasesIn, sameWords } from "./phrases.ts";

/** What units can be asked about: "who is dug in", "who has lost most". */
export const TRAITS = [
  "entrenched",
  "open",
  "shaken",
  "steady",
  "hurt",
  "strong",
  "unsupplied",
  "supplied",
  "shells",
  "empty",
  "marching",
  "acted",
  "fired",
  "guns",
  "tanks",
  "bogged",
  "surrounded",
  "pinned",
  "raw",
  "touching",
] as const;
/** Something that units are asked about. */
export type Trait = (typeof TRAITS)[number];

/** What a question that names a place or a unit is about, where it is not understood as a whole. */
export const HINTS = ["danger", "sees", "stormed", "distance", "reached", "hit"] as const;
/** A subject that a word of a question tells. */
export type Hint = (typeof HINTS)[number];

/** Lists of words of the grammar. */
export const LISTS = [
  "askers",
  "fillers",
  "nots",
  "most",
  "least",
  "questions",
  "again",
  "alike",
  "then",
  "light",
  "rain",
  "steps",
] as const;
/** A list of words. */
export type List = (typeof LISTS)[number];

/** The words of one language. */
export interface Vocabulary {
  /** "three", "third", "twenty": the number that a word is; null where it is none. */
  figureOf(word: string): number | null;
  /** Phrases of a list, each as its words. */
  phrases(list: List): readonly (readonly string[])[];
  traits(trait: Trait): readonly (readonly string[])[];
  hints(hint: Hint): readonly (readonly string[])[];
  hintIn(tokens: readonly Token[]): Hint | null;
}

const known = new WeakMap<Language, Vocabulary>();

/** The vocabulary of a language, made once. */
export function vocabularyOf(language: Language): Vocabulary {
  const found = known.get(language) ?? makeVocabulary(language);
  known.set(language, found);
  return found;
}

/** A language's own words, and the English ones after them. */
function makeVocabulary(language: Language): Vocabulary {
  const spoken = language.tag === ENGLISH ? [language] : [language, createLanguage(ENGLISH)];
  const noise = new Set(spoken.flatMap(({ t }) => phrasesIn(t("console.noise")).flatMap(wordsOf)));
  const same = sameWords(spoken);
  const all = (message: (each: Language) => string) =>
    spoken
      .flatMap((each) => phrasesIn(message(each)))
      .map((phrase) =>
        wordsOf(phrase)
          .filter((word) => !noise.has(word))
          .map((word) => same.get(word) ?? word),
      )
      .filter((words) => words.length > 0)
      .sort((one, other) => other.length - one.length);
  const lists = new Map(LISTS.map((list) => [list, all(({ t }) => t(`console.lists.${list}`))]));
  const traits = new Map(TRAITS.map((trait) => [trait, all(({ t }) => t(`console.traits.${trait}.said`))]));
  const hints = HINTS.map((hint) => [hint, all(({ t }) => t(`console.hints.${hint}`))] as const);
  const figures = new Map(spoken.flatMap(({ t }) => pairsIn(t("console.figures"))));
  return {
    figureOf: (word) => {
      const found = figures.get(word);
      return found === undefined ? null : Number(found);
    },
    phrases: (list) => lists.get(list) ?? [],
    traits: (trait) => traits.get(trait) ?? [],
    hints: (hint) => hints.find(([name]) => name === hint)?.[1] ?? [],
    hintIn: (tokens) =>
      hints.find(([, phrases]) => phrases.some((words) => findWords(tokens, words) >= 0))?.[0] ?? null,
  };
}

/** Where some words stand in a sentence one after another; −1 where they do not. */
export function findWords(tokens: readonly Token[], words: readonly string[]): number {
  for (let at = 0; at + words.length <= tokens.length; at++)
    if (words.every((word, index) => tokens[at + index]?.word === word)) return at;
  return -1;
}

/** Tokens without the first of some phrases that stands in them, and whether one did. */
export function withoutPhrase(
  tokens: readonly Token[],
  phrases: readonly (readonly string[])[],
): { readonly rest: readonly Token[]; readonly had: 0 | 1 } {
  for (const words of phrases) {
    const at = findWords(tokens, words);
    if (at >= 0) return { rest: [...tokens.slice(0, at), ...tokens.slice(at + words.length)], had: 1 };
  }
  return { rest: tokens, had: 0 };
}

/** A whole number in figures or in words, "25", "twenty five"; null where tokens are none. */
export function wholeNumberIn(language: Language, tokens: readonly Token[]): number | null {
  const { figureOf } = vocabularyOf(language);
  const parts = tokens.map(({ word }) => (/^\d{1,4}$/.test(word) ? Number(word) : figureOf(word)));
  const [first = null, second = null] = parts;
  if (first === null || parts.length > 2) return null;
  if (parts.length === 1) return first;
  // "twenty five" is one number, "five twenty" is none.
  return second !== null && first >= 20 && first % 10 === 0 && second > 0 && second < 10
    ? first + second
    : null;
}
