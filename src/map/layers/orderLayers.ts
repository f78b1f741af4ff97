/** The order in hand on the map: ways and arrows under the counters, plaques and signs over them, the line of sight. */
import type Phaser from "phaser";
import { centreOf } from "../../app/index.ts";
import type { Grid } from "../../engine/index.ts";
import { DEPTHS } from "../depths.ts";
import { type Box, boxAround, overlap, type Point } from "../hexes.ts";
import type { OverlayScene } from "../overlayScene.ts";
import type { Theme } from "../palette.ts";
import { attackWay } from "./attack.ts";
import { BakedLayer } from "./bakedLayer.ts";
import type { Brush } from "./brush.ts";
import { hexesOfOrder, paintAircraft, paintEye, paintOrder, paintWayPoints } from "./orders.ts";
import { type OverlayFrame, paintLayer } from "./paintLayer.ts";
import { boxOfPlaque, paintPlaque, plaquesOf } from "./plaque.ts";
import { figuresOf } from "./reach.ts";
import { paintChosen } from "./rings.ts";
import { paintSight } from "./sight.ts";
import { paintBullseye } from "./targets.ts";

/** Half of the width of an arrow, map pixels, and every how many of its points a box is set. */
const ARROW = { half: 10, every: 4 } as const;

function boxesAlong(way: readonly Point[]): readonly Box[] {
  const side = 2 * ARROW.half;
  return way
    .filter((_, i) => i % ARROW.every === 0 || i === way.length - 1)
    .map(({ x, y }) => ({ x: x - ARROW.half, y: y - ARROW.half, width: side, height: side }));
}

/** The layers of the order in hand. */
export class OrderLayers {
  readonly #grid: Grid;
  readonly #orders: BakedLayer;
  readonly #plaques: BakedLayer;
  readonly #sight: BakedLayer;
  #plaqueBoxes: readonly Box[] = [];
  #arrowBoxes: readonly Box[] = [];

  constructor(scene: Phaser.Scene, grid: Grid) {
    this.#grid = grid;
    this.#orders = new BakedLayer(scene, "orders", DEPTHS.orders);
    this.#plaques = new BakedLayer(scene, "plaques", DEPTHS.plaques);
    this.#sight = new BakedLayer(scene, "sight", DEPTHS.plaques);
  }

  /** Where plaques lie, map pixels: another list whenever one of them has been painted elsewhere. */
  get plaques(): readonly Box[] {
    return this.#plaqueBoxes;
  }

  /** Where the arrows of assaults run, a row of small boxes, map pixels: another list whenever they were painted anew. */
  get arrows(): readonly Box[] {
    return this.#arrowBoxes;
  }

  /** Whether a card has come to lie over a plaque, or the window's edge. */
  isPlaqueUnread({ window, covers }: OverlayFrame): boolean {
    if (this.#plaqueBoxes.length === 0) return false;
    const over = covers();
    return this.#plaqueBoxes.some((box) => {
      const seen = overlap(box, window);
      const isCut = seen !== null && seen.width * seen.height < 0.99 * box.width * box.height;
      return isCut || over.some((cover) => overlap(box, cover) !== null);
    });
  }

  /** Paints the order; the figures of its hexes, which names in `written` move aside, stand over its ways. */
  show(scene: OverlayScene, frame: OverlayFrame, written: readonly Box[]): void {
    this.#paintWays(scene, frame, written);
    this.#paintSigns(scene, frame);
  }

  showSight({ sight, theme }: OverlayScene, frame: OverlayFrame): void {
    const hexes = sight ? [sight.from, ...sight.points.map(({ hex }) => hex)] : [];
    const box = boxAround(this.#grid, hexes, 20);
    if (sight && box) this.#paint(this.#sight, theme, frame, box, (brush) => paintSight(brush, sight));
    else this.#sight.clear();
  }

  #paintWays(scene: OverlayScene, frame: OverlayFrame, written: readonly Box[]): void {
    const { order, reach, from, theme, taken } = scene;
    const box = boxAround(this.#grid, order ? hexesOfOrder(order) : [], 80);
    if (!order || !box) {
      this.#orders.clear();
      return;
    }
    this.#paint(this.#orders, theme, frame, box, (brush) => {
      const figures = reach ? figuresOf(brush, reach, { from, taken, written }) : undefined;
      paintOrder(brush, order, { taken, written, figures });
    });
  }

  #paintSigns(scene: OverlayScene, frame: OverlayFrame): void {
    const { order, targets, theme, eye, taken } = scene;
    const pen = frame.sharpness.pen;
    const aims = order?.aims ?? [];
    const { window } = frame;
    const covers = aims.length > 0 ? frame.covers() : [];
    const plaques = plaquesOf({ grid: this.#grid, pen }, aims, { taken, covers, window });
    if (this.#plaqueBoxes.length + plaques.length > 0)
      this.#plaqueBoxes = plaques.map((plaque) => boxOfPlaque(plaque, pen));
    const storms = aims.flatMap(({ storm, target }) =>
      storm.map((hex) => attackWay(this.#grid, hex, target, taken)),
    );
    if (this.#arrowBoxes.length + storms.length > 0) this.#arrowBoxes = storms.flatMap(boxesAlong);
    const raids = aims.filter(({ air }) => air);
    const aimable = targets?.hexes ?? [];
    const marked = [...(order ? hexesOfOrder(order) : []), ...aimable, ...(eye === null ? [] : [eye])];
    const box = boxAround(this.#grid, marked, 120 + 100 * pen);
    const { chosen = [], wayPoints = [] } = order ?? {};
    const count = plaques.length + raids.length + chosen.length + wayPoints.length + aimable.length;
    if (!box || count + (eye === null ? 0 : 1) === 0) {
      this.#plaques.clear();
      return;
    }
    this.#paint(this.#plaques, theme, frame, box, (brush) => {
      if (eye !== null) {
        const { x, y } = centreOf(this.#grid, eye);
        paintEye(brush, { x, y: y - 57 });
      }
      for (const hex of aimable) paintBullseye(brush, hex);
      paintChosen(brush, chosen);
      if (order) paintWayPoints(brush, order, taken);
      for (const { target } of raids) paintAircraft(brush, target);
      for (const plaque of plaques) paintPlaque(brush, plaque);
    });
  }

  #paint(
    layer: BakedLayer,
    theme: Theme,
    frame: OverlayFrame,
    box: Box,
    paint: (brush: Brush) => void,
  ): void {
    paintLayer(layer, { grid: this.#grid, theme, frame }, box, paint);
  }
}
