/** The layers that can be switched and lie over the ground, each painted again only when what it shows changes. */
import type Phaser from "phaser";
import type { DangerMap, FireRange, Layers, Outlook, SupplyAsKnown, Zones } from "../../app/index.ts";
import { mapSize } from "../../app/index.ts";
import type { Brush } from "../../drawing/brush.ts";
import { paintFront } from "../../drawing/front.ts";
import { type Box, boxAround, overlap } from "../../drawing/hexes.ts";
import type { Theme } from "../../drawing/palette.ts";
import type { Grid, Hex, SideId, UnitId } from "../../engine/index.ts";
import { BakedLayer, contains, partToPaint } from "./bakedLayer.ts";
import { paintControl } from "./control.ts";
import { paintDanger, paintThreats, type Threats } from "./danger.ts";
import { hexesOfOutlook, paintOutlook } from "./lookout.ts";
import { type OverlayFrame, paintLayer } from "./paintLayer.ts";
import type { PaintQueue } from "./paintQueue.ts";
import { hexesOfRanges, paintRanges } from "./ranges.ts";
import { hexesOfSupply, paintSupply, paintSupplySigns } from "./supply.ts";
import { paintZones } from "./zones.ts";

/** What the switched layers show; null for a layer that is off or has nothing to show. */
export interface SwitchedScene {
  readonly theme: Theme;
  readonly layers: Layers;
  /** The side whose view is shown. */
  readonly side: SideId;
  readonly control: readonly number[];
  readonly zones: Zones | null;
  readonly danger: DangerMap | null;
  readonly threats: Threats | null;
  readonly supply: SupplyAsKnown | null;
  /** The unit whose own line of supply stands out. */
  readonly supplied: UnitId | null;
  readonly ranges: readonly FireRange[];
  readonly outlook: Outlook | null;
}

/** Depths of these layers among the others. */
export interface SwitchedDepths {
  readonly over: number;
  readonly lines: number;
  readonly signs: number;
}

/** The switched layers of one battlefield. */
export class SwitchedLayers {
  readonly #grid: Grid;
  readonly #map: Box;
  readonly #queue: PaintQueue;
  /** Who holds and danger: one picture for what tints the whole map. */
  readonly #wide: BakedLayer;
  readonly #zones: BakedLayer;
  readonly #outlook: BakedLayer;
  readonly #ranges: BakedLayer;
  readonly #supply: BakedLayer;
  readonly #threats: BakedLayer;
  readonly #signs: BakedLayer;
  #last: SwitchedScene | null = null;
  /** The part of the map that was painted last: it is painted anew when the window leaves it. */
  #part: Box = { x: 0, y: 0, width: 0, height: 0 };

  constructor(scene: Phaser.Scene, grid: Grid, depths: SwitchedDepths, queue: PaintQueue) {
    this.#grid = grid;
    this.#queue = queue;
    this.#map = { x: 0, y: 0, ...mapSize(grid) };
    this.#wide = new BakedLayer(scene, "wide", depths.over);
    this.#zones = new BakedLayer(scene, "zones", depths.over + 0.05);
    this.#outlook = new BakedLayer(scene, "outlook", depths.over + 0.1);
    this.#supply = new BakedLayer(scene, "supply", depths.lines);
    this.#ranges = new BakedLayer(scene, "ranges", depths.lines + 0.1);
    this.#threats = new BakedLayer(scene, "threats", depths.lines + 0.2);
    this.#signs = new BakedLayer(scene, "supply-signs", depths.signs);
  }

  /** Paints what differs from the last time; `pen` tells that zoom or theme have changed. */
  show(scene: SwitchedScene, frame: OverlayFrame, pen: "same" | "new"): void {
    const last = this.#last;
    this.#last = scene;
    const isStale = pen === "new" || this.#isOutOf(frame);
    if (isStale) this.#part = partToPaint(this.#map, frame.window, frame.sharpness);
    const differs = (...keys: readonly (keyof SwitchedScene)[]): boolean =>
      isStale || keys.some((key) => last?.[key] !== scene[key]);
    const { zones, outlook, ranges, supply, threats } = scene;
    const isDangerElsewhere = last !== null && dangerStands(last) !== dangerStands(scene);
    if (differs("danger", "control", "layers") || isDangerElsewhere) this.#showWide(scene, frame);
    if (differs("zones"))
      this.#paint(this.#zones, scene, frame, zones && this.#part, (brush) => {
        if (zones) paintZones(brush, zones);
      });
    if (differs("outlook"))
      this.#show(this.#outlook, scene, frame, outlook ? hexesOfOutlook(outlook) : [], (brush) => {
        if (outlook) paintOutlook(brush, outlook);
      });
    if (differs("ranges"))
      this.#show(this.#ranges, scene, frame, hexesOfRanges(ranges), (brush) => paintRanges(brush, ranges));
    if (differs("threats"))
      this.#show(this.#threats, scene, frame, hexesOfThreats(threats), (brush) => {
        if (threats) paintThreats(brush, threats, scene.side === "soviet" ? "japanese" : "soviet");
      });
    if (!differs("supply", "supplied")) return;
    const hexes = supply ? hexesOfSupply(supply) : [];
    this.#show(this.#supply, scene, frame, hexes, (brush) => {
      if (supply) paintSupply(brush, supply, scene.supplied);
    });
    this.#show(this.#signs, scene, frame, hexes, (brush) => {
      if (supply) paintSupplySigns(brush, supply);
    });
  }

  /** Whether the window shows ground that was not painted. */
  #isOutOf({ window }: OverlayFrame): boolean {
    const needed = overlap(window, this.#map);
    return needed !== null && !contains(this.#part, needed);
  }

  /** Paints a layer as far as it lies in the part of the map that is kept sharp. */
  #show(
    layer: BakedLayer,
    scene: SwitchedScene,
    frame: OverlayFrame,
    hexes: readonly Hex[],
    paint: (brush: Brush) => void,
  ): void {
    const whole = boxAround(this.#grid, hexes, 24);
    this.#paint(layer, scene, frame, whole && overlap(whole, this.#part), paint);
  }

  /** Has a layer painted in a task of its own; without a box it is taken away at once. */
  #paint(
    layer: BakedLayer,
    { theme }: SwitchedScene,
    frame: OverlayFrame,
    box: Box | null,
    paint: (brush: Brush) => void,
  ): void {
    if (box) this.#queue.add(layer, () => paintLayer(layer, { grid: this.#grid, theme, frame }, box, paint));
    else {
      this.#queue.drop(layer);
      layer.clear();
    }
  }

  #showWide(scene: SwitchedScene, frame: OverlayFrame): void {
    const { layers, danger, control } = scene;
    const box = layers.control || danger ? this.#part : null;
    this.#paint(this.#wide, scene, frame, box, (brush) => {
      if (layers.control) paintControl(brush, this.#part, control);
      if (danger) paintDanger(brush, this.#part, danger, dangerStands(scene));
      // The front runs over every tint, as over everything below the arrows.
      if (layers.front) paintFront(brush, control);
    });
  }
}

/** Beside the lines of zones and ranges the signs of danger keep to the inside of their hexes. */
function dangerStands({ zones, ranges }: SwitchedScene): "all-over" | "inside" {
  return zones || ranges.length > 0 ? "inside" : "all-over";
}

function hexesOfThreats(threats: Threats | null): readonly Hex[] {
  return threats ? [threats.hex, ...threats.dangers.map(({ from }) => from)] : [];
}
