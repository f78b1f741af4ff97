/** Sentences that stand on the one before: "same again", "2/95 too", "the same for 62.1". */

import type { Memory, Scene } from "../scene.ts";
import type { Token } from "../words/fold.ts";
import { lexiconOf } from "../words/lexicon.ts";
import { phrasesIn } from "../words/phrases.ts";
import { isSlot } from "../words/sayings.ts";
import { type Sentence, spanOf } from "./sentence.ts";
import { spotsFitting } from "./spotIn.ts";
import { readUnits } from "./unitsIn.ts";

/** The whole sentence that is meant; null where nothing of the kind is said, or nothing was said before. */
export function followedUp(text: string, scene: Scene, memory: Memory): string | null {
  const before = memory.said ?? null;
  if (before === null) return null;
  const lexicon = lexiconOf(scene.reader.language);
  const { phrases } = lexicon;
  const tokens = lexicon.hear(text);
  const said = tokens.map(({ word }) => word).join(" ");
  if (phrases("again").some((words) => words.join(" ") === said)) return before;
  for (const words of phrases("alike")) {
    const named = slotIn(words, tokens);
    if (!named) continue;
    const sentence: Sentence = {
      text: before,
      verb: "odds",
      tokens: lexicon.hear(before),
      scene,
      memory,
      lexicon,
    };
    const put = replaced(sentence, named, spanOf(text, named));
    if (put !== null) return put;
  }
  return null;
}

/** What stands in the open place of a phrase; null where a sentence is not built so. */
function slotIn(words: readonly string[], tokens: readonly Token[]): readonly Token[] | null {
  const slot = words.findIndex(isSlot);
  const after = words.length - slot - 1;
  if (slot < 0 || tokens.length < words.length) return null;
  const ends = [...words.slice(0, slot), ...words.slice(slot + 1)];
  const around = [...tokens.slice(0, slot), ...tokens.slice(tokens.length - after)];
  const isSo = ends.every((word, index) => around[index]?.word === word);
  return isSo ? tokens.slice(slot, tokens.length - after) : null;
}

/** Most words of what is replaced. */
const LONGEST = 8;

/** The sentence before with another unit, or another place, in place of its own. */
function replaced(sentence: Sentence, named: readonly Token[], text: string): string | null {
  const isUnits = (tokens: readonly Token[]): boolean => readUnits(sentence, tokens, "together").ok;
  const isSpot = (tokens: readonly Token[]): boolean => spotsFitting(sentence, tokens).fit === "exact";
  const isLike = isUnits(named) ? isUnits : isSpot(named) ? isSpot : null;
  if (!isLike) return null;
  const { tokens, text: before, lexicon } = sentence;
  const from = lexicon.verbAt(tokens, 0)?.length ?? 0;
  for (let length = Math.min(LONGEST, tokens.length - from); length > 0; length--)
    for (let at = from; at + length <= tokens.length; at++) {
      const piece = tokens.slice(at, at + length);
      if (isLike(piece)) return before.slice(0, piece[0]?.from) + text + before.slice(piece.at(-1)?.to);
    }
  // "dig in", "2/95 too": nobody was named.
  const [withThem = ""] = phrasesIn(sentence.scene.reader.language.t("console.particles.with"));
  return isLike === isUnits ? `${before} ${withThem} ${text}` : null;
}
