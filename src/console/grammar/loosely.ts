/** Questions that are not understood as a whole, but name a unit or a place: what they are most likely about. */
import { enemyOf } from "../../engine/index.ts";
import type { Token } from "../words/fold.ts";
import { findWords } from "../words/fold.ts";
import type { Hint, Verb } from "../words/kinds.ts";
import { phrasesIn } from "../words/phrases.ts";
import { isOnly, type Sentence, spanOf } from "./sentence.ts";
import { spotsFitting } from "./spotIn.ts";
import { unitsFitting } from "./unitsIn.ts";

/** A unit or a place that a sentence names, as it was typed. */
interface Thing {
  readonly text: string;
  readonly is: "own" | "enemy" | "place";
  /** 1 for "it" and "there". */
  readonly isSpokenOf: 0 | 1;
}

/** Most words of a name. */
const LONGEST = 6;

/** Whether a sentence asks. */
export function isQuestion({ text, tokens, lexicon }: Omit<Sentence, "verb">): boolean {
  const opening = lexicon.phrases("questions");
  return (
    /[?？؟]\s*$/.test(text) || opening.some((words) => findWords(tokens.slice(0, words.length), words) === 0)
  );
}

/** A question of the grammar in place of one that is understood in parts; null where it names nothing. */
export function likeliest(sentence: Sentence): string | null {
  const { scene, tokens, lexicon } = sentence;
  const { language } = scene.reader;
  const [first, second] = thingsIn(sentence);
  const hint = lexicon.hintIn(tokens);
  if (!first) return theEnemy(sentence);
  // "did it work" is not about where it is.
  if (first.isSpokenOf === 1 && hint === null) return null;
  const say = (verb: Verb, ...rest: readonly string[]) =>
    [phrasesIn(language.t(`console.verbs.${verb}`))[0], ...rest].join(" ");
  const [to, from] = (["to", "from"] as const).map(
    (particle) => phrasesIn(language.t(`console.particles.${particle}`))[0] ?? particle,
  );
  if (second && first.is === "own" && hint === "reached")
    return say("odds", say("move", first.text, to ?? "", second.text));
  if (second && first.is === "own" && hint === "stormed") return say("odds", first.text, second.text);
  if (second && (hint === "distance" || hint === "sees"))
    return say(hint === "sees" ? "los" : "distance", first.text, from ?? "", second.text);
  if (hint !== null) return say(VERB_OF[hint][first.is], first.text);
  return say(first.is === "place" ? "look" : "unit", first.text);
}

/** A question about the enemy that names nobody of them: those who are known. */
function theEnemy({ tokens, lexicon, scene }: Sentence): string | null {
  const { side } = scene.view;
  const named = tokens.map((_, at) => lexicon.particleAt(tokens, at)?.name);
  const isAbout = named.some((name) => name === "enemies" || name === enemyOf(side));
  return isAbout ? (phrasesIn(scene.reader.language.t("console.particles.enemies"))[0] ?? null) : null;
}

const VERB_OF: Readonly<Record<Hint, Readonly<Record<Thing["is"], Verb>>>> = {
  danger: { own: "danger", enemy: "unit", place: "danger" },
  sees: { own: "vista", enemy: "sees", place: "sees" },
  stormed: { own: "unit", enemy: "stormed", place: "stormed" },
  distance: { own: "distance", enemy: "distance", place: "distance" },
  reached: { own: "reach", enemy: "reached", place: "reached" },
  hit: { own: "danger", enemy: "hit", place: "hit" },
};

/** What a sentence names, in its order: of several names that begin at a word the longest. */
export function thingsIn(sentence: Sentence): readonly Thing[] {
  const { tokens, text } = sentence;
  const things: Thing[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = thingAt(sentence, at);
    const named = tokens.slice(at, at + (found?.length ?? 1));
    const isSpokenOf = isOnly(sentence, named, "here") || isOnly(sentence, named, "it") ? 1 : 0;
    if (found) things.push({ text: spanOf(text, named), is: found.is, isSpokenOf });
    at += found?.length ?? 1;
  }
  // "there" may be no place at all where one is named.
  const named = things.filter(({ isSpokenOf }) => isSpokenOf === 0);
  return named.length > 0 ? named : things;
}

function thingAt(
  sentence: Sentence,
  at: number,
): { readonly length: number; readonly is: Thing["is"] } | null {
  const { tokens } = sentence;
  for (let length = Math.min(LONGEST, tokens.length - at); length > 0; length--) {
    const named: readonly Token[] = tokens.slice(at, at + length);
    const [unit, another] = unitsFitting(sentence, named, "anybody").those;
    if (unit && !another && unitsFitting(sentence, named, "anybody").fit === "exact")
      return { length, is: unit.whose };
    if (spotsFitting(sentence, named).fit === "exact") return { length, is: "place" };
  }
  return null;
}
