/** What lies over the map in its window: buttons, legend, mini-map, the fan of a stack. */
import { type App, type AppState, type GameInPlay, mapSize } from "../app/index.ts";
import type { Box } from "../drawing/hexes.ts";
import type { Hex, Theatre } from "../engine/index.ts";
import { createLanguage } from "../language/index.ts";
import { uncoverChosen } from "./bringIntoView.ts";
import type { CounterLayer } from "./counters/counterLayer.ts";
import { type Controls, makeControls } from "./dom/controls.ts";
import type { Fan } from "./dom/fan.ts";
import { type Legend, makeLegend } from "./dom/lateLegend.ts";
import { MiniMap, type MiniMapScene } from "./dom/miniMap.ts";
import type { BattlefieldElements } from "./elements.ts";
import { makeFan, type SignsOnMap } from "./fanOfStacks.ts";
import { LineClear } from "./lineClear.ts";
import type { MapWindow } from "./mapWindow.ts";
import { zoomOn } from "./zoomOn.ts";

/** What the parts over the map work with. */
interface Parts {
  readonly app: App;
  readonly theatre: Theatre;
  readonly window: MapWindow;
  readonly counters: CounterLayer;
  readonly elements: BattlefieldElements;
  readonly signs: () => SignsOnMap;
  /** Takes away the names that lie under what comes and goes with the pointer. */
  readonly hideNames: (under: readonly Box[]) => void;
}

interface Passing {
  readonly line: Box | null;
  readonly fan: Box | null;
}

/** The parts over the map of one battlefield. */
export class Furniture {
  readonly fan: Fan;
  readonly #line: LineClear;
  readonly #window: MapWindow;
  readonly #host: HTMLElement;
  readonly #miniMap: MiniMap;
  readonly #controls: Controls;
  readonly #legend: Legend;
  #shows: "all" | "a-part" = "a-part";
  #hasFolded = false;
  readonly #hideNames: Parts["hideNames"];
  /** What comes and goes with the pointer over the map, map pixels. */
  #passing: Passing = { line: null, fan: null };

  /** Makes the parts and lays them over the map. */
  constructor({ words }: GameInPlay, { app, theatre, window, counters, elements, signs, hideNames }: Parts) {
    const { settings } = app.store.getState();
    const language = createLanguage(settings.language);
    this.#window = window;
    this.#host = elements.host;
    this.#legend = makeLegend(language, words);
    this.#controls = makeControls(
      language,
      {
        zoom: (factor) => zoomOn(window, app.store.getState(), theatre.grid, factor),
        show: (layers) => app.intents.setSettings({ layers }),
        menuIs: (how) => {
          if (how === "open") uncoverChosen(window, theatre.grid, app.store.getState());
          this.#line.keep();
        },
      },
      this.#legend,
    );
    const { grid } = theatre;
    this.#miniMap = new MiniMap(grid, mapSize(grid), (point) => window.lookAt(point));
    this.#hideNames = hideNames;
    this.fan = makeFan({
      app,
      theatre,
      language,
      window,
      counters,
      host: elements.host,
      signs,
      lies: (fan) => this.#lies({ fan }),
    });
    this.#line = new LineClear({
      app,
      grid,
      window,
      counters,
      host: elements.host,
      signs,
      lies: (line) => this.#lies({ line }),
    });
    elements.window.append(
      this.fan.element,
      this.#miniMap.element,
      this.#controls.element,
      this.#legend.element,
    );
    this.#miniMap.name(language.t("map.mini"), (wish) => app.intents.setSettings({ miniMap: wish }));
    this.follow(app.store.getState());
  }

  /** When what is fetched for it has come. */
  coming(): Promise<void> {
    return this.#legend.coming();
  }

  /** Follows the settings and what the legend tells of. */
  follow(state: AppState, before?: AppState): void {
    if (state.settings !== before?.settings) this.fit(state.settings);
    this.#legend.follow(state);
    // Whoever aims an order has chosen who is to act, and wants to see where.
    const target = state.intent?.target ?? null;
    if (target !== null && target !== before?.intent?.target) this.fan.hide();
  }

  /** Fits the window, which may have another size. */
  fit(settings: AppState["settings"]): void {
    this.#controls.follow(settings);
    this.#miniMap.follow(settings.miniMap, this.#window.frame);
    this.#window.minds();
  }

  /** The window has been moved, or has come to rest. */
  onWindow(what: "moved" | "rested"): void {
    this.#miniMap.touch();
    this.fan.follow();
    if (what === "moved") return;
    const shows = this.#window.isWhole ? "all" : "a-part";
    this.#host.dataset.mapShows = shows;
    this.#miniMap.mind(shows);
    this.#foldKey(shows);
    this.#window.minds();
    this.#line.keep();
  }

  /** What an order lays over the map has been painted anew. */
  mind(signs: SignsOnMap): void {
    this.fan.mind(signs);
    this.#line.keep();
  }

  #lies(what: Partial<Passing>): void {
    this.#passing = { ...this.#passing, ...what };
    this.#hideNames(Object.values(this.#passing).filter((box) => box !== null));
  }

  close(): void {
    this.#line.close();
  }

  /** A replay's key lies folded beside the whole sheet, and is opened again for a part of it. */
  #foldKey(shows: "all" | "a-part"): void {
    if (shows === this.#shows) return;
    this.#shows = shows;
    const area = this.#controls.element.closest(".map-area");
    const key = area?.querySelector<HTMLDetailsElement>(".replay-key");
    if (!key || (shows === "all" ? !key.open : !this.#hasFolded)) return;
    this.#hasFolded = shows === "all";
    key.open = !this.#hasFolded;
  }

  /** Ground or units have changed. */
  touch(): void {
    this.#miniMap.touch();
  }

  /** Draws the mini-map where it differs. */
  draw(look: () => Omit<MiniMapScene, "window">): void {
    this.#miniMap.draw(() => ({ ...look(), window: this.#window.visible }));
  }

  /** Opens the list of layers, or shuts it. */
  openLayers(): void {
    this.#controls.openLayers();
  }

  /** The fan shows the stack that is chosen or pointed at. */
  choose({ selected, pointed }: AppState): void {
    // What a long press has asked for is read by then.
    this.#host.removeAttribute("data-pressed");
    this.fan.choose(selected.hex, pointed);
  }

  /** Opens the stack of a hex. */
  open(hex: Hex): void {
    this.fan.open(hex);
  }
}
