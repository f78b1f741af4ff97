/** The ground of the map and what is written on it: sheet, names, scale bar. */
import type Phaser from "phaser";
import { type AppState, mapSize } from "../app/index.ts";
import type { Box } from "../drawing/hexes.ts";
import type { Theme } from "../drawing/palette.ts";
import type { Hex, Theatre } from "../engine/index.ts";
import { createLanguage } from "../language/index.ts";
import { cardsBesideScale, countersIn, coversOfNames } from "./covers.ts";
import { DEPTHS } from "./depths.ts";
import { makeSheetKey, type SheetKey } from "./dom/lateSheetKey.ts";
import { makeScaleBar, type ScaleBar } from "./dom/scaleBar.ts";
import type { MapWindow } from "./mapWindow.ts";
import { namesOf } from "./names/names.ts";
import { NamesLayer } from "./names/namesLayer.ts";
import { onMap } from "./names/near.ts";
import { contoursOf, InTheWay, namesSceneOf } from "./names/scene.ts";
import type { Written } from "./overlays.ts";
import { openPress, type Press } from "./sheet/press.ts";
import { SheetLayer } from "./sheet/sheetLayer.ts";
import { sheetSourceOf } from "./sheet/sources.ts";

/** So long after the map is sharp the sheet is drawn in the other theme, milliseconds. */
const AHEAD = 1500;

/** What the ground stands on. */
interface Parts {
  readonly scene: Phaser.Scene;
  readonly theatre: Theatre;
  readonly window: MapWindow;
  /** The element with what lies over the map. */
  readonly over: HTMLElement;
  readonly changed: (state: "drawing" | "sharp") => void;
  /** Something is to be drawn that was not there before. */
  readonly touched: () => void;
  /** The names are to be placed once more, in a task of its own. */
  readonly again: () => void;
}

/** Opens what the ground of a game is drawn from. */
export function openGroundPress({ game }: AppState, { grid, scenario }: Theatre): Promise<Press> {
  if (!game) throw new Error("openGroundPress: no game is in play");
  return openPress(sheetSourceOf(game, grid, scenario.battlefield));
}

/** Sheet, names and scale bar of one battlefield. */
export class MapGround {
  readonly #parts: Parts;
  readonly #sheet: SheetLayer;
  readonly #names: NamesLayer;
  readonly #scale: ScaleBar;
  readonly #inTheWay = new InTheWay();
  readonly #key: SheetKey;
  #state: AppState;
  #ahead: ReturnType<typeof setTimeout> | null = null;

  constructor(state: AppState, press: Press, parts: Parts) {
    const { scene, theatre, over, changed, touched, again } = parts;
    this.#parts = parts;
    this.#sheet = new SheetLayer(scene, press, mapSize(theatre.grid), (now) => {
      changed(now);
      if (now === "sharp") this.#drawAhead();
    });
    this.#state = state;
    const names = namesOf(state, theatre, press.about);
    this.#names = new NamesLayer(scene, names, DEPTHS.names, { changed: touched, again });
    const language = createLanguage(state.settings.language);
    this.#scale = makeScaleBar(language, theatre.scenario.battlefield.metresPerHex);
    over.append(this.#scale.element);
    void this.#names.loadFaces();
    this.#key = makeSheetKey(over, language, state.game?.words ?? null, press.about?.margin.sources ?? []);
  }

  /** What is written, and where. */
  get names(): NamesLayer["lying"] {
    return this.#names.lying;
  }

  /** A small picture of the ground, for the mini-map. */
  get miniature(): CanvasImageSource | null {
    return this.#sheet.miniature;
  }

  /** Draws the ground fainter on its paper, so that what lies over it stands out. */
  set isQuiet(isQuiet: boolean) {
    this.#sheet.isQuiet = isQuiet;
  }

  /** Once all is drawn and nobody waits, the sheet of the night is drawn by day, and that of the day by night. */
  #drawAhead(): void {
    if (this.#state.settings.theme !== "by-hour" || this.#ahead !== null) return;
    this.#ahead = setTimeout(() => {
      for (const theme of ["day", "night"] as const)
        this.prepare(theme, this.#state).catch((error: unknown) => console.warn(error));
    }, AHEAD);
  }

  /** Draws the whole sheet in a theme, with or without its contours, and shows nothing of it yet. */
  prepare(theme: Theme, state: AppState): Promise<void> {
    return this.#sheet.prepare({ theme, contours: contoursOf(state) });
  }

  /** Takes away names in the ink of another theme, until they are drawn anew. */
  wear(theme: Theme): void {
    this.#names.wear(theme);
  }

  /** Shows the sheet in a theme that was prepared. */
  show(theme: Theme, state: AppState): Promise<void> {
    this.#state = state;
    return this.#sheet.show({ theme, contours: contoursOf(state) });
  }

  /** Follows the window. */
  follow(moment: "moved" | "rested"): void {
    const { outlook, frame, visible, hexWidth } = this.#parts.window;
    const { density } = frame;
    this.#scale.follow(hexWidth, frame);
    this.#key.follow(this.#parts.window.keyRoom);
    this.#sheet.follow({ window: visible, scale: outlook.scale * density, density }, moment);
  }

  /** Whether the window shows ground on which no names have been placed yet. */
  get isUnnamed(): boolean {
    const { visible, outlook } = this.#parts.window;
    return this.#names.isBeyond(visible, outlook.scale);
  }

  /**
   * Places the names where nothing covers them now, and says where they stand; null while that is still being worked
   * out, and will be asked for again. `control` is the front as it is shown.
   */
  placeNames(
    state: AppState,
    shown: {
      control: readonly number[];
      theme: Theme;
      taken: ReadonlySet<Hex>;
      ways: readonly (readonly Hex[])[];
      plaques: readonly Box[];
      rooms: readonly (readonly Box[])[];
    },
  ): Written | null {
    const { window, over, theatre, again } = this.#parts;
    const { taken, control } = shown;
    const { grid } = theatre;
    const under = { ...shown, window, grid, inTheWay: this.#inTheWay };
    if (!this.#names.workOut(namesSceneOf(state, control, { ...under, cards: [] }))) {
      again();
      return null;
    }
    window.minds();
    const counters = countersIn(window, grid, taken);
    const room = { window: window.frame, cards: cardsBesideScale(over), counters };
    this.#scale.yieldTo(room, window.outlook);
    const cards = coversOfNames(over);
    const scene = namesSceneOf(state, control, { ...under, cards });
    this.#names.show(scene);
    const { visible, outlook } = window;
    const onSheet = cards.map((card) => {
      const { x, y, width, height } = onMap(card, outlook.scale);
      return { x: x + visible.x, y: y + visible.y, width, height };
    });
    return { written: this.#names.written, lines: scene.lines, cards: onSheet };
  }

  /** Names that something which comes and goes with the pointer would cut are not seen meanwhile. */
  hideNamesUnder(boxes: readonly Box[]): void {
    if (this.#names.hideUnder(boxes)) this.#parts.touched();
  }

  close(): void {
    if (this.#ahead !== null) clearTimeout(this.#ahead);
    this.#sheet.close();
  }
}
