/** What the names depend on, taken from the state and the window; what is in their way. */
import { type AppState, centreOf, textScale } from "../../app/index.ts";
import { frontLines } from "../../drawing/frontLines.ts";
import type { Point } from "../../drawing/hexes.ts";
import type { Theme } from "../../drawing/palette.ts";
import type { Grid, Hex } from "../../engine/index.ts";
import type { MapWindow } from "../mapWindow.ts";
import type { NamesScene } from "./placeOnMap.ts";

/** Names grow with the size of text and for a projector, but the ground is to be seen beside them. */
const LARGEST_NAMES = 1.5;

/** No lines at all, the same ones every time. */
const NOTHING: readonly (readonly Point[])[] = [];

/** Counters and front of one battlefield. */
export class InTheWay {
  #taken: ReadonlySet<Hex> | null = null;
  #counters: readonly Point[] = [];
  #control: readonly number[] | null = null;
  #front: readonly (readonly Point[])[] = NOTHING;
  #ways = "";
  #lines: readonly (readonly Point[])[] = NOTHING;
  #under: readonly (readonly Point[])[] = NOTHING;

  /** Middles of the hexes where counters stand. */
  counters(grid: Grid, taken: ReadonlySet<Hex>): readonly Point[] {
    if (taken !== this.#taken) {
      this.#taken = taken;
      this.#counters = [...taken].map((hex) => centreOf(grid, hex));
    }
    return this.#counters;
  }

  /** The front, where it is shown. */
  front(grid: Grid, control: readonly number[] | null): readonly (readonly Point[])[] {
    return control ? this.#frontOf(grid, control) : NOTHING;
  }

  /** Front, where it is shown, and ways from hex to hex: the same list until one of them changes. */
  lines(
    grid: Grid,
    control: readonly number[] | null,
    ways: readonly (readonly Hex[])[],
  ): readonly (readonly Point[])[] {
    const front = this.front(grid, control);
    const key = JSON.stringify(ways);
    if (front === this.#under && key === this.#ways) return this.#lines;
    this.#under = front;
    this.#ways = key;
    this.#lines = [...front, ...ways.map((way) => way.map((hex) => centreOf(grid, hex)))];
    return this.#lines;
  }

  #frontOf(grid: Grid, control: readonly number[]): readonly (readonly Point[])[] {
    if (control !== this.#control) {
      this.#control = control;
      this.#front = frontLines(grid, control).courses;
    }
    return this.#front;
  }
}

/** Whether the contours are among the layers that are shown. */
export function contoursOf({ settings }: AppState): "drawn" | "left-out" {
  return settings.layers.contours ? "drawn" : "left-out";
}

/** Where the scene of the names comes from. */
interface Parts {
  readonly theme: Theme;
  readonly window: MapWindow;
  readonly grid: Grid;
  readonly taken: ReadonlySet<Hex>;
  readonly inTheWay: InTheWay;
  /** Ways that are drawn from hex to hex. */
  readonly ways: readonly (readonly Hex[])[];
  readonly plaques: NamesScene["plaques"];
  readonly rooms: NamesScene["rooms"];
  /** What lies over the map, CSS pixels from the window's corner. */
  readonly cards: NamesScene["cards"];
}

/** The scene of the names in a state; `control` is the front as it is shown. */
export function namesSceneOf(state: AppState, control: readonly number[], parts: Parts): NamesScene {
  const { layers } = state.settings;
  const { window, grid, inTheWay } = parts;
  const front = layers.front ? control : null;
  return {
    theme: parts.theme,
    names: layers.names,
    contours: contoursOf(state) === "drawn",
    growth: Math.min(LARGEST_NAMES, textScale(state.settings)),
    scale: window.outlook.scale,
    density: window.frame.density,
    window: window.visible,
    counters: inTheWay.counters(grid, parts.taken),
    front: inTheWay.front(grid, front),
    lines: inTheWay.lines(grid, front, parts.ways),
    plaques: parts.plaques,
    rooms: parts.rooms,
    cards: parts.cards,
  };
}
