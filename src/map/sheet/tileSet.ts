/** Squares of the sheet, each as sharp as the screen at one scale; what is out of the window is not drawn. */
import type Phaser from "phaser";
import type { Box } from "../../drawing/hexes.ts";
import { addPicture } from "../pictures.ts";
import type { SheetPart } from "./paintSheet.ts";
import type { Press } from "./press.ts";

/** Side of a square, screen pixels. */
const SIDE = 512;
/** Squares that are kept although they are out of the window, for each one in it. */
const KEPT_AROUND = 3;

/** How all squares of a set are drawn. */
export type TileStyle = Omit<SheetPart, "box">;

interface Tile {
  readonly column: number;
  readonly row: number;
  readonly image: Phaser.GameObjects.Image;
  readonly key: string;
}

let count = 0;

/** Squares of one style. */
export class TileSet {
  readonly style: TileStyle;
  readonly #scene: Phaser.Scene;
  readonly #sheet: Box;
  readonly #tiles = new Map<string, Tile>();
  readonly #asked = new Set<string>();
  #window: Box = { x: 0, y: 0, width: 0, height: 0 };
  #isGone = false;
  #alpha = 1;

  constructor(scene: Phaser.Scene, sheet: Box, style: TileStyle) {
    this.#scene = scene;
    this.#sheet = sheet;
    this.style = style;
  }

  /** How strongly the squares are drawn, 0 to 1. */
  set alpha(alpha: number) {
    this.#alpha = alpha;
    for (const { image } of this.#tiles.values()) image.setAlpha(alpha);
  }

  /** Length of a square's side on the map. */
  get #step(): number {
    return SIDE / this.style.scale;
  }

  /** Shows just the squares in the window. */
  follow(window: Box): void {
    this.#window = window;
    const step = this.#step;
    for (const { image, column, row } of this.#tiles.values()) {
      const [x, y] = [column * step, row * step];
      image.setVisible(
        x < window.x + window.width &&
          x + step > window.x &&
          y < window.y + window.height &&
          y + step > window.y,
      );
    }
  }

  /** Whether every square in the window is there. */
  get isWhole(): boolean {
    return this.#inBox(this.#window).every(({ column, row }) => this.#tiles.has(`${column}/${row}`));
  }

  /** The square to draw next: of those in the window, then of those around it, the one nearest its middle. */
  next(): { readonly column: number; readonly row: number } | null {
    const { x, y, width, height } = this.#window;
    const around = { x: x - width / 2, y: y - height / 2, width: 2 * width, height: 2 * height };
    for (const box of [this.#window, around]) {
      const missing = this.#inBox(box).filter(({ column, row }) => {
        const name = `${column}/${row}`;
        return !this.#tiles.has(name) && !this.#asked.has(name);
      });
      const step = this.#step;
      const farness = (tile: { readonly column: number; readonly row: number }): number =>
        Math.hypot((tile.column + 0.5) * step - x - width / 2, (tile.row + 0.5) * step - y - height / 2);
      missing.sort((a, b) => farness(a) - farness(b));
      if (missing[0]) return missing[0];
    }
    return null;
  }

  /** Draws a square and lays it down; nothing is laid once the set is gone. */
  async print(
    press: Press,
    { column, row }: { readonly column: number; readonly row: number },
  ): Promise<void> {
    const name = `${column}/${row}`;
    this.#asked.add(name);
    const step = this.#step;
    const box = { x: column * step, y: row * step, width: step, height: step };
    try {
      const picture = await press.print({ ...this.style, box }, SIDE, SIDE);
      if (!this.#isGone && this.#scene.sys?.isActive()) this.#lay(column, row, picture);
      if (typeof ImageBitmap !== "undefined" && picture instanceof ImageBitmap) picture.close();
    } finally {
      this.#asked.delete(name);
    }
  }

  /** Takes all squares away. */
  clear(): void {
    this.#isGone = true;
    for (const tile of this.#tiles.values()) this.#drop(tile);
    this.#tiles.clear();
  }

  #lay(column: number, row: number, picture: CanvasImageSource): void {
    const key = `sheet-${++count}`;
    const canvas = Object.assign(document.createElement("canvas"), { width: SIDE, height: SIDE });
    canvas.getContext("2d", { alpha: false })?.drawImage(picture, 0, 0);
    addPicture(this.#scene, key, canvas);
    const step = this.#step;
    const image = this.#scene.add.image(column * step, row * step, key);
    image
      .setOrigin(0, 0)
      .setScale(1 / this.style.scale)
      .setDepth(0.5)
      .setAlpha(this.#alpha);
    this.#tiles.set(`${column}/${row}`, { column, row, image, key });
    this.follow(this.#window);
    this.#dropFar();
  }

  #drop({ image, key }: Tile): void {
    image.destroy();
    this.#scene.textures.remove(key);
  }

  /** Forgets what lies farthest from the window when there is too much. */
  #dropFar(): void {
    const most = KEPT_AROUND * Math.max(4, this.#inBox(this.#window).length) + 4;
    if (this.#tiles.size <= most) return;
    const step = this.#step;
    const { x, y, width, height } = this.#window;
    const farness = ({ column, row }: Tile): number =>
      Math.hypot((column + 0.5) * step - x - width / 2, (row + 0.5) * step - y - height / 2);
    const [farthest] = [...this.#tiles.entries()].sort(([, a], [, b]) => farness(b) - farness(a));
    if (!farthest || farthest[1].image.visible) return;
    this.#drop(farthest[1]);
    this.#tiles.delete(farthest[0]);
  }

  /** Squares of the sheet that touch a box. */
  #inBox(box: Box): { readonly column: number; readonly row: number }[] {
    const step = this.#step;
    const sheet = this.#sheet;
    const left = Math.floor(Math.max(box.x, sheet.x) / step);
    const right = Math.ceil(Math.min(box.x + box.width, sheet.x + sheet.width) / step);
    const top = Math.floor(Math.max(box.y, sheet.y) / step);
    const bottom = Math.ceil(Math.min(box.y + box.height, sheet.y + sheet.height) / step);
    const tiles: { readonly column: number; readonly row: number }[] = [];
    for (let row = top; row < bottom; row++)
      for (let column = left; column < right; column++) tiles.push({ column, row });
    return tiles;
  }
}
