/** Places of a name along the four sides of a counter that stands on what is named: as near to it as can be. */
import type { Rect } from "./boxes.ts";
import type { Anchor } from "./wishes.ts";

/** Where words may begin, end or have their middle, and how much that is disliked. */
export type SpotBeside = readonly [x: number, y: number, anchor: Anchor, dislike: number];

/** The room that a counter takes, its disc, edges and trench with it, and the words that stand beside it; CSS pixels. */
export interface Beside {
  readonly room: Rect;
  /** Half of the counter's side. */
  readonly counter: number;
  readonly width: number;
  readonly height: number;
  /** From the upper edge of the words to the foot of their first line. */
  readonly foot: number;
}

/** Steps along a side of the counter, and between the rows of places away from it, halves of a counter. */
const STEP = { along: 0.22, away: [0, 0.45] } as const;
/** Between words and counter, CSS pixels. */
const AIR = 2;
/** Dislike of a place in the middle of each side, of one at its end, and of one in the second row. */
const DISLIKE = { left: 5, right: 5.5, below: 6, above: 6.5, end: 3.5, away: 3 } as const;

/** All places along the sides of a counter, from end to end of each. */
export function spotsBeside({ room, counter, width, height, foot }: Beside): readonly SpotBeside[] {
  const spots: SpotBeside[] = [];
  STEP.away.forEach((share, row) => {
    const gap = AIR + share * counter;
    const farther = row * DISLIKE.away;
    for (const [place, part] of along(room.top - height, room.bottom, STEP.along * counter)) {
      const dislike = DISLIKE.end * part + farther;
      spots.push([room.left - gap, place + foot, "end", DISLIKE.left + dislike]);
      spots.push([room.right + gap, place + foot, "start", DISLIKE.right + dislike]);
    }
    for (const [place, part] of along(room.left - width, room.right, STEP.along * counter)) {
      const dislike = DISLIKE.end * part + farther;
      spots.push([place, room.bottom + gap + foot, "start", DISLIKE.below + dislike]);
      spots.push([place, room.top - gap - height + foot, "start", DISLIKE.above + dislike]);
    }
  });
  return spots;
}

/** Places from one end to another, and how far each is from the middle of the way: 0 to 1. */
function along(from: number, to: number, step: number): readonly (readonly [number, number])[] {
  const count = Math.max(2, 2 * Math.ceil((to - from) / step / 2));
  return Array.from({ length: count + 1 }, (_, i) => [
    from + ((to - from) * i) / count,
    Math.abs((2 * i) / count - 1),
  ]);
}
