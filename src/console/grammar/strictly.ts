/** From a sentence of the grammar to what it asks for, and nothing else taken for it. */
import { enemyOf } from "../../engine/index.ts";
import { placesOf } from "../names/gazetteer.ts";
import { rosterOf } from "../names/roster.ts";
import type { Read, Request } from "../request.ts";
import type { Memory, Scene } from "../scene.ts";
import { isFigure, type Token } from "../words/fold.ts";
import { type Lexicon, lexiconOf } from "../words/lexicon.ts";
import { nearestVerbs } from "./desk.ts";
import { inGrammarsWords } from "./inGrammarsWords.ts";
import { readUnitsWanted } from "./questions.ts";
import { readSentence } from "./readers.ts";
import { isOnly, type Sentence, without, wrong } from "./sentence.ts";
import { spotsFitting } from "./spotIn.ts";
import { subjectFirst } from "./subjectFirst.ts";
import { unitsFitting } from "./unitsIn.ts";

/** Letters of a sentence; nobody orders in longer ones. */
export const LONGEST = 240;
/** Words of a sentence. */
export const MOST_WORDS = 40;

/** The sentence in the grammar's words, and nothing else. */
export function strictly(text: string, scene: Scene, memory: Memory): Read<Request> {
  const lexicon = lexiconOf(scene.reader.language);
  const blank = { text, verb: null };
  if (text.length > LONGEST) return wrong(blank, "too-long");
  const typed = lexicon.hear(text);
  if (typed.length === 0) return wrong(blank, "silence");
  if (typed.length > MOST_WORDS) return wrong(blank, "too-long");
  const tokens = inGrammarsWords(lexicon, withTheEnemy(scene, lexicon, typed));
  const sentence = { text, scene, memory, lexicon };
  // "hold fire 1/95": a standing order is an order without another word.
  const isStanding = lexicon.standingAt(tokens, 0) !== null;
  const found = lexicon.verbAt(tokens, 0);
  if (isStanding && (lexicon.standingAt(tokens, 0)?.length ?? 0) > (found?.length ?? 0))
    return readSentence({ ...sentence, verb: "stand", tokens });
  if (found) return readSentence({ ...sentence, verb: found.name, tokens: tokens.slice(found.length) });
  const order = subjectFirst({ ...sentence, verb: "move", tokens });
  return (order && readSentence(order)) ?? named({ ...sentence, tokens }) ?? unknownVerb(sentence, tokens);
}

/** The enemy called by the name of his side is the enemy, where no unit and no place is called so. */
function withTheEnemy(scene: Scene, lexicon: Lexicon, tokens: readonly Token[]): readonly Token[] {
  const { reader, view } = scene;
  const enemy = enemyOf(view.side);
  const isName = (word: string): boolean =>
    [...placesOf(reader), ...rosterOf(reader, view)].some(({ close }) => close.includes(word));
  return tokens.map((token, at) =>
    lexicon.particleAt(tokens, at)?.name === enemy && !isName(token.word)
      ? { ...token, word: "enemies" }
      : token,
  );
}

/** A name alone asks for what it names: a unit, a place, or a rule. */
function named(sentence: Omit<Sentence, "verb">): Read<Request> | null {
  // "R4.4" is a rule of the book.
  if (sentence.tokens.length === 1 && /^r\d+\.\d+$/.test(sentence.tokens[0]?.word ?? ""))
    return readSentence({ ...sentence, verb: "rule" });
  const units = { ...sentence, verb: "units" } as const;
  const wanted = readUnitsWanted(units);
  // "enemies near" a place that nobody knows.
  if (!wanted.ok && wanted.fault.why.endsWith("-place")) return wanted;
  // The name of a unit alone is asked about as one unit, or as one of several.
  const isNamed = wanted.ok && "units" in wanted.it && !isOnly(units, withoutWaiting(units), "batteries");
  if (wanted.ok && !isNamed && !lexicalOnly(units)) return readSentence(units);
  // "tanks", "all tanks": an arm is no name of one of them.
  if (wanted.ok && "units" in wanted.it && (wanted.it.units?.length ?? 0) > 1 && isWide(units))
    return readSentence(units);
  const unit = { ...sentence, verb: "unit" } as const;
  if (unitsFitting(unit, sentence.tokens, "anybody").those.length > 0) return readSentence(unit);
  const look = { ...sentence, verb: "look" } as const;
  return spotsFitting(look, sentence.tokens).spots.length > 0 ? readSentence(look) : null;
}

/** Whether words name several as one: all of a name, or an arm. */
function isWide(sentence: Sentence): boolean {
  const { had } = without(sentence, sentence.tokens, "all");
  const { fit, those } = unitsFitting(sentence, sentence.tokens, "own");
  return (
    had === 1 || (those.length > 1 && sentence.tokens.every(({ word }) => !isFigure(word)) && fit !== "exact")
  );
}

const withoutWaiting = (sentence: Sentence): readonly Token[] =>
  without(sentence, sentence.tokens, "waiting").rest;

/** "all" alone asks for nothing. */
function lexicalOnly(sentence: Sentence): boolean {
  return isOnly(sentence, sentence.tokens, "all");
}

/** What may have been meant is suggested only where it would then be understood, but for a name that is asked about. */
function unknownVerb(
  { text, lexicon, scene, memory }: Omit<Sentence, "verb" | "tokens">,
  tokens: readonly Token[],
): Read<Request> {
  const blank = { text, verb: null };
  const whole = nearestWhole(text, lexicon, tokens);
  const first = new Map([...whole].reverse().map((sentence) => [sentence.toLowerCase(), sentence]));
  const near = whole.filter((sentence) => {
    if (first.get(sentence.toLowerCase()) !== sentence) return false;
    const meant = strictly(sentence, scene, memory);
    // Anything is the name of a file.
    if (meant.ok && meant.it.type === "save") return tokens.length < 2;
    return meant.ok || (meant.fault.verb !== null && meant.fault.choices.length > 0);
  });
  const { fault } = wrong(blank, "unknown-verb", near.length > 0 ? tokens : tokens.slice(0, 1), near);
  return { ok: false, fault: { ...fault, found: tokens[0]?.text ?? "" } };
}

/** The whole sentence with its first word mended: a suggestion takes the place of all tokens. */
function nearestWhole(text: string, lexicon: Lexicon, tokens: readonly Token[]): readonly string[] {
  const [first] = tokens;
  const last = tokens.at(-1);
  if (!first || !last) return [];
  return nearestVerbs({ lexicon }, tokens).map((phrase) => {
    const length = phrase.split(" ").length;
    const until = Math.min(length, tokens.length);
    const rest = text.slice(tokens[until - 1]?.to ?? first.to, last.to);
    return `${phrase}${rest}`;
  });
}
