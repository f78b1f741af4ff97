/** Everything that lies over the ground, each layer painted again only when what it shows has changed. */
import type Phaser from "phaser";
import { centreOf, crossingsOf, mapSize } from "../app/index.ts";
import type { Brush } from "../drawing/brush.ts";
import { paintFront } from "../drawing/front.ts";
import { type Box, boxAround, overlap, type Point } from "../drawing/hexes.ts";
import type { Theme } from "../drawing/palette.ts";
import type { Grid, Hex } from "../engine/index.ts";
import { DEPTHS } from "./depths.ts";
import type { SignsOnMap } from "./fanOfStacks.ts";
import { BakedLayer, contains, partToPaint } from "./layers/bakedLayer.ts";
import { paintCrossings } from "./layers/crossings.ts";
import { boxOfCounter } from "./layers/discPlace.ts";
import { FlagLayer } from "./layers/flagLayer.ts";
import { paintGrid, paintUnseen } from "./layers/ground.ts";
import { areNumbered, paintHexNumbers } from "./layers/hexNumbers.ts";
import { paintFollowed, paintMoment, paintOverMoment } from "./layers/moment.ts";
import { OrderLayers } from "./layers/orderLayers.ts";
import { paintCursor, paintPointed, paintTold } from "./layers/orders.ts";
import { type OverlayFrame, paintLayer } from "./layers/paintLayer.ts";
import { PaintQueue } from "./layers/paintQueue.ts";
import { boxOfFigure, type Figure, figuresOf, paintReach, roomsOf } from "./layers/reach.ts";
import { paintLessonSign } from "./layers/rings.ts";
import { SwitchedLayers } from "./layers/switched.ts";
import { hexesOfTargets, paintTargets } from "./layers/targets.ts";
import { boxesOfWorks, hexesWithSigns, paintWorks } from "./layers/works.ts";
import type { OverlayScene } from "./overlayScene.ts";

export type { OverlayFrame } from "./layers/paintLayer.ts";

/** Where names stand, and the cards that lie over the map; map pixels. */
export interface Written {
  readonly written: readonly Box[];
  /** Front and ways. */
  readonly lines: readonly (readonly Point[])[];
  readonly cards: readonly Box[];
}

/** What is painted on which layer, within what box. */
type Painting = [
  layer: BakedLayer,
  theme: Theme,
  frame: OverlayFrame,
  box: Box,
  paint: (brush: Brush) => void,
];

/** What lies upon the map: by kind, and all that names keep clear of. */
interface Upon extends SignsOnMap {
  readonly ringed: readonly Box[];
  readonly marks: readonly Box[];
  readonly works: readonly Box[];
  readonly all: readonly Box[];
}

/** How far the ring of a lesson stands out of its hex, map pixels. */
const RING = 8;

/** The overlays of one battlefield. */
export class Overlays {
  readonly #grid: Grid;
  readonly #map: Box;
  readonly #queue: PaintQueue;
  readonly #ground: BakedLayer;
  readonly #reach: BakedLayer;
  readonly #orders: OrderLayers;
  readonly #marks: BakedLayer;
  readonly #works: BakedLayer;
  readonly #numbers: BakedLayer;
  readonly #moment: BakedLayer;
  readonly #overMoment: BakedLayer;
  readonly #lesson: BakedLayer;
  readonly #cursor: BakedLayer;
  readonly #switched: SwitchedLayers;
  readonly #flags: FlagLayer;
  #last: { scene: OverlayScene; frame: OverlayFrame } | null = null;
  /** What the numbers of the hexes were last placed by. */
  #numbered: Readonly<Record<string, unknown>> | null = null;
  /** Where names stand, map pixels. */
  #written: readonly Box[] = [];
  /** The hex that a lesson speaks of, with its ring. */
  #ringed: readonly Box[] = [];
  /** Signs of wire and nests. */
  #worked: readonly Box[] = [];
  #rooms: readonly (readonly Box[])[] = [];
  #reached: readonly Box[] = [];
  #figures: readonly Box[] = [];
  #upon: Upon = {
    plaques: [],
    flags: [],
    arrows: [],
    reached: [],
    figures: [],
    names: [],
    ringed: [],
    marks: [],
    works: [],
    all: [],
  };

  /** `painted` is told whenever something was painted after `show` had answered. */
  constructor(scene: Phaser.Scene, grid: Grid, painted: () => void) {
    this.#grid = grid;
    this.#queue = new PaintQueue(painted);
    this.#map = { x: 0, y: 0, ...mapSize(grid) };
    this.#ground = new BakedLayer(scene, "ground", DEPTHS.ground);
    this.#reach = new BakedLayer(scene, "reach", DEPTHS.reach);
    this.#numbers = new BakedLayer(scene, "numbers", DEPTHS.numbers);
    this.#orders = new OrderLayers(scene, grid);
    this.#marks = new BakedLayer(scene, "marks", DEPTHS.marks);
    this.#works = new BakedLayer(scene, "works", DEPTHS.works);
    this.#moment = new BakedLayer(scene, "moment", DEPTHS.orders);
    this.#overMoment = new BakedLayer(scene, "over-moment", DEPTHS.strokes);
    this.#lesson = new BakedLayer(scene, "lesson", DEPTHS.lesson);
    this.#cursor = new BakedLayer(scene, "cursor", DEPTHS.cursor);
    const depths = { over: DEPTHS.switched, lines: DEPTHS.lines, signs: DEPTHS.strokes };
    this.#switched = new SwitchedLayers(scene, grid, depths, this.#queue);
    this.#flags = new FlagLayer(scene, grid, DEPTHS.flags);
  }

  close(): void {
    this.#queue.close();
  }

  /**
   * What names keep clear of: where plaques, flags and other signs lie, and for each figure of the reach where it may
   * stand. Map pixels; another list whenever one of them is another.
   */
  get upon(): { readonly plaques: readonly Box[]; readonly rooms: readonly (readonly Box[])[] } {
    return { plaques: this.signs.all, rooms: this.#rooms };
  }

  /** What lies upon the map by kind, with the arrows of the order in hand and the reach. */
  get signs(): Upon {
    const { plaques, arrows, marks } = this.#orders;
    const now = { plaques, flags: this.#flags.boxes, ringed: this.#ringed, marks, works: this.#worked };
    const rest = { arrows, reached: this.#reached, figures: this.#figures, names: this.#written };
    const upon = this.#upon;
    const isSame = (some: Partial<Upon>): boolean =>
      (Object.keys(some) as (keyof Upon)[]).every((kind) => upon[kind] === some[kind]);
    const all = isSame(now) ? upon.all : Object.values(now).flat();
    if (!isSame(now) || !isSame(rest)) this.#upon = { ...now, ...rest, all };
    return this.#upon;
  }

  /** Paints what differs from the last time: what is aimed at and chosen now, the rest in tasks of its own. */
  show(scene: OverlayScene, frame: OverlayFrame): void {
    const last = this.#last;
    this.#last = { scene, frame };
    const isNewPen =
      !last ||
      last.scene.theme !== scene.theme ||
      last.frame.sharpness.scale !== frame.sharpness.scale ||
      last.frame.sharpness.pen !== frame.sharpness.pen;
    const differs = (...keys: readonly (keyof OverlayScene)[]): boolean =>
      isNewPen || keys.some((key) => last?.scene[key] !== scene[key]);
    const needed = overlap(frame.window, this.#map);
    const isUncovered = needed !== null && !contains(this.#ground.covered, needed);
    if (differs("seen", "control", "crossings", "groundLayers") || isUncovered)
      this.#paintGround(scene, frame);
    this.#switched.show(scene.switched, frame, isNewPen ? "new" : "same");
    if (differs("flags", "taken", "works"))
      this.#flags.show({ ...scene, works: hexesWithSigns(scene.works) }, frame);
    if (differs("works") || isUncovered) this.#paintWorks(scene, frame);
    // The ring of what is aimed at gives way to the order's own sign.
    const isAimed = scene.targets !== null && differs("order");
    if (
      isAimed ||
      differs("reach", "targets", "from", "taken", "control", "groundLayers", "flags", "works")
    ) {
      this.#rooms = this.#roomsIn(scene, frame);
      this.#reached = this.#reachedIn(scene);
      this.#paintReach(scene, frame);
    }
    if (differs("order", "targets", "from", "eye", "reach", "taken") || this.#orders.isPlaqueUnread(frame))
      this.#showOrder(scene, frame);
    if (differs("sight")) this.#orders.showSight(scene, frame);
    if (differs("paths")) this.#paintMarks(scene, frame);
    if (differs("moment", "followed")) this.#paintMoment(scene, frame);
    if (differs("lesson")) this.#paintLesson(scene, frame);
  }

  /** Numbers of the reach and of the hexes make way for the names, wherever these have been placed. */
  mindNames({ written, lines, cards }: Written): void {
    const isNew = this.#written !== written;
    this.#written = written;
    if (!this.#last) return;
    const { scene, frame } = this.#last;
    if (isNew && scene.reach) this.#paintReach(scene, frame);
    if (isNew && scene.order) this.#showOrder(scene, frame);
    this.#paintNumbers(scene, frame, { lines, cards });
  }

  /** Marks the hex under the pointer or the keyboard's cursor; null takes the mark away. */
  point(hex: Hex | null, kind: "pointer" | "keyboard"): void {
    const last = this.#last;
    const box = hex === null ? null : boxAround(this.#grid, [hex], 8);
    if (!last || hex === null || !box) {
      this.#cursor.clear();
      return;
    }
    const centre = centreOf(this.#grid, hex);
    this.#paint(this.#cursor, last.scene.theme, last.frame, box, (brush) =>
      kind === "keyboard" ? paintCursor(brush, centre) : paintPointed(brush, centre),
    );
  }

  /** What lies over the ground: figures of the reach, signs, counters; map pixels. */
  get lying(): Readonly<Record<"figures" | "signs" | "counters", readonly Box[]>> {
    const { plaques, flags, marks } = this.signs;
    const counters = [...(this.#last?.scene.taken ?? [])].map((hex) => boxOfCounter(this.#grid, hex));
    return { figures: this.#figures, signs: [...plaques, ...flags, ...marks], counters };
  }

  /** Flags, wire and nests: neither figures of the reach nor plaques stand on them. */
  get #signsOnGround(): readonly Box[] {
    return [...this.#flags.boxes, ...this.#worked];
  }

  #showOrder(scene: OverlayScene, frame: OverlayFrame): void {
    this.#orders.show(scene, frame, { written: this.#written, signs: this.#signsOnGround });
  }

  #figuresIn({ reach, targets, from, taken }: OverlayScene, frame: OverlayFrame): readonly Figure[] {
    if (!reach || targets) return [];
    const { sharpness, hexWidth } = frame;
    const around = { from, taken, written: [...this.#written, ...this.#signsOnGround] };
    return [...figuresOf({ grid: this.#grid, pen: sharpness.pen, hexWidth }, reach, around).values()];
  }

  #roomsIn({ reach, targets, from, taken }: OverlayScene, frame: OverlayFrame): readonly (readonly Box[])[] {
    if (!reach || targets || from === null) return this.#rooms.length > 0 ? [] : this.#rooms;
    const { hexWidth, sharpness } = frame;
    const around = { from, taken, written: this.#signsOnGround };
    return roomsOf({ grid: this.#grid, pen: sharpness.pen, hexWidth }, reach, around);
  }

  /** Free ground of the reach; the same list while there is none. */
  #reachedIn({ reach, targets, from, taken }: OverlayScene): readonly Box[] {
    const hexes = reach && !targets ? reach.hexes.map(({ hex }) => hex) : [];
    const free = hexes.filter((hex) => hex !== from && !taken.has(hex));
    if (free.length === 0 && this.#reached.length === 0) return this.#reached;
    return free.map((hex) => boxOfCounter(this.#grid, hex));
  }

  #paint(...[layer, theme, frame, box, paint]: Painting): void {
    paintLayer(layer, { grid: this.#grid, theme, frame }, box, paint);
  }

  #paintLater(...painting: Painting): void {
    this.#queue.add(painting[0], () => this.#paint(...painting));
  }

  /** Grid, unseen ground and front in one picture: one layer as large as the window instead of three. */
  #paintGround(scene: OverlayScene, frame: OverlayFrame): void {
    const box = partToPaint(this.#map, frame.window, frame.sharpness);
    const { seen, layers } = scene;
    this.#paintLater(this.#ground, scene.theme, frame, box, (brush) => {
      if (layers.grid) paintGrid(brush, box);
      // One pattern over the ground at a time.
      const how = layers.control || layers.danger ? "flat" : "hatched";
      if (layers.fog && seen) paintUnseen(brush, box, seen, how);
      paintCrossings(brush, crossingsOf(scene.crossings));
      if (layers.front) paintFront(brush, scene.control);
    });
  }

  #paintNumbers(
    scene: OverlayScene,
    frame: OverlayFrame,
    { lines, cards }: Pick<Written, "lines" | "cards">,
  ): void {
    const { layers, theme, taken, nameOf } = scene;
    if (!layers.grid || !areNumbered(frame.hexWidth)) {
      this.#queue.drop(this.#numbers);
      this.#numbers.clear();
      this.#numbered = null;
      return;
    }
    const { window, sharpness } = frame;
    const written = this.#written;
    const signs = [...this.#signsOnGround, ...this.#figures];
    const where = JSON.stringify([cards, signs, window, sharpness]);
    const now = { taken, lines, written, theme, where };
    const last = this.#numbered;
    if (last && Object.entries(now).every(([key, value]) => last[key] === value)) return;
    this.#numbered = now;
    const box = partToPaint(this.#map, window, sharpness);
    const around = { taken, lines, written, cards: [...cards, ...signs], window };
    this.#paintLater(this.#numbers, theme, frame, box, (brush) =>
      paintHexNumbers(brush, box, nameOf, around),
    );
  }

  #paintReach(scene: OverlayScene, frame: OverlayFrame): void {
    const figures = this.#figuresIn(scene, frame);
    // The same list while there are none: whoever makes way for them has nothing to do.
    if (figures.length > 0 || this.#figures.length > 0)
      this.#figures = figures.map((figure) => boxOfFigure(figure, frame.sharpness.pen));
    const { order, reach, targets, from, theme, control, layers } = scene;
    const aimed = targets && boxAround(this.#grid, hexesOfTargets(targets), 20);
    if (targets && aimed) {
      const shot = new Set(order?.aims.map(({ target }) => target));
      this.#paint(this.#reach, theme, frame, aimed, (brush) => paintTargets(brush, targets, shot));
      return;
    }
    const hexes = reach?.hexes.map(({ hex }) => hex) ?? [];
    const box = from === null ? null : boxAround(this.#grid, [...hexes, from], 16);
    if (!reach || from === null || !box || hexes.length === 0) {
      this.#reach.clear();
      return;
    }
    this.#paint(this.#reach, theme, frame, box, (brush) =>
      paintReach(brush, { reach, from }, figures, () => {
        if (layers.front) paintFront(brush, control);
      }),
    );
  }

  /** Wire and nests within the part of the map that is painted. */
  #paintWorks({ works, theme }: OverlayScene, frame: OverlayFrame): void {
    this.#worked = boxesOfWorks(this.#grid, works);
    const part = partToPaint(this.#map, frame.window, frame.sharpness);
    const box = boxAround(this.#grid, hexesWithSigns(works), 12);
    const shared = box && overlap(box, part);
    if (shared) this.#paintLater(this.#works, theme, frame, shared, (brush) => paintWorks(brush, works));
    else {
      this.#queue.drop(this.#works);
      this.#works.clear();
    }
  }

  #paintMarks({ paths, theme }: OverlayScene, frame: OverlayFrame): void {
    const box = boxAround(this.#grid, paths.flat(), 20);
    if (!box) {
      this.#marks.clear();
      return;
    }
    this.#paint(this.#marks, theme, frame, box, (brush) => {
      for (const path of paths) paintTold(brush, path);
    });
  }

  #paintLesson({ lesson, theme }: OverlayScene, frame: OverlayFrame): void {
    const box = lesson === null ? null : boxAround(this.#grid, [lesson], 24 + 60 * frame.sharpness.pen);
    const ring = lesson === null ? null : boxAround(this.#grid, [lesson], RING);
    this.#ringed = ring ? [ring] : [];
    if (lesson === null || !box) this.#lesson.clear();
    else this.#paint(this.#lesson, theme, frame, box, (brush) => paintLessonSign(brush, lesson));
  }

  #paintMoment({ moment, followed, theme }: OverlayScene, frame: OverlayFrame): void {
    const strokes = moment ? [...moment.marches, ...moment.storms, ...moment.shots] : [];
    const hexes = [...(moment?.hexes ?? []), ...followed, ...strokes.flatMap(({ path }) => path)];
    const box = boxAround(this.#grid, hexes, 80);
    if (!moment || !box) {
      this.#moment.clear();
      this.#overMoment.clear();
      return;
    }
    this.#paint(this.#moment, theme, frame, box, (brush) => {
      paintFollowed(brush, followed);
      paintMoment(brush, moment);
    });
    this.#paint(this.#overMoment, theme, frame, box, (brush) => paintOverMoment(brush, moment));
  }
}
