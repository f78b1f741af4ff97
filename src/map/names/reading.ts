/** For what a name is read: it stands nearer to what it names than to anything else that has a name or a counter. */
import { Boxes, type Rect } from "./boxes.ts";

/** A point of the map at its present scale, CSS pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A summit, a village or the like, and the counter that stands there. */
export interface Feature extends Spot {
  readonly body?: Rect | undefined;
}

/** Features nearer to each other than this are one, CSS pixels. */
const ONE_PLACE = 1;
/** A name is taken for that of another thing where it is not so much nearer to its own, CSS pixels. */
const PLAINLY = 5;
/** Between two names that are not read together, CSS pixels. */
const APART = { across: 12, down: 5 } as const;

/** What has a name, by where it lies, and the names that have a place already. */
export class Reading {
  readonly #features = new Boxes<Feature>();
  readonly #names = new Boxes<Spot>();

  constructor(features: readonly Feature[]) {
    for (const feature of features) this.#features.add(boxOfFeature(feature), feature);
  }

  /** A name of a feature has taken its place. */
  add(pieces: readonly Rect[], feature: Spot): void {
    for (const piece of pieces) this.#names.add(piece, feature);
  }

  /** Whether somebody who reads the name would take it for that of another feature, by their points alone. */
  isNearerToAnother(pieces: readonly Rect[], own: Spot): boolean {
    const farness = Math.min(...pieces.map((piece) => farnessOf(piece, own)));
    return this.#isAnother(pieces, own, farness, (piece, other) => farnessOf(piece, other) < farness);
  }

  /** Whether it stands as near to another, or to the counter that stands there, as to its own. */
  isMisread(pieces: readonly Rect[], own: Spot): boolean {
    const body = this.#bodyOf(own);
    const farness = Math.min(...pieces.map((piece) => farnessOfFeature(piece, { ...own, body })));
    return this.#isAnother(
      pieces,
      own,
      farness + PLAINLY,
      (piece, other) => farnessOfFeature(piece, other) < farness + PLAINLY,
    );
  }

  /** Whether it would be read as part of the name of another. */
  isReadWithAnother(pieces: readonly Rect[], own: Spot): boolean {
    return pieces.some((piece) => {
      let isRead = false;
      this.#names.meet(widened(piece, APART.across, APART.down), (_, feature) => {
        if (isSame(feature, own)) return undefined;
        isRead = true;
        return "enough";
      });
      return isRead;
    });
  }

  #bodyOf({ x, y }: Spot): Rect | undefined {
    let body: Rect | undefined;
    this.#features.meet(
      widened({ left: x, top: y, right: x, bottom: y }, ONE_PLACE, ONE_PLACE),
      (_, feature) => {
        if (!isSame(feature, { x, y })) return undefined;
        body = feature.body;
        return "enough";
      },
    );
    return body;
  }

  #isAnother(
    pieces: readonly Rect[],
    own: Spot,
    within: number,
    is: (piece: Rect, other: Feature) => boolean,
  ): boolean {
    return pieces.some((piece) => {
      let isAny = false;
      this.#features.meet(widened(piece, within, within), (_, other) => {
        // What is named is no other.
        if (isSame(other, own) || !is(piece, other)) return undefined;
        isAny = true;
        return "enough";
      });
      return isAny;
    });
  }
}

function isSame(a: Spot, b: Spot): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) <= ONE_PLACE;
}

function boxOfFeature({ x, y, body }: Feature): Rect {
  if (!body) return { left: x, top: y, right: x, bottom: y };
  return {
    left: Math.min(x, body.left),
    top: Math.min(y, body.top),
    right: Math.max(x, body.right),
    bottom: Math.max(y, body.bottom),
  };
}

export function widened({ left, top, right, bottom }: Rect, across: number, down: number): Rect {
  return { left: left - across, top: top - down, right: right + across, bottom: bottom + down };
}

function farnessOfFeature(piece: Rect, feature: Feature): number {
  const far = farnessOf(piece, feature);
  return feature.body ? Math.min(far, gapBetween(piece, feature.body)) : far;
}

function gapBetween(a: Rect, b: Rect): number {
  const aside = Math.max(a.left - b.right, 0, b.left - a.right);
  const above = Math.max(a.top - b.bottom, 0, b.top - a.bottom);
  return Math.sqrt(aside * aside + above * above);
}

/** How far a point lies from a box; 0 in it. */
export function farnessOf({ left, top, right, bottom }: Rect, { x, y }: Spot): number {
  const aside = Math.max(left - x, 0, x - right);
  const above = Math.max(top - y, 0, y - bottom);
  return Math.sqrt(aside * aside + above * above);
}
