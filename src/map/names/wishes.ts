/** The places that words beside a point may take, around it. */
import { type SpotBeside, spotsBeside } from "./beside.ts";
import type { Rect } from "./boxes.ts";
import type { Candidate, NameWish } from "./placement.ts";
import type { Spot } from "./reading.ts";

/** Where words stand: their middle and their turn; along a line, each letter's. */
export type Standing =
  | {
      readonly type: "block";
      readonly x: number;
      readonly y: number;
      readonly anchor: Anchor;
      readonly lines: number;
      /** Set in smaller type, or its first line in two, where that gives it a place. */
      readonly isSmaller?: boolean;
      readonly isBroken?: boolean;
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
  /** The line may be longer than what others have. */
  readonly isChief?: boolean;
  /** The room that a counter in its hex takes: the name may stand close along its sides. */
  readonly room?: Rect;
  /** The first line in smaller type, and in two lines. */
  readonly smaller?: Block["lines"][number];
  readonly broken?: Block["lines"];
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
function spotsAround({ x, y, from, anchor, counter, lines, room }: Block): readonly SpotBeside[] {
  const [first] = lines as [Block["lines"][number]];
  const height = lines.reduce((sum, line) => sum + line.height, 0);
  const width = Math.max(...lines.map((line) => line.width));
  const foot = first.height * 0.78;
  const middle = y + foot - height / 2;
  const side = counter + GAP;
  const above = y - counter - GAP - height + foot;
  const below = y + counter + GAP + foot;
  const spots: SpotBeside[] = [[x + from[0], y + from[1], anchor, 0]];
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
  }
  spots.push([x, below + 1.8 * counter, "middle", 15], [x, above - 1.8 * counter, "middle", 15.5]);
  if (room) spots.push(...spotsBeside({ room, counter, width, height, foot }));
  return spots;
}

/** Places that are disliked so much are not beside the point any more: a line leads from them to what must be named. */
const AWAY = 11;
/**
 * How far away names stand that a line leads from, halves of a counter, and how much that is disliked: within a hex and
 * a half. A name farther off is looked for at another place; who looks at the hill is told its name.
 */
const LED = [
  [1.7, 23],
  [2.2, 24],
  [2.6, 25.5],
  [2.8, 26.5],
  [3, 27],
  [3.5, 28.5],
] as const;
const LED_WAYS = 24;
/** The same for the chief names, as far as so many CSS pixels: from afar letters are large and hexes small. */
const LED_CHIEF = [
  [4.4, 30],
  [5.6, 32],
  [7, 34],
  [8.6, 36.5],
] as const;
const LONGEST_LEAD = 120;

/** How far away a line may lead from, halves of a counter, and the dislike of it. */
function ledRings({ counter, isChief }: Block): readonly (readonly [number, number])[] {
  return isChief ? [...LED, ...LED_CHIEF.filter(([far]) => far * counter <= LONGEST_LEAD)] : LED;
}

/** Places from which a line leads to the point: all around it, the nearest first. */
function ledSpots(block: Block, typed: Typed): readonly Candidate<Standing>[] {
  const { x, y, counter } = block;
  const { lines, dislike: more } = typed;
  const height = lines.reduce((sum, line) => sum + line.height, 0);
  const [first] = lines as [Block["lines"][number]];
  return ledRings(block).flatMap(([far, dislike]) =>
    Array.from({ length: LED_WAYS }, (_, way): readonly Candidate<Standing>[] => {
      const turn = ((way + 0.5) * 2 * Math.PI) / LED_WAYS;
      const [dx, dy] = [Math.cos(turn), Math.sin(turn)];
      const down = first.height * 0.78 - height / 2;
      const at = { x: x + dx * far * counter, y: y + dy * far * counter + down };
      const beside = Math.abs(dx) < 0.3 ? "middle" : dx > 0 ? "start" : "end";
      // Over and under the point words may also stand with their middle there.
      const anchors: readonly Anchor[] =
        Math.abs(dy) > 0.6 && beside !== "middle" ? [beside, "middle"] : [beside];
      return anchors.map((anchor) => {
        const box = boxOfBlock(lines, at.x, at.y, anchor);
        return {
          where: { type: "block", ...at, anchor, ...typed.how, led: [x - at.x, y - at.y] },
          pieces: [box],
          dislike: dislike + more,
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

/** How a block is set: its lines, what of the name they are, and how much that is disliked. */
interface Typed {
  readonly lines: Block["lines"];
  readonly how: { readonly lines: number; readonly isSmaller?: true; readonly isBroken?: true };
  readonly dislike: number;
}

/** Extra dislike of smaller type, and of one line in two. */
const SMALLER = 4;
const BROKEN = 8;

/** The ways in which a block may be set, the best first. */
function typesOf({ lines, smaller, broken }: Block): readonly Typed[] {
  const short = lines.length > 1 ? SHORTENED : 0;
  return [
    { lines, how: { lines: lines.length }, dislike: 0 },
    ...(short > 0 ? [{ lines: lines.slice(0, 1), how: { lines: 1 }, dislike: short }] : []),
    ...(broken
      ? [{ lines: broken, how: { lines: 1, isBroken: true } as const, dislike: short + BROKEN }]
      : []),
    ...(smaller
      ? [{ lines: [smaller], how: { lines: 1, isSmaller: true } as const, dislike: short + SMALLER }]
      : []),
  ];
}

/** What a block of words wishes. */
export function wishOfBlock(block: Block): NameWish<Standing> {
  const candidates: Candidate<Standing>[] = [];
  for (const { lines, how, dislike: more } of typesOf(block)) {
    for (const [x, y, anchor, dislike] of spotsAround({ ...block, lines })) {
      if (dislike > (block.farthest ?? Infinity)) continue;
      const box = boxOfBlock(lines, x, y, anchor);
      const isFar = block.isWanted && dislike >= AWAY && gapTo(box, block) > BESIDE * block.counter;
      const led = isFar ? { led: [block.x - x, block.y - y] as const } : {};
      candidates.push({
        where: { type: "block", x, y, anchor, ...how, ...led },
        pieces: [box],
        dislike: dislike + more,
        ...(isFar ? { lead: leadFrom(box, block) } : block.feature && { between: leadFrom(box, block) }),
      });
    }
  }
  // What stands farther away has its first line only.
  if (block.isWanted)
    for (const typed of typesOf({ ...block, lines: block.lines.slice(0, 1) }))
      candidates.push(...ledSpots(block, typed));
  const { id, order, patience, isSmallPrint, isChief, feature } = block;
  return {
    id,
    order,
    patience,
    candidates: feature ? leaning(candidates, block) : candidates,
    isNeverCut: true,
    ...(isChief && { isChief }),
    ...(isSmallPrint && { isSmallPrint }),
    ...(feature && { feature }),
  };
}

/** Dislike of a place that lies from the point the other way than the one that its author gave the name. */
const OTHER_WAY = 8;

/** The places of a block, each the less liked the farther round the point from where its author set it. */
function leaning(candidates: readonly Candidate<Standing>[], block: Block): readonly Candidate<Standing>[] {
  const { x, y, from, anchor, lines } = block;
  const meant = wayTo(boxOfBlock(lines, x + from[0], y + from[1], anchor), block);
  return candidates.map((place) => {
    const way = wayTo(place.pieces[0] as Rect, block);
    const turned = (1 - meant.x * way.x - meant.y * way.y) / 2;
    return { ...place, dislike: place.dislike + OTHER_WAY * turned };
  });
}

/** The way from a point to the middle of a box, of length 1. */
function wayTo({ left, top, right, bottom }: Rect, { x, y }: Spot): Spot {
  const [dx, dy] = [(left + right) / 2 - x, (top + bottom) / 2 - y];
  const whole = Math.hypot(dx, dy) || 1;
  return { x: dx / whole, y: dy / whole };
}
