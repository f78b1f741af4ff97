/** The places that names may take: words beside a point around it, words along a line up and down it. */
import type { Rect } from "./boxes.ts";
import type { Candidate, NameWish, Spot } from "./placement.ts";

/** Where words stand: their middle and their turn; along a line, each letter's. */
export type Standing =
  | {
      readonly type: "block";
      readonly x: number;
      readonly y: number;
      readonly anchor: Anchor;
      readonly lines: number;
      /** From there to what is named, where a line leads to it, CSS pixels. */
      readonly led?: readonly [number, number];
    }
  | {
      readonly type: "course";
      readonly letters: readonly LetterSpot[];
      /** Set so much smaller than their author set them. */
      readonly shrunk: number;
    }
  | { readonly type: "turned"; readonly x: number; readonly y: number; readonly turn: number };

export type Anchor = "start" | "middle" | "end";

/** Middle of a letter's foot and its turn in radians. */
export interface LetterSpot {
  readonly x: number;
  readonly y: number;
  readonly turn: number;
}

/** A block of words beside a point, CSS pixels. */
export interface Block {
  readonly id: string;
  readonly order: number;
  readonly patience: number;
  readonly x: number;
  readonly y: number;
  /** Width and height of each line. */
  readonly lines: readonly { readonly width: number; readonly height: number }[];
  readonly anchor: Anchor;
  /** From the point to the foot of the first line, where the author set it. */
  readonly from: readonly [number, number];
  /** Half the room that a counter on the point takes. */
  readonly counter: number;
  readonly isSmallPrint?: boolean;
  /** Places that are disliked more than this are too far from the point. */
  readonly farthest?: number;
  /** Named whatever stands around it: where no place beside it is free a line leads to it from farther away. */
  readonly isWanted?: boolean;
  /** The point, where the name is to be nearer to it than to any other. */
  readonly feature?: { readonly x: number; readonly y: number };
}

const GAP = 4;
/** Room around letters that belongs to them. */
const PADDING = 1.5;

/** The box of a block whose first line has its foot at (x, y). */
export function boxOfBlock(lines: Block["lines"], x: number, y: number, anchor: Anchor): Rect {
  const width = Math.max(...lines.map((line) => line.width));
  const [first] = lines as [Block["lines"][number]];
  const height = lines.reduce((sum, line) => sum + line.height, 0);
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  const top = y - first.height * 0.78;
  return {
    left: left - PADDING,
    top: top - PADDING,
    right: left + width + PADDING,
    bottom: top + height + PADDING,
  };
}

/** Places around the point: the author's, then clear of a counter on it, then farther up and down. */
function spotsAround({
  x,
  y,
  from,
  anchor,
  counter,
  lines,
}: Block): readonly (readonly [number, number, Anchor, number])[] {
  const [first] = lines as [Block["lines"][number]];
  const height = lines.reduce((sum, line) => sum + line.height, 0);
  const foot = first.height * 0.78;
  const middle = y + foot - height / 2;
  const side = counter + GAP;
  const above = y - counter - GAP - height + foot;
  const below = y + counter + GAP + foot;
  const spots: [number, number, Anchor, number][] = [[x + from[0], y + from[1], anchor, 0]];
  // Close to the point first, as if no counter stood there.
  spots.push([x + 10, middle, "start", 3], [x - 10, middle, "end", 3]);
  spots.push([x, y + 10 + foot, "middle", 4], [x, y - 10 - height + foot, "middle", 4]);
  spots.push([x - side, middle, "end", 5], [x + side, middle, "start", 5.5]);
  spots.push([x, below, "middle", 6], [x, above, "middle", 6.5]);
  for (const rise of [-0.55, 0.55, -1.1, 1.1]) {
    const shifted = middle + rise * 2 * counter;
    spots.push(
      [x - side, shifted, "end", 8 + Math.abs(rise) * 3],
      [x + side, shifted, "start", 8.5 + Math.abs(rise) * 3],
    );
  }
  // At the corners of a counter on the point.
  for (const [at, part] of [
    ["start", -0.9],
    ["end", 0.9],
    ["start", 0.3],
    ["end", -0.3],
  ] as const) {
    const farther = Math.sign(part) === (at === "start" ? -1 : 1) ? 0 : 2;
    spots.push([x + part * counter, below, at, 7 + farther], [x + part * counter, above, at, 7.5 + farther]);
  }
  for (const shift of [-1, 1]) {
    spots.push(
      [x + shift * counter * 1.2, below, "middle", 10],
      [x + shift * counter * 1.2, above, "middle", 10.5],
    );
  }
  spots.push([x - 3 * counter, middle, "end", 15], [x + 3 * counter, middle, "start", 15.5]);
  for (const rise of [-1.7, 1.7]) {
    const shifted = middle + rise * 2 * counter;
    spots.push([x - side, shifted, "end", 16], [x + side, shifted, "start", 16.5]);
    spots.push([x - 3 * counter, shifted, "end", 20], [x + 3 * counter, shifted, "start", 20.5]);
  }
  spots.push([x, below + 1.8 * counter, "middle", 15], [x, above - 1.8 * counter, "middle", 15.5]);
  return spots;
}

/** Places that are disliked so much are not beside the point any more: a line leads from them to what must be named. */
const AWAY = 11;
/** How far away names stand that a line leads from, halves of a counter, and how much that is disliked. */
const LED = [
  [1.7, 23],
  [2.2, 24],
  [2.6, 25.5],
  [2.8, 26.5],
  [3, 27],
  [3.5, 28.5],
  [4, 30],
  [5.2, 34],
] as const;
const LED_WAYS = 24;

/** Places from which a line leads to the point: all around it, the nearest first. */
function ledSpots({ x, y, counter, lines }: Block): readonly Candidate<Standing>[] {
  const [first] = lines as [Block["lines"][number]];
  const short = [first];
  return LED.flatMap(([far, dislike]) =>
    Array.from({ length: LED_WAYS }, (_, way): readonly Candidate<Standing>[] => {
      const turn = ((way + 0.5) * 2 * Math.PI) / LED_WAYS;
      const [dx, dy] = [Math.cos(turn), Math.sin(turn)];
      const at = { x: x + dx * far * counter, y: y + dy * far * counter + first.height * 0.28 };
      const beside = Math.abs(dx) < 0.3 ? "middle" : dx > 0 ? "start" : "end";
      // Over and under the point words may also stand with their middle there.
      const anchors: readonly Anchor[] =
        Math.abs(dy) > 0.6 && beside !== "middle" ? [beside, "middle"] : [beside];
      return anchors.map((anchor) => {
        const box = boxOfBlock(short, at.x, at.y, anchor);
        return {
          where: { type: "block", ...at, anchor, lines: 1, led: [x - at.x, y - at.y] },
          pieces: [box],
          dislike,
          isLed: true,
          lead: leadFrom(box, { x, y }),
        };
      });
    }).flat(),
  );
}

/** Points along a line that leads to a summit so many CSS pixels apart, and the room that it leaves before it. */
const LEAD_STEP = 5;
export const SHORT_OF = 9;

/** Points along the line from a box of words to what they name. */
export function leadFrom({ left, top, right, bottom }: Rect, { x, y }: Spot): readonly Spot[] {
  const start: Spot = {
    x: Math.min(Math.max(x, left), right),
    y: Math.min(Math.max(y, top), bottom),
  };
  const whole = Math.hypot(x - start.x, y - start.y);
  const steps = Math.floor((whole - SHORT_OF) / LEAD_STEP);
  return Array.from({ length: Math.max(0, steps) }, (_, i) => {
    const share = ((i + 1) * LEAD_STEP) / whole;
    return { x: start.x + (x - start.x) * share, y: start.y + (y - start.y) * share };
  });
}

/** What is no farther from the point than so many halves of a counter is still beside a counter on it. */
const BESIDE = 1.5;

function gapTo({ left, top, right, bottom }: Rect, { x, y }: Block): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

/** Extra dislike of a name without its forms in other scripts. */
const SHORTENED = 7;

/** What a block of words wishes. */
export function wishOfBlock(block: Block): NameWish<Standing> {
  const candidates: Candidate<Standing>[] = [];
  for (const count of block.lines.length > 1 ? [block.lines.length, 1] : [1]) {
    const lines = block.lines.slice(0, count);
    for (const [x, y, anchor, dislike] of spotsAround({ ...block, lines })) {
      if (dislike > (block.farthest ?? Infinity)) continue;
      const box = boxOfBlock(lines, x, y, anchor);
      const isFar = block.isWanted && dislike >= AWAY && gapTo(box, block) > BESIDE * block.counter;
      candidates.push({
        where: {
          type: "block",
          x,
          y,
          anchor,
          lines: count,
          ...(isFar && { led: [block.x - x, block.y - y] as const }),
        },
        pieces: [box],
        dislike: dislike + (count < block.lines.length ? SHORTENED : 0),
        ...(isFar && { lead: leadFrom(box, block) }),
      });
    }
  }
  if (block.isWanted) candidates.push(...ledSpots(block));
  const { id, order, patience, isSmallPrint, feature } = block;
  return {
    id,
    order,
    patience,
    candidates,
    isNeverCut: true,
    ...(isSmallPrint && { isSmallPrint }),
    ...(feature && { feature }),
  };
}

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

/** What words along a line wish: to slide along it until nothing covers them. */
export function wishOfCourse(words: CourseWords): NameWish<Standing> {
  const walk = walkAlong(words.line);
  // Words longer than their line are set closer.
  const whole = words.advances.reduce((sum, advance) => sum + advance, 0);
  const most = Math.max(0.62, Math.min(1, walk.length / whole));
  const candidates = CLOSER.flatMap(({ closer, shrunk, dislike }) =>
    // Small letters have no air between them to give.
    dislike > 0 && (words.isSmallPrint || closer * shrunk >= most)
      ? []
      : SLIDES.map((slide) =>
          courseAt(words, walk, { slide, whole, closer: Math.min(closer * shrunk, most), shrunk, dislike }),
        ),
  );
  const { id, order, patience, isSmallPrint } = words;
  return {
    id,
    order,
    patience,
    candidates,
    isNeverCut: true,
    hold: SLID,
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
