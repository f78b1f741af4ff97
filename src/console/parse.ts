/** From a sentence to what it asks for: as the grammar has it, else as it may be meant. */
import { isInBook } from "./answers/book.ts";
import { inGrammarsWords } from "./grammar/inGrammarsWords.ts";
import { isQuestion, likeliest, thingsIn } from "./grammar/loosely.ts";
import { read, type Sentence, wrong } from "./grammar/sentence.ts";
import { mendings } from "./grammar/slips.ts";
import { LONGEST, MOST_WORDS, strictly } from "./grammar/strictly.ts";
import { readTrait } from "./grammar/traits.ts";
import type { Asked, Fault, Read, Request } from "./request.ts";
import type { Memory, Scene } from "./scene.ts";
import { ORDERS, QUESTIONS, type Verb } from "./words/kinds.ts";
import { lexiconOf } from "./words/lexicon.ts";
import { phrasesIn } from "./words/phrases.ts";

/** Reads a sentence against what a side knows and what was spoken of last. */
export function parse(text: string, scene: Scene, memory: Memory): Read<Request> {
  const strict = strictly(text, scene, memory);
  const lexicon = lexiconOf(scene.reader.language);
  const tokens = text.length > LONGEST ? [] : lexicon.hear(text);
  const sentence: Sentence = { text, verb: "odds", tokens, scene, memory, lexicon };
  // "who is surrounded" asks for units, though the book has the word.
  const isTerm = strict.ok && strict.it.type === "rule" && strict.it.term !== null;
  if (!isTerm && !isDoubtful(strict, scene) && !isMisnamed(strict, sentence)) return strict;
  if (tokens.length === 0 || tokens.length > MOST_WORDS) return strict;
  const trait = readTrait(sentence) ?? readTrait({ ...sentence, tokens: inGrammarsWords(lexicon, tokens) });
  if (trait?.ok) return read(trait.it);
  if (!isDoubtful(strict, scene) && !isMisnamed(strict, sentence)) return strict;
  return (
    mended(sentence) ??
    guessed(sentence) ??
    shortened(sentence, strict) ??
    goneTo(sentence) ??
    topical(sentence, strict) ??
    strict
  );
}

/** Faults after which other readings are tried: words that mean nothing where they stand. */
const DOUBTFUL: ReadonlySet<Fault["why"]> = new Set<Fault["why"]>([
  "unknown-verb",
  "unknown-unit",
  "unknown-place",
  "no-number",
  "no-place",
  "no-unit",
  "left-over",
]);
const ORDERING: ReadonlySet<Verb> = new Set<Verb>(ORDERS);

/** Whether a sentence was not understood, or only as a term that no book has. */
function isDoubtful(parsed: Read<Request>, { book, reader }: Scene): boolean {
  if (parsed.ok) {
    const { it: asked } = parsed;
    return (
      asked.type === "rule" &&
      asked.term !== null &&
      book !== null &&
      !isInBook(reader.language, book, asked.term)
    );
  }
  const { why, choices, verb } = parsed.fault;
  // Of an order that lacks something it is asked, and so it is where a name is nearly right.
  if (verb !== null && ORDERING.has(verb)) return choices.length === 0 && why.startsWith("unknown");
  return DOUBTFUL.has(why) && (choices.length === 0 || verb === null);
}

/** Whether a question has a name in it that is nearly one: it is answered rather than asked about. */
function isMisnamed(parsed: Read<Request>, sentence: Sentence): boolean {
  if (parsed.ok) return false;
  const { why, verb } = parsed.fault;
  return why.startsWith("unknown") && verb !== null && !ORDERING.has(verb) && isQuestion(sentence);
}

/** Questions, which change nothing: one that is probably meant is answered at once. */
const PURE: ReadonlySet<Request["type"]> = new Set<Request["type"]>(
  [...QUESTIONS, "odds" as const].map((verb) => verb as Request["type"]),
);

/** Words of a sentence in which slips are looked for. */
const MOST_MENDED = 16;

/** The sentence without its slips: a question is answered and says as what it was taken, an order is asked about. */
function mended(sentence: Sentence): Read<Request> | null {
  const { text, scene, memory, lexicon } = sentence;
  if (sentence.tokens.length > MOST_MENDED) return null;
  const asks = isQuestion(sentence);
  const { unknown, sentences } = mendings(text, scene, asks ? "leaves-out" : "keeps-all");
  const lacking: Read<Request>[] = [];
  for (const said of sentences) {
    const parsed = strictly(said, scene, memory);
    if (!parsed.ok || isDoubtful(parsed, scene)) {
      const trait = readTrait({ ...sentence, text: said, tokens: lexicon.hear(said) });
      if (trait?.ok) return taken(said, trait.it);
      continue;
    }
    const { it: asked } = parsed;
    // Of a name no word is left out.
    const isNameless = said.length < text.length - unknown.length && IS_A_NAME.has(asked.type);
    if (isNameless) continue;
    if (isPure(asked)) return taken(said, asked);
    // Anything is the name of a file.
    if (!isSaving(asked)) lacking.push(meant(sentence, unknown, [said]));
  }
  return lacking[0] ?? null;
}

const IS_A_NAME: ReadonlySet<Request["type"]> = new Set<Request["type"]>(["unit", "where", "look", "units"]);

/** The fault of a whole sentence, with the word that was not understood, and with sentences to take its place. */
function meant({ text, tokens }: Sentence, unknown: string, choices: readonly string[]): Read<Request> {
  const { fault } = wrong({ text, verb: null }, "unknown-verb", tokens, choices);
  return { ok: false, fault: { ...fault, found: unknown } };
}

/** What a question is likely about, from the unit or the place that it names. */
function guessed(sentence: Sentence): Read<Request> | null {
  if (!isQuestion(sentence)) return null;
  const said = likeliest(sentence);
  const parsed = said === null ? null : strictly(said, sentence.scene, sentence.memory);
  return said !== null && parsed?.ok && isPure(parsed.it) ? taken(said, parsed.it) : null;
}

/** "1/95 to 1605": who and where, and nothing to do there. */
function goneTo(sentence: Sentence): Read<Request> | null {
  const { text, tokens, scene, memory, lexicon } = sentence;
  if (lexicon.verbAt(tokens, 0) !== null || thingsIn(sentence)[0]?.is !== "own") return null;
  const verb = phrasesIn(scene.reader.language.t("console.verbs.move"))[0] ?? "";
  const said = `${verb} ${text.replace(/[-=]+>|→/g, " ")}`.replace(/\s+/g, " ").trim();
  const parsed = strictly(said, scene, memory);
  return parsed.ok && parsed.it.type === "order" ? meant(sentence, tokens[0]?.text ?? "", [said]) : null;
}

/** A question with words that are too many: answered without them. */
function shortened(sentence: Sentence, strict: Read<Request>): Read<Request> | null {
  const fault = strict.ok ? null : strict.fault;
  if (fault?.why !== "left-over" || fault.verb === null || !isQuestion(sentence)) return null;
  const said = sentence.text.slice(0, fault.from).trim();
  const parsed = strictly(said, sentence.scene, sentence.memory);
  return parsed.ok && isPure(parsed.it) ? taken(said, parsed.it) : null;
}

function isSaving({ type }: Request): boolean {
  return type === "save";
}

function isPure(asked: Request): asked is Asked {
  return PURE.has(asked.type) || PURE_BESIDE.has(asked.type);
}
const PURE_BESIDE: ReadonlySet<Request["type"]> = new Set<Request["type"]>(["nothing-refused"]);

function taken(said: string, asked: Asked): Read<Request> {
  return read({ type: "taken", said, request: asked });
}

/** Verbs that begin a question about anything at all: "what is the wind like". */
const ASKS_FOR_A_NAME: ReadonlySet<Verb> = new Set<Verb>([
  "unit",
  "where",
  "units",
  "look",
  "los",
  "distance",
  "help",
]);

/** The question that a word tells, where nothing else in the sentence is understood. */
function topical({ lexicon, text }: Sentence, strict: Read<Request>): Read<Request> | null {
  const verb = strict.ok ? null : strict.fault.verb;
  if (verb !== null && !ASKS_FOR_A_NAME.has(verb)) return null;
  const topic = lexicon.topicIn(inGrammarsWords(lexicon, lexicon.hear(text)));
  return topic && read({ type: "topic", topic });
}
