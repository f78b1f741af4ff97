/**
 * A picture laid over part of the map, painted with a 2D canvas when what it shows changes, and only moved
 * by the camera in between: patterns, dashes and words cost nothing while the map is panned.
 */
import type Phaser from "phaser";
import type { Box } from "../hexes.ts";

/** Largest picture of a layer, in pixels: what a modest graphics card takes without a stutter. */
const MOST_PIXELS = 5_000_000;
const LONGEST_SIDE = 4096;

/** How sharp a layer must be, and how wide its pen is. */
export interface Sharpness {
  /** Screen pixels for a map pixel. */
  readonly scale: number;
  /** Map pixels for one pixel of a line in the drawing of the play zoom. */
  readonly pen: number;
}

/** Paints in map pixels. */
export type Paint = (context: CanvasRenderingContext2D) => void;

let count = 0;

/** One layer of the map. */
export class BakedLayer {
  readonly #scene: Phaser.Scene;
  readonly #depth: number;
  readonly #name: string;
  #image: Phaser.GameObjects.Image | null = null;
  #covered: Box | null = null;

  constructor(scene: Phaser.Scene, name: string, depth: number) {
    this.#scene = scene;
    this.#name = name;
    this.#depth = depth;
  }

  /** What part of the map the last picture covers. */
  get covered(): Box | null {
    return this.#covered;
  }

  get image(): Phaser.GameObjects.Image | null {
    return this.#image;
  }

  /** Paints a part of the map; an earlier picture is replaced. */
  paint(box: Box, sharpness: Sharpness, paint: Paint): void {
    const most = Math.min(
      sharpness.scale,
      Math.sqrt(MOST_PIXELS / (box.width * box.height)),
      LONGEST_SIDE / Math.max(box.width, box.height),
    );
    const width = Math.max(1, Math.ceil(box.width * most));
    const height = Math.max(1, Math.ceil(box.height * most));
    const old = this.#image?.texture.key;
    const key = `${this.#name}-${++count}`;
    const texture = this.#scene.textures.createCanvas(key, width, height);
    if (!texture) throw new Error(`BakedLayer: no texture for ${this.#name}`);
    const context = texture.getContext();
    context.setTransform(most, 0, 0, most, -box.x * most, -box.y * most);
    context.lineJoin = "round";
    context.lineCap = "round";
    paint(context);
    texture.refresh();
    if (!this.#image) {
      this.#image = this.#scene.add.image(0, 0, key);
      this.#image.setOrigin(0, 0).setDepth(this.#depth);
    } else this.#image.setTexture(key);
    this.#image
      .setPosition(box.x, box.y)
      .setScale(1 / most)
      .setVisible(true);
    if (old) this.#scene.textures.remove(old);
    this.#covered = box;
  }

  /** Shows nothing until it is painted again. */
  clear(): void {
    this.#image?.setVisible(false);
    this.#covered = null;
  }
}

/** Whether one box lies wholly in another. */
export function contains(outer: Box | null, inner: Box): boolean {
  return (
    outer !== null &&
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** The part of the map to paint: all of it where that is sharp enough, else the window and half as much around. */
export function partToPaint(map: Box, window: Box, sharpness: Sharpness): Box {
  const pixels = map.width * map.height * sharpness.scale ** 2;
  const isWhole = pixels <= MOST_PIXELS && Math.max(map.width, map.height) * sharpness.scale <= LONGEST_SIDE;
  if (isWhole) return map;
  const [dx, dy] = [window.width / 2, window.height / 2];
  const x = Math.max(map.x, window.x - dx);
  const y = Math.max(map.y, window.y - dy);
  return {
    x,
    y,
    width: Math.min(map.x + map.width, window.x + window.width + dx) - x,
    height: Math.min(map.y + map.height, window.y + window.height + dy) - y,
  };
}
