/** Questions about what units are or have: "who is dug in", "which of the 95th has lost most", "who is not in supply". */
import type { UnitId } from "../../engine/index.ts";
import type { Asked, Read } from "../request.ts";
import type { Token } from "../words/fold.ts";
import { findWords, withoutPhrase } from "../words/fold.ts";
import { TRAITS, type Trait } from "../words/kinds.ts";
import type { Lexicon } from "../words/lexicon.ts";
import { read, type Sentence } from "./sentence.ts";
import { spotsFitting } from "./spotIn.ts";
import { readUnits } from "./unitsIn.ts";

/** Reads who is or has something; null where the sentence asks for nothing of the kind. */
export function readTrait(sentence: Sentence): Read<Asked> | null {
  const { tokens, lexicon: words } = sentence;
  const isAsked = words
    .phrases("askers")
    .some((asker) => findWords(tokens.slice(0, asker.length), asker) === 0);
  const most = withoutPhrase(tokens, words.phrases("most"));
  const least = withoutPhrase(most.rest, words.phrases("least"));
  const rank = most.had === 1 ? "most" : least.had === 1 ? "least" : null;
  if (!isAsked && rank === null) return null;
  const found = traitIn(words, least.rest);
  // "the strongest" says of itself what it is about.
  const trait: Trait | null = found?.trait ?? (rank === null ? null : "strong");
  if (trait === null) return null;
  // "who has machine guns" asks for an arm, or for a name.
  const called = withoutFillers(words, withoutPhrase(least.rest, words.phrases("nots")).rest);
  const those = called.length > 1 && rank === null ? readUnits(sentence, called, "together") : null;
  if (those?.ok) return read({ type: "units", which: "these", units: those.it });
  const denied = withoutPhrase(found?.rest ?? least.rest, words.phrases("nots"));
  const among = amongWhom(sentence, withoutFillers(words, denied.rest));
  if (among === "nobody") return null;
  if (denied.had === 1 && rank === null && among === null) {
    // What is still to be done has lists of its own.
    if (trait === "acted") return read({ type: "units", which: "waiting" });
    if (trait === "fired") return read({ type: "units", which: "unfired" });
  }
  return read({ type: "who", trait, negated: denied.had, rank, units: among });
}

function withoutFillers(words: Lexicon, tokens: readonly Token[]): readonly Token[] {
  const fillers = words.phrases("fillers");
  return tokens.filter(({ word }) => !fillers.some(([filler]) => filler === word));
}

/** The trait that is named with most words, and what stands beside it. */
function traitIn(
  words: Lexicon,
  tokens: readonly Token[],
): { readonly trait: Trait; readonly rest: readonly Token[] } | null {
  const found = TRAITS.map((trait) => ({ trait, ...withoutPhrase(tokens, words.traits(trait)) })).filter(
    ({ had }) => had === 1,
  );
  return [...found].sort((one, other) => one.rest.length - other.rest.length)[0] ?? null;
}

/** The units that are asked about by their name or by where they are; null for all, "nobody" where none is meant. */
function amongWhom(sentence: Sentence, tokens: readonly Token[]): readonly UnitId[] | null | "nobody" {
  const { lexicon, scene } = sentence;
  const opening = lexicon.particleAt(tokens, 0);
  const isAt = opening !== null && (opening.name === "to" || opening.name === "from");
  const named = isAt ? tokens.slice(opening.length) : tokens;
  if (named.length === 0) return null;
  const units = readUnits(sentence, named, "together");
  if (units.ok) return units.it;
  const hexes = spotsFitting(sentence, named).spots.flatMap((spot) => spot.hexes);
  const there = scene.view.own.filter(({ at }) => hexes.includes(at)).map(({ id }) => id);
  return there.length > 0 ? there : "nobody";
}
