/** The words of the grammar in one language, as they stand in the message catalogue, and how they are found in a sentence. */
import { STANDING_ORDERS } from "../../engine/index.ts";
import { createLanguage, type Language } from "../../language/index.ts";
import { findWords, type Token, tokensOf, wordsOf } from "./fold.ts";
import {
  COMPASS,
  type Compass,
  HINTS,
  type Hint,
  LISTS,
  type List,
  PARTICLES,
  type Particle,
  TOPICS,
  type Topic,
  TRAITS,
  type Trait,
  VERBS,
  type Verb,
} from "./kinds.ts";
import { ENGLISH, pairsIn, phrasesIn, sameWords } from "./phrases.ts";
import { type Saying, sayingsIn } from "./sayings.ts";

/** A phrase of the catalogue found in a sentence, and how many of its tokens it takes. */
export interface Found<Name> {
  readonly name: Name;
  readonly length: number;
}

interface Phrase<Name> {
  readonly name: Name;
  readonly words: readonly string[];
}

/** The grammar's words in one language. */
export interface Lexicon {
  readonly verbs: readonly Phrase<Verb>[];
  /** Those with most words of their own first. */
  readonly sayings: readonly Saying[];
  /** The question that some word of a sentence tells. */
  topicIn(tokens: readonly Token[]): Topic | null;
  verbAt(tokens: readonly Token[], at: number): Found<Verb> | null;
  /** The same of some verbs only: "go to" is also "go" and a place. */
  verbAmong(some: ReadonlySet<Verb>, tokens: readonly Token[], at: number): Found<Verb> | null;
  particleAt(tokens: readonly Token[], at: number): Found<Particle> | null;
  compassAt(tokens: readonly Token[], at: number): Found<Compass> | null;
  standingAt(tokens: readonly Token[], at: number): Found<(typeof STANDING_ORDERS)[number]> | null;
  /** Words that say nothing: "the", "hex". */
  isNoise(word: string): boolean;
  /** The words of a sentence that say something. */
  hear(text: string): readonly Token[];
  /** Words for a height, which may stand before its figure. */
  isHeight(word: string): boolean;
  /** Phrases of a list, each as its words, the longest first. */
  phrases(list: List): readonly (readonly string[])[];
  /** What is said of units that have a trait. */
  traits(trait: Trait): readonly (readonly string[])[];
  /** The subject that some word of a question tells. */
  hintIn(tokens: readonly Token[]): Hint | null;
  /** "three", "third", "twenty": the number that a word is; null where it is none. */
  figureOf(word: string): number | null;
  /** Every single word of the grammar. */
  readonly words: ReadonlySet<string>;
}

const known = new WeakMap<Language, Lexicon>();

/** The lexicon of a language, made once. */
export function lexiconOf(language: Language): Lexicon {
  const found = known.get(language) ?? makeLexicon(language);
  known.set(language, found);
  return found;
}

/** What a language says for each of some names. */
type Said<Name> = (language: Language, name: Name) => string;

/** A language's own words, and the English ones after them: what the documentation says is understood everywhere. */
function makeLexicon(language: Language): Lexicon {
  const spoken = language.tag === ENGLISH ? [language] : [language, createLanguage(ENGLISH)];
  const noise = new Set(spoken.flatMap(({ t }) => phrasesIn(t("console.noise")).flatMap(wordsOf)));
  const same = sameWords(spoken);
  const heights = new Set(spoken.flatMap(({ t }) => phrasesIn(t("console.heights")).flatMap(wordsOf)));
  const figures = new Map(spoken.flatMap(({ t }) => pairsIn(t("console.figures"))));
  const phrases = <Name>(names: readonly Name[], said: Said<Name>): readonly Phrase<Name>[] =>
    names.flatMap((name) =>
      spoken
        .flatMap((each) => phrasesIn(said(each, name)))
        .map((phrase) => ({
          name,
          words: wordsOf(phrase)
            .filter((word) => !noise.has(word))
            .map((word) => same.get(word) ?? word),
        })),
    );
  const grouped = <Name>(names: readonly Name[], said: Said<Name>) =>
    new Map(names.map((name) => [name, longestFirst(phrases([name], said))]));
  const verbs = phrases(VERBS, ({ t }, verb) => t(`console.verbs.${verb}`));
  const particles = phrases(PARTICLES, ({ t }, particle) => t(`console.particles.${particle}`));
  const compass = phrases(COMPASS, ({ t }, point) => t(`console.compass.${point}`));
  const standing = phrases(STANDING_ORDERS, ({ t }, order) => t(`console.standing.${order}`));
  const topics = phrases(TOPICS, ({ t }, topic) => t(`console.topics.${topic}`));
  const sayings = spoken.flatMap(({ t }) => sayingsIn(t("console.sayings"), noise, same));
  const lists = grouped(LISTS, ({ t }, list) => t(`console.lists.${list}`));
  const traits = grouped(TRAITS, ({ t }, trait) => t(`console.traits.${trait}.said`));
  const hints = grouped(HINTS, ({ t }, hint) => t(`console.hints.${hint}`));
  const alone = [...verbs, ...particles, ...compass, ...standing, ...topics].flatMap(({ words }) => words);
  const inLists = [lists, traits, hints].flatMap((each) => [...each.values()].flat(2));
  return {
    verbs,
    sayings,
    topicIn: (tokens) => tokens.flatMap((_, at) => longest(topics, tokens, at)?.name ?? [])[0] ?? null,
    verbAt: (tokens, at) => longest(verbs, tokens, at),
    verbAmong: (some, tokens, at) =>
      longest(
        verbs.filter(({ name }) => some.has(name)),
        tokens,
        at,
      ),
    particleAt: (tokens, at) => longest(particles, tokens, at),
    compassAt: (tokens, at) => longest(compass, tokens, at),
    standingAt: (tokens, at) => longest(standing, tokens, at),
    isNoise: (word) => noise.has(word),
    hear: (text) =>
      tokensOf(text)
        .filter(({ word }) => !noise.has(word))
        .map((token) => ({ ...token, word: same.get(token.word) ?? token.word })),
    isHeight: (word) => heights.has(word),
    phrases: (list) => lists.get(list) ?? [],
    traits: (trait) => traits.get(trait) ?? [],
    hintIn: (tokens) =>
      HINTS.find((hint) => hints.get(hint)?.some((words) => findWords(tokens, words) >= 0)) ?? null,
    figureOf: (word) => (figures.has(word) ? Number(figures.get(word)) : null),
    words: new Set([...alone, ...sayings.flatMap(({ said }) => said), ...heights, ...inLists]),
  };
}

function longestFirst(phrases: readonly Phrase<unknown>[]): readonly (readonly string[])[] {
  return phrases
    .map(({ words }) => words)
    .filter((words) => words.length > 0)
    .sort((one, other) => other.length - one.length);
}

/** The longest phrase that stands at a place of the sentence. */
function longest<Name>(
  all: readonly Phrase<Name>[],
  tokens: readonly Token[],
  at: number,
): Found<Name> | null {
  let best: Found<Name> | null = null;
  for (const { name, words } of all) {
    if (words.length === 0 || words.length <= (best?.length ?? 0)) continue;
    if (words.every((word, index) => tokens[at + index]?.word === word))
      best = { name, length: words.length };
  }
  return best;
}
