/** The names over the ground: placed anew when the map has come to rest, moved by the camera in between. */
import type Phaser from "phaser";
import { type Box, overlap, type Point } from "../../drawing/hexes.ts";
import type { Theme } from "../../drawing/palette.ts";
import { contains } from "../layers/bakedLayer.ts";
import { addPicture } from "../pictures.ts";
import { SHEET_INKS } from "../sheet/inks.ts";
import { inksOf, letteredAs, type NameSize, type NameStyle } from "./faces.ts";
import {
  forgetWidths,
  type LetterPicture,
  pictureOfBlock,
  pictureOfCourse,
  pictureOfFigure,
  type SetLine,
} from "./letter.ts";
import { marginNames } from "./marginNames.ts";
import type { CourseName, MapNames, PointName } from "./names.ts";
import { brokenLine, exactly, SMALLER_TYPE } from "./nameWishes.ts";
import { nearOf, onMap } from "./near.ts";
import type { Held, PlacedName } from "./placement.ts";
import { addToKnown, type Known, type NamesScene, nameSizeOf, ownPlaces, placeOnMap } from "./placeOnMap.ts";
import type { LetterSpot, Standing } from "./wishes.ts";

/** Names are drawn, and their places worked out, for so long at a time, milliseconds. */
const MOMENT = { drawing: 6, working: 14 };

interface Shown {
  readonly image: Phaser.GameObjects.Image;
  readonly key: string;
  readonly theme: Theme;
}

/** Nothing has been placed yet. */
const NOWHERE: Held = new Map();

let count = 0;

/** The names of one map. */
export class NamesLayer {
  readonly #scene: Phaser.Scene;
  readonly #names: MapNames;
  readonly #depth: number;
  readonly #changed: () => void;
  readonly #again: () => void;
  /** Names that have a place and are still to be drawn. */
  #waiting: PlacedName<Standing>[] = [];
  readonly #shown = new Map<string, Shown>();
  #last: NamesScene | null = null;
  #written: readonly Box[] = [];
  /** The places that names have of their own, and the scene that gave them. */
  #own: Held = NOWHERE;
  #ownIn: NamesScene | null = null;
  /** Where each name stands, and how names were set then. */
  #held: Held = NOWHERE;
  #heldIn = "";
  /** What names wish, as they are to be set next. */
  #known: Known = new Map();
  #set = "";
  /** What lies over the names for a moment. */
  #over: readonly Box[] = [];
  /** The theme of the sheet under the names: no name stands on it in the ink of the other. */
  #worn: Theme | null = null;
  /** Rises when faces have come: what was set without them is set anew. */
  #faces = 0;

  /** `again` asks for the scene anew, when the names are to be placed once more. */
  constructor(
    scene: Phaser.Scene,
    names: MapNames,
    depth: number,
    { changed, again }: { readonly changed: () => void; readonly again: () => void },
  ) {
    this.#scene = scene;
    this.#changed = changed;
    this.#again = again;
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
    this.#last = null;
    if (this.#scene.sys?.isActive()) this.#again();
  }

  /** The sheet is shown in a theme: names in the ink of another are not seen until they are drawn in its own. */
  wear(theme: Theme): void {
    this.#worn = theme;
    for (const [id, shown] of this.#shown) this.#see(id, shown);
  }

  /** What lies over the names for a moment, map pixels: those that it would cut are not seen meanwhile. Whether it is other. */
  hideUnder(boxes: readonly Box[]): boolean {
    if (boxes.length === 0 && this.#over.length === 0) return false;
    this.#over = boxes;
    for (const [id, shown] of this.#shown) this.#see(id, shown);
    return true;
  }

  #see(id: string, { image, theme }: Shown): void {
    const isWorn = this.#worn === null || theme === this.#worn;
    image.setVisible(isWorn && !this.#isCut(id));
  }

  #isCut(id: string): boolean {
    if (this.#over.length === 0) return false;
    const scale = this.#last?.scale ?? 1;
    const pieces = (this.#held.get(id) ?? []).map((piece) => onMap(piece, scale));
    return pieces.some((piece) => this.#over.some((box) => overlap(piece, box) !== null));
  }

  /** Whether the window has been moved, at one scale, to where no names have been placed. */
  isBeyond(window: Box, scale: number): boolean {
    return this.#last !== null && this.#last.scale === scale && !contains(nearOf(this.#last.window), window);
  }

  /**
   * Works out for a moment where the names of a scene could stand, and in a moment by itself their own places; whether
   * that is done, and they can be shown. At another scale all is to be worked out anew, too much for one task.
   */
  workOut(scene: NamesScene): boolean {
    const until = performance.now() + MOMENT.working;
    this.#setFor(scene);
    // Whose own places are known has his wishes known too, but for the few that the window's edge makes others.
    if (this.#ownIn && givesSamePlaces(this.#ownIn, scene)) return true;
    if (!addToKnown(this.#names, scene, this.#known, () => performance.now() < until)) return false;
    this.#own = ownPlaces(this.#names, scene, this.#own, this.#known);
    this.#ownIn = scene;
    return false;
  }

  /** Places and shows the names of a scene that has been worked out: those in the window and near it. */
  show(scene: NamesScene): void {
    if (this.#last && isSame(this.#last, scene)) return;
    this.#last = scene;
    const until = performance.now() + MOMENT.drawing;
    const size = nameSizeOf(scene);
    const placed = this.#place(scene);
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

  /** At another scale or with other letters nothing is known any more. */
  #setFor(scene: NamesScene): void {
    const { zoom, growth } = nameSizeOf(scene);
    const set = `${this.#faces}/${scene.scale}/${zoom}/${growth}`;
    if (set === this.#set) return;
    this.#set = set;
    this.#own = NOWHERE;
    this.#ownIn = null;
    this.#known = new Map();
  }

  /** Places the names; at one scale each stays where it was unless there is a reason to move it. */
  #place(scene: NamesScene): readonly PlacedName<Standing>[] {
    const before = { own: this.#own, ofLate: this.#heldIn === this.#set ? this.#held : NOWHERE };
    const placed = placeOnMap(this.#names, scene, before, this.#known);
    this.#held = new Map(placed.map(({ id, pieces }) => [id, pieces]));
    this.#heldIn = this.#set;
    const written = placed.flatMap(({ pieces }) => pieces.map((piece) => onMap(piece, scene.scale)));
    if (JSON.stringify(written) !== JSON.stringify(this.#written)) this.#written = written;
    return placed;
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
        this.#drawSome(scene, size, performance.now() + MOMENT.drawing);
    });
  }

  #moveTo(name: PlacedName<Standing>, shown: Shown, scene: NamesScene): void {
    const { x, y } = this.#cornerOf(name, shown, scene);
    shown.image.setPosition(x, y);
    this.#see(name.id, shown);
  }

  /** Where the names stand, map pixels: another list whenever one of them stands elsewhere. */
  get written(): readonly Box[] {
    return this.#written;
  }

  /** What is written and to be seen by its first words, in pieces of the map; nothing while it is to be set anew. */
  get lying(): readonly { readonly text: string; readonly pieces: readonly Box[] }[] {
    if (this.#heldIn !== this.#set) return [];
    const scale = this.#last?.scale ?? 1;
    const seen = [...this.#held].filter(([id]) => !this.#isCut(id));
    return seen.map(([id, pieces]) => ({
      text: this.#textOf(id),
      pieces: pieces.map((piece) => onMap(piece, scale)),
    }));
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
    const share = where.isSmaller ? SMALLER_TYPE : 1;
    const set = ({ style, size: own }: PointName["lines"][number], text: string): SetLine => ({
      text,
      set: letteredAs(style, size, { size: own, share }),
      ...inksOf(style, inks),
    });
    const [first] = point.lines as [PointName["lines"][number]];
    const lines = where.isBroken
      ? (brokenLine(first.text) ?? [first.text]).map((text) => set(first, text))
      : point.lines.slice(0, where.lines).map((line) => set(line, line.text));
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
  if (where.type === "block")
    return `${how}/${where.anchor}/${where.lines}/${where.isSmaller}/${where.isBroken}/${where.led ?? ""}`;
  if (where.type === "turned") return how;
  return `${how}/${where.shrunk}/${where.letters[0]?.x}/${where.letters[0]?.y}`;
}

/** Whether names have the same places of their own in a scene as in another of the same scale. */
function givesSamePlaces(a: NamesScene, b: NamesScene): boolean {
  return (
    a.names === b.names &&
    a.contours === b.contours &&
    a.counters === b.counters &&
    a.front === b.front &&
    contains(nearOf(a.window), b.window)
  );
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
    a.rooms === b.rooms &&
    a.window.x === b.window.x &&
    a.window.y === b.window.y &&
    a.window.width === b.window.width &&
    a.window.height === b.window.height &&
    JSON.stringify(a.cards) === JSON.stringify(b.cards)
  );
}
