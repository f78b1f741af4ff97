/** Ways of saying that mean a sentence of the grammar in other words: "can anybody see 62.1" is "who sees 62.1". */
import type { Token } from "../words/fold.ts";
import type { Lexicon } from "../words/lexicon.ts";
import { isSlot, type Saying } from "../words/sayings.ts";

/** How often one saying may stand in another: "could you" before "let us" before an order. */
const MOST_NESTED = 4;

/** The same sentence in the grammar's words; a word put in stands where the piece stood that it replaces. */
export function inGrammarsWords(lexicon: Lexicon, tokens: readonly Token[]): readonly Token[] {
  let said = tokens;
  for (let times = 0; times < MOST_NESTED; times++) {
    // What is a verb as a whole needs no other words.
    if (lexicon.verbAt(said, 0)?.length === said.length) return said;
    const next = once(lexicon.sayings, said);
    if (!next) return said;
    said = next;
  }
  return said;
}

function once(sayings: readonly Saying[], tokens: readonly Token[]): readonly Token[] | null {
  const words = new Set(tokens.map(({ word }) => word));
  for (const saying of sayings) {
    if (!saying.own.every((word) => words.has(word))) continue;
    const slots = slotsIn(saying.said, tokens);
    if (slots) return filled(saying.meant, slots, tokens);
  }
  return null;
}

type Slots = Readonly<Record<string, readonly Token[]>>;

/** What stands in the open places of a saying; null where the sentence is not built so. */
function slotsIn(words: readonly string[], tokens: readonly Token[]): Slots | null {
  const [first, ...rest] = words;
  if (first === undefined) return tokens.length === 0 ? {} : null;
  if (!isSlot(first)) return tokens[0]?.word === first ? slotsIn(rest, tokens.slice(1)) : null;
  for (let length = 1; length <= tokens.length - rest.length; length++) {
    const others = slotsIn(rest, tokens.slice(length));
    if (others) return { ...others, [first]: tokens.slice(0, length) };
  }
  return null;
}

function filled(words: readonly string[], slots: Slots, tokens: readonly Token[]): readonly Token[] {
  const [first] = tokens;
  const last = tokens.at(-1);
  if (!first || !last) return tokens;
  return words.flatMap((word) => slots[word] ?? [{ text: word, word, from: first.from, to: first.to }]);
}
