/** The ground under everything: the drawn sheet of the scenario, or a plain map drawn from its hexes. */
import type Phaser from "phaser";
import { type GameInPlay, mapSize } from "../../app/index.ts";
import type { Battlefield, Grid } from "../../engine/index.ts";
import type { Theme } from "../palette.ts";
import { drawPlainGround } from "./plainGround.ts";
import { loadPicture, type SheetZoom, sheetPicture } from "./sheetPictures.ts";

/** Above so many screen pixels for a map pixel (hexes of 45) the finer drawing is shown. */
const FINE_FROM = 45 / 104;
const QUIET = 0.55;
const MINIATURE_WIDTH = 400;

/** What ground to show. */
export interface GroundWanted {
  readonly game: GameInPlay;
  readonly field: Battlefield;
  readonly theme: Theme;
  readonly names: "named" | "bare";
}

/** The lowest layer of the map. */
export class SheetLayer {
  readonly #scene: Phaser.Scene;
  readonly #size: { readonly width: number; readonly height: number };
  readonly #longest: number;
  readonly #changed: () => void;
  readonly #image: Phaser.GameObjects.Image;
  #wanted: GroundWanted | null = null;
  #scale = 1;
  #shown = "";
  #miniature: HTMLCanvasElement | null = null;
  #picture: CanvasImageSource | null = null;

  constructor(scene: Phaser.Scene, grid: Grid, longest: number, changed: () => void) {
    this.#scene = scene;
    this.#size = mapSize(grid);
    this.#longest = Math.min(8192, longest);
    this.#changed = changed;
    this.#image = scene.add.image(0, 0, "__DEFAULT").setOrigin(0, 0).setDepth(0).setVisible(false);
  }

  /** A small picture of the ground, for the mini-map. */
  get miniature(): CanvasImageSource | null {
    return this.#miniature;
  }

  /** The picture that is shown, as large as the map. */
  get picture(): CanvasImageSource | null {
    return this.#picture;
  }

  /** Draws it or not: what is wholly covered need not be drawn. */
  set isDrawn(isDrawn: boolean) {
    this.#image.setVisible(isDrawn && this.#shown !== "");
  }

  /** Draws the ground fainter on its paper, so that what lies over it stands out. */
  set isQuiet(isQuiet: boolean) {
    this.#image.setAlpha(isQuiet ? QUIET : 1);
  }

  /** Shows the ground of a theme; the old one stays until it is loaded. */
  async show(wanted: GroundWanted): Promise<void> {
    this.#wanted = wanted;
    await this.#update();
  }

  /** Screen pixels for a map pixel: decides between the coarse and the fine drawing. */
  fitScale(scale: number): void {
    this.#scale = scale;
    void this.#update();
  }

  async #update(): Promise<void> {
    const wanted = this.#wanted;
    if (!wanted) return;
    const zoom: SheetZoom = this.#scale < FINE_FROM ? "far" : "play";
    const sheet =
      sheetPicture(wanted.game.book.id, wanted.theme, zoom) ??
      sheetPicture(wanted.game.book.id, wanted.theme, zoom === "far" ? "play" : "far");
    const key = sheet ? `sheet-${sheet.address}` : `sheet-plain-${wanted.theme}-${wanted.names}`;
    if (key === this.#shown) return;
    if (!this.#scene.textures.exists(key)) {
      const picture = sheet
        ? await loadPicture(sheet.address, this.#longest)
        : drawPlainGround(wanted.game, wanted.field, wanted.theme, wanted.names);
      if (!this.#scene.sys?.isActive()) return;
      if (!this.#scene.textures.exists(key)) this.#keep(key, picture);
    }
    // Another zoom or theme may have been asked for while this one was loading.
    if (this.#wanted !== wanted) return;
    this.#shown = key;
    this.#image.setTexture(key).setDisplaySize(this.#size.width, this.#size.height).setVisible(true);
    this.#keepPicture(key);
    this.#changed();
  }

  #keep(key: string, picture: HTMLImageElement | HTMLCanvasElement): void {
    if (picture instanceof HTMLCanvasElement) this.#scene.textures.addCanvas(key, picture);
    else this.#scene.textures.addImage(key, picture);
  }

  #keepPicture(key: string): void {
    const source = this.#scene.textures.get(key).getSourceImage();
    if (!(source instanceof HTMLImageElement || source instanceof HTMLCanvasElement)) return;
    this.#picture = source;
    const canvas = document.createElement("canvas");
    canvas.width = MINIATURE_WIDTH;
    canvas.height = Math.round((MINIATURE_WIDTH * this.#size.height) / this.#size.width);
    const context = canvas.getContext("2d");
    if (!context) return;
    context.imageSmoothingQuality = "high";
    context.drawImage(source, 0, 0, canvas.width, canvas.height);
    this.#miniature = canvas;
  }
}
