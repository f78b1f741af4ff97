/** The flags of the objectives over the counters, each a small picture that is painted again when it changes. */
import type Phaser from "phaser";
import type { Box } from "../../drawing/hexes.ts";
import type { Theme } from "../../drawing/palette.ts";
import type { Grid } from "../../engine/index.ts";
import { BakedLayer } from "./bakedLayer.ts";
import { type AroundFlags, boxOfFlag, type Flag, type FlagSign, paintFlag, placeFlags } from "./flags.ts";
import { type OverlayFrame, paintLayer } from "./paintLayer.ts";

/** What the flags show, and what they keep clear of. */
export interface FlagScene extends AroundFlags {
  readonly theme: Theme;
  readonly flags: readonly FlagSign[];
}

/** The flags of one battlefield. */
export class FlagLayer {
  readonly #scene: Phaser.Scene;
  readonly #grid: Grid;
  readonly #depth: number;
  readonly #layers: BakedLayer[] = [];
  #painted: readonly string[] = [];
  #boxes: readonly Box[] = [];

  constructor(scene: Phaser.Scene, grid: Grid, depth: number) {
    this.#scene = scene;
    this.#grid = grid;
    this.#depth = depth;
  }

  /** What the flags cover, map pixels: the same list until one of them changes its place. */
  get boxes(): readonly Box[] {
    return this.#boxes;
  }

  /** Places the flags and paints those that have changed. */
  show({ theme, flags, taken, works }: FlagScene, frame: OverlayFrame): void {
    const { scale, pen } = frame.sharpness;
    const placed = placeFlags({ grid: this.#grid, pen }, flags, { taken, works });
    const keys = placed.map((flag) => JSON.stringify([theme, scale, pen, flag]));
    placed.forEach((flag, i) => {
      if (this.#painted[i] !== keys[i]) this.#paint(i, flag, theme, frame);
    });
    for (const spare of this.#layers.slice(placed.length)) spare.clear();
    const boxes = placed.map((flag) => boxOfFlag(flag, pen));
    if (JSON.stringify(boxes) !== JSON.stringify(this.#boxes)) this.#boxes = boxes;
    this.#painted = keys;
  }

  #paint(index: number, flag: Flag, theme: Theme, frame: OverlayFrame): void {
    let layer = this.#layers[index];
    if (!layer) {
      layer = new BakedLayer(this.#scene, "flag", this.#depth);
      this.#layers[index] = layer;
    }
    const box = boxOfFlag(flag, frame.sharpness.pen);
    paintLayer(layer, { grid: this.#grid, theme, frame }, box, (brush) => paintFlag(brush, flag));
  }
}
