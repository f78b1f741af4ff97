/** Who is to do something, and where: in either order, with little words between them or without. */
import type { Direction, UnitId } from "../../engine/index.ts";
import type { Token } from "../fold.ts";
import type { Spot } from "../gazetteer.ts";
import type { Compass } from "../lexicon.ts";
import { clausesOf, type Read, read, type Sentence, wrong } from "./sentence.ts";
import { readSpot, spotsFitting } from "./spotIn.ts";
import { isEverybody, type Reading, readUnits, unitsFitting } from "./unitsIn.ts";

/** Who and where; `units` is null where the sentence names nobody. */
export interface WhoAndWhere {
  readonly units: readonly UnitId[] | null;
  readonly spot: Spot;
  /** Tokens that name the spot, for a question about it. */
  readonly where: readonly Token[];
}

/** Reads who and where: "3/118 to 2114", "62.1 with 120", "1/95 2010", "2010". */
export function readWhoAndWhere(sentence: Sentence, reading: Reading): Read<WhoAndWhere> {
  const parted = partSentence(sentence);
  // "retreat everyone": whoever it is, he has no place to go to.
  const { who, where } = isEverybody(sentence, parted.where) ? { who: parted.where, where: [] } : parted;
  const spot = readSpot(sentence, where);
  if (!spot.ok) return spot;
  const doubted = bareDirection(sentence, who, where, reading) ?? partlyNamed(sentence, where);
  if (doubted) return doubted;
  if (who.length === 0) return read({ units: null, spot: spot.it, where });
  const units = readUnits(sentence, who, reading);
  return units.ok ? read({ units: units.it, spot: spot.it, where }) : units;
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
