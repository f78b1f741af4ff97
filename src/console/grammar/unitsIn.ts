/** Units in a sentence: one, several joined, a whole regiment, "all", "it". */
import { type OwnUnit, sheetOf, type UnitId } from "../../engine/index.ts";
import { onMap, waits } from "../knowledge.ts";
import { type Fitting, fitting, isCalled, nearly } from "../names/names.ts";
import { type Listed, listed, rosterOf } from "../names/roster.ts";
import type { Read } from "../request.ts";
import type { Token } from "../words/fold.ts";
import { isOnly, read, type Sentence, without, wordsIn, wrong } from "./sentence.ts";

/** Whom a name may stand for: a single unit, or all of a regiment too. */
export type Reading = "each" | "together";

/** Whose units can be meant. */
export type Whose = "own" | "anybody";

/** The units that some tokens fit, without a judgement. */
export function unitsFitting(
  { scene, lexicon }: Sentence,
  tokens: readonly Token[],
  whose: Whose,
): Fitting<Listed> {
  const roster = rosterOf(scene.reader, scene.view).filter(
    (unit) => whose === "anybody" || unit.whose === "own",
  );
  const words = wordsIn(tokens);
  const found = fitting(roster, words);
  if (found.fit !== "none") return narrowed(found, words);
  const inFigures = words.map((word) => String(lexicon.figureOf(word) ?? word));
  return narrowed(fitting(roster, inFigures), inFigures);
}

/** "3rd battalion of the 118th": of several the one whose name begins so, not a company of that battalion. */
function narrowed(found: Fitting<Listed>, words: readonly string[]): Fitting<Listed> {
  if (found.fit !== "close" || found.those.length < 2) return found;
  const begins = found.those.filter(({ close }) => words.length > 1 && close[0] === words[0]);
  return begins.length === 1 ? { ...found, those: begins } : found;
}

/** Own units that some words fit in any way: by their names, their formation, their arm. */
export function unitsCalled({ scene }: Sentence, tokens: readonly Token[]): readonly UnitId[] {
  const words = wordsIn(tokens);
  return rosterOf(scene.reader, scene.view)
    .filter((unit) => unit.whose === "own" && isCalled(unit, words))
    .map(({ id }) => id);
}

/** Own units on the map that have guns to bombard with. @see R5.1 */
export function batteriesOf({ reader, view }: Pick<Sentence["scene"], "reader" | "view">): readonly UnitId[] {
  return view.own
    .filter(({ id, at, guns }) => at >= 0 && guns > 0 && (reader.sheet(id)?.shells ?? 0) > 0)
    .filter(({ id }) => sheetOf(reader.theatre, id).range > 0)
    .map(({ id }) => id);
}

/** "batteries that have not fired". @see R1.4 */
export function isUnfired(sentence: Sentence): boolean {
  const { rest, had } = without(sentence, sentence.tokens, "unfired");
  return had === 1 && isOnly(sentence, rest, "batteries");
}

/** "all", "everybody", "everything". */
export function isEverybody(sentence: Sentence, tokens: readonly Token[]): boolean {
  return isOnly(sentence, tokens, "all") || isOnly(sentence, tokens, "everything");
}

/** Reads own units: names joined by commas and "and"; "all", "all 120", "it". */
export function readUnits(
  sentence: Sentence,
  tokens: readonly Token[],
  reading: Reading,
): Read<readonly UnitId[]> {
  if (tokens.length === 0) return wrong(sentence, "no-unit");
  const { had, rest } = without(sentence, tokens, "all");
  // "everyone else": those who wait for an order.
  if (isOnly(sentence, tokens, "others")) {
    const waiting = onMap(sentence.scene.view).filter((unit) => waits(sentence.scene, unit));
    return waiting.length > 0 ? read(waiting.map(({ id }) => id)) : wrong(sentence, "nobody-waits", tokens);
  }
  if (isEverybody(sentence, tokens))
    return read(sentence.scene.view.own.filter(({ at }) => at >= 0).map(({ id }) => id));
  const found: UnitId[] = [];
  const parts = partsOf(sentence, rest);
  for (let at = 0; at < parts.length; ) {
    const next = readNext(sentence, parts, at, had === 1 ? "together" : reading);
    if (!next.ok) return next;
    found.push(...next.it.units);
    at += next.it.parts;
  }
  return found.length > 0 ? read([...new Set(found)]) : wrong(sentence, "no-unit", tokens);
}

/** Reads one unit, own or of the enemy as far as he is known. */
export function readUnit(sentence: Sentence, tokens: readonly Token[], whose: Whose): Read<UnitId> {
  const { memory } = sentence;
  if (tokens.length === 0 || isOnly(sentence, tokens, "it"))
    return memory.unit === null ? wrong(sentence, "no-unit", tokens) : read(memory.unit);
  const { those } = unitsFitting(sentence, tokens, whose);
  const [only, second] = those;
  if (only && !second) return read(only.id);
  return only ? which(sentence, tokens, those) : unknown(sentence, tokens, whose);
}

/** Pieces between commas and "and". */
export function partsOf({ lexicon }: Sentence, tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const found = lexicon.particleAt(tokens, at);
    if (token.word === "," || found?.name === "and") {
      parts.push([]);
      at += (found?.length ?? 1) - 1;
    } else parts.at(-1)?.push(token);
  }
  return parts.filter((part) => part.length > 0);
}

/** Most units that are offered where the weakest or the strongest is meant. */
const MOST_RANKED = 4;

/** "the weakest unit": which of the foremost is asked; null where nothing of the kind is said. */
export function foremost(sentence: Sentence, tokens: readonly Token[]) {
  const { lexicon, scene } = sentence;
  const [word] = tokens.map((token) => token.word);
  const isFiller = ({ word: each }: Token) => lexicon.phrases("fillers").some(([filler]) => filler === each);
  const isRanked = lexicon.phrases("ranked").some(([ranked]) => ranked === word);
  if (!isRanked || !tokens.slice(1).every(isFiller)) return null;
  const isLeast = lexicon.phrases("least").some(([least]) => least === word);
  const sorted = [...onMap(scene.view)].sort((one, other) => (one.men - other.men) * (isLeast ? 1 : -1));
  const labels = sorted.slice(0, MOST_RANKED).map(({ id }) => scene.reader.short(id));
  return wrong(sentence, "which-unit", tokens, labels);
}

interface NextUnits {
  readonly units: readonly UnitId[];
  readonly parts: number;
}

/** The next units of a list. A full name may have a comma in it: then several pieces are one name. */
function readNext(
  sentence: Sentence,
  parts: readonly (readonly Token[])[],
  at: number,
  reading: Reading,
): Read<NextUnits> {
  for (let end = parts.length; end > at + 1; end--) {
    const { fit, those } = unitsFitting(sentence, parts.slice(at, end).flat(), "own");
    if (fit === "exact" && those.length === 1)
      return read({ units: those.map(({ id }) => id), parts: end - at });
  }
  const tokens = parts[at] ?? [];
  if (isOnly(sentence, tokens, "it") && sentence.memory.unit !== null)
    return read({ units: [sentence.memory.unit], parts: 1 });
  const { those } = unitsFitting(sentence, tokens, "own");
  const ranked = foremost(sentence, tokens);
  if (ranked) return ranked;
  const row = those.length === 0 ? inARow(sentence, tokens) : null;
  if (row) return read({ units: row, parts: 1 });
  if (those.length === 0) return unknown(sentence, tokens, "own");
  if (those.length > 1 && reading === "each") return which(sentence, tokens, those);
  return read({ units: those.map(({ id }) => id), parts: 1 });
}

/** "1/120 2/120 3/120": full names with nothing between them; null where not all of them are. */
function inARow(sentence: Sentence, tokens: readonly Token[]): readonly UnitId[] | null {
  const units: UnitId[] = [];
  for (let at = 0; at < tokens.length; ) {
    let end = tokens.length;
    let found: UnitId | null = null;
    for (; end > at && found === null; end--) {
      const { fit, those } = unitsFitting(sentence, tokens.slice(at, end), "own");
      if (fit === "exact" && those.length === 1) found = those[0]?.id ?? null;
    }
    if (found === null) return null;
    units.push(found);
    at = end + 1;
  }
  return units;
}

/** Of a name of own units that are not on the field: those that are no more, or those that never came. */
function offField({ scene: { reader, view } }: Sentence, tokens: readonly Token[]) {
  const gone = view.own.filter(({ at }) => at < -1);
  const named = fitting(
    gone.map(({ id }) => listed(reader, id, "own", -1)),
    wordsIn(tokens),
  ).those.map(({ id }) => id);
  if (named.length === 0) return null;
  // Who never came has lost nobody.
  const isWhole = ({ men, lost }: OwnUnit): boolean =>
    men > 0 && lost.killed + lost.wounded + lost.missing === 0;
  const those = gone.filter(({ id }) => named.includes(id));
  return those.every(isWhole) ? "absent-unit" : "gone-unit";
}

function which(sentence: Sentence, tokens: readonly Token[], those: readonly Listed[]) {
  return wrong(
    sentence,
    "which-unit",
    tokens,
    those.map(({ label }) => label),
  );
}

function unknown(sentence: Sentence, tokens: readonly Token[], whose: Whose) {
  const { reader, view } = sentence.scene;
  const off = offField(sentence, tokens);
  if (off !== null) return wrong(sentence, off, tokens);
  const { fit } = unitsFitting(sentence, tokens, "anybody");
  if (whose === "own" && (fit === "exact" || fit === "close")) return wrong(sentence, "enemy-unit", tokens);
  const roster = rosterOf(reader, view).filter((unit) => whose === "anybody" || unit.whose === "own");
  return wrong(sentence, "unknown-unit", tokens, nearly(roster, wordsIn(tokens)));
}
