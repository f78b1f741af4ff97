/** A sentence while it is read: its words after the verb, parted where little words stand. */

import type { Fault, Read } from "../request.ts";
import type { Memory, Scene } from "../scene.ts";
import type { Token } from "../words/fold.ts";
import type { Particle, Verb } from "../words/kinds.ts";
import type { Lexicon } from "../words/lexicon.ts";

/** A sentence with its verb found. */
export interface Sentence {
  readonly text: string;
  readonly verb: Verb;
  /** What stands after the verb, without words that say nothing. */
  readonly tokens: readonly Token[];
  readonly scene: Scene;
  readonly memory: Memory;
  readonly lexicon: Lexicon;
}

/** Something read. */
export function read<Thing>(it: Thing): Read<Thing> {
  return { ok: true, it };
}

/** A fault at some tokens; without any, at the end of the sentence. */
export function wrong(
  { text, verb }: Pick<Sentence, "text"> & { readonly verb: Verb | null },
  why: Fault["why"],
  tokens: readonly Token[] = [],
  choices: readonly string[] = [],
): { readonly ok: false; readonly fault: Fault } {
  // Words of a saying may stand elsewhere than in the grammar's own sentence.
  const from = Math.min(text.length, ...tokens.map((token) => token.from));
  const to = tokens.length > 0 ? Math.max(...tokens.map((token) => token.to)) : text.length;
  return { ok: false, fault: { why, from, to, found: text.slice(from, to), verb, choices } };
}

/** The words of a sentence by what introduces them; `head` stands before any little word. */
export interface Clauses {
  readonly head: readonly Token[];
  readonly to: readonly Token[] | null;
  readonly with: readonly Token[] | null;
  readonly from: readonly Token[] | null;
}

const OPENING: ReadonlySet<Particle> = new Set(["to", "with", "from"]);

/** Parts a sentence at "to", "with" and "from", in whatever order they come. */
export function clausesOf({ tokens, lexicon }: Sentence): Clauses {
  const parts: Record<"head" | "to" | "with" | "from", Token[] | null> = {
    head: [],
    to: null,
    with: null,
    from: null,
  };
  let current: keyof typeof parts = "head";
  for (let at = 0; at < tokens.length; ) {
    const found = lexicon.particleAt(tokens, at);
    if (found && OPENING.has(found.name)) {
      current = found.name as "to" | "with" | "from";
      parts[current] ??= [];
      at += found.length;
      continue;
    }
    parts[current]?.push(tokens[at] as Token);
    at += 1;
  }
  return { head: parts.head ?? [], to: parts.to, with: parts.with, from: parts.from };
}

/** The words of tokens, commas left out. */
export function wordsIn(tokens: readonly Token[]): readonly string[] {
  return tokens.map(({ word }) => word).filter((word) => word !== ",");
}

/** Whether tokens are one little word and nothing else. */
export function isOnly({ lexicon }: Sentence, tokens: readonly Token[], particle: Particle): boolean {
  const found = lexicon.particleAt(tokens, 0);
  return found?.name === particle && found.length === tokens.length;
}

/** Tokens without a little word, and whether it was there. */
export function without(
  { lexicon }: Sentence,
  tokens: readonly Token[],
  particle: Particle,
): { readonly rest: readonly Token[]; readonly had: 0 | 1 } {
  for (let at = 0; at < tokens.length; at++) {
    const found = lexicon.particleAt(tokens, at);
    if (found?.name === particle)
      return { rest: [...tokens.slice(0, at), ...tokens.slice(at + found.length)], had: 1 };
  }
  return { rest: tokens, had: 0 };
}

/** A whole number in figures or in words, "25", "twenty five"; null where tokens are none. */
export function wholeNumberIn({ figureOf }: Lexicon, tokens: readonly Token[]): number | null {
  const parts = tokens.map(({ word }) => (/^\d{1,4}$/.test(word) ? Number(word) : figureOf(word)));
  const [first = null, second = null] = parts;
  if (first === null || parts.length > 2) return null;
  if (parts.length === 1) return first;
  // "twenty five" is one number, "five twenty" is none.
  return second !== null && first >= 20 && first % 10 === 0 && second > 0 && second < 10
    ? first + second
    : null;
}

/** The words of a sentence that stand between two of its tokens. */
export function spanOf(text: string, tokens: readonly Token[]): string {
  return text.slice(tokens[0]?.from ?? 0, tokens.at(-1)?.to ?? 0);
}
