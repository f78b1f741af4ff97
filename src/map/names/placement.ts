/**
 * Where each name stands: of the places that it may take, the one where nothing covers it. Pure and without
 * chance: the same names, counters and window give the same places. All in CSS pixels of the map at its present
 * scale, from the map's corner; panning changes nothing but the window.
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
}

/** What is in the way of names. */
export interface InTheWay {
  /** Counters, plaques, cards: what lies above the names. */
  readonly covers: readonly Rect[];
  /** Points along the front and other lines that no name should lie on. */
  readonly lines: readonly { readonly x: number; readonly y: number }[];
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

/** To be covered or cut at all is worse than the farthest place. */
const COST = { covered: 60, coveredAtAll: 32, cut: 40, cutAtAll: 32, line: 14, unseen: 9 };
/** Half the breadth of a line, CSS pixels. */
const AIR = 4;
/** Shares that are no more than rounding. */
const NEXT_TO_NOTHING = { cut: 0.01, covered: 0.005 };
/** A place that another name has taken is out of the question. */
const TAKEN = Number.POSITIVE_INFINITY;

/** Gives every name the best place that is left, the most important first. */
export function placeNames<Where>(
  wishes: readonly NameWish<Where>[],
  inTheWay: InTheWay,
): readonly PlacedName<Where>[] {
  const taken: Rect[] = [];
  const placed: PlacedName<Where>[] = [];
  const sorted = [...wishes].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  for (const wish of sorted) {
    const { id, candidates } = wish;
    const here = inTheWayOf(candidates, inTheWay);
    let best: { readonly candidate: Candidate<Where>; readonly cost: number } | null = null;
    for (const candidate of candidates) {
      if (best && candidate.dislike >= best.cost) continue;
      const cost = costOf(candidate, here, taken, wish);
      if (cost !== TAKEN && (!best || cost < best.cost)) best = { candidate, cost };
    }
    if (!best) continue;
    taken.push(...best.candidate.pieces);
    placed.push({ id, where: best.candidate.where, pieces: best.candidate.pieces });
  }
  return placed;
}

/** What is in the way of any of the candidates. */
function inTheWayOf<Where>(candidates: readonly Candidate<Where>[], all: InTheWay): InTheWay {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { pieces } of candidates)
    for (const piece of pieces) {
      left = Math.min(left, piece.left - AIR);
      top = Math.min(top, piece.top - AIR);
      right = Math.max(right, piece.right + AIR);
      bottom = Math.max(bottom, piece.bottom + AIR);
    }
  return {
    covers: all.covers.filter((cover) => overlaps(cover, { left, top, right, bottom })),
    lines: all.lines.filter(({ x, y }) => x > left && x < right && y > top && y < bottom),
    window: all.window,
  };
}

function costOf<Where>(
  { pieces, dislike }: Candidate<Where>,
  { covers, lines, window }: InTheWay,
  taken: readonly Rect[],
  { patience, isSmallPrint, isNeverCut }: Pick<NameWish<Where>, "patience" | "isSmallPrint" | "isNeverCut">,
): number {
  if (pieces.some((piece) => taken.some((other) => overlaps(piece, other)))) return TAKEN;
  const whole = pieces.reduce((sum, piece) => sum + areaOf(piece), 0) || 1;
  let covered = 0;
  let seen = 0;
  let crossed = 0;
  // A line has breadth, and small print that touches it is hard to read.
  const air = isSmallPrint ? AIR : 0;
  for (const piece of pieces) {
    for (const cover of covers) covered += sharedArea(piece, cover);
    seen += sharedArea(piece, window);
    for (const { x, y } of lines)
      if (x > piece.left - air && x < piece.right + air && y > piece.top - air && y < piece.bottom + air)
        crossed++;
  }
  const share = Math.min(1, covered / whole);
  if (share > patience) return TAKEN;
  const isOutside = seen === 0;
  // A name that nobody sees stands where its author set it, unless another of its places is to be seen.
  const cut = isOutside ? 0 : 1 - seen / whole;
  const isCut = cut > NEXT_TO_NOTHING.cut;
  if ((isSmallPrint && crossed > 0) || ((isSmallPrint || isNeverCut) && isCut)) return TAKEN;
  const cutting = isCut ? COST.cutAtAll + COST.cut * cut : isOutside ? COST.unseen : 0;
  const covering = share > NEXT_TO_NOTHING.covered ? COST.coveredAtAll + COST.covered * share : 0;
  return dislike + covering + cutting + COST.line * Math.min(3, crossed);
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
