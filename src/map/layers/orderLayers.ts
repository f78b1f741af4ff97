/** The order in hand on the map: ways under the counters, arrows, plaques and signs over them, the line of sight. */
import type Phaser from "phaser";
import type { Brush } from "../../drawing/brush.ts";
import { frontLines } from "../../drawing/frontLines.ts";
import { type Box, boxAround, overlap, type Point } from "../../drawing/hexes.ts";
import type { Theme } from "../../drawing/palette.ts";
import type { Grid, Hex } from "../../engine/index.ts";
import { DEPTHS } from "../depths.ts";
import type { OverlayScene } from "../overlayScene.ts";
import { paintStorm, type Storm, stormsOf } from "./attack.ts";
import { BakedLayer } from "./bakedLayer.ts";
import { haltsOf, type PlacedHalt, paintHalt } from "./halts.ts";
import {
  boxesOfWayPoints,
  boxOfAircraft,
  boxOfBullseye,
  boxOfEye,
  paintAircraft,
  paintBullseye,
  paintEye,
  paintWayPoints,
} from "./marks.ts";
import { hexesOfOrder, paintOrder } from "./orders.ts";
import { type OverlayFrame, paintLayer } from "./paintLayer.ts";
import { boxOfPlaque, type Plaque, paintPlaque, plaquesOf } from "./plaque.ts";
import { figureBesideCounter, figuresOf, paintFigure } from "./reach.ts";
import { paintChosen } from "./rings.ts";
import { paintShotsOverCounters } from "./shots.ts";
import { paintSight } from "./sight.ts";

/** Half of the width of an arrow, map pixels, and every how many of its points a box is set. */
const ARROW = { half: 10, every: 4 } as const;

function boxesAlong(way: readonly Point[]): readonly Box[] {
  const side = 2 * ARROW.half;
  return way
    .filter((_, i) => i % ARROW.every === 0 || i === way.length - 1)
    .map(({ x, y }) => ({ x: x - ARROW.half, y: y - ARROW.half, width: side, height: side }));
}

/** Signs over the counters of which it is remembered where they lie. */
interface Lying {
  readonly plaques: readonly Plaque[];
  readonly storms: readonly Storm[];
  readonly raids: readonly Hex[];
}

/** The layers of the order in hand. */
export class OrderLayers {
  readonly #grid: Grid;
  readonly #orders: BakedLayer;
  readonly #plaques: BakedLayer;
  readonly #sight: BakedLayer;
  #plaqueBoxes: readonly Box[] = [];
  #arrowBoxes: readonly Box[] = [];
  #markBoxes: readonly Box[] = [];

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

  /** Where the other signs lie that stand over the counters: bullseyes, eye, aircraft, way points. */
  get marks(): readonly Box[] {
    return this.#markBoxes;
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
  show(
    scene: OverlayScene,
    frame: OverlayFrame,
    { written, signs }: { readonly written: readonly Box[]; readonly signs: readonly Box[] },
  ): void {
    this.#paintWays(scene, frame, [...written, ...signs]);
    this.#paintSigns(scene, frame, { written, signs });
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
      paintOrder(brush, order, figures);
    });
  }

  #paintSigns(
    scene: OverlayScene,
    frame: OverlayFrame,
    { written, signs }: { readonly written: readonly Box[]; readonly signs: readonly Box[] },
  ): void {
    const { order, reach, targets, theme, eye, taken } = scene;
    const { hexWidth, sharpness } = frame;
    const drawing = { grid: this.#grid, pen: sharpness.pen, hexWidth };
    const aims = order?.aims ?? [];
    const plaques = aims.length > 0 ? this.#plaquesOf(scene, frame, signs) : [];
    const storms = stormsOf(this.#grid, aims, { taken, hexWidth });
    const raids = aims.filter(({ air }) => air).map(({ target }) => target);
    const end =
      order && reach
        ? figureBesideCounter(drawing, order.path, reach, { taken, written: [...written, ...signs] })
        : null;
    const halts = order ? this.#haltsOf(scene, drawing, [...written, ...signs]) : [];
    const aimable = targets?.hexes ?? [];
    this.#keepBoxes(scene, drawing, { plaques, storms, raids });
    const marked = [...(order ? hexesOfOrder(order) : []), ...aimable, ...(eye === null ? [] : [eye])];
    const box = boxAround(this.#grid, marked, 120 + 100 * sharpness.pen);
    const { chosen = [], wayPoints = [] } = order ?? {};
    // The head of an arrow ends where a bullseye would stand.
    const struck = new Set(storms.map(({ target }) => target));
    const shots = aims.flatMap(({ fire }) => fire);
    const all = [plaques, storms, shots, raids, halts, chosen, wayPoints, aimable];
    if (!box || (eye === null && !end && all.every((kind) => kind.length === 0))) {
      this.#plaques.clear();
      return;
    }
    this.#paint(this.#plaques, theme, frame, box, (brush) => {
      if (eye !== null) paintEye(brush, eye);
      for (const hex of aimable) if (!struck.has(hex)) paintBullseye(brush, hex);
      paintChosen(brush, chosen);
      for (const halt of halts) paintHalt(brush, halt);
      paintShotsOverCounters(brush, aims, taken);
      if (end) paintFigure(brush, end, "end");
      if (order) paintWayPoints(brush, order, taken);
      for (const target of raids) paintAircraft(brush, target);
      for (const storm of storms) paintStorm(brush, storm);
      for (const plaque of plaques) paintPlaque(brush, plaque);
    });
  }

  #haltsOf(
    { order, reach, from, taken }: OverlayScene,
    drawing: Pick<Brush, "grid" | "pen" | "hexWidth">,
    written: readonly Box[],
  ): readonly PlacedHalt[] {
    if (!order || (order.stages.length === 0 && order.marches.length === 0)) return [];
    const figures = reach ? figuresOf(drawing, reach, { from, taken, written }) : undefined;
    return haltsOf(drawing, order, { taken, written, figures });
  }

  /** What is remembered of the signs for all that keeps clear of them. */
  #keepBoxes(
    { order, targets, eye, taken }: OverlayScene,
    drawing: Pick<Brush, "grid" | "pen">,
    { plaques, storms, raids }: Lying,
  ): void {
    const { grid, pen } = drawing;
    if (this.#plaqueBoxes.length + plaques.length > 0)
      this.#plaqueBoxes = plaques.map((plaque) => boxOfPlaque(plaque, pen));
    if (this.#arrowBoxes.length + storms.length > 0)
      this.#arrowBoxes = storms.flatMap(({ attack }) => boxesAlong(attack.way));
    const marks = [
      ...(targets?.hexes ?? []).map((hex) => boxOfBullseye(grid, hex, pen)),
      ...raids.map((target) => boxOfAircraft(grid, target, pen)),
      ...(eye === null ? [] : [boxOfEye(grid, eye, pen)]),
      ...(order ? boxesOfWayPoints(drawing, order, taken) : []),
    ];
    if (this.#markBoxes.length + marks.length > 0) this.#markBoxes = marks;
  }

  #plaquesOf(
    { order, taken, control, layers }: OverlayScene,
    frame: OverlayFrame,
    signs: readonly Box[],
  ): readonly Plaque[] {
    const { window, sharpness, hexWidth } = frame;
    const front = layers.front ? frontLines(this.#grid, control).courses : [];
    const around = { taken, covers: frame.covers(), window, signs, front };
    return plaquesOf({ grid: this.#grid, pen: sharpness.pen, hexWidth }, order?.aims ?? [], around);
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
