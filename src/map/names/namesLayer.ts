/** The names over the ground: placed anew when the map has come to rest, moved by the camera in between. */
import type Phaser from "phaser";
import type { Box, Point } from "../hexes.ts";
import { contains } from "../layers/bakedLayer.ts";
import type { Theme } from "../palette.ts";
import { addPicture } from "../pictures.ts";
import { SHEET_INKS } from "../sheet/inks.ts";
import { inksOf, letteredAs, type NameSize, type NameStyle, nameZoomOf } from "./faces.ts";
import {
  forgetWidths,
  type LetterPicture,
  pictureOfBlock,
  pictureOfCourse,
  pictureOfFigure,
  type SetLine,
  widthOf,
} from "./letter.ts";
import { marginNames } from "./marginNames.ts";
import type { CourseName, MapNames, PointName } from "./names.ts";
import { COUNTER_HALF, exactly, wishOfLines, wishOfMargin, wishOfPoint } from "./nameWishes.ts";
import { nearOf, nearTo, onMap, pointsAlong } from "./near.ts";
import { type NameWish, type PlacedName, placeNames, type Rect } from "./placement.ts";
import type { LetterSpot, Standing } from "./wishes.ts";

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
  /** Cards and small maps over the window, CSS pixels from its corner. */
  readonly cards: readonly Rect[];
}

const HEX_WIDTH = 104;
/** How far the number of a stack stands out at the right, and its upper edges at the top, map pixels. */
const DISC = 12;
const RISE = 7;
/** How far trench and wire stand out below, halves of a counter. */
const BELOW = 1.26;
/** Names are drawn for so long at a time, milliseconds. */
const MOMENT = 6;

interface Shown {
  readonly image: Phaser.GameObjects.Image;
  readonly key: string;
  readonly theme: Theme;
}

let count = 0;

/** The names of one map. */
export class NamesLayer {
  readonly #scene: Phaser.Scene;
  readonly #names: MapNames;
  readonly #depth: number;
  readonly #changed: () => void;
  /** Names that have a place and are still to be drawn. */
  #waiting: PlacedName<Standing>[] = [];
  readonly #shown = new Map<string, Shown>();
  #last: NamesScene | null = null;
  #written: readonly Box[] = [];
  /** The theme of the sheet under the names: no name stands on it in the ink of the other. */
  #worn: Theme | null = null;
  /** Rises when faces have come: what was set without them is set anew. */
  #faces = 0;

  constructor(scene: Phaser.Scene, names: MapNames, depth: number, changed: () => void) {
    this.#scene = scene;
    this.#changed = changed;
    this.#names = names;
    this.#depth = depth;
  }

  /** Fetches the faces of all names; what is set already is set anew with them. */
  async loadFaces(): Promise<void> {
    const wanted = new Map<string, string>();
    const add = (style: NameStyle, text: string): void => {
      const { font } = letteredAs(style, { zoom: "play", growth: 1 });
      wanted.set(font, (wanted.get(font) ?? "") + text);
    };
    for (const { lines } of this.#names.points) for (const { style, text } of lines) add(style, text);
    for (const { places } of this.#names.courses) for (const { style, text } of places) add(style, text);
    if (this.#names.figures.length > 0) add("number", "0123456789");
    await Promise.allSettled([...wanted].map(([font, text]) => document.fonts.load(font, text)));
    forgetWidths();
    this.#faces++;
    const last = this.#last;
    this.#last = null;
    if (last && this.#scene.sys?.isActive()) this.show(last);
  }

  /** The sheet is shown in a theme: names in the ink of another are not seen until they are drawn in its own. */
  wear(theme: Theme): void {
    this.#worn = theme;
    for (const shown of this.#shown.values()) this.#seeOnlyWorn(shown);
  }

  #seeOnlyWorn({ image, theme }: Shown): void {
    image.setVisible(this.#worn === null || theme === this.#worn);
  }

  /** Whether the window has been moved, at one scale, to where no names have been placed. */
  isBeyond(window: Box, scale: number): boolean {
    return this.#last !== null && this.#last.scale === scale && !contains(nearOf(this.#last.window), window);
  }

  /** Places and shows the names of a scene: those in the window and near it. */
  show(scene: NamesScene): void {
    if (this.#last && isSame(this.#last, scene)) return;
    this.#last = scene;
    const until = performance.now() + MOMENT;
    const size: NameSize = { zoom: nameZoomOf(scene.scale * HEX_WIDTH), growth: scene.growth };
    const wishes = scene.names || scene.contours ? this.#wishes(scene, size) : [];
    const placed = placeNames(wishes, inTheWayOf(scene, this.#names));
    this.#written = placed.flatMap(({ pieces }) => pieces.map((piece) => onMap(piece, scene.scale)));
    const wanted = new Map(placed.map((name) => [name.id, name]));
    for (const [id, { image }] of this.#shown)
      if (!wanted.has(id)) {
        this.#remove(image);
        this.#shown.delete(id);
      }
    this.#waiting = placed.filter((name) => {
      const key = `${this.#faces}/${keyOf(name, scene, size)}`;
      const known = this.#shown.get(name.id);
      if (known?.key !== key) return true;
      this.#moveTo(name, known, scene);
      return false;
    });
    // Where placing them has taken its time, they are drawn in a task of their own.
    this.#drawSome(scene, size, until);
  }

  /** Draws names that wait, until their time is up; then the page has its turn before the next ones. */
  #drawSome(scene: NamesScene, size: NameSize, until: number): void {
    while (this.#waiting.length > 0 && performance.now() < until) {
      const name = this.#waiting.shift() as PlacedName<Standing>;
      const old = this.#shown.get(name.id);
      const shown = this.#draw(name, scene, size, `${this.#faces}/${keyOf(name, scene, size)}`);
      this.#shown.set(name.id, shown);
      this.#moveTo(name, shown, scene);
      if (old) this.#remove(old.image);
    }
    this.#changed();
    if (this.#waiting.length === 0) return;
    setTimeout(() => {
      // Another scene may have been asked for, or the map may be gone.
      if (this.#last === scene && this.#scene.sys?.isActive())
        this.#drawSome(scene, size, performance.now() + MOMENT);
    });
  }

  #moveTo(name: PlacedName<Standing>, shown: Shown, scene: NamesScene): void {
    const { x, y } = this.#cornerOf(name, shown, scene);
    shown.image.setPosition(x, y);
    this.#seeOnlyWorn(shown);
  }

  /** Where the names stand, map pixels: another list whenever they have been placed anew. */
  get written(): readonly Box[] {
    return this.#written;
  }

  /** Where the names stand, for tests: boxes in map pixels by the first words of each. */
  get boxes(): ReadonlyMap<string, Box> {
    const boxes = new Map<string, Box>();
    for (const [id, { image }] of this.#shown)
      boxes.set(this.#textOf(id), {
        x: image.x,
        y: image.y,
        width: image.displayWidth,
        height: image.displayHeight,
      });
    return boxes;
  }

  #textOf(id: string): string {
    const point = this.#names.points.find((name) => name.id === id);
    return (
      point?.lines[0]?.text ??
      this.#course(id)?.text ??
      this.#names.figures.find((name) => name.id === id)?.text ??
      id
    );
  }

  #course(id: string): CourseName | undefined {
    return this.#names.courses.flatMap(({ places }) => places).find((place) => place.id === id);
  }

  #wishes(scene: NamesScene, size: NameSize): NameWish<Standing>[] {
    const isFar = size.zoom === "far";
    const wishes: NameWish<Standing>[] = [];
    const near = nearTo(scene.window);
    const { map, isWet } = this.#names;
    const points = { ...scene, map, isWet };
    if (scene.names) {
      for (const name of this.#names.points)
        if ((!isFar || name.rank === 1) && near.point(name)) wishes.push(wishOfPoint(name, points, size));
      for (const { places } of this.#names.courses) {
        const here = places.filter(({ rank, line }) => (!isFar || rank === 1) && near.course(line));
        if (here.length > 0) wishes.push(wishOfLines(here, scene, size));
      }
    }
    for (const name of marginNames(this.#names.margin, this.#names.map, scene.scale))
      wishes.push(wishOfMargin(name, scene, size));
    if (scene.contours && !isFar) {
      const set = letteredAs("number", size);
      for (const { id, x, y, turn, text } of this.#names.figures.filter(near.point)) {
        const [cx, cy] = [x * scene.scale, y * scene.scale];
        const half = widthOf(text, set) / 2 + 1;
        wishes.push({
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
        });
      }
    }
    return wishes;
  }

  #draw(name: PlacedName<Standing>, scene: NamesScene, size: NameSize, key: string): Shown {
    const picture = this.#picture(name, scene, size);
    const texture = `name-${++count}`;
    addPicture(this.#scene, texture, picture.canvas);
    const image = this.#scene.add.image(0, 0, texture).setOrigin(0, 0).setDepth(this.#depth);
    image.setData("left", picture.left).setData("top", picture.top);
    image.setScale(1 / (scene.scale * scene.density));
    const style = this.#course(name.id)?.style;
    if (style === "country") image.setAlpha(SHEET_INKS[scene.theme].countryOpacity);
    return { image, key, theme: scene.theme };
  }

  #picture({ id, where }: PlacedName<Standing>, scene: NamesScene, size: NameSize): LetterPicture {
    const { theme, density } = scene;
    const inks = SHEET_INKS[theme];
    if (where.type === "turned") {
      const figure = this.#names.figures.find((one) => one.id === id);
      const line = { text: figure?.text ?? "", set: letteredAs("number", size), ...inksOf("number", inks) };
      return pictureOfFigure(line, where.turn, density);
    }
    if (where.type === "course") {
      const course = this.#course(id) as CourseName;
      const line = {
        text: course.text,
        set: letteredAs(course.style, size, {
          size: course.size * where.shrunk,
          spacing: course.spacing * where.shrunk,
        }),
        ...inksOf(course.style, inks),
      };
      return pictureOfCourse(line, fromFirst(where.letters), density);
    }
    const margin = id.startsWith("m-")
      ? marginNames(this.#names.margin, this.#names.map, scene.scale).find((one) => one.id === id)
      : undefined;
    if (margin) {
      const { text, style, anchor } = margin;
      return pictureOfBlock(
        [{ text, set: exactly(margin, size), ...inksOf(style, inks) }],
        { anchor },
        density,
      );
    }
    const point = this.#names.points.find((one) => one.id === id) as PointName;
    const lines: readonly SetLine[] = point.lines.slice(0, where.lines).map(({ text, style, size: own }) => ({
      text,
      set: letteredAs(style, size, { size: own }),
      ...inksOf(style, inks),
    }));
    return pictureOfBlock(lines, where, density);
  }

  /** The upper left corner of a picture on the map, on a whole pixel of the screen. */
  #cornerOf({ where }: PlacedName<Standing>, { image }: Shown, { scale, density }: NamesScene): Point {
    const [x, y] =
      where.type === "course" ? [where.letters[0]?.x ?? 0, where.letters[0]?.y ?? 0] : [where.x, where.y];
    const screen = scale * density;
    const snap = (value: number): number => Math.round(value * density) / screen;
    return { x: snap(x + (image.getData("left") as number)), y: snap(y + (image.getData("top") as number)) };
  }

  #remove(image: Phaser.GameObjects.Image): void {
    const { key } = image.texture;
    image.destroy();
    this.#scene.textures.remove(key);
  }
}

/** Letter spots counted from the first of them. */
function fromFirst(letters: readonly LetterSpot[]): readonly LetterSpot[] {
  const [first] = letters;
  return letters.map(({ x, y, turn }) => ({ x: x - (first?.x ?? 0), y: y - (first?.y ?? 0), turn }));
}

function keyOf(
  { where }: PlacedName<Standing>,
  { theme, scale, density }: NamesScene,
  { zoom, growth }: NameSize,
): string {
  const how = `${theme}/${zoom}/${growth}/${scale}/${density}`;
  if (where.type === "block") return `${how}/${where.anchor}/${where.lines}/${where.led ?? ""}`;
  if (where.type === "turned") return how;
  return `${how}/${where.shrunk}/${where.letters[0]?.x}/${where.letters[0]?.y}`;
}

function isSame(a: NamesScene, b: NamesScene): boolean {
  return (
    a.theme === b.theme &&
    a.names === b.names &&
    a.contours === b.contours &&
    a.growth === b.growth &&
    a.scale === b.scale &&
    a.density === b.density &&
    a.counters === b.counters &&
    a.lines === b.lines &&
    a.plaques === b.plaques &&
    a.window.x === b.window.x &&
    a.window.y === b.window.y &&
    a.window.width === b.window.width &&
    a.window.height === b.window.height &&
    JSON.stringify(a.cards) === JSON.stringify(b.cards)
  );
}

function inTheWayOf(
  scene: NamesScene,
  { features, printed }: Pick<MapNames, "features" | "printed">,
): Parameters<typeof placeNames>[1] {
  const { scale, window, counters, lines, plaques, cards } = scene;
  const half = COUNTER_HALF * scale + 2;
  const [left, top] = [window.x * scale, window.y * scale];
  const near = nearTo(window);
  return {
    covers: [
      ...counters.filter(near.point).map(({ x, y }) => ({
        left: x * scale - half,
        top: y * scale - half - RISE * scale,
        right: x * scale + half + DISC * scale,
        bottom: y * scale + half * BELOW,
      })),
      ...plaques.map(({ x, y, width, height }) => ({
        left: x * scale,
        top: y * scale,
        right: (x + width) * scale,
        bottom: (y + height) * scale,
      })),
      ...cards.map((card) => ({
        left: left + card.left,
        top: top + card.top,
        right: left + card.right,
        bottom: top + card.bottom,
      })),
    ],
    lines: lines.flatMap((line) => pointsAlong(line, scale, near)),
    printed: printed.flatMap((line) => pointsAlong(line, scale, near)),
    features: features.filter(near.point).map(({ x, y }) => ({ x: x * scale, y: y * scale })),
    window: {
      left,
      top,
      right: (window.x + window.width) * scale,
      bottom: (window.y + window.height) * scale,
    },
  };
}
