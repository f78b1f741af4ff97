/** Questions about the ground: what lies around, what sees what, where a unit can go. */
import type { Command, Hex, Manner, UnitId } from "../../engine/index.ts";
import { wayTo } from "../../notebook/index.ts";
import type { Read, Request, Scanned } from "../request.ts";
import type { Token } from "../words/fold.ts";
import { findWords } from "../words/fold.ts";
import { clausesOf, isOnly, read, type Sentence, without, wrong } from "./sentence.ts";
import { readHex } from "./spotIn.ts";
import { readUnit, unitsFitting } from "./unitsIn.ts";

type Asked = Read<Request>;

/** "scan north", "scan around 3/118", "scan from 1312 east", "scan enemies". */
export function readScan(sentence: Sentence): Asked {
  const clauses = clausesOf(sentence);
  const words = [...clauses.head, ...(clauses.from ?? []), ...(clauses.to ?? []), ...(clauses.with ?? [])];
  let what: Scanned | null = null;
  let rest: readonly Token[] = words;
  for (let at = 0; at < words.length && what === null; at++) {
    const point = sentence.lexicon.compassAt(words, at);
    if (!point) continue;
    what = point.name;
    rest = [...words.slice(0, at), ...words.slice(at + point.length)];
  }
  for (const each of ["around", "enemies", "own"] as const) {
    if (what !== null) break;
    const found = without(sentence, words, each);
    if (found.had === 1) [what, rest] = [each, found.rest];
  }
  const from = rest.length > 0 ? readHex(sentence, rest) : standpointOf(sentence);
  return from.ok ? read({ type: "scan", what: what ?? "around", from: from.it }) : from;
}

/** Where one stands who says nothing of it: with the unit or at the hex spoken of last, else with the first unit. */
function standpointOf(sentence: Sentence): Read<Hex> {
  const { memory, scene } = sentence;
  const unit = scene.view.own.find(({ id }) => id === memory.unit);
  const spoken = unit && unit.at >= 0 ? unit.at : memory.hex;
  const hex = spoken ?? scene.view.own.find(({ at }) => at >= 0)?.at;
  return hex === undefined ? wrong(sentence, "no-place") : read(hex);
}

/** "los 1812 2011", "can 3/118 see 62.1"; with one end only, from where one stands. */
export function readSight(whole: Sentence): Asked {
  const goes = whole.tokens.findIndex((_, at) => isGoing(whole, at));
  if (goes > 0) return weighedMove(whole, goes);
  const see = whole.tokens.findIndex((_, at) => whole.lexicon.verbAt(whole.tokens, at)?.name === "look");
  if (see > 0) return sightBetween(whole, whole.tokens.slice(0, see), whole.tokens.slice(see + 1));
  const sentence = see < 0 ? whole : { ...whole, tokens: whole.tokens.slice(1) };
  const clauses = clausesOf(sentence);
  const to = clauses.to;
  const from = clauses.from ?? (to ? clauses.head : null);
  if (to) return sightBetween(sentence, from ?? [], to);
  if (from) return sightBetween(sentence, from, clauses.head);
  // Both ends without a word between them: the first cut at which both halves are somewhere.
  for (let cut = 1; cut < clauses.head.length; cut++) {
    const ends = sightBetween(sentence, clauses.head.slice(0, cut), clauses.head.slice(cut));
    if (ends.ok) return ends;
  }
  return clauses.head.length > 2
    ? sightBetween(sentence, clauses.head.slice(0, 1), clauses.head.slice(1))
    : sightBetween(sentence, clauses.head.slice(0, -1), clauses.head.slice(-1));
}

function isGoing({ lexicon, tokens }: Sentence, at: number): boolean {
  const verb = lexicon.verbAt(tokens, at)?.name;
  return verb === "reach" || verb === "move" || verb === "march";
}

/** "can 1/95 reach 62.1", "can it go to 2010": the move is weighed. */
function weighedMove(sentence: Sentence, at: number): Asked {
  const { lexicon, tokens, scene } = sentence;
  const unit = readUnit(sentence, tokens.slice(0, at), "own");
  if (!unit.ok) return unit;
  const rest = tokens.slice(at + (lexicon.verbAt(tokens, at)?.length ?? 1));
  const to = lexicon.particleAt(rest, 0);
  const hex = readHex(sentence, to?.name === "to" ? rest.slice(to.length) : rest);
  if (!hex.ok) return hex;
  const own = scene.view.own.find(({ id }) => id === unit.it);
  const manner: Manner = lexicon.verbAt(tokens, at)?.name === "march" ? "march" : "deployed";
  const commands: readonly Command[] = own
    ? [{ type: "move", unit: own.id, path: wayTo(scene.view, own, manner, hex.it), manner }]
    : [];
  return read({ type: "odds", commands });
}

function sightBetween(sentence: Sentence, from: readonly Token[], to: readonly Token[]): Asked {
  const start = from.length === 0 ? standpointOf(sentence) : readHex(sentence, from);
  if (!start.ok) return start;
  const end = readHex(sentence, to);
  return end.ok ? read({ type: "los", from: start.it, to: end.it }) : end;
}

/** "reach 3/118", "reach 3/118 march", "where can 3/118 go". */
export function readReach(sentence: Sentence): Asked {
  const { tokens, lexicon } = sentence;
  const verbAt = (_: Token, index: number) => lexicon.verbAt(tokens, index)?.name;
  const manner: Manner = tokens.some((token, at) => verbAt(token, at) === "march") ? "march" : "deployed";
  const named = tokens.filter((token, at) => !["march", "move", "reach"].includes(verbAt(token, at) ?? ""));
  const unit = readUnit(sentence, named, "own");
  return unit.ok ? read({ type: "reach", unit: unit.it, manner }) : unit;
}

/** "how far is 1505 from 62.1", "distance 1/95 to 62.1"; with one end only, from where one stands. */
export function readDistance(sentence: Sentence): Asked {
  const { head, to, from } = clausesOf(sentence);
  const named = [head, to, from].filter((tokens): tokens is readonly Token[] => (tokens?.length ?? 0) > 0);
  const [first = [], second] = named.length === 1 ? endsIn(sentence, named[0] ?? []) : named;
  // "how far is it from 62.1 to 2010", "how far is 2010 from 62.1": of what is measured from.
  const start = second === undefined ? null : first;
  const end = second ?? first;
  for (const [near, far] of [
    [start, end],
    [end, start],
  ] as const)
    if (near && isOnly(sentence, near, "enemies")) {
      const hex = far ? readHex(sentence, far) : standpointOf(sentence);
      return hex.ok ? read({ type: "scan", what: "enemies", from: hex.it }) : hex;
    }
  const one = start === null ? standpointOf(sentence) : readHex(sentence, start);
  if (!one.ok) return one;
  const other = readHex(sentence, end);
  if (!other.ok) return other;
  const goes = [start, end].map((tokens) => unitAt(sentence, tokens));
  const unit = goes[0] ?? goes[1] ?? null;
  const isTurned = goes[0] === null && goes[1] !== null;
  return read({
    type: "distance",
    from: isTurned ? other.it : one.it,
    to: isTurned ? one.it : other.it,
    unit,
  });
}

/** Two ends without a word between them: the first cut at which both halves are somewhere; else one end. */
function endsIn(sentence: Sentence, tokens: readonly Token[]): readonly (readonly Token[])[] {
  if (readHex(sentence, tokens).ok) return [tokens];
  for (let cut = 1; cut < tokens.length; cut++) {
    const halves = [tokens.slice(0, cut), tokens.slice(cut)] as const;
    if (halves.every((half) => readHex(sentence, half).ok)) return halves;
  }
  return [tokens];
}

/** The own unit that is named as an end, or meant where none is; null where a place is named. */
function unitAt(sentence: Sentence, tokens: readonly Token[] | null): UnitId | null {
  const { memory, scene } = sentence;
  const at = scene.view.own.find(({ id }) => id === memory.unit)?.at ?? -1;
  if (tokens === null || isOnly(sentence, tokens, "it")) return at >= 0 ? memory.unit : null;
  const { fit, those } = unitsFitting(sentence, tokens, "own");
  return fit === "exact" && those.length === 1 ? (those[0]?.id ?? null) : null;
}

/** "when does it get dark", "sunrise", "will it rain": of the light ahead, or of the weather. */
export function readDaylight({ text, lexicon }: Sentence): Asked {
  const tokens = lexicon.hear(text);
  const has = (list: "light" | "rain") =>
    lexicon.phrases(list).some((words) => findWords(tokens, words) >= 0);
  return read({ type: "daylight", about: has("rain") ? "weather" : has("light") ? "light" : "dark" });
}
