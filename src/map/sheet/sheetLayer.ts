/** The ground under everything: squares of the sheet, sharp at the present scale, over a picture of it all. */
import type Phaser from "phaser";
import type { Box } from "../../drawing/hexes.ts";
import type { Theme } from "../../drawing/palette.ts";
import { addPicture } from "../pictures.ts";
import { sheetBox } from "./paintMargin.ts";
import type { SheetPart } from "./paintSheet.ts";
import type { Press } from "./press.ts";
import { TileSet, type TileStyle } from "./tileSet.ts";

/** Longest side of the picture of the whole sheet, pixels: it is seen for a moment while squares are drawn. */
const WHOLE = 1400;
/** How much of the ground is left where what lies over it must stand out. */
const QUIET = 0.74;
const MINIATURE_WIDTH = 400;
/** Squares that are drawn at the same time. */
const AT_ONCE = 2;

/** What of the sheet is in the window. */
export interface SheetFrame {
  readonly window: Box;
  /** Screen pixels for a map pixel, and for a CSS pixel. */
  readonly scale: number;
  readonly density: number;
}

/** How the sheet is to be drawn. */
export interface SheetStyle {
  readonly theme: Theme;
  readonly contours: SheetPart["contours"];
}

/** The lowest layer of the map. */
export class SheetLayer {
  readonly #scene: Phaser.Scene;
  readonly #press: Press;
  readonly #map: { readonly width: number; readonly height: number };
  readonly #sheet: Box;
  readonly #changed: (state: "drawing" | "sharp") => void;
  readonly #whole: Phaser.GameObjects.Image;
  readonly #wholes = new Map<string, HTMLCanvasElement>();
  readonly #printing = new Map<string, Promise<void>>();
  #style: SheetStyle | null = null;
  #frame: SheetFrame | null = null;
  #tiles: TileSet | null = null;
  /** Squares of the scale or style before, until all of the new ones in the window are there. */
  #before: TileSet | null = null;
  #drawing = 0;
  #alpha = 1;
  #isClosed = false;

  constructor(
    scene: Phaser.Scene,
    press: Press,
    map: { readonly width: number; readonly height: number },
    changed: (state: "drawing" | "sharp") => void,
  ) {
    this.#scene = scene;
    this.#press = press;
    this.#map = map;
    this.#sheet = sheetBox(map);
    this.#changed = changed;
    this.#whole = scene.add.image(0, 0, "__DEFAULT").setOrigin(0, 0).setDepth(0).setVisible(false);
  }

  /** A small picture of the ground, for the mini-map. */
  get miniature(): CanvasImageSource | null {
    return this.#style ? (this.#wholes.get(`mini/${keyOf(this.#style)}`) ?? null) : null;
  }

  /** Draws the whole sheet in a style, so that it can be shown at once. */
  prepare(style: SheetStyle): Promise<void> {
    const key = keyOf(style);
    const known = this.#printing.get(key) ?? this.#printWhole(style);
    this.#printing.set(key, known);
    known.catch(() => this.#printing.delete(key));
    return known;
  }

  /** Shows the ground in a style; the old one stays until it is drawn. */
  async show(style: SheetStyle): Promise<void> {
    const isRecoloured = this.#style !== null && this.#style.theme !== style.theme;
    this.#style = style;
    const key = keyOf(style);
    if (!this.#wholes.has(key)) await this.prepare(style);
    if (this.#isClosed || this.#style !== style) return;
    // Squares of the night on a map of the day would hide it until the last new one is drawn.
    if (isRecoloured) this.#clearTiles();
    const texture = `sheet-whole-${key}`;
    const { x, y, width, height } = this.#sheet;
    this.#whole.setTexture(texture).setPosition(x, y).setDisplaySize(width, height).setVisible(true);
    this.#renew();
    this.#changed("drawing");
  }

  /** Follows the window; while it is being zoomed the squares only grow, at rest they are drawn anew. */
  follow(frame: SheetFrame, moment: "moved" | "rested"): void {
    this.#frame = frame;
    if (moment === "rested") this.#renew();
    this.#tiles?.follow(frame.window);
    this.#before?.follow(frame.window);
    this.#hideWhole();
    this.#pump();
  }

  /** Draws the ground fainter on its paper, so that what lies over it stands out. */
  set isQuiet(isQuiet: boolean) {
    this.#alpha = isQuiet ? QUIET : 1;
    this.#whole.setAlpha(this.#alpha);
    for (const tiles of [this.#tiles, this.#before]) if (tiles) tiles.alpha = this.#alpha;
  }

  close(): void {
    this.#isClosed = true;
    this.#press.close();
  }

  #clearTiles(): void {
    this.#tiles?.clear();
    this.#before?.clear();
    this.#tiles = null;
    this.#before = null;
  }

  /** Begins squares for the present scale and style. */
  #renew(): void {
    const [frame, style] = [this.#frame, this.#style];
    if (!frame || !style || !this.#wholes.has(keyOf(style))) return;
    const wanted: TileStyle = { ...style, scale: frame.scale, density: frame.density };
    const now = this.#tiles?.style;
    const isSame =
      now !== undefined &&
      now.scale === wanted.scale &&
      now.density === wanted.density &&
      now.theme === wanted.theme &&
      now.contours === wanted.contours;
    if (!isSame) {
      if (this.#before && this.#tiles?.isWhole !== true) this.#tiles?.clear();
      else {
        this.#before?.clear();
        this.#before = this.#tiles;
      }
      this.#tiles = new TileSet(this.#scene, this.#sheet, wanted);
      this.#tiles.alpha = this.#alpha;
    }
    this.#tiles?.follow(frame.window);
    this.#pump();
  }

  #pump(): void {
    while (this.#drawing < AT_ONCE && this.#tiles && !this.#isClosed) {
      const tiles = this.#tiles;
      const next = tiles.next();
      if (!next) break;
      this.#drawing++;
      tiles
        .print(this.#press, next)
        .catch((error: unknown) => console.error(error))
        .finally(() => {
          this.#drawing--;
          this.#settle();
          this.#pump();
        });
    }
  }

  /** Once the window is full of sharp squares the old ones go. */
  #settle(): void {
    if (this.#isClosed || !this.#tiles) return;
    const isWhole = this.#tiles.isWhole;
    if (isWhole) {
      this.#before?.clear();
      this.#before = null;
    }
    this.#hideWhole();
    this.#changed(isWhole ? "sharp" : "drawing");
  }

  /** What is wholly covered need not be drawn. */
  #hideWhole(): void {
    if (this.#style && this.#wholes.has(keyOf(this.#style)))
      this.#whole.setVisible(this.#tiles?.isWhole !== true);
  }

  async #printWhole(style: SheetStyle): Promise<void> {
    const box = this.#sheet;
    const scale = WHOLE / Math.max(box.width, box.height);
    const [width, height] = [Math.round(box.width * scale), Math.round(box.height * scale)];
    const picture = await this.#press.print({ ...style, box, scale, density: 1 }, width, height);
    if (this.#isClosed || !this.#scene.sys?.isActive()) return;
    const key = keyOf(style);
    const canvas = drawn(width, height, (context) => context.drawImage(picture, 0, 0));
    if (!this.#scene.textures.exists(`sheet-whole-${key}`))
      addPicture(this.#scene, `sheet-whole-${key}`, canvas);
    this.#wholes.set(key, canvas);
    const { width: w, height: h } = this.#map;
    const high = Math.round((MINIATURE_WIDTH * h) / w);
    this.#wholes.set(
      `mini/${key}`,
      drawn(MINIATURE_WIDTH, high, (context) => {
        context.imageSmoothingQuality = "high";
        const [left, top] = [-box.x * scale, -box.y * scale];
        context.drawImage(canvas, left, top, w * scale, h * scale, 0, 0, MINIATURE_WIDTH, high);
      }),
    );
  }
}

function keyOf({ theme, contours }: SheetStyle): string {
  return `${theme}-${contours}`;
}

function drawn(
  width: number,
  height: number,
  draw: (context: CanvasRenderingContext2D) => void,
): HTMLCanvasElement {
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  const context = canvas.getContext("2d");
  if (!context) throw new Error("SheetLayer: this browser gives no 2D canvas");
  draw(context);
  return canvas;
}
