/** Finding things by their names: exactly, by some of their words, or by a misspelling. */
import { mistakes } from "../../language/index.ts";
import { isFigure, wordsOf } from "../words/fold.ts";

/** Something that has names. */
export interface Named {
  /** Names as a whole, as they are compared. */
  readonly exact: ReadonlySet<string>;
  /** Words of its own names, and of those that it belongs to. */
  readonly close: readonly string[];
  readonly wide: readonly string[];
  /** Name by which an answer calls it, and by which it can be said again. */
  readonly label: string;
}

/** How well words fit: as a whole name, some words of its own names, or of what it belongs to; or not at all. */
export type Fit = "exact" | "close" | "wide" | "none";

/** Those that fit best, all equally well. */
export interface Fitting<Thing> {
  readonly fit: Fit;
  readonly those: readonly Thing[];
}

/** Most things that a misspelling suggests. */
const MOST_SUGGESTED = 4;
/** Shortest piece of a word that can stand for it. */
const SHORTEST = 2;

const ROMAN = new Map(
  ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"].map((figure, index) => [
    figure,
    String(index + 1),
  ]),
);

/** A name with figures in place of Roman ones: "I/75" is also called 1/75. */
function withoutRoman(words: readonly string[]): readonly string[] {
  return words.map((word) =>
    word
      .split("/")
      .map((part) => ROMAN.get(part) ?? part)
      .join("/"),
  );
}

/** All ways in which a name may be said as a whole, without words that say nothing. */
export function sayingsOf(name: string, isNoise: (word: string) => boolean): readonly string[] {
  const words = wordsOf(name).filter((word) => !isNoise(word));
  if (words.length === 0) return [];
  const plain = withoutRoman(words);
  return [words.join(" "), plain.join(" "), words.join(""), plain.join("")];
}

/** All words of names, pieces of "3/118" among them. */
export function bagOf(names: readonly string[]): readonly string[] {
  const words = names.flatMap(wordsOf);
  const pieces = words.flatMap((word) => (word.includes("/") ? word.split("/") : []));
  return [...new Set([...words, ...pieces, ...withoutRoman([...words, ...pieces])])];
}

/** Those of all that the words fit best. */
export function fitting<Thing extends Named>(
  all: readonly Thing[],
  words: readonly string[],
): Fitting<Thing> {
  if (words.length === 0) return { fit: "none", those: [] };
  const [whole, joined] = [words.join(" "), words.join("")];
  const tests: readonly (readonly [Fit, (thing: Thing) => boolean])[] = [
    ["exact", (thing) => thing.exact.has(whole)],
    // "New-town" is Newtown.
    ["exact", (thing) => words.length > 1 && thing.exact.has(joined)],
    ["close", (thing) => words.every((word) => isIn(thing.close, word))],
    ["wide", (thing) => words.every((word) => isIn(thing.wide, word))],
  ];
  for (const [fit, passes] of tests) {
    const those = all.filter(passes);
    if (those.length > 0) return { fit, those };
  }
  return { fit: "none", those: [] };
}

/** Whether each word is one of its own names or of what it belongs to. */
export function isCalled(thing: Named, words: readonly string[]): boolean {
  return words.every((word) => isIn(thing.wide, word));
}

function isIn(bag: readonly string[], word: string): boolean {
  const isWhole = isFigure(word) || ROMAN.has(word) || word.length < SHORTEST;
  return bag.some((each) => each === word || (!isWhole && each.startsWith(word)));
}

/** Labels of those whose names are nearly the words: nearest first, none when nothing is near. */
export function nearly(all: readonly Named[], words: readonly string[]): readonly string[] {
  const whole = words.join(" ");
  if (whole.length < 2 || whole.length > 60) return [];
  const most = Math.max(1, Math.floor(whole.length / 3));
  // A name as a whole is sooner meant than a word of a longer one.
  for (const namesOf of [wholeNames, longWords]) {
    const near = all.flatMap((thing) => {
      const distance = Math.min(...namesOf(thing).map((name) => mistakes(whole, name)));
      return distance <= most ? [{ distance, label: thing.label }] : [];
    });
    const nearest = Math.min(...near.map(({ distance }) => distance));
    const labels = near.filter(({ distance }) => distance <= nearest).map(({ label }) => label);
    if (labels.length > 0) return [...new Set(labels)].slice(0, MOST_SUGGESTED);
  }
  return partly(all, words);
}

const wholeNames = ({ exact }: Named): readonly string[] => [...exact];
const longWords = ({ close }: Named): readonly string[] =>
  close.filter((word) => word.length > 3 && !isFigure(word));

/** Labels of those that most of the words fit, where that is more than half of them. */
function partly(all: readonly Named[], words: readonly string[]): readonly string[] {
  const pieces = words.flatMap((word) => word.split("/"));
  const scored = all.map(({ wide, label }) => ({
    label,
    fits: pieces.filter((piece) => isIn(wide, piece)).length,
  }));
  const most = Math.max(0, ...scored.map(({ fits }) => fits));
  if (most * 2 <= pieces.length) return [];
  const labels = scored.filter(({ fits }) => fits === most).map(({ label }) => label);
  return labels.length > MOST_SUGGESTED ? [] : labels;
}
