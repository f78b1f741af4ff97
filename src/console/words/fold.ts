/** How words are compared: by what they say, not by how they are written. */

/** A piece of a sentence: as it was typed, as it is compared, and where it stands. */
export interface Token {
  readonly text: string;
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** "62,1" is a number; in "1/95,2/95" the comma parts two names. */
const PIECES = /(?<![\d/])\d{1,3},\d(?![\d/])|[^\s,;:?!()[\]{}"“”«»„‐‑–—_-]+|,/gu;

/** Text as it is compared: without capitals, accents, signs that nobody sees, quotation marks and full stops at its end. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .toLowerCase()
    .replace(/['’‘`´]/g, "")
    .replace(/^(\d{1,3}),(\d)$/, "$1.$2")
    .replace(/^(\d+)\.0$/, "$1")
    .replace(/^(\d+)(?:st|nd|rd|th)$/, "$1")
    .replace(/(?<=.)\.+$/, "");
}

/** Takes a sentence apart; a comma between names is a token of its own. */
export function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(PIECES)].flatMap((match) => {
    const [piece] = match;
    const word = fold(piece);
    return word === "" ? [] : [{ text: piece, word, from: match.index, to: match.index + piece.length }];
  });
}

/** The words of a name or phrase, as they are compared. */
export function wordsOf(text: string): readonly string[] {
  return tokensOf(text)
    .map(({ word }) => word)
    .filter((word) => word !== ",");
}

/** Whether a word is made of figures: such a word is a name only as a whole. */
export function isFigure(word: string): boolean {
  return /^\d/.test(word);
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
