/** Sentences with words that the grammar does not know: misspelt, bent, or beside the point. */
import { mistakes } from "../../language/index.ts";
import { placesOf } from "../names/gazetteer.ts";
import { rosterOf } from "../names/roster.ts";
import type { Scene } from "../scene.ts";
import { isFigure, wordsOf } from "../words/fold.ts";
import { type Lexicon, lexiconOf } from "../words/lexicon.ts";

/** Unknown words of a sentence that are thought about, words that may be meant by each, and sentences made of them. */
const MOST_UNKNOWN = 3;
const MOST_MEANT = 3;
const MOST_SENTENCES = 12;
/** Letters of a word so short that it may be anything. */
const TOO_SHORT = 2;

/** A sentence with its slips mended: the first word that nobody knows, and sentences that may be meant. */
export interface Mendings {
  readonly unknown: string;
  readonly sentences: readonly string[];
}

/** The same sentence with its unknown words mended, or of a question left out; the likeliest first. */
export function mendings(text: string, scene: Scene, how: "leaves-out" | "keeps-all"): Mendings {
  const lexicon = lexiconOf(scene.reader.language);
  const words = wordsKnown(scene, lexicon);
  const unknown = lexicon
    .hear(text)
    .filter(({ word }) => word !== "," && !isFigure(word) && word.length > TOO_SHORT && !words.has(word));
  if (unknown.length === 0 || unknown.length > MOST_UNKNOWN) return { unknown: "", sentences: [] };
  let sentences: readonly string[] = [text];
  // From the end, so that what stands before keeps its place.
  for (const token of [...unknown].reverse())
    sentences = [...meantBy(token.word, words), ...(how === "leaves-out" ? [""] : [])].flatMap((meant) =>
      sentences.map((sentence) => `${sentence.slice(0, token.from)}${meant}${sentence.slice(token.to)}`),
    );
  return {
    unknown: unknown[0]?.text ?? "",
    sentences: sentences.slice(0, MOST_SENTENCES).map((sentence) => sentence.replace(/\s+/g, " ").trim()),
  };
}

/** Words that may be meant by one: its stem, and those that are nearest to it. */
function meantBy(word: string, words: ReadonlySet<string>): readonly string[] {
  const stems = stemsOf(word).filter((stem) => words.has(stem));
  const most = word.length < 5 ? 1 : word.length < 9 ? 2 : 3;
  const near = [...words]
    .filter((each) => Math.abs(each.length - word.length) <= most && !isFigure(each))
    .map((each) => ({ each, slips: mistakes(word, each) + (each[0] === word[0] ? 0 : 0.5) }))
    .filter(({ each, slips }) => slips <= most + 0.5 && slips < each.length / 2)
    .sort((one, other) => one.slips - other.slips)
    .map(({ each }) => each);
  return [...new Set([...stems, ...near])].slice(0, MOST_MEANT);
}

/** "attacks", "attacking", "attacked": a word without what was added to it. */
function stemsOf(word: string): readonly string[] {
  const cut = (ending: string, put = ""): readonly string[] =>
    word.endsWith(ending) && word.length > ending.length + TOO_SHORT
      ? [word.slice(0, -ending.length) + put]
      : [];
  const stems = [
    ...cut("s"),
    ...cut("es"),
    ...cut("ed"),
    ...cut("ed", "e"),
    ...cut("ing"),
    ...cut("ing", "e"),
  ];
  // "digging".
  return [...stems, ...stems.filter((stem) => /(.)\1$/.test(stem)).map((stem) => stem.slice(0, -1))];
}

/** Every word that means something in the grammar, the book, or the names of this side's world. */
function wordsKnown({ reader, view, book }: Scene, lexicon: Lexicon): ReadonlySet<string> {
  return new Set(
    [
      ...lexicon.words,
      ...rosterOf(reader, view).flatMap(({ wide, exact }) => [...wide, ...exact]),
      ...placesOf(reader).flatMap(({ close, exact }) => [...close, ...exact]),
      ...(book?.glossary.terms ?? []).flatMap(({ term }) => wordsOf(term)),
    ].filter((word) => !word.includes(" ")),
  );
}
