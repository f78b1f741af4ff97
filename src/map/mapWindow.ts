/** The window on the map: its size and density, the outlook, and when it has come to rest. */

import type { Box, Point } from "../drawing/hexes.ts";
import {
  clampOutlook,
  type Frame,
  type Furnished,
  hexOnScreen,
  mapPointAt,
  type Outlook,
  outlookAfterResize,
  visibleBox,
  weightAt,
  wholeScale,
  windowPointOf,
  zoomedAt,
} from "./camera.ts";
import { coversOver, furnitureOver } from "./covers.ts";
import { keyBeside, withKey } from "./keyRoom.ts";
import type { Sharpness } from "./layers/bakedLayer.ts";
import type { Rect } from "./names/boxes.ts";
import { NO_SIDES, sidesFor, sidesOfCard } from "./sides.ts";

/** The pictures are drawn anew when the zoom has rested so long, milliseconds. */
const REST = 140;
const MOST_DENSITY = 3;

/** Follows the size of the host and keeps the outlook on the map. */
export class MapWindow {
  readonly #host: HTMLElement;
  readonly #map: { readonly width: number; readonly height: number };
  readonly #changed: (what: "moved" | "rested") => void;
  #frame: Frame;
  #outlook: Outlook;
  #furnished: Furnished = { whole: NO_SIDES, now: NO_SIDES, lent: NO_SIDES };
  /** What stands over it for good while the whole sheet is shown. */
  #furniture: readonly Rect[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** How often it has been moved by fingers, mouse or keys, or by a program in their place. */
  movesByHand = 0;
  /** How much heavier than usual lines and signs are drawn. */
  penWeight = 1;

  constructor(
    host: HTMLElement,
    map: { readonly width: number; readonly height: number },
    changed: (what: "moved" | "rested") => void,
  ) {
    this.#host = host;
    this.#map = map;
    this.#changed = changed;
    this.#frame = this.#measure();
    this.#outlook = { x: map.width / 2, y: map.height / 2, scale: 0.5 };
  }

  get frame(): Frame {
    return this.#frame;
  }

  get outlook(): Outlook {
    return this.#outlook;
  }

  /** Hex width on the screen, CSS pixels. */
  get hexWidth(): number {
    return hexOnScreen(this.#outlook);
  }

  /** What part of the map is to be seen. */
  get visible(): Box {
    return visibleBox(this.#outlook, this.#frame);
  }

  /** Whether all of the map is to be seen. */
  get isWhole(): boolean {
    const { x, y, width, height } = this.visible;
    return x <= 0 && y <= 0 && x + width >= this.#map.width && y + height >= this.#map.height;
  }

  /** Takes note of what stands over the window for good; the outlook minds it from the next movement on. */
  minds(): void {
    const { whole, now, card } = furnitureOver(this.#host);
    const free = (window: { readonly width: number; readonly height: number }): number =>
      wholeScale(window, this.#map);
    this.#furniture = whole;
    this.#furnished = {
      whole: withKey(this.#frame, whole, sidesFor(this.#frame, whole, free), free),
      now: sidesFor(this.#frame, now, free),
      lent: card ? sidesOfCard(this.#frame, card) : NO_SIDES,
    };
  }

  /** The place for a key beside the whole sheet; null where none is free. */
  get keyRoom(): ReturnType<typeof keyBeside> {
    if (!this.isWhole) return null;
    return keyBeside(this, this.#map, this.#furniture);
  }

  /** What lies over it now, CSS pixels from its corner. */
  get covers(): readonly Rect[] {
    return coversOver(this.#host);
  }

  /** The same as boxes of the map. */
  get coversOnMap(): readonly Box[] {
    return this.covers.map((cover) => this.boxOnMap(cover));
  }

  /** What of the map a box of the window covers. */
  boxOnMap({ left, top, right, bottom }: Rect): Box {
    const { scale } = this.#outlook;
    const { x, y } = this.mapPoint({ x: left, y: top });
    return { x, y, width: (right - left) / scale, height: (bottom - top) / scale };
  }

  get sharpness(): Sharpness {
    return {
      scale: this.#outlook.scale * this.#frame.density,
      pen: (this.penWeight * weightAt(this.#outlook)) / this.#outlook.scale,
    };
  }

  /** The middle of the window, moved by less than a pixel so that the map's pixels meet the screen's. */
  get snapped(): Point {
    const { x, y, scale } = this.#outlook;
    const { width, height, density } = this.#frame;
    const screen = scale * density;
    const snap = (middle: number, length: number): number => {
      const half = Math.round(length * density) / 2;
      return (Math.round(middle * screen - half) + half) / screen;
    };
    return { x: snap(x, width), y: snap(y, height) };
  }

  /** Takes the host's size anew; true when it has changed. */
  resize(): boolean {
    const frame = this.#measure();
    const before = this.#frame;
    const { width, height, density } = before;
    if (frame.width === width && frame.height === height && frame.density === density) return false;
    this.#frame = frame;
    this.minds();
    this.look(outlookAfterResize(this.#outlook, before, frame));
    return true;
  }

  look(outlook: Outlook): void {
    this.#outlook = clampOutlook(outlook, this.#frame, this.#map, this.#furnished);
    this.#changed("moved");
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#changed("rested"), REST);
  }

  lookAt(point: Point): void {
    this.look({ ...this.#outlook, ...point });
  }

  /** How near the window comes to looking at a point; null where it looks there already. */
  nearestTo(point: Point): Point | null {
    const { x, y } = clampOutlook({ ...this.#outlook, ...point }, this.#frame, this.#map, this.#furnished);
    return Math.hypot(x - this.#outlook.x, y - this.#outlook.y) * this.#outlook.scale < 1 ? null : { x, y };
  }

  panBy(dx: number, dy: number): void {
    this.movesByHand += 1;
    const { x, y, scale } = this.#outlook;
    this.look({ scale, x: x - dx / scale, y: y - dy / scale });
  }

  zoomAt(at: Point, factor: number): void {
    this.movesByHand += 1;
    this.look(zoomedAt(this.#outlook, this.#frame, at, factor));
  }

  zoomBy(factor: number): void {
    this.zoomAt({ x: this.#frame.width / 2, y: this.#frame.height / 2 }, factor);
  }

  mapPoint(at: Point): Point {
    return mapPointAt(this.#outlook, this.#frame, at);
  }

  windowPoint(point: Point): Point {
    return windowPointOf(this.#outlook, this.#frame, point);
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  #measure(): Frame {
    return {
      width: Math.max(1, this.#host.clientWidth),
      height: Math.max(1, this.#host.clientHeight),
      density: Math.min(MOST_DENSITY, Math.max(1, window.devicePixelRatio)),
    };
  }
}
