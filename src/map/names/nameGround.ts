/** On what ground a name would rather stand: dry, on the map, and on its side of the borders that are claimed. */
import type { Point } from "../../drawing/hexes.ts";
import type { Rect } from "./boxes.ts";
import type { NameSize, NameStyle } from "./faces.ts";
import type { Candidate, NameWish } from "./placement.ts";
import { leadFrom, type Standing } from "./wishes.ts";

/** The ground of a map at a scale. */
export interface NamedGround {
  /** CSS pixels for a map pixel. */
  readonly scale: number;
  /** Size of the map. */
  readonly map: { readonly width: number; readonly height: number };
  /** Whether a lake or river is there, map pixels. */
  readonly isWet: (at: Point) => boolean;
  /** Borders that are claimed, map pixels. */
  readonly borders: readonly (readonly Point[])[];
}

/** Dislike of a village's name beyond a border that is claimed, which would give the village to the other side, and of one over it. */
const ACROSS_BORDER = { beyond: 45, over: 10 };
/** No name of a village stands farther from it than this, CSS pixels. */
const AROUND_VILLAGE = 260;

/** The places of a village's name on its own side of the borders that are claimed, the others disliked. */
export function onItsSide(
  wish: NameWish<Standing>,
  village: Point,
  { scale, borders }: Pick<NamedGround, "scale" | "borders">,
): NameWish<Standing> {
  const near = borders.map((line) => sectionsNear(line, village, scale)).filter(({ length }) => length > 0);
  if (near.length === 0) return wish;
  const isBeyond = (to: Point): boolean =>
    near.some((sections) => crossings(village, to, sections) % 2 === 1);
  const dislikeOf = (piece: Rect | undefined): number => {
    if (!piece) return 0;
    const { left, top, right, bottom } = piece;
    const y = (top + bottom) / 2;
    if (isBeyond({ x: (left + right) / 2, y })) return ACROSS_BORDER.beyond;
    return isBeyond({ x: left, y }) || isBeyond({ x: right, y }) ? ACROSS_BORDER.over : 0;
  };
  const candidates = wish.candidates.map((place) => ({
    ...place,
    dislike: place.dislike + dislikeOf(place.pieces[0]),
  }));
  return { ...wish, candidates };
}

type Section = readonly [from: Point, to: Point];

/** The pieces of a line that come near a point, CSS pixels. */
function sectionsNear(line: readonly Point[], { x, y }: Point, scale: number): readonly Section[] {
  const points = line.map((point) => ({ x: point.x * scale, y: point.y * scale }));
  const isNear = (a: Point, b: Point): boolean =>
    Math.min(a.x, b.x) < x + AROUND_VILLAGE &&
    Math.max(a.x, b.x) > x - AROUND_VILLAGE &&
    Math.min(a.y, b.y) < y + AROUND_VILLAGE &&
    Math.max(a.y, b.y) > y - AROUND_VILLAGE;
  return points.slice(1).flatMap((to, i): Section[] => {
    const from = points[i] as Point;
    return isNear(from, to) ? [[from, to]] : [];
  });
}

/** How often the way between two points crosses a line. */
function crossings(a: Point, b: Point, sections: readonly Section[]): number {
  const turn = (p: Point, q: Point, r: Point): number =>
    (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  return sections.filter(
    ([from, to]) =>
      turn(a, b, from) > 0 !== turn(a, b, to) > 0 && turn(from, to, a) > 0 !== turn(from, to, b) > 0,
  ).length;
}

/** Dislike of a place all on water, where a hill's name would be read as that of the lake; led from there; and of one beyond it. */
const WET = { beside: 13, led: { far: 9, play: 14, near: 14 }, beyond: 16 };
/** That of a place that only touches water. */
const TOUCHES = 0.3;
/** Of a hill or village more than this share lies on water only where it is what is fought for most: others are left out. */
const MOST_WET = 0.5;
const NEVER = Number.POSITIVE_INFINITY;
/** So far apart a box is looked over for water, map pixels, and how many rows of it. */
const LOOK = { across: 64, rows: 3 };

/** The share of a box that lies on water, looked at here and there. */
function wetShare(
  { left, top, right, bottom }: Rect,
  { scale, isWet }: Pick<NamedGround, "scale" | "isWet">,
): number {
  const columns = Math.max(2, Math.ceil((right - left) / scale / LOOK.across));
  let wet = 0;
  for (let column = 0; column <= columns; column++)
    for (let row = 0; row < LOOK.rows; row++) {
      const x = left + ((right - left) * column) / columns;
      const y = top + ((bottom - top) * row) / (LOOK.rows - 1);
      if (isWet({ x: x / scale, y: y / scale })) wet++;
    }
  return wet / ((columns + 1) * LOOK.rows);
}

/** The places of a wish that are on the map and not over its frame, those on water less liked. */
export function onDryLand(
  { style, zoom }: { readonly style: NameStyle; readonly zoom: NameSize["zoom"] },
  scene: NamedGround,
  wish: NameWish<Standing>,
): NameWish<Standing> {
  const { scale, map, isWet } = scene;
  const isOnMap = ({ left, top, right, bottom }: Rect): boolean =>
    left >= 0 && top >= 0 && right <= map.width * scale && bottom <= map.height * scale;
  const onMap = wish.candidates.filter(({ pieces }) => pieces.every(isOnMap));
  const mayBeLeftOut = wish.feature !== undefined && !wish.isChief;
  const dislikeOf = ({ pieces: [piece], lead }: Candidate<Standing>): number => {
    if (piece === undefined) return 0;
    const share = wetShare(piece, scene);
    if (share > MOST_WET && mayBeLeftOut) return NEVER;
    if (share > 0) return (TOUCHES + (1 - TOUCHES) * share) * (lead ? WET.led[zoom] : WET.beside);
    const between = lead ?? (wish.feature ? leadFrom(piece, wish.feature) : []);
    const isBeyond = between.some(({ x, y }) => isWet({ x: x / scale, y: y / scale }));
    if (!isBeyond) return 0;
    return mayBeLeftOut ? NEVER : WET.beyond;
  };
  const places = onMap.length > 0 ? onMap : wish.candidates;
  if (style === "water") return { ...wish, candidates: places };
  const liked = places.map((place) => ({ ...place, dislike: place.dislike + dislikeOf(place) }));
  return { ...wish, candidates: liked.filter(({ dislike }) => dislike < NEVER) };
}
