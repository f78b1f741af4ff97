/** The whole battlefield in a corner: ground, the two sides, and what the window shows. */
import { centreOf } from "../../app/index.ts";
import type { Grid, UnitId } from "../../engine/index.ts";
import type { Appearance } from "../counters/appearance.ts";
import type { Box, Point } from "../hexes.ts";
import { PALETTES, type Theme } from "../palette.ts";

const WIDTH = 176;

/** What the mini-map shows. */
export interface MiniMapScene {
  readonly theme: Theme;
  readonly ground: CanvasImageSource | null;
  readonly units: ReadonlyMap<UnitId, Appearance>;
  /** Changes whenever the units do. */
  readonly version: number;
  readonly window: Box;
}

/** A small map; a click on it asks to look there. */
export class MiniMap {
  readonly element: HTMLCanvasElement;
  readonly #grid: Grid;
  readonly #map: { readonly width: number; readonly height: number };
  readonly #base = document.createElement("canvas");
  #drawn: MiniMapScene | null = null;

  constructor(
    grid: Grid,
    map: { readonly width: number; readonly height: number },
    lookAt: (point: Point) => void,
  ) {
    this.#grid = grid;
    this.#map = map;
    this.element = document.createElement("canvas");
    this.element.className = "map-mini";
    // The same is in the map and in the lists; the keyboard has the cursor.
    this.element.setAttribute("aria-hidden", "true");
    const height = Math.round((map.height * WIDTH) / map.width);
    const density = Math.min(2, Math.max(1, window.devicePixelRatio));
    this.element.width = WIDTH * density;
    this.element.height = height * density;
    this.element.style.width = `${WIDTH}px`;
    this.element.style.height = `${height}px`;
    const look = (event: PointerEvent): void => {
      if (event.buttons === 0) return;
      const box = this.element.getBoundingClientRect();
      lookAt({
        x: ((event.clientX - box.left) / box.width) * map.width,
        y: ((event.clientY - box.top) / box.height) * map.height,
      });
    };
    this.element.addEventListener("pointerdown", look);
    this.element.addEventListener("pointermove", look);
  }

  /** Draws it anew; ground and units only when they have changed. */
  draw(scene: MiniMapScene): void {
    const context = this.element.getContext("2d");
    if (!context) return;
    const palette = PALETTES[scene.theme];
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.drawImage(this.#still(scene), 0, 0);
    const scale = this.element.width / this.#map.width;
    context.setTransform(scale, 0, 0, scale, 0, 0);
    const { x, y, width, height } = scene.window;
    context.lineWidth = 44;
    context.strokeStyle = scene.theme === "day" ? palette.casing : palette.ink;
    context.strokeRect(x, y, width, height);
    context.lineWidth = 22;
    context.strokeStyle = scene.theme === "day" ? palette.ink : palette.select;
    context.strokeRect(x, y, width, height);
  }

  /** Ground and units without the window. */
  #still(scene: MiniMapScene): HTMLCanvasElement {
    const last = this.#drawn;
    const isSame =
      last?.theme === scene.theme && last.ground === scene.ground && last.version === scene.version;
    if (isSame) return this.#base;
    this.#drawn = scene;
    this.#base.width = this.element.width;
    this.#base.height = this.element.height;
    const context = this.#base.getContext("2d");
    if (!context) return this.#base;
    const scale = this.#base.width / this.#map.width;
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.fillStyle = PALETTES[scene.theme].paper;
    context.fillRect(0, 0, this.#map.width, this.#map.height);
    context.imageSmoothingQuality = "high";
    if (scene.ground) context.drawImage(scene.ground, 0, 0, this.#map.width, this.#map.height);
    for (const unit of scene.units.values()) this.#dot(context, unit, scene.theme);
    return this.#base;
  }

  /** A square for one side, a diamond for the other. */
  #dot(context: CanvasRenderingContext2D, unit: Appearance, theme: Theme): void {
    const { x, y } = centreOf(this.#grid, unit.hex);
    const r = unit.side === "soviet" ? 40 : 52;
    context.beginPath();
    if (unit.side === "soviet") context.rect(x - r, y - r, 2 * r, 2 * r);
    else {
      context.moveTo(x, y - r);
      context.lineTo(x + r, y);
      context.lineTo(x, y + r);
      context.lineTo(x - r, y);
      context.closePath();
    }
    context.fillStyle = PALETTES[theme][unit.side];
    context.fill();
    context.lineWidth = 14;
    context.strokeStyle = unit.side === "soviet" ? "#FFF6E6" : "#1C3262";
    context.stroke();
  }
}
