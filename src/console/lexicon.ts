/** The words of the grammar in one language: verbs, little words, directions. They stand in the message catalogue. */
import { STANDING_ORDERS } from "../engine/index.ts";
import { createLanguage, type Language } from "../language/index.ts";
import { type Token, tokensOf, wordsOf } from "./fold.ts";
import { ENGLISH, phrasesIn, sameWords } from "./phrases.ts";
import { type Saying, sayingsIn } from "./sayingsIn.ts";

/** What can be asked, in the order of the help. */
export const QUESTIONS = [
  "help",
  "status",
  "advice",
  "turns",
  "score",
  "weather",
  "daylight",
  "units",
  "who",
  "marches",
  "unit",
  "where",
  "look",
  "scan",
  "los",
  "vista",
  "distance",
  "reach",
  "reached",
  "targets",
  "stormed",
  "hit",
  "sees",
  "danger",
  "odds",
  "happened",
  "failure",
  "rule",
  "orders",
  "objectives",
  "win",
  "dispatches",
  "ledger",
  "losses",
  "supply",
  "shells",
  "air",
] as const;

/** What can be ordered, in the order of the help. */
export const ORDERS = [
  "move",
  "march",
  "plan",
  "march-on",
  "call-off",
  "assault",
  "fire",
  "bombard",
  "air-strike",
  "dig",
  "bridge",
  "rest",
  "stand",
  "answer",
  "staff",
  "hold",
  "sleep",
  "wake",
  "undo",
  "redo",
  "end-turn",
  "concede",
] as const;

/** What belongs to the conversation itself. */
export const DESK = ["select", "next", "repeat", "more", "yes", "no", "map", "save", "quit"] as const;

/** Every verb of the grammar. */
export const VERBS = [...QUESTIONS, ...ORDERS, ...DESK] as const;
/** A verb of the grammar, by its name in the program. */
export type Verb = (typeof VERBS)[number];

/** Little words that say what the next words are, or what is meant. */
export const PARTICLES = [
  "to",
  "with",
  "from",
  "and",
  "all",
  "others",
  "soviet",
  "japanese",
  "it",
  "here",
  "around",
  "enemies",
  "own",
  "waiting",
  "coming",
  "unfired",
  "today",
  "turn",
  "everything",
  "via",
  "batteries",
  "tell",
  "means",
  "trench",
  "wire",
  "nests",
] as const;
/** A little word. */
export type Particle = (typeof PARTICLES)[number];

/** The eight points of the compass, clockwise from north. */
export const COMPASS = [
  "north",
  "north-east",
  "east",
  "south-east",
  "south",
  "south-west",
  "west",
  "north-west",
] as const;
/** A point of the compass. */
export type Compass = (typeof COMPASS)[number];

/** A phrase of the catalogue found in a sentence, and how many of its tokens it takes. */
export interface Found<Name> {
  readonly name: Name;
  readonly length: number;
}

interface Phrase<Name> {
  readonly name: Name;
  readonly words: readonly string[];
}

/** Questions that a single word of a sentence tells, where nothing else in it is understood. */
export const TOPICS = [
  "weather",
  "losses",
  "supply",
  "air",
  "ledger",
  "dispatches",
  "win",
  "score",
  "turns",
] as const;
/** A question told by a word. */
export type Topic = (typeof TOPICS)[number];

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
  /** Every single word of the grammar. */
  readonly words: ReadonlySet<string>;
  /** Words for a height, which may stand before its figure. */
  isHeight(word: string): boolean;
}

const known = new WeakMap<Language, Lexicon>();

/** The lexicon of a language, made once. */
export function lexiconOf(language: Language): Lexicon {
  const found = known.get(language) ?? makeLexicon(language);
  known.set(language, found);
  return found;
}

/** A language's own words, and the English ones after them: what the documentation says is understood everywhere. */
function makeLexicon(language: Language): Lexicon {
  const spoken = language.tag === ENGLISH ? [language] : [language, createLanguage(ENGLISH)];
  const all = (message: (each: Language) => string): readonly string[] =>
    spoken.flatMap((each) => phrasesIn(message(each)));
  const noise = new Set(all(({ t }) => t("console.noise")).flatMap(wordsOf));
  const same = sameWords(spoken);
  const heights = new Set(all(({ t }) => t("console.heights")).flatMap(wordsOf));
  const phrases = <Name>(
    names: readonly Name[],
    message: (each: Language, name: Name) => string,
  ): readonly Phrase<Name>[] =>
    names.flatMap((name) =>
      all((each) => message(each, name)).map((phrase) => ({
        name,
        words: wordsOf(phrase)
          .filter((word) => !noise.has(word))
          .map((word) => same.get(word) ?? word),
      })),
    );
  const verbs = phrases(VERBS, ({ t }, verb) => t(`console.verbs.${verb}`));
  const particles = phrases(PARTICLES, ({ t }, particle) => t(`console.particles.${particle}`));
  const compass = phrases(COMPASS, ({ t }, point) => t(`console.compass.${point}`));
  const standing = phrases(STANDING_ORDERS, ({ t }, order) => t(`console.standing.${order}`));
  const topics = phrases(TOPICS, ({ t }, topic) => t(`console.topics.${topic}`));
  const sayings = spoken.flatMap(({ t }) => sayingsIn(t("console.sayings"), noise, same));
  const said = [...verbs, ...particles, ...compass, ...standing, ...topics].flatMap(({ words }) => words);
  return {
    verbs,
    words: new Set([...said, ...sayings.flatMap((each) => each.said), ...heights]),
    sayings,
    topicIn: (tokens) =>
      tokens.flatMap((_, at) => longest(topics, tokens, at) ?? []).map(({ name }) => name)[0] ?? null,
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
  };
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
