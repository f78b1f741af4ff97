/** Somewhere in a sentence: the number of a hex, a place by any of its names, where a unit is, "here". */
import type { Hex, UnitId } from "../../engine/index.ts";
import { hexNumbered, isHexNumber, placesOf, type Spot } from "../names/gazetteer.ts";
import { type Fit, fitting, nearly } from "../names/names.ts";
import { rosterOf } from "../names/roster.ts";
import type { Read } from "../request.ts";
import type { Token } from "../words/fold.ts";
import type { Verb } from "../words/kinds.ts";
import { isOnly, read, type Sentence, wordsIn, wrong } from "./sentence.ts";
import { unitsFitting } from "./unitsIn.ts";

/** Spots that some tokens fit, and how well. */
export interface SpotsFitting {
  readonly fit: Fit;
  readonly spots: readonly Spot[];
}

/** The spots that some tokens fit, without a judgement. */
export function spotsFitting(sentence: Sentence, tokens: readonly Token[]): SpotsFitting {
  const { reader, view } = sentence.scene;
  const here = placeSpokenOf(sentence, tokens);
  if (here) return { fit: "exact", spots: [here] };
  const words = wordsIn(tokens);
  if (isHexNumber(words)) {
    const hex = hexNumbered(reader, words[0] ?? "");
    return hex ? { fit: "exact", spots: [hex] } : { fit: "none", spots: [] };
  }
  const named = fitting(placesOf(reader), words);
  const places = named.fit === "exact" ? named : fitting(placesOf(reader), withoutHeight(sentence, words));
  if (places.fit === "exact") return { fit: "exact", spots: places.those };
  const units = unitsFitting(sentence, tokens, "anybody").those.filter(({ hex }) => hex >= 0);
  const stands = units.map(({ label, hex }) => ({ label, hexes: [hex] }));
  if (stands.length > 0 && rosterOf(reader, view).some((unit) => unit.exact.has(words.join(" "))))
    return { fit: "exact", spots: stands };
  // A part of a name may be a unit's and a place's: who asks means the unit, and who orders is asked.
  const isUnits = unitsFitting(sentence, tokens, "anybody").fit === "close";
  if (isUnits && stands.length === 1 && IS_ASKED.has(sentence.verb)) return { fit: "close", spots: stands };
  if (places.those.length > 0)
    return { fit: places.fit, spots: isUnits ? [...stands, ...places.those] : places.those };
  return { fit: stands.length > 0 ? "wide" : "none", spots: stands };
}

/** Questions about where somebody is. */
const IS_ASKED: ReadonlySet<Verb> = new Set<Verb>(["danger", "sees", "scan", "los", "reached", "units"]);

/** Reads where something is to be. */
export function readSpot(sentence: Sentence, tokens: readonly Token[]): Read<Spot> {
  if (tokens.length === 0) return wrong(sentence, "no-place");
  const { spots } = spotsFitting(sentence, tokens);
  const [only, second] = spots;
  if (only && (!second || spots.every((spot) => spot.hexes[0] === only.hexes[0]))) return read(only);
  if (only)
    return wrong(
      sentence,
      "which-place",
      tokens,
      spots.map(({ label }) => label),
    );
  const words = wordsIn(tokens);
  if (isHexNumber(words)) return wrong(sentence, "no-such-hex", tokens);
  const { reader, view } = sentence.scene;
  const near = nearly([...placesOf(reader), ...rosterOf(reader, view)], withoutHeight(sentence, words));
  return wrong(sentence, "unknown-place", tokens, near);
}

/** Reads a hex: of a place that has several, the one that it stands for. */
export function readHex(sentence: Sentence, tokens: readonly Token[]): Read<Hex> {
  const spot = readSpot(sentence, tokens);
  return spot.ok ? read(spot.it.hexes[0] ?? -1) : spot;
}

/** Own units in a place that is named in place of them: "hold 62.1"; nobody where the words are a unit's. */
export function unitsStandingAt(
  sentence: Sentence,
  tokens: readonly Token[],
): Read<readonly UnitId[]> | null {
  if (
    tokens.length === 0 ||
    isOnly(sentence, tokens, "it") ||
    unitsFitting(sentence, tokens, "own").those.length > 0
  )
    return null;
  const { fit, spots } = spotsFitting(sentence, tokens);
  const hexes = fit === "exact" ? spots.flatMap((spot) => spot.hexes) : [];
  if (hexes.length === 0) return null;
  const there = sentence.scene.view.own.filter(({ at }) => hexes.includes(at)).map(({ id }) => id);
  return there.length > 0 ? read(there) : wrong(sentence, "nobody-there", tokens);
}

/** "here" and "it": the hex and the unit that were spoken of last. */
function placeSpokenOf(sentence: Sentence, tokens: readonly Token[]): Spot | null {
  const { memory, scene } = sentence;
  const { reader } = scene;
  if (isOnly(sentence, tokens, "here") && memory.hex !== null)
    return { label: reader.hexNumber(memory.hex), hexes: [memory.hex] };
  const unit = scene.view.own.find(({ id }) => id === memory.unit);
  if (isOnly(sentence, tokens, "it") && unit && unit.at >= 0)
    return { label: reader.short(unit.id), hexes: [unit.at] };
  // Of a place alone was spoken.
  if (isOnly(sentence, tokens, "it") && !unit && memory.hex !== null)
    return { label: reader.hexNumber(memory.hex), hexes: [memory.hex] };
  return null;
}

/** "height 62.1" is 62.1, "сопка Мельничная" is Мельничная; but a name that is nothing else than "the hill" stays. */
function withoutHeight({ lexicon }: Sentence, words: readonly string[]): readonly string[] {
  // A Russian name is never nothing else than "the hill".
  const hasFigure = words.some((word) => /^(?:\d|\p{Script=Cyrillic})/u.test(word));
  const rest = words.filter((word) => !lexicon.isHeight(word));
  return hasFigure && rest.length > 0 ? rest : words;
}
