/** Words of the conversation: help, and orders taken back. */
import { mistakes } from "../../language/index.ts";
import type { HelpTopic, Read, Request } from "../request.ts";
import type { Token } from "../words/fold.ts";
import type { Verb } from "../words/kinds.ts";
import { phrasesIn } from "../words/phrases.ts";
import { isOnly, read, type Sentence, wholeNumberIn, wordsIn, wrong } from "./sentence.ts";

/** Parts of the help that are asked for by name. */
const PARTS = ["questions", "ordering", "besides", "names"] as const;

/** Most orders that are taken back at a word. */
const MOST_TAKEN_BACK = 99;

/** "undo", "undo twice", "undo the last 3 orders", "undo everything": one after another, as far as it goes. */
export function readUndo(sentence: Sentence): Read<Request> {
  const { tokens, lexicon } = sentence;
  const isAll = tokens.some(
    (token) => isOnly(sentence, [token], "all") || isOnly(sentence, [token], "everything"),
  );
  const numbers = tokens.flatMap((token) => wholeNumberIn(lexicon, [token]) ?? []);
  const times = isAll ? MOST_TAKEN_BACK : (numbers[0] ?? 1);
  if (tokens.length > 0 && !isAll && numbers.length !== 1) return wrong(sentence, "left-over", tokens);
  return read({ type: "undo", times: Math.max(1, times) });
}

/** "help", "help move": any word of a verb finds its page. */
export function readHelp(sentence: Sentence): Read<Request> {
  if (sentence.tokens.length === 0) return read({ type: "help", topic: null });
  const part = partOfHelp(sentence);
  if (part !== null) return read({ type: "help", topic: part });
  const found = sentence.lexicon.verbAt(sentence.tokens, 0);
  return found
    ? read({ type: "help", topic: found.name })
    : wrong(sentence, "unknown-verb", sentence.tokens, nearestVerbs(sentence, sentence.tokens));
}

/** "help orders": a part of the list, where it is asked for by its own word. */
function partOfHelp({ tokens, scene }: Sentence): HelpTopic | null {
  const said = wordsIn(tokens).join(" ");
  return (
    PARTS.find((part) => phrasesIn(scene.reader.language.t(`console.help.parts.${part}`)).includes(said)) ??
    null
  );
}

/** Letters of a short word: of "is" hardly a letter can be wrong. */
const SHORT = 3;

/** Phrases of verbs that are nearly what was typed. */
export function nearestVerbs(
  { lexicon }: Pick<Sentence, "lexicon">,
  tokens: readonly Token[],
): readonly string[] {
  const typed = tokens[0]?.word ?? "";
  if (typed.length > 30) return [];
  const isOpening = lexicon.verbs.some(({ words }) => words[0] === typed && words.length > 1);
  const near = lexicon.verbs.map(({ name, words }): readonly [number, string, Verb] => {
    const phrase = words.join(" ");
    const said = tokens
      .slice(0, words.length)
      .map(({ word }) => word)
      .join(" ");
    const slips = mistakes(said, phrase);
    // A beginning that other words follow is a guess; words that are nearly those of a phrase are not.
    const begun = tokens.length > 1 && phrase !== said ? 2 : 1;
    const isBegun =
      phrase.startsWith(typed) &&
      (tokens.length > 1 ? typed.length > SHORT && words.length === 1 : typed.length > 1);
    // "who" is no misspelling of "why" where other words follow.
    if (isOpening && tokens.length > 1 && words[0] !== typed) return [Number.POSITIVE_INFINITY, phrase, name];
    return [isBegun ? Math.min(slips, begun) : slips, phrase, name];
  });
  const most = typed.length <= SHORT ? 1 : Math.max(2, Math.floor(typed.length / 3));
  const nearest = Math.min(...near.map(([distance]) => distance));
  if (nearest > most) return [];
  const verbs = new Map(
    near.filter(([distance]) => distance === nearest).map(([, phrase, verb]) => [verb, phrase]),
  );
  return [...verbs.values()].slice(0, 3);
}
