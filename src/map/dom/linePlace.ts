/** Where the line stands that tells of the hex under the pointer or the cursor: off that hex, and off what is in play. */
import { overlaps, type Rect } from "../names/boxes.ts";

/** Between the line and what lies beside it, CSS pixels. */
const GAP = 12;
/** Under a button or a card nobody reads; over the hex that it tells of it would hide what it is about. */
const COST = { told: 1000, furniture: 500 } as const;
/** It leaves its place only for one that hides so much less: who reads it looks for it where it was. */
export const PATIENCE = 2;
/** What hangs from the head of a window reaches no farther down than this part of it. */
const HEAD = 0.4;

/** What the line stands among, CSS pixels from the window's corner. */
export interface LineRoom {
  readonly window: { readonly width: number; readonly height: number };
  /** The line in its place at the foot, and the strip of the foot in which that is. */
  readonly home: Rect;
  readonly foot: Rect;
  /** On which side the foot begins. */
  readonly from: "left" | "right";
  readonly furniture: readonly Rect[];
  /** The hex it tells of. */
  readonly told: Rect;
  /** What an order in hand or a chosen unit makes of the ground, and how much each counts. */
  readonly inPlay: readonly { readonly box: Rect; readonly weight: number }[];
}

/** Along the foot and the head it may stand at so many places between the first and the last. */
const BETWEEN = 9;

/**
 * The places of a line by number: where the foot begins, above it at the head, at the head's other side, and at the
 * foot's end; then those between the ends of the foot, and between those of the head.
 */
export function placesOfLine(room: LineRoom): readonly Rect[] {
  const { window, home, foot, from, furniture } = room;
  const [width, height] = [home.right - home.left, home.bottom - home.top];
  const at = (left: number, top: number): Rect => ({ left, top, right: left + width, bottom: top + height });
  const hanging = furniture.filter(({ bottom }) => bottom < HEAD * window.height);
  const atHead = (side: LineRoom["from"]): Rect => {
    const depthOf = (piece: Rect): number => (side === "left" ? piece.left : window.width - piece.right);
    let place = at(side === "left" ? GAP : window.width - GAP - width, GAP);
    // Beside what hangs in its corner, where there is room, and under what hangs farther on.
    for (const piece of [...hanging].sort((one, other) => depthOf(one) - depthOf(other))) {
      if (!overlaps(place, piece)) continue;
      const left = side === "left" ? piece.right + GAP : piece.left - GAP - width;
      const isBeside = depthOf(piece) <= 2 * GAP && left >= 0 && left + width <= window.width;
      place = isBeside ? at(left, place.top) : at(place.left, piece.bottom + GAP / 2);
    }
    return place;
  };
  const heads = [atHead("left"), atHead("right")];
  const end = at(from === "right" ? foot.left : foot.right - width, home.top);
  const between = (one: Rect, other: Rect): readonly Rect[] =>
    Array.from({ length: BETWEEN }, (_, step) => {
      const share = (step + 1) / (BETWEEN + 1);
      const down = Math.max(one.top, other.top);
      return at(Math.round(one.left + (other.left - one.left) * share), down);
    });
  const [left, right] = heads as [Rect, Rect];
  const ends = from === "right" ? [right, left] : [left, right];
  return [home, ...ends, end, ...between(home, end), ...between(left, right)];
}

/**
 * Which of its places the line takes, that stands at one of them, and how much it hides there: of those where it hides
 * least, the nearest to where it stood.
 */
export function placeOfLine(room: LineRoom, now: number): { readonly at: number; readonly hides: number } {
  const { furniture, told, inPlay } = room;
  const places = placesOfLine(room);
  const costs = places.map((place) => {
    const hidden = inPlay.filter(({ box }) => overlaps(place, box));
    return (
      (overlaps(place, told) ? COST.told : 0) +
      COST.furniture * furniture.filter((piece) => overlaps(place, piece)).length +
      hidden.reduce((sum, { weight }) => sum + weight, 0)
    );
  });
  const least = Math.min(...costs);
  const stays = costs[now] ?? Number.POSITIVE_INFINITY;
  if (stays <= least + PATIENCE) return { at: now, hides: stays };
  const farness = (place: number): number => {
    const [here, there] = [places[now] as Rect, places[place] as Rect];
    return Math.hypot(there.left - here.left, there.top - here.top);
  };
  const best = [...costs.keys()].filter((place) => costs[place] === least);
  return { at: best.reduce((one, other) => (farness(other) < farness(one) ? other : one)), hides: least };
}
