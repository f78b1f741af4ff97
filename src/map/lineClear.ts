/** Keeps the line that tells of a hex off that hex, and off what is in play, wherever the page lays it over the map. */
import { type App, centreOf, targetsOf } from "../app/index.ts";
import type { Grid, Hex } from "../engine/index.ts";
import type { CounterLayer } from "./counters/counterLayer.ts";
import { boxesOf } from "./covers.ts";
import { type LineRoom, PATIENCE, placeOfLine, placesOfLine } from "./dom/linePlace.ts";
import type { SignsOnMap } from "./fanOfStacks.ts";
import type { Box, Point } from "./hexes.ts";
import type { MapWindow } from "./mapWindow.ts";
import type { Rect } from "./names/boxes.ts";

const LINE = ".hover-line";
/** What else lies over the map. */
const FURNITURE =
  ".map-controls > *, .map-mini, .map-legend:not([hidden]), .command-line-open, .cards, .busy, .map-fan:not([hidden])";
/** How much it matters that a thing is seen: one target more than two hexes that are reached, and than many counters. */
const WEIGHTS = { targets: 6, plaques: 6, chosen: 3, reached: 2, arrows: 1, counters: 0.5 } as const;
/** How wide the line may be: as its style says, or narrower and higher. */
const WIDTHS = { wide: "", narrow: "20rem" } as const;

/** How a line stands: where, and what it hides there. */
interface Stand {
  readonly width: keyof typeof WIDTHS;
  readonly at: number;
  readonly hides: number;
  readonly shift: Point;
}

const FIRST: Stand = { width: "wide", at: 0, hides: 0, shift: { x: 0, y: 0 } };

/** What the line is kept clear of. */
interface Parts {
  readonly app: App;
  readonly grid: Grid;
  readonly window: MapWindow;
  readonly counters: Pick<CounterLayer, "taken">;
  readonly host: HTMLElement;
  readonly signs: () => SignsOnMap;
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
    const isOfLine = ({ type, target, addedNodes }: MutationRecord): boolean =>
      type === "attributes" ||
      (target instanceof Element ? target : target.parentElement)?.closest(LINE) != null ||
      [...addedNodes].some((node) => node instanceof Element && node.matches(LINE));
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
    const stand = line && this.#standOf(line, this.#stand.width);
    if (!line || !stand) return;
    const other = stand.width === "wide" ? "narrow" : "wide";
    const changed = stand.hides > PATIENCE ? this.#standOf(line, other) : null;
    this.#stand = changed && changed.hides < stand.hides - PATIENCE ? changed : stand;
    const { width, at, shift } = this.#stand;
    line.style.maxInlineSize = WIDTHS[width];
    line.style.translate = at === 0 ? "" : `${shift.x}px ${shift.y}px`;
  }

  close(): void {
    this.#watcher.disconnect();
  }

  /** How the line would stand in a width; null where it is not to be seen. */
  #standOf(line: HTMLElement, width: Stand["width"]): Stand | null {
    const { app, host } = this.#parts;
    const { pointed } = app.store.getState();
    line.style.maxInlineSize = WIDTHS[width];
    line.style.translate = "";
    const [home] = boxesOf(host, [line]);
    if (pointed === null || !home) return null;
    const [foot = home] = line.parentElement ? boxesOf(host, [line.parentElement]) : [];
    const room: LineRoom = {
      window: this.#parts.window.frame,
      home,
      foot,
      from: getComputedStyle(line).direction === "rtl" ? "right" : "left",
      furniture: boxesOf(host, host.parentElement?.querySelectorAll(FURNITURE) ?? []),
      told: this.#hexBox(pointed),
      inPlay: this.#inPlay(),
    };
    const { at, hides } = placeOfLine(room, this.#stand.at);
    const { left, top } = placesOfLine(room)[at] ?? home;
    return { width, at, hides, shift: { x: left - home.left, y: top - home.top } };
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
      ...(["plaques", "arrows", "reached"] as const).flatMap((kind) =>
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
