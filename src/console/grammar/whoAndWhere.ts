/** Who is to do something, and where: in either order, with little words between them or without. */
import type { Direction, Hex, UnitId } from "../../engine/index.ts";
import { placesOf, type Spot } from "../names/gazetteer.ts";
import { fitting } from "../names/names.ts";
import type { Read } from "../request.ts";
import type { Token } from "../words/fold.ts";
import type { Compass, Verb } from "../words/kinds.ts";
import { clausesOf, read, type Sentence, wholeNumberIn, wordsIn, wrong } from "./sentence.ts";
import { readSpot, spotsFitting } from "./spotIn.ts";
import { foremost, isEverybody, type Reading, readUnits, unitsFitting } from "./unitsIn.ts";

/** Who and where; `units` is null where the sentence names nobody. */
export interface WhoAndWhere {
  readonly units: readonly UnitId[] | null;
  readonly spot: Spot;
  /** Tokens that name the spot, for a question about it. */
  readonly where: readonly Token[];
}

/** Reads who and where: "3/118 to 2114", "62.1 with 120", "1/95 2010", "2010". */
export function readWhoAndWhere(sentence: Sentence, reading: Reading): Read<WhoAndWhere> {
  const stepped = inSteps(sentence, reading);
  if (stepped) return stepped;
  const parted = partSentence(sentence);
  // "retreat everyone": whoever it is, he has no place to go to.
  const { who, where } = isEverybody(sentence, parted.where) ? { who: parted.where, where: [] } : parted;
  const ranked = foremost(sentence, where) ?? foremost(sentence, sentence.tokens);
  if (ranked) return ranked;
  const spot = readSpot(sentence, where);
  if (!spot.ok) return noGoal(sentence, who, where, reading) ?? spot;
  const doubted = bareDirection(sentence, who, where, reading) ?? partlyNamed(sentence, where);
  if (doubted) return doubted;
  if (who.length === 0) return read({ units: null, spot: spot.it, where });
  const units = readUnits(sentence, who, reading);
  return units.ok ? read({ units: units.it, spot: spot.it, where }) : units;
}

/** "retreat 1/75": who is to go, and not where to. */
function noGoal(sentence: Sentence, who: readonly Token[], where: readonly Token[], reading: Reading) {
  if (where.length > 0 || who.length === 0 || !IS_MOVING.has(sentence.verb)) return null;
  const units = readUnits(sentence, who, reading);
  if (!units.ok) return units;
  const [id = "", another] = units.it;
  const { fault } = wrong(sentence, "no-goal", who);
  return another === undefined
    ? { ok: false as const, fault: { ...fault, found: sentence.scene.reader.short(id) } }
    : null;
}

/** A place that is named by a part of its name is asked about before troops go there: "north" may be no place. */
function partlyNamed(sentence: Sentence, where: readonly Token[]) {
  const { fit, spots } = spotsFitting(sentence, where);
  if (sentence.verb === "odds" || fit === "exact" || spots.length === 0) return null;
  return wrong(sentence, "unsure-place", where, [spots[0]?.label ?? ""]);
}

/** The neighbours that lie in each direction; straight north and south of a hex two lie side by side. */
const TOWARDS: Readonly<Record<Compass, readonly Direction[]>> = {
  east: [0],
  "south-east": [1],
  south: [1, 2],
  "south-west": [2],
  west: [3],
  "north-west": [4],
  north: [4, 5],
  "north-east": [5],
};

/** "north" says no hex yet: the neighbours that way are offered, of whoever is to go. */
function bareDirection(sentence: Sentence, who: readonly Token[], where: readonly Token[], reading: Reading) {
  const point = sentence.lexicon.compassAt(where, 0);
  if (point?.length !== where.length) return null;
  const { view, reader } = sentence.scene;
  const units = who.length > 0 ? readUnits(sentence, who, reading) : null;
  // Several have no one hex before them.
  const [id, another] = units?.ok ? units.it : [sentence.memory.unit];
  const at = view.own.find((own) => own.id === id)?.at ?? -1;
  const { neighbours } = reader.theatre;
  const hexes = TOWARDS[point.name].map((direction) => neighbours[at * 6 + direction] ?? -1);
  const choices =
    at < 0 || another !== undefined
      ? []
      : hexes.filter((hex) => hex >= 0).map((hex) => reader.hexNumber(hex));
  return choices.length > 0 ? wrong(sentence, "unsure-place", where, choices) : null;
}

/** Verbs after which units named alone are those who go. */
const IS_MOVING: ReadonlySet<Verb> = new Set<Verb>(["move", "march", "plan"]);

/** "1/95 two hexes north-west": so many hexes on from where the unit is; null where nothing of the kind is said. */
function inSteps(sentence: Sentence, reading: Reading): Read<WhoAndWhere> | null {
  const { tokens, lexicon, scene, memory } = sentence;
  const at = tokens.findIndex((_, index) => lexicon.compassAt(tokens, index) !== null);
  const point = at > 0 ? lexicon.compassAt(tokens, at) : null;
  if (!point) return null;
  const said = tokens.slice(0, at);
  const unitOf = (word: string) => lexicon.phrases("steps").some(([step]) => step === word);
  const bare = said.filter(({ word }) => !unitOf(word));
  const count = wholeNumberIn(lexicon, bare.slice(-1));
  // A word between the number and the direction that says nothing, as "hex", stands in no token.
  const hasGap = (tokens[at]?.from ?? 0) - (said.at(-1)?.to ?? 0) > LONGEST_GAP;
  const isStep = said.length > bare.length || hasGap || bare.length === 1;
  if (count === null || count < 1 || !isStep) return null;
  const named = [...bare.slice(0, -1), ...tokens.slice(at + point.length)];
  const units = named.length > 0 ? readUnits(sentence, named, reading) : null;
  if (units && !units.ok) return units;
  const [id, another] = units?.it ?? [memory.unit];
  const from = scene.view.own.find((own) => own.id === id)?.at ?? -1;
  const [hex, beside] = stepsFrom(sentence, from, point.name, count);
  const where = tokens.slice(at, at + point.length);
  if (hex === undefined || another !== undefined) return wrong(sentence, "no-place");
  const { reader } = scene;
  if (beside !== undefined)
    return wrong(
      sentence,
      "unsure-place",
      tokens.slice(bare.length - 1, at + point.length),
      [hex, beside].map(reader.hexNumber),
    );
  return read({ units: units?.it ?? null, spot: { label: reader.hexNumber(hex), hexes: [hex] }, where });
}

/** Signs between two words that have nothing between them. */
const LONGEST_GAP = 2;

/** Hexes that lie so many steps off in a direction: of an odd number straight north or south two. */
function stepsFrom({ scene }: Sentence, from: Hex, point: Compass, count: number): readonly Hex[] {
  const { neighbours } = scene.reader.theatre;
  const [one, other = one] = TOWARDS[point];
  let hex = from;
  for (let step = 0; step < count - 1 && hex >= 0; step++)
    hex = neighbours[hex * 6 + ((step % 2 === 0 ? one : other) ?? 0)] ?? -1;
  const isStraight = one === other || count % 2 === 0;
  const last = isStraight ? [count % 2 === 0 ? other : one] : [one, other];
  return last
    .map((direction) => (hex < 0 ? -1 : (neighbours[hex * 6 + (direction ?? 0)] ?? -1)))
    .filter((each) => each >= 0);
}

interface Parted {
  readonly who: readonly Token[];
  readonly where: readonly Token[];
}

function partSentence(sentence: Sentence): Parted {
  const clauses = clausesOf(sentence);
  const others = clauses.with ?? clauses.from;
  if (clauses.to) return { who: clauses.head.length > 0 ? clauses.head : (others ?? []), where: clauses.to };
  if (others) return { who: others, where: clauses.head };
  return partBare(sentence, clauses.head);
}

/** Without little words: of all ways to part the words, the one in which both halves fit best. */
function partBare(sentence: Sentence, tokens: readonly Token[]): Parted {
  // A unit of one's own is nobody's target: who names it alone has not said where.
  const whole = unitsFitting(sentence, tokens, "own");
  if (whole.fit === "exact" && whole.those.length === 1) return { who: tokens, where: [] };
  const isNoPlace = fitting(placesOf(sentence.scene.reader), wordsIn(tokens)).fit === "none";
  if (whole.those.length > 0 && isNoPlace && IS_MOVING.has(sentence.verb)) return { who: tokens, where: [] };
  let best: Parted & { readonly worth: number } = {
    who: [],
    where: tokens,
    worth: worthOfSpot(sentence, tokens),
  };
  for (let cut = 1; cut < tokens.length; cut++) {
    const [left, right] = [tokens.slice(0, cut), tokens.slice(cut)];
    for (const [who, where] of [
      [left, right],
      [right, left],
    ] as const) {
      const [ours, theirs] = [worthOfUnits(sentence, who), worthOfSpot(sentence, where)];
      const worth = ours === 0 || theirs === 0 ? 0 : ours + theirs;
      if (worth > best.worth) best = { who, where, worth };
    }
  }
  if (best.worth > 0 || tokens.length < 2) return best;
  // Nothing fits: what looks most like a place is taken for it, so that the fault names the other half.
  const isUnitFirst =
    worthOfUnits(sentence, tokens.slice(0, 1)) > 0 || worthOfSpot(sentence, tokens.slice(-1)) > 0;
  return isUnitFirst
    ? { who: tokens.slice(0, 1), where: tokens.slice(1) }
    : { who: tokens.slice(0, -1), where: tokens.slice(-1) };
}

function worthOfUnits(sentence: Sentence, tokens: readonly Token[]): number {
  const units = readUnits(sentence, tokens, "together");
  if (!units.ok) return 0;
  return unitsFitting(sentence, tokens, "own").fit === "exact" ? 4 : 2;
}

function worthOfSpot(sentence: Sentence, tokens: readonly Token[]): number {
  const { fit, spots } = spotsFitting(sentence, tokens);
  if (fit === "none" || tokens.length === 0) return 0;
  return (fit === "exact" ? 3 : 1) + (spots.length === 1 ? 1 : 0);
}
