/** Several orders or questions in a line: "move 1/95 to 1605, then dig in; end turn". */

import type { Scene } from "../scene.ts";
import { findWords } from "../words/fold.ts";
import { ORDERS, type Verb } from "../words/kinds.ts";
import { type Lexicon, lexiconOf } from "../words/lexicon.ts";

/** The first sentence of a line, and what is said after it. */
export interface Parted {
  readonly first: string;
  readonly rest: string;
}

/** Whether a sentence is understood; and whether it is for its own sake, not for what stands beside it. */
type Understood = (text: string) => boolean;

const OPENS: ReadonlySet<Verb> = new Set<Verb>([...ORDERS, "next", "select", "map", "save"]);

/** Parts a line where its first sentence is understood by itself and another begins after it; null where it is one. */
export function partLine(text: string, scene: Scene, isUnderstood: Understood): Parted | null {
  const lexicon = lexiconOf(scene.reader.language);
  for (const { first, rest } of hardParts(text, scene))
    if (isUnderstood(first) && rest !== "") return { first, rest };
  const soft = [...softParts(text, lexicon)];
  if (soft.length === 0 || isUnderstood(text)) return null;
  return soft.find(({ first }) => isUnderstood(first)) ?? null;
}

/** At a semicolon, a full stop between words, or "then". */
function* hardParts(text: string, { reader }: Scene): Generator<Parted> {
  for (const match of text.matchAll(/[;；؛\n]|\.(?=\s)/g)) {
    const [first, rest] = [text.slice(0, match.index), text.slice(match.index + match[0].length)];
    yield { first: first.trim(), rest: rest.trim() };
  }
  const lexicon = lexiconOf(reader.language);
  const tokens = lexicon.hear(text);
  for (let at = 1; at < tokens.length - 1; at++)
    for (const words of lexicon.phrases("then")) {
      const found = tokens.slice(at, at + words.length);
      const next = tokens[at + words.length];
      if (findWords(found, words) !== 0 || !next) continue;
      const before = tokens[at - 1]?.word === "," ? tokens[at - 2] : tokens[at - 1];
      if (before) yield { first: text.slice(0, before.to), rest: text.slice(next.from) };
    }
}

/** At a comma or an "and" after which an order begins. */
function* softParts(text: string, lexicon: Lexicon): Generator<Parted> {
  const tokens = lexicon.hear(text);
  for (let at = tokens.length - 2; at > 0; at--) {
    const isComma = tokens[at]?.word === ",";
    if (!isComma && lexicon.particleAt(tokens, at)?.name !== "and") continue;
    const verb = lexicon.verbAmong(OPENS, tokens, at + 1);
    const next = tokens[at + 1];
    if (!verb || !next) continue;
    const before = tokens[at - 1]?.word === "," ? tokens[at - 2] : tokens[at - 1];
    if (before) yield { first: text.slice(0, before.to), rest: text.slice(next.from) };
  }
}
