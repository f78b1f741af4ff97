/** Orders in which the unit comes first, as people speak: "1/95 and 2/95 assault 62.1", "tell 3/118 to dig in". */
import { type Token, tokensOf } from "../words/fold.ts";
import { ORDERS, type Verb } from "../words/kinds.ts";
import type { Found, Lexicon } from "../words/lexicon.ts";
import { phrasesIn } from "../words/phrases.ts";
import type { Sentence } from "./sentence.ts";
import { readUnits } from "./unitsIn.ts";

const CAN_FOLLOW: ReadonlySet<Verb> = new Set(
  ORDERS.filter((verb) => !["undo", "redo", "end-turn", "concede", "answer", "air-strike"].includes(verb)),
);

/** A standing order is an order without another word. */
const STAND: Found<Verb> = { name: "stand", length: 0 };

/** The same sentence with its verb first and the units after "with"; null where it is not built so. */
export function subjectFirst(sentence: Sentence): Sentence | null {
  const { lexicon } = sentence;
  const told = lexicon.particleAt(sentence.tokens, 0);
  const tokens = told?.name === "tell" ? sentence.tokens.slice(told.length) : sentence.tokens;
  for (let at = 1; at < tokens.length; at++) {
    const standing = lexicon.standingAt(tokens, at);
    const verb = verbAt(lexicon, tokens, at);
    // "hold fire" is a standing order; its own words say which.
    const found = standing && standing.length > (verb?.length ?? 0) ? STAND : verb;
    if (!found || !CAN_FOLLOW.has(found.name)) continue;
    // "tell 1/95 to dig in": the little word before the verb belongs to it.
    const before = lexicon.particleAt(tokens, at - 1);
    const who = tokens.slice(0, before?.name === "to" ? at - 1 : at);
    if (who.length === 0 || !readUnits(sentence, who, "together").ok) continue;
    const rest = tokens.slice(at + found.length);
    return { ...sentence, verb: found.name, tokens: [...rest, withToken(sentence, who[0] as Token), ...who] };
  }
  return null;
}

/** A verb where it stands, also as a third person says it: "moves", "assaults". */
function verbAt(lexicon: Lexicon, tokens: readonly Token[], at: number): Found<Verb> | null {
  const found = lexicon.verbAmong(CAN_FOLLOW, tokens, at);
  const token = tokens[at];
  if (found || !token?.word.endsWith("s")) return found;
  for (const word of [token.word.slice(0, -1), token.word.slice(0, -2)]) {
    const bare = lexicon.verbAmong(
      CAN_FOLLOW,
      [...tokens.slice(0, at), { ...token, word }, ...tokens.slice(at + 1)],
      at,
    );
    if (bare) return bare;
  }
  return null;
}

/** The little word before those who do it; it stands nowhere in the sentence. */
function withToken({ scene }: Sentence, { from }: Token): Token {
  const word = phrasesIn(scene.reader.language.t("console.particles.with"))[0] ?? "";
  const [token] = tokensOf(word);
  return { text: word, word: token?.word ?? word, from, to: from };
}
