/** The battlefield on the screen: reads the store, shows it, and turns gestures and keys into intents. */
import {
  type App,
  type AppState,
  contrastInUse,
  type GameInPlay,
  type Looked,
  mapSize,
  penWeight,
} from "../app/index.ts";
import { PALETTES, type Theme } from "../drawing/palette.ts";
import type { Grid, Hex, Theatre } from "../engine/index.ts";
import { bringAsked, bringIntoView, keepChosenInView, movesCursor } from "./bringIntoView.ts";
import { appearancesOf } from "./counters/appearance.ts";
import { CounterLayer } from "./counters/counterLayer.ts";
import { watchCovers } from "./covers.ts";
import { DEPTHS } from "./depths.ts";
import type { BattlefieldElements } from "./elements.ts";
import { loadFaces } from "./faces.ts";
import { lookFirst } from "./firstLook.ts";
import { StoryFollower } from "./followStory.ts";
import { Furniture } from "./furnish.ts";
import { MapGround, openGroundPress } from "./ground.ts";
import { listenToHands } from "./hands.ts";
import { hookOf } from "./hook.ts";
import { MapWindow } from "./mapWindow.ts";
import { contoursOf } from "./names/scene.ts";
import { onceLater } from "./onceLater.ts";
import { isOnlyAimed, overlaySceneOf } from "./overlayScene.ts";
import { Overlays } from "./overlays.ts";
import { Player, paceOf } from "./playback/player.ts";
import { type Business, openStage, type Stage } from "./stage.ts";
import { themeOf } from "./theme.ts";
import { waysShown } from "./ways.ts";

/** Opens the battlefield of the game in play; the answer closes it. */
export async function openBattlefield(elements: BattlefieldElements, app: App): Promise<() => void> {
  const game = app.store.getState().game;
  const theatre = app.theatre();
  if (!game || !theatre) throw new Error("openBattlefield: no game is in play");
  const battlefield = new Battlefield(elements, app, theatre);
  await battlefield.open(game);
  return () => battlefield.close();
}

class Battlefield {
  readonly #elements: BattlefieldElements;
  readonly #app: App;
  readonly #theatre: Theatre;
  readonly #grid: Grid;
  readonly #window: MapWindow;
  readonly #closers: (() => void)[] = [];
  readonly #story: StoryFollower;
  #stage!: Stage;
  #counters!: CounterLayer;
  #overlays!: Overlays;
  #ground: MapGround | null = null;
  #player!: Player;
  #furniture!: Furniture;
  /** The theme that is shown, and the one that is being drawn. */
  #theme: Theme | null = null;
  #wanted: Theme | null = null;
  /** The state that is wholly shown: the last before a playback that is still running. */
  #settled: AppState | null = null;
  readonly #paintOverlays = onceLater(() => this.#paintNow());
  readonly #placeNames = onceLater(() => this.#placeNamesNow());
  #pointer: "pointer" | "keyboard" = "pointer";
  /** Hexes with counters that flags and names were last placed around. */
  #around: ReadonlySet<Hex> | null = null;
  #isOrderStale = false;
  #isClosed = false;

  constructor(elements: BattlefieldElements, app: App, theatre: Theatre) {
    this.#elements = elements;
    this.#app = app;
    this.#theatre = theatre;
    this.#grid = theatre.grid;
    this.#window = new MapWindow(elements.window, mapSize(this.#grid), (what) => this.#onWindow(what));
    this.#story = new StoryFollower(elements.window, this.#window, theatre);
  }

  async open(game: GameInPlay): Promise<void> {
    const first = this.#app.store.getState();
    const [stage, press] = await Promise.all([
      openStage(this.#elements, this.#window, (delta) => this.#onFrame(delta)),
      openGroundPress(first, this.#theatre),
    ]);
    this.#stage = stage;
    this.#ground = new MapGround(first, press, {
      scene: stage.scene,
      theatre: this.#theatre,
      window: this.#window,
      over: this.#elements.window,
      changed: (state) => this.#onSheet(state),
      touched: () => this.#touch(),
      again: () => this.#placeNames(),
    });
    this.#counters = new CounterLayer(stage.scene, this.#grid, DEPTHS.counters, () => this.#touch());
    this.#overlays = new Overlays(stage.scene, this.#grid, () => this.#touch());
    this.#player = new Player(this.#stage, this.#grid, this.#counters, {
      window: this.#window,
      changed: () => this.#touch(),
      app: this.#app,
      marked: () => this.#paintOverlays(),
    });
    this.#furniture = new Furniture(game, {
      app: this.#app,
      theatre: this.#theatre,
      window: this.#window,
      counters: this.#counters,
      elements: this.#elements,
      signs: () => this.#overlays.signs,
      hideNames: (under) => this.#ground?.hideNamesUnder(under),
    });
    this.#emphasise(this.#app.store.getState());
    await this.#furniture.coming();
    if (this.#isClosed) return;
    if (this.#window.resize()) stage.resize(this.#window);
    lookFirst(this.#window, this.#theatre, game, this.#app.store.getState());
    this.#onWindow("rested");
    await Promise.all([this.#dress(this.#app.store.getState()), loadFaces()]);
    if (this.#isClosed) return;
    this.#counters.redraw();
    this.#listen();
    this.#settle(this.#app.store.getState(), false);
    this.#paintNow();
    this.#elements.host.battleMap = hookOf({
      grid: this.#grid,
      window: this.#window,
      stage: this.#elements.stage,
      nameOf: game.book.nameOf,
      frames: () => this.#stage.frames(),
      counterTextures: () => this.#counters.textureKeys,
      lying: () => ({ names: this.#ground?.names ?? [], ...this.#overlays.lying }),
    });
    this.#elements.host.dataset.mapReady = "true";
    this.#startPlayback(this.#app.store.getState());
  }

  close(): void {
    this.#isClosed = true;
    for (const close of this.#closers.splice(0)) close();
    this.#player.close();
    this.#window.close();
    this.#furniture?.close();
    this.#ground?.close();
    this.#overlays?.close();
    this.#stage?.close();
    delete this.#elements.host.dataset.mapReady;
    delete this.#elements.host.battleMap;
  }

  #listen(): void {
    const { stage, host } = this.#elements;
    const { intents, store } = this.#app;
    const watcher = new ResizeObserver(() => {
      if (!this.#window.resize()) return;
      this.#stage.resize(this.#window);
      this.#furniture.fit(store.getState().settings);
      keepChosenInView(this.#window, this.#grid, store.getState());
    });
    watcher.observe(this.#elements.window);
    this.#closers.push(
      () => watcher.disconnect(),
      () => intents.wear(null),
      watchCovers(this.#elements.window, () => {
        this.#story.cards.uncover(store.getState(), this.#player);
        this.#placeNames();
      }),
      store.subscribe((state, before) => this.#onStore(state, before)),
      listenToHands(
        {
          host,
          touched: [stage, this.#furniture.fan.element],
          app: this.#app,
          grid: this.#grid,
          window: this.#window,
        },
        {
          click: (hex, how) => this.#click(hex, how),
          point: (hex) => this.#point(hex, "pointer"),
          press: (at) => this.#press(at),
          skip: () => this.#player.skip(),
          shut: () => this.#furniture.fan.shut(),
          layers: () => this.#furniture.openLayers(),
        },
      ),
    );
  }

  #click(hex: Hex | null, how?: "add"): void {
    // Keys go to the map that was clicked, but for a replay, whose keys step; a click during a playback ends it.
    if (!this.#app.store.getState().replay) this.#elements.host.focus({ preventScroll: true });
    if (this.#player.skip() || hex === null) return;
    this.#point(hex, "pointer");
    this.#furniture.fan.press(() => this.#app.intents.clickHex(hex, how && "add-to-group"));
  }

  /** A long press shows what a mouse shows by hovering, until the next touch. */
  #press(at: { readonly hex: Hex | null } | null): void {
    this.#elements.host.toggleAttribute("data-pressed", at !== null);
    if (at) this.#point(at.hex, "pointer");
  }

  #point(hex: Hex | null, by: "pointer" | "keyboard"): void {
    const { pointed } = this.#app.store.getState();
    if (pointed === hex && this.#pointer === by) return;
    this.#pointer = by;
    if (pointed !== hex) this.#app.intents.pointAt(hex);
    this.#overlays.point(hex, by);
    if (by === "pointer") this.#furniture.fan.hover(hex, this.#mayFan() ? "may-open" : "may-not");
    this.#touch();
  }

  /** A stack under the pointer fans out while nothing is in hand whose target it might be, or hide. */
  #mayFan(): boolean {
    const { intent, selected, sight } = this.#app.store.getState();
    return !intent && !sight && selected.unit === null && !this.#player.isBusy;
  }

  #onWindow(what: "moved" | "rested"): void {
    if (!this.#stage || this.#isClosed) return;
    this.#stage.follow(this.#window);
    this.#elements.host.dataset.mapZoom = this.#window.hexWidth.toFixed(1);
    this.#furniture?.onWindow(what);
    const { outlook, frame, visible } = this.#window;
    this.#ground?.follow(what);
    this.#counters.follow(visible);
    if (what === "moved" && this.#ground?.isUnnamed) this.#placeNames();
    if (what === "moved") return;
    this.#counters.fitScale({ css: outlook.scale, screen: outlook.scale * frame.density });
    this.#paintOverlays();
  }

  #onSheet(state: "drawing" | "sharp"): void {
    if (this.#isClosed) return;
    this.#elements.host.dataset.mapSheet = state;
    this.#furniture?.touch();
    this.#touch();
  }

  #onStore(state: AppState, before: AppState): void {
    if (!state.game || state.game.setup !== before.game?.setup) return;
    this.#furniture.follow(state, before);
    if (state.settings !== before.settings || state.system !== before.system) this.#emphasise(state);
    if (state.group !== before.group) this.#counters.select(state.selected.unit, state.group);
    if (state.selected.unit !== before.selected.unit) this.#select(state);
    if (state.looked !== before.looked && state.looked) this.#look(state.looked);
    this.#story.follow(state, before);
    if (state.game.playback !== before.game?.playback) {
      // Somebody else has called it shown: what still moves jumps to its end.
      if (state.game.playback.length === 0) this.#player.skip();
      this.#startPlayback(state);
    }
    const hasNewContours = contoursOf(state) !== contoursOf(before);
    if (this.#player.isBusy) this.#paintOverlays();
    else this.#settle(state, hasNewContours || state.settings.theme !== before.settings.theme);
    if (state.pointed !== before.pointed) this.#overlays.point(state.pointed, this.#pointer);
    if (state.selected !== before.selected) this.#furniture.choose(state);
    this.#touch();
  }

  /** Heavier lines on a quieter ground, where the settings ask for them. */
  #emphasise(state: AppState): void {
    this.#counters.contrast = contrastInUse(state);
    if (this.#ground) this.#ground.isQuiet = contrastInUse(state) === "high";
    const weight = penWeight(state);
    if (this.#window.penWeight === weight) return;
    this.#window.penWeight = weight;
    this.#onWindow("rested");
  }

  #look(looked: Looked): void {
    bringAsked(this.#window, this.#grid, looked);
    const { hex } = looked;
    if (!movesCursor(looked)) return;
    this.#pointer = "keyboard";
    this.#overlays.point(hex, "keyboard");
    this.#furniture.open(hex);
  }

  /** Marks the selected unit and, when it was chosen elsewhere, brings it into the window. */
  #select({ selected, group, game }: AppState): void {
    this.#counters.select(selected.unit, group);
    const chosen = game && selected.unit ? appearancesOf(game, this.#theatre).get(selected.unit) : null;
    if (chosen) bringIntoView(this.#window, this.#grid, chosen.hex);
  }

  /** Shows the state as it is: until a playback has ended, ground, sight and front stay as they were. */
  #settle(state: AppState, hasNewGround: boolean): void {
    const before = this.#settled;
    this.#settled = state;
    if (state.game?.view !== before?.game?.view) this.#showUnits(state);
    if (hasNewGround || themeOf(state) !== this.#wanted) void this.#dress(state);
    if (!isOnlyAimed(state, before)) this.#paintOverlays();
    this.#isOrderStale = !this.#paintOverlays.isAsked();
  }

  async #dress(state: AppState): Promise<void> {
    const theme = themeOf(state);
    this.#wanted = theme;
    if (!state.game) return;
    // Ground, counters and names change together: until all are there the map stays as it was.
    await Promise.all([this.#counters.fetch(theme), this.#ground?.prepare(theme, state)]);
    if (this.#isClosed || this.#wanted !== theme) return;
    this.#theme = theme;
    this.#elements.window.dataset.theme = theme;
    this.#stage.paper(PALETTES[theme].paper);
    this.#ground?.wear(theme);
    this.#app.intents.wear(theme);
    await Promise.all([this.#counters.wear(theme), this.#ground?.show(theme, state)]);
    this.#paintOverlays();
    this.#furniture.touch();
    this.#touch();
  }

  #showUnits({ game, selected, group, replay }: AppState): void {
    if (!game) return;
    this.#counters.select(selected.unit, group);
    this.#counters.show(appearancesOf(game, this.#theatre, replay?.inferred));
    this.#furniture.fan.follow();
    this.#furniture.touch();
    this.#touch();
  }

  #startPlayback(state: AppState): void {
    const { game, settings, replay } = state;
    if (!game || game.playback.length === 0) return;
    // The colours after it are fetched while it runs.
    const theme = themeOf(state);
    void Promise.allSettled([this.#counters.fetch(theme), this.#ground?.prepare(theme, state)]);
    const looks = appearancesOf(game, this.#theatre, replay?.inferred);
    this.#elements.host.dataset.mapBusy = "playback";
    const pace = paceOf(game, settings);
    void this.#player.play(game.playback, looks, pace).then((isLast) => {
      if (!isLast || this.#isClosed) return;
      this.#elements.host.dataset.mapBusy = "idle";
      // What was shown once more has left counters where they were then.
      if (pace.showing !== "news") this.#showUnits(this.#app.store.getState());
      this.#settle(this.#app.store.getState(), false);
      this.#app.intents.shown();
      this.#story.cards.uncover(this.#app.store.getState(), this.#player);
    });
  }

  #paintNow(): void {
    this.#isOrderStale = false;
    const state = this.#app.store.getState();
    const settled = this.#settled ?? state;
    const { sharpness, hexWidth, visible: window } = this.#window;
    if (!state.game || !settled.game || this.#isClosed || !this.#theme) return;
    this.#around = this.#counters.taken;
    this.#overlays.show(
      overlaySceneOf(
        state,
        { ...settled, game: settled.game },
        {
          theatre: this.#theatre,
          theme: this.#theme,
          taken: this.#counters.taken,
          player: this.#player,
        },
      ),
      { sharpness, hexWidth, window, covers: () => this.#window.coversOnMap },
    );
    this.#furniture.mind(this.#overlays.signs);
    this.#placeNames();
    this.#touch();
  }

  #placeNamesNow(): void {
    const now = this.#app.store.getState();
    const view = (this.#settled ?? now).game?.view;
    if (this.#isClosed || !view || !this.#theme) return;
    const { taken } = this.#counters;
    const shown = { control: view.control, theme: this.#theme, taken, ways: waysShown(now, view) };
    const written = this.#ground?.placeNames(now, { ...shown, ...this.#overlays.upon });
    if (written) this.#overlays.mindNames(written);
  }

  #touch(): void {
    if (!this.#isClosed) this.#stage.wake();
  }

  #onFrame(delta: number): Business {
    if (!this.#player) return "busy";
    this.#player.advance(delta);
    if (this.#isOrderStale) this.#paintNow();
    // Flags and names make way for what moves, as soon as it is known where it will stand.
    if (this.#player.isBusy && this.#around !== this.#counters.taken) this.#paintOverlays();
    const theme = this.#theme;
    if (theme)
      this.#furniture.draw(() => ({
        theme,
        ground: this.#ground?.miniature ?? null,
        counters: this.#counters,
      }));
    return this.#player.business;
  }
}
