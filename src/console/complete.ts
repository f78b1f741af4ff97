/** What may be typed next: verbs at the beginning, then units and places. */

import { firstPhrases } from "./answers/book.ts";
import { placesOf } from "./names/gazetteer.ts";
import type { Named } from "./names/names.ts";
import { rosterOf } from "./names/roster.ts";
import type { Scene } from "./scene.ts";
import { fold, tokensOf, wordsOf } from "./words/fold.ts";
import { lexiconOf } from "./words/lexicon.ts";

/** Texts that can take the place of the sentence from a character on. */
export interface Completion {
  readonly from: number;
  readonly choices: readonly string[];
}

/** Most texts that are offered. */
const MOST = 8;
const NONE: Completion = { from: 0, choices: [] };

/** Completes the end of a sentence; nothing where it ends with a space, or where nothing begins so. */
export function complete(text: string, { reader, view }: Scene): Completion {
  const tokens = tokensOf(text);
  const last = tokens.at(-1);
  if (!last || last.to < text.length || last.word === "," || text.length > 200) return NONE;
  const lexicon = lexiconOf(reader.language);
  const verb = lexicon.verbAt(tokens, 0);
  if (verb === null || verb.length === tokens.length) {
    const typed = tokens.map(({ word }) => word).join(" ");
    const verbs = firstPhrases(reader.language).filter(
      (phrase) => phrase.startsWith(typed) && phrase !== typed,
    );
    if (verbs.length > 0) return { from: tokens[0]?.from ?? 0, choices: verbs.slice(0, MOST) };
    if (verb !== null) return NONE;
  }
  const names: readonly Named[] = [
    ...rosterOf(reader, view),
    ...placesOf(reader).map((place) => ({ ...place, label: firstName(place.label) })),
  ];
  for (let at = verb?.length ?? 0; at < tokens.length; at++) {
    const rest = tokens.slice(at);
    if (rest.some(({ word }) => word === ",") || lexicon.particleAt(tokens, at) !== null) continue;
    const typed = rest.map(({ word }) => word).join(" ");
    const choices = names.filter((name) => isBegun(name, typed)).map(({ label }) => label);
    if (choices.length > 0)
      return { from: rest[0]?.from ?? 0, choices: [...new Set(choices)].slice(0, MOST) };
  }
  return NONE;
}

function isBegun({ exact, label }: Named, typed: string): boolean {
  if (wordsOf(label).join(" ") === typed || fold(label) === typed) return false;
  return [...exact].some((name) => name.startsWith(typed));
}

/** A name without what stands in brackets after it. */
function firstName(label: string): string {
  return label.split("(")[0]?.trim() ?? label;
}
