/**
 * Where each name stands: of the places that it may take, the one where nothing covers it. Pure and without
 * chance: the same names, counters, window and former places give the same places. All in CSS pixels of the map at
 * its present scale, from the map's corner; panning changes nothing but the window.
 */

import { Boxes, overlaps, type Rect, sharedArea } from "./boxes.ts";
import { type Feature, Reading, type Spot, widened } from "./reading.ts";

/** A place that a name may take: what it would cover, in pieces, and how much its author dislikes it. */
export interface Candidate<Where> {
  readonly where: Where;
  readonly pieces: readonly Rect[];
  readonly dislike: number;
  /** It may stand nearer to another feature, for a line leads from it to what is named. */
  readonly isLed?: boolean;
  /** Points along the line that leads from the name to what is named. */
  readonly lead?: readonly Spot[];
  /** Points from it to what is named, where no line leads: across the front it reads as a name of the other side's ground. */
  readonly between?: readonly Spot[];
  /** Room between its letters, in which no name stands that was placed before it. */
  readonly air?: readonly Rect[];
}

/** A name that wants a place. */
export interface NameWish<Where> {
  readonly id: string;
  /** Names of a lower number choose first. */
  readonly order: number;
  readonly candidates: readonly Candidate<Where>[];
  /** Share of the name, 0 to 1, that may be covered; beyond it the name is left out. */
  readonly patience: number;
  /** Small print is left out rather than crossed by a line or cut by the window's edge. */
  readonly isSmallPrint?: boolean;
  /** Left out rather than cut by the window's edge. */
  readonly isNeverCut?: boolean;
  /** So much better another place must be for the name to leave its own for it. */
  readonly hold?: number;
  /** It takes its place at any price before the others. */
  readonly isChief?: boolean;
  /** What is named: the name stands nearer to it than to any other feature, or not at all. */
  readonly feature?: Spot;
}

/** What is in the way of names. */
export interface InTheWay {
  /** Counters, plaques, cards: what lies above the names. */
  readonly covers: readonly Rect[];
  /** Points along the front and other lines that no name should lie on. */
  readonly lines: readonly Spot[];
  /** Points along lines of the sheet, over which a name is read, though worse. */
  readonly printed: readonly Spot[];
  /** Summits, villages and the like, named or not, with the counters that stand there. */
  readonly features: readonly Feature[];
  /** For each figure that must stand somewhere in its hex the places that it may take: names leave it one of them. */
  readonly rooms: readonly (readonly Rect[])[];
  /** What can be seen. */
  readonly window: Rect;
}

/** A name and the place that it took. */
export interface PlacedName<Where> {
  readonly id: string;
  readonly where: Where;
  /** What it covers. */
  readonly pieces: readonly Rect[];
}

/** Where names stand or stood, by name. */
export type Held = ReadonlyMap<string, readonly Rect[]>;

/** The places that names have already: their own, and those where they stood of late. */
export interface Before {
  readonly own?: Held;
  readonly ofLate?: Held;
}

/** To be covered or cut at all is worse than the farthest place. */
const COST = {
  covered: 60,
  coveredAtAll: 32,
  cut: 40,
  cutAtAll: 32,
  line: 14,
  printed: 2,
  unseen: 9,
  across: 5,
  misread: 14,
  readTogether: 7,
};
/** So much better a place must be for a name to leave its own for it, or to drive another name from there. */
const HOLD = 10;
/** The same where it stood of late, out of its own place: back to that it goes sooner. */
const HOLD_OF_LATE = 4;
/** A line that leads from a name is to be seen for so many of its points; what of it is hidden, between and in all. */
const LED = { seen: 2, unseen: 24, hidden: 6 };
/** So many points of a line and more are no worse. */
const MOST_CROSSED = { line: 3, printed: 3, across: 3 };
/** The name of one place touches no more points of a line than this, unless it is what is fought for most. */
const MOST_OVER_FRONT = 1;
/** Half the breadth of a line, CSS pixels. */
const AIR = 4;
/** Shares that are no more than rounding. */
const NEXT_TO_NOTHING = { cut: 0.01, covered: 0.005 };
/** A place that another name has taken is out of the question. */
const TAKEN = Number.POSITIVE_INFINITY;

/** Half the breadth of a line that leads to what is named, CSS pixels. */
const LEAD = 1.5;

/**
 * Gives every name the best place that is left, the most important first. One that has a place of its own stands there
 * unless that is lost, another is clearly better, or a more important name has no other.
 */
export function placeNames<Where>(
  wishes: readonly NameWish<Where>[],
  inTheWay: InTheWay,
  before: Before = {},
): readonly PlacedName<Where>[] {
  const placed: PlacedName<Where>[] = [];
  const ground = groundOf(inTheWay);
  keepPlaces(wishes, ground, before.own ?? new Map());
  const sorted = [...wishes].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  // A name that finds no place beside the lines waits until the others have theirs.
  const crossing: NameWish<Where>[] = [];
  const place = (wish: NameWish<Where>, dearest: number): "placed" | "waits" => {
    const best = bestOf(wish, ground, before);
    if (!best || best.cost >= dearest) return "waits";
    const { where, pieces, lead = [] } = best.candidate;
    for (const box of [...pieces, ...lead.map(boxOfSpot)]) ground.taken.add(box, undefined);
    ground.keepers.delete(wish.id);
    if (wish.feature) ground.reading.add(pieces, wish.feature);
    placed.push({ id: wish.id, where, pieces });
    return "placed";
  };
  for (const wish of sorted) {
    const dearest = wish.isChief ? TAKEN : COST.line * MOST_CROSSED.line;
    if (place(wish, dearest) === "waits") crossing.push(wish);
  }
  for (const wish of crossing) place(wish, TAKEN);
  return placed;
}

/** What is in the way, by where it lies, and what names have taken of the ground. */
interface Ground {
  readonly covers: Boxes;
  readonly lines: Boxes;
  readonly printed: Boxes;
  readonly reading: Reading;
  readonly rooms: Boxes<readonly Rect[]>;
  readonly window: Rect;
  readonly taken: Boxes;
  /** Places that names would keep, and those of them that have not taken another. */
  readonly kept: Boxes<string>;
  readonly keepers: Set<string>;
}

function groundOf({ covers, lines, printed, features, rooms, window }: InTheWay): Ground {
  const indexed = (boxes: readonly Rect[]): Boxes => {
    const index = new Boxes();
    for (const box of boxes) index.add(box, undefined);
    return index;
  };
  const inRooms = new Boxes<readonly Rect[]>();
  for (const places of rooms) for (const place of places) inRooms.add(place, places);
  return {
    covers: indexed(covers),
    lines: indexed(lines.map(pointOf)),
    printed: indexed(printed.map(pointOf)),
    reading: new Reading(features),
    rooms: inRooms,
    window,
    taken: new Boxes(),
    kept: new Boxes(),
    keepers: new Set(),
  };
}

function pointOf({ x, y }: Spot): Rect {
  return { left: x, top: y, right: x, bottom: y };
}

function boxOfSpot({ x, y }: Spot): Rect {
  return { left: x - LEAD, top: y - LEAD, right: x + LEAD, bottom: y + LEAD };
}

/** Keeps for names where they stood before, if they may stay but for what other names take. */
function keepPlaces<Where>(wishes: readonly NameWish<Where>[], ground: Ground, held: Held): void {
  if (held.size === 0) return;
  for (const wish of wishes) {
    const place = placeHeld(wish, held.get(wish.id));
    if (!place || costOf(place, ground, wish, TAKEN) === TAKEN) continue;
    ground.keepers.add(wish.id);
    for (const piece of place.pieces) ground.kept.add(piece, wish.id);
  }
}

/** The place of a wish that covers the same ground as the name did before. */
function placeHeld<Where>(
  { candidates }: NameWish<Where>,
  before: readonly Rect[] | undefined,
): Candidate<Where> | undefined {
  return before && candidates.find(({ pieces }) => isSameGround(pieces, before));
}

function isSameGround(some: readonly Rect[], others: readonly Rect[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ left, top, right, bottom }, i) => {
      const other = others[i] as Rect;
      return left === other.left && top === other.top && right === other.right && bottom === other.bottom;
    })
  );
}

function bestOf<Where>(
  wish: NameWish<Where>,
  ground: Ground,
  before: Before,
): { readonly candidate: Candidate<Where>; readonly cost: number } | null {
  const own = placeHeld(wish, before.own?.get(wish.id));
  const ofLate = placeHeld(wish, before.ofLate?.get(wish.id));
  const had = [own, ofLate].filter((place) => place !== undefined);
  let best: { readonly candidate: Candidate<Where>; readonly cost: number } | null = null;
  let dearest = TAKEN;
  const holdOf = (candidate: Candidate<Where>): number => {
    if (candidate !== own && candidate !== ofLate) return 0;
    // What is out of the window is nobody's place.
    if (!candidate.pieces.some((piece) => overlaps(piece, ground.window))) return 0;
    return candidate === own ? (wish.hold ?? HOLD) : Math.min(wish.hold ?? HOLD, HOLD_OF_LATE);
  };
  for (const candidate of [...had, ...wish.candidates]) {
    const held = holdOf(candidate);
    if (candidate.dislike - held >= dearest) continue;
    const cost = costOf(candidate, ground, wish, dearest + held) - held;
    if (cost >= dearest) continue;
    best = { candidate, cost };
    dearest = cost;
  }
  return best;
}

/** What a place costs; where it costs `dearest` or more, that it does is enough. */
function costOf<Where>(
  { pieces, dislike, isLed, lead = [], between = lead, air = [] }: Candidate<Where>,
  ground: Ground,
  { id, patience, isSmallPrint, isNeverCut, isChief, feature }: Omit<NameWish<Where>, "order" | "candidates">,
  dearest: number,
): number {
  const whole = sumOver(pieces, areaOf) || 1;
  const seen = sumOver(pieces, (piece) => sharedArea(piece, ground.window));
  const isOutside = seen === 0;
  if (isOutside && isChief) return TAKEN;
  // A name that nobody sees stands where its author set it, unless another of its places is to be seen.
  const cut = isOutside ? 0 : 1 - seen / whole;
  const isCut = cut > NEXT_TO_NOTHING.cut;
  if ((isSmallPrint || isNeverCut) && isCut) return TAKEN;
  const cutting = isCut ? COST.cutAtAll + COST.cut * cut : isOutside ? COST.unseen : 0;
  if (dislike + cutting >= dearest) return dearest;
  const leading = lead.map(boxOfSpot);
  const isTaken = (box: Rect): boolean => ground.taken.isMetBy(box);
  if ([pieces, leading, air].some((boxes) => boxes.some(isTaken)) || fillsRoom(pieces, ground)) return TAKEN;
  const share = Math.min(1, sumOver(pieces, (piece) => coveredOf(piece, ground.covers)) / whole);
  if (share > patience) return TAKEN;
  const covering = share > NEXT_TO_NOTHING.covered ? COST.coveredAtAll + COST.covered * share : 0;
  if (dislike + covering + cutting >= dearest) return dearest;
  // A line has breadth, and small print that touches it is hard to read.
  const crossed = sumOver(pieces, (piece) => countIn(piece, ground.lines, isSmallPrint ? AIR : 0));
  if (isSmallPrint && crossed > 0) return TAKEN;
  // What stands for one place is left out rather than set over the front.
  if (feature && !isChief && crossed > MOST_OVER_FRONT) return TAKEN;
  if (feature && !isLed && ground.reading.isNearerToAnother(pieces, feature)) return TAKEN;
  const overPrint = sumOver(pieces, (piece) => countIn(piece, ground.printed, 0));
  const across = sumOver(between, (spot) => countIn(boxOfSpot(spot), ground.lines, AIR));
  const crossing =
    COST.line * Math.min(MOST_CROSSED.line, crossed) +
    COST.printed * Math.min(MOST_CROSSED.printed, overPrint) +
    COST.across * Math.min(MOST_CROSSED.across, across);
  const hiding = lead.length > 0 ? costOfHidden(leading, ground.covers) : 0;
  const reading = feature ? costOfReading(pieces, feature, lead.length > 0 ? "led" : "beside", ground) : 0;
  return dislike + covering + cutting + crossing + hiding + reading + HOLD * drivenFrom(pieces, id, ground);
}

/** What it costs that a name may be taken for another's or read as part of it; a line says whose it is. */
function costOfReading(
  pieces: readonly Rect[],
  feature: Spot,
  how: "led" | "beside",
  { reading }: Ground,
): number {
  const misread = how === "beside" && reading.isMisread(pieces, feature) ? COST.misread : 0;
  return misread + (reading.isReadWithAnother(pieces, feature) ? COST.readTogether : 0);
}

/** Whether a figure that must stand somewhere would lose the last of the places that names have left it. */
function fillsRoom(pieces: readonly Rect[], { rooms, taken }: Ground): boolean {
  const met = new Set<readonly Rect[]>();
  for (const piece of pieces)
    rooms.meet(piece, (_, places) => {
      met.add(places);
      return undefined;
    });
  return [...met].some((places) => {
    const free = places.filter((place) => !taken.isMetBy(place));
    return free.length > 0 && free.every((place) => pieces.some((piece) => overlaps(place, piece)));
  });
}

/** How many other names would lose the place that they would keep. */
function drivenFrom(pieces: readonly Rect[], id: string, { kept, keepers }: Ground): number {
  const driven = new Set<string>();
  for (const piece of pieces)
    kept.meet(piece, (_, owner) => {
      if (owner !== id && keepers.has(owner)) driven.add(owner);
      return undefined;
    });
  return driven.size;
}

/** What it costs that a line runs under counters and cards before it comes to that on which it ends. */
function costOfHidden(lead: readonly Rect[], covers: Boxes): number {
  const hidden = lead.map((spot) => covers.isMetBy(spot));
  const seen = hidden.filter((isHidden) => !isHidden).length;
  const end = hidden.lastIndexOf(false);
  return (seen < LED.seen ? LED.unseen : 0) + LED.hidden * hidden.slice(0, end + 1).filter(Boolean).length;
}

function sumOver<Piece>(pieces: readonly Piece[], count: (piece: Piece) => number): number {
  let sum = 0;
  for (const piece of pieces) sum += count(piece);
  return sum;
}

function coveredOf(piece: Rect, covers: Boxes): number {
  let covered = 0;
  covers.meet(piece, (cover) => {
    covered += sharedArea(piece, cover);
    return undefined;
  });
  return covered;
}

/** How many points lie in a box, or so near to it. */
function countIn(box: Rect, points: Boxes, air: number): number {
  let count = 0;
  points.meet(widened(box, air, air), () => {
    count++;
    return undefined;
  });
  return count;
}

function areaOf({ left, top, right, bottom }: Rect): number {
  return (right - left) * (bottom - top);
}
