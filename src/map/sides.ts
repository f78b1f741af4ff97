/** How much of a window's edges its furniture takes, and what is left between for the whole sheet. */
import type { Rect } from "./names/boxes.ts";

/** So much of the window is left to the furniture at each edge, CSS pixels. */
export interface Sides {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const NO_SIDES: Sides = { left: 0, top: 0, right: 0, bottom: 0 };

/** Air between furniture and what it leaves free, CSS pixels. */
const AIR = 4;
/** No edge gives away more of the window than this. */
const MOST = 0.45;

/** Measures of a window, or of what is to lie in it. */
export interface Measures {
  readonly width: number;
  readonly height: number;
}

/**
 * What stands in a corner leaves free either all beside it or all above or below it: of these ways, the one in which
 * most is left for a sheet of the given shape.
 */
export function sidesFor(
  window: Measures,
  furniture: readonly Rect[],
  sheetAt: (free: Measures) => number,
): Sides {
  let ways: readonly Sides[] = [NO_SIDES];
  for (const piece of furniture) ways = ways.flatMap((sides) => besides(window, sides, piece));
  const free = ({ left, top, right, bottom }: Sides): Measures => ({
    width: window.width - left - right,
    height: window.height - top - bottom,
  });
  let best = { sides: NO_SIDES, worth: Number.NEGATIVE_INFINITY };
  for (const sides of ways) {
    const { left, top, right, bottom } = sides;
    const worth = sheetAt(free(sides)) - (left + top + right + bottom) * 1e-6;
    if (worth > best.worth) best = { sides, worth };
  }
  return best.sides;
}

/** The sides as they are where a piece is clear of them already, or grown over it from either of its nearest edges. */
function besides({ width, height }: Measures, sides: Sides, piece: Rect): readonly Sides[] {
  const isClear =
    piece.right <= sides.left ||
    piece.left >= width - sides.right ||
    piece.bottom <= sides.top ||
    piece.top >= height - sides.bottom;
  if (isClear) return [sides];
  const across =
    piece.left + piece.right < width
      ? { ...sides, left: piece.right + AIR }
      : { ...sides, right: width - piece.left + AIR };
  const down =
    piece.top + piece.bottom < height
      ? { ...sides, top: piece.bottom + AIR }
      : { ...sides, bottom: height - piece.top + AIR };
  const isFair = ({ left, top, right, bottom }: Sides): boolean =>
    left + right <= MOST * width && top + bottom <= MOST * height;
  const fair = [across, down].filter(isFair);
  return fair.length > 0 ? fair : [sides];
}

/** What takes more of a window's width, or of its height, leaves nothing beside it there. */
const ACROSS = 0.7;

/** How far a card in a corner of a window reaches in from the edges it lies at; none where it lies out of the window. */
export function sidesOfCard(window: Measures, card: Rect): Sides {
  const [left, top] = [Math.max(0, card.left), Math.max(0, card.top)];
  const [right, bottom] = [Math.min(window.width, card.right), Math.min(window.height, card.bottom)];
  if (right <= left || bottom <= top) return NO_SIDES;
  const isAcross = right - left > ACROSS * window.width;
  const isDown = bottom - top > ACROSS * window.height;
  const isLeft = left + right < window.width;
  const isUpper = top + bottom < window.height;
  return {
    left: isAcross || !isLeft ? 0 : right,
    right: isAcross || isLeft ? 0 : window.width - left,
    top: isDown || !isUpper ? 0 : bottom,
    bottom: isDown || isUpper ? 0 : window.height - top,
  };
}
