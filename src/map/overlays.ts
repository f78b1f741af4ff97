/** Everything that lies over the ground, each layer painted again only when what it shows has changed. */
import type Phaser from "phaser";
import type { AppState, MomentSigns, ReachView, Targets } from "../app/index.ts";
import { centreOf, crossingsOf, mapSize } from "../app/index.ts";
import type { Grid, Hex, SideView } from "../engine/index.ts";
import { type Box, boxAround, overlap, type Point } from "./hexes.ts";
import { BakedLayer, contains, partToPaint } from "./layers/bakedLayer.ts";
import type { Brush } from "./layers/brush.ts";
import { paintCrossings } from "./layers/crossings.ts";
import { FlagLayer } from "./layers/flagLayer.ts";
import type { FlagSign } from "./layers/flags.ts";
import { paintFront } from "./layers/front.ts";
import { paintGrid, paintUnseen } from "./layers/ground.ts";
import { areNumbered, paintHexNumbers } from "./layers/hexNumbers.ts";
import { paintFollowed, paintMoment, paintOverMoment } from "./layers/moment.ts";
import {
  hexesOfOrder,
  type OrderSigns,
  paintAircraft,
  paintCursor,
  paintEye,
  paintOrder,
  paintPointed,
  paintTold,
  paintWayPoints,
} from "./layers/orders.ts";
import { type OverlayFrame, paintLayer } from "./layers/paintLayer.ts";
import { PaintQueue } from "./layers/paintQueue.ts";
import { boxOfPlaque, paintPlaque, plaquesOf } from "./layers/plaque.ts";
import { paintReach } from "./layers/reach.ts";
import { paintChosen, paintLessonSign } from "./layers/rings.ts";
import { paintSight } from "./layers/sight.ts";
import { SwitchedLayers, type SwitchedScene } from "./layers/switched.ts";
import { hexesOfTargets, paintBullseye, paintTargets } from "./layers/targets.ts";
import { hexesWithSigns, paintWorks } from "./layers/works.ts";
import type { Theme } from "./palette.ts";

export type { OverlayFrame } from "./layers/paintLayer.ts";

/** Order of the layers from below: sheet 0, then these. */
export const DEPTHS = {
  ground: 1,
  /** What is laid over the ground by a switch, under the reach. */
  switched: 1.5,
  /** Ways of supply, lines of fire and danger; numbers and names in their halo lie over them. */
  lines: 2,
  reach: 2.5,
  numbers: 2.75,
  names: 2.8,
  orders: 4,
  marks: 5,
  counters: 10,
  works: 15,
  flags: 15.5,
  strokes: 16,
  rings: 20,
  plaques: 30,
  cursor: 40,
};

/** What the overlays show. */
export interface OverlayScene {
  /** Who holds each hex, as this side believes. */
  readonly control: readonly number[];
  /** Crossings that this side's engineers have made or begun. */
  readonly crossings: SideView["crossings"];
  /** Works of its own, and those of the enemy's that it knows. */
  readonly works: SideView["works"];
  /** Ground that counts, with who holds it. */
  readonly flags: readonly FlagSign[];
  readonly nameOf: (hex: Hex) => string;
  readonly theme: Theme;
  readonly layers: AppState["settings"]["layers"];
  /** One word for those of the layers that change the picture of the ground. */
  readonly groundLayers: string;
  readonly seen: ReadonlySet<Hex> | null;
  readonly reach: ReachView | null;
  /** What an order in hand can be aimed at, where it goes nowhere. */
  readonly targets: Targets | null;
  /** Hex of the selected unit. */
  readonly from: Hex | null;
  /** Hex of the eye, when sight from one hex is shown. */
  readonly eye: Hex | null;
  readonly order: OrderSigns | null;
  /** The line of sight in question. */
  readonly sight: AppState["sight"];
  readonly taken: ReadonlySet<Hex>;
  readonly paths: readonly (readonly Hex[])[];
  /** The moment under way in a replay. */
  readonly moment: MomentSigns | null;
  /** Ground that is followed through it. */
  readonly followed: readonly Hex[];
  /** Hex that a lesson speaks of. */
  readonly lesson: Hex | null;
  /** What is laid over the ground by a switch. */
  readonly switched: SwitchedScene;
}

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

/** The overlays of one battlefield. */
export class Overlays {
  readonly #grid: Grid;
  readonly #map: Box;
  readonly #queue: PaintQueue;
  readonly #ground: BakedLayer;
  readonly #reach: BakedLayer;
  readonly #orders: BakedLayer;
  readonly #marks: BakedLayer;
  readonly #plaques: BakedLayer;
  readonly #works: BakedLayer;
  readonly #sight: BakedLayer;
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
  #plaqueBoxes: readonly Box[] = [];
  #upon: Readonly<Record<"plaques" | "flags" | "all", readonly Box[]>> = { plaques: [], flags: [], all: [] };

  /** `painted` is told whenever something was painted after `show` had answered. */
  constructor(scene: Phaser.Scene, grid: Grid, painted: () => void) {
    this.#grid = grid;
    this.#queue = new PaintQueue(painted);
    this.#map = { x: 0, y: 0, ...mapSize(grid) };
    this.#ground = new BakedLayer(scene, "ground", DEPTHS.ground);
    this.#reach = new BakedLayer(scene, "reach", DEPTHS.reach);
    this.#numbers = new BakedLayer(scene, "numbers", DEPTHS.numbers);
    this.#orders = new BakedLayer(scene, "orders", DEPTHS.orders);
    this.#marks = new BakedLayer(scene, "marks", DEPTHS.marks);
    this.#plaques = new BakedLayer(scene, "plaques", DEPTHS.plaques);
    this.#works = new BakedLayer(scene, "works", DEPTHS.works);
    this.#sight = new BakedLayer(scene, "sight", DEPTHS.plaques);
    this.#moment = new BakedLayer(scene, "moment", DEPTHS.orders);
    this.#overMoment = new BakedLayer(scene, "over-moment", DEPTHS.strokes);
    this.#lesson = new BakedLayer(scene, "lesson", DEPTHS.plaques);
    this.#cursor = new BakedLayer(scene, "cursor", DEPTHS.cursor);
    const depths = { over: DEPTHS.switched, lines: DEPTHS.lines, signs: DEPTHS.strokes };
    this.#switched = new SwitchedLayers(scene, grid, depths, this.#queue);
    this.#flags = new FlagLayer(scene, grid, DEPTHS.flags);
  }

  close(): void {
    this.#queue.close();
  }

  /** Where plaques and flags lie, map pixels: another list whenever one of them has been painted elsewhere. */
  get plaques(): readonly Box[] {
    const [plaques, flags] = [this.#plaqueBoxes, this.#flags.boxes];
    if (this.#upon.plaques !== plaques || this.#upon.flags !== flags)
      this.#upon = { plaques, flags, all: [...plaques, ...flags] };
    return this.#upon.all;
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
    if (differs("reach", "targets", "from", "taken", "control", "groundLayers"))
      this.#paintReach(scene, frame);
    if (differs("order", "targets", "from", "eye") || this.#isPlaqueUnread(frame))
      this.#paintOrder(scene, frame);
    if (differs("sight")) this.#paintSight(scene, frame);
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
    const where = JSON.stringify([cards, this.#flags.boxes, window, sharpness]);
    const now = { taken, lines, written, theme, where };
    const last = this.#numbered;
    if (last && Object.entries(now).every(([key, value]) => last[key] === value)) return;
    this.#numbered = now;
    const box = partToPaint(this.#map, window, sharpness);
    const around = { taken, lines, written, cards: [...cards, ...this.#flags.boxes], window };
    this.#paintLater(this.#numbers, theme, frame, box, (brush) =>
      paintHexNumbers(brush, box, nameOf, around),
    );
  }

  #paintReach(scene: OverlayScene, frame: OverlayFrame): void {
    const { reach, targets, from, taken, theme, control, layers } = scene;
    const aimed = targets && boxAround(this.#grid, hexesOfTargets(targets), 20);
    if (targets && aimed) {
      this.#paint(this.#reach, theme, frame, aimed, (brush) => paintTargets(brush, targets));
      return;
    }
    const hexes = reach?.hexes.map(({ hex }) => hex) ?? [];
    const box = from === null ? null : boxAround(this.#grid, [...hexes, from], 16);
    if (!reach || from === null || !box || hexes.length === 0) {
      this.#reach.clear();
      return;
    }
    this.#paint(this.#reach, theme, frame, box, (brush) => {
      paintReach(brush, reach, { from, taken, written: [...this.#written, ...this.#flags.boxes] });
      // The front runs over the reach as over everything below the counters' arrows.
      if (layers.front) paintFront(brush, control);
    });
  }

  /** Whether a card has come to lie over a plaque, or the window's edge. */
  #isPlaqueUnread({ window, covers }: OverlayFrame): boolean {
    if (this.#plaqueBoxes.length === 0) return false;
    const over = covers();
    return this.#plaqueBoxes.some((box) => {
      const seen = overlap(box, window);
      const isCut = seen !== null && seen.width * seen.height < 0.99 * box.width * box.height;
      return isCut || over.some((cover) => overlap(box, cover) !== null);
    });
  }

  #paintOrder({ order, targets, theme, eye, taken }: OverlayScene, frame: OverlayFrame): void {
    const hexes = order ? hexesOfOrder(order) : [];
    const box = boxAround(this.#grid, hexes, 80);
    if (order && box)
      this.#paint(this.#orders, theme, frame, box, (brush) => paintOrder(brush, order, taken));
    else this.#orders.clear();
    const pen = frame.sharpness.pen;
    const aims = order?.aims ?? [];
    const { window } = frame;
    const covers = aims.length > 0 ? frame.covers() : [];
    const plaques = plaquesOf({ grid: this.#grid, pen }, aims, { taken, covers, window });
    if (this.#plaqueBoxes.length + plaques.length > 0)
      this.#plaqueBoxes = plaques.map((plaque) => boxOfPlaque(plaque, pen));
    const raids = aims.filter(({ air }) => air);
    const aimable = targets?.hexes ?? [];
    const marked = [...hexes, ...aimable, ...(eye === null ? [] : [eye])];
    const signs = boxAround(this.#grid, marked, 120 + 100 * pen);
    const { chosen = [], wayPoints = [] } = order ?? {};
    const count = plaques.length + raids.length + chosen.length + wayPoints.length + aimable.length;
    if (!signs || count + (eye === null ? 0 : 1) === 0) {
      this.#plaques.clear();
      return;
    }
    this.#paint(this.#plaques, theme, frame, signs, (brush) => {
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

  /** Wire and nests within the part of the map that is painted. */
  #paintWorks({ works, theme }: OverlayScene, frame: OverlayFrame): void {
    const part = partToPaint(this.#map, frame.window, frame.sharpness);
    const box = boxAround(this.#grid, hexesWithSigns(works), 12);
    const shared = box && overlap(box, part);
    if (shared) this.#paintLater(this.#works, theme, frame, shared, (brush) => paintWorks(brush, works));
    else {
      this.#queue.drop(this.#works);
      this.#works.clear();
    }
  }

  #paintSight({ sight, theme }: OverlayScene, frame: OverlayFrame): void {
    const hexes = sight ? [sight.from, ...sight.points.map(({ hex }) => hex)] : [];
    const box = boxAround(this.#grid, hexes, 20);
    if (sight && box) this.#paint(this.#sight, theme, frame, box, (brush) => paintSight(brush, sight));
    else this.#sight.clear();
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
