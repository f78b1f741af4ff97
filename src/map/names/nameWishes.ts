/** What each name of a map wishes at a scale: its places and how much of it may be hidden there. */
import type { Box, Point } from "../../drawing/hexes.ts";
import type { Rect } from "./boxes.ts";
import { COUNTER_HALF, roomOfCounter } from "./counterRoom.ts";
import { wishOfCourse } from "./courses.ts";
import { type Lettered, letteredAs, type NameSize, type NameStyle } from "./faces.ts";
import { heightOf, widthOf } from "./letter.ts";
import type { MarginName } from "./marginNames.ts";
import { type NamedGround, onDryLand, onItsSide } from "./nameGround.ts";
import { type CourseName, isFeature, orderOf, type PointName } from "./names.ts";
import type { Candidate, NameWish } from "./placement.ts";
import { farnessOf } from "./reading.ts";
import { boxOfBlock, leadFrom, type Standing, wishOfBlock } from "./wishes.ts";

/** Dislike of another line than the first that an author gave. */
const ELSEWHERE = 2;
/** A height, a remark, a second name stands close to its point or not at all; others not too far from it. */
const FARTHEST = { small: 11, other: 16.5 };

/** What must be named chooses its place before all others; from afar a lake before the lesser of these. */
const FIRST = { chief: 40, lake: 25, other: 20 };

/** CSS pixels for a map pixel. */
interface AtScale {
  readonly scale: number;
}

/** What names beside a point mind as well: the window on the map, and the cards that lie over it. */
interface PointsScene extends NamedGround {
  readonly window: Box;
  readonly cards: readonly Rect[];
  /** Where a counter stands that is there, map pixels. */
  readonly hexMiddle: (at: Point) => Point;
}

/** How much a name beside a point is needed: where what it names lies under a card, it is named close to it or not at all. */
export function needOf(
  { x, y, aim }: PointName,
  { scale, window, cards }: Pick<PointsScene, "scale" | "window" | "cards">,
): "chief" | "wanted" | "welcome" | "under-card" {
  const at = { x: (x - window.x) * scale, y: (y - window.y) * scale };
  const isUnderCard = cards.some(
    ({ left, top, right, bottom }) => at.x > left && at.x < right && at.y > top && at.y < bottom,
  );
  if (isUnderCard) return "under-card";
  const isIn = at.x > 0 && at.y > 0 && at.x < window.width * scale && at.y < window.height * scale;
  if (aim === null || !isIn) return "welcome";
  return aim === "chief" ? "chief" : "wanted";
}

/** What must be named is set in type so much smaller where that gives it a place. */
export const SMALLER_TYPE = 0.86;

/** A name of several words in two lines, as even as they can be; null of a single word. */
export function brokenLine(text: string): readonly [string, string] | null {
  const words = text.split(" ");
  if (words.length < 2) return null;
  const ways = words
    .slice(1)
    .map((_, i): readonly [string, string] => [
      words.slice(0, i + 1).join(" "),
      words.slice(i + 1).join(" "),
    ]);
  const longest = (way: readonly string[]): number => Math.max(...way.map(({ length }) => length));
  return ways.reduce((best, way) => (longest(way) < longest(best) ? way : best));
}

/** What a name beside a point wishes. */
export function wishOfPoint(name: PointName, scene: PointsScene, size: NameSize): NameWish<Standing> {
  const { scale } = scene;
  const need = needOf(name, scene);
  const lines = name.lines
    .filter((_, i) => size.zoom !== "far" || i === 0)
    .map(({ text, style, size: own }) => {
      const set: Lettered = letteredAs(style, size, { size: own });
      return { width: widthOf(text, set), height: heightOf(set) };
    });
  const [first] = name.lines as [PointName["lines"][number]];
  const point = { x: name.x * scale, y: name.y * scale };
  const broken = brokenLine(first.text);
  const isWanted = need === "wanted" || need === "chief";
  const measure = (text: string, share = 1) => {
    const set = letteredAs(first.style, size, { size: first.size, share });
    return { width: widthOf(text, set), height: heightOf(set) };
  };
  const wish = onDryLand(
    { style: first.style, zoom: size.zoom },
    scene,
    wishOfBlock({
      id: name.id,
      order: orderOf(first.style, name.rank) - (name.aim === null ? 0 : FIRST[name.aim]),
      // What a counter covers of a name by more than the air around it leaves it out.
      patience: 0.005,
      isSmallPrint: isSmall(first.style),
      isWanted,
      isChief: need === "chief",
      ...(isFeature(first.style) && { feature: point }),
      ...(!isSmall(first.style) && { room: roomOfCounter(scene.hexMiddle(name), scale) }),
      ...(isWanted && { smaller: measure(first.text, SMALLER_TYPE) }),
      ...(broken && !isSmall(first.style) && { broken: broken.map((line) => measure(line)) }),
      // Small print says something of the ground beside it, and what lies under a card is not named beside the card.
      farthest: isSmall(first.style) || need === "under-card" ? FARTHEST.small : FARTHEST.other,
      ...point,
      lines,
      anchor: name.anchor,
      from: [name.away[0] * scale + name.shift[0], name.away[1] * scale + name.shift[1]],
      counter: COUNTER_HALF * scale,
    }),
  );
  if (first.style === "village") return onItsSide(wish, point, scene);
  return first.style === "height" ? besideSummit(wish, point, scale) : wish;
}

/** How far a height may stand from its summit: plainly beside it, CSS pixels, and with a line to it, map pixels: half a hex. */
const HEIGHT_FROM_SUMMIT = { beside: 14, led: 52 };
/** Dislike of a line to what a figure could stand beside. */
const LED_HEIGHT = 4;

/** The places of a height that belong to its summit: elsewhere it would tell the height of other ground. */
function besideSummit(
  wish: NameWish<Standing>,
  summit: { readonly x: number; readonly y: number },
  scale: number,
): NameWish<Standing> {
  const candidates = wish.candidates.flatMap((place): readonly Candidate<Standing>[] => {
    const { where, pieces } = place;
    const [piece] = pieces;
    if (where.type !== "block" || piece === undefined) return [];
    const far = farnessOf(piece, summit);
    if (far <= HEIGHT_FROM_SUMMIT.beside) return [place];
    if (far > HEIGHT_FROM_SUMMIT.led * scale) return [];
    if (place.lead) return [place];
    return [
      {
        where: { ...where, led: [summit.x - where.x, summit.y - where.y] },
        pieces,
        dislike: place.dislike + LED_HEIGHT,
        isLed: true,
        lead: leadFrom(piece, summit),
      },
    ];
  });
  return { ...wish, candidates };
}

/** A line of the margin in just its size. */
export function exactly({ style, size, spacing }: MarginName, { zoom }: NameSize): Lettered {
  const set = letteredAs(style, { zoom, growth: 1 });
  return { ...set, size, spacing, font: set.font.replace(/[\d.]+px/, `${size.toFixed(1)}px`) };
}

/** Lines of the margin stand closer than names on the map do, CSS pixels. */
const CLOSER = 2.5;

function closeBox({ top, bottom, ...across }: Rect): Rect {
  return { ...across, top: top + CLOSER, bottom: bottom - CLOSER };
}

/** What a line of the margin wishes: to stand where it stands. */
export function wishOfMargin(name: MarginName, { scale }: AtScale, size: NameSize): NameWish<Standing> {
  const set = exactly(name, size);
  const lines = [{ width: widthOf(name.text, set), height: heightOf(set) }];
  const [x, y] = [name.x * scale, name.y * scale];
  return {
    id: name.id,
    order: name.style === "title" ? -3 : name.style === "margin-upright" ? -2 : -1,
    patience: 0.01,
    isNeverCut: name.style !== "title",
    candidates: [
      {
        where: { type: "block", x, y, anchor: name.anchor, lines: 1 },
        pieces: [closeBox(boxOfBlock(lines, x, y, name.anchor))],
        dislike: 0,
      },
    ],
  };
}

/** Words that may stand along one line or another take the first where nothing is in their way. */
export function wishOfLines(
  places: readonly CourseName[],
  scene: AtScale,
  size: NameSize,
): NameWish<Standing> {
  const [first, ...others] = places.map((place) => wishOfLine(place, scene, size)) as [NameWish<Standing>];
  const further = others.flatMap(({ candidates }: NameWish<Standing>) =>
    candidates.map((one) => ({ ...one, dislike: one.dislike + ELSEWHERE })),
  );
  return { ...first, candidates: [...first.candidates, ...further] };
}

function wishOfLine(name: CourseName, { scale }: AtScale, size: NameSize): NameWish<Standing> {
  const set = letteredAs(name.style, size, name);
  const isCountry = name.style === "country";
  const isSmallPrint = isSmall(name.style);
  const isGreatWater = name.style === "water" && name.rank === 1;
  const single = { ...set, spacing: 0 };
  return wishOfCourse({
    id: name.id,
    // From afar a lake has room for one name: its own.
    order: isCountry
      ? 95
      : orderOf(name.style, name.rank) - (size.zoom === "far" && isGreatWater ? FIRST.lake : 0),
    // Where counters crowd, the edge of a wide name's letter may lie under one; small print is left out.
    patience: isSmallPrint ? 0.01 : 0.04,
    isSmallPrint,
    isWide: isCountry,
    isSteady: isGreatWater,
    line: name.line.map((value) => value * scale),
    advances: [...name.text].map((letter) => widthOf(letter, single) + set.spacing),
    height: set.size,
    middle: name.start,
  });
}

/** Names of countries, waters, hills and villages are read from afar; all else is small print. */
function isSmall(style: NameStyle): boolean {
  return style !== "country" && style !== "water" && style !== "hill" && style !== "village";
}
