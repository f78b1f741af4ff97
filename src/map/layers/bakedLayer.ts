/**
 * A picture laid over part of the map, painted with a 2D canvas when what it shows changes, and only moved
 * by the camera in between: patterns, dashes and words cost nothing while the map is panned.
 */
import type Phaser from "phaser";
import type { Box } from "../../drawing/hexes.ts";

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
  #canvas: Phaser.Textures.CanvasTexture | null = null;
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
    const texture = this.#canvasOf(width, height);
    const context = texture.getContext();
    context.setTransform(most, 0, 0, most, -box.x * most, -box.y * most);
    context.lineJoin = "round";
    context.lineCap = "round";
    paint(context);
    texture.refresh();
    if (!this.#image) {
      this.#image = this.#scene.add.image(0, 0, texture);
      this.#image.setOrigin(0, 0).setDepth(this.#depth);
    } else if (this.#image.texture !== texture) {
      const old = this.#image.texture.key;
      this.#image.setTexture(texture.key);
      this.#scene.textures.remove(old);
    }
    // The name tells one painting from the next, whose canvas may be the same.
    this.#image
      .setName(`${this.#name}-${++count}`)
      .setPosition(box.x, box.y)
      .setScale(1 / most)
      .setVisible(true);
    this.#covered = box;
  }

  /** The canvas of the last picture, wiped, where the next is as large: a new one of several megabytes takes long. */
  #canvasOf(width: number, height: number): Phaser.Textures.CanvasTexture {
    const last = this.#canvas;
    if (last && last.width === width && last.height === height) {
      const context = last.getContext();
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, width, height);
      return last;
    }
    const canvas = this.#scene.textures.createCanvas(`${this.#name}-${++count}`, width, height);
    if (!canvas) throw new Error(`BakedLayer: no texture for ${this.#name}`);
    this.#canvas = canvas;
    return canvas;
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
