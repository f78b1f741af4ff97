/** Keeps the line that tells of a hex off that hex, and off what would be hidden or cut, wherever the page lays it over the map. */
import { type App, centreOf, targetsOf } from "../app/index.ts";
import type { Box, Point } from "../drawing/hexes.ts";
import type { Grid, Hex } from "../engine/index.ts";
import type { CounterLayer } from "./counters/counterLayer.ts";
import { boxesOf, boxesOver, type Cover } from "./covers.ts";
import { type LineRoom, PATIENCE, placeOfLine, placesOfLine } from "./dom/linePlace.ts";
import type { SignsOnMap } from "./fanOfStacks.ts";
import type { MapWindow } from "./mapWindow.ts";
import { overlaps, type Rect } from "./names/boxes.ts";

const LINE = ".hover-line";
/** What else lies over the map, and is not to be hidden by the line. */
const KEPT_CLEAR = [
  "eachControl",
  "miniMap",
  "legend",
  "commandKey",
  "cards",
  "strip",
  "fan",
] as const satisfies Cover[];
/**
 * How much it matters that a thing is seen: one target more than several counters or names, and one of these, of which
 * a part would be cut off, enough for the line to step aside.
 */
const WEIGHTS = {
  targets: 12,
  plaques: 12,
  chosen: 3,
  names: 2.5,
  counters: 2.5,
  reached: 2,
  arrows: 1,
} as const;
/** How wide the line may be: as its style says, or narrower and higher. */
const WIDTHS = { wide: "", narrow: "20rem" } as const;

/** How a line stands: where, and what it hides there. */
interface Stand {
  readonly width: keyof typeof WIDTHS;
  readonly at: number;
  readonly hides: number;
  readonly place: Rect;
  readonly shift: Point;
}

const NOWHERE: Rect = { left: 0, top: 0, right: 0, bottom: 0 };
const FIRST: Stand = { width: "wide", at: 0, hides: 0, place: NOWHERE, shift: { x: 0, y: 0 } };

/** What a line stands among that is the same for every width of it. */
type Around = Pick<LineRoom, "window" | "furniture" | "told" | "inPlay">;

/** What the line is kept clear of. */
interface Parts {
  readonly app: App;
  readonly grid: Grid;
  readonly window: MapWindow;
  readonly counters: Pick<CounterLayer, "taken">;
  readonly host: HTMLElement;
  readonly signs: () => SignsOnMap;
  /** Is told where on the map the line lies, map pixels; null where it does not. */
  readonly lies: (line: Box | null) => void;
}

/** The line of one battlefield: another stands in its place whenever the pointer comes back to the map. */
export class LineClear {
  readonly #parts: Parts;
  readonly #watcher: MutationObserver;
  #line: HTMLElement | null = null;
  #stand: Stand = FIRST;

  constructor(parts: Parts) {
    this.#parts = parts;
    const { host } = parts;
    const isOfLine = ({ type, target, addedNodes, removedNodes }: MutationRecord): boolean =>
      type === "attributes" ||
      (target instanceof Element ? target : target.parentElement)?.closest(LINE) != null ||
      [...addedNodes, ...removedNodes].some((node) => node instanceof Element && node.matches(LINE));
    // Another hex may have more to tell.
    this.#watcher = new MutationObserver((records) => {
      if (records.some(isOfLine)) this.keep();
    });
    this.#watcher.observe(host.parentElement ?? host, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    this.#watcher.observe(host, { attributeFilter: ["data-pressed"] });
  }

  /** Lets the line stand where it hides nothing that it must not: as wide as it is, or where that helps, in the other width. */
  keep(): void {
    const line = this.#parts.host.parentElement?.querySelector<HTMLElement>(LINE) ?? null;
    if (line !== this.#line) {
      this.#line = line;
      this.#stand = FIRST;
    }
    const { pointed } = this.#parts.app.store.getState();
    if (line) line.style.visibility = "";
    if (!line || pointed === null || !line.checkVisibility({ visibilityProperty: true })) {
      this.#parts.lies(null);
      return;
    }
    const around = this.#around(pointed);
    const stand = this.#standOf(line, this.#stand.width, around);
    const other = stand.width === "wide" ? "narrow" : "wide";
    const changed = stand.hides > PATIENCE ? this.#standOf(line, other, around) : null;
    this.#stand = changed && changed.hides < stand.hides - PATIENCE ? changed : stand;
    const { width, at, shift, place } = this.#stand;
    line.style.maxInlineSize = WIDTHS[width];
    line.style.translate = at === 0 ? "" : `${shift.x}px ${shift.y}px`;
    // What is read in the list of layers is not hidden for it, whatever else must be.
    const isOverList = boxesOver(this.#parts.host, ["layers"]).some((list) => overlaps(place, list));
    if (isOverList) line.style.visibility = "hidden";
    this.#parts.lies(isOverList ? null : this.#parts.window.boxOnMap(place));
  }

  close(): void {
    this.#watcher.disconnect();
  }

  /** What the line stands among, however wide it is. */
  #around(pointed: Hex): Around {
    const { host, window } = this.#parts;
    return {
      window: window.frame,
      furniture: boxesOver(host, KEPT_CLEAR),
      told: this.#hexBox(pointed),
      inPlay: this.#inPlay(),
    };
  }

  /** How the line would stand in a width. */
  #standOf(line: HTMLElement, width: Stand["width"], around: Around): Stand {
    const { host } = this.#parts;
    line.style.maxInlineSize = WIDTHS[width];
    line.style.translate = "";
    const [home = NOWHERE] = boxesOf(host, [line]);
    const [foot = home] = line.parentElement ? boxesOf(host, [line.parentElement]) : [];
    const from = getComputedStyle(line).direction === "rtl" ? "right" : "left";
    const room: LineRoom = { ...around, home, foot, from };
    const { at, hides } = placeOfLine(room, this.#stand.at);
    const place = placesOfLine(room)[at] ?? home;
    return { width, at, hides, place, shift: { x: place.left - home.left, y: place.top - home.top } };
  }

  #inPlay(): LineRoom["inPlay"] {
    const { app, counters, signs } = this.#parts;
    const state = app.store.getState();
    const hexes = (of: Iterable<Hex>, kind: keyof typeof WEIGHTS) =>
      [...of].map((hex) => ({ box: this.#hexBox(hex), weight: WEIGHTS[kind] }));
    const now = signs();
    return [
      ...hexes(targetsOf(state)?.hexes ?? [], "targets"),
      ...hexes(state.selected.hex === null ? [] : [state.selected.hex], "chosen"),
      ...hexes(counters.taken, "counters"),
      ...(["plaques", "arrows", "reached", "names"] as const).flatMap((kind) =>
        now[kind].map((box) => ({ box: this.#inWindow(box), weight: WEIGHTS[kind] })),
      ),
    ];
  }

  #hexBox(hex: Hex): Rect {
    const { window, grid } = this.#parts;
    const { x, y } = window.windowPoint(centreOf(grid, hex));
    const half = window.hexWidth / 2;
    return { left: x - half, top: y - half, right: x + half, bottom: y + half };
  }

  #inWindow(box: Box): Rect {
    const { window } = this.#parts;
    const { x, y } = window.windowPoint(box);
    const { scale } = window.outlook;
    return { left: x, top: y, right: x + box.width * scale, bottom: y + box.height * scale };
  }
}
