/** Plays what has happened, one lot after another, and can be cut short at any moment. */

import {
  type App,
  type AppState,
  type GameInPlay,
  type MomentSigns,
  type Reel,
  type ReelLine,
  toldOf,
} from "../../app/index.ts";
import type { Appearance } from "../../drawing/appearance.ts";
import type { Point } from "../../drawing/hexes.ts";
import { PALETTES } from "../../drawing/palette.ts";
import type { Grid, Hex, SeenEvent, UnitId } from "../../engine/index.ts";
import { isInView, outlookOnAll } from "../bringIntoView.ts";
import type { Outlook } from "../camera.ts";
import type { CounterLayer } from "../counters/counterLayer.ts";
import { DEPTHS } from "../depths.ts";
import type { MapWindow } from "../mapWindow.ts";
import type { Business, Stage } from "../stage.ts";
import { easeInOut, Motion } from "./motion.ts";
import { type Pace, type Stage as PlaybackStage, playEvents } from "./playback.ts";
import { signsOf } from "./signs.ts";
import { readingTime, SPEEDS, type Step } from "./steps.ts";

/** Paths of moves stay so long where nothing is animated, milliseconds. */
const MARK_TIME = 1000;
const GLIDE_TIME = 260;
/** The window has come to rest and what stands there is drawn, milliseconds. */
const STANDING_TIME = 150;
/** A line that no page tells stays so long, milliseconds. */
const LONGEST_SILENCE = 3000;

/** What the player may look at and must report. */
export interface PlayerSurroundings {
  readonly window: MapWindow;
  /** The picture has changed. */
  readonly changed: () => void;
  /** Is told what is shown, and how it is wished. */
  readonly app: App;
  /** The marks have changed. */
  readonly marked: () => void;
}

/** How the events of a game are to be played. */
export function paceOf(game: GameInPlay, { motion }: AppState["settings"]): Pace {
  return {
    motion: document.hidden ? "none" : motion,
    told: toldOf(game),
    showing: game.showing,
  };
}

/** The playback of one battlefield. */
export class Player {
  readonly #motion = new Motion();
  readonly #stage: PlaybackStage;
  readonly #surroundings: PlayerSurroundings;
  #marks: readonly (readonly Hex[])[] = [];
  /** Who acts and on whom in what is told. */
  #signs: MomentSigns | null = null;
  #marksTimer: ReturnType<typeof setTimeout> | undefined;
  #lot: readonly SeenEvent[] | null = null;
  /** Where somebody looked before the window followed what was shown, and where it went last. */
  #before: Outlook | null = null;
  #went: Outlook | null = null;
  #isStill = false;
  /** Somebody has stepped to the line that comes next. */
  #isByHand = false;
  #queue: Promise<void> = Promise.resolve();
  #played = 0;

  constructor(stage: Stage, grid: Grid, counters: CounterLayer, surroundings: PlayerSurroundings) {
    this.#surroundings = surroundings;
    const ring = makeRing(stage);
    this.#stage = {
      scene: stage.scene,
      grid,
      counters,
      motion: this.#motion,
      ring,
      ringDepth: DEPTHS.rings,
      isInView: (hex) => this.#isInView(hex),
      bringIntoView: (hexes) => this.#bringIntoView(grid, hexes),
      markPaths: (paths) => this.#mark(paths),
      goBack: () => this.#goBack(),
      tell: (line, step) => this.#tell(line, step),
      clearOfLine: (hexes) => this.#clearOfLine(grid, hexes),
      read: () => this.#read(),
      asked: () => this.#asked(),
    };
  }

  /** Paths to be drawn for a moment. */
  get marks(): readonly (readonly Hex[])[] {
    return this.#marks;
  }

  /** What is drawn of the line that is told. */
  get signs(): MomentSigns | null {
    return this.#signs;
  }

  /** Whether something is still to be shown. */
  get isBusy(): boolean {
    return this.#lot !== null;
  }

  /** What is left to do: of what stands still for as long as it takes to read, only the clock. */
  get business(): Business {
    const { underWay } = this.#motion;
    if (underWay === "reading") return "clock";
    // Between two movements of a playback nothing moves, but who sleeps then is never woken by the next.
    return this.isBusy || underWay === "movement" ? "busy" : "idle";
  }

  advance(delta: number): void {
    const motion = this.#motion;
    if (this.isBusy) {
      const { pace, asked } = this.#reel;
      motion.speed = SPEEDS[this.#surroundings.app.store.getState().settings.speed];
      motion.isHeld = pace === "held";
      if (asked !== 0) motion.jump();
    }
    motion.advance(delta);
  }

  /** Plays events after those still playing; true when none came after them. */
  async play(
    events: readonly SeenEvent[],
    looks: ReadonlyMap<UnitId, Appearance>,
    pace: Pace,
  ): Promise<boolean> {
    const before = this.#lot;
    // A longer list that begins as the one playing is its continuation.
    const goesOn =
      before !== null && before.length <= events.length && before.every((event, i) => events[i] === event);
    const from = goesOn ? this.#played : 0;
    this.#lot = events;
    this.#played = events.length;
    this.#isStill = pace.motion !== "full";
    if (!goesOn) this.#before = null;
    const lot = { before: events.slice(0, from), events: events.slice(from) };
    const mine = this.#queue.then(() => playEvents(this.#stage, lot, looks, pace));
    // A show that fails must not keep the game from going on: the map then jumps to what is true.
    this.#queue = mine.catch((error: unknown) => console.error(error));
    this.#surroundings.changed();
    await this.#queue;
    if (this.#lot !== events) return false;
    this.#lot = null;
    this.#motion.resume();
    this.#sign(null);
    return true;
  }

  /** Ends what is playing; true when something was. */
  skip(): boolean {
    if (!this.isBusy) return false;
    this.#motion.skip();
    this.#surroundings.changed();
    return true;
  }

  /** Moves the window while nothing is played, at once where movements are not wished. */
  glideTo(to: Point, motion: Pace["motion"]): void {
    if (this.isBusy) return;
    this.#isStill = motion !== "full";
    this.#motion.resume();
    void this.#glide({ ...this.#surroundings.window.outlook, ...to });
  }

  close(): void {
    clearTimeout(this.#marksTimer);
    this.#motion.skip();
  }

  get #reel(): Reel {
    return this.#surroundings.app.store.getState().reel;
  }

  #tell(line: Omit<ReelLine, "by">, step: Step): void {
    if (this.#motion.isSkipping) return;
    if (line.of > 0) this.#sign(signsOf(step, this.#stage.counters.shown));
    this.#surroundings.app.intents.showing({ ...line, by: this.#isByHand ? "hand" : "itself" });
    this.#isByHand = false;
  }

  #sign(signs: MomentSigns | null): void {
    if (signs === this.#signs) return;
    this.#signs = signs;
    this.#surroundings.marked();
  }

  /** The clock of a line starts when the page has told it, which a busy page does late. */
  #read(): Promise<void> {
    let begun: number | null = null;
    return this.#motion.read((elapsed) => {
      const { words } = this.#reel;
      if (words === 0) return LONGEST_SILENCE;
      begun ??= elapsed;
      return begun + readingTime(words);
    });
  }

  /** The page's line is fetched when it is first needed, and may come after the window has been moved. */
  async #clearOfLine(grid: Grid, hexes: readonly Hex[]): Promise<void> {
    await this.#motion.read(() => (this.#reel.words === 0 ? LONGEST_SILENCE : 1));
    if (hexes.length > 0 && this.#reel.words > 0) await this.#bringIntoView(grid, hexes);
  }

  #asked(): Reel["asked"] {
    const { asked } = this.#reel;
    this.#isByHand = asked !== 0;
    if (asked !== 0) this.#surroundings.app.intents.goThroughShow(0);
    return this.#motion.isSkipping ? 0 : asked;
  }

  #mark(paths: readonly (readonly Hex[])[]): void {
    clearTimeout(this.#marksTimer);
    this.#marks = paths;
    this.#surroundings.marked();
    this.#marksTimer = setTimeout(() => {
      this.#marks = [];
      this.#surroundings.marked();
    }, MARK_TIME);
  }

  #isInView(hex: Hex): boolean {
    return isInView(this.#surroundings.window, this.#stage.grid, hex);
  }

  async #bringIntoView(grid: Grid, hexes: readonly Hex[]): Promise<void> {
    const { window } = this.#surroundings;
    const to = outlookOnAll(window, grid, hexes);
    if (!to) return;
    if (this.#before === null || !this.#isWhereItWent()) this.#before = window.outlook;
    await this.#glide(to);
    this.#went = window.outlook;
    await this.#motion.run(STANDING_TIME, () => undefined);
  }

  /** Whoever has moved the map meanwhile stays where he is. */
  async #goBack(): Promise<void> {
    if (this.#before !== null && this.#isWhereItWent()) await this.#glide(this.#before);
    this.#before = null;
    this.#went = null;
  }

  #isWhereItWent(): boolean {
    const { outlook } = this.#surroundings.window;
    const went = this.#went;
    return went?.x === outlook.x && went.y === outlook.y && went.scale === outlook.scale;
  }

  async #glide(to: Outlook): Promise<void> {
    const { window } = this.#surroundings;
    const from = window.outlook;
    if (this.#isStill) return window.look(to);
    const between = (one: number, other: number, part: number): number => one + (other - one) * part;
    await this.#motion.run(GLIDE_TIME, (share) => {
      const part = easeInOut(share);
      window.look({
        x: between(from.x, to.x, part),
        y: between(from.y, to.y, part),
        scale: between(from.scale, to.scale, part),
      });
    });
  }
}

/** One ring of shell fire: grey with a light casing. */
function makeRing({ scene }: Stage): string {
  const key = "shell-ring";
  const texture = scene.textures.createCanvas(key, 128, 128);
  if (!texture) throw new Error("makeRing: no texture");
  const context = texture.getContext();
  for (const [width, ink] of [
    [15, PALETTES.day.casing],
    [8, PALETTES.day.shell],
  ] as const) {
    context.beginPath();
    context.arc(64, 64, 50, 0, Math.PI * 2);
    context.lineWidth = width;
    context.strokeStyle = ink;
    context.stroke();
  }
  texture.refresh();
  return key;
}
