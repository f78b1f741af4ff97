/** The words of the grammar in one language: verbs, little words, directions. They stand in the message catalogue. */
import { STANDING_ORDERS } from "../engine/index.ts";
import { createLanguage, type Language } from "../language/index.ts";
import { type Token, wordsOf } from "./fold.ts";

/** What can be asked, in the order of the help. */
export const QUESTIONS = [
  "help",
  "status",
  "turns",
  "score",
  "weather",
  "units",
  "marches",
  "unit",
  "where",
  "look",
  "scan",
  "los",
  "reach",
  "reached",
  "stormed",
  "hit",
  "sees",
  "danger",
  "odds",
  "happened",
  "rule",
  "orders",
  "objectives",
  "win",
  "dispatches",
  "ledger",
  "losses",
  "supply",
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

/** A way of saying, and what it means in the grammar's words; "*1" and "*2" are open places. */
export interface Saying {
  readonly said: readonly string[];
  readonly meant: readonly string[];
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
  /** Words for a height, which may stand before its figure. */
  isHeight(word: string): boolean;
}

const ENGLISH = "en";
const known = new WeakMap<Language, Lexicon>();

/** The lexicon of a language, made once. */
export function lexiconOf(language: Language): Lexicon {
  const found = known.get(language) ?? makeLexicon(language);
  known.set(language, found);
  return found;
}

/** Phrases of a message: "air strike, bomb". */
export function phrasesIn(message: string): readonly string[] {
  return message.split(/[,،、]/).map((phrase) => phrase.trim());
}

/** A language's own words, and the English ones after them: what the documentation says is understood everywhere. */
function makeLexicon(language: Language): Lexicon {
  const spoken = language.tag === ENGLISH ? [language] : [language, createLanguage(ENGLISH)];
  const all = (message: (each: Language) => string): readonly string[] =>
    spoken.flatMap((each) => phrasesIn(message(each)));
  const noise = new Set(all(({ t }) => t("console.noise")).flatMap(wordsOf));
  const heights = new Set(all(({ t }) => t("console.heights")).flatMap(wordsOf));
  const phrases = <Name>(
    names: readonly Name[],
    message: (each: Language, name: Name) => string,
  ): readonly Phrase<Name>[] =>
    names.flatMap((name) =>
      all((each) => message(each, name)).map((phrase) => ({
        name,
        words: wordsOf(phrase).filter((word) => !noise.has(word)),
      })),
    );
  const verbs = phrases(VERBS, ({ t }, verb) => t(`console.verbs.${verb}`));
  const particles = phrases(PARTICLES, ({ t }, particle) => t(`console.particles.${particle}`));
  const compass = phrases(COMPASS, ({ t }, point) => t(`console.compass.${point}`));
  const standing = phrases(STANDING_ORDERS, ({ t }, order) => t(`console.standing.${order}`));
  const topics = phrases(TOPICS, ({ t }, topic) => t(`console.topics.${topic}`));
  return {
    verbs,
    sayings: spoken.flatMap(({ t }) => sayingsIn(t("console.sayings"), noise)),
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
    isHeight: (word) => heights.has(word),
  };
}

/** Sayings of a message: "wheres *1 = where is *1; ...". */
function sayingsIn(message: string, noise: ReadonlySet<string>): readonly Saying[] {
  const words = (phrase: string) => wordsOf(phrase).filter((word) => !noise.has(word));
  const own = ({ said }: Saying) => said.filter((word) => !isSlot(word)).length;
  return message
    .split(";")
    .flatMap((line) => {
      const [said = "", meant = ""] = line.split("=");
      return phrasesIn(said).map((phrase): Saying => ({ said: words(phrase), meant: words(meant) }));
    })
    .filter(({ said, meant }) => said.length > 0 && meant.length > 0)
    .sort((one, other) => own(other) - own(one));
}

/** An open place of a saying: "*1". */
export function isSlot(word: string): boolean {
  return /^\*\d$/.test(word);
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
