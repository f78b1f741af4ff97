/** Places all that is written on a map: what is near the window, around everything that lies over it. */
import type { Box, Point } from "../hexes.ts";
import type { Theme } from "../palette.ts";
import type { Rect } from "./boxes.ts";
import { letteredAs, type NameSize, nameZoomOf } from "./faces.ts";
import { widthOf } from "./letter.ts";
import { marginNames } from "./marginNames.ts";
import type { ContourFigure, MapNames, PointName } from "./names.ts";
import { COUNTER_HALF, needOf, wishOfLines, wishOfMargin, wishOfPoint } from "./nameWishes.ts";
import { nearTo, pointsAlong } from "./near.ts";
import { type Held, type InTheWay, type NameWish, type PlacedName, placeNames } from "./placement.ts";
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
  /** The front and other lines that names keep clear of, map pixels. */
  readonly lines: readonly (readonly Point[])[];
  /** Plaques that lie over the map, map pixels. */
  readonly plaques: readonly Box[];
  /** For each figure of the reach the boxes in which it may stand, map pixels: names leave it one. */
  readonly rooms: readonly (readonly Box[])[];
  /** Cards and small maps over the window, CSS pixels from its corner. */
  readonly cards: readonly Rect[];
}

const HEX_WIDTH = 104;
/** How far the number of a stack stands out at the right, and its upper edges at the top, map pixels. */
const DISC = 12;
const RISE = 7;
/** How far trench and wire stand out below, halves of a counter. */
const BELOW = 1.26;

/** Between a name and a card over the map, CSS pixels. */
const BESIDE_CARD = 4;

/** How names are set in a scene. */
export function nameSizeOf({ scale, growth }: Pick<NamesScene, "scale" | "growth">): NameSize {
  return { zoom: nameZoomOf(scale * HEX_WIDTH), growth };
}

/** What names wished before at one scale and size of letters: their places are many, and the same wherever one looks. */
export type Known = Map<string, NameWish<Standing>>;

/**
 * Where the names of a scene stand; those in `held` stay where they stood unless there is a reason to move them. What
 * is not `known` of their wishes is added to it.
 */
export function placeOnMap(
  names: MapNames,
  scene: NamesScene,
  { held, known }: { readonly held: Held; readonly known: Known },
): readonly PlacedName<Standing>[] {
  const size = nameSizeOf(scene);
  const wishes = scene.names || scene.contours ? wishesOf(names, scene, size, known) : [];
  return placeNames(wishes, inTheWayOf(scene, names), held);
}

function wishesOf(
  names: MapNames,
  scene: NamesScene,
  size: NameSize,
  known: Known,
): readonly NameWish<Standing>[] {
  const isFar = size.zoom === "far";
  const wishes: NameWish<Standing>[] = [];
  const near = nearTo(scene.window);
  const { map, isWet } = names;
  const points = { ...scene, map, isWet };
  const wish = (key: string, make: () => NameWish<Standing>): void => {
    const made = known.get(key) ?? make();
    known.set(key, made);
    wishes.push(made);
  };
  if (scene.names) {
    for (const name of names.points)
      if ((!isFar || isReadFromAfar(name)) && near.point(name))
        wish(`${name.id}/${needOf(name, scene)}`, () => wishOfPoint(name, points, size));
    for (const { places } of names.courses) {
      const here = places.filter(({ rank, line }) => (!isFar || rank === 1) && near.course(line));
      if (here.length > 0) wish(here.map(({ id }) => id).join("/"), () => wishOfLines(here, scene, size));
    }
  }
  for (const name of marginNames(names.margin, map, scene.scale))
    wishes.push(wishOfMargin(name, scene, size));
  if (scene.contours && !isFar)
    for (const figure of names.figures.filter(near.point)) wishes.push(wishOfFigure(figure, scene, size));
  return wishes;
}

/** Villages and small lakes are named from afar too where the first names leave them room, and what is fought for is. */
function isReadFromAfar({ rank, isWanted, lines }: PointName): boolean {
  const style = lines[0]?.style;
  return rank === 1 || isWanted || style === "village" || style === "water";
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
  { features, printed }: Pick<MapNames, "features" | "printed">,
): InTheWay {
  const { scale, window, counters, lines, plaques, cards, rooms } = scene;
  const half = COUNTER_HALF * scale + 2;
  const [left, top] = [window.x * scale, window.y * scale];
  const near = nearTo(window);
  const scaled = ({ x, y, width, height }: Box): Rect => ({
    left: x * scale,
    top: y * scale,
    right: (x + width) * scale,
    bottom: (y + height) * scale,
  });
  return {
    covers: [
      ...counters.filter(near.point).map(({ x, y }) => ({
        left: x * scale - half,
        top: y * scale - half - RISE * scale,
        right: x * scale + half + DISC * scale,
        bottom: y * scale + half * BELOW,
      })),
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
    features: features.filter(near.point).map(({ x, y }) => ({ x: x * scale, y: y * scale })),
    rooms: rooms.map((places) => places.map(scaled)),
    window: scaled(window),
  };
}
