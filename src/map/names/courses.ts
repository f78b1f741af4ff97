/** The places that words along a line may take, up and down it. */
import type { Rect } from "./boxes.ts";
import type { Candidate, NameWish } from "./placement.ts";
import type { Spot } from "./reading.ts";
import type { LetterSpot, Standing } from "./wishes.ts";

/** Words along a line, CSS pixels. */
export interface CourseWords {
  readonly id: string;
  readonly order: number;
  readonly patience: number;
  /** x, y, x, y … */
  readonly line: Float32Array;
  /** Width of each letter with the space after it, and the height of the letters. */
  readonly advances: readonly number[];
  readonly height: number;
  /** Middle of the words where the author set them, share of the line. */
  readonly middle: number;
  readonly isSmallPrint?: boolean;
  /** Set so wide that another name would find room between its letters: none stands there. */
  readonly isWide?: boolean;
  /** Keeps still: it has a few places and lies under counters rather than go from one to another for each that comes. */
  readonly isSteady?: boolean;
}

const SLIDES = [0, ...[3, 6, 9, 12, 15, 18, 22, 26, 30, 35, 40, 45].flatMap((part) => [-part, part])].map(
  (part) => part / 100,
);
/** Words may be set closer than their author set them, and in the end smaller, where that is what keeps them clear. */
const CLOSER = [
  { closer: 1, shrunk: 1, dislike: 0 },
  { closer: 0.82, shrunk: 1, dislike: 6 },
  { closer: 0.68, shrunk: 1, dislike: 12 },
  { closer: 0.7, shrunk: 0.78, dislike: 18 },
  { closer: 0.72, shrunk: 0.64, dislike: 26 },
  { closer: 0.7, shrunk: 0.54, dislike: 30 },
] as const;

/** So much farther along its line a name may stay than where it would best stand. */
const SLID = 4;

const FEW = [0, -0.25, 0.25] as const;
/**
 * The places of words that keep still: a few, and others only where the window shows none of these; the share of them
 * that may be covered, and how much better another place must be.
 */
const STEADY = {
  settings: [
    { closer: 1, shrunk: 1, dislike: 0, slides: FEW },
    { closer: 0.7, shrunk: 0.78, dislike: 45, slides: FEW },
    { closer: 0.9, shrunk: 1, dislike: 60, slides: SLIDES },
    { closer: 0.7, shrunk: 0.78, dislike: 75, slides: SLIDES },
  ],
  patience: 0.5,
  hold: 45,
} as const;

/** What words along a line wish: to slide along it until nothing covers them. */
export function wishOfCourse(words: CourseWords): NameWish<Standing> {
  const walk = walkAlong(words.line);
  // Words longer than their line are set closer.
  const whole = words.advances.reduce((sum, advance) => sum + advance, 0);
  const most = Math.max(0.62, Math.min(1, walk.length / whole));
  const { isSteady } = words;
  const settings = isSteady ? STEADY.settings : CLOSER.map((setting) => ({ ...setting, slides: SLIDES }));
  const candidates = settings.flatMap(({ closer, shrunk, dislike, slides }) =>
    // Small letters have no air between them to give.
    dislike > 0 && (words.isSmallPrint || closer * shrunk >= most)
      ? []
      : slides.map((slide) =>
          courseAt(words, walk, { slide, whole, closer: Math.min(closer * shrunk, most), shrunk, dislike }),
        ),
  );
  const { id, order, isSmallPrint } = words;
  return {
    id,
    order,
    patience: isSteady ? STEADY.patience : words.patience,
    candidates,
    isNeverCut: true,
    hold: isSteady ? STEADY.hold : SLID,
    ...(isSmallPrint && { isSmallPrint }),
  };
}

function courseAt(
  words: CourseWords,
  walk: Walk,
  how: { slide: number; whole: number; closer: number; shrunk: number; dislike: number },
): Candidate<Standing> {
  const { slide, whole, closer, shrunk, dislike } = how;
  const length = whole * closer;
  const middle = Math.min(
    Math.max((words.middle + slide) * walk.length, length / 2),
    Math.max(length / 2, walk.length - length / 2),
  );
  const letters: LetterSpot[] = [];
  let at = middle - length / 2;
  for (const advance of words.advances) {
    letters.push(walk.at(at + (advance * closer) / 2));
    at += advance * closer;
  }
  const half = (words.height * shrunk) / 2;
  const middles = letters.map(({ x, y, turn }) => ({
    x: x + Math.sin(turn) * half * 0.6,
    y: y - Math.cos(turn) * half * 0.6,
  }));
  return {
    where: { type: "course", letters, shrunk },
    pieces: middles.map((middle) => squareAbout(middle, half)),
    dislike: Math.abs(slide) * 30 + dislike,
    ...(words.isWide && {
      air: middles.slice(1).map((to, i) => squareBetween(middles[i] as Spot, to, half)),
    }),
  };
}

function squareAbout({ x, y }: Spot, half: number): Rect {
  return { left: x - half, top: y - half, right: x + half, bottom: y + half };
}

function squareBetween(from: Spot, to: Spot, half: number): Rect {
  return squareAbout({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, half);
}

interface Walk {
  readonly length: number;
  at(distance: number): LetterSpot;
}

/** The line by distance from its beginning; it goes straight on beyond its ends. */
function walkAlong(line: Float32Array): Walk {
  const count = line.length / 2;
  const x = (i: number) => line[2 * i] as number;
  const y = (i: number) => line[2 * i + 1] as number;
  const along: number[] = [0];
  for (let i = 1; i < count; i++)
    along.push((along[i - 1] as number) + Math.hypot(x(i) - x(i - 1), y(i) - y(i - 1)));
  const length = along.at(-1) ?? 0;
  const point = (distance: number): readonly [number, number] => {
    let i = 1;
    while (i < count - 1 && (along[i] as number) < distance) i++;
    const [from, to] = [along[i - 1] as number, along[i] as number];
    const share = (distance - from) / Math.max(1e-6, to - from);
    return [x(i - 1) + (x(i) - x(i - 1)) * share, y(i - 1) + (y(i) - y(i - 1)) * share];
  };
  // The turn is taken over a stretch, so that neighbouring letters lean alike.
  const STRETCH = 9;
  return {
    length,
    at(distance) {
      const [cx, cy] = point(distance);
      const [ax, ay] = point(distance - STRETCH);
      const [bx, by] = point(distance + STRETCH);
      return { x: cx, y: cy, turn: Math.atan2(by - ay, bx - ax) };
    },
  };
}
