/** The course of a front line: it crosses from hex to hex where its bend is smallest, and never passes a middle. */
import { type Point, soften } from "./hexes.ts";

/** Two neighbours that the line runs between, by their middles, and how near to each it may come. */
export interface Crossing {
  /** The middle on its right hand, and the one on its left. */
  readonly own: Point;
  readonly other: Point;
  /** Least and largest share of the way from `own` to `other` at which it crosses. */
  readonly least: number;
  readonly most: number;
}

/** How often each crossing is moved towards where its neighbours want it: a bend is felt some ten hexes away. */
const ROUNDS = 60;
/** How much a crossing wants to lie on the curve of least bend, on the shortest way, and between the two hexes. */
const WISHES = { curve: 0.7, straight: 0.26, middle: 0.04 } as const;

const at = ({ own, other }: Crossing, share: number): Point => ({
  x: own.x + (other.x - own.x) * share,
  y: own.y + (other.y - own.y) * share,
});

/** The share of the way across at which a point lies. */
function shareOf({ own, other }: Crossing, { x, y }: Point): number {
  const [dx, dy] = [other.x - own.x, other.y - own.y];
  return ((x - own.x) * dx + (y - own.y) * dy) / (dx * dx + dy * dy);
}

/**
 * A soft line over crossings that follow each other round shared hexes; a ring ends where it begins.
 * Each of its curves stays within three crossings that follow each other, so that no hex changes hands by softening.
 */
export function courseOver(crossings: readonly Crossing[], shape: "open" | "ring"): Point[] {
  const count = crossings.length;
  const shares = crossings.map(({ least, most }) => (least + most) / 2);
  const indexOf = (i: number): number =>
    shape === "ring" ? (i + count) % count : Math.min(count - 1, Math.max(0, i));
  const points = crossings.map((crossing, i) => at(crossing, shares[i] as number));
  const pointAt = (i: number): Point => points[indexOf(i)] as Point;
  for (let round = 0; round < ROUNDS; round++)
    crossings.forEach((crossing, i) => {
      const [a, b, c, d] = [pointAt(i - 2), pointAt(i - 1), pointAt(i + 1), pointAt(i + 2)];
      const straight = { x: (b.x + c.x) / 2, y: (b.y + c.y) / 2 };
      const curve = { x: (4 * (b.x + c.x) - a.x - d.x) / 6, y: (4 * (b.y + c.y) - a.y - d.y) / 6 };
      const middle = (crossing.least + crossing.most) / 2;
      const wish =
        WISHES.curve * shareOf(crossing, curve) +
        WISHES.straight * shareOf(crossing, straight) +
        WISHES.middle * middle;
      const share = Math.min(crossing.most, Math.max(crossing.least, wish));
      shares[i] = share;
      points[i] = at(crossing, share);
    });
  return soften(shape === "ring" ? [...points, points[0] as Point] : points, 3);
}
