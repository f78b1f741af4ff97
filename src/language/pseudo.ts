import { withTexts } from "./texts.ts";

/**
 * A language that nobody speaks, for those who look after the screens: the English messages, every word four
 * tenths longer and running from right to left. What is cut off, overlaps or stays English shows at once.
 * Its tag follows the custom of other programs for such a language.
 */
export const PSEUDO = "ar-XB";

/** How much longer each word becomes, in tenths of its length. */
const LONGER_BY_TENTHS = 4;
/** U+202E turns what follows it round, U+202C ends that; by U+200F a text is known to run from the right. */
const [TURNED, STRAIGHT] = ["\u200f\u202e", "\u202c"];
/** Facts that are put in, references to other messages, and numbers of rules: left as they are. */
const HOLES = /(\{\{[^}]*\}\}|\$t\([^)]*\)|\bR\d+\.\d+\b)/;

/** A text as the invented language has it; its holes stay. */
export function pseudoText(text: string): string {
  return text
    .split(HOLES)
    .map((piece, index) => (index % 2 === 1 ? piece : piece.replace(/[\p{L}’']+/gu, turnedWord)))
    .join("");
}

/** All texts of a catalogue, or of a part of a scenario's words, in the invented language. */
export function pseudoTexts<Words>(words: Words): Words {
  return withTexts(words, pseudoText);
}

function turnedWord(word: string): string {
  return `${TURNED}${longerWord(word)}${STRAIGHT}`;
}

/** Vowels are drawn out, one after the other and round again; a word without any draws out its last letter. */
function longerWord(word: string): string {
  const letters = [...word];
  const wanted = Math.ceil((letters.length * (10 + LONGER_BY_TENTHS)) / 10);
  const vowels = letters.flatMap((letter, index) => (/[aeiouy]/i.test(letter) ? [index] : []));
  const drawn = vowels.length > 0 ? vowels : [letters.length - 1];
  const extra = letters.map(() => 0);
  for (let more = letters.length; more < wanted; more++) {
    const at = drawn[(more - letters.length) % drawn.length] as number;
    extra[at] = (extra[at] as number) + 1;
  }
  return letters
    .map((letter, index) => letter + letter.toLowerCase().repeat(extra[index] as number))
    .join("");
}
