/** The whole battlefield in a corner: ground, the two sides, and what the window shows. */
import { type AppState, centreOf } from "../../app/index.ts";
import type { Appearance } from "../../drawing/appearance.ts";
import type { Box, Point } from "../../drawing/hexes.ts";
import { PALETTES, type Theme } from "../../drawing/palette.ts";
import type { Grid, UnitId } from "../../engine/index.ts";
import { icon, MAP_ICON } from "./elements.ts";

const WIDTH = 176;
/** In a window smaller than this it begins folded away, CSS pixels. */
const ROOM = { width: 800, height: 480 };
const ICONS = {
  open: MAP_ICON,
  shut: "M3 3l10 10M13 3 3 13",
} as const;

/** What the mini-map shows. */
export interface MiniMapScene {
  readonly theme: Theme;
  readonly ground: CanvasImageSource | null;
  /** The units; the version changes whenever they do. */
  readonly counters: { readonly shown: ReadonlyMap<UnitId, Appearance>; readonly version: number };
  readonly window: Box;
}

/** What a press on its key asks for. */
export type MiniMapWish = AppState["settings"]["miniMap"];

/** A small map that can be folded away; a click on it asks to look there. */
export class MiniMap {
  readonly element: HTMLElement;
  readonly #grid: Grid;
  readonly #map: { readonly width: number; readonly height: number };
  readonly #canvas = document.createElement("canvas");
  /** What the window shows: the page moves it, and nothing is painted while the map is panned. */
  readonly #frame = document.createElement("div");
  readonly #key = document.createElement("button");
  #drawn: MiniMapScene | null = null;
  #version = -1;
  #isStale = true;
  #isFolded = false;
  #wish: MiniMapWish = "by-room";
  #room: { readonly width: number; readonly height: number } = ROOM;
  /** What of the map the window shows; where that is all of it, the small map is there only if it was asked for since. */
  #shows: "a-part" | "all" | "all-and-asked" = "a-part";

  constructor(
    grid: Grid,
    map: { readonly width: number; readonly height: number },
    lookAt: (point: Point) => void,
  ) {
    this.#grid = grid;
    this.#map = map;
    this.element = document.createElement("div");
    this.element.className = "map-mini";
    const picture = document.createElement("div");
    picture.className = "map-mini-picture";
    // The same is in the map and in the lists; the keyboard has the cursor.
    picture.setAttribute("aria-hidden", "true");
    this.#frame.className = "map-mini-window";
    picture.append(this.#canvas, this.#frame);
    this.#key.type = "button";
    this.element.append(picture, this.#key);
    const height = Math.round((map.height * WIDTH) / map.width);
    const density = Math.min(2, Math.max(1, window.devicePixelRatio));
    this.#canvas.width = WIDTH * density;
    this.#canvas.height = height * density;
    this.#canvas.style.width = `${WIDTH}px`;
    this.#canvas.style.height = `${height}px`;
    const look = (event: PointerEvent): void => {
      if (event.buttons === 0) return;
      const box = this.#canvas.getBoundingClientRect();
      lookAt({
        x: ((event.clientX - box.left) / box.width) * map.width,
        y: ((event.clientY - box.top) / box.height) * map.height,
      });
    };
    picture.addEventListener("pointerdown", look);
    picture.addEventListener("pointermove", look);
  }

  /** Gives its key a name, and what it does. */
  name(name: string, press: (wish: MiniMapWish) => void): void {
    this.#key.setAttribute("aria-label", name);
    this.#key.title = name;
    this.#key.addEventListener("click", () => {
      const wish = this.#isFolded ? "shown" : "away";
      if (this.#shows !== "a-part") this.#shows = wish === "shown" ? "all-and-asked" : "all";
      this.#fold();
      press(wish);
    });
  }

  /** Folds it away or opens it, as is wished, or as a window of this size has room. */
  follow(wish: MiniMapWish, room: { readonly width: number; readonly height: number }): void {
    this.#wish = wish;
    this.#room = room;
    this.#fold();
  }

  /** Folds it away while the window itself shows the whole map. */
  mind(shows: "a-part" | "all"): void {
    if (shows === "all" ? this.#shows !== "a-part" : this.#shows === "a-part") return;
    this.#shows = shows;
    this.#fold();
  }

  #fold(): void {
    const { width, height } = this.#room;
    const isNarrow = width < ROOM.width || height < ROOM.height;
    const isFolded = this.#wish === "away" || (this.#wish === "by-room" && isNarrow) || this.#shows === "all";
    this.#isStale = true;
    if (isFolded !== this.#isFolded || this.#key.firstChild === null) {
      this.#isFolded = isFolded;
      this.element.toggleAttribute("data-folded", isFolded);
      this.#key.setAttribute("aria-expanded", String(!isFolded));
      this.#key.replaceChildren(icon(isFolded ? ICONS.open : ICONS.shut));
    }
    const area = this.element.closest<HTMLElement>(".map-area") ?? this.element.parentElement;
    area?.style.setProperty("--map-mini", `${this.element.offsetHeight}px`);
    area?.style.setProperty("--map-mini-width", `${this.element.offsetWidth}px`);
  }

  /** What it shows has changed. */
  touch(): void {
    this.#isStale = true;
  }

  /** Draws it anew where ground or units have changed, and moves the frame of the window. */
  draw(look: () => MiniMapScene): void {
    if (!this.#isStale || this.#isFolded) return;
    this.#isStale = false;
    const scene = look();
    this.#drawStill(scene);
    const scale = WIDTH / this.#map.width;
    const { x, y, width, height } = scene.window;
    const { style } = this.#frame;
    style.width = `${width * scale}px`;
    style.height = `${height * scale}px`;
    style.transform = `translate(${x * scale}px, ${y * scale}px)`;
  }

  /** Ground and units without the window. */
  #drawStill(scene: MiniMapScene): void {
    const last = this.#drawn;
    const isSame =
      last?.theme === scene.theme && last.ground === scene.ground && this.#version === scene.counters.version;
    if (isSame) return;
    this.#drawn = scene;
    this.#version = scene.counters.version;
    const context = this.#canvas.getContext("2d");
    if (!context) return;
    const palette = PALETTES[scene.theme];
    this.#frame.style.borderColor = scene.theme === "day" ? palette.ink : palette.select;
    this.#frame.style.outlineColor = scene.theme === "day" ? palette.casing : palette.ink;
    const scale = this.#canvas.width / this.#map.width;
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.fillStyle = PALETTES[scene.theme].paper;
    context.fillRect(0, 0, this.#map.width, this.#map.height);
    context.imageSmoothingQuality = "high";
    if (scene.ground) context.drawImage(scene.ground, 0, 0, this.#map.width, this.#map.height);
    for (const unit of scene.counters.shown.values()) this.#dot(context, unit, scene.theme);
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
