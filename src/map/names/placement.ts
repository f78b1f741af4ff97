/**
 * Where each name stands: of the places that it may take, the one where nothing covers it. Pure and without
 * chance: the same names, counters, window and former places give the same places. All in CSS pixels of the map at
 * its present scale, from the map's corner; panning changes nothing but the window.
 */

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A place that a name may take: what it would cover, in pieces, and how much its author dislikes it. */
export interface Candidate<Where> {
  readonly where: Where;
  readonly pieces: readonly Rect[];
  readonly dislike: number;
  /** It may stand nearer to another feature, for a line leads from it to what is named. */
  readonly isLed?: boolean;
  /** Points along the line that leads from the name to what is named. */
  readonly lead?: readonly Spot[];
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
  /** What is named: the name stands nearer to it than to any other feature, or not at all. */
  readonly feature?: Spot;
}

/** A point of the map at its present scale, CSS pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** What is in the way of names. */
export interface InTheWay {
  /** Counters, plaques, cards: what lies above the names. */
  readonly covers: readonly Rect[];
  /** Points along the front and other lines that no name should lie on. */
  readonly lines: readonly Spot[];
  /** Points along lines of the sheet, over which a name is read, though worse. */
  readonly printed: readonly Spot[];
  /** Summits, villages and the like, named or not. */
  readonly features: readonly Spot[];
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

/** Where names stood before, by name. */
export type Held = ReadonlyMap<string, readonly Rect[]>;

/** To be covered or cut at all is worse than the farthest place. */
const COST = {
  covered: 60,
  coveredAtAll: 32,
  cut: 40,
  cutAtAll: 32,
  line: 14,
  printed: 2,
  unseen: 9,
  led: 3,
};
/** So much better a place must be for a name to leave its own for it, or to drive another name from there. */
const HOLD = 10;
/** A line that leads from a name is to be seen for so many of its points; what of it is hidden, between and in all. */
const LED = { seen: 2, unseen: 24, hidden: 6 };
/** So many points of a line and more are no worse. */
const MOST_CROSSED = { line: 3, printed: 3, led: 3 };
/** Features nearer to each other than this are one, CSS pixels. */
const ONE_PLACE = 1;
/** Half the breadth of a line, CSS pixels. */
const AIR = 4;
/** Shares that are no more than rounding. */
const NEXT_TO_NOTHING = { cut: 0.01, covered: 0.005 };
/** A place that another name has taken is out of the question. */
const TAKEN = Number.POSITIVE_INFINITY;

/** Half the breadth of a line that leads to what is named, CSS pixels. */
const LEAD = 1.5;

/**
 * Gives every name the best place that is left, the most important first. One that stood somewhere stays there unless
 * its place is lost, another is clearly better, or a more important name has no other.
 */
export function placeNames<Where>(
  wishes: readonly NameWish<Where>[],
  inTheWay: InTheWay,
  held: Held = new Map(),
): readonly PlacedName<Where>[] {
  const taken: Rect[] = [];
  const placed: PlacedName<Where>[] = [];
  const kept = keptPlaces(wishes, inTheWay, held);
  const sorted = [...wishes].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  // A name that finds no place beside the lines waits until the others have theirs.
  const crossing: NameWish<Where>[] = [];
  const place = (wish: NameWish<Where>, dearest: number): "placed" | "waits" => {
    const best = bestOf(wish, inTheWay, { taken, kept }, held.get(wish.id));
    if (!best || best.cost >= dearest) return "waits";
    const { where, pieces, lead = [] } = best.candidate;
    taken.push(...pieces, ...lead.map(boxOfSpot));
    kept.delete(wish.id);
    placed.push({ id: wish.id, where, pieces });
    return "placed";
  };
  for (const wish of sorted) if (place(wish, COST.line * MOST_CROSSED.line) === "waits") crossing.push(wish);
  for (const wish of crossing) place(wish, TAKEN);
  return placed;
}

function boxOfSpot({ x, y }: Spot): Rect {
  return { left: x - LEAD, top: y - LEAD, right: x + LEAD, bottom: y + LEAD };
}

/** Where names stood before and may stay, but for what other names take. */
function keptPlaces<Where>(
  wishes: readonly NameWish<Where>[],
  inTheWay: InTheWay,
  held: Held,
): Map<string, readonly Rect[]> {
  const kept = new Map<string, readonly Rect[]>();
  if (held.size === 0) return kept;
  for (const wish of wishes) {
    const place = placeHeld(wish, held.get(wish.id));
    if (!place) continue;
    const only = { ...wish, candidates: [place] };
    const here = nearWish(only, inTheWay, { taken: [], kept });
    if (costOf(place, here, only, TAKEN) < TAKEN) kept.set(wish.id, place.pieces);
  }
  return kept;
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

/** The ground that names have taken, and that which others would keep. */
interface Claimed {
  readonly taken: readonly Rect[];
  readonly kept: ReadonlyMap<string, readonly Rect[]>;
}

function bestOf<Where>(
  wish: NameWish<Where>,
  inTheWay: InTheWay,
  claimed: Claimed,
  before: readonly Rect[] | undefined,
): { readonly candidate: Candidate<Where>; readonly cost: number } | null {
  const here = nearWish(wish, inTheWay, claimed);
  const own = placeHeld(wish, before);
  let best: { readonly candidate: Candidate<Where>; readonly cost: number } | null = null;
  let dearest = TAKEN;
  for (const candidate of own ? [own, ...wish.candidates] : wish.candidates) {
    // What is out of the window is nobody's place.
    const isOwn = candidate === own && candidate.pieces.some((piece) => overlaps(piece, inTheWay.window));
    const held = isOwn ? (wish.hold ?? HOLD) : 0;
    if (candidate.dislike - held >= dearest) continue;
    const cost = costOf(candidate, here, wish, dearest + held) - held;
    if (cost >= dearest) continue;
    best = { candidate, cost };
    dearest = cost;
  }
  return best;
}

/** What is in the way of any of the candidates, and the places that names have taken there. */
interface InTheWayHere extends InTheWay {
  readonly taken: readonly Rect[];
  /** Places that other names would keep. */
  readonly kept: readonly (readonly Rect[])[];
}

function nearWish<Where>(
  { id, candidates, feature }: NameWish<Where>,
  all: InTheWay,
  { taken, kept }: Claimed,
): InTheWayHere {
  let farthest = 0;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { pieces, lead } of candidates) {
    for (const { x, y } of lead ?? []) {
      left = Math.min(left, x - AIR);
      top = Math.min(top, y - AIR);
      right = Math.max(right, x + AIR);
      bottom = Math.max(bottom, y + AIR);
    }
    for (const piece of pieces) {
      left = Math.min(left, piece.left - AIR);
      top = Math.min(top, piece.top - AIR);
      right = Math.max(right, piece.right + AIR);
      bottom = Math.max(bottom, piece.bottom + AIR);
      if (feature) farthest = Math.max(farthest, farnessOf(piece, feature));
    }
  }
  const bounds = { left, top, right, bottom };
  const isIn = ({ x, y }: Spot): boolean => x > left && x < right && y > top && y < bottom;
  const takenHere = taken.filter((other) => overlaps(other, bounds));
  return {
    covers: all.covers.filter((cover) => overlaps(cover, bounds)),
    taken: takenHere,
    kept: [...kept].flatMap(([other, pieces]) =>
      other !== id && pieces.some((piece) => overlaps(piece, bounds)) ? [pieces] : [],
    ),
    rooms: roomsLeft(all.rooms, bounds, takenHere),
    lines: all.lines.filter(isIn),
    printed: all.printed.filter(isIn),
    // Only what is within reach of some place can be nearer to it, and what is named is no other.
    features: feature
      ? all.features.filter(
          ({ x, y }) =>
            x > left - farthest &&
            x < right + farthest &&
            y > top - farthest &&
            y < bottom + farthest &&
            Math.hypot(x - feature.x, y - feature.y) > ONE_PLACE,
        )
      : [],
    window: all.window,
  };
}

/** The rooms that a name within these bounds may fill, with the places in them that other names have left free. */
function roomsLeft(
  rooms: InTheWay["rooms"],
  bounds: Rect,
  taken: readonly Rect[],
): readonly (readonly Rect[])[] {
  return rooms.flatMap((places) => {
    if (!places.some((place) => overlaps(place, bounds))) return [];
    const free = places.filter((place) => !isTaken(place, taken));
    return free.length > 0 ? [free] : [];
  });
}

/** What a place costs; where it costs `dearest` or more, that it does is enough. */
function costOf<Where>(
  { pieces, dislike, isLed, lead = [] }: Candidate<Where>,
  { covers, lines, printed, features, window, taken, kept, rooms }: InTheWayHere,
  { patience, isSmallPrint, isNeverCut, feature }: Omit<NameWish<Where>, "id" | "order" | "candidates">,
  dearest: number,
): number {
  if (isAnyTaken(pieces, taken) || isAnyTaken(lead.map(boxOfSpot), taken)) return TAKEN;
  if (rooms.some((places) => places.every((place) => isTaken(place, pieces)))) return TAKEN;
  const whole = sumOver(pieces, areaOf) || 1;
  const seen = sumOver(pieces, (piece) => sharedArea(piece, window));
  const isOutside = seen === 0;
  // A name that nobody sees stands where its author set it, unless another of its places is to be seen.
  const cut = isOutside ? 0 : 1 - seen / whole;
  const isCut = cut > NEXT_TO_NOTHING.cut;
  if ((isSmallPrint || isNeverCut) && isCut) return TAKEN;
  const cutting = isCut ? COST.cutAtAll + COST.cut * cut : isOutside ? COST.unseen : 0;
  if (dislike + cutting >= dearest) return dearest;
  const share = Math.min(1, sumOver(pieces, (piece) => coveredOf(piece, covers)) / whole);
  if (share > patience) return TAKEN;
  const covering = share > NEXT_TO_NOTHING.covered ? COST.coveredAtAll + COST.covered * share : 0;
  if (dislike + covering + cutting >= dearest) return dearest;
  // A line has breadth, and small print that touches it is hard to read.
  const crossed = sumOver(pieces, (piece) => countIn(piece, lines, isSmallPrint ? AIR : 0));
  if (isSmallPrint && crossed > 0) return TAKEN;
  if (feature && !isLed && isNearerToAnother(pieces, feature, features)) return TAKEN;
  const overPrint = sumOver(pieces, (piece) => countIn(piece, printed, 0));
  const ledAcross = sumOver(lead.map(boxOfSpot), (spot) => countIn(spot, lines, AIR));
  const crossing =
    COST.line * Math.min(MOST_CROSSED.line, crossed) +
    COST.printed * Math.min(MOST_CROSSED.printed, overPrint) +
    COST.led * Math.min(MOST_CROSSED.led, ledAcross);
  const hiding = lead.length > 0 ? costOfHidden(lead, covers) : 0;
  const driven = HOLD * sumOver(kept, (others) => (isAnyTaken(pieces, others) ? 1 : 0));
  return dislike + covering + cutting + crossing + hiding + driven;
}

/** What it costs that a line runs under counters and cards before it comes to that on which it ends. */
function costOfHidden(lead: readonly Spot[], covers: readonly Rect[]): number {
  const hidden = lead.map((spot) => isTaken(boxOfSpot(spot), covers));
  const seen = hidden.filter((isHidden) => !isHidden).length;
  const end = hidden.lastIndexOf(false);
  return (seen < LED.seen ? LED.unseen : 0) + LED.hidden * hidden.slice(0, end + 1).filter(Boolean).length;
}

function sumOver<Piece>(pieces: readonly Piece[], count: (piece: Piece) => number): number {
  let sum = 0;
  for (const piece of pieces) sum += count(piece);
  return sum;
}

function coveredOf(piece: Rect, covers: readonly Rect[]): number {
  let covered = 0;
  for (const cover of covers) covered += sharedArea(piece, cover);
  return covered;
}

function isAnyTaken(pieces: readonly Rect[], taken: readonly Rect[]): boolean {
  for (const piece of pieces) if (isTaken(piece, taken)) return true;
  return false;
}

function isTaken(piece: Rect, taken: readonly Rect[]): boolean {
  for (const other of taken) if (overlaps(piece, other)) return true;
  return false;
}

function countIn({ left, top, right, bottom }: Rect, spots: readonly Spot[], air: number): number {
  let count = 0;
  for (const { x, y } of spots)
    if (x > left - air && x < right + air && y > top - air && y < bottom + air) count++;
  return count;
}

/** Whether somebody who reads the name would take it for that of another feature. */
function isNearerToAnother(pieces: readonly Rect[], own: Spot, others: readonly Spot[]): boolean {
  if (others.length === 0) return false;
  const farness = nearestOf(pieces, own);
  for (const other of others) for (const piece of pieces) if (farnessOf(piece, other) < farness) return true;
  return false;
}

function nearestOf(pieces: readonly Rect[], spot: Spot): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const piece of pieces) nearest = Math.min(nearest, farnessOf(piece, spot));
  return nearest;
}

/** How far a point lies from a box; 0 in it. */
export function farnessOf({ left, top, right, bottom }: Rect, { x, y }: Spot): number {
  const aside = Math.max(left - x, 0, x - right);
  const above = Math.max(top - y, 0, y - bottom);
  return Math.sqrt(aside * aside + above * above);
}

/** Whether two boxes share any ground. */
export function overlaps(a: Rect, b: Rect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function areaOf({ left, top, right, bottom }: Rect): number {
  return (right - left) * (bottom - top);
}

/** How much ground two boxes share. */
export function sharedArea(a: Rect, b: Rect): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}
