/** Places all that is written on a map: what is near the window, around everything that lies over it. */
import type { Box, Point } from "../../drawing/hexes.ts";
import type { Theme } from "../../drawing/palette.ts";
import type { Rect } from "./boxes.ts";
import { roomOfCounter } from "./counterRoom.ts";
import { letteredAs, type NameSize, nameZoomOf } from "./faces.ts";
import { widthOf } from "./letter.ts";
import { marginNames } from "./marginNames.ts";
import type { ContourFigure, MapNames, PointName } from "./names.ts";
import { needOf, wishOfLines, wishOfMargin, wishOfPoint } from "./nameWishes.ts";
import { type Near, nearOf, nearTo, pointsAlong } from "./near.ts";
import {
  type Before,
  type Held,
  type InTheWay,
  type NameWish,
  type PlacedName,
  placeNames,
} from "./placement.ts";
import type { Standing } from "./wishes.ts";

/** What the names depend on. */
export interface NamesScene {
  readonly theme: Theme;
  readonly names: boolean;
  readonly contours: boolean;
  /** So many times larger than usual names are set. */
  readonly growth: number;
  /** CSS pixels for a map pixel, and screen pixels for a CSS pixel. */
  readonly scale: number;
  readonly density: number;
  readonly window: Box;
  /** Middles of the hexes with counters. */
  readonly counters: readonly Point[];
  /** The front alone, and with it the other lines that names keep clear of, map pixels. */
  readonly front: readonly (readonly Point[])[];
  readonly lines: readonly (readonly Point[])[];
  /** Plaques that lie over the map, map pixels. */
  readonly plaques: readonly Box[];
  /** For each figure of the reach the boxes in which it may stand, map pixels: names leave it one. */
  readonly rooms: readonly (readonly Box[])[];
  /** Cards and small maps over the window, CSS pixels from its corner. */
  readonly cards: readonly Rect[];
}

const HEX_WIDTH = 104;
/** Between a name and a card over the map, CSS pixels. */
const BESIDE_CARD = 4;

/** How names are set in a scene. */
export function nameSizeOf({ scale, growth }: Pick<NamesScene, "scale" | "growth">): NameSize {
  return { zoom: nameZoomOf(scale * HEX_WIDTH), growth };
}

/** What names wished before at one scale and size of letters: their places are many, and the same wherever one looks. */
export type Known = Map<string, NameWish<Standing>>;

/**
 * Where the names of a scene stand: in their own places, unless there is a reason to move them. What is not `known` of
 * their wishes is added to it.
 */
export function placeOnMap(
  names: MapNames,
  scene: NamesScene,
  before: Before,
  known: Known,
): readonly PlacedName<Standing>[] {
  return placed(names, scene, nearTo(scene.window), before, known);
}

/**
 * The places that names have of their own, by counters and front alone: whatever lies over the window, wherever its
 * edges are and whatever order is in hand. Out of them they go only for as long as they must.
 */
export function ownPlaces(names: MapNames, scene: NamesScene, before: Held, known: Known): Held {
  const places = placed(names, bareOf(scene), nearTo(scene.window), { own: before }, known);
  return new Map(places.map(({ id, pieces }) => [id, pieces]));
}

/** A scene with nothing over it but counters and front, and all that is near in its window. */
function bareOf(scene: NamesScene): NamesScene {
  const { window, front } = scene;
  return { ...scene, window: nearOf(window), lines: front, plaques: [], rooms: [], cards: [] };
}

/** Adds to what is known of the wishes in a scene while there is time for one more; whether all of them are known now. */
export function addToKnown(
  names: MapNames,
  scene: NamesScene,
  known: Known,
  hasTime: () => boolean,
): boolean {
  const near = nearTo(scene.window);
  for (const each of [bareOf(scene), scene])
    for (const [key, make] of lastingWishes(names, each, near)) {
      if (known.has(key)) continue;
      if (!hasTime()) return false;
      known.set(key, make());
    }
  return true;
}

function placed(
  names: MapNames,
  scene: NamesScene,
  near: Near,
  before: Before,
  known: Known,
): readonly PlacedName<Standing>[] {
  const wishes = scene.names || scene.contours ? wishesOf(names, scene, near, known) : [];
  return placeNames(wishes, inTheWayOf(scene, names, near), before);
}

function wishesOf(
  names: MapNames,
  scene: NamesScene,
  near: Near,
  known: Known,
): readonly NameWish<Standing>[] {
  const size = nameSizeOf(scene);
  const lasting = lastingWishes(names, scene, near).map(([key, make]) => {
    const wish = known.get(key) ?? make();
    known.set(key, wish);
    return wish;
  });
  const margin = marginNames(names.margin, names.map, scene.scale);
  const figures = scene.contours && size.zoom !== "far" ? names.figures.filter(near.point) : [];
  return [
    ...lasting,
    ...margin.map((name) => wishOfMargin(name, scene, size)),
    ...figures.map((figure) => wishOfFigure(figure, scene, size)),
  ];
}

/** The wishes that stay the same at one scale, by the key under which they are known. */
function lastingWishes(
  names: MapNames,
  scene: NamesScene,
  near: Near,
): readonly (readonly [key: string, make: () => NameWish<Standing>])[] {
  if (!scene.names) return [];
  const size = nameSizeOf(scene);
  const isFar = size.zoom === "far";
  const { map, isWet, hexMiddle, borders } = names;
  const points = { ...scene, map, isWet, hexMiddle, borders };
  const ofPoints = names.points.filter((name) => (!isFar || isReadFromAfar(name)) && near.point(name));
  const ofCourses = names.courses
    .map(({ places }) => places.filter(({ rank, line }) => (!isFar || rank === 1) && near.course(line)))
    .filter((here) => here.length > 0);
  return [
    ...ofPoints.map(
      (name) => [`${name.id}/${needOf(name, scene)}`, () => wishOfPoint(name, points, size)] as const,
    ),
    ...ofCourses.map(
      (here) => [here.map(({ id }) => id).join("/"), () => wishOfLines(here, scene, size)] as const,
    ),
  ];
}

/** Villages and small lakes are named from afar too where the first names leave them room, and what is fought for is. */
function isReadFromAfar({ rank, aim, lines }: PointName): boolean {
  const style = lines[0]?.style;
  return rank === 1 || aim !== null || style === "village" || style === "water";
}

/** What the number of a contour wishes: to stand in its line, or not at all. */
function wishOfFigure(
  { id, x, y, turn, text }: ContourFigure,
  { scale }: NamesScene,
  size: NameSize,
): NameWish<Standing> {
  const [cx, cy] = [x * scale, y * scale];
  const half = widthOf(text, letteredAs("number", size)) / 2 + 1;
  return {
    id,
    order: 90,
    patience: 0,
    isSmallPrint: true,
    candidates: [
      {
        where: { type: "turned", x: cx, y: cy, turn: (turn * Math.PI) / 180 },
        pieces: [{ left: cx - half, right: cx + half, top: cy - half, bottom: cy + half }],
        dislike: 0,
      },
    ],
  };
}

function inTheWayOf(
  scene: NamesScene,
  { features, printed, hexMiddle }: Pick<MapNames, "features" | "printed" | "hexMiddle">,
  near: Near,
): InTheWay {
  const { scale, window, counters, lines, plaques, cards, rooms } = scene;
  const [left, top] = [window.x * scale, window.y * scale];
  const keyOf = ({ x, y }: Point): string => `${x},${y}`;
  const taken = new Set(counters.map(keyOf));
  const scaled = ({ x, y, width, height }: Box): Rect => ({
    left: x * scale,
    top: y * scale,
    right: (x + width) * scale,
    bottom: (y + height) * scale,
  });
  return {
    covers: [
      ...counters.filter(near.point).map((at) => roomOfCounter(at, scale)),
      ...plaques.map(scaled),
      ...cards.map((card) => ({
        left: left + card.left - BESIDE_CARD,
        top: top + card.top - BESIDE_CARD,
        right: left + card.right + BESIDE_CARD,
        bottom: top + card.bottom + BESIDE_CARD,
      })),
    ],
    lines: lines.flatMap((line) => pointsAlong(line, scale, near)),
    printed: printed.flatMap((line) => pointsAlong(line, scale, near)),
    features: features.filter(near.point).map((at) => {
      const middle = hexMiddle(at);
      const body = taken.has(keyOf(middle)) ? roomOfCounter(middle, scale) : undefined;
      return { x: at.x * scale, y: at.y * scale, body };
    }),
    rooms: rooms.map((places) => places.map(scaled)),
    window: scaled(window),
  };
}
