/** "now" at the end of an order: it is given without a question. */
import { findWords } from "../words/fold.ts";
import type { Lexicon } from "../words/lexicon.ts";

/** The sentence without the word by which it is done at once; null where it does not end with one. */
export function withoutNow(text: string, lexicon: Lexicon): string | null {
  const tokens = lexicon.hear(text);
  for (const words of lexicon.phrases("atOnce")) {
    const before = tokens[tokens.length - words.length - 1];
    const end = tokens.slice(-words.length);
    if (before && findWords(end, words) === 0) return text.slice(0, before.to);
  }
  return null;
}
